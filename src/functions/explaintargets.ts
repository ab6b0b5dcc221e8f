import { targets, type Targets } from "../model/fairshare/targets";
import { answer, orRefuse } from "./answer";
import type { Rows } from "./cells/rows";
import { readTargets } from "./cells/targets";

/**
 * The workings of TARGETPOSTS, area by area: what each component of need contributes, the exact and the
 * whole target, the distance from it, what would turn a post, and notes on bounds, ties and missing need.
 * @customfunction EXPLAINTARGETS EXPLAINTARGETS
 * @helpurl https://localhost:3000/docs/functions/EXPLAINTARGETS.html
 * @param areas One column with the names of the areas.
 * @param posts Whole posts each area holds now, in scope only.
 * @param need Need of each area, one column per component, in any unit; a heading row names the components.
 * @param [weights] One weight per column of need, together 1, for instance from MODELWEIGHTS. May be left out for one column.
 * @param [total] Posts to distribute. Left out, blank or 0: as many as there are now.
 * @param [minimum] Fewest posts of each area: a column or one number for all. Blank or 0: none.
 * @param [maximum] Most posts of each area: a column or one number for all. Blank or 0: none.
 * @param [method] "webster" (default), "hamilton", "hill", "jefferson", "adams" or "dean".
 * @returns A table with a header row, one row per area and a last row Total.
 */
export function explainTargetsFunction(
  areas: any[][],
  posts: any[][],
  need: any[][],
  weights?: any[][],
  total?: any,
  minimum?: any[][],
  maximum?: any[][],
  method?: any
): any[][] {
  return answer("EXPLAINTARGETS", () => {
    const { rows, request } = readTargets([
      areas,
      posts,
      need,
      weights,
      total,
      minimum,
      maximum,
      method,
    ]);
    return asTable(rows, orRefuse(targets(request)));
  });
}

function asTable(rows: Rows, found: Targets): (string | number)[][] {
  const header = [
    "Area",
    "Posts now",
    ...found.components.map((name, k) => rows.headingsShown("need")?.[k] || name),
    "Target share",
    "Exact target",
    "Target posts",
    "Change",
    "Distance from exact target",
    "To gain a post",
    "To lose a post",
    "Note",
  ];
  const body = rows.shown.map((area, i) => [
    area,
    found.postsNow[i],
    ...found.parts[i],
    found.shares[i],
    found.exactTargets[i],
    found.targets[i],
    found.targets[i] - found.postsNow[i],
    found.distances[i] ?? "",
    found.toGain[i] ?? "",
    found.toLose[i] ?? "",
    found.notes[i],
  ]);
  const { sums } = found;
  const total = [
    "Total",
    sums.postsNow,
    ...sums.parts,
    sums.share,
    found.total,
    found.total,
    found.total - sums.postsNow,
    sums.distance ?? "",
    "",
    "",
    sums.note,
  ];
  return [header, ...body, total];
}
