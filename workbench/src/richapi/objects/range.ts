import type { ICellData } from "@univerjs/core";
import { type Area, parseAddress } from "../../book/addresses";
import { type CellContent, isErrorText } from "../../book/cells";
import { type ApiHost, ApiError, type ApiObject, invalidArgument, notFound } from "../api";
import { RangeFormatApi } from "./format";
import { RangeAreaApi } from "./range-area";
import { RangeAreasApi } from "./range-areas";
import { RangeSortApi } from "./sort";
import { DataValidationApi } from "./validation";
import { ConditionalFormatCollectionApi } from "./conditional";

/** More cells than this are not read or written in one go; Excel's own limit is five million. */
const MOST_CELLS = 5_000_000;

/** What stands in a range: values, formulas, texts, and what is done to it. */
export class RangeApi extends RangeAreaApi<RangeApi> {
  protected make(area: Area): RangeApi {
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
    return this.each((row, column) => this.book.text(this.sheet, row, column));
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
  /** True where all rows are hidden, by hand or by a filter; false where none is; null in between. */
  get RowHidden(): boolean | null {
    return common(this.visibility().rows);
  }
  set RowHidden(hidden: boolean) {
    const { startRow } = this.area;
    if (hidden) this.sheet.hideRows(startRow, this.RowCount);
    else this.sheet.showRows(startRow, this.RowCount);
  }
  get ColumnHidden(): boolean | null {
    return common(this.visibility().columns);
  }
  set ColumnHidden(hidden: boolean) {
    const { startColumn } = this.area;
    if (hidden) this.sheet.hideColumns(startColumn, this.ColumnCount);
    else this.sheet.showColumns(startColumn, this.ColumnCount);
  }
  /** For each row and each column of the range: is it hidden? */
  private visibility(): { rows: boolean[]; columns: boolean[] } {
    const { startRow, startColumn, endRow, endColumn } = this.clipped().area;
    const sheet = this.sheet.getSheet();
    const each = (from: number, to: number, shown: (index: number) => boolean): boolean[] =>
      Array.from({ length: to - from + 1 }, (_, index) => !shown(from + index));
    return {
      rows: each(startRow, endRow, (row) => sheet.getRowVisible(row)),
      columns: each(startColumn, endColumn, (column) => sheet.getColVisible(column)),
    };
  }
  get Worksheet(): ApiObject {
    return this.host.worksheet(this.sheetId);
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
  /** The blocks of cells that can be seen; of the other kinds of special cells the grid keeps no record. */
  GetSpecialCellsOrNullObject(type: string): RangeAreasApi | null {
    if (type !== "Visible") throw invalidArgument(`cellType ${type}`);
    const { startRow, startColumn } = this.area;
    const { rows, columns } = this.visibility();
    const blocks = runs(rows).flatMap(([top, bottom]) =>
      runs(columns).map(([left, right]) =>
        this.make({
          startRow: startRow + top,
          endRow: startRow + bottom,
          startColumn: startColumn + left,
          endColumn: startColumn + right,
        })
      )
    );
    return blocks.length > 0 ? new RangeAreasApi(this.host, blocks) : null;
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

const common = (flags: boolean[]): boolean | null =>
  flags.every((flag) => flag === flags[0]) ? flags[0] : null;

/** The first and last index of each run of what is not hidden. */
function runs(hidden: boolean[]): [number, number][] {
  const found: [number, number][] = [];
  hidden.forEach((is, index) => {
    if (is) return;
    const last = found[found.length - 1];
    if (last?.[1] === index - 1) last[1] = index;
    else found.push([index, index]);
  });
  return found;
}

/** A range by its address on a sheet; a text that is none may be a name or a table, which the sheet looks up. */
export function rangeAt(host: ApiHost, sheetId: string, address: string): RangeApi | undefined {
  const parsed = parseAddress(address);
  if (!parsed) return undefined;
  const sheet = parsed.sheet === undefined ? undefined : host.book.sheetByName(parsed.sheet);
  if (parsed.sheet !== undefined && !sheet) throw notFound(`the worksheet ${parsed.sheet}`);
  return new RangeApi(host, sheet?.getSheetId() ?? sheetId, parsed.area);
}
