import { GatewayError, type CellBlock, type MergedCells } from "../gateway";
import { has113 } from "../session";
import { toCellValue } from "./values";

/** More cells than this in one block are no table of areas. */
const MOST_CELLS = 200_000;
const PROPERTIES =
  "address,rowIndex,columnIndex,rowCount,columnCount,values,text,numberFormat,rowHidden,columnHidden";
const AREAS = "items/rowIndex,items/columnIndex,items/rowCount,items/columnCount";

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
    hidden: await readHidden(context, used),
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
  areas.load(AREAS);
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

/** The rows and columns of a range that are filtered out or hidden; it asks for them only where there are some. */
async function readHidden(
  context: Excel.RequestContext,
  range: Excel.Range
): Promise<NonNullable<CellBlock["hidden"]>> {
  const { rowIndex, columnIndex, rowCount, columnCount, rowHidden, columnHidden } = range;
  const all = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
  // Excel answers true where all are hidden, false where none is, and null in between.
  if (rowHidden || columnHidden || (rowHidden === false && columnHidden === false)) {
    return {
      rows: rowHidden ? all(rowCount) : [],
      columns: columnHidden ? all(columnCount) : [],
    };
  }
  const visible = range.getSpecialCellsOrNullObject("Visible");
  const { areas } = visible;
  areas.load(AREAS);
  await context.sync();
  const seen = { rows: new Set<number>(), columns: new Set<number>() };
  for (const area of visible.isNullObject ? [] : areas.items) {
    for (let row = 0; row < area.rowCount; row++) seen.rows.add(area.rowIndex - rowIndex + row);
    for (let column = 0; column < area.columnCount; column++) {
      seen.columns.add(area.columnIndex - columnIndex + column);
    }
  }
  return {
    rows: all(rowCount).filter((row) => !seen.rows.has(row)),
    columns: all(columnCount).filter((column) => !seen.columns.has(column)),
  };
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
