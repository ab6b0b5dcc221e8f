import { asShown } from "../exact/decimal";
import type { Weights } from "../apportionment/claims";
import { isRefusal } from "../refusal";
import { HEE, isHeeMoved, NHSE, targetShares, type ShareRequest } from "./targetShares";

/** With more components than these, rounding could add up to what CERTAIN takes for a difference. */
const MOST_COMPONENTS = 100;
/** With more areas than these, the compensated sum would no longer be within one rounding. */
const MOST_AREAS = 1_000_000;
/** Shares of figures in this range (at least 10^-24 x 10^-24 / 10^30) neither lose digits near 0 nor need another scale. */
const SMALLEST = 1e-24;
const LARGEST = 1e24;
/** Weights whose sum misses 1 by less are within the tolerance for certain. */
const SURELY_ONE = 0.9e-9;

/**
 * Fair shares for distributing whole posts, in doubles; the exact ones of `targetShares` only if a claim lies too close to
 * tell apart. Undefined where doubles are not certain to do, or something is wrong: `targetShares` answers then.
 *
 * Bound. Let u = 2^-53. Every figure is the double nearest to its decimal: within u of itself. The sum of a column, compensated, is
 * within u of the sum of its doubles (Higham, "Accuracy and Stability of Numerical Algorithms", 2002, section 4.3: u + n^2 u^2,
 * n <= 10^6), so within 2u of the exact one. A component's factor, weight / sum, is within 5u (weight 2u, as that of an
 * unavailable component may be added to it; sum 2u; the quotient u), and its part of a share, factor x need, within 7u (need u, the product
 * u). Nothing is below 0, so adding up m parts adds (m - 1)u at most: a share is within (m + 6)u. A claim, share / signpost, is
 * within (m + 9)u (signpost 2u, the quotient u; products of two roundings, u^2, are far below what is left over).
 * Two claims that are exactly equal or in the other order therefore lie at most 2(m + 9)u of themselves apart: for m <= 100
 * that is 2.5 x 10^-14, below CERTAIN = 10^-13, by which claims are told apart without exact arithmetic.
 */
export function quickShares(request: ShareRequest): Weights | undefined {
  const { need } = request;
  const m = need[0]?.length ?? 0;
  if (m === 0 || m > MOST_COMPONENTS || need.length > MOST_AREAS) return undefined;
  const weights = quickWeights(request.weights, m);
  if (weights === undefined) return undefined;
  const sums = new Array<number>(m).fill(0);
  for (let k = 0; k < m; k++) {
    const sum = sumOfColumn(need, k);
    if (sum === undefined) return undefined;
    sums[k] = sum;
  }
  if (isHeeMoved(m, sums[HEE], weights[HEE])) {
    weights[NHSE] += weights[HEE];
    weights[HEE] = 0;
  }
  for (let k = 0; k < m; k++) {
    if (weights[k] === 0) continue;
    if (sums[k] === 0) return undefined;
    weights[k] /= sums[k];
  }
  const approximate = new Array<number>(need.length);
  for (let i = 0; i < need.length; i++) {
    let share = 0;
    for (let k = 0; k < m; k++) {
      if (weights[k] > 0) share += weights[k] * asShown(need[i][k]);
    }
    approximate[i] = share;
  }
  let exact: readonly bigint[] | undefined;
  return { approximate, exact: () => (exact ??= exactShares(request)) };
}

function exactShares(request: ShareRequest): readonly bigint[] {
  const shares = targetShares(request);
  if (isRefusal(shares)) throw new Error(`shares taken at first are refused: ${shares.message}`);
  return shares.exact();
}

/** The weights as doubles; undefined unless they are certain to be taken. */
function quickWeights(given: readonly number[] | undefined, count: number): number[] | undefined {
  if (given === undefined) return count === 1 ? [1] : undefined;
  if (given.length !== count) return undefined;
  let sum = 0;
  const weights = given.map(asShown);
  for (const weight of weights) {
    if (!isInRange(weight)) return undefined;
    sum += weight;
  }
  return Math.abs(sum - 1) < SURELY_ONE ? weights : undefined;
}

function isInRange(figure: number): boolean {
  return figure === 0 || (figure >= SMALLEST && figure <= LARGEST);
}

/** Neumaier's compensated sum of a column; undefined where a figure is out of range. */
function sumOfColumn(need: readonly (readonly number[])[], k: number): number | undefined {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < need.length; i++) {
    const figure = asShown(need[i][k]);
    if (!isInRange(figure)) return undefined;
    const next = sum + figure;
    lost += sum >= figure ? sum - next + figure : figure - next + sum;
    sum = next;
  }
  return sum + lost;
}
