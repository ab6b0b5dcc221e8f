import type { RecordedChart } from "../../book/extras";
import { of, recorded } from "../members";
import { ChartPartApi } from "./chart-part";

const { same, worded } = of<RecordedChart>();

export class ChartTitleApi extends ChartPartApi {
  readonly typeName = "ChartTitle";

  get Format(): ChartTitleFormatApi {
    return new ChartTitleFormatApi(this.host, this.chart);
  }
}

recorded(ChartTitleApi, "charts", ({ chart }) => chart, {
  Text: {
    get: ({ title }) => title ?? "",
    set: (chart, title: string) => Object.assign(chart, { title, showTitle: true }),
  },
  Visible: same("showTitle", true),
});

export class ChartTitleFormatApi extends ChartPartApi {
  readonly typeName: string = "ChartTitleFormat";

  get Font(): ChartTitleFontApi {
    return new ChartTitleFontApi(this.host, this.chart);
  }
}

export class ChartTitleFontApi extends ChartPartApi {
  readonly typeName = "ChartFont";
}

recorded(ChartTitleFontApi, "charts", ({ chart }) => chart, {
  Bold: same("titleBold", false),
  Size: same("titleFontSize", 14),
});

export class ChartLegendApi extends ChartPartApi {
  readonly typeName = "ChartLegend";
}

recorded(ChartLegendApi, "charts", ({ chart }) => chart, {
  Visible: {
    get: ({ legend }) => legend !== false,
    set: (chart, visible: boolean) => {
      chart.legend = visible ? chart.legend || "right" : false;
    },
  },
  Position: worded("legend", "the legend position", [
    ["Right", "right"],
    ["Left", "left"],
    ["Top", "top"],
    ["Bottom", "bottom"],
  ]),
});
