import { CERTAIN, Claims } from "./claims";
import { SIGNPOSTS, type DivisorMethod } from "./methods";
import { stepToTotal } from "./stepToTotal";
import { describeTie, type Tie } from "./ties";

export interface Award {
  posts: number[];
  tie?: Tie;
}

/** Claims this close to the line are ordered exactly; wider than CERTAIN, so that none is overlooked. */
const NEAR_THE_LINE = 4 * CERTAIN;

/**
 * Awards `total` posts by a divisor method: those with the largest claims get them, no area fewer than
 * `lower` or more than `upper`. Floating point proposes; where the last post awarded and the first one
 * refused lie too close to tell apart, exact arithmetic and the tie rule decide.
 * The bounds can be met: sum of lower <= total <= sum of upper <= total x areas, upper = lower where the
 * weight is 0, and lower >= 1 where the first signpost is 0.
 */
export function awardByDivisor(
  total: number,
  claims: Claims,
  lower: ArrayLike<number>,
  upper: ArrayLike<number>
): Award {
  const weights = claims.weights.approximate;
  const signpost = SIGNPOSTS[claims.method];
  // Nothing to share out beyond the minimums: there may be no weight at all.
  let least = 0;
  for (let i = 0; i < weights.length; i++) least += lower[i];
  if (least === total) return { posts: Array.from(lower) };
  const posts = proposeByDivisor(total, weights, lower, upper, claims.method);
  let lastAwarded = Infinity;
  let firstRefused = 0;
  for (let i = 0; i < posts.length; i++) {
    if (posts[i] > lower[i]) {
      lastAwarded = Math.min(lastAwarded, weights[i] / signpost(posts[i] - 1));
    }
    if (posts[i] < upper[i]) firstRefused = Math.max(firstRefused, weights[i] / signpost(posts[i]));
  }
  if (lastAwarded > firstRefused * (1 + CERTAIN)) return { posts };
  return settle(total, posts, claims, lower, upper, lastAwarded, firstRefused);
}

/** The award as floating point sees it: right but for claims too close to the line to tell apart. */
export function proposeByDivisor(
  total: number,
  weights: readonly number[],
  lower: ArrayLike<number>,
  upper: ArrayLike<number>,
  method: DivisorMethod
): number[] {
  const { posts } = jump(total, weights, lower, upper, method);
  stepToTotal(posts, total, weights, lower, upper, SIGNPOSTS[method]);
  return posts;
}

/** Rounds a share at the signposts: one more than the whole number below it where it passes the signpost. */
function roundAt(share: number, signpost: (h: number) => number): number {
  const whole = Math.floor(share);
  return share >= signpost(whole) ? whole + 1 : whole;
}

/** Rounds of jumping: enough to halve the range of a double's exponents and then its 53 bits. */
const MOST_JUMPS = 200;
const LARGEST_LEAP = 1e60;

/**
 * Jump-and-step (SOURCES.pukelsheim): multiplies all weights with
 * one number and rounds; the multiplier is mended until the sum is near the total. Bounds only cost a few
 * more rounds, because the part of the sum that still moves tells how far to go.
 *
 * @returns posts near the total, and after how many rounds
 */
export function jump(
  total: number,
  weights: readonly number[],
  lower: ArrayLike<number>,
  upper: ArrayLike<number>,
  method: DivisorMethod
): { posts: number[]; rounds: number } {
  const n = weights.length;
  const signpost = SIGNPOSTS[method];
  const posts = new Array<number>(n);
  let sumOfWeights = 0;
  for (let i = 0; i < n; i++) sumOfWeights += weights[i];
  // Jefferson rounds half a post down on average, Adams half a post up.
  const bias = method === "jefferson" ? n / 2 : method === "adams" ? -n / 2 : 0;
  let multiplier = Math.max(total + bias, total / 2) / sumOfWeights;
  let low = 0;
  let high = Infinity;
  let growth = 2;
  const near = 2 + n / 4;
  let rounds = 0;
  while (rounds < MOST_JUMPS) {
    rounds++;
    let sum = 0;
    let moving = 0;
    for (let i = 0; i < n; i++) {
      let rounded = roundAt(weights[i] * multiplier, signpost);
      if (rounded <= lower[i]) rounded = lower[i];
      else if (rounded >= upper[i]) rounded = upper[i];
      else moving += weights[i];
      posts[i] = rounded;
      sum += rounded;
    }
    const missing = total - sum;
    if (Math.abs(missing) <= near) break;
    if (missing > 0) low = multiplier;
    else high = multiplier;
    let next = multiplier + missing / moving;
    if (!(next > low && next < high)) {
      growth = Math.min(growth * growth, LARGEST_LEAP);
      next = middle(low, high, growth);
    }
    if (next === multiplier) break;
    multiplier = next;
  }
  return { posts, rounds };
}

/** A multiplier between the two: a leap where one side is open; far apart, the middle of their exponents. */
function middle(low: number, high: number, leap: number): number {
  if (high === Infinity) return low * leap;
  if (low === 0) return high / leap;
  return high > 4 * low ? Math.sqrt(low) * Math.sqrt(high) : (low + high) / 2;
}

/** Orders all posts whose claims lie near the line exactly and awards what is left after the clear ones. */
function settle(
  total: number,
  proposed: readonly number[],
  claims: Claims,
  lower: ArrayLike<number>,
  upper: ArrayLike<number>,
  lastAwarded: number,
  firstRefused: number
): Award {
  const above = Math.max(lastAwarded, firstRefused) * (1 + NEAR_THE_LINE);
  const below = Math.min(lastAwarded, firstRefused) * (1 - NEAR_THE_LINE);
  const posts = [...proposed];
  const close: { area: number; held: number }[] = [];
  let left = total;
  for (let i = 0; i < posts.length; i++) {
    let clear = posts[i];
    while (clear > lower[i] && claims.approximate(i, clear - 1) <= above) clear--;
    for (let held = clear; held < upper[i] && claims.approximate(i, held) >= below; held++) {
      close.push({ area: i, held });
    }
    posts[i] = clear;
    left -= clear;
  }
  close.sort((a, b) => claims.order(a.area, a.held, b.area, b.held));
  for (let place = 0; place < left; place++) posts[close[place].area]++;
  return { posts, tie: tieAcross(close, left, claims) };
}

/** The tie between the last post awarded and the first refused; undefined where their claims differ. */
function tieAcross(
  close: readonly { area: number; held: number }[],
  awarded: number,
  claims: Claims
): Tie | undefined {
  if (awarded === 0 || awarded === close.length) return undefined;
  const line = close[awarded - 1];
  const same = (unit: { area: number; held: number }): boolean =>
    claims.compare(unit.area, unit.held, line.area, line.held) === 0;
  if (!same(close[awarded])) return undefined;
  let first = awarded - 1;
  while (first > 0 && same(close[first - 1])) first--;
  let end = awarded + 1;
  while (end < close.length && same(close[end])) end++;
  const tied = close.slice(first, end).map((unit) => unit.area);
  return describeTie(tied, awarded - first, claims.weights);
}
