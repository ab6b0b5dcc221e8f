import {
  compareValues,
  isError,
  toBlock,
  toNumber,
  toText,
  type CellValue,
  type Result,
} from "./values";

/** The cell of a block at a place; one row or one column stands for all. */
export function at(block: CellValue[][], row: number, column: number): CellValue {
  const line = block.length === 1 ? block[0] : block[row];
  return (line?.length === 1 ? line[0] : line?.[column]) ?? null;
}

/** Applies a rule to each cell of a block, or to the one value. */
export function each(term: Result, rule: (value: CellValue) => CellValue): Result {
  return Array.isArray(term) ? term.map((row) => row.map(rule)) : rule(term);
}

/** A rule for two values, cell by cell where they are blocks; beyond the smaller one there is nothing. */
export function pairwise(
  left: Result,
  right: Result,
  rule: (a: CellValue, b: CellValue) => CellValue
): Result {
  if (!Array.isArray(left) && !Array.isArray(right)) return rule(left, right);
  const [a, b] = [toBlock(left), toBlock(right)];
  const rows = Math.max(a.length, b.length);
  const columns = Math.max(a[0].length, b[0].length);
  const fits = (block: CellValue[][], r: number, c: number): boolean =>
    (block.length === 1 || r < block.length) && (block[0].length === 1 || c < block[0].length);
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) =>
      fits(a, r, c) && fits(b, r, c) ? rule(at(a, r, c), at(b, r, c)) : { error: "#N/A" }
    )
  );
}

/** The longest text that a cell holds: Excel joins no longer one. */
const LONGEST_TEXT = 32_767;

/** What Excel's operators make of two values. */
export function operate(operator: string, left: CellValue, right: CellValue): CellValue {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (operator === "&") {
    const text = `${toText(left) as string}${toText(right) as string}`;
    return text.length > LONGEST_TEXT ? { error: "#VALUE!" } : text;
  }
  if (!"+-*/".includes(operator)) {
    const order = compareValues(left, right);
    return {
      "=": order === 0,
      "<>": order !== 0,
      "<": order < 0,
      "<=": order <= 0,
      ">": order > 0,
      ">=": order >= 0,
    }[operator]!;
  }
  const [a, b] = [toNumber(left), toNumber(right)];
  if (isError(a)) return a;
  if (isError(b)) return b;
  if (operator === "/" && b === 0) return { error: "#DIV/0!" };
  const value = { "+": a + b, "-": a - b, "*": a * b, "/": a / b }[operator]!;
  return Number.isFinite(value) ? value : { error: "#NUM!" };
}
