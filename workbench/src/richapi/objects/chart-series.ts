import type { RecordedChart } from "../../book/extras";
import { type ApiHost, ApiCollection } from "../api";
import { ChartPartApi } from "./chart-part";
import { reference } from "./chart-references";
import { type RangeApi, rangeAt } from "./range";

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
  private get own(): RecordedChart["series"][number] {
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
  get HasDataLabels(): boolean {
    return Boolean(this.own.dataLabels);
  }
  set HasDataLabels(shown: boolean) {
    this.own.dataLabels = shown ? { showValue: true } : false;
  }
  get Format(): ChartSeriesFormatApi {
    return new ChartSeriesFormatApi(this.host, this.chart, this.at);
  }
  get InvertIfNegative(): boolean {
    return this.own.invertIfNegative ?? false;
  }
  set InvertIfNegative(invert: boolean) {
    this.own.invertIfNegative = invert;
  }
  /** Width of the gaps and overlap of the bars: one for all series of a chart here. */
  get GapWidth(): number {
    return this.chart.gapWidth ?? 150;
  }
  set GapWidth(percent: number) {
    this.chart.gapWidth = percent;
  }
  get Overlap(): number {
    return this.chart.overlap ?? 0;
  }
  set Overlap(percent: number) {
    this.chart.overlap = percent;
  }
  SetValues(range: RangeApi): void {
    this.own.values = reference(range, range.area);
  }
  SetXAxisValues(range: RangeApi): void {
    this.own.categories = reference(range, range.area);
  }
  Delete(): void {
    this.chart.series.splice(this.at, 1);
  }
}

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
  get Color(): string {
    const { color } = this.chart.series[this.at];
    return typeof color === "string" ? `#${color}` : "";
  }
  set Color(color: string) {
    this.SetSolidColor(color);
  }
  SetSolidColor(color: string): void {
    this.chart.series[this.at].color = color.replace("#", "").toUpperCase();
  }
}
