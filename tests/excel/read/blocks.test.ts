import { readRange, readTable } from "../../../src/excel/read/blocks";
import { readSelectedResult } from "../../../src/excel/read/result";
import { inMock, leaveMock } from "../mock";

afterEach(leaveMock);

const cells = {
  address: "'Our figures'!B4:C6",
  rowIndex: 3,
  columnIndex: 1,
  rowCount: 3,
  columnCount: 2,
  rowHidden: false,
  columnHidden: false,
  values: [
    ["Area", "Posts"],
    ["North", 30],
    ["South", "#N/A"],
  ],
  text: [
    ["Area", "Posts"],
    ["North", "30"],
    ["South", "#N/A"],
  ],
  numberFormat: [
    ["General", "General"],
    ["@", "0"],
    ["@", "0"],
  ],
};

const selection = (used: object) => ({
  range: { worksheet: { name: "Our figures" }, getUsedRangeOrNullObject: () => used, used },
});

test("a range is read as plain data, each property loaded before it is read", async () => {
  const workbook = { used: { ...cells }, range: { worksheet: { name: "Our figures" } } };
  const { context, syncs } = inMock(workbook, { version: 12 });
  const given = context.workbook as unknown as { used: object; range: Record<string, unknown> };
  given.range.getUsedRangeOrNullObject = () => given.used;
  const block = await readRange(context, given.range as unknown as Excel.Range);
  expect(block).toEqual({
    sheet: "Our figures",
    address: "B4:C6",
    row: 3,
    column: 1,
    values: [
      ["Area", "Posts"],
      ["North", 30],
      ["South", { error: "#N/A" }],
    ],
    text: cells.text,
    numberFormats: cells.numberFormat,
    merged: [],
    hidden: { rows: [], columns: [] },
  });
  expect(syncs()).toBe(2);
});

/** Excel gives null where some are hidden, which the stand-in cannot hold. */
const MIXED = undefined;

/** A range of which Excel says so much of its hidden rows and columns, and what can be seen of it. */
async function hiddenIn(hidden: object, seen: { [key: string]: number }[] = []) {
  const used = { ...cells, ...hidden };
  const workbook = { used, range: { worksheet: { name: "Our figures" } } };
  const { context, syncs } = inMock(workbook, { version: 12 });
  const given = context.workbook as unknown as Record<string, Record<string, unknown>>;
  given.range.getUsedRangeOrNullObject = () => given.used;
  given.used.getSpecialCellsOrNullObject = (type: string) => ({
    isNullObject: type !== "Visible",
    areas: { items: seen, load: () => undefined },
  });
  const block = await readRange(context, given.range as unknown as Excel.Range);
  return { ...block.hidden, syncs: syncs() };
}

test("rows that are filtered out are told, with one request more only where there are some", async () => {
  const first = { rowIndex: 3, columnIndex: 1, rowCount: 1, columnCount: 2 };
  const last = { ...first, rowIndex: 5 };
  expect(await hiddenIn({ rowHidden: MIXED }, [first, last])).toEqual({
    rows: [1],
    columns: [],
    syncs: 3,
  });
  const narrow = { ...first, rowCount: 3, columnCount: 1 };
  expect(await hiddenIn({ columnHidden: MIXED }, [narrow])).toMatchObject({
    rows: [],
    columns: [1],
  });
  expect(await hiddenIn({ rowHidden: true, columnHidden: MIXED })).toEqual({
    rows: [0, 1, 2],
    columns: [],
    syncs: 2,
  });
});

test("merged cells are told from the block's own first cell", async () => {
  const merged = {
    areas: { items: [{ rowIndex: 3, columnIndex: 1, rowCount: 1, columnCount: 2 }] },
  };
  const workbook = { used: { ...cells }, range: { worksheet: { name: "Our figures" } } };
  const { context } = inMock(workbook, { version: 13 });
  const given = context.workbook as unknown as Record<string, Record<string, unknown>>;
  given.range.getUsedRangeOrNullObject = () => given.used;
  given.used.getMergedAreasOrNullObject = () => ({
    ...merged,
    areas: { ...merged.areas, load: () => undefined },
  });
  const block = await readRange(context, given.range as unknown as Excel.Range);
  expect(block.merged).toEqual([{ row: 0, column: 0, rows: 1, columns: 2 }]);
});

test("an empty selection and one too large are refused with the remedy, before cells are asked for", async () => {
  const empty = { isNullObject: true, load: () => undefined };
  const { context } = inMock(selection({}));
  const range = (context.workbook as unknown as Record<string, Record<string, unknown>>).range;
  range.getUsedRangeOrNullObject = () => empty;
  await expect(readRange(context, range as unknown as Excel.Range)).rejects.toThrow(
    'There is nothing in the cells selected on "Our figures": select the cells with the areas'
  );
  const huge = { rowCount: 100_000, columnCount: 30, isNullObject: false, load: () => undefined };
  range.getUsedRangeOrNullObject = () => huge;
  await expect(readRange(context, range as unknown as Excel.Range)).rejects.toThrow(
    "100000 rows and 30 columns are in use there"
  );
});

test("a table that was deleted meanwhile is told by name", async () => {
  const gone = { isNullObject: true, load: () => undefined };
  const { context } = inMock({ tables: {} });
  const { tables } = context.workbook as unknown as { tables: Record<string, unknown> };
  tables.getItemOrNullObject = () => gone;
  await expect(readTable(context, "Areas")).rejects.toMatchObject({
    kind: "missing",
    message: 'There is no table "Areas" in this workbook any more.',
  });
});

test("a cell of a sheet of the user's own is no result, and only one request is spent on it", async () => {
  const cell = {
    address: "Notes!B2",
    rowIndex: 1,
    columnIndex: 1,
    values: [[7]],
    text: [["7"]],
    worksheet: { name: "Notes" },
  };
  const { context, syncs } = inMock({ cell });
  const workbook = context.workbook as unknown as Record<string, unknown>;
  workbook.getActiveCell = () => workbook.cell;
  expect(await readSelectedResult(context)).toBeUndefined();
  expect(syncs()).toBe(1);
});
