import type { ICellData } from "@univerjs/core";
import { CellValueType } from "@univerjs/core";

export type CellContent = string | number | boolean | null;

const ERROR = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|CYCLE!)$/;

export function isErrorText(value: unknown): value is string {
  return typeof value === "string" && ERROR.test(value);
}

/** The value of a grid's cell as Office.js gives it: "" for a blank one. */
export function contentOf(cell: ICellData | null | undefined): CellContent {
  const value = cell?.v;
  if (value === null || value === undefined) return null;
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === "1";
  if (cell?.t === CellValueType.NUMBER && typeof value === "string") return Number(value);
  return value;
}

/** A plain value for the grid, with its type said so that a text of digits stays a text. */
export function valueCell(value: CellContent): ICellData {
  const blank: ICellData = { f: null, si: null, p: null, custom: null };
  if (value === null || value === "") return { ...blank, v: null };
  if (typeof value === "boolean") return { ...blank, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === "number") return { ...blank, v: value, t: CellValueType.NUMBER };
  return { ...blank, v: value, t: CellValueType.STRING };
}

/**
 * What Excel makes of a text that is written into a cell as if it were typed: plain numbers, percentages and TRUE/FALSE
 * are recognised; an apostrophe in front makes a text. Dates, fractions and currencies are left as text.
 */
export function typedValue(text: string): CellContent {
  if (text.startsWith("'")) return text.slice(1);
  const plain = text.trim();
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return Number(plain);
  if (/^[+-]?(\d+\.?\d*|\.\d+)%$/.test(plain)) return Number(plain.slice(0, -1)) / 100;
  if (/^true$/i.test(plain)) return true;
  if (/^false$/i.test(plain)) return false;
  return text;
}
