import type { DescribedTable, RunSheet } from "../../workbook/describe";
import type { FoundSheet, FoundTable, WorkbookState } from "./state";

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export const foundSheet = (sheet: RunSheet, state: WorkbookState): FoundSheet | undefined =>
  state.sheets.find((found) => same(found.name, sheet.name) && !found.empty);

const foundTable = (table: DescribedTable, state: WorkbookState): FoundTable | undefined =>
  state.tables.find((found) => same(found.name, table.name));

/** The table is there and begins where it is described: it can be made longer or shorter and keeps what refers to it. */
export function keptTable(table: DescribedTable, sheet: RunSheet, state: WorkbookState) {
  const found = foundTable(table, state);
  const place = found && found.row === table.row && found.column === table.column;
  return place && same(found.sheet, sheet.name) ? found : undefined;
}

/** The sheet holds the same tables, of the same size, in the same places: only what is in the cells may differ. */
export function hasSameShape(sheet: RunSheet, state: WorkbookState): boolean {
  if (sheet.tables.length === 0 || !foundSheet(sheet, state)) return false;
  return sheet.tables.every((table) => {
    const found = keptTable(table, sheet, state);
    return (
      found?.rowCount === table.rowCount &&
      found.headings.length === table.headings.length &&
      found.headings.every((heading, index) => heading === table.headings[index])
    );
  });
}

/** Empties a sheet of an earlier run, but keeps its tables, on which formulas of the user's own may rest. */
export function clearSheet(
  workbook: Excel.Workbook,
  target: Excel.Worksheet,
  sheet: RunSheet,
  state: WorkbookState
): void {
  const found = foundSheet(sheet, state);
  if (!found) return;
  for (const chart of found.charts) target.charts.getItem(chart).delete();
  target.getRange().conditionalFormats.clearAll();
  target.getRange().dataValidation.clear();
  const kept = sheet.tables.filter((table) => keptTable(table, sheet, state));
  for (const table of sheet.tables.filter((entry) => !kept.includes(entry))) {
    if (foundTable(table, state)) workbook.tables.getItem(table.name).delete();
  }
  for (const table of kept) {
    const { row, column, rowCount, headings } = table;
    const range = target.getRangeByIndexes(row, column, rowCount + 1, headings.length);
    workbook.tables.getItem(table.name).resize(range);
  }
  for (const [row, column, rows, columns] of areasToClear(found, kept)) {
    target.getRangeByIndexes(row, column, rows, columns).clear("All");
  }
}

type Place = readonly [row: number, column: number, rows: number, columns: number];

/** All cells in use but the headings of the kept tables: emptied, a heading would lose its name in formulas. */
export function areasToClear(
  found: Pick<FoundSheet, "lastRow" | "lastColumn">,
  kept: readonly DescribedTable[]
): Place[] {
  const width = found.lastColumn + 1;
  const headings = [...kept].sort((a, b) => a.row - b.row);
  const areas: Place[] = [];
  let row = 0;
  for (const table of headings) {
    areas.push([row, 0, table.row - row, width]);
    const right = table.column + table.headings.length;
    areas.push([table.row, 0, 1, table.column], [table.row, right, 1, width - right]);
    row = table.row + 1;
  }
  areas.push([row, 0, found.lastRow - row + 1, width]);
  return areas.filter(([, , rows, columns]) => rows > 0 && columns > 0);
}
