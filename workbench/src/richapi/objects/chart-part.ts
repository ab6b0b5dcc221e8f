import type { RecordedChart } from "../../book/extras";
import { type ApiHost, ApiObject } from "../api";

/** A part of a chart: what it says is kept in the recorded chart. */
export abstract class ChartPartApi extends ApiObject {
  constructor(
    host: ApiHost,
    readonly chart: RecordedChart
  ) {
    super(host);
  }
}
