import { readRun } from "../../../src/workbook/inputs/read";
import { built, gateway, open, plain, type Opened } from "./gateway";
import { smallRun, withInput } from "./run";

// Whole runs, calculated by the grid: on a busy machine each takes a while.
jest.setTimeout(240_000);

/** A workbook in which the office has sheets, a table and a name of its own, named like some of a run's. */
async function withOwnSheets(): Promise<Opened> {
  const opened = open();
  await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const targets = worksheets.add("Targets");
    targets.getRange("A1:B2").values = [
      ["Targets", "of the office"],
      ["North", 12],
    ];
    const areas = worksheets.add("Our areas");
    areas.getRange("A1:B2").values = [
      ["Area", "Contact"],
      ["North", "A. Person"],
    ];
    areas.tables.add("A1:B2", true).name = "Areas";
    names.add("Pace", areas.getRange("D1"));
    await context.sync();
  });
  return opened;
}

const cellsOf = ({ book }: Opened, name: string) => {
  const sheet = book.sheetByName(name)!;
  return [0, 1].map((row) => [0, 1].map((column) => book.value(sheet, row, column)));
};

test("where names of the run are taken by the office's own, nothing is written and all are told", async () => {
  const opened = await withOwnSheets();
  const run = built(smallRun());
  for (const rule of ["ask", "replace"] as const) {
    const outcome = await gateway.write(run, { rule });
    expect(outcome).toMatchObject({ kind: "taken", beside: { run: 2 } });
    if (outcome.kind !== "taken") return;
    expect(outcome.by).toEqual([
      { what: "sheet", name: "Targets", ours: false },
      { what: "table", name: "Areas", ours: false },
      { what: "name", name: "Pace", ours: false },
    ]);
    expect(outcome.beside.sheets).toContain("Targets 2");
  }
  expect(opened.book.sheets().map((sheet) => sheet.getSheetName())).toEqual([
    "Sheet1",
    "Targets",
    "Our areas",
  ]);
});

test("beside them a run is written under names of its own, found again and rewritten", async () => {
  const opened = await withOwnSheets();
  const { book } = opened;
  const run = built(smallRun());
  const outcome = await gateway.write(run, { rule: "beside", show: true });
  expect(outcome).toMatchObject({ kind: "written", run: 2 });
  await book.settle();
  expect(cellsOf(opened, "Targets")).toEqual([
    ["Targets", "of the office"],
    ["North", 12],
  ]);

  // Its formulas read its own tables and names.
  const targets = book.sheetByName("Targets 2")!;
  const anchor = run.workbook.sheets.find((sheet) => sheet.name === "Targets")!;
  const spill = anchor.cells.find((cell) => cell.spill)!;
  expect(book.formula(targets, spill.row, spill.column)).toMatch(
    /TARGETPOSTS\(Areas2\[Area\].*Weights2/
  );
  const expected = run.calculated.block("Targets", spill.row, spill.column);
  expect(expected.map((_, row) => book.value(targets, spill.row + row, spill.column))).toEqual(
    expected.map(([value]) => value)
  );

  const [found, ...others] = plain(await gateway.findRuns());
  expect(others).toEqual([]);
  expect(found).toMatchObject({ run: 2, specialty: "Haematology" });
  expect(found.sheets).toHaveLength(run.workbook.sheets.length);
  const read = readRun(found.source);
  expect(read.run?.areas.map((area) => area.values.area)).toEqual(
    smallRun().areas.map((area) => area.values.area)
  );

  // Written again with fewer areas: nothing of the longer tables is left.
  const shorter = built(smallRun(2));
  const again = await gateway.write(shorter, { rule: "replace", run: 2 });
  expect(again).toMatchObject({ kind: "written", run: 2 });
  await book.settle();
  const [after] = plain(await gateway.findRuns());
  expect(after.source.tables.find((table) => table.name === "Areas")!.rows).toHaveLength(2);
  const spilled = shorter.calculated.block("Targets", spill.row, spill.column);
  const column = Array.from({ length: 4 }, (_, row) =>
    book.value(targets, spill.row + row, spill.column)
  );
  expect(column).toEqual([...spilled.map(([value]) => value), null, null]);
  expect(cellsOf(opened, "Targets")).toEqual([
    ["Targets", "of the office"],
    ["North", 12],
  ]);
});

test("leaving a step writes its sheets in one request, and later steps and the whole run go on from there", async () => {
  const { book, requests } = open();
  const run = built(smallRun());
  const first = await gateway.write(run, { rule: "ask", sheets: ["Inputs", "Lists"] });
  expect(first).toMatchObject({ kind: "written", run: 1, sheets: ["Inputs", "Lists"] });
  expect(book.sheets().map((sheet) => sheet.getSheetName())).toEqual(["Sheet1", "Inputs", "Lists"]);

  const before = plain(await gateway.findRuns())[0].source;
  const changed = built(withInput(smallRun(), "DeprivationWeight", 0.3));
  const asked = requests().writing;
  const step = { rule: "replace", run: 1, sheets: ["Inputs"], unchangedSince: before } as const;
  expect(await gateway.write(changed, step)).toMatchObject({ kind: "written" });
  expect(requests().writing - asked).toBe(1);
  const [found] = plain(await gateway.findRuns());
  const inputs = found.source.tables.find((table) => table.name === "Inputs")!;
  const weight = inputs.rows.find((row) => row[0] === "Weight for deprivation")!;
  expect(weight[1]).toBe(0.3);

  // A colleague has changed a cell meanwhile: what the pane last read is no longer what stands there.
  const stale = await gateway.write(run, { ...step, unchangedSince: before });
  expect(plain(stale)).toMatchObject({
    kind: "changed",
    cells: [{ sheet: "Inputs", was: 0.2, is: 0.3 }],
  });

  const whole = await gateway.write(changed, { rule: "replace", run: 1 });
  expect(whole).toMatchObject({ kind: "written" });
  await book.settle();
  expect(book.sheets().map((sheet) => sheet.getSheetName())).toEqual([
    "Sheet1",
    ...run.workbook.sheets.map((sheet) => sheet.name),
  ]);
  const targets = book.sheetByName("Targets")!;
  const spill = run.workbook.sheets.find((s) => s.name === "Targets")!.cells.find((c) => c.spill)!;
  expect(book.value(targets, spill.row, spill.column)).toBe(
    changed.calculated.block("Targets", spill.row, spill.column)[0][0]
  );
});

test("text that looks like a formula, a number or a date stays text", async () => {
  const { book } = open();
  const texts = [
    "=1+1",
    "+3 posts",
    "-4 to move",
    "@SUM(A1)",
    "2022/12",
    "May 2022",
    "007",
    "TRUE",
    "\tx",
    "'quoted",
    "12%",
  ];
  const base = smallRun(3, 1);
  const assumptions = texts.map((text) => ({ assumption: text, source: `=HYPERLINK("http://x")` }));
  const run = built({ ...base, assumptions });
  await gateway.write(run, { rule: "ask", sheets: ["Assumptions"] });
  await book.settle();
  const sheet = book.sheetByName("Assumptions")!;
  const table = run.workbook.sheets.find((s) => s.name === "Assumptions")!.tables[0];
  const rows = texts.map((_, row) =>
    [0, 1].map((k) => book.value(sheet, table.row + 1 + row, table.column + k))
  );
  const described = run.workbook.sheets.find((s) => s.name === "Assumptions")!;
  const wanted = texts.map((_, row) =>
    [0, 1].map(
      (k) =>
        described.cells.find((c) => c.row === table.row + 1 + row && c.column === table.column + k)!
          .value
    )
  );
  expect(rows).toEqual(wanted);
  const formulas = texts.flatMap((_, row) =>
    [0, 1].map((k) => book.formula(sheet, table.row + 1 + row, table.column + k))
  );
  expect(formulas.every((formula) => formula === "")).toBe(true);
});

test("sheets of a run that somebody deleted are written again in their places", async () => {
  const { book } = open();
  const run = built(smallRun(2, 2));
  await gateway.write(run, { rule: "ask" });
  await Excel.run(async (context) => {
    for (const name of ["Targets", "Lists", "Plan"]) {
      context.workbook.worksheets.getItem(name).delete();
    }
    await context.sync();
  });
  const outcome = await gateway.write(run, { rule: "replace" });
  expect(outcome).toMatchObject({ kind: "written", run: 1 });
  await book.settle();
  expect(book.sheets().map((sheet) => sheet.getSheetName())).toEqual([
    "Sheet1",
    ...run.workbook.sheets.map((sheet) => sheet.name),
  ]);
  for (const name of ["Targets", "Plan"]) {
    const { row, column } = run.workbook.sheets
      .find((sheet) => sheet.name === name)!
      .cells.find((cell) => cell.spill)!;
    const wanted = run.calculated.block(name, row, column);
    const sheet = book.sheetByName(name)!;
    const found = wanted.map((line, r) =>
      line.map((_, c) => book.value(sheet, row + r, column + c) ?? "")
    );
    expect(found).toEqual(wanted);
  }
});

test("a write that fails takes back what it had begun, and says what Excel said", async () => {
  const { book } = open();
  const run = built(smallRun(2, 2));
  const [name] = run.workbook.names;
  // Excel takes no name that looks like a cell.
  const names = [...run.workbook.names, { ...name, name: "AB12" }];
  const failing = { ...run, workbook: { ...run.workbook, names } };
  await expect(gateway.write(failing, { rule: "ask" })).rejects.toThrow(/AB12 cannot be a name/);
  expect(book.sheets().map((sheet) => sheet.getSheetName())).toEqual(["Sheet1"]);
  await Excel.run(async (context) => {
    context.workbook.names.load("items/name");
    await context.sync();
    expect(context.workbook.names.items.map((item) => item.name)).toEqual([]);
  });
  expect(await gateway.write(run, { rule: "ask" })).toMatchObject({ kind: "written", run: 1 });
});

test("of two writes at the same time one is told that the names are taken, and the other is whole", async () => {
  const { book } = open();
  const run = built(smallRun(2, 2));
  const both = await Promise.allSettled([
    gateway.write(run, { rule: "ask" }),
    gateway.write(run, { rule: "ask" }),
  ]);
  const written = both.filter((one) => one.status === "fulfilled" && one.value.kind === "written");
  const [other] = both.filter((one) => !written.includes(one));
  expect(written).toHaveLength(1);
  if (other.status === "rejected") expect(String(other.reason)).toMatch(/try again/);
  else expect(other.value.kind).toBe("taken");
  await book.settle();
  expect(book.sheets()).toHaveLength(1 + run.workbook.sheets.length);
  const { row, column } = run.workbook.sheets
    .find((sheet) => sheet.name === "Targets")!
    .cells.find((cell) => cell.spill)!;
  const block = run.calculated.block("Targets", row, column);
  const sheet = book.sheetByName("Targets")!;
  expect(block.map((_, r) => [book.value(sheet, row + r, column)])).toEqual(block);
});
