import type { SourceTable, SourceWorkbook } from "../workbook/inputs/source";
import type { CellValue } from "../workbook/formulas/values";
import { readXlsx, type Cell, type Sheet, type TableDefinition } from "./library";

const ERROR = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA)$/;

/** The tables of a file as plain data: what `readRun` takes. Formulas give their stored results. */
export async function readSourceFile(bytes: Uint8Array): Promise<SourceWorkbook> {
  const workbook = await readXlsx(bytes, { readStyles: true });
  return {
    tables: workbook.sheets.flatMap((sheet) =>
      (sheet.tables ?? []).map((table) => readTable(sheet, table))
    ),
    sheets: workbook.sheets
      .filter((sheet) => !sheet.hidden && !sheet.veryHidden)
      .map((sheet) => ({ name: sheet.name, headings: firstTexts(sheet) })),
  };
}

function readTable(sheet: Sheet, { name, range, showTotalRow }: TableDefinition): SourceTable {
  const { top, left, bottom, right } = parseRange(range!);
  // The Total Row that Excel offers under Table Design is no row of the table's own.
  const last = showTotalRow ? bottom - 1 : bottom;
  const line = (row: number): CellValue[] =>
    Array.from({ length: right - left + 1 }, (_, index) => cellValue(sheet, row, left + index));
  return {
    name,
    sheet: sheet.name,
    row: top,
    column: left,
    headings: line(top).map((value) => (value === null ? "" : String(value))),
    rows: Array.from({ length: last - top }, (_, index) => line(top + 1 + index)),
  };
}

function firstTexts(sheet: Sheet): string[] {
  const row = sheet.rows.find((values) => values.some((value) => value !== null && value !== ""));
  return (row ?? []).filter((value) => value !== null && value !== "").map(String);
}

/** What a cell holds; the stored result where it holds a formula; dates as Excel's serial numbers. */
export function cellValue(sheet: Sheet, row: number, column: number): CellValue {
  const cell = sheet.cells?.get(`${row},${column}`);
  const value = cell?.formula !== undefined ? resultOf(cell) : (sheet.rows[row]?.[column] ?? null);
  return plainValue(value, cell?.type === "error");
}

function resultOf(cell: Cell): Cell["value"] {
  return cell.formulaResult ?? cell.value ?? null;
}

export function plainValue(value: Cell["value"], error = false): CellValue {
  if (value instanceof Date) return dateSerial(value);
  if (typeof value === "string" && (error || ERROR.test(value))) return { error: value };
  if (value === "") return null;
  return value;
}

function dateSerial(date: Date): number {
  return Math.round(((date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000) * 1e8) / 1e8;
}

export interface PlainRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `$B$2:D7` or `B2` as rows and columns from 0. */
export function parseRange(range: string): PlainRange {
  const [first, last = first] = range.replace(/\$/g, "").split(":").map(parseCell);
  return { top: first[0], left: first[1], bottom: last[0], right: last[1] };
}

function parseCell(text: string): [row: number, column: number] {
  const parts = /^([A-Za-z]+)(\d+)$/.exec(text);
  if (!parts) throw new Error(`${text} is no cell address`);
  const column = [...parts[1].toUpperCase()].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0);
  return [Number(parts[2]) - 1, column - 1];
}
