import { onOneScale } from "../exact/decimal";
import { compare, fraction, naturalLog, toNumber } from "../exact/fraction";
import { oneOrSeveral, refuse, type Refusal } from "../refusal";

/** The measures in the order in which FAIRNESS lists them. */
export const FAIRNESS_MEASURES = [
  "posts to move",
  "dissimilarity",
  "gini",
  "theil",
  "coefficient of variation",
  "lowest to highest",
] as const;

export type FairnessMeasure = (typeof FAIRNESS_MEASURES)[number];

/**
 * How far posts are from fair shares, all measures population-weighted. With s = an area's part of all posts,
 * f = its part of all shares, r = posts per unit of share:
 * - posts to move: half the sum of |posts - exact target|; dissimilarity (Hoover, Robin Hood): the same over
 *   all posts, half the sum of |s - f|
 * - Gini: sum over pairs of w w' |r - r'| / (2 W^2 R), with w the shares, W their sum, R = posts / W
 * - Theil: sum of s ln(s / f)
 * - coefficient of variation: root of the sum of f (r / R - 1)^2
 * - lowest to highest: smallest r over largest r
 * Definitions: SOURCES.gravelleSutton and SOURCES.hannGravelle, for English general practitioners; Theil's T for
 * physicians: SOURCES.theilOfPhysicians.
 *
 * An area without a share and without posts counts for nothing. One without a share that holds posts has no
 * posts per unit of share: theil, the coefficient of variation and lowest to highest are then refusals.
 * Areas are named by their place in the list.
 */
export function fairness(
  areas: readonly string[],
  posts: readonly number[],
  shares: readonly number[]
): Record<FairnessMeasure, number | Refusal> | Refusal {
  // Exact whole multiples, so that proportional posts give 0 and not a rounding error.
  const a = onOneScale(posts);
  const w = onOneScale(shares).integers;
  const sum = (numbers: readonly bigint[]) => numbers.reduce((total, x) => total + x, 0n);
  const allPosts = sum(a.integers);
  const allShares = sum(w);
  if (allPosts === 0n) {
    return refuse("posts", "there are no posts in any area; give the posts that are held.");
  }
  if (allShares === 0n) {
    return refuse("shares", "no area has a share above 0; give need, target shares or targets.");
  }
  // d = posts - exact target, as a multiple of 1 / allShares
  const gaps = a.integers.map((x, i) => x * allShares - w[i] * allPosts);
  const absolute = sum(gaps.map((d) => (d < 0n ? -d : d)));
  const unit = 10n ** BigInt(a.scale);
  const withoutShare = areas.filter((_, i) => w[i] === 0n && a.integers[i] > 0n);
  const undefinedFor = (measure: string): Refusal =>
    refuse(
      "shares",
      `${measure} has no value: ${oneOrSeveral(withoutShare)} ` +
        (withoutShare.length === 1
          ? "holds posts but has no share; give it a share, or leave it out."
          : "hold posts but have no share; give them shares, or leave them out.")
    );
  const ifDefined = (measure: FairnessMeasure, calculate: () => number) =>
    withoutShare.length > 0 ? undefinedFor(measure) : calculate();
  const counted = w.map((_, i) => i).filter((i) => w[i] > 0n);
  const held = (measure: FairnessMeasure, value: number | Refusal): number | Refusal =>
    typeof value !== "number" || Number.isFinite(value)
      ? value
      : refuse("posts", `${measure} is larger than a cell can hold; check posts and shares.`);

  const found: Record<FairnessMeasure, number | Refusal> = {
    "posts to move": toNumber(fraction(absolute, 2n * allShares * unit)),
    dissimilarity: toNumber(fraction(absolute, 2n * allShares * allPosts)),
    gini: gini(a.integers, w, allPosts, allShares),
    theil: ifDefined("theil", () => {
      const total = counted.reduce((sumSoFar, i) => {
        if (a.integers[i] === 0n) return sumSoFar;
        const log = naturalLog(fraction(a.integers[i] * allShares, w[i] * allPosts));
        return sumSoFar + toNumber(fraction(a.integers[i], allPosts)) * log;
      }, 0);
      // Never negative; rounding could leave a hair.
      return Math.max(total, 0);
    }),
    "coefficient of variation": ifDefined("coefficient of variation", () =>
      Math.sqrt(
        counted.reduce(
          (total, i) =>
            total + toNumber(fraction(gaps[i] * gaps[i], w[i] * allShares * allPosts * allPosts)),
          0
        )
      )
    ),
    "lowest to highest": ifDefined("lowest to highest", () => {
      const provision = counted.map((i) => fraction(a.integers[i], w[i]));
      const lowest = provision.reduce((x, y) => (compare(y, x) < 0 ? y : x));
      const highest = provision.reduce((x, y) => (compare(y, x) > 0 ? y : x));
      return toNumber(
        fraction(lowest.numerator * highest.denominator, lowest.denominator * highest.numerator)
      );
    }),
  };
  for (const measure of FAIRNESS_MEASURES) found[measure] = held(measure, found[measure]);
  return found;
}

/**
 * Sum over pairs of |a w' - a' w| in one pass over the areas in order of posts per unit of share: each area
 * against all below it. An area without a share comes last, whatever it holds.
 */
function gini(
  posts: readonly bigint[],
  shares: readonly bigint[],
  allPosts: bigint,
  allShares: bigint
): number {
  const order = posts
    .map((_, i) => i)
    .filter((i) => posts[i] > 0n || shares[i] > 0n)
    .sort((i, j) => {
      const difference = posts[i] * shares[j] - posts[j] * shares[i];
      return difference < 0n ? -1 : difference > 0n ? 1 : 0;
    });
  let postsBelow = 0n;
  let sharesBelow = 0n;
  let pairs = 0n;
  for (const i of order) {
    pairs += posts[i] * sharesBelow - shares[i] * postsBelow;
    postsBelow += posts[i];
    sharesBelow += shares[i];
  }
  return toNumber(fraction(pairs, allShares * allPosts));
}
