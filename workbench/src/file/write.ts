import type { ICellData } from "@univerjs/core";
import {
  type Cell,
  type RoundtripWorkbook,
  type Sheet,
  type WriteSheet,
  saveXlsx,
  writeXlsx,
} from "../../../src/xlsx/library";
import { areaText } from "../book/addresses";
import type { Book, GridSheet } from "../book/book";
import { contentOf } from "../book/cells";
import type { RecordedChart } from "../book/extras";
import { definedNames } from "../book/names";
import { toFileStyle } from "../book/styles";
import { type Table, headings, tables } from "../book/tables";
import { besideValue, lossesOf } from "./losses";
import { calledFunctions, toGrid, toStored } from "../engine/formula-text";

export interface Saved {
  bytes: Uint8Array;
  /** What the file lost against the workbook it was opened from. */
  warnings: string[];
}

/** Functions whose results may fill several cells: Excel must read such formulas as dynamic arrays. */
const FILLING =
  /\b(FILTER|SORT|SORTBY|UNIQUE|SEQUENCE|TRANSPOSE|LET|MAP|SCAN|BYROW|BYCOL|MAKEARRAY|[VH]STACK|TAKE|DROP|CHOOSE(?:COLS|ROWS)|TO(?:ROW|COL)|ANCHORARRAY)\(/i;

/**
 * The open workbook as an .xlsx file, before the finishing step of src/xlsx. A workbook that was opened from a file is
 * saved into that file, so that parts which the workbench knows nothing of survive.
 */
export async function saveBook(book: Book): Promise<Saved> {
  await book.settle();
  const names = definedNames(book).map((each) => ({
    name: each.name,
    range: toStored(each.formula, book.engine.customNames),
    scope: each.sheetId ? book.sheetById(each.sheetId)?.getSheetName() : undefined,
    comment: each.comment || undefined,
  }));
  const sheets = book.sheets().map((sheet) => describe(book, sheet));
  const warnings = lossesOf(book);
  const source = book.source as RoundtripWorkbook | undefined;
  const before = book.sheets().map((sheet) => book.extrasOf(sheet.getSheetId()).source);
  const kept = source?.sheets.every((sheet, at) => before[at] === sheet) ?? false;
  if (source && kept) {
    // The file's own workbook object carries what saving needs, so it is used, and put back as it was.
    const original = { ...source };
    Object.assign(source, { sheets, namedRanges: names, properties: book.properties });
    const bytes = await saveXlsx(source).finally(() => Object.assign(source, original));
    return { bytes, warnings };
  }
  const bytes = await writeXlsx({
    sheets: sheets.map((sheet) => ({
      ...(sheet as WriteSheet),
      charts: (sheet.charts ?? []).filter(
        (chart) => "type" in chart
      ) as unknown as WriteSheet["charts"],
    })),
    namedRanges: names,
    properties: book.properties,
    defaultFont: source?.defaultFont ?? { name: "Calibri", size: 11 },
    dateSystem: source?.dateSystem,
  });
  return { bytes, warnings };
}

function describe(book: Book, sheet: GridSheet): Sheet {
  const extras = book.extrasOf(sheet.getSheetId());
  const own = tables(book).filter((table) => table.sheet.getSheetId() === sheet.getSheetId());
  const { rows, cells } = contents(book, sheet);
  for (const table of own) writeHeadings(book, table, rows, cells);
  const freeze = sheet.getFreeze();
  const visibility = book.visibility(sheet);
  const recorded = extras.charts.map((chart) => {
    const stored: Partial<RecordedChart> = { ...chart, frameTitle: chart.frameTitle ?? chart.name };
    // Words of Office.js, which a file has no place for.
    delete stored.name;
    delete stored.officeType;
    return stored;
  });
  return {
    ...extras.source,
    name: sheet.getSheetName(),
    rows,
    cells,
    columns: columns(book, sheet),
    merges: sheet.getMergedRanges().map((range) => ({
      startRow: range.getRow(),
      startCol: range.getColumn(),
      endRow: range.getLastRow(),
      endCol: range.getLastColumn(),
    })),
    dataValidations: extras.validations,
    conditionalRules: extras.conditionalRules,
    pageSetup: extras.pageSetup,
    headerFooter: extras.headerFooter,
    rowBreaks: extras.rowBreaks,
    colBreaks: extras.colBreaks,
    freezePane:
      freeze.ySplit > 0 || freeze.xSplit > 0
        ? { rows: freeze.ySplit || undefined, columns: freeze.xSplit || undefined }
        : undefined,
    hidden: visibility === "Hidden",
    veryHidden: visibility === "VeryHidden",
    view: {
      ...extras.source?.view,
      showGridLines: !sheet.hasHiddenGridLines(),
      ...(sheet.getTabColor() ? { tabColor: { rgb: sheet.getTabColor()?.replace("#", "") } } : {}),
    },
    charts: [
      ...(extras.source?.charts ?? []),
      ...(recorded as unknown as NonNullable<Sheet["charts"]>),
    ],
    tables: own.map((table) => ({
      name: table.name,
      range: areaText(table.area),
      columns: headings(book, table).map((name) => ({ name })),
      style: table.extras.style || undefined,
      showRowStripes: table.extras.showBandedRows,
      showColumnStripes: table.extras.showBandedColumns,
      showAutoFilter: table.extras.showFilterButton,
      showTotalRow: table.extras.showTotals || undefined,
    })),
  };
}

/** The cells of a heading row hold the headings as texts, as Excel has it: never blank, a number or one twice. */
function writeHeadings(
  book: Book,
  table: Table,
  rows: Sheet["rows"],
  cells: Map<string, Cell>
): void {
  const { startRow, startColumn } = table.area;
  headings(book, table).forEach((value, at) => {
    const key = `${startRow},${startColumn + at}`;
    if (rows[startRow]) rows[startRow][startColumn + at] = value;
    cells.set(key, { value, type: "string", style: cells.get(key)?.style });
  });
}

function columns(book: Book, sheet: GridSheet): NonNullable<Sheet["columns"]> {
  const used = book.usedArea(sheet);
  const data = sheet.getSheet().getConfig().columnData as Record<
    number,
    { w?: number; hd?: number }
  >;
  const set = Object.keys(data).map(Number);
  const last = Math.max(used?.endColumn ?? 0, ...set.filter((at) => data[at].w || data[at].hd));
  const before = book.extrasOf(sheet.getSheetId()).source?.columns ?? [];
  return Array.from({ length: last + 1 }, (_, at) => ({
    ...before[at],
    ...(data[at]?.w ? { width: data[at].w / 7 } : {}),
    hidden: data[at]?.hd === 1 || undefined,
  }));
}

function contents(
  book: Book,
  sheet: GridSheet
): Pick<Sheet, "rows"> & { cells: Map<string, Cell> } {
  const used = book.usedArea(sheet);
  const rows: Sheet["rows"] = [];
  const cells = new Map<string, Cell>();
  const matrix = sheet.getSheet().getCellMatrix();
  const keys = new Set<string>();
  matrix.forValue((row, column, cell) => {
    if (cell && Object.keys(cell).length > 0) keys.add(`${row},${column}`);
  });
  for (let row = 0; row <= (used?.endRow ?? -1); row += 1) {
    rows.push(
      Array.from({ length: (used?.endColumn ?? -1) + 1 }, (_, column) => {
        const value = book.value(sheet, row, column);
        if (value !== null) keys.add(`${row},${column}`);
        return value;
      })
    );
  }
  for (const key of keys) {
    const [row, column] = key.split(",").map(Number);
    cells.set(key, fileCell(book, sheet, row, column));
  }
  return { rows, cells };
}

function fileCell(book: Book, sheet: GridSheet, row: number, column: number): Cell {
  const shown = book.cell(sheet, row, column);
  const value = contentOf(shown);
  const style = styleOf(book, sheet, row, column, shown);
  const formula = book.formula(sheet, row, column);
  const beside = besideValue(book.extrasOf(sheet.getSheetId()).source, row, column, {
    value,
    formula,
  });
  if (!formula) {
    const type = value === null ? "empty" : (typeof value as "string" | "number" | "boolean");
    return { value, type: beside.richText ? "richText" : type, style, ...beside };
  }
  const spill = book.spillArea(sheet, row, column);
  const stored = {
    value,
    type: "formula" as const,
    style,
    ...beside,
    formula: toStored(formula, book.engine.customNames),
    formulaResult: value,
  };
  const custom = new Set(book.engine.customNames.map((name) => name.toUpperCase()));
  const called = calledFunctions(formula);
  const fills = spill || called.some((name) => custom.has(name)) || FILLING.test(toGrid(formula));
  if (!fills) return stored;
  const single = { startRow: row, startColumn: column, endRow: row, endColumn: column };
  return {
    ...stored,
    formulaType: "array",
    formulaDynamic: true,
    formulaRef: areaText(spill ?? single),
  };
}

/** The look as the file had it where nobody changed it, else as the grid shows it. */
function styleOf(
  book: Book,
  sheet: GridSheet,
  row: number,
  column: number,
  shown: ICellData | undefined
): Cell["style"] {
  if (!shown?.s) return undefined;
  const stored = typeof shown.s === "string" ? book.fileStyles.get(shown.s) : undefined;
  return stored ?? toFileStyle(book.style(sheet, row, column));
}
