import { foldName } from "../../model/names";
import { countsTwice, isLondon, londonBesideItsOffices } from "../../model/reference/countedTwice";
import { cellError } from "../answer";
import { describeCell, isBlankOrZero, readCell, type Cell } from "./cell";
import { layOut, type ColumnRequest, type LaidOut } from "./layout";
import { gridSize, toGrid, type Grid } from "./grid";
import { Problems } from "./problems";

/** Most areas that one call takes (functions' contract, rule 10). */
export const MOST_AREAS = 10_000;
/** Above this a double no longer tells one whole post from the next. */
const LARGEST_COUNT = 1e15;

/**
 * The rows of a call that are areas, with their figures read and checked. Rows that are no areas (blank
 * ones, a heading row) are passed over; `beside` puts a result back against the rows of the sheet.
 */
export class Rows {
  constructor(
    /** Names as typed, without outer spaces; empty texts where the call has no area argument. */
    readonly areas: readonly string[],
    /** Place of each area in the range, from 0. */
    readonly positions: readonly number[],
    private readonly figures: ReadonlyMap<string, number[][]>,
    private readonly headingTexts: ReadonlyMap<string, string[]>
  ) {}

  get count(): number {
    return this.positions.length;
  }

  /** True where the argument was given. */
  has(name: string): boolean {
    return this.figures.has(name);
  }

  /** The figures of an argument, a list per area; blanks are 0. Undefined where it was left out. */
  table(name: string): number[][] | undefined {
    return this.figures.get(name);
  }

  /** The first (or only) figure of each area; undefined where the argument was left out. */
  column(name: string): number[] | undefined {
    return this.figures.get(name)?.map((figures) => figures[0]);
  }

  /** The texts that head the columns of an argument, where the range has a heading row. */
  headings(name: string): string[] | undefined {
    return this.headingTexts.get(name);
  }

  /** How a refusal names an area: `North East (row 3)`. */
  place(index: number): string {
    const row = `row ${this.positions[index] + 1}`;
    return this.areas[index] ? `${this.areas[index]} (${row})` : row;
  }

  /** A column result beside the areas: "" in rows passed over, trailing ones trimmed. */
  beside<T>(values: readonly T[]): (T | "")[][] {
    return this.tableBeside(values.map((value) => [value]));
  }

  /** The same for a result of several columns. */
  tableBeside<T>(values: readonly (readonly T[])[]): (T | "")[][] {
    const width = values.length === 0 ? 1 : values[0].length;
    const last = this.positions[this.positions.length - 1];
    const result: (T | "")[][] = Array.from({ length: last + 1 }, () =>
      new Array<T | "">(width).fill("")
    );
    this.positions.forEach((position, index) => (result[position] = [...values[index]]));
    return result;
  }
}

export interface RowsRequest {
  /** The column of area names; leave out for a function without one. */
  areas?: { name: string; cells: unknown };
  columns: ColumnRequest[];
}

/** Reads the areas and their columns of a call, or ends the call naming all that is wrong. */
export function readRows(request: RowsRequest): Rows {
  const areaGrid = request.areas && readAreaGrid(request.areas.name, request.areas.cells);
  const laidOut = layOut(request.areas?.name, areaGrid, request.columns);
  const heading = hasHeadingRow(laidOut);
  const problems = new Problems();

  const areas: string[] = [];
  const positions: number[] = [];
  const figures = new Map<string, number[][]>(laidOut.columns.map((c) => [c.request.name, []]));
  for (let position = heading ? 1 : 0; position < laidOut.length; position++) {
    const areaCell = areaGrid ? readCell(areaGrid.flat[position]) : undefined;
    if (isPassedOver(areaCell, laidOut, position)) continue;
    const area = areaCell
      ? readArea(areaCell, request.areas!.name, laidOut, position, problems)
      : "";
    if (area === undefined) continue;
    areas.push(area);
    positions.push(position);
    for (const column of laidOut.columns) {
      figures.get(column.request.name)!.push(readFigures(column, area, position, problems));
    }
  }
  if (request.areas) checkNames(request.areas.name, areas, positions, problems);
  problems.throwIfAny();
  const first = request.areas?.name ?? request.columns[0].name;
  if (positions.length === 0) {
    throw cellError(
      "value",
      `${first}: no figures were found; select at least one row with an area.`
    );
  }
  if (positions.length > MOST_AREAS) {
    throw cellError(
      "value",
      `${first}: ${positions.length} areas were given; the limit is ${MOST_AREAS}. Select fewer rows.`
    );
  }
  return new Rows(areas, positions, figures, heading ? readHeadings(laidOut) : new Map());
}

function readAreaGrid(name: string, cells: unknown): { flat: readonly unknown[]; lying: boolean } {
  const grid = toGrid(cells);
  if (!grid || grid.length === 0 || gridSize(grid).columns === 0) {
    throw cellError("value", `${name}: nothing was given; select the column of area names.`);
  }
  const { rows, columns } = gridSize(grid);
  if (rows > 1 && columns > 1) {
    throw cellError(
      "value",
      `${name}: ${rows} rows and ${columns} columns were given; select the one column of area names.`
    );
  }
  return rows === 1
    ? { flat: grid[0], lying: columns > 1 }
    : { flat: grid.map((r) => r[0]), lying: false };
}

/** Text in every number argument of the first row, and no figure: the row holds headings. */
function hasHeadingRow(laidOut: LaidOut): boolean {
  const columns = laidOut.columns.filter((column) => !column.uniform);
  if (laidOut.length < 2 || columns.length === 0) return false;
  return (
    columns.every((column) => {
      const cells = column.row(0).map(readCell);
      if (!cells.every((cell) => cell.kind === "text" || cell.kind === "blank")) return false;
      return !column.request.required || cells.some((cell) => cell.kind === "text");
    }) &&
    columns.some((column) =>
      column
        .row(0)
        .map(readCell)
        .some((cell) => cell.kind === "text")
    )
  );
}

function readHeadings(laidOut: LaidOut): Map<string, string[]> {
  return new Map(
    laidOut.columns
      .filter((column) => !column.uniform)
      .map((column) => [
        column.request.name,
        column.row(0).map((raw) => {
          const cell = readCell(raw);
          return cell.kind === "text" ? cell.value.replace(/\s+/g, " ").trim() : "";
        }),
      ])
  );
}

function isPassedOver(area: Cell | undefined, laidOut: LaidOut, position: number): boolean {
  if (area !== undefined && !isBlankName(area)) return false;
  // Without names a zero may be somebody's figure; with names a row of nothing but zeros is no area.
  const isNothing = area === undefined ? (cell: Cell) => cell.kind === "blank" : isBlankOrZero;
  return laidOut.columns.every(
    (column) => column.uniform || column.row(position).every((raw) => isNothing(readCell(raw)))
  );
}

function isBlankName(cell: Cell): boolean {
  return isBlankOrZero(cell) || (cell.kind === "text" && foldName(cell.value) === "");
}

function readArea(
  cell: Cell,
  argument: string,
  laidOut: LaidOut,
  position: number,
  problems: Problems
): string | undefined {
  const row = `row ${position + 1}`;
  if (isBlankName(cell)) {
    const figure = laidOut.columns
      .filter((column) => !column.uniform)
      .flatMap((column) =>
        column.row(position).map((raw) => ({
          cell: readCell(raw),
          noun: column.request.noun,
          name: column.request.name,
        }))
      )
      .find((entry) => !isBlankOrZero(entry.cell))!;
    const found = `${describeCell(figure.cell)} ${figure.noun ?? `in ${figure.name}`}`;
    problems.add(
      `${argument}:`,
      `${row} has ${found} but no area: a merged cell? Give each row its area`
    );
    return undefined;
  }
  if (cell.kind === "text") return cell.value.replace(/\s+/g, " ").trim();
  if (cell.kind === "number") return String(cell.value);
  problems.add(`${argument}:`, `${row} holds ${describeCell(cell)}; type the name of an area`);
  return undefined;
}

function readFigures(
  column: LaidOut["columns"][number],
  area: string,
  position: number,
  problems: Problems
): number[] {
  const { request } = column;
  const raw = column.row(position);
  return raw.map((value, index) => {
    const cell = readCell(value);
    if (cell.kind === "blank") return 0;
    const fault = figureFault(cell, request);
    if (fault === undefined) return (cell as { value: number }).value;
    const row = raw.length > 1 ? `row ${position + 1}, column ${index + 1}` : `row ${position + 1}`;
    const place = column.uniform ? "" : area ? ` ${area} (${row})` : ` ${row}`;
    problems.add(`${request.name}:${place}`, fault);
    return 0;
  });
}

/** What is wrong with a figure, with the remedy; undefined where nothing is. */
export function figureFault(
  cell: Cell,
  rules: { whole?: boolean; signed?: boolean; noun?: string }
): string | undefined {
  if (cell.kind === "blank") return undefined;
  if (cell.kind === "number" && isFair(cell.value, rules)) return undefined;
  const found = `holds ${describeCell(cell)}`;
  if (cell.kind === "text") {
    return /^\s*[-+]?[\d,.]+\s*$/.test(cell.value)
      ? `${found}, a number stored as text; convert it to a number`
      : `${found}; type a number or clear the cell`;
  }
  if (cell.kind === "error") return `${found}; mend the formula in that cell`;
  if (cell.kind === "boolean") return `${found}; type a number or clear the cell`;
  if (cell.value < 0 && !rules.signed) return `${found}; it cannot be negative`;
  return Number.isInteger(cell.value)
    ? `${found}; no more than 15 digits can be counted exactly`
    : `${found}; count posts, not whole-time equivalents`;
}

function isFair(value: number, rules: { whole?: boolean; signed?: boolean }): boolean {
  if (value < 0 && !rules.signed) return false;
  return !rules.whole || (Number.isInteger(value) && Math.abs(value) <= LARGEST_COUNT);
}

function checkNames(
  argument: string,
  areas: readonly string[],
  positions: readonly number[],
  problems: Problems
): void {
  const seen = new Map<string, number>();
  areas.forEach((area, index) => {
    const row = `row ${positions[index] + 1}`;
    const folded = foldName(area);
    if (countsTwice(folded)) {
      problems.add(
        `${argument}: ${area} (${row})`,
        "is no area and would count twice; leave that row out"
      );
    } else if (seen.has(folded)) {
      const before = positions[seen.get(folded)!] + 1;
      problems.add(
        `${argument}: ${area} (${row})`,
        `stands in row ${before} already; give each area one row`
      );
    } else {
      seen.set(folded, index);
    }
  });
  const office = londonBesideItsOffices(areas.map(foldName));
  if (office !== undefined) {
    const london = areas.findIndex(isLondon);
    problems.add(
      `${argument}: ${areas[london]} (row ${positions[london] + 1})`,
      `stands beside ${areas[office]}, which is part of it, and would count twice; keep London or its offices`
    );
  }
}

export type { ColumnRequest, Grid };
