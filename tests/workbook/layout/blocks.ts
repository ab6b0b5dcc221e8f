import type { LayoutBlock } from "../../../src/workbook/layout/cells";
import type { CellValue } from "../../../src/workbook/formulas/values";

/** Cells of a sheet from A1 on. */
export const block = (values: CellValue[][], more: Partial<LayoutBlock> = {}): LayoutBlock => ({
  sheet: "Sheet1",
  row: 0,
  column: 0,
  values,
  merged: [],
  ...more,
});

export const error = (code: string): CellValue => ({ error: code });
