import { foldName, tidyName } from "../../model/names";
import { cellError } from "../answer";
import { describeCell, isBlankOrZero, readCell, type Cell } from "./cell";
import { gridSize, toGrid } from "./grid";
import { Problems } from "./problems";
import { figureFault } from "./figures";

/** Most years of one plan (functions' contract, PHASEDMOVES). */
export const MOST_YEARS = 30;

/** The cells of an argument that lies in one row (or stands in one column). */
function readLine(name: string, argument: unknown): Cell[] | undefined {
  const grid = toGrid(argument);
  if (grid === undefined || grid.length === 0) return undefined;
  const { rows, columns } = gridSize(grid);
  if (rows > 1 && columns > 1) {
    throw cellError(
      "value",
      `${name}: ${rows} x ${columns} cells were given; select one row, with a cell for each year.`
    );
  }
  return grid.flat().map(readCell);
}

function readLabelLine(name: string, argument: unknown): Cell[] {
  const cells = readLine(name, argument);
  if (cells !== undefined && cells.length > 0) return cells;
  throw cellError("value", `${name}: nothing was given; select the row of years.`);
}

/**
 * The years of a plan: a whole number T from 1 to 30 (labels `Year 1`, ...) or a row of labels, text or numbers, none
 * blank and none twice. A single number like 2022 could mean either and is refused.
 */
export function readYears(name: string, argument: unknown): (string | number)[] {
  const cells = readLabelLine(name, argument);
  if (cells.length === 1 && !(cells[0].kind === "text" && !isNumeric(cells[0].value))) {
    const count = readYearCount(name, cells[0]);
    return Array.from({ length: count }, (_, t) => `Year ${t + 1}`);
  }
  if (cells.length > MOST_YEARS) {
    throw cellError(
      "value",
      `${name}: ${cells.length} years were given; the limit is ${MOST_YEARS}. Select fewer.`
    );
  }
  return readLabels(name, cells, (cell) =>
    // As the cell holds it: the headings of a plan are looked up from the row of years.
    cell.kind === "number" ? cell.value : (cell as { value: string }).value
  );
}

function isNumeric(text: string): boolean {
  return /^\s*[-+]?[\d.,]+\s*$/.test(text);
}

function readYearCount(name: string, cell: Cell): number {
  const remedy = `give the number of years (1 to ${MOST_YEARS}) or a row of labels`;
  const fault = figureFault(cell, { whole: false });
  if (fault !== undefined) throw cellError("value", `${name}: the cell ${fault}.`);
  const count = cell.kind === "number" ? cell.value : 0;
  if (count >= 1900 && count <= 2100) {
    throw cellError("value", `${name}: ${count} is a year, not a number of years; ${remedy}.`);
  }
  if (!Number.isInteger(count) || count < 1 || count > MOST_YEARS) {
    throw cellError("value", `${name}: ${describeCell(cell)} was given; ${remedy}.`);
  }
  return count;
}

function readLabels<T extends string | number>(
  name: string,
  cells: readonly Cell[],
  toLabel: (cell: Cell) => T | undefined
): T[] {
  const problems = new Problems();
  const seen = new Map<string, number>();
  const labels: T[] = [];
  cells.forEach((cell, index) => {
    const place = `${name}: cell ${index + 1}`;
    if (isBlankOrZero(cell) || (cell.kind === "text" && foldName(cell.value) === "")) {
      problems.add(place, "is blank; give each year its label");
    } else if (cell.kind !== "text" && cell.kind !== "number") {
      problems.add(place, `holds ${describeCell(cell)}; type the label of a year`);
    } else {
      const label = toLabel(cell);
      if (label === undefined) {
        problems.add(place, `holds ${describeCell(cell)}; type a year such as 2022 or 2022/23`);
        return;
      }
      const folded = foldName(String(label));
      const before = seen.get(folded);
      if (before !== undefined) {
        problems.add(
          place,
          `holds ${tidyName(String(label))}, as cell ${before + 1} does; give each year once`
        );
      }
      seen.set(folded, index);
      labels.push(label);
    }
  });
  problems.throwIfAny();
  return labels;
}

/** Training years by the calendar year they begin in: 2022, "2022", "2022/23" or "2022-23"; none twice. */
export function readTrainingYears(name: string, argument: unknown): number[] {
  const cells = readLabelLine(name, argument);
  return readLabels(name, cells, (cell) =>
    cell.kind === "number" ? asYear(cell.value) : trainingYear((cell as { value: string }).value)
  );
}

/** The calendar year in which a training year begins, by its label: 2022 for "2022", "2022/23" and "2022-2023". */
export function trainingYear(text: string): number | undefined {
  const match = /^(\d{4})(?:\s*[/-]\s*(\d{2}|\d{4}))?$/.exec(foldName(text));
  if (match === null) return undefined;
  const year = asYear(Number(match[1]));
  if (year === undefined || match[2] === undefined) return year;
  // "2022/23" and "2022/2023" are the year that begins in 2022; "2022/24" is none.
  return String(year + 1).endsWith(match[2]) ? year : undefined;
}

function asYear(value: number): number | undefined {
  return Number.isInteger(value) && value >= 1900 && value <= 2100 ? value : undefined;
}

/**
 * Whole posts by year: a row (or column) with a cell for each year, or one number for every year. Left out or
 * blank: 0.
 */
export function readPostsByYear(name: string, argument: unknown, years: number): number[] {
  const cells = readLine(name, argument);
  if (cells === undefined || cells.length === 0) return new Array<number>(years).fill(0);
  if (cells.length !== 1 && cells.length !== years) {
    throw cellError(
      "value",
      `${name}: ${cells.length} cells were given; select a cell for each of the ${years} years, or one number.`
    );
  }
  const problems = new Problems();
  const posts = cells.map((cell, index) => {
    const fault = figureFault(cell, { whole: true });
    if (fault !== undefined) {
      problems.add(cells.length === 1 ? `${name}: the cell` : `${name}: cell ${index + 1}`, fault);
    }
    return cell.kind === "number" ? cell.value : 0;
  });
  problems.throwIfAny();
  return posts.length === years ? posts : new Array<number>(years).fill(posts[0]);
}
