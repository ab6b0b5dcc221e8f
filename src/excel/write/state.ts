import type { RunWorkbook } from "../../workbook/describe";
import type { SourceTable } from "../../workbook/inputs/source";
import { toCellValue } from "../read/values";

/** What stands in the workbook under the names of a run, as plain data: read anew before each write. */
export interface WorkbookState {
  readonly sheets: readonly FoundSheet[];
  /** All sheets of the workbook, in their order. */
  readonly order: readonly string[];
  readonly tables: readonly FoundTable[];
  readonly names: readonly FoundName[];
  readonly properties: Readonly<Record<PropertyName, string>>;
  /** Excel calculates only when it is told to. */
  readonly manual: boolean;
}

export interface FoundSheet {
  readonly name: string;
  readonly empty: boolean;
  /** Title and note, in A1 and A2. */
  readonly title: string;
  readonly note: string;
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly charts: readonly string[];
}

export interface FoundName {
  readonly name: string;
  /** The sheet it points at; undefined for a constant or a formula. */
  readonly sheet: string | undefined;
  /** It points at cells that are gone. */
  readonly broken: boolean;
}

export interface FoundTable extends SourceTable {
  readonly rowCount: number;
  /** Cells of the body that hold a formula: they follow other cells. */
  readonly follows: readonly (readonly boolean[])[];
}

const PROPERTIES = ["title", "subject", "author", "comments", "keywords"] as const;
export type PropertyName = (typeof PROPERTIES)[number];

/** Reads all that the decision and the writing need, in two requests. */
export async function readState(
  context: Excel.RequestContext,
  run: RunWorkbook
): Promise<WorkbookState> {
  const { worksheets, tables, names, properties, application } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name");
  names.load("items/name,items/formula");
  properties.load("title,subject,author,comments,keywords");
  application.load("calculationMode");
  await context.sync();

  const wanted = new Set(run.sheets.map((sheet) => sheet.name.toLowerCase()));
  const order = worksheets.items.map((sheet) => sheet.name);
  const sheets = worksheets.items
    .filter((sheet) => wanted.has(sheet.name.toLowerCase()))
    .map((sheet) => {
      const used = sheet.getUsedRangeOrNullObject();
      const head = sheet.getRange("A1:A2");
      used.load("rowIndex,columnIndex,rowCount,columnCount");
      head.load("values");
      sheet.charts.load("items/name");
      return { sheet, used, head };
    });
  // The user's other tables may be long: they are not read.
  const ownTables = new Set(
    run.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name.toLowerCase()))
  );
  const wantedTables = tables.items.filter((table) => ownTables.has(table.name.toLowerCase()));
  const ranges = wantedTables.map((table) => {
    const range = table.getRange();
    range.load("values,formulas,rowIndex,columnIndex,rowCount");
    table.worksheet.load("name");
    return { table, range };
  });
  await context.sync();

  return {
    order,
    sheets: sheets.map(({ sheet, used, head }) => ({
      name: sheet.name,
      empty: used.isNullObject,
      title: String(head.values[0][0]),
      note: String(head.values[1][0]),
      lastRow: used.isNullObject ? 0 : used.rowIndex + used.rowCount - 1,
      lastColumn: used.isNullObject ? 0 : used.columnIndex + used.columnCount - 1,
      charts: sheet.charts.items.map((chart) => chart.name),
    })),
    tables: ranges.map(({ table, range }) => ({
      name: table.name,
      sheet: table.worksheet.name,
      row: range.rowIndex,
      column: range.columnIndex,
      rowCount: range.rowCount - 1,
      headings: range.values[0].map(String),
      rows: range.values.slice(1).map((row) => row.map(toCellValue)),
      follows: range.formulas.slice(1).map((row, at) =>
        // Text that only looks like a formula reads the same as its value.
        row.map((formula, column) => isFormula(formula) && formula !== range.values[at + 1][column])
      ),
    })),
    names: names.items.map(({ name, formula }) => ({
      name,
      sheet: sheetOfFormula(String(formula)),
      broken: String(formula).includes("#REF!"),
    })),
    properties: Object.fromEntries(
      PROPERTIES.map((name) => [name, properties[name] ?? ""])
    ) as WorkbookState["properties"],
    manual: application.calculationMode === "Manual",
  };
}

const isFormula = (formula: unknown): boolean =>
  typeof formula === "string" && formula.startsWith("=");

/** `Sheet` of `=Sheet!$A$1` or `='My sheet'!$A$1`; undefined for `=#REF!$A$1`, whose sheet was deleted. */
export function sheetOfFormula(formula: string): string | undefined {
  const parts = /^=(?:'((?:[^']|'')+)'|([^'"!#]+))!\$/.exec(formula);
  return parts ? (parts[1]?.replace(/''/g, "'") ?? parts[2]) : undefined;
}
