import { asShown } from "../../model/exact/decimal";
import { foldName, quoted, tidyName } from "../../model/names";
import { address } from "../formulas/address";
import { isError, type CellValue, type ErrorValue } from "../formulas/values";
import { FORMER_HEADINGS, type FieldKind } from "./fields";
import type { Scalar } from "./run";
import { NO_RESULT, type InputProblem, type SourceTable } from "./source";

/** Days by which the dates of a workbook that counts from 1904 are behind. */
const DAYS_TO_1904 = 1462;

/** The longest text that a cell of Excel holds: another program may have written a longer one. */
const LONGEST_TEXT = 32_767;

/** What one cell must hold. */
export interface CellRule {
  readonly label: string;
  readonly kind: FieldKind;
  readonly choices?: readonly string[];
  readonly least?: number;
  readonly most?: number;
}

/**
 * Reads cells of one table and collects all that is wrong with them. It remembers which headings and row names it was
 * asked for: what the table has beyond them is read by nobody, and must be said (notRead.ts).
 */
export class TableReader {
  /** Headings and names of rows that were asked for, as the field lists spell them. */
  readonly knownHeadings = new Set<string>();
  readonly knownRows = new Set<string>();
  /** The column that holds the names of rows, where rows go by names. */
  rowNames = -1;
  /** What readers passed over knowingly, to be told. */
  readonly passedOver: InputProblem[] = [];

  constructor(
    readonly table: SourceTable,
    private readonly problems: InputProblem[]
  ) {}

  /** Place of a heading, or of what it was called before, or -1. Case and spaces do not matter. */
  find(heading: string): number {
    this.knownHeadings.add(heading);
    const place = this.placeOf(heading);
    const former = FORMER_HEADINGS[heading];
    if (place >= 0 || former === undefined) return place;
    // Known also where it is not there: a slip in the old heading must be refused, not listed.
    this.knownHeadings.add(former);
    return this.placeOf(former);
  }

  private placeOf(heading: string): number {
    const folded = foldName(heading);
    return this.table.headings.findIndex((entry) => foldName(entry) === folded);
  }

  /** Place of a heading that must be there. */
  need(heading: string): number {
    const place = this.find(heading);
    if (place < 0) {
      this.report(
        this.table.row,
        this.table.column,
        `table ${this.table.name} has no column "${heading}" (found: ${headingList(this.table.headings)})`,
        `Add the column, or give the right one this heading`
      );
    }
    return place;
  }

  /** Place of the row that has this name in the given column, or -1. */
  findRow(column: number, label: string): number {
    this.rowNames = column;
    this.knownRows.add(label);
    const folded = foldName(label);
    return this.table.rows.findIndex((_, row) => foldName(this.text(row, column)) === folded);
  }

  /** Indices of the rows that hold anything. */
  filledRows(): number[] {
    return this.table.rows
      .map((row, index) => (row.some((value) => !isBlank(value)) ? index : -1))
      .filter((index) => index >= 0);
  }

  /** The value of a cell; a number as Excel shows it, with 15 digits, as the functions take it. */
  raw(row: number, column: number): CellValue {
    const value = column < 0 ? null : (this.table.rows[row]?.[column] ?? null);
    return typeof value === "number" ? asShown(value) : value;
  }

  text(row: number, column: number): string {
    const value = this.raw(row, column);
    if (isError(value)) {
      this.wrongFormula(row, column, "holds", value);
      return "";
    }
    const text = value === null ? "" : tidyName(String(value));
    if (text.length > LONGEST_TEXT) {
      const length = text.length.toLocaleString("en-GB");
      this.wrong(
        row,
        column,
        `holds ${length} characters`,
        "Shorten it to 32,767, the most that a cell of Excel holds"
      );
      return "";
    }
    return text;
  }

  /** The value of a cell under its rule; null where it is blank or wrong (which is then reported). */
  read(row: number, column: number, rule: CellRule): Scalar {
    const value = this.raw(row, column);
    if (isBlank(value)) return null;
    if (isError(value)) {
      this.wrongFormula(row, column, `${rule.label} holds`, value);
      return null;
    }
    if (rule.kind === "text") return this.text(row, column);
    if (rule.kind === "choice") return this.choice(row, column, rule);
    return this.number(row, column, rule, value);
  }

  /** A date cell as Excel's serial number in the count from 1900, whichever count the workbook has. */
  private date(value: number): number {
    return this.table.dates1904 ? value + DAYS_TO_1904 : value;
  }

  /** The day in a cell, as `date` has it; null where it holds no number. */
  day(row: number, column: number): number | null {
    const value = this.raw(row, column);
    return typeof value === "number" ? this.date(value) : null;
  }

  private wrongFormula(row: number, column: number, what: string, value: ErrorValue): void {
    if (value.message !== undefined && value.message === NO_RESULT.message) {
      const remedy = "Open the workbook and save it in Excel, which calculates it";
      this.wrong(row, column, `${what} ${value.message}`, remedy);
    } else {
      this.wrong(row, column, `${what} the error ${value.error}`, "Correct the formula");
    }
  }

  private choice(row: number, column: number, rule: CellRule): Scalar {
    const text = this.text(row, column);
    const found = rule.choices!.find((word) => foldName(word) === foldName(text));
    if (found === undefined) {
      const known = rule.choices!.join(", ");
      this.wrong(row, column, `${rule.label} holds "${text}"`, `Choose one of: ${known}`);
    }
    return found ?? null;
  }

  private number(row: number, column: number, rule: CellRule, value: CellValue): Scalar {
    const wrong = (what: string, remedy: string): null => {
      this.wrong(row, column, `${rule.label} holds ${what}`, remedy);
      return null;
    };
    if (typeof value === "string") {
      return /^\s*[-+]?[\d,.]+\s*$/.test(value)
        ? wrong(`"${value}", a number stored as text`, "Convert it to a number")
        : wrong(`the text "${value}"`, `Type a ${rule.kind === "date" ? "date" : "number"}`);
    }
    if (typeof value !== "number") return wrong(value ? "TRUE" : "FALSE", "Type a number");
    const { least = 0, most = Infinity } = rule;
    if (rule.kind === "whole" && !Number.isInteger(value)) {
      return wrong(`${value}`, "Type a whole number: count posts, not whole-time equivalents");
    }
    if (value < least || value > most) {
      const limits = most === Infinity ? `${least} or more` : `from ${least} to ${most}`;
      return wrong(`${value}`, `Type a number ${limits}`);
    }
    return rule.kind === "date" ? this.date(value) : value;
  }

  /** Notes that a cell of the table's rows was not read. */
  passOver(row: number, column: number, problem: string, remedy: string): void {
    const { table } = this;
    const cell = address(table.row + 1 + row, table.column + Math.max(column, 0));
    this.passedOver.push({ sheet: table.sheet, cell, problem, remedy });
  }

  /** Notes a problem in a cell of the table's rows. */
  wrong(row: number, column: number, problem: string, remedy: string): void {
    const { table } = this;
    this.report(table.row + 1 + row, table.column + Math.max(column, 0), problem, remedy);
  }

  private report(row: number, column: number, problem: string, remedy: string): void {
    this.problems.push({ sheet: this.table.sheet, cell: address(row, column), problem, remedy });
  }
}

export function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}

/** The first headings of a table, for a message. */
export function headingList(headings: readonly string[]): string {
  const shown = headings.slice(0, 8).map((heading) => quoted(tidyName(heading)));
  return shown.length === 0
    ? "no headings"
    : shown.join(", ") + (headings.length > shown.length ? ", ..." : "");
}
