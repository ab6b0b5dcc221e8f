import { type ApiHost, ApiCollection, ApiObject } from "../api";
import type { RangePlaceApi } from "./range-place";

/** Several ranges of one sheet, as `getMergedAreasOrNullObject` gives them. */
export class RangeAreasApi extends ApiObject {
  readonly typeName = "RangeAreas";

  constructor(
    host: ApiHost,
    readonly ranges: RangePlaceApi[]
  ) {
    super(host);
  }

  get Areas(): RangeCollectionApi {
    return new RangeCollectionApi(this.host, this.ranges);
  }
  get AreaCount(): number {
    return this.ranges.length;
  }
  get Address(): string {
    return this.ranges.map((range) => range.Address).join(",");
  }
}

class RangeCollectionApi extends ApiCollection<RangePlaceApi> {
  readonly typeName = "RangeCollection";

  constructor(
    host: ApiHost,
    readonly ranges: RangePlaceApi[]
  ) {
    super(host);
  }
  list(): RangePlaceApi[] {
    return this.ranges;
  }
}
