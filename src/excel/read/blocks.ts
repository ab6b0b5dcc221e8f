import { GatewayError, type CellBlock, type MergedCells } from "../gateway";
import { has113 } from "../session";
import { toCellValue } from "./values";

/** More cells than this in one block are no table of areas. */
const MOST_CELLS = 200_000;
const PROPERTIES = "address,rowIndex,columnIndex,rowCount,columnCount,values,text,numberFormat";

/** The cells of a range that are in use, as plain data. */
export async function readRange(
  context: Excel.RequestContext,
  range: Excel.Range,
  table?: string
): Promise<CellBlock> {
  const used = table ? range : range.getUsedRangeOrNullObject(true);
  const sheet = range.worksheet;
  used.load("rowCount,columnCount");
  sheet.load("name");
  await context.sync();
  if (used.isNullObject) {
    throw new GatewayError(
      "missing",
      `There is nothing in the cells selected on "${sheet.name}": select the cells with the areas and their figures.`
    );
  }
  if (used.rowCount * used.columnCount > MOST_CELLS) {
    throw new GatewayError(
      "other",
      `${used.rowCount} rows and ${used.columnCount} columns are in use there: select only those with the areas and their figures.`
    );
  }
  used.load(PROPERTIES);
  await context.sync();
  const { rowIndex, columnIndex, address, values, text, numberFormat } = used;
  return {
    sheet: sheet.name,
    address: address.slice(address.lastIndexOf("!") + 1),
    row: rowIndex,
    column: columnIndex,
    values: values.map((row) => row.map(toCellValue)),
    text,
    numberFormats: numberFormat.map((row) => row.map(String)),
    merged: await readMerged(context, used),
    ...(table ? { table } : {}),
  };
}

/** The merged cells of a range, counted from its first cell; none where this version of Excel cannot tell. */
async function readMerged(
  context: Excel.RequestContext,
  range: Excel.Range
): Promise<MergedCells[]> {
  if (!has113()) return [];
  const merged = range.getMergedAreasOrNullObject();
  const { areas } = merged;
  areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  const { rowIndex, columnIndex } = range;
  await context.sync();
  if (merged.isNullObject) return [];
  return areas.items.map((area) => ({
    row: area.rowIndex - rowIndex,
    column: area.columnIndex - columnIndex,
    rows: area.rowCount,
    columns: area.columnCount,
  }));
}

/** The selected cells; with one cell selected, the filled cells around it. */
export async function readSelection(context: Excel.RequestContext): Promise<CellBlock> {
  const selected = context.workbook.getSelectedRange();
  selected.load("cellCount");
  await context.sync();
  return readRange(context, selected.cellCount === 1 ? selected.getSurroundingRegion() : selected);
}

export async function readBlock(
  context: Excel.RequestContext,
  name: string,
  address?: string
): Promise<CellBlock> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  await context.sync();
  if (sheet.isNullObject) {
    throw new GatewayError("missing", `There is no sheet "${name}" in this workbook any more.`);
  }
  return readRange(context, address ? sheet.getRange(address) : sheet.getRange());
}

export async function readTable(context: Excel.RequestContext, name: string): Promise<CellBlock> {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load("name");
  await context.sync();
  if (table.isNullObject) {
    throw new GatewayError("missing", `There is no table "${name}" in this workbook any more.`);
  }
  return readRange(context, table.getRange(), table.name);
}
