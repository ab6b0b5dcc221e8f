import type { CellValue, ErrorValue } from "../formulas/values";

/** Stands in a cell whose formula has no result in the file: some writers leave the calculation to Excel. */
export const NO_RESULT: ErrorValue = {
  error: "#N/A",
  message: "a formula whose result is not in the file",
};

/** A value typed somewhere in a sheet. Rows and columns count from 0. */
export interface TypedCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** An Excel Table as found, whoever read it (Office.js or a file). Rows and columns count from 0. */
export interface SourceTable {
  readonly name: string;
  readonly sheet: string;
  /** Place of its first heading. */
  readonly row: number;
  readonly column: number;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** The workbook counts its dates from 1904, as old Macs did. */
  readonly dates1904?: boolean;
  /** Indices of the rows that are not shown; `filtered` where a filter is set, which hides rows. */
  readonly hidden?: readonly number[];
  readonly filtered?: boolean;
  /** What was typed right below the table or right of it, which Excel does not count as its own. */
  readonly beside?: readonly TypedCell[];
}

export interface SourceWorkbook {
  readonly tables: readonly SourceTable[];
  /** The sheets with the texts of their first filled row, for the message that a table is missing. */
  readonly sheets: readonly { readonly name: string; readonly headings: readonly string[] }[];
}

/** What is wrong in one place, and what to do about it. */
export interface InputProblem {
  readonly sheet: string;
  /** `B7`; empty where the whole sheet is meant. */
  readonly cell: string;
  readonly problem: string;
  readonly remedy: string;
}

export const problemText = (entry: InputProblem): string => {
  const where = [entry.sheet, entry.cell].filter(Boolean).join(", ");
  return `${where ? `${where}: ` : ""}${entry.problem}. ${entry.remedy}.`;
};
