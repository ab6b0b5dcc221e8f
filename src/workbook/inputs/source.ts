import type { CellValue } from "../formulas/values";

/** An Excel Table as found, whoever read it (Office.js or a file). Rows and columns count from 0. */
export interface SourceTable {
  readonly name: string;
  readonly sheet: string;
  /** Place of its first heading. */
  readonly row: number;
  readonly column: number;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
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
