import type { DescribedCell, RunSheet, SpillLook } from "../../workbook/describe";
import type { CalculatedWorkbook } from "../../workbook/formulas/calculate";
import type { StyleName } from "../../workbook/styles";
import { columnPixels, PIXEL } from "../../workbook/widths";

/** Cells of one style, as a rectangle. */
export interface StyledArea {
  readonly style: StyleName;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The cells of a sheet with the look of each: those described, and those that its formula fills. */
export function lookedAt(
  sheet: RunSheet,
  described: string,
  calculated: CalculatedWorkbook | undefined
): DescribedCell[] {
  return sheet.cells.flatMap((entry) => {
    const { spill, row, column } = entry;
    if (!spill) return [entry];
    const block = calculated?.block(described, row, column) ?? [[null]];
    return block.flatMap((cells, r) =>
      cells.map((_, c): DescribedCell => {
        const look = spillLook(spill, block.length, r, c);
        const own = r === 0 && c === 0 ? { formula: entry.formula } : {};
        return { row: row + r, column: column + c, ...own, ...look };
      })
    );
  });
}

/** The look of one cell of a spilled result. */
function spillLook(
  look: SpillLook,
  rows: number,
  row: number,
  column: number
): Pick<DescribedCell, "style" | "format"> {
  const text = look.textColumns.includes(column);
  if (look.heading && row === 0) return { style: text ? "heading" : "headingRight" };
  const format = look.formats[Math.min(column, look.formats.length - 1)];
  if (look.total && row === rows - 1) return { style: text ? "totalText" : "total", format };
  return { style: text ? "resultText" : "result", format };
}

/** Cells of the same style joined into as few rectangles as is simple: runs along a row, then equal runs below. */
export function styledAreas(cells: readonly DescribedCell[]): StyledArea[] {
  const byRow = new Map<number, DescribedCell[]>();
  for (const entry of cells) {
    if (entry.style) byRow.set(entry.row, [...(byRow.get(entry.row) ?? []), entry]);
  }
  const open = new Map<string, StyledArea>();
  const done: StyledArea[] = [];
  for (const row of [...byRow.keys()].sort((a, b) => a - b)) {
    for (const run of runs(byRow.get(row)!)) {
      const key = `${run.style} ${run.column} ${run.columns}`;
      const above = open.get(key);
      if (above && above.row + above.rows === row) {
        open.set(key, { ...above, rows: above.rows + 1 });
      } else {
        if (above) done.push(above);
        open.set(key, run);
      }
    }
  }
  return [...done, ...open.values()];
}

function runs(cells: readonly DescribedCell[]): StyledArea[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column);
  const found: StyledArea[] = [];
  for (const { row, column, style } of sorted) {
    const last = found[found.length - 1];
    if (last && last.style === style && last.column + last.columns === column) {
      found[found.length - 1] = { ...last, columns: last.columns + 1 };
    } else {
      found.push({ style: style!, row, column, rows: 1, columns: 1 });
    }
  }
  return found;
}

/** Width in points of a column that is so many zeros wide. */
export const columnWidth = (zeros: number): number => columnPixels(zeros) * PIXEL;
