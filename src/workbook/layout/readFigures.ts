import { cell, type CellReference } from "../formulas/expression";
import { isError, type CellValue } from "../formulas/values";
import { AREA_FIELDS, type AreaField } from "../inputs/fields";
import type { AreaRow, Scalar } from "../inputs/run";
import { placeOf, valueAt, type LayoutBlock } from "./cells";
import { isText, type SheetLayout } from "./readLayout";
import { textNumber } from "./textNumbers";

/** The areas of the run as references to the user's cells, with the values they have now. */
export function linkedAreas(block: LayoutBlock, layout: SheetLayout): AreaRow[] {
  return layout.rows
    .filter((row) => row.used)
    .map(({ row }) => {
      const values = {} as Record<AreaField, Scalar>;
      const links: Partial<Record<AreaField, CellReference>> = {};
      for (const { id } of AREA_FIELDS) {
        const column = layout.fields[id];
        const value = column === undefined ? null : scalar(valueAt(block, row, column), isText(id));
        values[id] = value ?? (id === "mff" || id === "inequality" ? 1 : null);
        // A reference to a blank cell would show 0: such a cell stays blank in the run. What is no figure (a *, an
        // error) is shown as it is, for the user to put right.
        if (column !== undefined && value !== null && isText(id) === (typeof value === "string")) {
          const place = placeOf(block, row, column);
          links[id] = cell(block.sheet, place.row, place.column);
        }
      }
      return { values, links };
    });
}

/**
 * One figure per area and year, row for row with the used rows, from the columns whose headings name years: null
 * where the cell is blank, its text where it holds no figure, undefined for a year that heads no column.
 */
export function figuresByYear(
  block: LayoutBlock,
  layout: SheetLayout,
  years: readonly string[]
): { readonly area: string; readonly figures: readonly (Scalar | undefined)[] }[] {
  const places = years.map(
    (year) => layout.columns.find((entry) => entry.year === year && !entry.hidden)?.column
  );
  return layout.rows
    .filter((row) => row.used)
    .map(({ row, area }) => ({
      area,
      figures: places.map((column) =>
        column === undefined ? undefined : scalar(valueAt(block, row, column), false)
      ),
    }));
}

/** A cell's text or number; of a number's cell its text only where it is none. */
function scalar(value: CellValue, text: boolean): Scalar {
  if (value === null) return null;
  if (isError(value)) return text ? null : value.error;
  const tidy = String(value).replace(/\s+/g, " ").trim();
  if (text) return tidy || null;
  if (typeof value === "number") return value;
  return (typeof value === "string" ? textNumber(value) : undefined) ?? (tidy || null);
}
