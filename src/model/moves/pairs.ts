import { alphabeticalRank } from "../names";
import { firstThree, refuse, type Refusal } from "../refusal";

/** From whom new posts come that no area gives up. */
export const FROM_EXPANSION = "Expansion";

/** Posts that go from one area to another in a year. Posts are interchangeable, so pairs are for reading only. */
export interface Pair {
  readonly year: string | number;
  /** Index of the area that gives; undefined for expansion posts, which no area gives up. */
  readonly from: number | undefined;
  /** Index of the area that receives. */
  readonly to: number;
  readonly posts: number;
}

export interface YearlyChanges {
  readonly areas: readonly string[];
  readonly years: readonly (string | number)[];
  /** Net change by area and year, whole posts. */
  readonly change: readonly (readonly number[])[];
}

/**
 * Who gives to whom. Each year first keeps the pairs of the year before, in the order they were listed then, each
 * with as many posts as both still have; then the largest giver gives to the largest receiver (equal: the first in
 * alphabetical order) until all is paired. What areas gain beyond what others lose in a year are
 * expansion posts. Every year's pairs add up to that year's changes.
 */
export function pairMoves(moves: YearlyChanges): Pair[] | Refusal {
  const names = [...moves.areas, FROM_EXPANSION];
  const expansion = names.length - 1;
  const rank = alphabeticalRank(names);
  const pairs: Pair[] = [];
  const lost: string[] = [];
  let before: { from: number; to: number }[] = [];
  for (let t = 0; t < moves.years.length; t++) {
    const gives = names.map((_, i) => Math.max(0, -(moves.change[i]?.[t] ?? 0)));
    const receives = names.map((_, i) => Math.max(0, moves.change[i]?.[t] ?? 0));
    const placed = receives.reduce((a, b) => a + b, 0);
    gives[expansion] = placed - gives.reduce((a, b) => a + b, 0);
    if (gives[expansion] < 0) {
      lost.push(
        `in ${moves.years[t]} areas give up ${placed - gives[expansion]} posts and receive ${placed}, so ` +
          `${-gives[expansion]} would be lost`
      );
      continue;
    }
    const kept: { from: number; to: number }[] = [];
    const pair = (from: number, to: number): void => {
      const posts = Math.min(gives[from], receives[to]);
      if (posts === 0) return;
      gives[from] -= posts;
      receives[to] -= posts;
      kept.push({ from, to });
      pairs.push({ year: moves.years[t], from: from === expansion ? undefined : from, to, posts });
    };
    for (const { from, to } of before) pair(from, to);
    for (;;) {
      const to = largest(receives, rank);
      if (receives[to] === 0) break;
      pair(largest(gives, rank), to);
    }
    before = kept;
  }
  if (lost.length > 0) {
    return refuse("moves", `${firstThree(lost)}; select a whole table of PHASEDMOVES.`);
  }
  return pairs;
}

function largest(posts: readonly number[], rank: readonly number[]): number {
  let best = 0;
  for (let i = 1; i < posts.length; i++) {
    if (posts[i] > posts[best] || (posts[i] === posts[best] && rank[i] < rank[best])) best = i;
  }
  return best;
}
