import { foldName } from "../../model/names";
import { countsTwice, isLondon, londonBesideItsOffices } from "../../model/reference/countedTwice";
import { findPlace } from "../../model/reference/places";
import { address } from "../formulas/text";
import { isError, type CellValue } from "../formulas/values";
import { isBlankCell, type LayoutBlock } from "./headings";
import { textNumber } from "./textNumbers";

/** Why a row of the user's sheet is not taken for an area. */
export type LeftOut =
  | "heading"
  | "blank"
  | "total"
  | "subtotal"
  | "merged"
  | "no area"
  | "no figures"
  | "not a number"
  | "twice"
  | "left out by you";

export interface LayoutRow {
  /** Within the block, from 0. */
  readonly row: number;
  readonly used: boolean;
  readonly reason?: LeftOut;
  /** What the preview says of the row. */
  readonly words: string;
  /** The name as read, or "". */
  readonly area: string;
}

/** Which columns of the block the run reads; `figures` in the order of importance, the first is required. */
export interface RowColumns {
  readonly area: number;
  readonly figures: readonly number[];
}

const TOTAL =
  /^(grand |overall |national |all )?(total|sum)s?\b|\btotals?$|^all (areas|offices|regions)$/;
const SUBTOTAL = /\bsub-?\s?totals?\b|^of which\b/;

/** Each row of the block as used or left out, and why. */
export function layoutRows(
  block: LayoutBlock,
  headings: number,
  columns: RowColumns,
  decided: ReadonlyMap<number, boolean> = new Map()
): LayoutRow[] {
  const seen = new Map<string, number>();
  const rows = block.values.map((cells, row): LayoutRow => {
    const area = nameOf(cells[columns.area] ?? null);
    const verdict = row < headings ? headingVerdict(cells) : judge(block, row, area, columns, seen);
    if (verdict.used) seen.set(foldName(area), row);
    return { row, area, ...verdict };
  });
  return overrule(leaveOutSums(block, rows, columns), decided);
}

type Verdict = Omit<LayoutRow, "row" | "area">;
const out = (reason: LeftOut, words: string): Verdict => ({ used: false, reason, words });

const headingVerdict = (cells: readonly CellValue[]): Verdict =>
  cells.every(isBlankCell) ? out("blank", "blank") : out("heading", "title or heading");

function nameOf(value: CellValue): string {
  return value === null || isError(value) ? "" : String(value).replace(/\s+/g, " ").trim();
}

function judge(
  block: LayoutBlock,
  row: number,
  area: string,
  columns: RowColumns,
  seen: ReadonlyMap<string, number>
): Verdict {
  const cells = block.values[row];
  if (cells.every(isBlankCell)) {
    return mergedName(block, row, columns)
      ? mergedVerdict(block, row, columns)
      : out("blank", "blank");
  }
  const figures = columns.figures.map((column) => cells[column] ?? null);
  const filled = figures.filter((value) => !isBlankCell(value));
  if (area === "") {
    if (filled.length === 0) return out("no area", "a note: it has no area and no figures");
    if (mergedName(block, row, columns)) return mergedVerdict(block, row, columns);
    return out("no area", "figures without the name of an area");
  }
  const folded = foldName(area);
  if (SUBTOTAL.test(folded))
    return out("subtotal", `"${area}" is a subtotal: it would count twice`);
  if (TOTAL.test(folded) || countsTwice(folded)) {
    return out("total", `"${area}" is a total: it would count twice`);
  }
  if (filled.length === 0) {
    const spans = block.merged.some((m) => m.columns > 1 && inside(m, row, columns.area));
    return spans
      ? out("merged", `"${area}" is a heading across merged cells`)
      : out("no figures", `"${area}" has no figures`);
  }
  const wrong = figures.findIndex((value) => !isBlankCell(value) && !isFigure(value));
  if (wrong >= 0) {
    const where = address(block.row + row, block.column + columns.figures[wrong]);
    return out("not a number", `${where} holds ${shown(figures[wrong])}, which is no number`);
  }
  const twin = seen.get(folded);
  if (twin !== undefined)
    return out("twice", `"${area}" stands in row ${block.row + twin + 1} already`);
  const texts = filled.filter((value) => typeof value === "string").length;
  return {
    used: true,
    words:
      texts === 0
        ? "used"
        : `used; ${texts === 1 ? "one number is" : `${texts} numbers are`} stored as text`,
  };
}

const isFigure = (value: CellValue): boolean =>
  typeof value === "number" || (typeof value === "string" && textNumber(value) !== undefined);

const shown = (value: CellValue): string =>
  isError(value) ? `the error ${value.error}` : `"${String(value).slice(0, 40)}"`;

const inside = (m: LayoutBlock["merged"][number], row: number, column: number): boolean =>
  row >= m.row && row < m.row + m.rows && column >= m.column && column < m.column + m.columns;

/** The merged cells that cover the name of this row and begin in a row above. */
function mergedName(
  block: LayoutBlock,
  row: number,
  columns: RowColumns
): LayoutBlock["merged"][number] | undefined {
  return block.merged.find((m) => m.row < row && inside(m, row, columns.area));
}

function mergedVerdict(block: LayoutBlock, row: number, columns: RowColumns): Verdict {
  const { row: first, column } = mergedName(block, row, columns)!;
  const name = nameOf(block.values[first]?.[column] ?? null);
  return out(
    "merged",
    `its name is merged with the row above${name ? ` ("${name}")` : ""}: unmerge it and give each row its area`
  );
}

/** Rows of a region that repeat the sum of its offices, and London beside its offices. */
function leaveOutSums(
  block: LayoutBlock,
  rows: readonly LayoutRow[],
  columns: RowColumns
): LayoutRow[] {
  const judged = [...rows];
  rows.forEach((entry, index) => {
    if (!entry.used || !isRegion(entry.area) || !isSumOfRows(block, judged, index, columns)) return;
    const words = `"${entry.area}" is the sum of rows beside it: it would count twice`;
    judged[index] = { ...entry, ...out("subtotal", words) };
  });
  const used = judged.filter((entry) => entry.used);
  const office = londonBesideItsOffices(used.map((entry) => foldName(entry.area)));
  if (office === undefined) return judged;
  const words = `"London" stands beside ${used[office].area}, which is part of it: it would count twice`;
  return judged.map((entry) =>
    entry.used && isLondon(entry.area) ? { ...entry, ...out("subtotal", words) } : entry
  );
}

function isRegion(area: string): boolean {
  const place = findPlace(area);
  return /\bregion\b/i.test(area) || (!!place && !("unclear" in place) && place.offices.length > 1);
}

/** No region has more offices or boards than this. */
const MOST_PARTS = 50;

/** All figures of a row are the sums of those of two or more used rows that stand directly above, or below. */
function isSumOfRows(
  block: LayoutBlock,
  rows: readonly LayoutRow[],
  index: number,
  { figures }: RowColumns
): boolean {
  const number = (row: number, column: number): number => {
    const value = block.values[row][column] ?? null;
    if (typeof value === "string") return textNumber(value) ?? 0;
    return typeof value === "number" ? value : 0;
  };
  const own = figures.map((column) => number(rows[index].row, column));
  return [-1, 1].some((step) => {
    const sums = figures.map(() => 0);
    for (let count = 1; count <= MOST_PARTS; count++) {
      const part = rows[index + step * count];
      if (!part?.used) return false;
      figures.forEach((column, k) => (sums[k] += number(part.row, column)));
      const near = sums.every(
        (sum, k) => Math.abs(sum - own[k]) <= 1e-6 * Math.max(1, Math.abs(sum))
      );
      if (count >= 2 && near) return true;
    }
    return false;
  });
}

/** What the user ticked or unticked goes over what was judged; a row without a name cannot be ticked. */
function overrule(rows: readonly LayoutRow[], decided: ReadonlyMap<number, boolean>): LayoutRow[] {
  return rows.map((entry) => {
    const wish = decided.get(entry.row);
    if (wish === undefined || wish === entry.used) return entry;
    if (!wish) return { ...entry, ...out("left out by you", "left out by you") };
    return entry.area === ""
      ? entry
      : { ...entry, used: true, reason: undefined, words: "used, as you said" };
  });
}
