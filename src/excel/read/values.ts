import { asShown } from "../../model/exact/decimal";
import type { CellValue } from "../../workbook/formulas/values";

const ERROR =
  /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|BUSY!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|EXTERNAL!|PYTHON!)$/;

/**
 * A value as `Range.values` gives it: blank cells are empty texts there, errors their text. A number counts as Excel
 * shows it, with 15 digits, as the functions take it.
 */
export function toCellValue(value: unknown): CellValue {
  if (value === "" || value === null || value === undefined) return null;
  if (typeof value === "string") return ERROR.test(value) ? { error: value } : value;
  if (typeof value === "number") return asShown(value);
  return typeof value === "boolean" ? value : String(value);
}
