import type { ICellData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import { type Cell, type RoundtripWorkbook, type Sheet, openXlsx } from "../../../src/xlsx/library";
import { parseAddress } from "../book/addresses";
import { Book } from "../book/book";
import { type CellContent, valueCell } from "../book/cells";
import { addName } from "../book/names";
import { toGridStyle } from "../book/styles";
import { addTable } from "../book/tables";
import { calledFunctions, fromStored, toGrid } from "../engine/formula-text";
import type { Session } from "../engine/session";

/** Pixels of the grid for a column of so many characters, and for a row of so many points. */
/** A width in a file counts the edges of the column in: seven pixels each zero. */
const columnPixels = (zeros: number) => Math.round(zeros * 7);
const rowPixels = (points: number) => Math.round((points * 96) / 72);

/** A formula that reads another workbook, which a file counts: `[1]Sheet1!A1`. It keeps its value. */
const OTHER_WORKBOOK = /(?:^|[^\w.\]])'?\[\d+\][^!"]*!/;

let opened = 0;

/** Opens an .xlsx file in place of the workbook that was open, and calculates it. */
export async function openFile(session: Session, bytes: Uint8Array, name: string): Promise<Book> {
  const source = await openXlsx(bytes, { readStyles: true });
  opened += 1;
  const known = session.engine.knownFunctions();
  const reader = new Reader(session.engine.customNames, known, source.themeColors ?? []);
  const data = reader.workbook(source, `workbook-${opened}`, name);
  session.messages.clear();
  const book = new Book(session.engine, data);
  book.source = source;
  book.fileStyles = reader.stored;
  book.properties = { ...source.properties };
  keepExtras(book, source);
  for (const sheet of source.sheets) {
    const shown = book.sheetByName(sheet.name);
    for (const table of sheet.tables ?? []) {
      const area = parseAddress(table.range ?? "")?.area;
      if (!shown || !area) continue;
      await addTable(book, shown, table.name, area, {
        style: table.style ?? "",
        showBandedRows: table.showRowStripes ?? true,
        showBandedColumns: table.showColumnStripes ?? false,
        showFilterButton: table.showAutoFilter ?? true,
        showTotals: table.showTotalRow ?? false,
      });
    }
  }
  for (const each of source.namedRanges ?? []) {
    const scope = each.scope === undefined ? undefined : book.sheetByName(each.scope)?.getSheetId();
    addName(
      book,
      each.name,
      fromStored(each.range, session.engine.customNames),
      each.comment ?? "",
      scope
    );
  }
  await book.recalculate();
  return book;
}

function keepExtras(book: Book, source: RoundtripWorkbook): void {
  for (const sheet of source.sheets) {
    const shown = book.sheetByName(sheet.name);
    if (!shown) continue;
    const extras = book.extrasOf(shown.getSheetId());
    extras.source = sheet;
    extras.validations = [...(sheet.dataValidations ?? [])];
    extras.conditionalRules = [...(sheet.conditionalRules ?? [])];
    extras.pageSetup = { ...sheet.pageSetup };
    extras.headerFooter = { ...sheet.headerFooter };
    extras.rowBreaks = [...(sheet.rowBreaks ?? [])];
    extras.colBreaks = [...(sheet.colBreaks ?? [])];
    extras.veryHidden = sheet.veryHidden ?? false;
  }
}

class Reader {
  private readonly styles: Record<string, ReturnType<typeof toGridStyle>> = {};
  private readonly styleIds = new Map<string, string>();
  /** The looks as stored, by the ids that the grid knows them by. */
  readonly stored = new Map<string, NonNullable<Cell["style"]>>();

  constructor(
    private readonly customNames: string[],
    private readonly known: Set<string>,
    private readonly theme: string[]
  ) {}

  workbook(source: RoundtripWorkbook, id: string, name: string): Partial<IWorkbookData> {
    const sheets = source.sheets.map((sheet, at) => this.sheet(sheet, `sheet-${at + 1}`));
    const font = source.defaultFont;
    return {
      id,
      name: name.replace(/\.xlsx$/i, ""),
      sheetOrder: sheets.map((sheet) => sheet.id as string),
      sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
      styles: this.styles,
      defaultStyle: { ff: font?.name ?? "Calibri", fs: font?.size ?? 11 },
    };
  }

  private styleId(cell: Cell): string | undefined {
    if (!cell.style) return undefined;
    const text = JSON.stringify(cell.style);
    let id = this.styleIds.get(text);
    if (!id) {
      id = `file-${this.styleIds.size + 1}`;
      this.styleIds.set(text, id);
      this.stored.set(id, cell.style);
      this.styles[id] = toGridStyle(cell.style, this.theme);
    }
    return id;
  }

  private sheet(sheet: Sheet, id: string): Partial<IWorksheetData> {
    const cellData: Record<number, Record<number, ICellData>> = {};
    const put = (row: number, column: number, cell: ICellData) => {
      (cellData[row] ??= {})[column] = { ...cellData[row]?.[column], ...cell };
    };
    sheet.rows.forEach((values, row) =>
      values.forEach((value, column) => {
        if (value !== null && value !== "") put(row, column, clean(valueCell(content(value))));
      })
    );
    const filled: { row: number; column: number; range: string }[] = [];
    for (const [key, cell] of sheet.cells ?? []) {
      const [row, column] = key.split(",").map(Number);
      const s = this.styleId(cell);
      if (s) put(row, column, { s });
      if (cell.formula === undefined && cell.formulaSharedIndex === undefined) continue;
      const isKnown = this.putFormula(cell, (shown) => put(row, column, shown), id);
      if (isKnown && cell.formulaRef && cell.formulaType === "array") {
        filled.push({ row, column, range: cell.formulaRef });
      }
    }
    // What a formula fills is its result again, no content of the cells themselves.
    for (const { row, column, range } of filled) {
      const area = parseAddress(range)?.area;
      for (let down = area?.startRow ?? 0; area && down <= area.endRow; down += 1) {
        for (let across = area.startColumn; across <= area.endColumn; across += 1) {
          const cell = cellData[down]?.[across];
          if (!cell || (down === row && across === column)) continue;
          delete cell.v;
          delete cell.t;
        }
      }
    }
    return {
      id,
      name: sheet.name,
      cellData,
      rowCount: Math.max(200, sheet.rows.length + 50),
      columnCount: Math.max(26, ...sheet.rows.map((row) => row.length + 5)),
      hidden: sheet.hidden || sheet.veryHidden ? 1 : 0,
      tabColor: sheet.view?.tabColor?.rgb ? `#${sheet.view.tabColor.rgb.slice(-6)}` : "",
      showGridlines: sheet.view?.showGridLines === false ? 0 : 1,
      mergeData: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
        startRow,
        startColumn: startCol,
        endRow,
        endColumn: endCol,
      })),
      columnData: Object.fromEntries(
        (sheet.columns ?? []).map((column, at) => [
          at,
          {
            ...(column.width ? { w: columnPixels(column.width) } : {}),
            ...(column.hidden ? { hd: 1 as const } : {}),
          },
        ])
      ),
      rowData: Object.fromEntries(
        [...(sheet.rowDefs ?? [])].map(([row, definition]) => [
          row,
          {
            ...(definition.height ? { h: rowPixels(definition.height), ia: 0 as const } : {}),
            ...(definition.hidden ? { hd: 1 as const } : {}),
          },
        ])
      ),
      ...(sheet.freezePane ? { freeze: freeze(sheet.freezePane) } : {}),
    };
  }

  /** @returns whether the grid can calculate the formula; if not, the cell keeps its stored value. */
  private putFormula(cell: Cell, put: (cell: ICellData) => void, sheetId: string): boolean {
    const shared =
      cell.formulaType === "shared" ? { si: `${sheetId}-${cell.formulaSharedIndex}` } : {};
    if (!cell.formula) {
      put({ ...shared });
      return true;
    }
    const formula = fromStored(cell.formula, this.customNames);
    if (OTHER_WORKBOOK.test(formula)) {
      put({ custom: { keptFormula: formula, unknown: ["another workbook"] } });
      return false;
    }
    const unknown = calledFunctions(toGrid(formula)).filter((name) => !this.known.has(name));
    if (unknown.length > 0 && !/\b(LET|LAMBDA)\(/i.test(formula)) {
      put({ custom: { keptFormula: formula, unknown } });
      return false;
    }
    put({ f: toGrid(formula), ...shared });
    return true;
  }
}

function freeze({ rows = 0, columns = 0 }: NonNullable<Sheet["freezePane"]>) {
  return { startRow: rows || -1, startColumn: columns || -1, ySplit: rows, xSplit: columns };
}

/** A stored value: numbers in a date format come as the numbers that they are. */
function content(value: Cell["value"]): CellContent {
  if (value instanceof Date) throw new Error("A number was taken for a date on opening.");
  return value;
}

/** In a fresh sheet there is nothing to be overwritten with null. */
function clean(cell: ICellData): ICellData {
  return Object.fromEntries(Object.entries(cell).filter(([, value]) => value !== null));
}
