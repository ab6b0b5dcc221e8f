import { formatNumber } from "./format";
import { each, pairwise } from "./operators";
import { countOf } from "./tally";
import { address } from "./address";
import { TEXT_FUNCTIONS } from "./textFunctions";
import {
  compareValues,
  isError,
  single,
  toBlock,
  toBoolean,
  toNumber,
  toText,
  type CellValue,
  type ErrorValue,
  type Result,
} from "./values";

/**
 * The few functions of Excel that the formulas of a run use. None is volatile: a volatile precedent would turn a
 * colleague's copy into #NAME? on opening (TODAY, NOW, OFFSET, INDIRECT and RAND must never be added).
 */
const FUNCTIONS = {
  ...TEXT_FUNCTIONS,
  SUM: (...terms: Result[]) => overNumbers(terms, (n) => n.reduce((sum, x) => sum + x, 0)),
  MAX: (...terms: Result[]) => overNumbers(terms, (n) => (n.length ? Math.max(...n) : 0)),
  MIN: (...terms: Result[]) => overNumbers(terms, (n) => (n.length ? Math.min(...n) : 0)),
  COUNTA: (...terms: Result[]) => flat(terms).filter((v) => v !== null).length,
  COUNTIF: (where: Result, wanted: Result) => {
    const block = toBlock(where);
    return each(wanted, (one) =>
      ruleOf(one) ? flat([block]).filter((v) => matches(v, one)).length : countOf(block, one)
    );
  },
  SUMIF: (where: Result, wanted: Result, amounts: Result = where) => {
    const [keys, values] = [flat([where]), flat([amounts])];
    return keys.reduce<number>((sum, key, index) => {
      const value = values[index];
      return matches(key, single(wanted)) && typeof value === "number" ? sum + value : sum;
    }, 0);
  },
  SUMPRODUCT: (first: Result) => overNumbers([first], (n) => n.reduce((sum, x) => sum + x, 0)),
  AND: (...terms: Result[]) => logical(terms, (flags) => flags.every(Boolean)),
  OR: (...terms: Result[]) => logical(terms, (flags) => flags.some(Boolean)),
  NOT: (term: Result) => each(term, (v) => negated(toBoolean(v))),
  ABS: (term: Result) => each(term, (v) => numeric(v, Math.abs)),
  /** Halves away from 0, of the 15 digits that Excel shows. */
  ROUND: (term: Result, digits: Result) =>
    pairwise(term, digits, (a, b) => {
      const [value, places] = [toNumber(a), toNumber(b)];
      if (isError(value)) return value;
      if (isError(places)) return places;
      const scaled = Number((Math.abs(value) * 10 ** places).toPrecision(15));
      return (Math.sign(value) * Math.round(scaled)) / 10 ** places + 0;
    }),
  INT: (term: Result) => each(term, (v) => numeric(v, Math.floor)),
  MOD: (term: Result, by: Result) =>
    pairwise(term, by, (a, b) => {
      const [number, divisor] = [toNumber(a), toNumber(b)];
      if (isError(number)) return number;
      if (isError(divisor)) return divisor;
      return divisor === 0 ? { error: "#DIV/0!" } : number - divisor * Math.floor(number / divisor);
    }),
  ISERROR: (term: Result) => each(term, isError),
  ISTEXT: (term: Result) => each(term, (v) => typeof v === "string"),
  ISNUMBER: (term: Result) => each(term, (v) => typeof v === "number"),
  IFERROR: (term: Result, otherwise: Result) =>
    pairwise(term, otherwise, (value, other) => (isError(value) ? other : value)),
  "ERROR.TYPE": (term: Result) =>
    each(term, (v) => {
      const place = isError(v) ? ERRORS.indexOf(v.error) : -1;
      return place < 0 ? { error: "#N/A" } : place + 1;
    }),
  NA: () => ({ error: "#N/A" }),
  CHOOSE: (which: Result, ...terms: Result[]) => {
    const number = toNumber(single(which));
    return isError(number) ? number : (terms[Math.floor(number) - 1] ?? { error: "#VALUE!" });
  },
  LEN: (term: Result) =>
    each(term, (v) => {
      const text = toText(v);
      return isError(text) ? text : text.length;
    }),
  /** Relative only: `ADDRESS(6, 3, 4)` is C6. */
  ADDRESS: (row: Result, column: Result, kind: Result) => {
    if (single(kind) !== 4) throw new Error("ADDRESS is used for relative addresses only");
    const [r, c] = [toNumber(single(row)), toNumber(single(column))];
    if (isError(r)) return r;
    return isError(c) ? c : address(r - 1, c - 1);
  },
  TEXT: (term: Result, format: Result) => {
    const code = toText(single(format));
    if (isError(code)) return code;
    return each(term, (v) => (typeof v === "string" || isError(v) ? v : formatted(v, code)));
  },
  SUBSTITUTE: (term: Result, old: Result, by: Result) => {
    const [from, to] = [toText(single(old)), toText(single(by))];
    if (isError(from)) return from;
    if (isError(to)) return to;
    return each(term, (v) => {
      const text = toText(v);
      return isError(text) ? text : text.split(from).join(to);
    });
  },
  ROWS: (term: Result) => toBlock(term).length,
  INDEX: (where: Result, row: Result, column?: Result) => indexed(where, row, column),
  /** Rows for which the condition, a column, is true. */
  FILTER: (where: Result, wanted: Result, otherwise: Result) => {
    const flags = toBlock(wanted).map(([flag]) => toBoolean(flag));
    const fault = flags.find(isError);
    if (fault) return fault;
    const rows = toBlock(where).filter((_, row) => flags[row]);
    return rows.length > 0 ? rows : otherwise;
  },
  MATCH: (wanted: Result, where: Result, kind: Result) => matched(single(wanted), where, kind),
} as const;

/**
 * `IF`, `ROW` and `COLUMN` are the evaluator's own: the first must not calculate what it does not need, the others want
 * the place of a cell and not its value.
 */
type OwnFunction = "IF" | "ROW" | "COLUMN";
export type ExcelFunction = keyof typeof FUNCTIONS | OwnFunction;

/** Excel's errors in the order of ERROR.TYPE. */
export const ERRORS = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CONNECT!",
  "#BLOCKED!",
  "#UNKNOWN!",
  "#FIELD!",
  "#CALC!",
];

export function callExcel(
  name: Exclude<ExcelFunction, OwnFunction>,
  terms: readonly Result[]
): Result {
  return (FUNCTIONS[name] as (...given: Result[]) => Result)(...terms);
}

function flat(terms: readonly Result[]): CellValue[] {
  return terms.flatMap((term) => toBlock(term).flat());
}

function overNumbers(
  terms: readonly Result[],
  rule: (numbers: number[]) => number
): number | ErrorValue {
  const cells = flat(terms);
  return cells.find(isError) ?? rule(cells.filter((v): v is number => typeof v === "number"));
}

function logical(
  terms: readonly Result[],
  rule: (flags: boolean[]) => boolean
): boolean | ErrorValue {
  const flags = flat(terms)
    .filter((v) => v !== null && typeof v !== "string")
    .map(toBoolean);
  return flags.find(isError) ?? rule(flags as boolean[]);
}

const negated = (flag: boolean | ErrorValue): CellValue => (isError(flag) ? flag : !flag);

function numeric(value: CellValue, rule: (number: number) => number): CellValue {
  const number = toNumber(value);
  return isError(number) ? number : rule(number);
}

function formatted(value: CellValue, code: string): CellValue {
  const number = toNumber(value);
  return isError(number) ? number : formatNumber(number, code);
}

/** Operator and limit of a condition such as `>0`; nothing for a plain value. */
const ruleOf = (wanted: CellValue): RegExpExecArray | null =>
  typeof wanted === "string" ? /^(<>|<=|>=|<|>|=)(.*)$/.exec(wanted) : null;

function matches(value: CellValue, wanted: CellValue): boolean {
  const rule = ruleOf(wanted);
  if (rule) return satisfies(value, rule[1], rule[2]);
  return value !== null && !isError(value) && compareValues(value, wanted) === 0;
}

function satisfies(value: CellValue, operator: string, text: string): boolean {
  const limit = text !== "" && !Number.isNaN(Number(text)) ? Number(text) : text;
  if (operator === "<>") return value === null ? limit !== "" : compareValues(value, limit) !== 0;
  if (typeof value !== typeof limit) return false;
  const order = compareValues(value, limit);
  return { "=": order === 0, "<": order < 0, ">": order > 0, "<=": order <= 0, ">=": order >= 0 }[
    operator
  ] as boolean;
}

function indexed(where: Result, row: Result, column?: Result): Result {
  if (isError(where)) return where;
  const block = toBlock(where);
  const [r, c] = [toNumber(single(row)), toNumber(single(column ?? 1))];
  if (isError(r)) return r;
  if (isError(c)) return c;
  // Row or column 0: all of them.
  if (r === 0 && column !== undefined) return c === 0 ? block : block.map((line) => [line[c - 1]]);
  if (c === 0) return block[r - 1] === undefined ? { error: "#REF!" } : [block[r - 1]];
  // INDEX(a row, k) counts along the row.
  const value =
    block.length === 1 && column === undefined ? block[0][r - 1] : block[r - 1]?.[c - 1];
  return value === undefined ? { error: "#REF!" } : value;
}

function matched(wanted: CellValue, where: Result, kind: Result): CellValue {
  if (single(kind) !== 0) throw new Error("MATCH is used for exact matches only");
  if (isError(wanted)) return wanted;
  const place = flat([where]).findIndex(
    (v) => v !== null && !isError(v) && compareValues(v, wanted) === 0
  );
  return place < 0 ? { error: "#N/A" } : place + 1;
}
