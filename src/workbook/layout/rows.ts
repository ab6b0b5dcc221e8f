import { foldName } from "../../model/names";
import { sumKind } from "../../model/reference/countedTwice";
import { isBlankCell } from "./blank";
import {
  addressOf,
  bodyKindAt,
  isFigureKind,
  isGapText,
  isNameCell,
  isYearName,
  nameAt,
  numberAt,
  rowName,
  valueAt,
  type LayoutBlock,
} from "./cells";
import { isError, type CellValue } from "../formulas/values";
import type { LayoutRow, LeftOut } from "./layoutRow";
import { areaKey } from "./sameArea";
import { leaveOutSums } from "./sums";

/** Which columns of the block the run reads, and those beside them that hold numbers too. */
export interface RowColumns {
  readonly area: number;
  /** In the order of importance. */
  readonly figures: readonly number[];
  readonly otherNumbers?: readonly number[];
}

/** Each row of the block as used or left out, and why. */
export function layoutRows(
  block: LayoutBlock,
  headings: number,
  columns: RowColumns,
  decided: ReadonlyMap<number, boolean> = new Map()
): LayoutRow[] {
  const seen = new Map<string, number>();
  const hidden = new Set(block.hidden?.rows);
  const rows = block.values.map((cells, row): LayoutRow => {
    const area = nameAt(block, row, columns.area);
    const verdict =
      row < headings
        ? headingVerdict(cells)
        : hidden.has(row) && !cells.every(isBlankCell)
          ? out("hidden", "hidden in the sheet")
          : judge(block, row, area, columns, seen);
    if (verdict.used) seen.set(areaKey(area), row);
    return { row, area, ...verdict };
  });
  return overrule(leaveOutSums(block, rows, columns.figures), decided);
}

type Verdict = Omit<LayoutRow, "row" | "area">;
const out = (reason: LeftOut, words: string): Verdict => ({ used: false, reason, words });

const headingVerdict = (cells: readonly CellValue[]): Verdict =>
  cells.every(isBlankCell) ? out("blank", "blank") : out("heading", "title or heading");

function judge(
  block: LayoutBlock,
  row: number,
  area: string,
  columns: RowColumns,
  seen: ReadonlyMap<string, number>
): Verdict {
  if (block.values[row].every(isBlankCell)) {
    return mergedName(block, row, columns)
      ? mergedVerdict(block, row, columns)
      : out("blank", "blank");
  }
  const kinds = columns.figures.map((column) => bodyKindAt(block, row, column));
  const none = kinds.every((kind) => kind === "blank");
  const beside = (columns.otherNumbers ?? []).some((column) =>
    isFigureKind(bodyKindAt(block, row, column))
  );
  const sum = sumVerdict(area) ?? (area === "" ? sumBeside(block, row, columns) : undefined);
  if (sum) return sum;
  if (area === "") {
    if (none) return out("no area", "a note: it has no area and no figures");
    if (mergedName(block, row, columns)) return mergedVerdict(block, row, columns);
    return out("no area", "figures without the name of an area");
  }
  if (isYearName(area) || isYearName(valueAt(block, row, columns.area))) {
    return out("no area", `"${area}" is a year, not an area`);
  }
  if (isGapText(area)) return out("no area", `"${area}" is not the name of an area`);
  if (none && !beside) {
    const spans = block.merged.some((m) => m.columns > 1 && inside(m, row, columns.area));
    return spans
      ? out("merged", `"${area}" is a heading across merged cells`)
      : out("no figures", `"${area}" has no figures`);
  }
  if (!none && !kinds.some(isFigureKind)) {
    const wrong = columns.figures[kinds.findIndex((kind) => kind !== "blank")];
    const shown = shownValue(valueAt(block, row, wrong));
    return out(
      "not a number",
      `${addressOf(block, row, wrong)} holds ${shown}, which is no number`
    );
  }
  const twin = seen.get(areaKey(area));
  if (twin !== undefined) {
    const name = nameAt(block, twin, columns.area);
    const as = foldName(name) === foldName(area) ? "" : `, as "${name}"`;
    return out("twice", `"${area}" is already in ${rowName(block, twin)}${as}`);
  }
  return { used: true, words: usedWords(block, row, columns) };
}

function usedWords(block: LayoutBlock, row: number, { figures }: RowColumns): string {
  const texts = figures.filter(
    (column) =>
      typeof valueAt(block, row, column) === "string" && numberAt(block, row, column) !== undefined
  ).length;
  if (texts === 0) return "used";
  return `used; ${texts === 1 ? "one number is" : `${texts} numbers are`} stored as text`;
}

/** A value in the words of a message. */
export const shownValue = (value: CellValue): string =>
  isError(value) ? `the error ${value.error}` : `"${String(value).slice(0, 40)}"`;

/** The verdict on a row by its name alone, where it is one of a sum or of no area. */
export function sumVerdict(name: string): Verdict | undefined {
  switch (sumKind(name)) {
    case "subtotal":
      return out("subtotal", `"${name}" is a subtotal: it would count twice`);
    case "elsewhere":
      return out("no area", `"${name}" is not an area`);
    case "total":
      return out("total", `"${name}" is a total: it would count twice`);
    default:
      return undefined;
  }
}

/** "North subtotal" in the column of the regions, where the offices have a column of their own. */
function sumBeside(block: LayoutBlock, row: number, columns: RowColumns): Verdict | undefined {
  const names = block.values[row].flatMap((value, column) =>
    column !== columns.area && isNameCell(value) ? [nameAt(block, row, column)] : []
  );
  return names.map(sumVerdict).find((verdict) => verdict !== undefined);
}

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
  const name = nameAt(block, first, column);
  return out(
    "merged",
    `its name is merged with the row above${name ? ` ("${name}")` : ""}: unmerge it and give each row its area`
  );
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
