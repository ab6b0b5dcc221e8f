import type { DescribedCell, RunSheet } from "./describe";
import type { CalculatedWorkbook } from "./formulas/calculate";
import { isError, type CellValue } from "./formulas/values";
import { STYLES, type Style } from "./styles";

/** Height of a line in points, by size of type. */
export const LINE = 15;
const LINES_BY_SIZE: Record<number, number> = { 16: 24, 12: 18 };
/** The highest that Excel lets a row be; a file with a higher one is repaired. */
const HIGHEST = 409.5;
/** Column widths count in zeros; letters are narrower on average, in bold type less so. */
const LETTERS = 1.12;
const BOLD_LETTERS = 1;

/**
 * Heights, in points, of the rows that need more than one line or larger type: neither Excel nor LibreOffice measures
 * wrapped text again when it opens a file. A text that needs more than Excel's highest row is cut off to the eye only.
 * `described` is the name that the calculation knows the sheet by.
 */
export function rowHeights(
  sheet: RunSheet,
  calculated: CalculatedWorkbook,
  described = sheet.name
): Map<number, number> {
  const heights = new Map<number, number>();
  const raise = (row: number, height: number): void => {
    const held = Math.min(height, HIGHEST);
    if (held > (heights.get(row) ?? LINE)) heights.set(row, held);
  };
  for (const entry of sheet.cells) {
    if (entry.spill) {
      const block = calculated.block(described, entry.row, entry.column);
      if (!entry.spill.heading) continue;
      block[0].forEach((value, c) =>
        raise(entry.row, lines(value, sheet.widths[entry.column + c], STYLES.heading) * LINE)
      );
    } else {
      const style: Style = entry.style ? STYLES[entry.style] : {};
      const line = LINES_BY_SIZE[style.size ?? 0] ?? LINE;
      const value = cellOf(described, entry, calculated);
      raise(entry.row, style.wrap ? lines(value, sheet.widths[entry.column], style) * line : line);
    }
  }
  return heights;
}

function cellOf(sheet: string, entry: DescribedCell, calculated: CalculatedWorkbook): CellValue {
  return entry.formula ? calculated.value(sheet, entry.row, entry.column) : (entry.value ?? null);
}

/** Lines that a text takes when it is broken between words, and where it breaks lines itself. */
function lines(value: CellValue, width = 8.43, style: Style): number {
  if (typeof value !== "string" || isError(value)) return 1;
  const room = Math.max(width - 1, 1) * (style.bold ? BOLD_LETTERS : LETTERS);
  return value.split("\n").reduce((count, line) => count + linesOf(line, room), 0);
}

function linesOf(text: string, room: number): number {
  let count = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    if (used > 0 && used + 1 + word.length > room) {
      count++;
      used = word.length;
    } else {
      used += (used > 0 ? 1 : 0) + word.length;
    }
    // A word longer than a line is broken wherever the line ends.
    while (used > room) {
      count++;
      used -= room;
    }
  }
  return count;
}
