import type { Chart, RunSheet } from "../../workbook/describe";
import { address } from "../../workbook/formulas/address";
import { rangeOf } from "./place";

const TYPES = { columns: "ColumnClustered", bars: "BarClustered", lines: "LineMarkers" } as const;

/** The charts of a sheet: type, place, title, series with their ranges, axis title and format. */
export function writeCharts(
  workbook: Excel.Workbook,
  target: Excel.Worksheet,
  sheet: RunSheet
): Excel.Chart[] {
  return sheet.charts.map((described) => {
    const [first, ...others] = described.series;
    const chart = target.charts.add(
      TYPES[described.kind],
      rangeOf(workbook, first.values),
      "Columns"
    );
    chart.name = described.title;
    chart.title.text = described.title;
    chart.legend.visible = true;
    chart.legend.position = "Top";
    // Excel takes the last cell that the chart covers, the description the first one beyond it.
    const { from, to } = described;
    chart.setPosition(address(from.row, from.column), address(to.row - 1, to.column - 1));
    const all = [chart.series.getItemAt(0), ...others.map(({ name }) => chart.series.add(name))];
    all.forEach((series, index) => {
      const { name, values, colour } = described.series[index];
      series.name = name;
      series.setValues(rangeOf(workbook, values));
      series.setXAxisValues(rangeOf(workbook, described.categories));
      if (described.kind === "lines") series.format.line.color = `#${colour}`;
      else series.format.fill.setSolidColor(`#${colour}`);
    });
    const { valueAxis } = chart.axes;
    valueAxis.title.text = described.valueTitle;
    valueAxis.title.visible = true;
    valueAxis.numberFormat = described.valueFormat;
    return chart;
  });
}

/** What makes a chart easier to read and is no loss where Excel does not take it. */
export function refineCharts(target: Excel.Worksheet, sheet: RunSheet): void {
  sheet.charts.forEach((described) => refine(target.charts.getItem(described.title), described));
}

function refine(chart: Excel.Chart, { kind, series }: Chart): void {
  chart.title.format.font.bold = true;
  chart.title.format.font.size = 13;
  const { categoryAxis } = chart.axes;
  // Labels stay at the edge where bars go to the left of the axis.
  categoryAxis.tickLabelPosition = "Low";
  if (kind === "bars") {
    // Bars grow from below: turned round, the first area stands on top as in the table.
    categoryAxis.reversePlotOrder = true;
    categoryAxis.position = "Maximum";
  }
  if (kind === "lines") return;
  series.forEach((_, index) => {
    const bars = chart.series.getItemAt(index);
    bars.gapWidth = 60;
    bars.overlap = 0;
    bars.invertIfNegative = false;
  });
}
