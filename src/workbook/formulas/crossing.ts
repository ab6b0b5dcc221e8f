import { isError, type CellValue, type ErrorValue, type Result } from "./values";

/** An argument as Excel hands it over: errors in cells arrive as objects with a code. */
export function toFunction(value: Result): unknown {
  const one = (item: CellValue): unknown => (isError(item) ? { code: item.error } : item);
  return Array.isArray(value) ? value.map((row) => row.map(one)) : one(value);
}

/** A result as a function of ours hands it over: one value, or rows; errors may stand in single cells. */
export function fromFunction(result: unknown): Result {
  if (Array.isArray(result)) {
    return result.map((row: unknown) => (Array.isArray(row) ? row : [row]).map(toCellValue));
  }
  return toCellValue(result);
}

function toCellValue(value: unknown): CellValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "object") return toErrorValue(value);
  return value as string | number | boolean;
}

/** What a refusal shows in the cell; anything else that is thrown is a fault of ours and goes on. */
export function toErrorValue(problem: unknown): ErrorValue {
  const { code, message } = problem as { code?: unknown; message?: unknown };
  if (typeof code === "string" && code.startsWith("#")) {
    return { error: code, message: typeof message === "string" ? message : "" };
  }
  throw problem;
}
