import { cell, type CellReference } from "../formulas/expression";
import type { CellValue } from "../formulas/values";
import { AREA_FIELDS, type AreaField } from "../inputs/fields";
import type { AreaRow, Scalar } from "../inputs/run";
import { headingRows, layoutColumns, type LayoutBlock, type LayoutColumn } from "./headings";
import { layoutRows, type LayoutRow } from "./rows";
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
  /** What stands in the way of reading anything, in words; empty where nothing does. */
  readonly lacking: readonly string[];
}

const isText = (field: AreaField): boolean =>
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
  const lacking: string[] = [];
  if (fields.area === undefined) lacking.push("Point at the column with the names of the areas.");
  if (figures.length === 0) lacking.push("Point at the column with the figures.");
  const rows =
    fields.area === undefined
      ? []
      : layoutRows(block, headings, { area: fields.area, figures }, choice.rows);
  if (rows.length > 0 && !rows.some((row) => row.used)) {
    lacking.push("No row was found that holds an area with figures.");
  }
  const textNumbers = rows
    .filter((row) => row.used)
    .flatMap((row) => figures.flatMap((column) => textNumberAt(block, row.row, column)));
  return { headings, columns, fields, rows, textNumbers, lacking };
}

/** Columns of figures that count for whether a row is an area: the fields chosen, or else the years. */
function figureColumns(fields: SheetLayout["fields"], columns: readonly LayoutColumn[]): number[] {
  const chosen = AREA_FIELDS.filter(({ id }) => !isText(id) && fields[id] !== undefined);
  const places = chosen.map(({ id }) => fields[id]!);
  if (places.length > 0) return places;
  return columns.filter((entry) => entry.holds === "numbers").map((entry) => entry.column);
}

function textNumberAt(block: LayoutBlock, row: number, column: number): TextNumber[] {
  const text = block.values[row][column] ?? null;
  const number = typeof text === "string" ? textNumber(text) : undefined;
  if (number === undefined) return [];
  return [{ row: block.row + row, column: block.column + column, text: text as string, number }];
}

/** The areas of the run as references to the user's cells, with the values they have now. */
export function linkedAreas(block: LayoutBlock, layout: SheetLayout): AreaRow[] {
  return layout.rows
    .filter((row) => row.used)
    .map(({ row }) => {
      const values = {} as Record<AreaField, Scalar>;
      const links: Partial<Record<AreaField, CellReference>> = {};
      for (const { id } of AREA_FIELDS) {
        const column = layout.fields[id];
        const value =
          column === undefined ? null : scalar(block.values[row][column] ?? null, isText(id));
        values[id] = value ?? (id === "mff" || id === "inequality" ? 1 : null);
        // A reference to a blank cell would show 0: such a cell stays blank in the run.
        if (column !== undefined && value !== null) {
          links[id] = cell(block.sheet, block.row + row, block.column + column);
        }
      }
      return { values, links };
    });
}

/**
 * One figure per area and year, row for row with the used rows, from the columns whose headings name years: null
 * where the cell holds none, undefined for a year that heads no column.
 */
export function figuresByYear(
  block: LayoutBlock,
  layout: SheetLayout,
  years: readonly string[]
): { readonly area: string; readonly figures: readonly (number | null | undefined)[] }[] {
  const places = years.map((year) => layout.columns.find((entry) => entry.year === year)?.column);
  return layout.rows
    .filter((row) => row.used)
    .map(({ row, area }) => ({
      area,
      figures: places.map((column) => {
        if (column === undefined) return undefined;
        const value = scalar(block.values[row][column] ?? null, false);
        return typeof value === "number" ? value : null;
      }),
    }));
}

function scalar(value: CellValue, text: boolean): Scalar {
  if (value === null || typeof value === "object") return null;
  if (text) return String(value).replace(/\s+/g, " ").trim() || null;
  if (typeof value === "string") return textNumber(value) ?? null;
  return typeof value === "number" ? value : null;
}
