import { AREA_FIELDS, type AreaField } from "../inputs/fields";
import { placeOf, type LayoutBlock } from "./cells";
import { cellGaps, repeatedBy, rowsLeftOut, type CellGap, type RowLeftOut } from "./check";
import { headingRows } from "./headingRows";
import { layoutColumns } from "./headings";
import type { LayoutRow } from "./layoutRow";
import { layoutRows } from "./rows";
import type { LayoutColumn } from "./suggest";
import { textNumber } from "./textNumbers";

/** What the user has said about the layout; all that is left out is guessed. */
export interface LayoutChoice {
  /** Number of rows above the first area. */
  readonly headings?: number;
  /** Column of the block (from 0) that holds each field of the areas; -1: none, whatever was guessed. */
  readonly columns?: Readonly<Partial<Record<AreaField, number>>>;
  /** Rows of the block that the user took in (true) or left out (false). */
  readonly rows?: ReadonlyMap<number, boolean>;
}

/** A number stored as text in a cell of the user's sheet, counted from the sheet's A1. */
export interface TextNumber {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly number: number;
}

/** The user's own figures as they will be read: what the preview shows. */
export interface SheetLayout {
  readonly headings: number;
  readonly columns: readonly LayoutColumn[];
  /** Column of each field, chosen or suggested. */
  readonly fields: Readonly<Partial<Record<AreaField, number>>>;
  readonly rows: readonly LayoutRow[];
  /** Numbers stored as text in the rows and columns that are used: to be mended before the run refers to them. */
  readonly textNumbers: readonly TextNumber[];
  /** Rows with figures that are not read, and cells of the others without a figure: none of them in silence. */
  readonly leftOut: readonly RowLeftOut[];
  readonly gaps: readonly CellGap[];
  /** Areas are listed several times, once for each entry of the column headed so. */
  readonly repeatedBy?: string;
  /** What stands in the way of reading anything, in words; empty where nothing does. */
  readonly lacking: readonly string[];
}

export const isText = (field: AreaField): boolean =>
  AREA_FIELDS.find((entry) => entry.id === field)!.kind === "text";

/** Reads a block of the user's own sheet as rows of areas. */
export function readLayout(block: LayoutBlock, choice: LayoutChoice = {}): SheetLayout {
  const headings = Math.min(choice.headings ?? headingRows(block), block.values.length);
  const columns = layoutColumns(block, headings);
  const fields: Partial<Record<AreaField, number>> = {};
  for (const { column, suggested } of columns) if (suggested) fields[suggested] ??= column;
  for (const [field, column] of Object.entries(choice.columns ?? {}) as [AreaField, number][]) {
    // A column that the user gives to one field is no longer guessed to be another.
    for (const { id } of AREA_FIELDS) if (fields[id] === column) delete fields[id];
    if (column >= 0) fields[field] = column;
    else delete fields[field];
  }
  const figures = figureColumns(fields, columns);
  const otherNumbers = columns
    .filter(
      ({ column, holds }) => holds === "numbers" && ![...figures, fields.area].includes(column)
    )
    .map(({ column }) => column);
  const lacking: string[] = [];
  if (fields.area === undefined) lacking.push("Point at the column with the names of the areas.");
  if (figures.length === 0) lacking.push("Point at the column with the figures.");
  const rows =
    fields.area === undefined
      ? []
      : layoutRows(block, headings, { area: fields.area, figures, otherNumbers }, choice.rows);
  if (rows.length > 0 && !rows.some((row) => row.used)) {
    lacking.push("No row was found that holds an area with figures.");
  }
  const textNumbers = rows
    .filter((row) => row.used)
    .flatMap((row) => figures.flatMap((column) => textNumberAt(block, row.row, column)));
  const summed = fields.posts !== undefined || figures.every((column) => !isField(fields, column));
  const required = REQUIRED.map((field) => fields[field]).filter((column) => column !== undefined);
  return {
    headings,
    columns,
    fields,
    rows,
    textNumbers,
    leftOut: rowsLeftOut(block, rows, figures, summed),
    gaps: cellGaps(block, rows, figures, required),
    repeatedBy: repeatedBy(block, rows, columns),
    lacking,
  };
}

/** In these a blank cell of an area is no 0. */
const REQUIRED: readonly AreaField[] = ["posts", "nhse", "hee", "deprivation", "specialised"];

const isField = (fields: SheetLayout["fields"], column: number): boolean =>
  AREA_FIELDS.some(({ id }) => id !== "area" && fields[id] === column);

/** Columns of figures that count for whether a row is an area: the fields chosen, or else the years. */
function figureColumns(fields: SheetLayout["fields"], columns: readonly LayoutColumn[]): number[] {
  const chosen = AREA_FIELDS.filter(({ id }) => !isText(id) && fields[id] !== undefined);
  const places = chosen.map(({ id }) => fields[id]!);
  if (places.length > 0) return places;
  const numbers = columns.filter((entry) => entry.holds === "numbers");
  const years = numbers.filter((entry) => entry.year !== undefined);
  return (years.length > 0 ? years : numbers).map((entry) => entry.column);
}

function textNumberAt(block: LayoutBlock, row: number, column: number): TextNumber[] {
  const text = block.values[row][column] ?? null;
  const number = typeof text === "string" ? textNumber(text) : undefined;
  if (number === undefined) return [];
  return [{ ...placeOf(block, row, column), text: text as string, number }];
}
