import { library } from "../../../src/functions/library";
import type { Progress } from "../../../src/excel/gateway";
import { findRuns } from "../../../src/excel/read/runs";
import { writeRun } from "../../../src/excel/write/writeRun";
import { buildRun } from "../../../src/workbook/build";
import { readRun } from "../../../src/workbook/inputs/read";
import { address, emptyBook } from "../book";
import { leaveMock } from "../mock";
import { smallRun, withInput } from "../smallRun";

afterEach(leaveMock);

const described = buildRun(smallRun(), library);
const sheetNames = described.workbook.sheets.map((sheet) => sheet.name);
/** A joined text shows its first words: enough for the title of About. */
const shows = (formula: string): unknown => /^="([^"]*)"/.exec(formula)?.[1] ?? 7;
type Book = ReturnType<typeof emptyBook>;

/** What the cells of a sheet hold, those that hold nothing left out. */
const held = (book: Book, name: string): Record<string, unknown> =>
  Object.fromEntries(
    [...book.sheet(name).cells].flatMap(([key, { entry }]) => (entry === "" ? [] : [[key, entry]]))
  );

/** Every constant of the run is where it is described, and each formula too. */
function expectWhole(book: Book, { workbook } = described): void {
  for (const { name, cells } of workbook.sheets) {
    const found = held(book, name);
    const filled = cells.filter(({ formula, value }) => formula || (value ?? "") !== "");
    const places = filled.map(({ row, column }) => address(row, column)).sort();
    expect([name, Object.keys(found).sort()]).toEqual([name, places]);
    for (const { row, column, formula, value } of filled) {
      const entry = found[address(row, column)];
      if (formula) expect(entry).toMatch(/^=/);
      else expect(entry).toBe(value);
    }
  }
}

test("a run goes onto sheets, tables and names of its own, and the outcome names them", async () => {
  const book = emptyBook();
  const outcome = await writeRun(described, { rule: "ask" });
  expect(outcome).toEqual({ kind: "written", run: 1, sheets: sheetNames, leftOut: [] });
  expect(book.sheets.map((sheet) => sheet.name)).toEqual(sheetNames);
  expectWhole(book);
  const tables = described.workbook.sheets.flatMap((sheet) =>
    sheet.tables.map((table) => [table.name, sheet.name, table.row, table.rowCount + 1])
  );
  expect(
    book.tables.map((table) => {
      const { rowIndex, rowCount } = table.getRange();
      return [table.name, table.worksheet.name, rowIndex, rowCount];
    })
  ).toEqual(tables);
  expect(book.names.map(({ name }) => name)).toEqual(
    described.workbook.names.map(({ name }) => name)
  );
  const hidden = book.sheets.filter((sheet) => sheet.visibility === "Hidden");
  expect(hidden.map((sheet) => sheet.name)).toEqual(["Lists"]);
});

test("a run that was written is found again and reads as what was typed", async () => {
  const book = emptyBook({ shows });
  await writeRun(described, { rule: "ask" });
  const [found, ...others] = await findRuns(book.context);
  expect(others).toEqual([]);
  expect(found).toMatchObject({ run: 1, specialty: "Haematology", sheets: sheetNames, links: [] });
  const areas = found.source.tables.find((table) => table.name === "Areas")!;
  expect(areas.rows.map(([name]) => name)).toEqual(
    smallRun().areas.map((area) => area.values.area)
  );
  const { run } = readRun(found.source);
  expect(run?.areas.map((area) => area.values)).toEqual(smallRun().areas.map((a) => a.values));
  expect(run?.notRead ?? []).toEqual([]);
});

test("while sheets are written, each request holds the screen and the calculation, so that nothing flickers", async () => {
  const book = emptyBook();
  const progress: Progress[] = [];
  await writeRun(described, { rule: "ask", onProgress: (step) => progress.push(step) });
  const holding = book.requests.filter((asked) => asked.length > 0);
  expect(holding).toEqual(Array(4).fill(["hold the screen", "hold calculation"]));
  expect(progress).toEqual([
    { done: 0, of: 1, what: "Reading the workbook" },
    { done: 1, of: 6, what: "Writing figures and tables" },
    { done: 2, of: 6, what: "Writing formulas" },
    { done: 3, of: 6, what: "Writing formats" },
    { done: 4, of: 6, what: "Writing checks of what is typed, and charts" },
    { done: 5, of: 6, what: "Writing settings" },
    { done: 1, of: 1, what: "Written" },
  ]);
});

test("a step of the wizard goes in one request, which holds the screen once, and its sheet is shown", async () => {
  const book = emptyBook();
  const sheets = ["Inputs", "Areas"];
  const outcome = await writeRun(described, { rule: "ask", sheets, show: true });
  expect(outcome).toMatchObject({ kind: "written", run: 1, sheets });
  expect(book.sheets.map((sheet) => sheet.name)).toEqual(sheets);
  expect(book.requests.filter((asked) => asked.length > 0)).toEqual([
    ["hold the screen", "hold calculation"],
    ["show Inputs"],
  ]);
});

test("only a workbook that calculates when it is told to is told to", async () => {
  const automatic = emptyBook();
  await writeRun(described, { rule: "ask", sheets: ["Inputs"] });
  expect(automatic.requests.flat()).not.toContain("calculate Recalculate");
  const manual = emptyBook();
  manual.application.calculationMode = "Manual";
  await writeRun(described, { rule: "ask", sheets: ["Inputs"] });
  expect(manual.requests[manual.requests.length - 1]).toEqual(["calculate Recalculate"]);
});

test.each([1, 2, 3, 4])(
  "where Excel finds after %s requests that it cannot undo one, the run is written whole all the same",
  async (cannotUndo) => {
    const book = emptyBook({ version: 20, cannotUndo, shows });
    const outcome = await writeRun(described, { rule: "ask" });
    expect(outcome).toEqual({ kind: "written", run: 1, sheets: sheetNames, leftOut: [] });
    expectWhole(book);
  }
);

test("what this version of Excel does not take, and is no loss, is told and the rest written", async () => {
  let step = "";
  const book = emptyBook({
    refuse: () => (step === "Writing settings" ? "NotImplemented" : undefined),
  });
  const onProgress = ({ what }: Progress): void => void (step = what);
  const outcome = await writeRun(described, { rule: "ask", onProgress });
  expect(outcome).toMatchObject({
    kind: "written",
    leftOut: ["print settings", "fine settings of the charts"],
  });
  expectWhole(book);
});

test("a write that fails on the way takes back what it had begun, and says why", async () => {
  let step = "";
  const book = emptyBook({
    refuse: () => {
      const refused = step === "Writing formats";
      if (refused) step = "";
      return refused ? "AccessDenied" : undefined;
    },
  });
  book.context.workbook.worksheets.add("Budget");
  book.names.push({ name: "Theirs", formula: "=Budget!$B$2", delete: () => undefined });
  const onProgress = ({ what }: Progress): void => void (step = what);
  await expect(writeRun(described, { rule: "ask", onProgress })).rejects.toMatchObject({
    kind: "protected",
  });
  expect(book.sheets.map((sheet) => sheet.name)).toEqual(["Budget"]);
  expect(book.names.map(({ name }) => name)).toEqual(["Theirs"]);
});

test("a name of the user's own is in the way: it is told, and nothing is written", async () => {
  const book = emptyBook();
  book.context.workbook.worksheets.add("Budget");
  book.names.push({ name: "pace", formula: "=Budget!$B$2", delete: () => undefined });
  const outcome = await writeRun(described, { rule: "ask" });
  expect(outcome).toEqual({
    kind: "taken",
    by: [{ what: "name", name: "pace", ours: false }],
    beside: { run: 2, sheets: sheetNames.map((name) => `${name} 2`) },
  });
  expect(book.sheets.map((sheet) => sheet.name)).toEqual(["Budget"]);
  // A name whose cells are gone is left over from a run whose sheets were deleted: it is taken over.
  book.names[0].formula = "=#REF!$B$2";
  expect(await writeRun(described, { rule: "ask" })).toMatchObject({ kind: "written", run: 1 });
  expect(book.names[0].formula).toMatch(/^=Inputs!\$/);
});

test("figures that a colleague has changed since are told cell by cell, and none is written over", async () => {
  const book = emptyBook({ shows });
  await writeRun(described, { rule: "ask" });
  const [{ source: unchangedSince }] = await findRuns(book.context);
  const rule = { rule: "replace", sheets: ["Areas"], unchangedSince } as const;
  expect(await writeRun(described, rule)).toMatchObject({ kind: "written", sheets: ["Areas"] });
  const areas = unchangedSince.tables.find((table) => table.name === "Areas")!;
  const posts = areas.column + areas.headings.indexOf("Posts now");
  const cell = book.sheet("Areas").cells.get(address(areas.row + 1, posts))!;
  const was = cell.entry;
  cell.entry = 999;
  expect(await writeRun(described, rule)).toEqual({
    kind: "changed",
    cells: [{ sheet: "Areas", address: address(areas.row + 1, posts), was, is: 999 }],
  });
  expect(cell.entry).toBe(999);
});

test("a run with fewer areas and years takes the place of the one before, and leaves nothing of it", async () => {
  const book = emptyBook({ shows });
  await writeRun(buildRun(smallRun(4, 3), library), { rule: "ask" });
  const outcome = await writeRun(described, { rule: "replace" });
  expect(outcome).toMatchObject({ kind: "written", run: 1, leftOut: [] });
  expectWhole(book);
  expect(book.tables).toHaveLength(described.workbook.sheets.flatMap((s) => s.tables).length);
  const charts = described.workbook.sheets.flatMap((sheet) => sheet.charts.map((c) => c.title));
  expect(book.sheets.flatMap((sheet) => sheet.charts.items.map(({ name }) => name))).toEqual(
    charts
  );
});

test("the properties of the document say what it is, but a title and author of the user's own stay", async () => {
  const book = emptyBook();
  await writeRun(buildRun(withInput(smallRun(), "PreparedBy", "A. Person"), library), {
    rule: "ask",
  });
  expect(book.properties).toMatchObject({
    title: "Fair share plan: Haematology",
    subject: "Distribution of specialty training posts in England by need",
    author: "A. Person",
    comments: described.workbook.properties.description,
    keywords: "specialty training, fair share, distribution",
  });
  const theirs = emptyBook();
  Object.assign(theirs.properties, { title: "Our return", author: "The office" });
  await writeRun(described, { rule: "ask" });
  expect(theirs.properties).toMatchObject({
    title: "Our return",
    author: "The office",
    subject: "Distribution of specialty training posts in England by need",
  });
});
