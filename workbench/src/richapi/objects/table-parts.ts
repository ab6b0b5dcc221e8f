import type { Area } from "../../book/addresses";
import type { CellContent } from "../../book/cells";
import { bodyArea, headings, resizeTable } from "../../book/tables";
import { type ApiHost, ApiCollection, ApiError, ApiObject, notFound } from "../api";
import type { RangeApi } from "./range";
import type { TablePlaceApi } from "./table-place";

export class TableColumnCollectionApi extends ApiCollection<TableColumnApi> {
  readonly typeName = "TableColumnCollection";

  constructor(
    host: ApiHost,
    readonly parent: TablePlaceApi
  ) {
    super(host);
  }

  list(): TableColumnApi[] {
    return headings(this.book, this.parent.table).map(
      (_, at) => new TableColumnApi(this.host, this.parent, at)
    );
  }
  GetItemOrNullObject(key: string | number): TableColumnApi | null {
    const names = headings(this.book, this.parent.table);
    const at =
      typeof key === "number"
        ? key - 1
        : names.findIndex((name) => name.toLowerCase() === key.toLowerCase());
    return at >= 0 && at < names.length ? new TableColumnApi(this.host, this.parent, at) : null;
  }
  GetItem(key: string | number): TableColumnApi {
    const column = this.GetItemOrNullObject(key);
    if (!column) throw notFound(`the column ${key} of the table ${this.parent.table.name}`);
    return column;
  }
  async Add(
    index?: number | null,
    values?: CellContent[][],
    name?: string
  ): Promise<TableColumnApi> {
    const { table } = this.parent;
    const width = table.area.endColumn - table.area.startColumn + 1;
    if (index !== undefined && index !== null && index !== -1 && index !== width) {
      throw new ApiError(
        "ApiNotImplemented",
        "TableColumnCollection.Add in the middle is not implemented by the workbench."
      );
    }
    const endColumn = table.area.endColumn + 1;
    const column = { ...table.area, startColumn: endColumn, endColumn };
    this.parent.range({ ...column, endRow: column.startRow }).Values = [
      [`'${name ?? `Column${width + 1}`}`],
    ];
    await resizeTable(this.book, table, { ...table.area, endColumn });
    if (values) this.parent.range(column).Values = values;
    return new TableColumnApi(this.host, this.parent, width);
  }
}

export class TableColumnApi extends ApiObject {
  readonly typeName = "TableColumn";

  constructor(
    host: ApiHost,
    readonly parent: TablePlaceApi,
    readonly at: number
  ) {
    super(host);
  }

  override identity(): Record<string, unknown> {
    return { Id: this.at + 1 };
  }
  private column(area: Area): RangeApi {
    const startColumn = this.parent.table.area.startColumn + this.at;
    return this.parent.range({ ...area, startColumn, endColumn: startColumn });
  }
  get Id(): number {
    return this.at + 1;
  }
  get Index(): number {
    return this.at;
  }
  get Name(): string {
    return headings(this.book, this.parent.table)[this.at];
  }
  set Name(name: string) {
    this.GetHeaderRowRange().Values = [[`'${name}`]];
  }
  get Values(): CellContent[][] {
    return this.GetRange().Values;
  }
  set Values(values: CellContent[][]) {
    this.GetRange().Values = values;
  }
  GetRange(): RangeApi {
    return this.column(this.parent.table.area);
  }
  GetHeaderRowRange(): RangeApi {
    const { area } = this.parent.table;
    return this.column({ ...area, endRow: area.startRow });
  }
  GetDataBodyRange(): RangeApi {
    return this.column(bodyArea(this.parent.table));
  }
}

export class TableRowCollectionApi extends ApiCollection<TableRowApi> {
  readonly typeName = "TableRowCollection";

  constructor(
    host: ApiHost,
    readonly parent: TablePlaceApi
  ) {
    super(host);
  }

  list(): TableRowApi[] {
    const { startRow, endRow } = bodyArea(this.parent.table);
    return Array.from(
      { length: endRow - startRow + 1 },
      (_, at) => new TableRowApi(this.host, this.parent, at)
    );
  }
  async Add(index: number | null | undefined, values: CellContent[][]): Promise<TableRowApi> {
    const { table } = this.parent;
    const present = this.list().length;
    if (index !== null && index !== undefined && index !== -1 && index !== present) {
      throw new ApiError(
        "ApiNotImplemented",
        "TableRowCollection.Add in the middle is not implemented by the workbench."
      );
    }
    const first = table.area.endRow + 1;
    const added = { ...table.area, startRow: first, endRow: first + values.length - 1 };
    this.parent.range(added).Values = values;
    await resizeTable(this.book, table, { ...table.area, endRow: added.endRow });
    return new TableRowApi(this.host, this.parent, present);
  }
}

export class TableRowApi extends ApiObject {
  readonly typeName = "TableRow";

  constructor(
    host: ApiHost,
    readonly parent: TablePlaceApi,
    readonly at: number
  ) {
    super(host);
  }
  get Index(): number {
    return this.at;
  }
  get Values(): CellContent[][] {
    return this.GetRange().Values;
  }
  set Values(values: CellContent[][]) {
    this.GetRange().Values = values;
  }
  GetRange(): RangeApi {
    const area = bodyArea(this.parent.table);
    return this.parent.range({
      ...area,
      startRow: area.startRow + this.at,
      endRow: area.startRow + this.at,
    });
  }
}
