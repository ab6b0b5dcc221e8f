import type { RunSheet } from "../describe";
import { cell, excel, joined, operation, type Expression } from "../formulas/expression";
import { COLOURS } from "../styles";
import { versionOf } from "./arguments";
import type { SheetBuilder } from "./builder";
import { SHEETS, type Layout } from "./layout";

export const results = { tabColour: COLOURS.tabs.results } as const;
export const landscape = (titleRow?: number): RunSheet["print"] => ({
  orientation: "landscape",
  titleRow,
});

/** The line of every result sheet that says which version made its numbers. */
export function versionLine(sheet: SheetBuilder, row: number, result: Expression): void {
  sheet.value(row, 0, "Calculated by Fair Share version", { style: "note" });
  sheet.formula(row, 1, versionOf(result), { style: "note" });
}

export const count = (value: Expression): Expression => excel("TEXT", value, "0");
export const posts = (value: Expression): Expression =>
  joined(count(value), excel("IF", operation(value, "=", 1), " post", " posts"));

/** Reads a cell of a spill table: used where a formula wants one figure of one area. */
export const planTotal = (layout: Layout, index: number): Expression =>
  cell(SHEETS.plan, layout.plan.row + 1 + index, layout.years + 1);
