import type { Cell } from "../../../src/xlsx/library";
import { yearAt } from "../../../src/workbook/layout/cells";
import { readRun } from "../../../src/workbook/inputs/read";
import { withLinks } from "../../../src/workbook/layout/links";
import { linkedAreas } from "../../../src/workbook/layout/readFigures";
import { readLayout } from "../../../src/workbook/layout/readLayout";
import { MESSY, MESSY_VALUES } from "../../../tests/workbook/layout/messy";
import { host } from "../support/host";
import { built, gateway, open, plain, serve } from "./gateway";
import { smallRun, withInput } from "./run";

// Whole runs, calculated by the grid: on a busy machine each takes a while.
jest.setTimeout(240_000);

/** An office's own workbook: merged headings, a Total row, London as one row, text numbers, year headings. */
async function messyWorkbook() {
  const opened = open();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(MESSY.sheet);
    const { row, column } = MESSY;
    const range = sheet.getRangeByIndexes(row, column, MESSY_VALUES.length, 5);
    range.values = MESSY_VALUES.map((cells) =>
      cells.map((value) => (typeof value === "string" ? `'${value}` : (value as number | null)))
    );
    for (const area of MESSY.merged) {
      const { rows, columns } = area;
      sheet.getRangeByIndexes(row + area.row, column + area.column, rows, columns).merge();
    }
    sheet.activate();
    await context.sync();
  });
  return opened;
}

test("an office's own sheet is read as it stands, merged cells and all", async () => {
  await messyWorkbook();
  const whole = plain(await gateway.readBlock(MESSY.sheet));
  expect(whole).toMatchObject({ sheet: MESSY.sheet, address: "B3:F16", row: 2, column: 1 });
  expect(whole.values).toEqual(MESSY_VALUES);
  const byPlace = (a: { row: number; column: number }, b: { row: number; column: number }) =>
    a.row - b.row || a.column - b.column;
  expect([...whole.merged].sort(byPlace)).toEqual([...MESSY.merged].sort(byPlace));
  const part = plain(await gateway.readBlock(MESSY.sheet, "B8:E9"));
  expect(part.values).toEqual([
    ["North East", 30, "31", 3100000],
    ["North West", "1,020", 70, 7200000],
  ]);
  const outline = plain(await gateway.outline());
  expect(outline.sheets).toContainEqual({ name: MESSY.sheet, visible: true, used: "B3:F16" });
});

test("dates as headings of a workbook that counts from 1904 are the training years that Excel shows", async () => {
  const { session } = open();
  const date = (value: number): Partial<Cell> => ({ value, style: { numFmt: "mmm-yy" } });
  // 1 August 2022 and 2023 are the days 43,312 and 43,677 from 1904; a time of 36 hours has no calendar.
  const bytes = await host.writeXlsx({
    dateSystem: "1904",
    sheets: [
      {
        name: "Return",
        rows: [
          ["Office", null, null, "Hours"],
          ["North East", 30, 31, null],
          ["North West", 102, 70, 4],
        ],
        cells: new Map([
          ["0,1", date(43_312)],
          ["0,2", date(43_677)],
          ["1,3", { value: 1.5, style: { numFmt: "[h]:mm" } }],
        ]),
      },
    ],
  });
  const book = await host.openFile(session, bytes, "return.xlsx");
  serve(book);
  const block = plain(await gateway.readBlock("Return"));
  expect(block.values[0].slice(1, 3)).toEqual([43_312, 43_677]);
  expect([1, 2].map((column) => yearAt(block, 0, column))).toEqual(["2022/23", "2023/24"]);
  const texts = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Return").getRange("A1:D3").load("text");
    await context.sync();
    return plain(range.text);
  });
  expect(texts).toEqual([
    ["Office", "Aug-22", "Aug-23", "Hours"],
    ["North East", "30", "31", "36:00"],
    ["North West", "102", "70", "4"],
  ]);
});

test("what is filtered out or hidden is told as Excel tells it", async () => {
  const { book } = await messyWorkbook();
  const none = plain(await gateway.readBlock(MESSY.sheet));
  expect(none.hidden).toEqual({ rows: [], columns: [] });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(MESSY.sheet);
    sheet.getRange("A8:A9").rowHidden = true;
    sheet.getRange("A12").rowHidden = true;
    sheet.getRange("C1").columnHidden = true;
    await context.sync();
  });
  await book.settle();
  const block = plain(await gateway.readBlock(MESSY.sheet));
  expect(block.values).toEqual(MESSY_VALUES);
  expect(block.hidden).toEqual({ rows: [5, 6, 9], columns: [1] });
  const part = plain(await gateway.readBlock(MESSY.sheet, "B8:B9"));
  expect(part.hidden).toEqual({ rows: [0, 1], columns: [] });
});

test("a run made from it refers to its cells, follows them, and is found again with its references", async () => {
  const { book } = await messyWorkbook();
  // South West gives no figure ("n/a"): it is left out by hand.
  const choice = { columns: { posts: 2 }, rows: new Map([[11, false]]) };
  const first = readLayout(await gateway.readBlock(MESSY.sheet), choice);
  await gateway.mendTextNumbers(MESSY.sheet, first.textNumbers);
  const block = await gateway.readBlock(MESSY.sheet);
  const layout = readLayout(block, choice);
  expect(layout.textNumbers).toEqual([]);
  const areas = linkedAreas(block, layout);
  // The office has one measure of need: its weight is 1.
  const base = withInput(withInput(smallRun(3, 2), "DeprivationWeight", 0), "SpecialisedWeight", 0);
  const run = { ...base, areas, capacity: undefined, fixedTerm: [] };
  const outcome = await gateway.write(built(run), { rule: "ask" });
  expect(outcome).toMatchObject({ kind: "written", run: 1 });
  await book.settle();

  const sheet = book.sheetByName("Areas")!;
  const table = built(run).workbook.sheets.find(({ name }) => name === "Areas")!.tables[0];
  const place = (heading: string) => table.headings.indexOf(heading);
  const at = (row: number, heading: string) =>
    [table.row + 1 + row, table.column + place(heading)] as const;
  expect(book.formula(sheet, ...at(0, "Area"))).toBe("='Return 2022'!$B$8");
  expect(book.formula(sheet, ...at(0, "Posts now"))).toBe("='Return 2022'!$D$8");
  expect(book.value(sheet, ...at(0, "Area"))).toBe("North East");
  expect(book.value(sheet, ...at(0, "Posts now"))).toBe(31);
  const targets = book.sheetByName("Targets")!;
  const { row, column } = built(run)
    .workbook.sheets.find(({ name }) => name === "Targets")!
    .cells.find((cell) => cell.spill)!;
  const sum = () =>
    [0, 1, 2].reduce((total, k) => total + Number(book.value(targets, row + k, column)), 0);
  expect(sum()).toBe(31 + 70 + 108 + expansion(run));

  // The office counts two more posts in its own sheet: the run follows.
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(MESSY.sheet).getRange("D8").values = [[33]];
    await context.sync();
  });
  await book.settle();
  expect(sum()).toBe(33 + 70 + 108 + expansion(run));

  const [found] = plain(await gateway.findRuns());
  expect(found.links).toContainEqual({
    row: 0,
    heading: "Posts now",
    to: { sheet: "Return 2022", row: 7, column: 3 },
  });
  const read = readRun(found.source).run!;
  expect(withLinks(read, found.source, found.links).areas.map((area) => area.links)).toEqual(
    areas.map((area) => area.links)
  );
  expect(read.areas[0].values.posts).toBe(33);
});

const expansion = (run: ReturnType<typeof smallRun>) =>
  run.byYear.Expansion.value.reduce((sum: number, value) => sum + Number(value), 0);

test("text numbers are mended only while they are still what was read", async () => {
  const { book } = await messyWorkbook();
  const mends = [
    { row: 7, column: 3, text: "31", number: 31 },
    { row: 8, column: 2, text: "1,019", number: 1019 },
  ];
  await expect(gateway.mendTextNumbers(MESSY.sheet, mends)).rejects.toThrow(/nothing was mended/);
  const sheet = book.sheetByName(MESSY.sheet)!;
  expect(book.value(sheet, 7, 3)).toBe("31");
});

test("a selection of one cell stands for the filled cells around it", async () => {
  await messyWorkbook();
  await gateway.goTo(MESSY.sheet, "C9");
  const block = plain(await gateway.readSelection());
  expect(block.address).toBe("B5:F12");
  await gateway.goTo(MESSY.sheet, "H20");
  await expect(gateway.readSelection()).rejects.toThrow(/nothing in the cells selected/);
  await expect(gateway.goTo("Gone")).rejects.toThrow('There is no sheet "Gone"');
});

test("a formula goes into the active cell, over what stands there only when told so", async () => {
  const { book } = await messyWorkbook();
  await gateway.goTo(MESSY.sheet, "H3");
  const formula = "=FAIRSHARE.MODELWEIGHTS(0,0.2,0.09)";
  expect(await gateway.activeCell()).toEqual({ sheet: MESSY.sheet, address: "H3", empty: true });
  expect(await gateway.insertFormula(formula)).toMatchObject({ kind: "inserted", address: "H3" });
  const again = await gateway.insertFormula("=FAIRSHARE.SPECIALTIES()");
  expect(again).toMatchObject({ kind: "in use", address: "H3" });
  await book.settle();
  const sheet = book.sheetByName(MESSY.sheet)!;
  expect(book.formula(sheet, 2, 7)).toBe(formula);
  expect(await gateway.insertFormula("=1+1", { replace: true })).toMatchObject({
    kind: "inserted",
  });
  await book.settle();
  expect(book.value(sheet, 2, 7)).toBe(2);
});

test("the selected figure of a run is told with its area and heading; other cells are no results", async () => {
  const { book } = open();
  const run = built(smallRun(3, 2));
  await gateway.write(run, { rule: "ask" });
  await book.settle();
  await gateway.goTo("Targets", "G13");
  expect(plain(await gateway.selectedResult())).toMatchObject({
    run: 1,
    sheet: "Targets",
    address: "G13",
    area: "East of England",
    heading: "Target posts",
    value: run.calculated.block("Targets", 11, 6)[1][0],
  });
  await gateway.goTo("Plan", "B9");
  expect(plain(await gateway.selectedResult())).toMatchObject({
    sheet: "Plan",
    area: String(run.calculated.block("Plan", 6, 0)[2][0]),
    heading: "2022/23",
  });
  await gateway.goTo("Areas", "B6");
  expect(await gateway.selectedResult()).toBeUndefined();
  expect(await gateway.repairFormulas()).toEqual({ formulas: 0 });
});
