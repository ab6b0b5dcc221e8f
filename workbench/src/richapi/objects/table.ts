import { type Area } from "../../book/addresses";
import {
  addTable,
  bodyArea,
  overlaps,
  removeTable,
  renameTable,
  resizeTable,
  tableByName,
  tables,
  type Table,
} from "../../book/tables";
import {
  type ApiHost,
  ApiCollection,
  ApiError,
  ApiObject,
  invalidArgument,
  notFound,
} from "../api";
import { RangeApi, rangeAt } from "./range";
import { TableColumnCollectionApi, TableRowCollectionApi } from "./table-parts";
import { TableSortApi } from "./table-sort";
import { WorksheetApi } from "./worksheet";

/** `workbook.tables`, or the tables of one sheet. */
export class TableCollectionApi extends ApiCollection<TableApi> {
  readonly typeName = "TableCollection";

  constructor(
    host: ApiHost,
    readonly sheetId?: string
  ) {
    super(host);
  }

  list(): TableApi[] {
    return tables(this.book)
      .filter((table) => !this.sheetId || table.sheet.getSheetId() === this.sheetId)
      .map((table) => new TableApi(this.host, table.id));
  }

  async Add(address: RangeApi | string, hasHeaders: boolean): Promise<TableApi> {
    const own = this.sheetId ?? this.book.workbook.getActiveSheet().getSheetId();
    const range = address instanceof RangeApi ? address : rangeAt(this.host, own, address);
    if (!range) throw invalidArgument(`${String(address)} is no address for a table`);
    const others = tables(this.book).filter((table) => table.sheet.getSheetId() === range.sheetId);
    if (others.some((table) => overlaps(table.area, range.area))) {
      throw new ApiError("InvalidArgument", "A table can't overlap another table.");
    }
    let area: Area = range.area;
    if (!hasHeaders) {
      throw new ApiError(
        "ApiNotImplemented",
        "TableCollection.Add without headers is not implemented by the workbench."
      );
    }
    // Excel gives a table at least one row under its heading.
    if (area.endRow === area.startRow) area = { ...area, endRow: area.startRow + 1 };
    this.nameHeadings(range, area);
    let number = 1;
    while (tableByName(this.book, `Table${number}`)) number += 1;
    const table = await addTable(this.book, range.sheet, `Table${number}`, area);
    return new TableApi(this.host, table.id);
  }

  /** Excel makes headings texts and fills blank ones. */
  private nameHeadings(range: RangeApi, area: Area): void {
    const cells = range.at({ ...area, endRow: area.startRow });
    const seen = new Set<string>();
    const named = cells.Values[0].map((value, at) => {
      const text = value === "" ? `Column${at + 1}` : String(value);
      let unique = text;
      for (let number = 2; seen.has(unique.toLowerCase()); number += 1) unique = `${text}${number}`;
      seen.add(unique.toLowerCase());
      return `'${unique}`;
    });
    cells.Values = [named];
  }

  GetItemOrNullObject(key: string): TableApi | null {
    const table = tableByName(this.book, key);
    if (!table || (this.sheetId && table.sheet.getSheetId() !== this.sheetId)) return null;
    return new TableApi(this.host, table.id);
  }
  GetItem(key: string): TableApi {
    const table = this.GetItemOrNullObject(key);
    if (!table) throw notFound(`the table ${key}`);
    return table;
  }
}

export class TableApi extends ApiObject {
  readonly typeName = "Table";

  constructor(
    host: ApiHost,
    readonly id: string
  ) {
    super(host);
  }

  get table(): Table {
    const table = tableByName(this.book, this.id);
    if (!table) throw notFound("the table, which was deleted");
    return table;
  }
  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }
  range(area: Area): RangeApi {
    return new RangeApi(this.host, this.table.sheet.getSheetId(), area);
  }

  get Id(): string {
    return this.id;
  }
  get Name(): string {
    return this.table.name;
  }
  set Name(name: string) {
    this.rename(name);
  }
  private rename(name: string): void {
    const other = tableByName(this.book, name);
    if (other && other.id !== this.id) {
      throw new ApiError("ItemAlreadyExists", `A table ${name} exists already.`);
    }
    if (!/^[A-Za-z_\\][\w.]*$/.test(name))
      throw invalidArgument(`${name} cannot be the name of a table`);
    this.host.pending.push(renameTable(this.book, this.table, name));
  }
  get Style(): string {
    return this.table.extras.style;
  }
  set Style(style: string) {
    this.table.extras.style = style;
  }
  get ShowBandedRows(): boolean {
    return this.table.extras.showBandedRows;
  }
  set ShowBandedRows(show: boolean) {
    this.table.extras.showBandedRows = show;
  }
  get ShowBandedColumns(): boolean {
    return this.table.extras.showBandedColumns;
  }
  set ShowBandedColumns(show: boolean) {
    this.table.extras.showBandedColumns = show;
  }
  get ShowFilterButton(): boolean {
    return this.table.extras.showFilterButton;
  }
  set ShowFilterButton(show: boolean) {
    this.table.extras.showFilterButton = show;
  }
  get ShowHeaders(): boolean {
    return true;
  }
  get ShowTotals(): boolean {
    return this.table.extras.showTotals;
  }
  get Columns(): TableColumnCollectionApi {
    return new TableColumnCollectionApi(this.host, this);
  }
  get Rows(): TableRowCollectionApi {
    return new TableRowCollectionApi(this.host, this);
  }
  get Sort(): TableSortApi {
    return new TableSortApi(this.host, this);
  }
  get Worksheet(): WorksheetApi {
    return new WorksheetApi(this.host, this.table.sheet.getSheetId());
  }

  GetRange(): RangeApi {
    return this.range(this.table.area);
  }
  GetHeaderRowRange(): RangeApi {
    return this.range({ ...this.table.area, endRow: this.table.area.startRow });
  }
  GetDataBodyRange(): RangeApi {
    return this.range(bodyArea(this.table));
  }
  async Resize(range: RangeApi | string): Promise<void> {
    const given =
      range instanceof RangeApi ? range : rangeAt(this.host, this.GetRange().sheetId, range);
    if (!given || given.area.startRow !== this.table.area.startRow) {
      throw invalidArgument("a table can only be resized under its heading row");
    }
    await resizeTable(this.book, this.table, given.area);
  }
  async Delete(): Promise<void> {
    const { table } = this;
    const range = this.GetRange();
    await removeTable(this.book, table);
    range.Clear("Contents");
  }
  async ConvertToRange(): Promise<RangeApi> {
    const range = this.GetRange();
    await removeTable(this.book, this.table);
    return range;
  }
}
