import { onOneScale } from "../exact/decimal";
import { alphabeticalRank } from "../names";
import { isRefusal, refuse, type Refusal } from "../refusal";
import { readBounds, type Bounds } from "./bounds";
import { Claims, type Weights } from "./claims";
import { awardByDivisor } from "./divisor";
import { awardByLargestRemainder, type Held } from "./hamilton";
import type { Method } from "./methods";
import type { Tie } from "./ties";

export interface ApportionOptions {
  /** Default `webster`. */
  method?: Method;
  /** Fewest posts of each area, whole; 0 = none. */
  minimum?: readonly number[];
  /** Most posts of each area, whole; Infinity = no limit, 0 = none at all. */
  maximum?: readonly number[];
  /** Names that settle ties between equal weights in alphabetical order; without them the earlier area. */
  names?: readonly string[];
  /** How a refusal names an area; without it its name or row. */
  label?: (area: number) => string;
}

export interface Apportionment {
  /** Whole posts of each area; they add up to the total. */
  readonly posts: number[];
  /** Equal claims at the line between posts awarded and refused, and how they were settled. */
  readonly tie?: Tie;
  readonly method: Method;
  readonly bounds: Bounds;
  /** Hamilton only: the areas that their bounds took out of the sharing. */
  readonly held?: readonly Held[];
  /** The order of award; undefined for Hamilton, which has none. */
  readonly claims?: Claims;
}

/** Above this a double no longer tells one whole post from the next. */
export const LARGEST_TOTAL = 1e15;
/** Weights further apart than this are a slip of units; quotients of doubles could no longer hold them. */
const LARGEST_RATIO = 1e200;

/**
 * Whole posts in proportion to weights, adding up exactly to `total`.
 * @param total whole number of posts, 0 or more
 * @param weights one per area, 0 or more, any unit; taken as Excel shows them (15 digits) and then exactly
 */
export function apportion(
  total: number,
  weights: readonly number[],
  options: ApportionOptions = {}
): Apportionment | Refusal {
  const given = new ShownWeights(weights);
  return apportionExact(total, given, options);
}

/** Weights as cells show them; whole multiples of one unit only where they are asked for. */
class ShownWeights implements Weights {
  private integers?: readonly bigint[];

  constructor(readonly approximate: readonly number[]) {}

  exact(): readonly bigint[] {
    return (this.integers ??= onOneScale(this.approximate).integers);
  }
}

/** The same for weights that are known more exactly than doubles can say, such as target shares. */
export function apportionExact(
  total: number,
  weights: Weights,
  options: ApportionOptions = {}
): Apportionment | Refusal {
  const method = options.method ?? "webster";
  const label =
    options.label ?? ((area: number): string => options.names?.[area] || `row ${area + 1}`);
  const inRange = checkFigures(total, weights.approximate, label);
  if (isRefusal(inRange)) return inRange;
  const quick = inRange === weights.approximate ? weights : rescaled(weights, inRange);
  const bounds = readBounds(total, inRange, method, options.minimum, options.maximum, label);
  if (isRefusal(bounds)) return bounds;

  let places: readonly number[] | undefined;
  const rank = (): readonly number[] =>
    (places ??= options.names ? alphabeticalRank(options.names) : inRange.map((_, i) => i));
  if (method === "hamilton") {
    const award = awardByLargestRemainder(total, quick, bounds.lower, bounds.upper, rank);
    return { ...award, method, bounds };
  }
  const claims = new Claims(method, quick, rank);
  const { posts, tie } = awardByDivisor(total, claims, bounds.lower, bounds.upper);
  return { posts, tie, method, bounds, claims };
}

function rescaled(weights: Weights, approximate: readonly number[]): Weights {
  return { approximate, exact: () => weights.exact() };
}

/** The weights in a range in which their quotients neither overflow nor vanish, or what is wrong. */
function checkFigures(
  total: number,
  weights: readonly number[],
  label: (area: number) => string
): readonly number[] | Refusal {
  if (!(Number.isInteger(total) && total >= 0)) {
    return refuse("total", `${total} was given; it must be a whole number of posts, 0 or more.`);
  }
  if (total > LARGEST_TOTAL) {
    return refuse("total", `${total} was given; no more than 15 digits can be counted exactly.`);
  }
  if (weights.length === 0) return refuse("weights", "none were given; give one for each area.");
  let least = Infinity;
  let most = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i];
    if (!(weight >= 0 && weight < Infinity)) {
      return refuse("weights", `${label(i)} holds ${weight}; it must be a number, 0 or more.`);
    }
    if (weight > most) most = weight;
    if (weight > 0 && weight < least) least = weight;
  }
  if (most / LARGEST_RATIO > least) {
    return refuse(
      "weights",
      `the largest (${label(weights.indexOf(most))}: ${most}) is more than 10^200 times the smallest ` +
        `above 0 (${label(weights.indexOf(least))}: ${least}); check their units.`
    );
  }
  const safe = most < 1e100 && least > 1e-100;
  return safe || most === 0 ? weights : weights.map((weight) => (weight / most) * 1e100);
}
