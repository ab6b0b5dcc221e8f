import type { RecordedChart } from "../../book/extras";
import { type ApiHost, ApiObject, invalidArgument } from "../api";
import { ChartPartApi } from "./chart-part";

export class ChartAxesApi extends ChartPartApi {
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

export class ChartAxisApi extends ChartPartApi {
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

export class ChartAxisTitleApi extends ApiObject {
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
