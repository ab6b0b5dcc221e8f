import type { ICellData } from "@univerjs/core";
import {
  type Area,
  MOST_COLUMNS,
  MOST_ROWS,
  absoluteText,
  areaText,
  sheetPrefix,
} from "../../book/addresses";
import type { GridSheet } from "../../book/book";
import { type ApiHost, ApiObject, notFound } from "../api";

let references = 0;

/** Where a range is: all that its parts (format, validation, sorting) and charts need to know of it. */
export abstract class RangePlaceApi extends ApiObject {
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

  /** As a formula on any sheet writes it: `Sheet1!$A$1:$B$2`. */
  get absolute(): string {
    return `${sheetPrefix(this.sheet.getSheetName())}${absoluteText(this.area)}`;
  }
  /** The range without the endless rest of whole columns or rows, for formats. */
  abstract clipped(): RangePlaceApi;

  writeCells(cells: (ICellData | undefined)[][]): void {
    this.book.write(this.sheet, this.area.startRow, this.area.startColumn, cells);
  }
}
