/** An error in a cell, with the words of whoever refused. */
export interface ErrorValue {
  readonly error: string;
  readonly message?: string;
}

/** What a cell holds once it is calculated. */
export type CellValue = string | number | boolean | null | ErrorValue;
/** The result of an expression: one value or a block. */
export type Result = CellValue | CellValue[][];

export function isError(value: unknown): value is ErrorValue {
  return typeof value === "object" && value !== null && "error" in value;
}

export function toBlock(result: Result): CellValue[][] {
  return Array.isArray(result) ? result : [[result]];
}

/** The first cell of a block, as Excel takes where one value is wanted. */
export function single(result: Result): CellValue {
  return Array.isArray(result) ? (result[0]?.[0] ?? null) : result;
}

/** A value in arithmetic: blank is 0, TRUE is 1, a number in text counts as that number. */
export function toNumber(value: CellValue): number | ErrorValue {
  if (isError(value)) return value;
  if (value === null) return 0;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  const number = value.trim() === "" ? NaN : Number(value);
  return Number.isNaN(number) ? { error: "#VALUE!" } : number;
}

export function toText(value: CellValue): string | ErrorValue {
  if (isError(value)) return value;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? String(Number(value.toPrecision(15))) : value;
}

export function toBoolean(value: CellValue): boolean | ErrorValue {
  if (isError(value)) return value;
  if (typeof value === "boolean") return value;
  if (typeof value === "string") {
    const folded = value.toUpperCase();
    if (folded === "TRUE" || folded === "FALSE") return folded === "TRUE";
    return { error: "#VALUE!" };
  }
  return value !== null && value !== 0;
}

/** Excel's order: numbers before texts before TRUE and FALSE; texts without regard to case. */
export function compareValues(left: CellValue, right: CellValue): number {
  const [a, b] = [blankAs(left, right), blankAs(right, left)];
  if (typeof a === "string" && typeof b === "string") {
    const [x, y] = [a.toUpperCase(), b.toUpperCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return rank(a) === rank(b) ? Number(a) - Number(b) : rank(a) - rank(b);
}

const rank = (value: CellValue): number =>
  typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;

function blankAs(value: CellValue, other: CellValue): CellValue {
  if (value !== null) return value;
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}
