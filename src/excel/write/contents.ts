import type { DescribedCell, RunSheet } from "../../workbook/describe";
import { formulaText } from "../../workbook/formulas/text";
import { isLink } from "./rename";

/** What Office.js takes for one cell; null leaves the cell as it is. */
type Entry = string | number | boolean | null;

/** A block to be written in one go. */
export interface Block<T = Entry> {
  readonly row: number;
  readonly column: number;
  readonly cells: T[][];
}

/**
 * What a sheet holds before its tables are made: constants, and references to the user's own cells. (In a column of a
 * table that is there already, Excel may take one formula for all rows.)
 */
export function constants(sheet: RunSheet): Block | undefined {
  const cells = sheet.cells.filter((entry) =>
    entry.formula ? isLink(sheet, entry) : !isBlank(entry.value)
  );
  return blockOf(cells, (entry) => content(sheet, entry));
}

/** The formulas that read tables, names and each other: they come after those. */
export function formulas(sheet: RunSheet): Block | undefined {
  const cells = sheet.cells.filter((entry) => entry.formula && !isLink(sheet, entry));
  return blockOf(cells, (entry) => content(sheet, entry));
}

function content(sheet: RunSheet, { formula, value }: DescribedCell): string | number | boolean {
  if (formula) return `=${formulaText(formula, "shown", sheet.name)}`;
  return isBlank(value) ? "" : constant(value!);
}

/** Everything that the sheet describes as one block, blank cells included, and the formats that go with it. */
export function allContents(sheet: RunSheet): {
  contents: Block | undefined;
  formats: Block<string | null> | undefined;
} {
  const contents = blockOf(sheet.cells, (entry) => content(sheet, entry));
  return { contents, formats: numberFormats(sheet.cells) };
}

/**
 * Number formats, set after the contents: in a cell that is already formatted as text Excel would keep a formula as
 * text. For the same reason a cell with a formula never gets the text format.
 */
export function numberFormats(cells: readonly DescribedCell[]): Block<string | null> | undefined {
  const formatted = cells.filter(
    (entry) => entry.format && !(entry.formula && entry.format === "@")
  );
  return blockOf(formatted, (entry) => entry.format!);
}

export const isBlank = (value: DescribedCell["value"]): boolean =>
  value === null || value === undefined || value === "";

/** What Excel would take for a number, a date, a formula or an error if it were typed. */
const MISREAD =
  /^[^\p{L}]|^(true|false)$|^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\W*\d/iu;

/**
 * A constant as Office.js takes it. Text that Excel would make something else of, above all a formula, goes in with
 * an apostrophe, as a person would type it: Excel takes the apostrophe away and keeps the text.
 */
export function constant(value: string | number | boolean): string | number | boolean {
  return typeof value === "string" && MISREAD.test(value) ? `'${value}` : value;
}

function blockOf<C extends { row: number; column: number }, T>(
  cells: readonly C[],
  entry: (cell: C) => T
): Block<T | null> | undefined {
  if (cells.length === 0) return undefined;
  const rows = cells.map((cell) => cell.row);
  const columns = cells.map((cell) => cell.column);
  // Not spread into Math.min: a long table has more rows than a call takes arguments.
  const least = (numbers: number[]): number => numbers.reduce((a, b) => Math.min(a, b));
  const most = (numbers: number[]): number => numbers.reduce((a, b) => Math.max(a, b));
  const [row, column] = [least(rows), least(columns)];
  const width = most(columns) - column + 1;
  const block = Array.from({ length: most(rows) - row + 1 }, () =>
    new Array<T | null>(width).fill(null)
  );
  for (const cell of cells) block[cell.row - row][cell.column - column] = entry(cell);
  return { row, column, cells: block };
}
