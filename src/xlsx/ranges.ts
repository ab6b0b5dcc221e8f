export interface PlainRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `$B$2:D7` or `B2` as rows and columns from 0. */
export function parseRange(range: string): PlainRange {
  const [first, last = first] = range.replace(/\$/g, "").split(":").map(parseCell);
  return { top: first[0], left: first[1], bottom: last[0], right: last[1] };
}

function parseCell(text: string): [row: number, column: number] {
  const parts = /^([A-Za-z]+)(\d+)$/.exec(text);
  if (!parts) throw new Error(`${text} is no cell address`);
  const column = [...parts[1].toUpperCase()].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0);
  return [Number(parts[2]) - 1, column - 1];
}

/** The part of a range that is filled; undefined where nothing is. It takes as long as cells are filled, not as the range is wide. */
export function usedRange(
  rows: ReadonlyMap<number, ReadonlyMap<number, unknown>>,
  { top, left, bottom, right }: PlainRange
): PlainRange | undefined {
  let used: PlainRange | undefined;
  for (const [row, cells] of rows) {
    if (row < top || row > bottom) continue;
    for (const column of cells.keys()) {
      if (column < left || column > right) continue;
      used = {
        top: Math.min(used?.top ?? row, row),
        left: Math.min(used?.left ?? column, column),
        bottom: Math.max(used?.bottom ?? row, row),
        right: Math.max(used?.right ?? column, column),
      };
    }
  }
  return used;
}

/** A range cut to its filled last column and row. */
export const rangeWithin = (
  { top, left }: PlainRange,
  right: number,
  bottom: number
): PlainRange => ({ top, left, right, bottom });
