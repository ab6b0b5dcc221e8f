import { asShown } from "../../model/exact/decimal";
import { describeCell, readCell, type Cell } from "./cell";
import { rowOfRange } from "./grid";
import type { LaidOutColumn } from "./layout";
import type { Problems } from "./problems";

/** Above this a double no longer tells one whole post from the next. */
const LARGEST_COUNT = 1e15;

/** What a figure must be. */
export interface FigureRules {
  /** Only whole numbers: posts. */
  whole?: boolean;
  /** Negative numbers are allowed. */
  signed?: boolean;
  /** A part of a whole, 0 to 1. */
  part?: boolean;
  /** The cell is in the first of several rows: a text in it may be the heading of a range that begins a row higher. */
  mayBeHeading?: boolean;
}

/** The figures of one argument for the area at a place of the ranges; blanks are 0. A wrong cell is told once. */
export function readFigures(
  column: LaidOutColumn,
  area: string,
  position: number,
  rows: number,
  problems: Problems
): number[] {
  const { request, serves } = column;
  const raw = column.row(position);
  const figures = new Array<number>(raw.length);
  for (let index = 0; index < raw.length; index++) {
    const value = raw[index];
    const shown = typeof value === "number" ? asShown(value) + 0 : NaN;
    // Nearly every cell is a figure with nothing wrong; only the others are looked at closely.
    figures[index] =
      Number.isFinite(shown) && isFair(shown, request)
        ? shown
        : readDoubtful(column, area, position, rows, index, problems);
  }
  return serves === 1 ? figures : new Array<number>(serves).fill(figures[0]);
}

/** A cell that is blank (0) or wrong, which is noted. */
function readDoubtful(
  column: LaidOutColumn,
  area: string,
  position: number,
  rows: number,
  index: number,
  problems: Problems
): number {
  const { request, uniform } = column;
  const raw = column.row(position);
  const cell = readCell(raw[index]);
  if (cell.kind === "blank") return 0;
  const rules = { ...request, mayBeHeading: !uniform && position === 0 && rows > 1 };
  const fault = figureFault(cell, rules);
  if (fault === undefined) return (cell as { value: number }).value;
  const row = `${rowOfRange(position)}${raw.length > 1 ? `, column ${index + 1}` : ""}`;
  const place = uniform ? "" : area ? ` ${area} (${row})` : ` ${row}`;
  problems.add(`${request.name}:${place}`, fault);
  return 0;
}

/** What is wrong with a figure, with the remedy; undefined where nothing is. */
export function figureFault(cell: Cell, rules: FigureRules): string | undefined {
  if (cell.kind === "blank") return undefined;
  if (cell.kind === "number" && isFair(cell.value, rules)) return undefined;
  const found = `holds ${describeCell(cell)}`;
  if (cell.kind === "text") {
    if (/^\s*[-+]?[\d,.]+\s*%?\s*$/.test(cell.value)) {
      return `${found}, a number stored as text; convert it to a number`;
    }
    return rules.mayBeHeading
      ? `${found}; type a number or, if it is a heading, let all ranges begin in the same row`
      : `${found}; type a number or clear the cell`;
  }
  if (cell.kind === "error") return `${found}; correct the formula in that cell`;
  if (cell.kind === "boolean") return `${found}; type a number or clear the cell`;
  if (cell.value < 0 && !rules.signed) return `${found}; it cannot be negative`;
  if (rules.part) return `${found}; ${partHint(cell.value)}`;
  return Number.isInteger(cell.value)
    ? `${found}; no more than 15 digits can be counted exactly`
    : `${found}; count posts, not whole-time equivalents`;
}

/** What a part of a whole must be; 80 is taken for 80% typed without its sign. */
export function partHint(value: number): string {
  const hint = value > 1 && value <= 100 ? `; type ${value}% or ${asShown(value / 100)}` : "";
  return `it must be from 0 to 1${hint}`;
}

function isFair(value: number, rules: FigureRules): boolean {
  if (value < 0 && !rules.signed) return false;
  if (rules.part && value > 1) return false;
  return !rules.whole || (Number.isInteger(value) && Math.abs(value) <= LARGEST_COUNT);
}
