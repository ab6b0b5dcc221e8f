import type { Area } from "./addresses";
import type { Book, GridSheet } from "./book";
import { type TableExtras } from "./extras";

/** An Excel Table as it stands in the workbook. */
export interface Table {
  id: string;
  name: string;
  sheet: GridSheet;
  area: Area;
  extras: TableExtras;
}

/** Two looks for tables: striped under a strong heading, as Excel's medium styles are, or nothing but the cells' own. */
const STRIPED = "workbench-striped";
const PLAIN = "workbench-plain";

const gridStyle = (style: string) => (/Medium|Dark/.test(style) ? STRIPED : PLAIN);

function registerLooks(book: Book): void {
  const { workbook } = book;
  if (workbook.getRegisteredRangeThemes().includes(PLAIN)) return;
  workbook.registerRangeTheme(workbook.createRangeThemeStyle(PLAIN, {}));
  workbook.registerRangeTheme(
    workbook.createRangeThemeStyle(STRIPED, {
      headerRowStyle: { bg: { rgb: "#0F6B5C" }, cl: { rgb: "#FFFFFF" }, bl: 1 },
      secondRowStyle: { bg: { rgb: "#E8F3F0" } },
    })
  );
}

export function tables(book: Book): Table[] {
  return book.workbook.getTableList().flatMap((info) => {
    const sheet = book.sheetById(info.subUnitId);
    if (!sheet) return [];
    const { startRow, startColumn, endRow, endColumn } = info.range;
    const area = { startRow, startColumn, endRow, endColumn };
    return [{ id: info.id, name: info.name, sheet, area, extras: book.tableExtrasOf(info.id) }];
  });
}

export function tableByName(book: Book, nameOrId: string): Table | undefined {
  const wanted = nameOrId.toLowerCase();
  return tables(book).find(
    (table) => table.name.toLowerCase() === wanted || table.id.toLowerCase() === wanted
  );
}

export function overlaps(one: Area, other: Area): boolean {
  return (
    one.startRow <= other.endRow &&
    other.startRow <= one.endRow &&
    one.startColumn <= other.endColumn &&
    other.startColumn <= one.endColumn
  );
}

/** The grid's own commands refuse a table that is named like a sheet, which Excel allows; its mutations do not. */
async function change(book: Book, mutation: string, parameters: object): Promise<void> {
  book.touch();
  await book.engine.api.executeCommand(mutation, { unitId: book.workbook.getId(), ...parameters });
}

export async function addTable(
  book: Book,
  sheet: GridSheet,
  name: string,
  area: Area,
  extras: Partial<TableExtras> = {}
): Promise<Table> {
  const id = `table-${name}-${Date.now().toString(36)}-${Math.floor(Math.random() * 1e6).toString(36)}`;
  const kept = Object.assign(book.tableExtrasOf(id), extras);
  registerLooks(book);
  const header = Array.from({ length: area.endColumn - area.startColumn + 1 }, (_, at) =>
    String(book.value(sheet, area.startRow, area.startColumn + at) ?? `Column${at + 1}`)
  );
  await change(book, "sheet.mutation.add-table", {
    subUnitId: sheet.getSheetId(),
    tableId: id,
    name,
    range: area,
    header,
    options: { tableStyleId: gridStyle(kept.style) },
  });
  const table = tableByName(book, id);
  if (!table) throw new Error(`The grid lost the table ${name}.`);
  return table;
}

export async function removeTable(book: Book, table: Table): Promise<void> {
  book.touch();
  await book.workbook.removeTable(table.id);
}

export async function resizeTable(book: Book, table: Table, area: Area): Promise<void> {
  book.touch();
  await table.sheet.setTableRange(table.id, area);
}

export async function renameTable(book: Book, table: Table, name: string): Promise<void> {
  const config = { name };
  await change(book, "sheet.mutation.set-sheet-table", {
    subUnitId: table.sheet.getSheetId(),
    tableId: table.id,
    config,
  });
}

/** The headings of a table, as they stand in its first row. */
export function headings(book: Book, table: Table): string[] {
  const { startRow, startColumn, endColumn } = table.area;
  const taken = new Set<string>();
  return Array.from({ length: endColumn - startColumn + 1 }, (_, at) => {
    const value = book.value(table.sheet, startRow, startColumn + at);
    const name = free(value === null || value === "" ? `Column${at + 1}` : String(value), taken);
    taken.add(name.toLowerCase());
    return name;
  });
}

/** A heading that is there already gets a number behind it, as in Excel. */
function free(name: string, taken: ReadonlySet<string>): string {
  let candidate = name;
  for (let number = 2; taken.has(candidate.toLowerCase()); number += 1) {
    candidate = `${name}${number}`;
  }
  return candidate;
}

/** The rows under the heading, without a totals row. */
export function bodyArea(table: Table): Area {
  const endRow = table.area.endRow - (table.extras.showTotals ? 1 : 0);
  return { ...table.area, startRow: table.area.startRow + 1, endRow };
}
