import { foldName } from "../../model/names";
import { address } from "../formulas/text";
import { isError, type CellValue } from "../formulas/values";
import type { FieldKind } from "./fields";
import type { Scalar } from "./run";
import type { InputProblem, SourceTable, SourceWorkbook } from "./source";

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

/** Reads cells of one table and collects all that is wrong with them. */
export class TableReader {
  constructor(
    readonly table: SourceTable,
    private readonly problems: InputProblem[]
  ) {}

  /** Place of a heading, or -1. Case and spaces do not matter. */
  find(heading: string): number {
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
        `table ${this.table.name} has no column "${heading}" (found: ${list(this.table.headings)})`,
        `Add the column, or give the right one this heading`
      );
    }
    return place;
  }

  /** Indices of the rows that hold anything. */
  filledRows(): number[] {
    return this.table.rows
      .map((row, index) => (row.some((value) => !isBlank(value)) ? index : -1))
      .filter((index) => index >= 0);
  }

  raw(row: number, column: number): CellValue {
    return column < 0 ? null : (this.table.rows[row]?.[column] ?? null);
  }

  text(row: number, column: number): string {
    const value = this.raw(row, column);
    if (isError(value)) {
      this.wrong(row, column, `holds the error ${value.error}`, "Mend the formula in that cell");
      return "";
    }
    const text = value === null ? "" : String(value).replace(/\s+/g, " ").trim();
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
      this.wrong(row, column, `${rule.label} holds the error ${value.error}`, "Mend the formula");
      return null;
    }
    if (rule.kind === "text") return this.text(row, column);
    if (rule.kind === "choice") return this.choice(row, column, rule);
    return this.number(row, column, rule, value);
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
    return value;
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

/** The table of that name, or undefined; missing ones that are required are reported with what was found. */
export function findTable(
  source: SourceWorkbook,
  name: string,
  problems: InputProblem[],
  required?: { columns: readonly string[] }
): TableReader | undefined {
  const table = source.tables.find((entry) => foldName(entry.name) === foldName(name));
  if (table) return new TableReader(table, problems);
  if (required) {
    problems.push({
      sheet: "",
      cell: "",
      problem: `the table ${name} is missing (${whatWasFound(source)})`,
      remedy:
        `Select its cells, Insert > Table, and name it ${name} under Table Design; ` +
        `it needs the columns ${list(required.columns)}`,
    });
  }
  return undefined;
}

function whatWasFound(source: SourceWorkbook): string {
  if (source.tables.length > 0) {
    const tables = source.tables.map((t) => `${t.name} on ${t.sheet} with ${list(t.headings)}`);
    return `tables found: ${tables.join("; ")}`;
  }
  const sheets = source.sheets.map((sheet) => `${sheet.name} begins with ${list(sheet.headings)}`);
  return `no Excel Table was found; sheets: ${sheets.join("; ")}`;
}

function list(headings: readonly string[]): string {
  const shown = headings.slice(0, 8).map((heading) => `"${heading}"`);
  return shown.length === 0
    ? "no headings"
    : shown.join(", ") + (headings.length > shown.length ? ", ..." : "");
}
