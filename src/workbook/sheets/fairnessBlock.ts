import { FAIRNESS_MEASURES, type FairnessMeasure } from "../../model/measures/fairness";
import { excel, operation, ours, type Expression } from "../formulas/expression";
import { FORMATS } from "../styles";
import type { SheetBuilder } from "./builder";
import { rowsWhere } from "./check";
import type { Layout } from "./layout";

/** How many rows below the last area the block begins. */
const GAP = 2;
const UNDEFINED = "no value";

/** Measures that have no value where an area without any need holds posts. */
const NEED_A_SHARE: readonly FairnessMeasure[] = [
  "theil",
  "coefficient of variation",
  "lowest to highest",
];

const WORDS: Record<FairnessMeasure, readonly [label: string, format: string]> = {
  "posts to move": ["Posts to move", FORMATS.exact],
  dissimilarity: ["Dissimilarity", FORMATS.weight],
  gini: ["Gini", FORMATS.weight],
  theil: ["Theil", FORMATS.weight],
  "coefficient of variation": ["Coefficient of variation", FORMATS.weight],
  "lowest to highest": ["Lowest to highest", FORMATS.weight],
};

/**
 * FAIRNESS of the posts now and at the end of the plan, against the exact targets: below the areas, left of the column in
 * which the targets spill. One number a cell, so that the targets stay the only result of the sheet that spills.
 */
export function fairnessBlock(sheet: SheetBuilder, layout: Layout, endPart: string): void {
  const row = layout.targetsRow + layout.areas + GAP;
  const area = layout.targetColumn("area");
  sheet.value(row, 0, "How far the posts are from exact targets", { style: "subheading" });
  sheet.headings(row + 1, 0, ["Measure", "Now", "At the end"]);
  FAIRNESS_MEASURES.forEach((measure, index) => {
    const at = row + 2 + index;
    const [label, format] = WORDS[measure];
    sheet.value(at, 0, label, { style: "label" });
    const value = (held: Expression): Expression => {
      const found = ours("FAIRNESS", area, held, layout.exactTargets, measure);
      if (!NEED_A_SHARE.includes(measure)) return found;
      const without = rowsWhere(operation(held, ">", 0), operation(layout.exactTargets, "=", 0));
      return excel("IF", operation(without, ">", 0), UNDEFINED, found);
    };
    sheet.formula(at, 1, value(layout.targetColumn("now")), { style: "result", format });
    sheet.formula(at, 2, value(layout.targetColumn("end")), {
      style: "result",
      format,
      part: endPart,
    });
  });
  sheet.value(
    row + 2 + FAIRNESS_MEASURES.length,
    0,
    "0 is even, except lowest to highest, where it is 1. Whole posts seldom reach it.",
    { style: "note" }
  );
}
