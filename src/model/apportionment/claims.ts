import { exactSignpost, SIGNPOSTS, type DivisorMethod } from "./methods";

/** Weights of areas: quick ones to work with, exact ones for what decides a post. */
export interface Weights {
  /** Proportional to the exact weights, each within a few units in the last place. */
  readonly approximate: readonly number[];
  /** Whole multiples of one unit; worked out only where they are needed. */
  exact(): readonly bigint[];
}

/**
 * Two quotients of doubles that lie further apart than this part of themselves are certain to be in the same order as
 * the exact ones. Of weights that are the nearest doubles each carries at most some 4 x 2^-53 of rounding; of weights not yet
 * rounded to 15 digits 5 x 10^-15 more; of quick shares at most 109 x 2^-53, that is 1.3 x 10^-14 (the proof is in
 * fairshare/quickShares.ts). Twice the largest is a quarter of this.
 */
export const CERTAIN = 1e-13;

/**
 * The order in which posts are awarded: by claim (weight / signpost), the larger first; equal claims by
 * the tie rule. A post of an area is known by the posts the area has before it.
 */
export class Claims {
  private readonly signpost: (h: number) => number;

  constructor(
    readonly method: DivisorMethod,
    readonly weights: Weights,
    /** Place of each area in the order that settles ties of equal weights. */
    private readonly rank: () => readonly number[]
  ) {
    this.signpost = SIGNPOSTS[method];
  }

  /** The claim of an area that has `held` posts to one more, as a double. */
  approximate(area: number, held: number): number {
    return this.weights.approximate[area] / this.signpost(held);
  }

  /** Positive where the first claim is larger, 0 where both are exactly equal. */
  compare(area: number, held: number, other: number, otherHeld: number): number {
    const a = this.approximate(area, held);
    const b = this.approximate(other, otherHeld);
    if (a === Infinity || b === Infinity) return a === b ? 0 : a - b;
    if (Math.abs(a - b) > CERTAIN * Math.max(a, b)) return a - b;
    const exact = this.weights.exact();
    const one = exactSignpost(this.method, held);
    const two = exactSignpost(this.method, otherHeld);
    const power = this.method === "hill" ? 2n : 1n;
    const left = exact[area] ** power * one.top * two.bottom;
    const right = exact[other] ** power * two.top * one.bottom;
    return left > right ? 1 : left < right ? -1 : 0;
  }

  /**
   * Negative where the first post is awarded before the second. Equal claims: the smaller weight goes
   * first (as SOURCES.tiesOfElectorates settles it: "the smaller or smallest electorate"), then alphabetical order.
   */
  order(area: number, held: number, other: number, otherHeld: number): number {
    return (
      -this.compare(area, held, other, otherHeld) ||
      orderOfTied(this.weights, this.rank, area, other)
    );
  }
}

/** Which of two areas with exactly equal claims goes first: negative for the first. */
export function orderOfTied(
  weights: Weights,
  rank: () => readonly number[],
  area: number,
  other: number
): number {
  const exact = weights.exact();
  if (exact[area] !== exact[other]) return exact[area] < exact[other] ? -1 : 1;
  return rank()[area] - rank()[other];
}
