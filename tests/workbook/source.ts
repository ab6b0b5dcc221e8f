import type { RunWorkbook } from "../../src/workbook/describe";
import { address } from "../../src/workbook/formulas/address";
import type { CellValue } from "../../src/workbook/formulas/values";
import type { SourceTable, SourceWorkbook } from "../../src/workbook/inputs/source";

/** The tables of a described workbook as a reader would find them, free to be spoilt. */
export function sourceOf(
  workbook: RunWorkbook
): Pick<SourceWorkbook, "sheets"> & { tables: SpoilableTable[] } {
  return {
    sheets: workbook.sheets.map((sheet) => ({ name: sheet.name, headings: [] })),
    tables: workbook.sheets.flatMap((sheet) =>
      sheet.tables.map((table) => ({
        name: table.name,
        sheet: sheet.name,
        row: table.row,
        column: table.column,
        headings: [...table.headings],
        rows: Array.from({ length: table.rowCount }, (_, r) =>
          table.headings.map((__, c): CellValue => {
            const place = { row: table.row + 1 + r, column: table.column + c };
            const found = sheet.cells.find(
              (cell) => cell.row === place.row && cell.column === place.column
            );
            return found?.value ?? null;
          })
        ),
      }))
    ),
  };
}

export interface SpoilableTable extends Omit<SourceTable, "headings" | "rows"> {
  headings: string[];
  rows: CellValue[][];
}

/** Sets one cell of a table by its heading; the row is found by the text of its first column. */
export function put(
  source: { tables: SpoilableTable[] },
  table: string,
  row: string | number,
  heading: string,
  value: CellValue
): void {
  const found = source.tables.find((entry) => entry.name === table)!;
  const index = typeof row === "number" ? row : found.rows.findIndex((cells) => cells[0] === row);
  found.rows[index][found.headings.indexOf(heading)] = value;
}

/** `Inputs, C45`: where the cell is that `put` sets. */
export function cellOf(
  source: { tables: SpoilableTable[] },
  table: string,
  row: string,
  heading: string
): string {
  const found = source.tables.find((entry) => entry.name === table)!;
  const index = found.rows.findIndex((cells) => cells[0] === row);
  const column = found.column + found.headings.indexOf(heading);
  return `${found.sheet}, ${address(found.row + 1 + index, column)}`;
}
