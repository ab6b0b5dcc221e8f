import { tidyName } from "../../model/names";
import { cellError } from "../answer";
import { checkNames, isBlankName, readAreaGrid, readAreaName } from "./areaNames";
import { isBlankOrZero, readCell, type Cell } from "./cell";
import { readFigures } from "./figures";
import { rowOfRange } from "./grid";
import { layOut, type ColumnRequest, type LaidOut } from "./layout";
import { Problems } from "./problems";
import { refuseWholeErrors } from "./wholeError";

/** Most areas that one call takes (functions' contract, rule 10). */
export const MOST_AREAS = 10_000;

/**
 * The rows of a call that are areas, with their figures read and checked. Rows that are no areas (blank
 * ones, a heading row) are passed over; `beside` puts a result back against the rows of the sheet.
 */
export class Rows {
  constructor(
    /** Names on one line, as sentences repeat them; empty texts where the call has no area argument. */
    readonly areas: readonly string[],
    /** Names as the cells hold them: what results show, so that a look-up from the user's own cells finds them. */
    readonly shown: readonly (string | number)[],
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

  /** The texts that head the columns of an argument, on one line, where the range has a heading row. */
  headings(name: string): string[] | undefined {
    return this.headingTexts.get(name)?.map(tidyName);
  }

  /** The same as the cells hold them. */
  headingsShown(name: string): string[] | undefined {
    return this.headingTexts.get(name);
  }

  /** How a refusal names an area: `North East (row 3 of the range)`. */
  place(index: number): string {
    const row = rowOfRange(this.positions[index]);
    return this.areas[index] ? `${this.areas[index]} (${row})` : row;
  }

  /** The same of all areas for which something holds. */
  places(holds: (index: number) => boolean): string[] {
    return this.positions.flatMap((_, index) => (holds(index) ? [this.place(index)] : []));
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
  /** Names of the rows that count, in their order, where the call knows them from elsewhere. */
  names?: readonly string[];
}

/** Reads the areas and their columns of a call, or ends the call naming all that is wrong. */
export function readRows(request: RowsRequest): Rows {
  refuseWholeErrors([...(request.areas ? [request.areas] : []), ...request.columns]);
  const areaGrid = request.areas && readAreaGrid(request.areas.name, request.areas.cells);
  const laidOut = layOut(request.areas?.name, areaGrid, request.columns);
  const heading = hasHeadingRow(laidOut);
  const problems = new Problems();

  const areas: string[] = [];
  const shown: (string | number)[] = [];
  const positions: number[] = [];
  const figures = new Map<string, number[][]>(laidOut.columns.map((c) => [c.request.name, []]));
  for (let position = heading ? 1 : 0; position < laidOut.length; position++) {
    const areaCell = areaGrid ? readCell(areaGrid.flat[position]) : undefined;
    if (isPassedOver(areaCell, laidOut, position)) continue;
    const known = request.names?.[areas.length] ?? "";
    const area = areaCell
      ? readAreaName(areaCell, request.areas!.name, laidOut, position, problems)
      : { shown: known, tidy: tidyName(known) };
    if (area === undefined) continue;
    areas.push(area.tidy);
    shown.push(area.shown);
    positions.push(position);
    for (const column of laidOut.columns) {
      const read = readFigures(column, area.tidy, position, laidOut.length, problems);
      figures.get(column.request.name)!.push(read);
    }
  }
  if (request.areas) checkNames(request.areas.name, areas, positions, laidOut, problems);
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
  return new Rows(areas, shown, positions, figures, heading ? readHeadings(laidOut) : new Map());
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
          return cell.kind === "text" ? cell.value : "";
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
