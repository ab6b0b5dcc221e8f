import { MOST_COLUMNS, MOST_ROWS } from "../../book/addresses";
import type { GridSheet, Visibility } from "../../book/book";
import { tableByName } from "../../book/tables";
import {
  type ApiHost,
  ApiCollection,
  ApiError,
  ApiObject,
  invalidArgument,
  notFound,
} from "../api";
import { ChartCollectionApi } from "./chart";
import { NamedItemApi } from "./named-items";
import { PageBreakCollectionApi } from "./page-breaks";
import { PageLayoutApi } from "./page-layout";
import { RangeApi, rangeAt } from "./range";
import { TableCollectionApi } from "./table";

const FORBIDDEN = /[:\\/?*[\]]/;

export class WorksheetCollectionApi extends ApiCollection<WorksheetApi> {
  readonly typeName = "WorksheetCollection";

  list(): WorksheetApi[] {
    return this.book.sheets().map((sheet) => new WorksheetApi(this.host, sheet.getSheetId()));
  }
  Add(name?: string): WorksheetApi {
    if (name) this.check(name);
    let number = this.book.sheets().length + 1;
    while (!name && this.book.sheetByName(`Sheet${number}`)) number += 1;
    const sheet = this.book.workbook.insertSheet(name ?? `Sheet${number}`, {
      index: this.book.sheets().length,
    });
    this.book.touch();
    return new WorksheetApi(this.host, sheet.getSheetId());
  }
  check(name: string): void {
    if (name.length > 31 || FORBIDDEN.test(name) || /^'|'$/.test(name)) {
      throw invalidArgument(`${name} cannot be the name of a worksheet`);
    }
    if (this.book.sheetByName(name)) {
      throw new ApiError("ItemAlreadyExists", `A worksheet ${name} exists already.`);
    }
  }
  GetItemOrNullObject(key: string): WorksheetApi | null {
    const sheet = this.book.sheetById(key) ?? this.book.sheetByName(key);
    return sheet ? new WorksheetApi(this.host, sheet.getSheetId()) : null;
  }
  GetItem(key: string): WorksheetApi {
    const sheet = this.GetItemOrNullObject(key);
    if (!sheet) throw notFound(`the worksheet ${key}`);
    return sheet;
  }
  GetActiveWorksheet(): WorksheetApi {
    return new WorksheetApi(this.host, this.book.workbook.getActiveSheet().getSheetId());
  }
  GetFirst(visibleOnly?: boolean): WorksheetApi {
    const found = this.list().find((each) => !visibleOnly || each.Visibility === "Visible");
    if (!found) throw notFound("a worksheet");
    return found;
  }
  GetLast(visibleOnly?: boolean): WorksheetApi {
    const found = this.list()
      .reverse()
      .find((each) => !visibleOnly || each.Visibility === "Visible");
    if (!found) throw notFound("a worksheet");
    return found;
  }
}

export class WorksheetApi extends ApiObject {
  readonly typeName = "Worksheet";

  constructor(
    host: ApiHost,
    readonly id: string
  ) {
    super(host);
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }
  get sheet(): GridSheet {
    const sheet = this.book.sheetById(this.id);
    if (!sheet) throw notFound("the worksheet, which was deleted");
    return sheet;
  }

  get Id(): string {
    return this.id;
  }
  get Name(): string {
    return this.sheet.getSheetName();
  }
  set Name(name: string) {
    if (name.toLowerCase() !== this.Name.toLowerCase())
      new WorksheetCollectionApi(this.host).check(name);
    this.sheet.setName(name);
    this.book.touch();
  }
  get Position(): number {
    return this.book.sheets().findIndex((each) => each.getSheetId() === this.id);
  }
  set Position(position: number) {
    this.book.workbook.moveSheet(this.sheet, position);
  }
  get Visibility(): Visibility {
    return this.book.visibility(this.sheet);
  }
  set Visibility(visibility: Visibility) {
    const others = this.book.sheets().filter((each) => each.getSheetId() !== this.id);
    if (
      visibility !== "Visible" &&
      others.every((each) => this.book.visibility(each) !== "Visible")
    ) {
      throw new ApiError("InvalidOperation", "A workbook must have one visible worksheet.");
    }
    this.book.setVisibility(this.sheet, visibility);
  }
  get TabColor(): string {
    return this.sheet.getTabColor() ?? "";
  }
  set TabColor(color: string) {
    this.sheet.setTabColor(color);
  }
  get ShowGridlines(): boolean {
    return !this.sheet.hasHiddenGridLines();
  }
  set ShowGridlines(show: boolean) {
    this.sheet.setHiddenGridlines(!show);
  }
  /** The name under which the client sends `showGridlines`. */
  get Gridlines(): boolean {
    return this.ShowGridlines;
  }
  set Gridlines(show: boolean) {
    this.ShowGridlines = show;
  }
  get StandardWidth(): number {
    return 8.43;
  }
  get Tables(): TableCollectionApi {
    return new TableCollectionApi(this.host, this.id);
  }
  get Charts(): ChartCollectionApi {
    return new ChartCollectionApi(this.host, this.id);
  }
  get FreezePanes(): FreezePanesApi {
    return new FreezePanesApi(this.host, this);
  }
  get PageLayout(): PageLayoutApi {
    return new PageLayoutApi(this.host, this.id);
  }
  get HorizontalPageBreaks(): PageBreakCollectionApi {
    return new PageBreakCollectionApi(this.host, this.id, "rowBreaks");
  }
  get VerticalPageBreaks(): PageBreakCollectionApi {
    return new PageBreakCollectionApi(this.host, this.id, "colBreaks");
  }

  /** A range by address, by name or by the name of a table; without any, the whole sheet. */
  GetRange(address?: string): RangeApi {
    if (!address) {
      const whole = {
        startRow: 0,
        startColumn: 0,
        endRow: MOST_ROWS - 1,
        endColumn: MOST_COLUMNS - 1,
      };
      return new RangeApi(this.host, this.id, whole);
    }
    const range = rangeAt(this.host, this.id, address);
    if (range) return range;
    const table = tableByName(this.book, address);
    if (table) {
      const body = { ...table.area, startRow: table.area.startRow + 1 };
      return new RangeApi(this.host, table.sheet.getSheetId(), body);
    }
    try {
      return new NamedItemApi(this.host, address).GetRange();
    } catch {
      throw invalidArgument(`${address} is no address on ${this.Name}`);
    }
  }
  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): RangeApi {
    if (rows < 1 || columns < 1)
      throw invalidArgument("a range needs at least one row and one column");
    return new RangeApi(this.host, this.id, {
      startRow: row,
      startColumn: column,
      endRow: row + rows - 1,
      endColumn: column + columns - 1,
    });
  }
  GetCell(row: number, column: number): RangeApi {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }
  GetUsedRangeOrNullObject(): RangeApi | null {
    const used = this.book.usedArea(this.sheet);
    return used ? new RangeApi(this.host, this.id, used) : null;
  }
  GetUsedRange(): RangeApi {
    return this.GetUsedRangeOrNullObject() ?? this.GetCell(0, 0);
  }
  Activate(): void {
    if (this.Visibility !== "Visible") {
      throw new ApiError("InvalidOperation", `The worksheet ${this.Name} is hidden.`);
    }
    this.sheet.activate();
  }
  Calculate(): Promise<void> {
    return this.book.recalculate();
  }
  Delete(): void {
    const visible = this.book.sheets().filter((each) => this.book.visibility(each) === "Visible");
    if (visible.length === 1 && visible[0].getSheetId() === this.id) {
      throw new ApiError("InvalidOperation", "The last visible worksheet cannot be deleted.");
    }
    this.book.workbook.deleteSheet(this.sheet);
    this.book.touch();
  }
}

export class FreezePanesApi extends ApiObject {
  readonly typeName = "WorksheetFreezePanes";

  constructor(
    host: ApiHost,
    readonly worksheet: WorksheetApi
  ) {
    super(host);
  }

  private freeze(rows: number, columns: number): void {
    this.worksheet.sheet.setFreeze({
      startRow: rows || -1,
      startColumn: columns || -1,
      ySplit: rows,
      xSplit: columns,
    });
  }
  FreezeRows(count = 1): void {
    this.freeze(count, 0);
  }
  FreezeColumns(count = 1): void {
    this.freeze(0, count);
  }
  FreezeAt(range: RangeApi | string): void {
    const area = typeof range === "string" ? this.worksheet.GetRange(range).area : range.area;
    this.freeze(area.endRow + 1, area.endColumn + 1);
  }
  Unfreeze(): void {
    this.worksheet.sheet.cancelFreeze();
  }
  GetLocationOrNullObject(): RangeApi | null {
    const { xSplit, ySplit } = this.worksheet.sheet.getFreeze();
    if (!xSplit && !ySplit) return null;
    return new RangeApi(this.host, this.worksheet.id, {
      startRow: 0,
      startColumn: 0,
      endRow: ySplit ? ySplit - 1 : MOST_ROWS - 1,
      endColumn: xSplit ? xSplit - 1 : MOST_COLUMNS - 1,
    });
  }
}
