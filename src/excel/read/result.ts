import { foldName } from "../../model/names";
import { TABLES } from "../../workbook/inputs/fields";
import { SHEETS } from "../../workbook/sheets/layout";
import type { ResultCell } from "../gateway";
import { itemName } from "../write/rename";
import { localAddress } from "./outline";
import { ownName } from "./runs";
import { toCellValue } from "./values";

/** The sheets whose figures come from our functions: the others hold inputs and words. */
const RESULTS: readonly string[] = [
  ...[SHEETS.targets, SHEETS.workings, SHEETS.plan, SHEETS.postsByYear, SHEETS.limits],
  ...[SHEETS.pairs, SHEETS.funding, SHEETS.benefits],
];

/** The selected figure of a run, with the area of its row and the heading of its column. */
export async function readSelectedResult(
  context: Excel.RequestContext
): Promise<ResultCell | undefined> {
  const cell = context.workbook.getActiveCell();
  cell.load("address,rowIndex,columnIndex,values,text,worksheet/name");
  await context.sync();
  const own = ownName(cell.worksheet.name, RESULTS, " ");
  if (!own) return undefined;
  const inputs = context.workbook.tables.getItemOrNullObject(itemName(TABLES.inputs, own.run));
  const above = cell.worksheet.getRangeByIndexes(0, 0, cell.rowIndex + 1, cell.columnIndex + 1);
  above.load("values");
  await context.sync();
  const value = toCellValue(cell.values[0][0]);
  if (inputs.isNullObject || value === null) return undefined;
  return {
    run: own.run,
    sheet: own.name,
    address: localAddress(cell.address),
    value,
    text: cell.text[0][0],
    ...surroundings(above.values),
  };
}

/** First headings of the tables on the result sheets. */
const FIRST_HEADINGS = new Set(["area", "limit", "year"]);

/** What a cell stands beside and under: the last cell of `values`, which begin in A1. */
export function surroundings(values: readonly (readonly unknown[])[]): {
  readonly area: string;
  readonly heading: string;
} {
  const last = values.length - 1;
  const column = values[last].length - 1;
  const text = (row: number, at: number): string => {
    const value = values[row][at];
    return typeof value === "string" ? value.replace(/\s+/g, " ").trim() : "";
  };
  const area = column > 0 ? text(last, 0) : "";
  for (let row = last - 1; row >= 0; row--) {
    if (FIRST_HEADINGS.has(foldName(text(row, 0)))) return { area, heading: text(row, column) };
  }
  // Other blocks have headings in words or years above their figures.
  for (let row = last - 1; row >= 0; row--) {
    if (text(row, column) !== "") return { area, heading: text(row, column) };
  }
  return { area, heading: "" };
}
