import { findPlace } from "../../model/reference/places";
import { isNameCell, kindAt, valueAt, type LayoutBlock } from "./cells";

/** The block with its rows as columns; its cells keep their addresses. */
export function turn(block: LayoutBlock): LayoutBlock {
  const width = Math.max(0, ...block.values.map((row) => row.length));
  const turned = <T>(rows: readonly (readonly T[])[], blank: T): T[][] =>
    Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? blank));
  return {
    ...block,
    values: turned(block.values, null),
    merged: block.merged.map(({ row, column, rows, columns }) => ({
      row: column,
      column: row,
      rows: columns,
      columns: rows,
    })),
    text: block.text && turned(block.text, ""),
    numberFormats: block.numberFormats && turned(block.numberFormats, "General"),
    hidden: block.hidden && { rows: block.hidden.columns, columns: block.hidden.rows },
    turned: !block.turned,
  };
}

/** Enough of a sheet to see which way round it stands. */
const LOOKED_AT = 60;

/**
 * True where the areas seem to stand across: more known areas in one row than in any column, or years down a column in
 * rows that have no name.
 */
export function standsAcross(block: LayoutBlock): boolean {
  const rows = block.values.slice(0, LOOKED_AT).map((cells) => cells.slice(0, LOOKED_AT));
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const known = rows.map((cells) => cells.map(isKnown));
  const across = Math.max(0, ...known.map((cells) => cells.filter(Boolean).length));
  const down = Math.max(0, ...columns.map((c) => known.filter((cells) => cells[c]).length));
  if (across > 1 && across > down) return true;
  if (down > 1) return false;
  return columns.some((column) => yearsDown(block, rows.length, column));
}

const isKnown = (value: unknown): boolean =>
  typeof value === "string" && value.length < 100 && findPlace(value) !== undefined;

/** Two years or more in a column, none twice, most in rows without a name; and names beside what heads them. */
function yearsDown(block: LayoutBlock, rows: number, column: number): boolean {
  const at = Array.from({ length: rows }, (_, row) => row).filter(
    (row) => kindAt(block, row, column) === "year"
  );
  const names = (row: number): number => (block.values[row] ?? []).filter(isNameCell).length;
  if (at.length < 2 || at.filter((row) => names(row) > 0).length * 2 > at.length) return false;
  const years = at.map((row) => String(valueAt(block, row, column)));
  const heads = Array.from({ length: at[0] }, (_, row) => names(row));
  return new Set(years).size === years.length && Math.max(0, ...heads) > 2;
}
