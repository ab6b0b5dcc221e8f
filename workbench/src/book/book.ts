import type { ICellData, IStyleData, IWorkbookData } from "@univerjs/core";
import {
  ReorderRangeMutation,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
} from "@univerjs/sheets";
import type { CellStyle, Workbook } from "hucre/xlsx";
import type { Engine } from "../engine/univer";
import { calledFunctions, fromGrid, toGrid } from "../engine/formula-text";
import type { Area } from "./addresses";
import { type Reordered, followRows, respell } from "./follow";
import { type CellContent, contentOf, typedValue, valueCell } from "./cells";
import { type SheetExtras, type TableExtras, NEW_TABLE, newExtras } from "./extras";

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
  private written = true;
  /** Which cells the results filled when all was last calculated. */
  private spills = "{}";
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
    this.watch();
  }

  /**
   * Formulas that are typed are put into the engine's spelling (`A2#`, `@`). Anything that changes cells, by hand or by
   * code, makes the next `settle` wait for the calculation.
   */
  private watch(): void {
    this.workbook.onBeforeCommandExecute((command) => {
      if (command.id !== SetRangeValuesMutation.id && command.id !== SetRangeValuesCommand.id)
        return;
      const { cellValue, value } = (command.params ?? {}) as {
        cellValue?: unknown;
        value?: unknown;
      };
      respell(cellValue);
      respell(value);
    });
    this.workbook.onCommandExecuted((command) => {
      const { trigger } = (command.params ?? {}) as { trigger?: string };
      if (command.id === ReorderRangeMutation.id) followRows(this, command.params as Reordered);
      if (CALCULATES.test(command.id) && trigger !== SetStyleCommand.id) this.written = true;
    });
  }

  get workbook(): Facade {
    const workbook = this.engine.api.getActiveWorkbook();
    if (!workbook) throw new Error("No workbook is open.");
    return workbook;
  }

  /** Waits until the cells show the results of everything that was written. */
  async settle(): Promise<void> {
    if (!this.written) return;
    this.written = false;
    await this.engine.settle();
    await this.catchUp();
  }

  touch(): void {
    this.written = true;
  }

  async recalculate(): Promise<void> {
    this.written = false;
    this.engine.api.getFormula().executeCalculation();
    await this.engine.settle();
    await this.catchUp();
  }

  /**
   * The engine calculates what depends on a changed cell, but not what reads cells that a result newly fills or leaves.
   * So whenever a result has changed its size, everything is calculated once more.
   */
  async catchUp(): Promise<void> {
    for (let pass = 0; pass < MOST_PASSES; pass += 1) {
      const ranges = this.engine.formulaData().getArrayFormulaRange()[this.workbook.getId()] ?? {};
      const now = JSON.stringify(ranges);
      if (now === this.spills) return;
      this.spills = now;
      this.engine.api.getFormula().executeCalculation();
      await this.engine.settle();
    }
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
    if (!onlyLook) this.written = true;
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

/** Results that feed each other may change size in turn, but not for ever. */
const MOST_PASSES = 5;

/** Changes after which the engine calculates anew. */
const CALCULATES =
  /^sheet\.mutation\.(set-range-values|insert-|remove-|move-|reorder-|set-worksheet-name|.*table)|defined-name|super-table/;
