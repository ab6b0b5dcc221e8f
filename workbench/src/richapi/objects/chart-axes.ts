import type { RecordedChart } from "../../book/extras";
import { type ApiHost, ApiObject } from "../api";
import { type Member, of, recorded } from "../members";
import { ChartPartApi } from "./chart-part";

type Axis = NonNullable<NonNullable<RecordedChart["axes"]>["x"]>;

export class ChartAxesApi extends ChartPartApi {
  readonly typeName = "ChartAxes";

  get ValueAxis(): ChartAxisApi {
    return new ChartAxisApi(this.host, this.chart, "y");
  }
  get CategoryAxis(): ChartAxisApi {
    return new ChartAxisApi(this.host, this.chart, "x");
  }
}

export class ChartAxisApi extends ChartPartApi {
  readonly typeName = "ChartAxis";

  constructor(
    host: ApiHost,
    chart: RecordedChart,
    readonly which: "x" | "y"
  ) {
    super(host, chart);
  }
  get axis(): Axis {
    return axisOf(this.chart, this.which);
  }
  /** The axis that this one crosses. */
  get other(): Axis {
    return axisOf(this.chart, this.which === "x" ? "y" : "x");
  }
  get Title(): ChartAxisTitleApi {
    return new ChartAxisTitleApi(this.host, this);
  }
}

function axisOf(chart: RecordedChart, which: "x" | "y"): Axis {
  chart.axes ??= {};
  return (chart.axes[which] ??= {});
}

/** An end of the scale; "" where Excel chooses it. */
const end = (which: "min" | "max"): Member<Axis> => ({
  get: ({ scale }) => scale?.[which] ?? "",
  set: (axis, given: number | string) => {
    axis.scale = { ...axis.scale, [which]: given === "" ? undefined : Number(given) };
  },
});

const { same, worded } = of<Axis>();

recorded(ChartAxisApi, "charts", ({ axis }) => axis, {
  Minimum: end("min"),
  Maximum: end("max"),
  NumberFormat: {
    get: ({ numberFormat }) => numberFormat?.formatCode ?? "General",
    set: (axis, formatCode: string) => {
      axis.numberFormat = { formatCode, sourceLinked: false };
    },
  },
  ReversePlotOrder: same("reverse", false),
  TickLabelPosition: worded("tickLblPos", "the tick label position", [
    ["NextToAxis", "nextTo"],
    ["Low", "low"],
    ["High", "high"],
    ["None", "none"],
  ]),
});

/** Where the other axis crosses this one: a file keeps it with the other axis. */
recorded(ChartAxisApi, "charts", ({ other }) => other, {
  Position: worded("crosses", "the axis position", [
    ["Automatic", "autoZero"],
    ["Maximum", "max"],
    ["Minimum", "min"],
  ]),
});

export class ChartAxisTitleApi extends ApiObject {
  readonly typeName = "ChartAxisTitle";

  constructor(
    host: ApiHost,
    readonly parent: ChartAxisApi
  ) {
    super(host);
  }
}

recorded(ChartAxisTitleApi, "charts", ({ parent }) => parent.axis, {
  Text: same("title", ""),
  Visible: {
    get: ({ title }) => title !== undefined,
    set: (axis, visible: boolean) => {
      if (!visible) axis.title = undefined;
    },
  },
});
