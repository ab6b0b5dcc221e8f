import type { RecordedChart } from "../../book/extras";
import { invalidArgument } from "../api";
import { ChartPartApi } from "./chart-part";

export class ChartTitleApi extends ChartPartApi {
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

export class ChartTitleFormatApi extends ChartPartApi {
  readonly typeName: string = "ChartTitleFormat";

  get Font(): ChartTitleFontApi {
    return new ChartTitleFontApi(this.host, this.chart);
  }
}

export class ChartTitleFontApi extends ChartPartApi {
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

export class ChartLegendApi extends ChartPartApi {
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
