import type { RunSheet } from "../../workbook/describe";
import type { CalculatedWorkbook } from "../../workbook/formulas/calculate";
import { STYLES, type Style } from "../../workbook/styles";
import { numberFormats } from "./contents";
import { columnWidth, lookedAt, styledAreas } from "./looks";
import { writeBlock } from "./place";

/** Number formats, styles and widths of a sheet. */
export function formatSheet(
  target: Excel.Worksheet,
  sheet: RunSheet,
  described: string,
  calculated: CalculatedWorkbook | undefined
): void {
  const cells = lookedAt(sheet, described, calculated);
  writeBlock(target, numberFormats(cells), (range, formats) => {
    range.numberFormat = formats;
  });
  for (const area of styledAreas(cells)) {
    const { row, column, rows, columns } = area;
    const { format } = target.getRangeByIndexes(row, column, rows, columns);
    applyStyle(format, STYLES[area.style], rows, columns);
  }
  sheet.widths.forEach((width, column) => {
    target.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth =
      columnWidth(width);
  });
}

function applyStyle(format: Excel.RangeFormat, style: Style, rows: number, columns: number): void {
  format.font.name = "Calibri";
  format.font.size = style.size ?? 11;
  if (style.bold) format.font.bold = true;
  if (style.italic) format.font.italic = true;
  if (style.colour) format.font.color = `#${style.colour}`;
  if (style.fill) format.fill.color = `#${style.fill}`;
  format.verticalAlignment = "Top";
  if (style.wrap) format.wrapText = true;
  if (style.align) {
    const sides = { left: "Left", right: "Right", center: "Center" } as const;
    format.horizontalAlignment = sides[style.align];
  }
  if (style.box) {
    for (const edge of boxEdges(rows, columns)) line(format, edge, "#B8C4CE");
  } else {
    if (style.top) line(format, "EdgeTop", "#1F2933");
    if (style.bottom) line(format, "EdgeBottom", "#1F2933");
  }
}

type Edge = Parameters<Excel.RangeBorderCollection["getItem"]>[0];

function boxEdges(rows: number, columns: number): Edge[] {
  return [
    ...(["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const),
    // A range of one column has no lines between columns.
    ...(columns > 1 ? (["InsideVertical"] as const) : []),
    ...(rows > 1 ? (["InsideHorizontal"] as const) : []),
  ];
}

function line(format: Excel.RangeFormat, edge: Edge, colour: string): void {
  const border = format.borders.getItem(edge);
  border.style = "Continuous";
  border.color = colour;
}
