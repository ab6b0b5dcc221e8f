import { fairness, FAIRNESS_MEASURES, type FairnessMeasure } from "../model/measures/fairness";
import { isRefusal, type Refusal } from "../model/refusal";
import { answer, cellError, orRefuse } from "./answer";
import { readRows } from "./cells/rows";
import { readOption } from "./cells/scalars";

export const MEASURES = new Map<string, FairnessMeasure | "all">([
  ["all", "all"],
  ...FAIRNESS_MEASURES.map((measure) => [measure, measure] as const),
]);

/**
 * How far the posts are from fair shares: posts to move, dissimilarity, Gini, Theil, coefficient of variation,
 * lowest to highest.
 * @customfunction FAIRNESS FAIRNESS
 * @helpurl https://localhost:3000/docs/functions/FAIRNESS.html
 * @param areas The areas: one column of names.
 * @param posts Posts of each area.
 * @param shares Fair share of each area in any unit: need, target shares or targets.
 * @param [measure] One of "posts to move", "dissimilarity", "gini", "theil", "coefficient of variation", "lowest to highest". Left out: all of them.
 * @returns One number; without measure a table: Measure, Value.
 */
export function fairnessFunction(
  areas: any[][],
  posts: any[][],
  shares: any[][],
  measure?: any
): any[][] {
  return answer("FAIRNESS", () => {
    const rows = readRows({
      areas: { name: "areas", cells: areas },
      columns: [
        { name: "posts", cells: posts, shape: "column", required: true, noun: "posts" },
        { name: "shares", cells: shares, shape: "column", required: true, noun: "of share" },
      ],
    });
    const asked = readOption("measure", measure, MEASURES);
    const names = rows.areas.map((_, index) => rows.place(index));
    const found = orRefuse(fairness(names, rows.column("posts")!, rows.column("shares")!));
    if (asked !== "all") return [[orRefuse(found[asked])]];
    return [["Measure", "Value"], ...FAIRNESS_MEASURES.map((each) => [each, shown(found[each])])];
  });
}

/** A measure without a value is an error in its own cell of the table; the others stand. */
function shown(value: number | Refusal): number | Error {
  return isRefusal(value) ? cellError(value.kind, `${value.argument}: ${value.message}`) : value;
}
