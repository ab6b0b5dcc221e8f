import { type Area, absoluteText, sheetPrefix } from "../../book/addresses";
import type { RecordedChart } from "../../book/extras";
import {
  type ApiHost,
  ApiCollection,
  ApiError,
  ApiObject,
  invalidArgument,
  notFound,
} from "../api";
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

/** Charts are recorded and saved with the file, not drawn. */
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

function reference(range: RangeApi, area: Area): string {
  return `${sheetPrefix(range.sheet.getSheetName())}${absoluteText(area)}`;
}

/** The series that Excel makes of a block: names from its heading row, categories from its first column if that is text. */
function seriesOf(source: RangeApi, by: string): RecordedChart["series"] {
  const { area, book, sheet } = source;
  const columns = by === "Columns" || (by === "Auto" && source.RowCount >= source.ColumnCount);
  const isText = (row: number, column: number) =>
    typeof book.value(sheet, row, column) === "string";
  const heading = isText(area.startRow, area.endColumn);
  const labels = isText(area.endRow, area.startColumn);
  const firstRow = area.startRow + (heading ? 1 : 0);
  const firstColumn = area.startColumn + (labels ? 1 : 0);
  const one = (row: number, column: number) =>
    reference(source, { startRow: row, endRow: row, startColumn: column, endColumn: column });
  const series: RecordedChart["series"] = [];
  if (columns) {
    for (let column = firstColumn; column <= area.endColumn; column += 1) {
      const values = {
        startRow: firstRow,
        endRow: area.endRow,
        startColumn: column,
        endColumn: column,
      };
      series.push({
        name: heading ? one(area.startRow, column) : undefined,
        values: reference(source, values),
        categories: labels
          ? reference(source, {
              ...values,
              startColumn: area.startColumn,
              endColumn: area.startColumn,
            })
          : undefined,
      });
    }
    return series;
  }
  for (let row = firstRow; row <= area.endRow; row += 1) {
    const values = {
      startRow: row,
      endRow: row,
      startColumn: firstColumn,
      endColumn: area.endColumn,
    };
    series.push({
      name: labels ? one(row, area.startColumn) : undefined,
      values: reference(source, values),
      categories: heading
        ? reference(source, { ...values, startRow: area.startRow, endRow: area.startRow })
        : undefined,
    });
  }
  return series;
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
  get Id(): string {
    return this.chart.name;
  }
  get Name(): string {
    return this.chart.name;
  }
  set Name(name: string) {
    this.chart.name = name;
  }
  get ChartType(): string {
    return this.chart.officeType;
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
      if (!range) throw invalidArgument(`${String(given)} is no address`);
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

abstract class ChartPartApi extends ApiObject {
  constructor(
    host: ApiHost,
    readonly chart: RecordedChart
  ) {
    super(host);
  }
}

class ChartTitleApi extends ChartPartApi {
  readonly typeName = "ChartTitle";

  get Text(): string {
    return this.chart.title ?? "";
  }
  set Text(text: string) {
    this.chart.title = text;
    this.chart.showTitle = true;
  }
  get Visible(): boolean {
    return this.chart.showTitle !== false;
  }
  set Visible(visible: boolean) {
    this.chart.showTitle = visible;
  }
  get Format(): ChartTitleFormatApi {
    return new ChartTitleFormatApi(this.host, this.chart);
  }
}

class ChartTitleFormatApi extends ChartPartApi {
  readonly typeName: string = "ChartTitleFormat";

  get Font(): ChartTitleFontApi {
    return new ChartTitleFontApi(this.host, this.chart);
  }
}

class ChartTitleFontApi extends ChartPartApi {
  readonly typeName = "ChartFont";

  get Bold(): boolean {
    return this.chart.titleBold ?? false;
  }
  set Bold(on: boolean) {
    this.chart.titleBold = on;
  }
  get Size(): number {
    return this.chart.titleFontSize ?? 14;
  }
  set Size(size: number) {
    this.chart.titleFontSize = size;
  }
}

class ChartLegendApi extends ChartPartApi {
  readonly typeName = "ChartLegend";

  get Visible(): boolean {
    return this.chart.legend !== false;
  }
  set Visible(visible: boolean) {
    this.chart.legend = visible ? this.chart.legend || "right" : false;
  }
  get Position(): string {
    const position = this.chart.legend || "right";
    return position[0].toUpperCase() + position.slice(1);
  }
  set Position(position: string) {
    const known = ["top", "bottom", "left", "right"].find(
      (each) => each === position.toLowerCase()
    );
    if (!known) throw invalidArgument(`the legend position ${position}`);
    this.chart.legend = known as RecordedChart["legend"];
  }
}

class ChartAxesApi extends ChartPartApi {
  readonly typeName = "ChartAxes";

  get ValueAxis(): ChartAxisApi {
    return new ChartAxisApi(this.host, this.chart, "y");
  }
  get CategoryAxis(): ChartAxisApi {
    return new ChartAxisApi(this.host, this.chart, "x");
  }
}

const TICK_LABELS = [
  ["NextToAxis", "nextTo"],
  ["Low", "low"],
  ["High", "high"],
  ["None", "none"],
] as const;
const CROSSINGS = [
  ["Automatic", "autoZero"],
  ["Maximum", "max"],
  ["Minimum", "min"],
] as const;

class ChartAxisApi extends ChartPartApi {
  readonly typeName = "ChartAxis";

  constructor(
    host: ApiHost,
    chart: RecordedChart,
    readonly which: "x" | "y"
  ) {
    super(host, chart);
  }
  get axis(): NonNullable<NonNullable<RecordedChart["axes"]>["x"]> {
    this.chart.axes ??= {};
    return (this.chart.axes[this.which] ??= {});
  }
  get Title(): ChartAxisTitleApi {
    return new ChartAxisTitleApi(this.host, this);
  }
  get Minimum(): number | string {
    return this.axis.scale?.min ?? "";
  }
  set Minimum(minimum: number | string) {
    this.axis.scale = { ...this.axis.scale, min: minimum === "" ? undefined : Number(minimum) };
  }
  get Maximum(): number | string {
    return this.axis.scale?.max ?? "";
  }
  set Maximum(maximum: number | string) {
    this.axis.scale = { ...this.axis.scale, max: maximum === "" ? undefined : Number(maximum) };
  }
  get NumberFormat(): string {
    return this.axis.numberFormat?.formatCode ?? "General";
  }
  set NumberFormat(formatCode: string) {
    this.axis.numberFormat = { formatCode, sourceLinked: false };
  }
  get ReversePlotOrder(): boolean {
    return this.axis.reverse ?? false;
  }
  set ReversePlotOrder(reverse: boolean) {
    this.axis.reverse = reverse;
  }
  get TickLabelPosition(): string {
    return TICK_LABELS.find(([, stored]) => stored === this.axis.tickLblPos)?.[0] ?? "NextToAxis";
  }
  set TickLabelPosition(position: string) {
    const known = TICK_LABELS.find(([name]) => name === position);
    if (!known) throw invalidArgument(`the tick label position ${position}`);
    this.axis.tickLblPos = known[1];
  }
  /** Where the other axis crosses this one: a file keeps it with the other axis. */
  get Position(): string {
    const other = this.chart.axes?.[this.which === "x" ? "y" : "x"]?.crosses;
    return CROSSINGS.find(([, stored]) => stored === other)?.[0] ?? "Automatic";
  }
  set Position(position: string) {
    const known = CROSSINGS.find(([name]) => name === position);
    if (!known) throw invalidArgument(`the axis position ${position}`);
    this.chart.axes ??= {};
    (this.chart.axes[this.which === "x" ? "y" : "x"] ??= {}).crosses = known[1];
  }
}

class ChartAxisTitleApi extends ApiObject {
  readonly typeName = "ChartAxisTitle";

  constructor(
    host: ApiHost,
    readonly parent: ChartAxisApi
  ) {
    super(host);
  }
  get Text(): string {
    return this.parent.axis.title ?? "";
  }
  set Text(text: string) {
    this.parent.axis.title = text;
  }
  get Visible(): boolean {
    return this.parent.axis.title !== undefined;
  }
  set Visible(visible: boolean) {
    if (!visible) this.parent.axis.title = undefined;
  }
}

class ChartSeriesCollectionApi extends ApiCollection<ChartSeriesApi> {
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

class ChartSeriesApi extends ChartPartApi {
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

class ChartSeriesFormatApi extends ChartPartApi {
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

class ChartSeriesFillApi extends ChartPartApi {
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
