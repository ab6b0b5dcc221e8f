import type { RecordedChart } from "../../book/extras";
import {
  type ApiHost,
  ApiCollection,
  ApiError,
  ApiObject,
  invalidArgument,
  notFound,
} from "../api";
import { of, readOnly, recorded } from "../members";
import { ChartAxesApi } from "./chart-axes";
import { seriesOf } from "./chart-references";
import { ChartSeriesCollectionApi } from "./chart-series";
import { ChartLegendApi, ChartTitleApi } from "./chart-title";
import { RangeApi, rangeAt } from "./range";

const KINDS: Record<string, Pick<RecordedChart, "type" | "barGrouping">> = {
  ColumnClustered: { type: "column", barGrouping: "clustered" },
  ColumnStacked: { type: "column", barGrouping: "stacked" },
  BarClustered: { type: "bar", barGrouping: "clustered" },
  BarStacked: { type: "bar", barGrouping: "stacked" },
  Line: { type: "line" },
  LineMarkers: { type: "line" },
  Pie: { type: "pie" },
  Doughnut: { type: "doughnut" },
  Area: { type: "area" },
  XYScatter: { type: "scatter" },
};

/** Charts: each a record of its own. */
export class ChartCollectionApi extends ApiCollection<ChartApi> {
  readonly typeName = "ChartCollection";

  constructor(
    host: ApiHost,
    readonly sheetId: string
  ) {
    super(host);
  }

  list(): ChartApi[] {
    const charts = this.book.extrasOf(this.sheetId).charts;
    return charts.map((chart) => new ChartApi(this.host, this.sheetId, chart));
  }

  Add(type: string, source: RangeApi, by = "Auto"): ChartApi {
    const kind = KINDS[type];
    if (!kind)
      throw new ApiError(
        "ApiNotImplemented",
        `Charts of the type ${type} are not implemented by the workbench.`
      );
    if (!(source instanceof RangeApi)) throw invalidArgument("the source of a chart is a range");
    const charts = this.book.extrasOf(this.sheetId).charts;
    const chart: RecordedChart = {
      ...kind,
      name: `Chart ${charts.length + 1}`,
      officeType: type,
      series: seriesOf(source, by),
      anchor: { from: { row: 1, col: 1 }, to: { row: 16, col: 8 } },
    };
    charts.push(chart);
    return new ChartApi(this.host, this.sheetId, chart);
  }
  GetItemOrNullObject(name: string): ChartApi | null {
    return this.list().find((each) => each.chart.name === name) ?? null;
  }
  GetItem(name: string): ChartApi {
    const chart = this.GetItemOrNullObject(name);
    if (!chart) throw notFound(`the chart ${name}`);
    return chart;
  }
}

export class ChartApi extends ApiObject {
  readonly typeName = "Chart";

  constructor(
    host: ApiHost,
    readonly sheetId: string,
    readonly chart: RecordedChart
  ) {
    super(host);
  }

  override identity(): Record<string, unknown> {
    return { Id: this.chart.name };
  }
  get Title(): ChartTitleApi {
    return new ChartTitleApi(this.host, this.chart);
  }
  get Legend(): ChartLegendApi {
    return new ChartLegendApi(this.host, this.chart);
  }
  get Axes(): ChartAxesApi {
    return new ChartAxesApi(this.host, this.chart);
  }
  get Series(): ChartSeriesCollectionApi {
    return new ChartSeriesCollectionApi(this.host, this.sheetId, this.chart);
  }
  SetData(source: RangeApi, by = "Auto"): void {
    this.chart.series = seriesOf(source, by);
  }
  SetPosition(start: RangeApi | string, end?: RangeApi | string): void {
    const corner = (given: RangeApi | string) => {
      const range = given instanceof RangeApi ? given : rangeAt(this.host, this.sheetId, given);
      if (!range) throw invalidArgument(`${String(given)} is not an address`);
      return range.area;
    };
    const first = corner(start);
    const last = end ? corner(end) : undefined;
    this.chart.anchor = {
      from: { row: first.startRow, col: first.startColumn },
      to: last
        ? { row: last.endRow + 1, col: last.endColumn + 1 }
        : { row: first.startRow + 15, col: first.startColumn + 7 },
    };
  }
  Delete(): void {
    const extras = this.book.extrasOf(this.sheetId);
    extras.charts = extras.charts.filter((each) => each !== this.chart);
  }
}

const { same } = of<RecordedChart>();

recorded(ChartApi, "charts", ({ chart }) => chart, {
  Id: readOnly(same("name", "")),
  Name: same("name", ""),
  ChartType: readOnly(same("officeType", "")),
});
