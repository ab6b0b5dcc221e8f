import { address } from "../workbook/formulas/address";
import { isError, type CellValue } from "../workbook/formulas/values";
import { finish } from "./finish";
import { fileText } from "./texts";
import { shownFormula, storedFormula } from "./formulaNames";
import { openXlsx, saveXlsx, type Cell, type RoundtripWorkbook, type Sheet } from "./library";
import { parseRange, type PlainRange } from "./ranges";
import { plainValue } from "./read";

/** One filled cell. Rows and columns count from 0. */
export interface PlainCell {
  readonly row: number;
  readonly column: number;
  /** The constant, or the stored result of the formula. Dates are Excel serials. */
  readonly value: CellValue;
  /** Without the equals sign, as Excel shows it: `FAIRSHARE.TARGETPOSTS(...)`, `A2#`. */
  readonly formula?: string;
  /** True for a dynamic-array formula, whose result may spill. */
  readonly dynamic?: boolean;
  /** Where the result stands, for an array formula. */
  readonly spill?: PlainRange;
  readonly format?: string;
  readonly bold?: boolean;
  /** Colour of the ground, RGB hex. */
  readonly fill?: string;
}

export interface PlainTable {
  readonly name: string;
  readonly range: PlainRange;
  readonly headings: readonly string[];
}

export interface PlainName {
  readonly name: string;
  /** `Inputs!$B$5`. */
  readonly refersTo: string;
  readonly sheet?: string;
}

export interface PlainChart {
  readonly title: string;
  readonly kinds: readonly string[];
  readonly series: readonly { name: string; values: string; categories: string }[];
}

export interface PlainSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly cells: readonly PlainCell[];
  readonly tables: readonly PlainTable[];
  readonly charts: readonly PlainChart[];
  /** Widths in characters by column, where set. */
  readonly widths: readonly (number | undefined)[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
}

/** A workbook of anybody's, as plain data; what is not shown here (charts, styles) is kept for saving. */
export interface OpenedWorkbook {
  readonly sheets: readonly PlainSheet[];
  readonly names: readonly PlainName[];
  /** What the library holds; for `saveWorkbook` only. */
  readonly original: { readonly workbook: RoundtripWorkbook; readonly bytes: Uint8Array };
}

/** Reads any .xlsx workbook. Our functions come back under the names that Excel shows. */
export async function openWorkbook(bytes: Uint8Array): Promise<OpenedWorkbook> {
  const workbook = await openXlsx(bytes, { readStyles: true });
  return {
    sheets: workbook.sheets.map(plainSheet),
    names: (workbook.namedRanges ?? []).map(({ name, range, scope }) => ({
      name,
      refersTo: shownFormula(range),
      ...(scope === undefined ? {} : { sheet: scope }),
    })),
    original: { workbook, bytes },
  };
}

function plainSheet(sheet: Sheet): PlainSheet {
  const cells: PlainCell[] = [];
  sheet.rows.forEach((values, row) =>
    values.forEach((value, column) => {
      const cell = sheet.cells?.get(`${row},${column}`);
      if (value === null && cell?.formula === undefined) return;
      cells.push(plainCell(row, column, value, cell));
    })
  );
  return {
    name: sheet.name,
    hidden: Boolean(sheet.hidden || sheet.veryHidden),
    cells,
    tables: (sheet.tables ?? []).map((table) => ({
      name: table.name,
      range: parseRange(table.range!),
      headings: table.columns.map((column) => column.name),
    })),
    charts: (sheet.charts ?? []).map((chart) => ({
      title: chart.title ?? "",
      kinds: chart.kinds,
      series: chart.series!.map((series) => ({
        name: series.name ?? "",
        values: series.valuesRef ?? "",
        categories: series.categoriesRef ?? "",
      })),
    })),
    widths: (sheet.columns ?? []).map((column) => column.width),
    ...(sheet.freezePane
      ? { freeze: { rows: sheet.freezePane.rows ?? 0, columns: sheet.freezePane.columns ?? 0 } }
      : {}),
  };
}

function plainCell(
  row: number,
  column: number,
  value: Cell["value"],
  cell: Cell | undefined
): PlainCell {
  const result = cell?.formula === undefined ? value : (cell.formulaResult ?? value);
  const fill = cell?.style?.fill;
  return {
    row,
    column,
    // The empty text of a formula is a text, as Excel has it; a blank cell is none.
    value: result === "" ? "" : plainValue(undated(result), cell?.type === "error"),
    ...(cell?.formula === undefined ? {} : { formula: shownFormula(cell.formula) }),
    ...(cell?.formulaDynamic ? { dynamic: true } : {}),
    ...(cell?.formulaRef ? { spill: parseRange(cell.formulaRef) } : {}),
    ...(cell?.style?.numFmt ? { format: cell.style.numFmt } : {}),
    ...(cell?.style?.font?.bold ? { bold: true } : {}),
    ...(fill?.type === "pattern" && fill.fgColor?.rgb ? { fill: fill.fgColor.rgb } : {}),
  };
}

/** Opening leaves numbers as the file holds them, whatever their format. */
function undated(value: Cell["value"]): CellValue {
  if (value instanceof Date) throw new Error("A number was taken for a date on opening");
  return value;
}

/**
 * Saves an opened workbook with its cells as they stand in `sheets` now: values, formulas and the extents of spills
 * may differ from what was opened, and cells may have come or gone. Styles, tables, validation, charts stay.
 */
export async function saveWorkbook(
  opened: OpenedWorkbook,
  sheets: readonly PlainSheet[] = opened.sheets
): Promise<Uint8Array> {
  const { workbook, bytes } = opened.original;
  for (const plain of sheets) {
    const sheet = workbook.sheets.find((entry) => entry.name === plain.name);
    if (!sheet) throw new Error(`There is no sheet ${plain.name} in the opened workbook`);
    putCells(sheet, plain.cells);
  }
  return finish(await saveXlsx(workbook), bytes);
}

function putCells(sheet: Sheet, cells: readonly PlainCell[]): void {
  const before = sheet.cells ?? new Map<string, Cell>();
  const after = new Map<string, Cell>();
  const rows: Cell["value"][][] = [];
  for (const [key, cell] of before) {
    // Styles of cells without content stay: borders, grounds, widths of a form.
    if (cell.style) after.set(key, { value: null, type: "empty", style: cell.style });
  }
  for (const cell of cells) {
    const key = `${cell.row},${cell.column}`;
    const held = isError(cell.value) ? cell.value.error : cell.value;
    const value = typeof held === "string" ? fileText(held) : held;
    while (rows.length <= cell.row) rows.push([]);
    while (rows[cell.row].length <= cell.column) rows[cell.row].push(null);
    const style = before.get(key)?.style;
    if (cell.formula === undefined) {
      rows[cell.row][cell.column] = value;
      after.set(key, { ...before.get(key), ...constant(value), style });
    } else {
      after.set(key, {
        value: null,
        type: "formula",
        style,
        formula: storedFormula(cell.formula),
        formulaResult: value,
        ...(cell.dynamic
          ? { formulaType: "array", formulaDynamic: true, formulaRef: reference(cell) }
          : {}),
      });
    }
  }
  sheet.rows = rows;
  sheet.cells = after;
}

function constant(value: Cell["value"]): Partial<Cell> & Pick<Cell, "value" | "type"> {
  const type = value === null ? "empty" : (typeof value as "number" | "boolean" | "string");
  return {
    value,
    type,
    formula: undefined,
    formulaResult: undefined,
    formulaType: undefined,
    formulaRef: undefined,
    formulaDynamic: undefined,
    formulaSharedIndex: undefined,
  };
}

function reference({ row, column, spill }: PlainCell): string {
  const place = spill ?? { top: row, left: column, bottom: row, right: column };
  const first = address(place.top, place.left);
  const last = address(place.bottom, place.right);
  return first === last ? first : `${first}:${last}`;
}
