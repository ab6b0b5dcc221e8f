import { foldName } from "../../model/names";
import { INPUTS, TABLES } from "../../workbook/inputs/fields";
import type { SourceTable } from "../../workbook/inputs/source";
import { SHEETS } from "../../workbook/sheets/layout";
import type { FoundLink, FoundRun, RunKey } from "../gateway";
import { sheetName } from "../write/rename";
import { toCellValue } from "./values";

/** What a name in the workbook is in the description of a run, and of which run. */
export function ownName(
  name: string,
  names: readonly string[],
  separator: " " | ""
): { readonly name: string; readonly run: RunKey } | undefined {
  const folded = name.toLowerCase();
  for (const own of names) {
    if (folded === own.toLowerCase()) return { name: own, run: 1 };
    const rest = folded.startsWith(`${own}${separator}`.toLowerCase())
      ? name.slice(own.length + separator.length)
      : "";
    if (/^([2-9]|[1-9]\d+)$/.test(rest)) return { name: own, run: Number(rest) };
  }
  return undefined;
}

/** All runs of the workbook with their input tables, in two requests. */
export async function findRuns(context: Excel.RequestContext): Promise<FoundRun[]> {
  const { worksheets, tables } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name");
  await context.sync();
  const own = tables.items.flatMap((table) => {
    const known = ownName(table.name, Object.values(TABLES), "");
    if (!known) return [];
    const range = table.getRange();
    range.load("values,formulas,rowIndex,columnIndex");
    table.worksheet.load("name");
    return [{ table, range, ...known }];
  });
  await context.sync();
  const sheets = worksheets.items.map((sheet) => sheet.name);
  const keys = [...new Set(own.map((entry) => entry.run))].sort((a, b) => a - b);
  return keys.flatMap((run): FoundRun[] => {
    const tablesOfRun = own.filter((entry) => entry.run === run);
    const source = tablesOfRun.map(({ name, range, table }): SourceTable => ({
      name,
      sheet: table.worksheet.name,
      row: range.rowIndex,
      column: range.columnIndex,
      headings: range.values[0].map(String),
      rows: range.values.slice(1).map((row) => row.map(toCellValue)),
    }));
    if (!isRun(source)) return [];
    const areas = tablesOfRun.find((entry) => entry.name === TABLES.areas);
    return [
      {
        run,
        specialty: specialtyOf(source),
        sheets: sheetsOfRun(run, sheets),
        source: { tables: source, sheets: sheets.map((name) => ({ name, headings: [] })) },
        links: areas ? linksOf(areas.range.formulas as unknown[][], areas.range.values) : [],
      },
    ];
  });
}

/** A table of the user's own may be called Capacity or Areas: a run has the tables Inputs and ByYear as we write them. */
function isRun(tables: readonly SourceTable[]): boolean {
  const headed = (name: string, heading: string): boolean =>
    tables.some(
      (table) => table.name === name && table.headings.some((h) => foldName(h) === heading)
    );
  return headed(TABLES.inputs, "value") && headed(TABLES.byYear, "item");
}

function specialtyOf(tables: readonly SourceTable[]): string {
  const inputs = tables.find((table) => table.name === TABLES.inputs)!;
  const [label, value] = ["input", "value"].map((heading) =>
    inputs.headings.findIndex((entry) => foldName(entry) === heading)
  );
  const wanted = foldName(INPUTS[0].label);
  const row = inputs.rows.find((cells) => foldName(String(cells[label] ?? "")) === wanted);
  const specialty = row?.[value] ?? "";
  return typeof specialty === "string" ? specialty : "";
}

export function sheetsOfRun(run: RunKey, sheets: readonly string[]): string[] {
  const wanted = new Set(Object.values(SHEETS).map((name) => sheetName(name, run).toLowerCase()));
  return sheets.filter((name) => wanted.has(name.toLowerCase()));
}

const REFERENCE = /^=(?:'((?:[^']|'')+)'|([^'!:()+*/&=<>,;-]+))!\$?([A-Z]{1,3})\$?(\d{1,7})$/i;

/** The cells of the table's body that hold a plain reference to a cell of another sheet. */
export function linksOf(
  formulas: readonly (readonly unknown[])[],
  values: readonly (readonly unknown[])[]
): FoundLink[] {
  const [headings, ...body] = formulas;
  return body.flatMap((cells, row) =>
    cells.flatMap((formula, column): FoundLink[] => {
      const parts = typeof formula === "string" ? REFERENCE.exec(formula) : null;
      // Text that only looks like a formula reads the same as its value.
      if (!parts || values[row + 1]?.[column] === formula) return [];
      const sheet = parts[1]?.replace(/''/g, "'") ?? parts[2];
      const letters = [...parts[3].toUpperCase()];
      const place = letters.reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const to = { sheet, row: Number(parts[4]) - 1, column: place };
      return [{ row, heading: String(headings[column]), to }];
    })
  );
}
