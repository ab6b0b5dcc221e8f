import type { RangeReference } from "../../workbook/formulas/expression";
import type { Block } from "./contents";

/** The range of a reference of the description, whose sheet is named as in the workbook. */
export function rangeOf(workbook: Excel.Workbook, reference: RangeReference): Excel.Range {
  return rangeOn(workbook.worksheets.getItem(reference.sheet), reference);
}

export function rangeOn(sheet: Excel.Worksheet, reference: Omit<RangeReference, "kind" | "sheet">) {
  const { top, left, bottom, right } = reference;
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

/** Writes a block in one go; a sheet without such cells is left alone. */
export function writeBlock<T>(
  sheet: Excel.Worksheet,
  block: Block<T> | undefined,
  write: (range: Excel.Range, cells: T[][]) => void
): void {
  if (!block) return;
  const { row, column, cells } = block;
  write(sheet.getRangeByIndexes(row, column, cells.length, cells[0].length), cells);
}
