import type { CellBlock } from "../../../src/excel/gateway";
import type { CellValue } from "../../../src/workbook/formulas/values";

/** Cells of the user's sheet "Figures" from A1 on, as Excel would give them. */
export function block(rows: CellValue[][], more: Partial<CellBlock> = {}): CellBlock {
  const shown = (value: CellValue): string =>
    value === null ? "" : typeof value === "object" ? value.error : String(value);
  return {
    sheet: "Figures",
    address: "A1",
    row: 0,
    column: 0,
    values: rows,
    text: rows.map((row) => row.map(shown)),
    numberFormats: rows.map((row) => row.map(() => "General")),
    merged: [],
    ...more,
  };
}
