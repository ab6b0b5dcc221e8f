import { targetPosts } from "../model/fairshare/targets";
import { answer, orRefuse } from "./answer";
import { readTargets } from "./cells/targets";

/**
 * Target posts of each area by need: whole posts that add up exactly to the total. EXPLAINTARGETS shows
 * how they come about.
 * @customfunction TARGETPOSTS TARGETPOSTS
 * @helpurl https://localhost:3000/docs/functions/TARGETPOSTS.html
 * @param areas One column with the names of the areas.
 * @param posts Whole posts each area holds now, in scope only.
 * @param need Need of each area, one column per component, in any unit; a heading row names the components.
 * @param [weights] One weight per column of need, together 1, for instance from MODELWEIGHTS. May be left out for one column.
 * @param [total] Posts to distribute. Left out, blank or 0: as many as there are now.
 * @param [minimum] Fewest posts of each area: a column or one number for all. Blank or 0: none.
 * @param [maximum] Most posts of each area: a column or one number for all. Blank or 0: none.
 * @param [method] "webster" (default), "hamilton", "hill", "jefferson", "adams" or "dean".
 * @returns One column: the target posts of each area.
 */
export function targetPostsFunction(
  areas: any[][],
  posts: any[][],
  need: any[][],
  weights?: any[][],
  total?: any,
  minimum?: any[][],
  maximum?: any[][],
  method?: any
): any[][] {
  return answer("TARGETPOSTS", () => {
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
    return rows.beside(orRefuse(targetPosts(request)));
  });
}
