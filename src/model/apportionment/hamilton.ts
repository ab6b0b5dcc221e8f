import type { Weights } from "./claims";
import { describeTie, inTieOrder, type Tie } from "./ties";

/** Which bound holds an area, where one does. */
export type Held = "minimum" | "maximum" | undefined;

export interface HamiltonAward {
  posts: number[];
  held: Held[];
  tie?: Tie;
}

/** Quotas closer to a bound than this part of themselves are compared exactly. */
const CERTAIN_QUOTA = 1e-9;

/**
 * Largest remainder: every area gets the whole part of its quota (total x weight / sum of weights), the
 * posts left go to the largest remainders. Areas whose quota lies outside their bounds are set to the
 * bound, both sides at once, and the rest is shared anew among the others, until none lies outside. Where
 * that runs into a dead end (posts left and nobody free, or more fixed than there are), the areas free
 * under the one multiplier t for which the median of (minimum, t x weight, maximum) adds up to the total
 * share what the bounds leave.
 */
export function awardByLargestRemainder(
  total: number,
  weights: Weights,
  lower: readonly number[],
  upper: readonly number[],
  rank: () => readonly number[]
): HamiltonAward {
  const exact = weights.exact();
  const held =
    fixOutsiders(total, weights, exact, lower, upper) ??
    fixByMultiplier(total, exact, lower, upper);
  const posts = held.map((side, i) =>
    side === "minimum" ? lower[i] : side === "maximum" ? upper[i] : 0
  );
  const free = posts.map((_, i) => i).filter((i) => held[i] === undefined);
  const rest = BigInt(total) - posts.reduce((sum, count) => sum + BigInt(count), 0n);
  const sum = sumOf(exact, free);
  if (rest === 0n || sum === 0n) return { posts, held };

  const remainders = new Map<number, bigint>();
  let left = rest;
  for (const i of free) {
    const quotaTop = rest * exact[i];
    posts[i] = Number(quotaTop / sum);
    remainders.set(i, quotaTop % sum);
    left -= quotaTop / sum;
  }
  const served = inTieOrder(free, weights, rank).sort((a, b) => {
    const difference = remainders.get(b)! - remainders.get(a)!;
    return difference > 0n ? 1 : difference < 0n ? -1 : 0;
  });
  const winners = Number(left);
  for (const i of served.slice(0, winners)) posts[i]++;
  if (winners === 0) return { posts, held };
  const line = remainders.get(served[winners - 1])!;
  if (remainders.get(served[winners]) !== line) return { posts, held };
  const tied = served.filter((i) => remainders.get(i) === line);
  return { posts, held, tie: describeTie(tied, winners - served.indexOf(tied[0]), weights) };
}

function sumOf(exact: readonly bigint[], areas: readonly number[]): bigint {
  let sum = 0n;
  for (const i of areas) sum += exact[i];
  return sum;
}

/** The contract's procedure; undefined where it runs into a dead end. */
function fixOutsiders(
  total: number,
  weights: Weights,
  exact: readonly bigint[],
  lower: readonly number[],
  upper: readonly number[]
): Held[] | undefined {
  const { approximate } = weights;
  const held = new Array<Held>(exact.length).fill(undefined);
  let free = exact.map((_, i) => i);
  let rest = BigInt(total);
  for (;;) {
    const sum = sumOf(exact, free);
    const quick = Number(rest) / free.reduce((soFar, i) => soFar + approximate[i], 0);
    const side = (i: number, bound: number): number => {
      const quota = quick * approximate[i];
      if (Math.abs(quota - bound) > CERTAIN_QUOTA * Math.max(quota, bound)) return quota - bound;
      const difference = rest * exact[i] - BigInt(bound) * sum;
      return difference > 0n ? 1 : difference < 0n ? -1 : 0;
    };
    const outside = free.filter((i) => {
      // An area without weight has no quota at all, whatever the others leave.
      if (exact[i] === 0n) held[i] = lower[i] > 0 ? "minimum" : undefined;
      else if (lower[i] > 0 && side(i, lower[i]) < 0) held[i] = "minimum";
      else if (upper[i] < total && side(i, upper[i]) > 0) held[i] = "maximum";
      return held[i] !== undefined;
    });
    for (const i of outside) rest -= BigInt(held[i] === "minimum" ? lower[i] : upper[i]);
    if (rest < 0n) return undefined;
    if (outside.length === 0) return rest === 0n || sum > 0n ? held : undefined;
    free = free.filter((i) => held[i] === undefined);
  }
}

interface Breakpoint {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** The areas held at a bound under the one multiplier whose medians add up to the total. */
function fixByMultiplier(
  total: number,
  exact: readonly bigint[],
  lower: readonly number[],
  upper: readonly number[]
): Held[] {
  const weighty = exact.map((_, i) => i).filter((i) => exact[i] > 0n);
  const points: Breakpoint[] = weighty
    .flatMap((i) =>
      [lower[i], Math.min(upper[i], total)].map((bound) => ({
        top: BigInt(bound),
        bottom: exact[i],
      }))
    )
    .sort((a, b) => {
      const difference = a.top * b.bottom - b.top * a.bottom;
      return difference > 0n ? 1 : difference < 0n ? -1 : 0;
    });
  const sides = (point: Breakpoint): Held[] =>
    exact.map((weight, i) => {
      const reach = point.top * weight;
      if (weight === 0n || reach < BigInt(lower[i]) * point.bottom) return "minimum";
      return reach >= BigInt(Math.min(upper[i], total)) * point.bottom ? "maximum" : undefined;
    });
  /** Whether the medians at the point add up to no more than the total. */
  const fits = (point: Breakpoint): boolean => {
    let sum = 0n;
    sides(point).forEach((side, i) => {
      if (side === "minimum") sum += BigInt(lower[i]) * point.bottom;
      else if (side === "maximum") sum += BigInt(Math.min(upper[i], total)) * point.bottom;
      else sum += point.top * exact[i];
    });
    return sum <= BigInt(total) * point.bottom;
  };
  // The sum grows with the multiplier: the last point that fits begins the stretch in which the total lies.
  let low = 0;
  let high = points.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fits(points[middle])) low = middle;
    else high = middle;
  }
  return sides(points[low]);
}
