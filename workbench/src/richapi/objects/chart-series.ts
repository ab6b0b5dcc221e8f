import type { RecordedChart } from "../../book/extras";
import { type ApiHost, ApiCollection } from "../api";
import { of, recorded, storedColor } from "../members";
import { ChartPartApi } from "./chart-part";
import { type RangeApi, rangeAt } from "./range";

type Series = RecordedChart["series"][number];

export class ChartSeriesCollectionApi extends ApiCollection<ChartSeriesApi> {
  readonly typeName = "ChartSeriesCollection";

  constructor(
    host: ApiHost,
    readonly sheetId: string,
    readonly chart: RecordedChart
  ) {
    super(host);
  }
  list(): ChartSeriesApi[] {
    return this.chart.series.map(
      (_, at) => new ChartSeriesApi(this.host, this.sheetId, this.chart, at)
    );
  }
  Add(name?: string): ChartSeriesApi {
    this.chart.series.push({ name, values: "" });
    return new ChartSeriesApi(this.host, this.sheetId, this.chart, this.chart.series.length - 1);
  }
}

export class ChartSeriesApi extends ChartPartApi {
  readonly typeName = "ChartSeries";

  constructor(
    host: ApiHost,
    readonly sheetId: string,
    chart: RecordedChart,
    readonly at: number
  ) {
    super(host, chart);
  }
  override identity(): Record<string, unknown> {
    return { Id: this.at };
  }
  get own(): Series {
    return this.chart.series[this.at];
  }
  /** A name that is a reference to a cell reads as what the cell says. */
  get Name(): string {
    const { name } = this.own;
    const range = name?.includes("!") ? rangeAt(this.host, this.sheetId, name) : undefined;
    return range ? String(range.Values[0][0]) : (name ?? `Series${this.at + 1}`);
  }
  set Name(name: string) {
    this.own.name = name.replace(/^=/, "");
  }
  get Format(): ChartSeriesFormatApi {
    return new ChartSeriesFormatApi(this.host, this.chart, this.at);
  }
  SetValues(range: RangeApi): void {
    this.own.values = range.absolute;
  }
  SetXAxisValues(range: RangeApi): void {
    this.own.categories = range.absolute;
  }
  Delete(): void {
    this.chart.series.splice(this.at, 1);
  }
}

recorded(ChartSeriesApi, "charts", ({ own }) => own, {
  HasDataLabels: {
    get: ({ dataLabels }) => Boolean(dataLabels),
    set: (series, shown: boolean) => {
      series.dataLabels = shown ? { showValue: true } : false;
    },
  },
  InvertIfNegative: of<Series>().same("invertIfNegative", false),
});

const chart = of<RecordedChart>();

/** Width of the gaps and overlap of the bars: one for all series of a chart here. */
recorded(ChartSeriesApi, "charts", ({ chart }) => chart, {
  GapWidth: chart.same("gapWidth", 150),
  Overlap: chart.same("overlap", 0),
});

export class ChartSeriesFormatApi extends ChartPartApi {
  readonly typeName: string = "ChartSeriesFormat";

  constructor(
    host: ApiHost,
    chart: RecordedChart,
    readonly at: number
  ) {
    super(host, chart);
  }
  get Fill(): ChartSeriesFillApi {
    return new ChartSeriesFillApi(this.host, this.chart, this.at);
  }
  get Line(): ChartSeriesFillApi {
    return new ChartSeriesFillApi(this.host, this.chart, this.at);
  }
}

export class ChartSeriesFillApi extends ChartPartApi {
  readonly typeName = "ChartFill";

  constructor(
    host: ApiHost,
    chart: RecordedChart,
    readonly at: number
  ) {
    super(host, chart);
  }
  get series(): Series {
    return this.chart.series[this.at];
  }
  SetSolidColor(color: string): void {
    this.series.color = storedColor(color);
  }
}

recorded(ChartSeriesFillApi, "charts", ({ series }) => series, {
  Color: {
    get: ({ color }) => (typeof color === "string" ? `#${color}` : ""),
    set: (series, color: string) => {
      series.color = storedColor(color);
    },
  },
});
