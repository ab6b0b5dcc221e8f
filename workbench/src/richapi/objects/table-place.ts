import type { Area } from "../../book/addresses";
import { type Table, tableByName } from "../../book/tables";
import { type ApiHost, ApiObject, notFound } from "../api";
import { RangeApi } from "./range";

/** Where a Table is: all that its columns, rows and sorting need to know of it. */
export class TablePlaceApi extends ApiObject {
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
}
