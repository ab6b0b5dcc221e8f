import { type ApiHost, ApiObject, invalidArgument } from "../api";
import type { RangePlaceApi } from "./range-place";

interface SortField {
  key: number;
  ascending?: boolean;
}

/** Sorts the rows of a range through the grid, so that formulas move as they do when a user sorts. */
export class RangeSortApi extends ApiObject {
  readonly typeName = "RangeSort";

  constructor(
    host: ApiHost,
    readonly range: RangePlaceApi
  ) {
    super(host);
  }

  Apply(fields: SortField[], _matchCase?: boolean, hasHeaders?: boolean): void {
    if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument("the sort fields");
    const { area, sheet } = this.range;
    const body = { ...area, startRow: area.startRow + (hasHeaders ? 1 : 0) };
    this.book.touch();
    sheet
      .getRange({ ...body })
      .sort(fields.map((field) => ({ column: field.key, ascending: field.ascending !== false })));
  }
}
