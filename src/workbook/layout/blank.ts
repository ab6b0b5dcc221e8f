import type { CellValue } from "../formulas/values";

/** True for a cell without content, or with nothing but spaces. */
export const isBlankCell = (value: CellValue): boolean =>
  value === null || (typeof value === "string" && value.replace(/\s+/g, "") === "");
