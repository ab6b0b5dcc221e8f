import { foldName } from "../../model/names";
import { isError, type CellValue } from "../formulas/values";
import type { AreaField } from "../inputs/fields";
import { textNumber } from "./textNumbers";
import { yearOfHeading } from "./years";

/** Cells as they stand in a sheet; rows and columns of `merged` count from the block's own first cell. */
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
}

export interface LayoutColumn {
  /** Within the block, from 0. */
  readonly column: number;
  /** What stands above its figures; several rows of headings are joined. */
  readonly heading: string;
  readonly holds: "names" | "numbers" | "text" | "nothing";
  /** Where its heading names a year. */
  readonly year?: string;
  /** The column of the run's areas that it looks like. */
  readonly suggested?: AreaField;
}

export const isBlankCell = (value: CellValue): boolean =>
  value === null || (typeof value === "string" && value.replace(/\s+/g, "") === "");

export const isNumberCell = (value: CellValue): boolean =>
  (typeof value === "number" && yearOfHeading(value) === undefined) ||
  (typeof value === "string" &&
    textNumber(value) !== undefined &&
    !/^(19|20)\d\d$/.test(value.trim()));

/**
 * How many rows at the top of the block hold titles and headings: all above the first row that has a name and, right
 * of it, more than half as many figures as the fullest row. (A line such as "As at | 31 March 2022" has fewer.)
 */
export function headingRows(block: LayoutBlock): number {
  const figures = block.values.map((row, index) => {
    const name = row.findIndex(isNameCell);
    if (name < 0 || isSpanned(block, index, name)) return 0;
    return row.slice(name + 1).filter(isNumberCell).length;
  });
  const most = Math.max(0, ...figures);
  return most === 0 ? 0 : figures.findIndex((count) => count * 2 > most);
}

/** Text over several columns is a heading, whatever stands beside it. */
const isSpanned = (block: LayoutBlock, row: number, column: number): boolean =>
  block.merged.some(
    (m) => m.columns > 1 && row >= m.row && row < m.row + m.rows && m.column <= column
  );

const isNameCell = (value: CellValue): boolean =>
  typeof value === "string" && /\p{L}/u.test(value) && yearOfHeading(value) === undefined;

/** The columns with what they hold below the headings and what they look like. */
export function layoutColumns(block: LayoutBlock, headings: number): LayoutColumn[] {
  const width = Math.max(0, ...block.values.map((row) => row.length));
  const body = block.values.slice(headings);
  const columns = Array.from({ length: width }, (_, column): LayoutColumn => {
    const cells = body.map((row) => row[column] ?? null).filter((value) => !isBlankCell(value));
    const heading = headingOf(block, headings, column);
    const numbers = cells.filter((value) => isNumberCell(value) || typeof value === "number");
    const holds =
      cells.length === 0
        ? "nothing"
        : numbers.length * 2 >= cells.length
          ? "numbers"
          : cells.some(isNameCell)
            ? "text"
            : "nothing";
    return { column, heading, holds, year: yearOf(block, headings, column) };
  });
  const names = columns.find((entry) => entry.holds === "text" && looksLike(entry.heading, AREA));
  const first = names ?? columns.find((entry) => entry.holds === "text");
  return suggest(columns.map((entry) => (entry === first ? { ...entry, holds: "names" } : entry)));
}

/** The text above a column: merged headings count for each column they span, titles of the whole block do not. */
function headingOf(block: LayoutBlock, headings: number, column: number): string {
  const parts = headingCells(block, headings, column).map((value) =>
    String(value).replace(/\s+/g, " ").trim()
  );
  return parts.filter((part, index) => part !== "" && parts.indexOf(part) === index).join(" ");
}

function yearOf(block: LayoutBlock, headings: number, column: number): string | undefined {
  const years = headingCells(block, headings, column).map(yearOfHeading);
  return years.reverse().find((year) => year !== undefined);
}

function headingCells(block: LayoutBlock, headings: number, column: number): CellValue[] {
  const cells: CellValue[] = [];
  for (let row = headings - 1; row >= 0; row--) {
    const line = block.values[row];
    const span = block.merged.find(
      (m) =>
        row >= m.row && row < m.row + m.rows && column >= m.column && column < m.column + m.columns
    );
    const value = (span ? block.values[span.row]?.[span.column] : line[column]) ?? null;
    // A blank row ends the headings; what stands above it is a title.
    if (line.every(isBlankCell) && !span) break;
    const filled = line.filter((entry) => !isBlankCell(entry)).length;
    const isTitle = filled === 1 && line.length > 2 && (!span || span.columns >= line.length - 1);
    if (isTitle && row < headings - 1) break;
    // Right above the figures such a line heads a section of rows, not the columns.
    if (isTitle) continue;
    if (!isBlankCell(value) && !isError(value)) cells.unshift(value);
  }
  return cells;
}

const AREA =
  /\b(areas?|local offices?|offices?|regions?|deaner(y|ies)|letbs?|trusts?|icbs?|names?)\b/;
/** What headings are usually called; the first that fits and is free is suggested. */
const LOOKS: readonly (readonly [AreaField, RegExp])[] = [
  ["code", /\bcode\b|\bods\b/],
  ["trustFunded", /trust.funded/],
  ["outOfScope", /out of scope|not in scope|excluded|academic/],
  ["minimum", /\bmin(imum)?\b|\bat least\b|\bfloor\b/],
  ["maximum", /\bmax(imum)?\b|\bat most\b|\bceiling\b/],
  ["overrideReason", /reason|comment/],
  ["override", /\boverride\b|\bagreed\b/],
  ["mff", /\bmff\b|market forces/],
  ["inequality", /inequalit/],
  ["deprivation", /depriv|\bsmr\b|\bimd\b/],
  ["specialised", /speciali[sz]ed/],
  ["hee", /\bhee\b.*(need|analysis|model)|(need|analysis).*\bhee\b/],
  ["nhse", /\bneed\b|nhse|weighted|population|allocation/],
  ["posts", /\bposts?\b|\btrainees?\b|\bnumbers?\b|\bheadcount\b|\bcurrent\b|\bin post\b/],
];

const looksLike = (heading: string, look: RegExp): boolean => look.test(foldName(heading));

function suggest(columns: readonly LayoutColumn[]): LayoutColumn[] {
  const taken = new Set<AreaField>();
  return columns.map((entry) => {
    if (entry.holds === "names") return { ...entry, suggested: "area" };
    if (entry.holds === "nothing" || entry.heading === "") return entry;
    const wanted = LOOKS.find(
      ([field, look]) =>
        !taken.has(field) &&
        looksLike(entry.heading, look) &&
        (entry.holds === "numbers") === !["code", "overrideReason"].includes(field)
    );
    if (!wanted) return entry;
    // Several years of posts: which of them is "now" is the user's to say.
    if (wanted[0] === "posts" && columns.filter((other) => other.year).length > 1 && entry.year) {
      return entry;
    }
    taken.add(wanted[0]);
    return { ...entry, suggested: wanted[0] };
  });
}
