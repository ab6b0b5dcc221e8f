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
  const line = lineOf(block, row);
  return (line && inLine(line, column)) ?? null;
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
  const height = Math.max(a.length, b.length);
  const width = Math.max(a[0].length, b[0].length);
  const rows: CellValue[][] = [];
  for (let r = 0; r < height; r++) {
    const [x, y] = [lineOf(a, r), lineOf(b, r)];
    const row: CellValue[] = [];
    for (let c = 0; c < width; c++) {
      const [one, other] = [x && inLine(x, c), y && inLine(y, c)];
      row.push(one === undefined || other === undefined ? { error: "#N/A" } : rule(one, other));
    }
    rows.push(row);
  }
  return rows;
}

/** The row of a block at a place; a single one stands for all. */
const lineOf = (block: CellValue[][], row: number): CellValue[] | undefined =>
  block.length === 1 ? block[0] : block[row];

/** The cell of a row at a place; a single one stands for all. */
const inLine = (line: CellValue[], column: number): CellValue | undefined =>
  line.length === 1 ? line[0] : line[column];

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
    return compared(operator, order);
  }
  const [a, b] = [toNumber(left), toNumber(right)];
  if (isError(a)) return a;
  if (isError(b)) return b;
  if (operator === "/" && b === 0) return { error: "#DIV/0!" };
  const value = combined(operator, a, b);
  return Number.isFinite(value) ? value : { error: "#NUM!" };
}

function compared(operator: string, order: number): boolean {
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    default:
      return order >= 0;
  }
}

function combined(operator: string, a: number, b: number): number {
  switch (operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    default:
      return a / b;
  }
}
