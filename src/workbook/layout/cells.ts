import { address, columnLetters } from "../formulas/address";
import { isError, type CellValue } from "../formulas/values";
import { isBlankCell } from "./blank";
import { textNumber } from "./textNumbers";
import { yearOfHeading } from "./years";

/** Cells as they stand in a sheet; rows and columns of `merged` and `hidden` count from the block's own first cell. */
export interface LayoutBlock {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly merged: readonly {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  }[];
  /** As shown in the cells, and their number formats: they tell dates from other numbers. */
  readonly text?: readonly (readonly string[])[];
  readonly numberFormats?: readonly (readonly string[])[];
  /** Rows that are filtered out or hidden by hand, and hidden columns. */
  readonly hidden?: { readonly rows: readonly number[]; readonly columns: readonly number[] };
  /** The block was turned: its rows are columns of the sheet (see `turn`). */
  readonly turned?: boolean;
}

export type CellKind = "blank" | "number" | "gap" | "year" | "text";

/**
 * What statistics and lists put where a number is missing, suppressed or approximate: `*`, `-`, `..`, `[c]`, `<5`,
 * `n/a`, `1-4`, `12*`. None of them is 0.
 */
const GAPS = [
  /^(\*{1,3}|[-\u2010-\u2015\u2212]{1,3}|\.{1,4}|\u2026|:|~|\?)$/,
  /^[[(]([a-z]{1,2}|low|note \d+)[\])]$/i,
  /^(n\/?a|n\.a\.?|#n\/a|nil|tbc|tba|not (available|applicable|known|yet known)|suppressed|missing)$/i,
  /^([<>\u2264\u2265]=?|(less|fewer|more) than|under|over|about|approx\.?|circa|c\.|~)\s*\d+$/i,
  /^\d+\s*([-\u2010-\u2015]|to)\s*\d+$/,
  /^[-+]?[\d,.]+\s*(\*+|\u2020|\u2021|[[(][a-z0-9]{1,3}[\])]|[per])$/i,
];

export const isGapText = (text: string): boolean => GAPS.some((gap) => gap.test(text.trim()));

/** What a cell of the block holds. Errors are gaps: a figure belongs there. */
export function kindAt(block: LayoutBlock, row: number, column: number): CellKind {
  const value = valueAt(block, row, column);
  if (isBlankCell(value)) return "blank";
  if (isError(value)) return "gap";
  if (yearAt(block, row, column) !== undefined) return "year";
  if (typeof value === "number") return "number";
  if (typeof value !== "string") return "text";
  if (textNumber(value) !== undefined) return "number";
  return isGapText(value) ? "gap" : "text";
}

/** The same below the headings, where 2022 is a number like others. */
export function bodyKindAt(block: LayoutBlock, row: number, column: number): CellKind {
  const kind = kindAt(block, row, column);
  return kind === "year" && typeof valueAt(block, row, column) === "number" ? "number" : kind;
}

export const isFigureKind = (kind: CellKind): boolean => kind === "number" || kind === "gap";

export const valueAt = (block: LayoutBlock, row: number, column: number): CellValue =>
  block.values[row]?.[column] ?? null;

/** The year that a cell names, as a heading. */
export function yearAt(block: LayoutBlock, row: number, column: number): string | undefined {
  const format = block.numberFormats?.[row]?.[column];
  const look = format === undefined ? undefined : { format, text: textAt(block, row, column) };
  return yearOfHeading(valueAt(block, row, column), look);
}

const textAt = (block: LayoutBlock, row: number, column: number): string =>
  block.text?.[row]?.[column] ?? "";

/** A text that may name an area: it has letters, and is neither a year nor a mark for a missing figure. */
export const isNameCell = (value: CellValue): value is string =>
  typeof value === "string" && /\p{L}/u.test(value) && !isYearName(value) && !isGapText(value);

/** Longer texts tell of a year, such as a note; they do not name one. */
const LONGEST_YEAR = 30;

/** True for a year in the place of a name: `2020/21`, `Training year 2020/21`. */
export const isYearName = (name: CellValue): boolean =>
  yearOfHeading(name) !== undefined && String(name).length <= LONGEST_YEAR;

/** A name, tidy; "" where the cell has none. */
export function nameAt(block: LayoutBlock, row: number, column: number): string {
  const value = valueAt(block, row, column);
  return value === null || isError(value) ? "" : String(value).replace(/\s+/g, " ").trim();
}

/** The number in a cell, also where it is stored as text. */
export function numberAt(block: LayoutBlock, row: number, column: number): number | undefined {
  const value = valueAt(block, row, column);
  if (typeof value === "string") return textNumber(value);
  return typeof value === "number" ? value : undefined;
}

/** Where a cell of the block is in its sheet, counted from 0. */
export function placeOf(block: LayoutBlock, row: number, column: number) {
  return block.turned
    ? { row: block.row + column, column: block.column + row }
    : { row: block.row + row, column: block.column + column };
}

export function addressOf(block: LayoutBlock, row: number, column: number): string {
  const place = placeOf(block, row, column);
  return address(place.row, place.column);
}

/** A row of the block as the sheet's own: `row 7`, or `column D` where the block was turned. */
export function rowName(block: LayoutBlock, row: number): string {
  const place = placeOf(block, row, 0);
  return block.turned ? `column ${columnLetters(place.column)}` : `row ${place.row + 1}`;
}

/** A column of the block as the sheet's own. */
export function columnName(block: LayoutBlock, column: number): string {
  const place = placeOf(block, 0, column);
  return block.turned ? `row ${place.row + 1}` : `column ${columnLetters(place.column)}`;
}
