import { bodyArea } from "../../book/tables";
import { type ApiHost, ApiObject } from "../api";
import type { TablePlaceApi } from "./table-place";

/** `table.sort`: the rows under the heading, as `range.sort` does it. */
export class TableSortApi extends ApiObject {
  readonly typeName = "TableSort";

  constructor(
    host: ApiHost,
    readonly parent: TablePlaceApi
  ) {
    super(host);
  }

  Apply(fields: { key: number; ascending?: boolean }[], matchCase?: boolean): void {
    this.parent.range(bodyArea(this.parent.table)).Sort.Apply(fields, matchCase, false);
  }
}
