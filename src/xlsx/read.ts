import { foldName } from "../model/names";
import type { CellValue } from "../workbook/formulas/values";
import { TABLES } from "../workbook/inputs/fields";
import {
  NO_RESULT,
  type SourceTable,
  type SourceWorkbook,
  type TypedCell,
} from "../workbook/inputs/source";
import { refuseOtherKinds } from "./fileKind";
import { FileWorkbook, type FileCell, type FileTable, type SheetCells } from "./library";
import { parseRange, rangeWithin, usedRange, type PlainRange } from "./ranges";
import { UnreadableFile } from "./unreadable";

const ERROR = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA)$/;
const OWN_TABLES = new Set(Object.values(TABLES).map(foldName));
/** Most cells of one input table: far more than 10,000 areas over 30 years. */
const MOST_CELLS = 2_000_000;

/** The tables of a file as plain data: what `readRun` takes. Formulas give their stored results. */
export async function readSourceFile(bytes: Uint8Array): Promise<SourceWorkbook> {
  refuseOtherKinds(bytes);
  const workbook = new FileWorkbook(bytes);
  const tables: SourceTable[] = [];
  const sheets: { name: string; headings: readonly string[] }[] = [];
  const anyTable = workbook.sheets.some((sheet) => sheet.tables.length > 0);
  for (const sheet of workbook.sheets) {
    // Sheets that hold none of the input tables may be large, and need not be read.
    const own = sheet.tables.some(isOwn);
    const cells = own || !anyTable ? workbook.cells(sheet) : undefined;
    for (const table of sheet.tables) {
      tables.push(
        cells && isOwn(table)
          ? readTable(sheet.name, table, cells, workbook.dates1904)
          : otherTable(sheet.name, table)
      );
    }
    if (!sheet.hidden) sheets.push({ name: sheet.name, headings: cells ? firstTexts(cells) : [] });
  }
  return { tables, sheets };
}

const isOwn = (table: FileTable): boolean => OWN_TABLES.has(foldName(table.name));

/** A table that is none of ours is only named, where one of ours is missing. */
function otherTable(sheet: string, { name, range, headings }: FileTable): SourceTable {
  const { top, left } = parseRange(range);
  return { name, sheet, row: top, column: left, headings, rows: [] };
}

function readTable(
  sheet: string,
  table: FileTable,
  cells: SheetCells,
  dates1904: boolean
): SourceTable {
  const named = rangeOf(table);
  // A table may be said to reach to the end of the sheet: what counts is how far its cells are filled.
  const used = usedRange(cells.rows, named);
  const headed = table.headingRow || repeatsHeadings(table, cells, named);
  const first = headed ? named.top + 1 : named.top;
  // The Total Row that Excel offers under Table Design is no row of the table's own.
  const last = Math.min(used?.bottom ?? first - 1, named.bottom - (table.totalRow ? 1 : 0));
  const right = Math.max(
    used?.right ?? named.left,
    Math.min(named.right, named.left + table.headings.length - 1)
  );
  if ((last - first + 1) * (right - named.left + 1) > MOST_CELLS) {
    throw new UnreadableFile(
      `has a table ${table.name} of more than ${MOST_CELLS.toLocaleString("en-GB")} cells: clear what is far below or right of its figures`
    );
  }
  const line = (row: number): CellValue[] =>
    Array.from({ length: right - named.left + 1 }, (_, index) =>
      cellValue(cells, row, named.left + index)
    );
  const rows = Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) =>
    line(first + index)
  );
  const hidden = rows.flatMap((_, index) => (cells.hiddenRows.has(first + index) ? [index] : []));
  const typed = typedBeside(cells, rangeWithin(named, right, Math.max(last, first)), named);
  return {
    name: table.name,
    sheet,
    // Rows are counted from the row below the headings, also where the headings are not shown.
    row: first - 1,
    column: named.left,
    headings: headed
      ? line(named.top).map((value, index) =>
          value === null ? (table.headings[index] ?? "") : String(value)
        )
      : table.headings,
    rows,
    ...(dates1904 ? { dates1904 } : {}),
    ...(hidden.length > 0 ? { hidden, filtered: table.filtered } : {}),
    ...(typed.length > 0 ? { beside: typed } : {}),
  };
}

/** Some writers say that a table shows no headings, and show them in its first row. */
function repeatsHeadings(
  { headings }: FileTable,
  { rows }: SheetCells,
  named: PlainRange
): boolean {
  return headings.every(
    (heading, index) => rows.get(named.top)?.get(named.left + index)?.value === heading
  );
}

function rangeOf({ name, range }: FileTable): PlainRange {
  try {
    return parseRange(range);
  } catch {
    throw new UnreadableFile(
      `is damaged: its table ${name} has the range "${range.slice(0, 40)}". Open it in Excel, let Excel repair it, and save it as .xlsx`
    );
  }
}

/**
 * What was typed right below a table, row by row until one is blank, or in the column right of it: a person takes it
 * for a part of the table, and Excel does not. Formulas there were not typed as inputs.
 */
function typedBeside(cells: SheetCells, shown: PlainRange, named: PlainRange): TypedCell[] {
  const found: TypedCell[] = [];
  const take = (row: number, column: number): boolean => {
    const cell = cells.rows.get(row)?.get(column);
    if (!cell || cell.formula || cell.value === null) return false;
    found.push({ row, column, value: cell.value });
    return true;
  };
  for (let row = named.bottom + 1; ; row++) {
    let any = false;
    for (let column = shown.left; column <= shown.right; column++) any = take(row, column) || any;
    if (!any) break;
  }
  for (let row = shown.top + 1; row <= shown.bottom; row++) take(row, named.right + 1);
  return found;
}

function firstTexts({ rows }: SheetCells): string[] {
  const first = [...rows.keys()].sort((a, b) => a - b)[0];
  if (first === undefined) return [];
  return [...rows.get(first)!]
    .sort(([a], [b]) => a - b)
    .map(([, { value }]) => plainValue(value))
    .flatMap((value) => (value === null || typeof value === "object" ? [] : [String(value)]));
}

/** What a cell holds; the stored result where it holds a formula. */
function cellValue({ rows }: SheetCells, row: number, column: number): CellValue {
  const cell: FileCell | undefined = rows.get(row)?.get(column);
  if (!cell) return null;
  return cell.unstored ? NO_RESULT : plainValue(cell.value);
}

/** A text that is exactly an error is taken for one, as the functions take it. */
export function plainValue(value: CellValue, error = false): CellValue {
  return typeof value === "string" && (error || ERROR.test(value)) ? { error: value } : value;
}
