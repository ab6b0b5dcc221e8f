import { foldName } from "../../model/names";
import { isError } from "../formulas/values";
import {
  addressOf,
  bodyKindAt,
  isFigureKind,
  isNameCell,
  kindAt,
  nameAt,
  numberAt,
  rowName,
  valueAt,
  type LayoutBlock,
} from "./cells";
import type { LayoutRow, LeftOut } from "./layoutRow";
import { sumVerdict } from "./rows";
import type { LayoutColumn } from "./suggest";
import { isNear, isSumOfRows } from "./sums";

/** A row with figures that is not read. */
export interface RowLeftOut {
  readonly row: number;
  /** The area, or where the row is. */
  readonly name: string;
  /** Its figure in the most important column; undefined where there is none. */
  readonly figure?: number;
  /** A total or subtotal is listed only where it does not agree with the rows that are read. */
  readonly reason: LeftOut;
  readonly words: string;
}

/** A cell of a row that is read, without a figure that can be. */
export interface CellGap {
  readonly area: string;
  /** Its address in the sheet. */
  readonly where: string;
  /** What the cell shows; "" for a blank one. */
  readonly shown: string;
}

/**
 * The rows with figures that are left out, but for totals of rows that are read: one that is not their sum says that
 * something is missing. `sums`: the figures are such as can be added up.
 */
export function rowsLeftOut(
  block: LayoutBlock,
  rows: readonly LayoutRow[],
  figures: readonly number[],
  sums: boolean
): RowLeftOut[] {
  const [first] = figures;
  const figureOf = ({ row }: LayoutRow): number | undefined => numberAt(block, row, first);
  const sum = (entries: readonly LayoutRow[]): number =>
    entries.reduce((total, entry) => total + (figureOf(entry) ?? 0), 0);
  const out = rows.filter((entry) => !entry.used && hasFigures(block, entry, figures));
  const read = sum(rows.filter(({ used }) => used));
  const all = read + sum(out.filter((entry) => !isTotal(entry)));
  const isSum = (entry: LayoutRow): boolean => {
    const figure = figureOf(entry);
    if (!sums || figure === undefined || isNear(read, figure) || isNear(all, figure)) return true;
    return isSumOfRows(block, rows, rows.indexOf(entry), [first], 1, true);
  };
  return out
    .filter((entry) => !isTotal(entry) || !isSum(entry))
    .map((entry) => ({
      row: entry.row,
      name: entry.area || nameBeside(block, entry.row) || rowName(block, entry.row),
      figure: figureOf(entry),
      reason: entry.reason!,
      words: isTotal(entry)
        ? `${entry.words.replace(/: it would.*$/, "")}, but not the sum of the rows that are read`
        : entry.words,
    }));
}

export const isTotal = ({ reason }: { readonly reason?: LeftOut }): boolean =>
  reason === "total" || reason === "subtotal";

function hasFigures(
  block: LayoutBlock,
  { row, area, reason }: LayoutRow,
  figures: readonly number[]
): boolean {
  if (reason !== "heading") {
    return figures.some((column) => isFigureKind(bodyKindAt(block, row, column)));
  }
  // Above the areas only what looks like one: a name and a number, no date, no year, no total.
  const number = figures.some((column) => kindAt(block, row, column) === "number");
  return number && isNameCell(area) && sumVerdict(area) === undefined;
}

/** A name in another column than that of the areas. */
const nameBeside = (block: LayoutBlock, row: number): string => {
  const column = block.values[row].findIndex(isNameCell);
  return column < 0 ? "" : nameAt(block, row, column);
};

/** Cells of the areas without a figure; a blank one only in the columns where blank is not none. */
export function cellGaps(
  block: LayoutBlock,
  rows: readonly LayoutRow[],
  figures: readonly number[],
  notBlank: readonly number[]
): CellGap[] {
  return rows
    .filter(({ used }) => used)
    .flatMap(({ row, area }) =>
      figures.flatMap((column): CellGap[] => {
        if (numberAt(block, row, column) !== undefined) return [];
        const value = valueAt(block, row, column);
        const shown = isError(value) ? value.error : String(value ?? "").trim();
        if (shown === "" && !notBlank.includes(column)) return [];
        return [{ area, where: addressOf(block, row, column), shown }];
      })
    );
}

/**
 * The heading of the column that tells rows of the same area apart, such as the specialty or the year of a list;
 * undefined where no area is listed twice, or no column does.
 */
export function repeatedBy(
  block: LayoutBlock,
  rows: readonly LayoutRow[],
  columns: readonly LayoutColumn[]
): string | undefined {
  const listed = rows.filter(({ used, reason }) => used || reason === "twice");
  if (!listed.some(({ used }) => !used)) return undefined;
  return columns.find(({ column, holds, heading }) => {
    if (holds === "names" || heading === "") return false;
    const values = listed.map(({ row }) => foldName(String(valueAt(block, row, column) ?? "")));
    const keys = listed.map(({ area }, index) => `${foldName(area)}\n${values[index]}`);
    const distinct = new Set(values).size;
    return new Set(keys).size === keys.length && distinct > 1 && distinct * 2 <= values.length;
  })?.heading;
}
