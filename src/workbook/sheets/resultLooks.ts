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

/** The line that says who stands furthest to either side, such as "London gives up most, 8 posts." */
export function extremes(
  areas: Expression,
  changes: Expression,
  words: {
    /** Where nothing is above 0. */
    readonly none: string;
    readonly most: string;
    readonly least: string;
    readonly afterLeast: string;
    /** Where nothing is below 0. */
    readonly noLeast: string;
  }
): Expression {
  const area = (which: "MAX" | "MIN"): Expression =>
    excel("INDEX", areas, excel("MATCH", excel(which, changes), changes, 0));
  const lowest = excel("MIN", changes);
  return excel(
    "IF",
    operation(excel("MAX", changes), "<=", 0),
    words.none,
    joined(
      area("MAX"),
      words.most,
      posts(excel("MAX", changes)),
      excel(
        "IF",
        operation(lowest, "<", 0),
        joined("; ", area("MIN"), words.least, posts(excel("ABS", lowest)), words.afterLeast),
        words.noLeast
      )
    )
  );
}
