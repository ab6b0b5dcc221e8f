import { cellError } from "../answer";
import { gridSize, toGrid, transpose, type Grid } from "./grid";

/** What a function wants in one of its range arguments. */
export interface ColumnRequest {
  /** The argument's name as Excel shows it; refusals begin with it. */
  name: string;
  /** The argument as Excel hands it over. */
  cells: unknown;
  /**
   * `column`: one value per area. `number or column`: also one number for all. `table`: any number of
   * columns. `by year`: n x `years`, n x 1 (the same every year) or one number.
   */
  shape: "column" | "number or column" | "table" | "by year";
  /** Number of years, for `by year`. */
  years?: number;
  required?: boolean;
  /** Only whole numbers: posts. */
  whole?: boolean;
  /** A part of a whole, 0 to 1. */
  part?: boolean;
  /** Negative numbers are allowed. */
  signed?: boolean;
  /** What one figure counts, for refusals: `posts`. */
  noun?: string;
}

export interface LaidOutColumn {
  readonly request: ColumnRequest;
  /** One number stands for every area. */
  readonly uniform: boolean;
  /** The raw cells of the area at a place of the range. */
  row(position: number): readonly unknown[];
  /** How often each of those cells serves: once, or for every year. */
  readonly serves: number;
}

export interface LaidOut {
  /** Number of rows of the ranges, areas or not. */
  readonly length: number;
  readonly columns: readonly LaidOutColumn[];
}

/** Puts the ranges of a call side by side, or ends the call where their sizes do not fit. */
export function layOut(
  areasName: string | undefined,
  areas: { flat: readonly unknown[]; lying: boolean } | undefined,
  requests: readonly ColumnRequest[]
): LaidOut {
  const columns: LaidOutColumn[] = [];
  let length = areas?.flat.length;
  let lengthFrom = areasName;
  for (const request of requests) {
    const grid = toGrid(request.cells);
    if (grid === undefined || grid.length === 0) {
      if (request.required) {
        throw cellError("value", `${request.name}: nothing was given; select its cells.`);
      }
      continue;
    }
    checkRectangle(request.name, grid);
    if (length === undefined) {
      const { rows, columns: across } = gridSize(grid);
      // A column may lie: 1 x n. A table of one row is a table of one row.
      length = rows === 1 && request.shape !== "table" ? across : rows;
      lengthFrom = request.name;
    }
    columns.push(arrange(request, grid, length, areas?.lying ?? false, lengthFrom!));
  }
  return { length: length ?? 0, columns };
}

function checkRectangle(name: string, grid: Grid): void {
  const { columns } = gridSize(grid);
  if (columns === 0 || grid.some((row) => !Array.isArray(row) || row.length !== columns)) {
    throw cellError("value", `${name}: its rows differ in length; select one block of cells.`);
  }
}

function arrange(
  request: ColumnRequest,
  grid: Grid,
  length: number,
  lying: boolean,
  lengthFrom: string
): LaidOutColumn {
  const { rows, columns } = gridSize(grid);
  const years = request.years ?? 1;
  const single = rows === 1 && columns === 1;
  const across = rows === 1 && columns === length && length > 1;
  const rowsOf = (cells: Grid, serves = 1): LaidOutColumn => ({
    request,
    uniform: false,
    row: (position) => cells[position],
    serves,
  });
  const forAll = (serves: number): LaidOutColumn => ({
    request,
    uniform: true,
    row: () => grid[0],
    serves,
  });

  const { shape } = request;
  if (shape === "table") {
    if (rows === length) return rowsOf(grid);
    if (across || (lying && columns === length)) return rowsOf(transpose(grid));
  } else if (shape === "by year") {
    if (single && (length > 1 || years > 1)) return forAll(years);
    if (rows === length && columns === years) return rowsOf(grid);
    if (rows === length && columns === 1) return rowsOf(grid, years);
    if (across) return rowsOf(transpose(grid), years);
    if (lying && columns === length && rows === years) return rowsOf(transpose(grid));
  } else {
    if (shape === "number or column" && single && length > 1) return forAll(1);
    if (across) return rowsOf(transpose(grid));
    if (columns === 1 && rows === length) return rowsOf(grid);
  }
  throw cellError("value", sizeMessage(request, rows, columns, length, lengthFrom));
}

function sizeMessage(
  request: ColumnRequest,
  rows: number,
  columns: number,
  length: number,
  lengthFrom: string
): string {
  const found = `${request.name}: ${rows} x ${columns} cells were given`;
  const remedy = {
    column: `one column of ${length} cells`,
    "number or column": `one column of ${length} cells, or one number for all`,
    table: `${length} rows`,
    "by year": `${length} rows with a column for each of the ${request.years} years, one column of ${length} cells, or one number`,
  }[request.shape];
  if (lengthFrom === request.name) return `${found}; select ${remedy}.`;
  // One row more or less: most likely one range has the heading row and the other has not.
  const near = Math.abs(rows - length) === 1 || (rows === 1 && Math.abs(columns - length) === 1);
  const hint = near ? "; let both begin in the same row" : "";
  return `${found}; select ${remedy}, because ${lengthFrom} has ${length}${hint}.`;
}
