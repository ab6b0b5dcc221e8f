import { phasedPlan, type PhasedPlan } from "../model/moves/plan";
import { answer, orRefuse } from "./answer";
import { readPhasedMoves } from "./cells/phasedMoves";
import { readOption } from "./cells/scalars";

export const PROFILES = new Map([
  ["even", "even"],
  ["early", "early"],
] as const);

export const OUTPUTS = new Map([
  ["moves", "moves"],
  ["posts", "posts"],
  ["grid", "grid"],
] as const);

/**
 * Year by year plan that moves posts towards their targets: most posts placed, expansion posts first, evenly or
 * early. No post is lost and no area goes past its target.
 * @customfunction PHASEDMOVES PHASEDMOVES
 * @helpurl https://localhost:3000/docs/functions/PHASEDMOVES.html
 * @param areas One column with the names of the areas.
 * @param posts Whole posts each area holds now, in scope only.
 * @param targets Target posts of each area, for instance from TARGETPOSTS.
 * @param years Number of years, 1 to 30, or a row with a label for each year.
 * @param vacancies Posts whose trainee finishes: a row for each area with a column for each year, one column, or one number.
 * @param [capacity] New posts the Postgraduate Dean can assure, shaped like vacancies. Left out: no limit. A blank or 0 in it: not assured, so none.
 * @param [expansion] Nationally new posts with lasting funding: a row with a cell for each year, or one number for every year. Left out: none.
 * @param [pace] Largest part of its starting posts an area may give up in one year, 0 to 1; at least one post. Left out, blank or 0: no such limit.
 * @param [profile] "even" (default) or "early".
 * @param [output] "moves" (default), "posts" at the end of each year, or "grid" beside the areas.
 * @returns The plan as a table, or the grid of changes.
 */
export function phasedMovesFunction(
  areas: any[][],
  posts: any[][],
  targets: any[][],
  years: any[][],
  vacancies: any[][],
  capacity?: any[][],
  expansion?: any[][],
  pace?: any,
  profile?: any,
  output?: any
): any[][] {
  return answer("PHASEDMOVES", () => {
    const given = { areas, posts, targets, years, vacancies, capacity, expansion, pace };
    const { rows, input } = readPhasedMoves(given);
    const shape = readOption("output", output, OUTPUTS);
    const plan = orRefuse(phasedPlan(input, readOption("profile", profile, PROFILES)));
    if (shape === "grid") return rows.tableBeside(plan.change);
    return shape === "moves" ? movesTable(rows.shown, plan) : postsTable(rows.shown, plan);
  });
}

const NOT_PLACED = "Expansion not placed";

type Names = readonly (string | number)[];

function movesTable(names: Names, plan: PhasedPlan): (string | number)[][] {
  const byYear = (year: number): number => sum(plan.change.map((change) => change[year]));
  const notPlaced = sum(plan.expansionNotPlaced);
  return [
    ["Area", ...plan.years, "Total", "Left to target"],
    ...names.map((area, i) => [area, ...plan.change[i], plan.total[i], plan.left[i]]),
    ...(notPlaced > 0 ? [[NOT_PLACED, ...plan.expansionNotPlaced, notPlaced, ""]] : []),
    ["Total", ...plan.years.map((_, t) => byYear(t)), sum(plan.total), sum(plan.left)],
  ];
}

function postsTable(names: Names, plan: PhasedPlan): (string | number)[][] {
  const atEnd = (year: number): number => sum(plan.postsAtEnd.map((posts) => posts[year]));
  let waiting = 0;
  const notPlaced = plan.expansionNotPlaced.map((posts) => (waiting += posts));
  return [
    ["Area", "Posts now", ...plan.years, "Target"],
    ...names.map((area, i) => [area, plan.postsNow[i], ...plan.postsAtEnd[i], plan.targets[i]]),
    ...(waiting > 0 ? [[NOT_PLACED, 0, ...notPlaced, ""]] : []),
    ["Total", sum(plan.postsNow), ...plan.years.map((_, t) => atEnd(t)), sum(plan.targets)],
  ];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
