import type { RunSheet } from "./describe";
import type { CalculatedWorkbook } from "./formulas/calculate";
import { columnLetters } from "./formulas/address";
import { LINE, rowHeights } from "./heights";
import { columnPixels, PIXEL } from "./widths";

/** Margins of every page, in inches. */
export const MARGINS = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6 } as const;

/** Sides of A4 within the margins, in points. */
const INCH = 72;
const LONG = 11.69 * INCH;
const SHORT = 8.27 * INCH;
const ACROSS = (MARGINS.left + MARGINS.right) * INCH;
const DOWN = (MARGINS.top + MARGINS.bottom) * INCH;

/** Type of 11 points is hard to read below this: then the sheet takes more pages. */
export const LEAST_SCALE = 0.6;
/**
 * LibreOffice lays out columns some 6 per cent wider than Excel; without room to spare the last one would go on a page
 * of its own.
 */
const SPARE = 0.9;
/** Width of a column that no width is given for. */
const STANDARD_WIDTH = 8.43;

/** How a sheet goes on A4; what both renderers set. Rows and columns count from 0. */
export interface Paper {
  readonly landscape: boolean;
  /** Pages to fit the sheet to; `high` undefined: as many as it takes. */
  readonly fit?: { readonly wide: 1; readonly high?: 1 };
  /** Per cent, where the sheet is not fitted: Excel passes over breaks where it fits. */
  readonly scale?: number;
  readonly rowBreaks: readonly number[];
  readonly columnBreaks: readonly number[];
  /** What every page repeats, and what alone is printed, as `$5:$5` or `$A:$F`. */
  readonly titleRows?: string;
  readonly titleColumns?: string;
  readonly area?: string;
}

/**
 * Fits a sheet to one page's width as long as that can be read; a sheet that is wider, or has breaks, is printed at a
 * scale of its own. `described` is the name that the calculation knows the sheet by.
 */
export function paperOf(
  sheet: RunSheet,
  calculated?: CalculatedWorkbook,
  described = sheet.name
): Paper {
  const { print } = sheet;
  const landscape = print.orientation === "landscape";
  const rowBreaks = print.breaksBefore ?? [];
  const columnBreaks = print.columnsBefore ?? [];
  const { rows, columns } = extentOf(sheet, calculated, described);
  const width = Math.max(
    ...parts(columnBreaks, print.columns ?? columns, (at) =>
      columnPoints(sheet.widths[at] ?? STANDARD_WIDTH)
    )
  );
  const heights = calculated ? rowHeights(sheet, calculated, described) : new Map<number, number>();
  const height = Math.max(...parts(rowBreaks, rows, (at) => heights.get(at) ?? LINE));
  const fitWide = ((landscape ? LONG : SHORT) - ACROSS) / width;
  const fitHigh = ((landscape ? SHORT : LONG) - DOWN) / height;
  const high = print.onePage === true && fitHigh >= LEAST_SCALE;
  const whole = rowBreaks.length === 0 && columnBreaks.length === 0;
  const row = print.titleRow === undefined ? undefined : `$${print.titleRow + 1}`;
  const kept = sheet.freeze?.columns ?? 0;
  return {
    landscape,
    ...(whole && fitWide >= LEAST_SCALE
      ? { fit: { wide: 1, ...(high ? { high: 1 as const } : {}) } }
      : { scale: percent(Math.min(fitWide, high ? fitHigh : 1)) }),
    rowBreaks,
    columnBreaks,
    ...(row ? { titleRows: `${row}:${row}` } : {}),
    // Where columns run over to further pages, those say whose figures they are.
    ...(columnBreaks.length === 0 && fitWide < LEAST_SCALE && kept > 0
      ? { titleColumns: `$A:$${columnLetters(kept - 1)}` }
      : {}),
    ...(print.columns ? { area: `$A:$${columnLetters(print.columns - 1)}` } : {}),
  };
}

const percent = (scale: number): number =>
  Math.floor(100 * Math.min(1, Math.max(LEAST_SCALE, scale * SPARE)));

const columnPoints = (width: number): number => columnPixels(width) * PIXEL;

/** The sizes of the parts that the breaks make of so many rows or columns. */
function parts(breaks: readonly number[], count: number, size: (at: number) => number): number[] {
  const ends = [...breaks, count];
  return ends.map((end, index) => {
    let sum = 0;
    for (let at = ends[index - 1] ?? 0; at < end; at += 1) sum += size(at);
    return sum;
  });
}

/** Rows and columns that hold something, charts included. */
function extentOf(
  sheet: RunSheet,
  calculated: CalculatedWorkbook | undefined,
  described: string
): { rows: number; columns: number } {
  let [rows, columns] = [1, 1];
  for (const { row, column, spill } of sheet.cells) {
    const block = spill ? calculated?.block(described, row, column) : undefined;
    rows = Math.max(rows, row + (block?.length ?? 1));
    columns = Math.max(columns, column + (block?.[0].length ?? 1));
  }
  for (const { to } of sheet.charts) {
    rows = Math.max(rows, to.row);
    columns = Math.max(columns, to.column);
  }
  return { rows, columns };
}
