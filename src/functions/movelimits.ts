import { moveLimits } from "../model/moves/limits";
import { answer, orRefuse } from "./answer";
import { readPhasedMoves } from "./cells/phasedMoves";

/**
 * Why no more posts can move: the limits that bind, from the same figures as PHASEDMOVES. Their posts add up
 * exactly to the number of posts placed.
 * @customfunction MOVELIMITS MOVELIMITS
 * @helpurl https://localhost:3000/docs/functions/MOVELIMITS.html
 * @param areas One column with the names of the areas.
 * @param posts Whole posts each area holds now, in scope only.
 * @param targets Target posts of each area, for instance from TARGETPOSTS.
 * @param years Number of years, 1 to 30, or a row with a label for each year.
 * @param vacancies Posts whose trainee finishes: a row for each area with a column for each year, one column, or one number.
 * @param [capacity] New posts the Postgraduate Dean can assure, shaped like vacancies. Left out: no limit. A blank or 0 in it: not assured, so none.
 * @param [expansion] Nationally new posts with lasting funding: a row with a cell for each year, or one number for every year. Left out: none.
 * @param [pace] Largest part of its starting posts an area may give up in one year, 0 to 1; at least one post. Left out, blank or 0: no such limit.
 * @returns A table: Limit, Area, Year, Posts, One more (posts more if this one limit were one higher), In words; last row Total.
 */
export function moveLimitsFunction(
  areas: any[][],
  posts: any[][],
  targets: any[][],
  years: any[][],
  vacancies: any[][],
  capacity?: any[][],
  expansion?: any[][],
  pace?: any
): any[][] {
  return answer("MOVELIMITS", () => {
    const given = { areas, posts, targets, years, vacancies, capacity, expansion, pace };
    const { rows, input } = readPhasedMoves(given);
    const limits = orRefuse(moveLimits(input));
    const placed = limits.reduce((total, limit) => total + limit.posts, 0);
    return [
      ["Limit", "Area", "Year", "Posts", "One more", "In words"],
      ...limits.map(({ kind, area, year, posts: count, oneMore, inWords }) => [
        kind,
        area === undefined ? "" : rows.shown[area],
        year === undefined ? "" : input.years[year],
        count,
        oneMore,
        inWords,
      ]),
      ["Total", "", "", placed, "", `${placed} ${placed === 1 ? "post" : "posts"} placed`],
    ];
  });
}
