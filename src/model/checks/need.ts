import { asPercentage, OK } from "./components";

/** How many areas a check names. */
const NAMED = 3;

/**
 * Areas that hold posts but have no need in any component that counts: all of their posts would be moved away,
 * most likely because a figure is missing. `need`: a row for each area, a figure for each weight.
 */
export function postsWithoutNeed(
  areas: readonly string[],
  posts: readonly number[],
  need: readonly (readonly number[])[],
  weights: readonly number[]
): string {
  const found = areas.filter(
    (_, i) => posts[i] > 0 && weights.every((weight, k) => weight === 0 || !(need[i][k] > 0))
  );
  if (found.length === 0) return OK;
  const more = found.length > NAMED ? ` and ${found.length - NAMED} more` : "";
  return (
    `${found.slice(0, NAMED).join("; ")}${more} ${found.length === 1 ? "holds" : "hold"} posts but ` +
    `${found.length === 1 ? "has" : "have"} no need in any component: the target is 0. Give the missing figures, or ` +
    "leave the area out if it is none."
  );
}

/**
 * "Where no HEE analysis is available, distribution is based off the NHSE model" (SOURCES.heeFaq): a component
 * `HEE analysis` without figures gives its weight to the first one. `need` and `weights` in the order of
 * MODELWEIGHTS, four of each.
 */
export function heeAnalysisMissing(
  need: readonly (readonly number[])[],
  weights: readonly number[]
): string {
  if (weights.length !== 4 || !(weights[1] > 0)) return OK;
  if (need.some((row) => row[1] > 0)) return OK;
  return (
    `The HEE analysis has no figures: its weight of ${asPercentage(weights[1])} was moved to the NHSE allocation model, ` +
    `which counts ${asPercentage(weights[0] + weights[1])} instead of ${asPercentage(weights[0])}. If there is no HEE ` +
    "analysis for this specialty, set its part to 0."
  );
}
