import { type Area } from "../../book/addresses";
import type { TableExtras } from "../../book/extras";
import {
  addTable,
  bodyArea,
  overlaps,
  removeTable,
  renameTable,
  resizeTable,
  tableByName,
  tables,
} from "../../book/tables";
import {
  type ApiHost,
  ApiCollection,
  ApiError,
  type ApiObject,
  invalidArgument,
  notFound,
} from "../api";
import { of, readOnly, recorded } from "../members";
import { RangeApi, rangeAt } from "./range";
import { TableColumnCollectionApi, TableRowCollectionApi } from "./table-parts";
import { TablePlaceApi } from "./table-place";
import { TableSortApi } from "./table-sort";

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

export class TableApi extends TablePlaceApi {
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
  get ShowHeaders(): boolean {
    return true;
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
  get Worksheet(): ApiObject {
    return this.host.worksheet(this.table.sheet.getSheetId());
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

const { same } = of<TableExtras>();

recorded(TableApi, "tableStyles", ({ table }) => table.extras, {
  Style: same("style", ""),
  ShowBandedRows: same("showBandedRows", true),
  ShowBandedColumns: same("showBandedColumns", false),
  ShowFilterButton: same("showFilterButton", true),
  ShowTotals: readOnly(same("showTotals", false)),
});
