import { isError, type CellValue } from "../formulas/values";
import { isBlankCell } from "./blank";
import {
  bodyKindAt,
  isFigureKind,
  isNameCell,
  valueAt,
  yearAt,
  columnName,
  type LayoutBlock,
} from "./cells";
import { namesColumn } from "./namesColumn";
import { suggest, type LayoutColumn } from "./suggest";

/** The columns with what they hold below the headings and what they look like. */
export function layoutColumns(block: LayoutBlock, headings: number): LayoutColumn[] {
  const width = Math.max(0, ...block.values.map((row) => row.length));
  const hiddenRows = new Set(block.hidden?.rows);
  const body = block.values.map((_, row) => row).filter((row) => !hiddenRows.has(row));
  const below = body.filter((row) => row >= headings);
  const columns = Array.from({ length: width }, (_, column): LayoutColumn => ({
    column,
    heading: headingOf(block, headings, column),
    where: columnName(block, column),
    holds: holdsIn(block, below, column),
    hidden: block.hidden?.columns.includes(column) ?? false,
    year: yearOf(block, headings, column),
  }));
  const names = namesColumn(block, below, columns);
  return suggest(
    columns.map((entry) => (entry.column === names ? { ...entry, holds: "names" } : entry))
  );
}

function holdsIn(
  block: LayoutBlock,
  rows: readonly number[],
  column: number
): "numbers" | "text" | "nothing" {
  const kinds = rows.map((row) => bodyKindAt(block, row, column));
  const filled = kinds.filter((kind) => kind !== "blank").length;
  // Errors and marks such as * stand where a number belongs; alone they make no column of numbers.
  const numbers = kinds.includes("number") ? kinds.filter(isFigureKind).length : 0;
  if (filled > 0 && numbers * 2 >= filled) return "numbers";
  return rows.some((row) => isNameCell(valueAt(block, row, column))) ? "text" : "nothing";
}

/** The text above a column: merged headings count for each column they span, titles of the whole block do not. */
function headingOf(block: LayoutBlock, headings: number, column: number): string {
  const parts = headingCells(block, headings, column).map(({ row, column: at, value }) =>
    // A date is a number: as shown it can be read.
    typeof value === "number" && block.text?.[row]?.[at] ? block.text[row][at] : String(value)
  );
  const tidy = parts.map((part) => part.replace(/\s+/g, " ").trim());
  return tidy.filter((part, index) => part !== "" && tidy.indexOf(part) === index).join(" ");
}

function yearOf(block: LayoutBlock, headings: number, column: number): string | undefined {
  const years = headingCells(block, headings, column).map((cell) =>
    yearAt(block, cell.row, cell.column)
  );
  return years.reverse().find((year) => year !== undefined);
}

interface HeadingCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

function headingCells(block: LayoutBlock, headings: number, column: number): HeadingCell[] {
  const cells: HeadingCell[] = [];
  for (let row = headings - 1; row >= 0; row--) {
    const line = block.values[row];
    const span = block.merged.find(
      (m) =>
        row >= m.row && row < m.row + m.rows && column >= m.column && column < m.column + m.columns
    );
    const at = span ?? { row, column };
    const value = valueAt(block, at.row, at.column);
    // A blank row ends the headings; what stands above it is a title. One that merged cells reach into is none.
    const reached = block.merged.some((m) => row >= m.row && row < m.row + m.rows);
    if (line.every(isBlankCell) && !reached) break;
    const filled = line.filter((entry) => !isBlankCell(entry)).length;
    const isTitle = filled === 1 && line.length > 2 && (!span || span.columns >= line.length - 1);
    if (isTitle && row < headings - 1) break;
    // Right above the figures such a line heads a section of rows, not the columns.
    if (isTitle) continue;
    if (!isBlankCell(value) && !isError(value)) {
      cells.unshift({ row: at.row, column: at.column, value });
    }
  }
  return cells;
}
