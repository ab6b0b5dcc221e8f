import type { RunWorkbook } from "../workbook/describe";
import type { CalculatedWorkbook } from "../workbook/formulas/calculate";
import type { CellValue } from "../workbook/formulas/values";
import type { SourceWorkbook } from "../workbook/inputs/source";

/**
 * All that the task pane asks of Excel, as plain data: no type of Office.js passes this line, so the pane can be
 * tested with a stand-in. Nothing is remembered between two calls; each reads the workbook anew, because a colleague
 * may be writing in it too. Every method rejects with a `GatewayError` whose message can be shown as it is.
 */
export interface Gateway {
  /** What this Excel can do. */
  support(): Support;
  /** The colours of Office's own theme; undefined where Excel does not tell them. */
  theme(): Theme | undefined;

  /** The sheets and tables of the workbook, for the choice of where the figures stand. */
  outline(): Promise<Outline>;
  /** The cells that are selected, cut to those in use. */
  readSelection(): Promise<CellBlock>;
  /** The cells at `address` (such as `B4:F20`) of a sheet, cut to those in use; without address all in use. */
  readBlock(sheet: string, address?: string): Promise<CellBlock>;
  /** A table with its headings as first row. */
  readTable(name: string): Promise<CellBlock>;
  /** Turns numbers stored as text into numbers, in the user's own cells: only after the user has said so. */
  mendTextNumbers(sheet: string, mends: readonly CellMend[]): Promise<void>;

  /** The runs in this workbook, by what stands in their tables. */
  findRuns(): Promise<readonly FoundRun[]>;
  /**
   * Writes sheets of a run. With the rule `ask` nothing is written where a name is taken: the outcome tells which.
   * The user's own sheets, tables and names are never written over, whatever the rule.
   */
  write(described: Described, options: WriteOptions): Promise<WriteOutcome>;
  /**
   * Enters the formulas that show #NAME? anew, which mends a workbook that was opened before the add-in was there; those
   * of one run, or all of the workbook. Tells how many there were.
   */
  repairFormulas(run?: RunKey): Promise<{ readonly formulas: number }>;
  /** Opens a copy of the whole workbook that holds values in place of formulas, in a window of its own. */
  openValuesCopy(): Promise<void>;

  /** Shows a sheet, with the cell or cells at `address` selected. */
  goTo(sheet: string, address?: string): Promise<void>;
  activeCell(): Promise<ActiveCell>;
  /** Writes a formula (with its `=`) into the active cell; a cell in use only where `replace` says so. */
  insertFormula(
    formula: string,
    options?: { readonly replace?: boolean }
  ): Promise<InsertFormulaOutcome>;
  /** Writes the small worked example onto a sheet of its own. */
  insertSample(): Promise<{ readonly sheet: string }>;
  /** Which figure of which run is selected; undefined where the selected cell is no result of a run. */
  selectedResult(): Promise<ResultCell | undefined>;
}

export interface Support {
  /** What is lacking for the wizard to work at all, in words with the remedy; undefined where all is there. */
  readonly lacking?: string;
  /** A whole write is one step of Undo. */
  readonly undoGroups: boolean;
  /** Excel can open a copy of the workbook in a new window. */
  readonly valuesCopy: boolean;
}

export interface Theme {
  readonly dark: boolean;
  /** As CSS colours. */
  readonly bodyBackground: string;
  readonly bodyText: string;
  readonly controlBackground: string;
  readonly controlText: string;
}

export interface Outline {
  readonly sheets: readonly SheetOutline[];
  readonly tables: readonly {
    readonly name: string;
    readonly sheet: string;
    readonly address: string;
    readonly headings: readonly string[];
    readonly rows: number;
  }[];
}

export interface SheetOutline {
  readonly name: string;
  readonly visible: boolean;
  /** The cells in use, such as `A1:F20`; empty for an empty sheet. */
  readonly used: string;
}

/** Cells as they stand in a sheet. Rows and columns count from 0. */
export interface CellBlock {
  readonly sheet: string;
  /** Without the sheet's name, such as `B4:F20`. */
  readonly address: string;
  readonly row: number;
  readonly column: number;
  /** Blank cells are null, errors `{ error: "#N/A" }`. */
  readonly values: readonly (readonly CellValue[])[];
  /** As shown in the cells. */
  readonly text: readonly (readonly string[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** Merged cells within the block, counted from its own first cell. */
  readonly merged: readonly MergedCells[];
  /** Rows that are filtered out or hidden, and hidden columns, counted from the block's own first cell. */
  readonly hidden?: { readonly rows: readonly number[]; readonly columns: readonly number[] };
  /** The name of the table, where the block is one. */
  readonly table?: string;
}

export interface MergedCells {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A cell of the user's sheet (counted from the sheet's A1) and the number that its text stands for. */
export interface CellMend {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly number: number;
}

/** Which run of a workbook: 1 is the first, whose sheets and tables have no number behind their names. */
export type RunKey = number;

export interface FoundRun {
  readonly run: RunKey;
  /** For a list: the specialty as typed, or "". */
  readonly specialty: string;
  /** The sheets of the run that are there, under their names in this workbook. */
  readonly sheets: readonly string[];
  /** Its tables under their usual names, as `readRun` of src/workbook takes them. */
  readonly source: SourceWorkbook;
  /** Cells of the table Areas that refer to the user's own cells. */
  readonly links: readonly FoundLink[];
}

export interface FoundLink {
  /** Row of the table's body and heading of the column. */
  readonly row: number;
  readonly heading: string;
  /** The cell it refers to, counted from 0. */
  readonly to: { readonly sheet: string; readonly row: number; readonly column: number };
}

/** What is to be written: as `buildRun` of src/workbook gives it. */
export interface Described {
  readonly workbook: RunWorkbook;
  /** The values of its formulas: with them the spilled results get their formats. */
  readonly calculated?: CalculatedWorkbook;
}

/**
 * `ask`: write only where every name is free. `replace`: rewrite the run given (`run`), or the first run of the
 * workbook. `beside`: write a further run, with a number behind its names.
 */
export interface WriteOptions {
  readonly rule: "ask" | "replace" | "beside";
  readonly run?: RunKey;
  /** Only these sheets of the description, such as the input sheet of one step. */
  readonly sheets?: readonly string[];
  /**
   * The input tables as the pane last read them. Where a colleague has changed a cell of the sheets to be written
   * since, nothing is written and the outcome tells which.
   */
  readonly unchangedSince?: SourceWorkbook;
  readonly onProgress?: (progress: Progress) => void;
  /** Shows the first written sheet afterwards. */
  readonly show?: boolean;
}

export interface Progress {
  readonly done: number;
  readonly of: number;
  /** What is being written, for the status line. */
  readonly what: string;
}

export type WriteOutcome =
  | {
      readonly kind: "written";
      readonly run: RunKey;
      /** Name in the workbook of each sheet written, in order. */
      readonly sheets: readonly string[];
      /** What this version of Excel could not take, in words: alt text of charts, print settings. */
      readonly leftOut: readonly string[];
    }
  | {
      readonly kind: "taken";
      /** What stands in the way. `ours`: of a run, so `replace` would rewrite it. */
      readonly by: readonly Taken[];
      /** The run that `beside` would write, and its sheets. */
      readonly beside: { readonly run: RunKey; readonly sheets: readonly string[] };
    }
  | { readonly kind: "changed"; readonly cells: readonly ChangedCell[] };

/** A cell of an input table that somebody else has changed meanwhile. */
export interface ChangedCell {
  readonly sheet: string;
  readonly address: string;
  readonly was: CellValue;
  readonly is: CellValue;
}

export interface Taken {
  readonly what: "sheet" | "table" | "name";
  readonly name: string;
  readonly ours: boolean;
}

export interface ActiveCell {
  readonly sheet: string;
  readonly address: string;
  readonly empty: boolean;
}

export type InsertFormulaOutcome =
  | { readonly kind: "inserted"; readonly sheet: string; readonly address: string }
  | {
      readonly kind: "in use";
      readonly sheet: string;
      readonly address: string;
      readonly text: string;
    };

/** A figure among the results of a run, with what it stands beside and under. */
export interface ResultCell {
  readonly run: RunKey;
  /** Name of the sheet in the description (`Targets`), whatever number the run has. */
  readonly sheet: string;
  readonly address: string;
  readonly value: CellValue;
  readonly text: string;
  /** The text at the left end of its row: an area, or "". */
  readonly area: string;
  /** The heading of its column, or "". */
  readonly heading: string;
}

/** What went wrong in Excel, in words for whoever sits before it. */
export class GatewayError extends Error {
  override readonly name = "GatewayError";

  constructor(
    readonly kind: "busy" | "protected" | "missing" | "unsupported" | "other",
    message: string,
    /** What Excel itself said. */
    cause?: unknown
  ) {
    super(message, { cause });
  }
}
