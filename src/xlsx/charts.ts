import { rangeText } from "../workbook/formulas/text";
import type { Chart } from "../workbook/describe";
import { type SheetChart } from "./library";

export function writeChart(chart: Chart): SheetChart {
  const type = { columns: "column", bars: "bar", lines: "line" }[chart.kind] as SheetChart["type"];
  const bars = chart.kind === "bars";
  return {
    type,
    title: chart.title,
    titleFontSize: 13,
    titleBold: true,
    titleColor: "1F2933",
    altText: chart.altText,
    frameTitle: chart.title,
    anchor: {
      from: { row: chart.from.row, col: chart.from.column },
      to: { row: chart.to.row, col: chart.to.column },
    },
    legend: "top",
    ...(chart.kind === "lines" ? {} : { barGrouping: "clustered", gapWidth: 60, overlap: 0 }),
    series: chart.series.map((series) => ({
      name: series.name,
      values: rangeText(series.values),
      categories: rangeText(chart.categories),
      color: series.colour,
      invertIfNegative: false,
    })),
    axes: {
      // Bars grow from below: turned round, the first area stands on top as in the table.
      x: {
        ...(bars ? { reverse: true } : {}),
        tickLblPos: "low",
        labelFontSize: 9,
        majorTickMark: "none",
        minorTickMark: "none",
      },
      y: {
        title: chart.valueTitle,
        gridlines: { major: true },
        numberFormat: { formatCode: chart.valueFormat },
        labelFontSize: 9,
        axisTitleFontSize: 9,
        majorTickMark: "none",
        minorTickMark: "none",
        ...(bars ? { crosses: "max" } : {}),
      },
    },
  };
}
