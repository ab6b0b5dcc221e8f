import { type ICellData, type IStyleData, type IWorkbookData, numfmt } from "@univerjs/core";
import { SetRangeValuesMutation, SetStyleCommand } from "@univerjs/sheets";
import type { CellStyle, Workbook } from "hucre/xlsx";
import type { Engine } from "../engine/univer";
import { calledFunctions, fromGrid, toGrid } from "../engine/formula-text";
import type { Area } from "./addresses";
import { Calculation } from "./calculation";
import { type CellContent, contentOf, typedValue, valueCell } from "./cells";
import { type SheetExtras, type TableExtras, NEW_TABLE, newExtras } from "./extras";

/** Days by which a count from 1904 is behind one from 1900. */
const DAYS_TO_1904 = 1462;

type Facade = NonNullable<ReturnType<Engine["api"]["getActiveWorkbook"]>>;
export type GridSheet = ReturnType<Facade["getActiveSheet"]>;

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** A formula whose function the grid does not know: it keeps its last value. */
export interface KeptFormula {
  sheet: string;
  row: number;
  column: number;
  formula: string;
  unknown: string[];
}

/**
 * The open workbook: cells, formulas, tables and names live in the grid's engine; what the grid knows nothing of
 * (charts, validation, page set-up, properties, settings) is kept beside it and saved with the file.
 */
export class Book {
  private readonly extras = new Map<string, SheetExtras>();
  private readonly tableExtras = new Map<string, TableExtras>();
  private readonly known: Set<string>;
  private readonly calculation: Calculation;
  readonly settings = new Map<string, unknown>();
  properties: NonNullable<Workbook["properties"]> = {};
  calculationMode = "Automatic";
  /** The file's own workbook object, if one was opened, and its looks by the ids that the grid knows them by. */
  source?: Workbook;
  fileStyles = new Map<string, CellStyle>();

  constructor(
    readonly engine: Engine,
    data: Partial<IWorkbookData>
  ) {
    this.known = engine.knownFunctions();
    engine.open(data);
    this.calculation = new Calculation(engine);
  }

  /** Waits until the cells show the results of everything that was written. */
  settle(): Promise<void> {
    return this.calculation.settle();
  }

  /** Something was written: the next `settle` waits for the calculation. */
  touch(): void {
    this.calculation.touch();
  }

  recalculate(): Promise<void> {
    return this.calculation.recalculate();
  }

  /** Calculates once more where a result has changed its size. */
  catchUp(): Promise<void> {
    return this.calculation.catchUp();
  }

  get workbook(): Facade {
    const workbook = this.engine.api.getActiveWorkbook();
    if (!workbook) throw new Error("No workbook is open.");
    return workbook;
  }

  sheets(): GridSheet[] {
    return this.workbook.getSheets();
  }

  sheetByName(name: string): GridSheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets().find((sheet) => sheet.getSheetName().toLowerCase() === wanted);
  }

  sheetById(id: string): GridSheet | undefined {
    return this.sheets().find((sheet) => sheet.getSheetId() === id);
  }

  extrasOf(sheetId: string): SheetExtras {
    const kept = this.extras.get(sheetId) ?? newExtras();
    this.extras.set(sheetId, kept);
    return kept;
  }

  tableExtrasOf(tableId: string): TableExtras {
    const kept = this.tableExtras.get(tableId) ?? { ...NEW_TABLE };
    this.tableExtras.set(tableId, kept);
    return kept;
  }

  visibility(sheet: GridSheet): Visibility {
    if (!sheet.isSheetHidden()) return "Visible";
    return this.extrasOf(sheet.getSheetId()).veryHidden ? "VeryHidden" : "Hidden";
  }

  setVisibility(sheet: GridSheet, visibility: Visibility): void {
    this.extrasOf(sheet.getSheetId()).veryHidden = visibility === "VeryHidden";
    if (visibility === "Visible") sheet.showSheet();
    else sheet.hideSheet();
  }

  /** The block that holds everything written on a sheet, spilled cells included; undefined if it is empty. */
  usedArea(sheet: GridSheet): Area | undefined {
    const used: Area = { startRow: Infinity, startColumn: Infinity, endRow: -1, endColumn: -1 };
    const widen = (row: number, column: number) => {
      used.startRow = Math.min(used.startRow, row);
      used.startColumn = Math.min(used.startColumn, column);
      used.endRow = Math.max(used.endRow, row);
      used.endColumn = Math.max(used.endColumn, column);
    };
    sheet
      .getSheet()
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (cell && ((cell.v !== undefined && cell.v !== null) || cell.f || cell.si))
          widen(row, column);
      });
    for (const [row, cells] of Object.entries(this.spilledOn(sheet))) {
      for (const column of Object.keys(cells ?? {})) widen(Number(row), Number(column));
    }
    return used.endRow < 0 ? undefined : used;
  }

  private spilledOn(sheet: GridSheet): Record<number, Record<number, ICellData | null>> {
    const data = this.engine.formulaData().getArrayFormulaCellData();
    return (data[this.workbook.getId()]?.[sheet.getSheetId()] ?? {}) as never;
  }

  /** The cell as the grid holds it; a cell that a formula elsewhere filled shows that value. */
  cell(sheet: GridSheet, row: number, column: number): ICellData | undefined {
    const own = sheet.getSheet().getCellRaw(row, column) ?? undefined;
    if (own && ((own.v !== undefined && own.v !== null) || own.f || own.si)) return own;
    const spilled = this.spilledOn(sheet)[row]?.[column];
    return spilled ? { ...own, v: spilled.v, t: spilled.t } : own;
  }

  value(sheet: GridSheet, row: number, column: number): CellContent {
    return contentOf(this.cell(sheet, row, column));
  }

  /**
   * The text that Excel shows in a cell. The grid counts all days from 1900: a date of a workbook that counts from 1904 is
   * written here as the day that it is.
   */
  text(sheet: GridSheet, row: number, column: number): string {
    const value = this.value(sheet, row, column);
    if (value === null) return "";
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    if (typeof value === "number" && this.countsFrom1904) {
      const pattern = this.style(sheet, row, column).n?.pattern ?? "";
      // Whole days are nothing to a time of day, but not to hours counted on: [h]:mm.
      const dated = numfmt.isDateFormat(pattern) && !/\[[hms]+\]/i.test(pattern);
      if (dated) return numfmt.format(pattern, value + DAYS_TO_1904);
    }
    return sheet.getRange(row, column).getDisplayValue() || String(value);
  }

  private get countsFrom1904(): boolean {
    return (this.source as { dateSystem?: string } | undefined)?.dateSystem === "1904";
  }

  /** The formula as Excel shows it, or "" where the cell has none of its own. */
  formula(sheet: GridSheet, row: number, column: number): string {
    const cell = sheet.getSheet().getCellRaw(row, column);
    const kept = cell?.custom?.keptFormula;
    if (typeof kept === "string") return kept;
    if (!cell?.f && !cell?.si) return "";
    const text = this.engine
      .formulaData()
      .getFormulaStringByCell(row, column, sheet.getSheetId(), this.workbook.getId());
    return fromGrid(text ?? cell.f ?? "");
  }

  style(sheet: GridSheet, row: number, column: number): IStyleData {
    const cell = sheet.getSheet().getCellRaw(row, column);
    return (cell && this.workbook.getWorkbook().getStyles().getStyleByCell(cell)) || {};
  }

  /** The cells that a formula filled, its own included; undefined if it stands alone. */
  spillArea(sheet: GridSheet, row: number, column: number): Area | undefined {
    const ranges = this.engine.formulaData().getArrayFormulaRange();
    const range = ranges[this.workbook.getId()]?.[sheet.getSheetId()]?.[row]?.[column];
    if (!range) return undefined;
    const { startRow, startColumn, endRow, endColumn } = range;
    return { startRow, startColumn, endRow, endColumn };
  }

  /** The formula cell that filled this one, if another one did. */
  spillParent(
    sheet: GridSheet,
    row: number,
    column: number
  ): { row: number; column: number } | undefined {
    const ranges = this.engine.formulaData().getArrayFormulaRange();
    const own = ranges[this.workbook.getId()]?.[sheet.getSheetId()] ?? {};
    for (const [fromRow, columns] of Object.entries(own)) {
      for (const [fromColumn, area] of Object.entries((columns ?? {}) as Record<number, Area>)) {
        if (!area || row < area.startRow || row > area.endRow) continue;
        if (column < area.startColumn || column > area.endColumn) continue;
        return { row: Number(fromRow), column: Number(fromColumn) };
      }
    }
    return undefined;
  }

  /**
   * One content for a cell as Office.js takes it: a text that begins with `=` is a formula. A formula of a function that
   * the grid does not know keeps the value that the cell has.
   */
  contentCell(content: CellContent, last: CellContent = null): ICellData {
    if (typeof content === "string" && content.startsWith("=") && content.length > 1) {
      return this.formulaCell(content, last);
    }
    return valueCell(typeof content === "string" ? typedValue(content) : content);
  }

  formulaCell(formula: string, last: CellContent): ICellData {
    const unknown = this.unknownFunctions(formula);
    if (unknown.length > 0) {
      return { ...valueCell(last), custom: { keptFormula: formula, unknown } };
    }
    return { f: toGrid(formula), v: null, si: null, p: null, custom: null };
  }

  unknownFunctions(formula: string): string[] {
    const names = calledFunctions(toGrid(formula)).filter((name) => !this.known.has(name));
    // A name that LET or LAMBDA defines may be called like a function.
    return names.filter((name) => !new RegExp(`[(,]\\s*${name}\\s*,`, "i").test(formula));
  }

  /** Writes cells in one step; `undefined` leaves a cell as it is. */
  write(sheet: GridSheet, row: number, column: number, cells: (ICellData | undefined)[][]): void {
    const cellValue: Record<number, Record<number, ICellData>> = {};
    let onlyLook = true;
    cells.forEach((line, down) => {
      line.forEach((cell, across) => {
        if (!cell) return;
        (cellValue[row + down] ??= {})[column + across] = cell;
        onlyLook &&= Object.keys(cell).every((key) => key === "s");
      });
    });
    const last = row + cells.length;
    if (last >= sheet.getMaxRows()) sheet.setRowCount(last + 50);
    const wide = column + Math.max(0, ...cells.map((line) => line.length));
    if (wide >= sheet.getMaxColumns()) sheet.setColumnCount(wide + 10);
    this.engine.api.syncExecuteCommand(SetRangeValuesMutation.id, {
      unitId: this.workbook.getId(),
      subUnitId: sheet.getSheetId(),
      cellValue,
      // Without this the engine takes a change of look for a change of contents, and forgets the formulas.
      ...(onlyLook ? { trigger: SetStyleCommand.id } : {}),
    });
    if (!onlyLook) this.touch();
  }

  /** Formulas that keep their last value because the grid does not know a function of theirs. */
  keptFormulas(): KeptFormula[] {
    const found: KeptFormula[] = [];
    for (const sheet of this.sheets()) {
      sheet
        .getSheet()
        .getCellMatrix()
        .forValue((row, column, cell) => {
          const formula = cell?.custom?.keptFormula;
          if (typeof formula !== "string") return;
          const functions = this.unknownFunctions(formula);
          const unknown = functions.length > 0 ? functions : (cell?.custom?.unknown as string[]);
          found.push({ sheet: sheet.getSheetName(), row, column, formula, unknown });
        });
    }
    return found;
  }
}
