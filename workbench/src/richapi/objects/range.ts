import type { ICellData } from "@univerjs/core";
import {
  type Area,
  MOST_COLUMNS,
  MOST_ROWS,
  areaText,
  parseAddress,
  sheetPrefix,
} from "../../book/addresses";
import type { GridSheet } from "../../book/book";
import { type CellContent, isErrorText } from "../../book/cells";
import { type ApiHost, ApiError, ApiObject, invalidArgument, notFound } from "../api";
import { RangeFormatApi } from "./format";
import { RangeAreasApi } from "./range-areas";
import { RangeSortApi } from "./sort";
import { DataValidationApi } from "./validation";
import { ConditionalFormatCollectionApi } from "./conditional";
import { WorksheetApi } from "./worksheet";

/** More cells than this are not read or written in one go; Excel's own limit is five million. */
const MOST_CELLS = 5_000_000;

let references = 0;

export class RangeApi extends ApiObject {
  readonly typeName = "Range";
  private reference = "";

  constructor(
    host: ApiHost,
    readonly sheetId: string,
    readonly area: Area
  ) {
    super(host);
  }

  get sheet(): GridSheet {
    const sheet = this.book.sheetById(this.sheetId);
    if (!sheet) throw notFound("the worksheet of this range");
    return sheet;
  }

  override identity(): Record<string, unknown> {
    if (!this.reference) {
      references += 1;
      this.reference = `range-${references}`;
      this.host.kept.set(this.reference, this);
    }
    return { _ReferenceId: this.reference };
  }

  at(area: Area): RangeApi {
    const { startRow, startColumn, endRow, endColumn } = area;
    if (startRow < 0 || startColumn < 0 || endRow >= MOST_ROWS || endColumn >= MOST_COLUMNS) {
      throw invalidArgument("the range would reach beyond the worksheet");
    }
    if (endRow < startRow || endColumn < startColumn)
      throw invalidArgument("the range would be empty");
    return new RangeApi(this.host, this.sheetId, area);
  }

  /** One result for each cell; whole columns and rows are cut off at what the sheet uses. */
  private each<T>(read: (row: number, column: number) => T): T[][] {
    const { startRow, startColumn, endRow, endColumn } = this.area;
    if ((endRow - startRow + 1) * (endColumn - startColumn + 1) > MOST_CELLS) {
      throw new ApiError(
        "ResponsePayloadSizeLimitExceeded",
        "Too many cells were asked for at once."
      );
    }
    return Array.from({ length: endRow - startRow + 1 }, (_, row) =>
      Array.from({ length: endColumn - startColumn + 1 }, (__, column) =>
        read(startRow + row, startColumn + column)
      )
    );
  }

  /** One given value for each cell: a block of the range's shape, or a single one for all cells. */
  private spread<T>(given: T | T[][], what: string): T[][] {
    const { startRow, startColumn, endRow, endColumn } = this.area;
    const rows = endRow - startRow + 1;
    const columns = endColumn - startColumn + 1;
    if (!Array.isArray(given)) {
      return Array.from({ length: rows }, () => Array.from({ length: columns }, () => given));
    }
    if (given.length !== rows || given.some((row) => row.length !== columns)) {
      throw invalidArgument(
        `${what}: the array has ${given.length} rows and ${given[0]?.length} columns, the range ${rows} and ${columns}`
      );
    }
    return given;
  }

  get Address(): string {
    return `${sheetPrefix(this.sheet.getSheetName())}${areaText(this.area)}`;
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get RowIndex(): number {
    return this.area.startRow;
  }
  get ColumnIndex(): number {
    return this.area.startColumn;
  }
  get RowCount(): number {
    return this.area.endRow - this.area.startRow + 1;
  }
  get ColumnCount(): number {
    return this.area.endColumn - this.area.startColumn + 1;
  }
  get CellCount(): number {
    return this.RowCount * this.ColumnCount;
  }
  get IsEntireColumn(): boolean {
    return this.RowCount === MOST_ROWS;
  }
  get IsEntireRow(): boolean {
    return this.ColumnCount === MOST_COLUMNS;
  }

  get Values(): CellContent[][] {
    return this.each((row, column) => this.book.value(this.sheet, row, column) ?? "");
  }
  set Values(given: CellContent[][]) {
    this.writeContents(given, "values");
  }
  get Formulas(): CellContent[][] {
    return this.each(
      (row, column) =>
        this.book.formula(this.sheet, row, column) ||
        (this.book.value(this.sheet, row, column) ?? "")
    );
  }
  set Formulas(given: CellContent[][]) {
    this.writeContents(given, "formulas");
  }
  get Text(): string[][] {
    return this.each((row, column) => {
      const value = this.book.value(this.sheet, row, column);
      if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
      return value === null
        ? ""
        : this.sheet.getRange(row, column).getDisplayValue() || String(value);
    });
  }
  get ValueTypes(): string[][] {
    return this.Values.map((row) =>
      row.map((value) => {
        if (value === "") return "Empty";
        if (isErrorText(value)) return "Error";
        return (
          { string: "String", number: "Double", boolean: "Boolean" }[typeof value as "string"] ??
          "Unknown"
        );
      })
    );
  }
  get NumberFormat(): string[][] {
    return this.each(
      (row, column) => this.book.style(this.sheet, row, column).n?.pattern ?? "General"
    );
  }
  set NumberFormat(given: string[][] | string) {
    const formats = this.clipped().spread(given as string | string[][], "numberFormat");
    this.writeCells(
      formats.map((row) =>
        row.map((pattern) =>
          pattern === null ? undefined : { s: { n: pattern === "General" ? null : { pattern } } }
        )
      )
    );
  }
  get HasSpill(): boolean | null {
    const cells = this.each(
      (row, column) => this.book.spillParent(this.sheet, row, column) !== undefined
    ).flat();
    return cells.every((cell) => cell === cells[0]) ? cells[0] : null;
  }
  get Worksheet(): WorksheetApi {
    return new WorksheetApi(this.host, this.sheetId);
  }
  get Format(): RangeFormatApi {
    return new RangeFormatApi(this.host, this);
  }
  get DataValidation(): DataValidationApi {
    return new DataValidationApi(this.host, this);
  }
  get ConditionalFormats(): ConditionalFormatCollectionApi {
    return new ConditionalFormatCollectionApi(this.host, this);
  }
  get Sort(): RangeSortApi {
    return new RangeSortApi(this.host, this);
  }

  private writeContents(given: CellContent[][], what: string): void {
    const contents = this.spread(given, what);
    const { startRow, startColumn } = this.area;
    const cells = contents.map((row, down) =>
      row.map((content, across) => {
        if (content === null || content === undefined) return undefined;
        const last = this.book.value(this.sheet, startRow + down, startColumn + across);
        if (this.isText(startRow + down, startColumn + across) && typeof content === "string") {
          return this.book.contentCell(content.startsWith("=") ? content : `'${content}`);
        }
        return this.book.contentCell(content, last);
      })
    );
    this.writeCells(cells);
  }

  private isText(row: number, column: number): boolean {
    return this.book.style(this.sheet, row, column).n?.pattern === "@";
  }

  writeCells(cells: (ICellData | undefined)[][]): void {
    this.book.write(this.sheet, this.area.startRow, this.area.startColumn, cells);
  }

  /** The range without the endless rest of whole columns or rows, for formats. */
  clipped(): RangeApi {
    const used = this.book.usedArea(this.sheet);
    const endRow = this.IsEntireColumn
      ? Math.max(this.sheet.getMaxRows() - 1, used?.endRow ?? 0)
      : this.area.endRow;
    const endColumn = this.IsEntireRow
      ? Math.max(this.sheet.getMaxColumns() - 1, used?.endColumn ?? 0)
      : this.area.endColumn;
    return new RangeApi(this.host, this.sheetId, { ...this.area, endRow, endColumn });
  }

  GetCell(row: number, column: number): RangeApi {
    const at = { row: this.area.startRow + row, column: this.area.startColumn + column };
    return this.at({
      startRow: at.row,
      endRow: at.row,
      startColumn: at.column,
      endColumn: at.column,
    });
  }
  GetRow(row: number): RangeApi {
    const at = this.area.startRow + row;
    return this.at({ ...this.area, startRow: at, endRow: at });
  }
  GetColumn(column: number): RangeApi {
    const at = this.area.startColumn + column;
    return this.at({ ...this.area, startColumn: at, endColumn: at });
  }
  GetLastCell(): RangeApi {
    return this.GetCell(this.RowCount - 1, this.ColumnCount - 1);
  }
  GetLastRow(): RangeApi {
    return this.GetRow(this.RowCount - 1);
  }
  GetLastColumn(): RangeApi {
    return this.GetColumn(this.ColumnCount - 1);
  }
  GetEntireColumn(): RangeApi {
    return this.at({ ...this.area, startRow: 0, endRow: MOST_ROWS - 1 });
  }
  GetEntireRow(): RangeApi {
    return this.at({ ...this.area, startColumn: 0, endColumn: MOST_COLUMNS - 1 });
  }
  GetOffsetRange(rows: number, columns: number): RangeApi {
    const { startRow, endRow, startColumn, endColumn } = this.area;
    return this.at({
      startRow: startRow + rows,
      endRow: endRow + rows,
      startColumn: startColumn + columns,
      endColumn: endColumn + columns,
    });
  }
  GetResizedRange(rows: number, columns: number): RangeApi {
    return this.at({
      ...this.area,
      endRow: this.area.endRow + rows,
      endColumn: this.area.endColumn + columns,
    });
  }
  GetAbsoluteResizedRange(rows: number, columns: number): RangeApi {
    return this.at({
      ...this.area,
      endRow: this.area.startRow + rows - 1,
      endColumn: this.area.startColumn + columns - 1,
    });
  }
  GetBoundingRect(other: RangeApi | string): RangeApi {
    const parsed = typeof other === "string" ? parseAddress(other)?.area : other.area;
    if (!parsed) throw invalidArgument("the other range");
    return this.at({
      startRow: Math.min(this.area.startRow, parsed.startRow),
      startColumn: Math.min(this.area.startColumn, parsed.startColumn),
      endRow: Math.max(this.area.endRow, parsed.endRow),
      endColumn: Math.max(this.area.endColumn, parsed.endColumn),
    });
  }
  GetIntersectionOrNullObject(other: RangeApi | string): RangeApi | null {
    const area = typeof other === "string" ? parseAddress(other)?.area : other.area;
    if (!area) throw invalidArgument("the other range");
    const common = {
      startRow: Math.max(this.area.startRow, area.startRow),
      startColumn: Math.max(this.area.startColumn, area.startColumn),
      endRow: Math.min(this.area.endRow, area.endRow),
      endColumn: Math.min(this.area.endColumn, area.endColumn),
    };
    const none = common.endRow < common.startRow || common.endColumn < common.startColumn;
    return none ? null : this.at(common);
  }
  GetUsedRangeOrNullObject(): RangeApi | null {
    const used = this.book.usedArea(this.sheet);
    if (!used) return null;
    return this.GetIntersectionOrNullObject(new RangeApi(this.host, this.sheetId, used));
  }
  GetUsedRange(): RangeApi {
    return this.GetUsedRangeOrNullObject() ?? this.GetCell(0, 0);
  }
  /** The block of filled cells around the first cell, up to blank rows and columns. */
  GetSurroundingRegion(): RangeApi {
    const used = this.book.usedArea(this.sheet);
    const area = { ...this.area };
    const filled = (startRow: number, endRow: number, startColumn: number, endColumn: number) => {
      for (let row = startRow; row <= endRow; row += 1) {
        for (let column = startColumn; column <= endColumn; column += 1) {
          if (row >= 0 && column >= 0 && this.book.value(this.sheet, row, column) !== null)
            return true;
        }
      }
      return false;
    };
    for (let grown = used !== undefined; grown;) {
      grown = false;
      const { startRow, endRow, startColumn, endColumn } = area;
      if (startRow > 0 && filled(startRow - 1, startRow - 1, startColumn - 1, endColumn + 1)) {
        area.startRow -= 1;
        grown = true;
      }
      if (filled(endRow + 1, endRow + 1, startColumn - 1, endColumn + 1)) {
        area.endRow += 1;
        grown = true;
      }
      if (startColumn > 0 && filled(startRow - 1, endRow + 1, startColumn - 1, startColumn - 1)) {
        area.startColumn -= 1;
        grown = true;
      }
      if (filled(startRow - 1, endRow + 1, endColumn + 1, endColumn + 1)) {
        area.endColumn += 1;
        grown = true;
      }
    }
    return this.at(area);
  }
  GetSpillingToRangeOrNullObject(): RangeApi | null {
    const area = this.book.spillArea(this.sheet, this.area.startRow, this.area.startColumn);
    return area ? this.at(area) : null;
  }
  GetSpillingToRange(): RangeApi {
    const range = this.GetSpillingToRangeOrNullObject();
    if (!range) throw notFound(`${this.Address} spills into no range`);
    return range;
  }
  GetSpillParentOrNullObject(): RangeApi | null {
    const { startRow, startColumn } = this.area;
    const parent = this.book.spillParent(this.sheet, startRow, startColumn);
    if (!parent) return null;
    return this.at({
      startRow: parent.row,
      endRow: parent.row,
      startColumn: parent.column,
      endColumn: parent.column,
    });
  }
  GetSpillParent(): RangeApi {
    const range = this.GetSpillParentOrNullObject();
    if (!range) throw notFound(`${this.Address} is not filled by a formula elsewhere`);
    return range;
  }

  Clear(applyTo = "All"): void {
    const contents = { v: null, f: null, si: null, p: null, custom: null };
    const parts: Record<string, ICellData> = {
      All: { ...contents, s: null },
      Contents: contents,
      Formats: { s: null },
      RemoveHyperlinks: {},
      Hyperlinks: {},
    };
    const cell = parts[applyTo];
    if (!cell) throw invalidArgument(`applyTo ${applyTo}`);
    const range = this.clipped();
    range.writeCells(range.each(() => cell));
  }
  Select(): void {
    this.sheet.activate();
    const range = this.clipped();
    // The grid takes only a range that names its workbook and sheet.
    const place = { unitId: this.book.workbook.getId(), sheetId: this.sheetId };
    this.sheet.setActiveRange(this.sheet.getRange({ ...range.area, ...place }));
  }
  Merge(): void {
    this.sheet.getRange({ ...this.area }).merge();
  }
  GetMergedAreasOrNullObject(): RangeAreasApi | null {
    const { startRow, startColumn, endRow, endColumn } = this.area;
    const merged = this.sheet
      .getSheet()
      .getMergeData()
      .filter((area) => area.startRow <= endRow && startRow <= area.endRow)
      .filter((area) => area.startColumn <= endColumn && startColumn <= area.endColumn)
      .map((area) => new RangeApi(this.host, this.sheetId, { ...area }));
    return merged.length > 0 ? new RangeAreasApi(this.host, merged) : null;
  }
  Unmerge(): void {
    this.sheet.getRange({ ...this.area }).breakApart();
  }
  Calculate(): Promise<void> {
    return this.book.recalculate();
  }
  /** The client asks before it sends a large block in pieces. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.RowCount || columns !== this.ColumnCount) {
      throw invalidArgument(`an array of ${rows} x ${columns} for ${this.Address}`);
    }
  }
}

/** A range by its address on a sheet; a text that is none may be a name or a table, which the sheet looks up. */
export function rangeAt(host: ApiHost, sheetId: string, address: string): RangeApi | undefined {
  const parsed = parseAddress(address);
  if (!parsed) return undefined;
  const sheet = parsed.sheet === undefined ? undefined : host.book.sheetByName(parsed.sheet);
  if (parsed.sheet !== undefined && !sheet) throw notFound(`the worksheet ${parsed.sheet}`);
  return new RangeApi(host, sheet?.getSheetId() ?? sheetId, parsed.area);
}
