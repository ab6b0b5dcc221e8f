import { FORMATS, type StyleName } from "../styles";
import { SheetBuilder } from "./builder";
import { type Layout } from "./layout";

export const TEXT = { style: "inputText" as StyleName };
export const POSTS = { style: "input" as StyleName, format: FORMATS.whole };
export const FILL = "Pale cells with a border are yours to fill in.";

/** The row of years above an input table. */
export function yearLabels(sheet: SheetBuilder, layout: Layout, row: number, column: number): void {
  for (let t = 0; t < layout.years; t++) {
    sheet.formula(row, column + t, layout.yearLabel(t), { style: "headingYear" });
  }
}

export function wholeByYear(
  sheet: SheetBuilder,
  layout: Layout,
  title: string,
  message: string
): void {
  const { row } = layout.table;
  const range = sheet.block(row + 1, 1, row + Math.max(layout.areas, 1), layout.years);
  sheet.validate({ range, rule: { kind: "whole", least: 0 }, title, message, strictness: "stop" });
}
