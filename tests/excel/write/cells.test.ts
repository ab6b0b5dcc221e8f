import { insertFormula, mendTextNumbers } from "../../../src/excel/write/cells";
import { repairFormulas } from "../../../src/excel/write/repair";
import { inMock, leaveMock } from "../mock";

afterEach(leaveMock);

type Loose = Record<string, unknown> & { load?: unknown };

function activeCell(cell: { formulas: unknown[][]; text: string[][]; numberFormat?: unknown[][] }) {
  const place = { address: "Notes!B2", worksheet: { name: "Notes" }, numberFormat: [["General"]] };
  const { context } = inMock({ cell: { ...place, ...cell } });
  const workbook = context.workbook as unknown as { cell: Loose; getActiveCell: () => Loose };
  workbook.getActiveCell = () => workbook.cell;
  return { context, cell: workbook.cell };
}

test("a formula goes into an empty cell, and a cell formatted as text is given the general format first", async () => {
  const { context, cell } = activeCell({ formulas: [[""]], text: [[""]], numberFormat: [["@"]] });
  const outcome = await insertFormula(context, "FAIRSHARE.VERSION()", false);
  expect(outcome).toEqual({ kind: "inserted", sheet: "Notes", address: "B2" });
  expect(cell.formulas).toEqual([["=FAIRSHARE.VERSION()"]]);
  expect(cell.numberFormat).toEqual([["General"]]);
});

test("a cell in use is not written over unless the user says so", async () => {
  const { context, cell } = activeCell({ formulas: [["=1+1"]], text: [["2"]] });
  const outcome = await insertFormula(context, "=FAIRSHARE.VERSION()", false);
  expect(outcome).toEqual({ kind: "in use", sheet: "Notes", address: "B2", text: "2" });
  expect(cell.formulas).toEqual([["=1+1"]]);
  expect(await insertFormula(context, "=FAIRSHARE.VERSION()", true)).toMatchObject({
    kind: "inserted",
  });
  expect(cell.formulas).toEqual([["=FAIRSHARE.VERSION()"]]);
});

function cellsOf(texts: Record<string, { value: unknown; formula?: string; format?: string }>) {
  const { context, syncs } = inMock({
    cells: Object.fromEntries(
      Object.entries(texts).map(([place, { value, formula, format }]) => [
        place,
        {
          values: [[value]],
          formulas: [[formula ?? value]],
          numberFormat: [[format ?? "General"]],
        },
      ])
    ),
  });
  const workbook = context.workbook as unknown as {
    cells: Record<string, Loose>;
    worksheets: unknown;
  };
  workbook.worksheets = {
    getItem: () => ({
      getRangeByIndexes: (row: number, column: number) => workbook.cells[`r${row}c${column}`],
    }),
  };
  return { context, syncs, cells: workbook.cells };
}

test("text numbers become numbers, formats of text go, formulas stay, all in two requests", async () => {
  const { context, syncs, cells } = cellsOf({
    r3c1: { value: "31", format: "@" },
    r4c1: { value: "1,020", format: "#,##0" },
    r5c1: { value: "7", formula: '=TEXT(7,"0")' },
  });
  await mendTextNumbers(context, "Return", [
    { row: 3, column: 1, text: "31", number: 31 },
    { row: 4, column: 1, text: "1,020", number: 1020 },
    { row: 5, column: 1, text: "7", number: 7 },
  ]);
  expect(cells.r3c1).toMatchObject({ values: [[31]], numberFormat: [["General"]] });
  expect(cells.r4c1).toMatchObject({ values: [[1020]], numberFormat: [["#,##0"]] });
  expect(cells.r5c1.values).toEqual([["7"]]);
  expect(syncs()).toBe(2);
});

test("a cell that has changed meanwhile stops the mending of all", async () => {
  const { context, cells } = cellsOf({ r3c1: { value: "31" }, r4c1: { value: "1,021" } });
  const mends = [
    { row: 3, column: 1, text: "31", number: 31 },
    { row: 4, column: 1, text: "1,020", number: 1020 },
  ];
  await expect(mendTextNumbers(context, "Return", mends)).rejects.toThrow("nothing was mended");
  expect(cells.r3c1.values).toEqual([["31"]]);
});

test("only formulas of ours that show #NAME? are entered anew, under the names that Excel takes", async () => {
  const formulas = [
    ["=_xldudf_FAIRSHARE_VERSION(A1)", "=FAIRSHARE.NHSENEED(A2:A5)", "=OTHER.F(1)"],
    ["=FAIRSHARE.VERSION()", "text", 7],
  ];
  const values = [
    ["#NAME?", "#NAME?", "#NAME?"],
    ["1.0.0", "#NAME?", 7],
  ];
  const entered: Record<string, unknown> = {};
  const used = {
    values,
    formulas,
    isNullObject: false,
    load: () => undefined,
    getCell: (row: number, column: number) => ({
      set formulas(given: unknown) {
        entered[`${row},${column}`] = given;
      },
    }),
  };
  const sheet = { name: "Targets", getUsedRangeOrNullObject: () => used };
  const { context } = inMock({ worksheets: {} });
  Object.assign(context.workbook.worksheets, {
    items: [sheet],
    load: () => undefined,
    getItem: () => sheet,
  });
  expect(await repairFormulas(context)).toEqual({ formulas: 2 });
  expect(entered).toEqual({
    "0,0": [["=FAIRSHARE.VERSION(A1)"]],
    "0,1": [["=FAIRSHARE.NHSENEED(A2:A5)"]],
  });
});
