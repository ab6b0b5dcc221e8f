import { asShown, onOneScale } from "../exact/decimal";
import { fraction, toNumber, type Fraction } from "../exact/fraction";
import type { Weights } from "../apportionment/claims";
import { firstThree, refuse, type Refusal } from "../refusal";
import { COMPONENT_NAMES } from "./modelWeights";

export interface ShareRequest {
  /** Need of each area, one figure per component, 0 or more; every component in a unit of its own. */
  need: readonly (readonly number[])[];
  /** One weight per component, adding up to 1; may be left out for a single component. */
  weights?: readonly number[];
  /** Names of the components, where the sheet gives them; "" where it does not. */
  headings?: readonly string[];
  /** How a refusal names an area; without it its row. */
  label?: (area: number) => string;
}

/** Fair shares, exactly: share(i) = numerators[i] / denominator. */
export interface TargetShares extends Weights {
  /** Share of each area as the nearest double; these are the `approximate` weights of an apportionment. */
  readonly approximate: readonly number[];
  readonly denominator: bigint;
  /** Names of the components. */
  readonly components: readonly string[];
  /** Sum of the numerators; equal to the denominator where the weights add up to exactly 1. */
  readonly sum: bigint;
  /** Weight of each component after that of an unavailable HEE analysis was moved. */
  readonly weights: readonly Fraction[];
  /** The part of a numerator that comes from one component. */
  part(area: number, component: number): bigint;
  /** True where the HEE analysis is not available and its weight, above 0, went to the NHSE model. */
  readonly heeMoved: boolean;
}

/** The weights may miss 1 by this much: what rounding in the sheet can do (functions' contract). */
const TOLERANCE = fraction(1n, 10n ** 9n);
/** Place of the HEE analysis among the four components, and of the model that takes its weight. */
export const HEE = 1;
export const NHSE = 0;

/**
 * share(i) = sum over components k of weight(k) x need(i,k) / sum of need(.,k).
 * Where no HEE analysis is available its weight goes to the NHSE model: "Where no HEE analysis or
 * equivalent is available, distribution is based off the NHSE model" (SOURCES.heeFaq).
 */
export function targetShares(request: ShareRequest): TargetShares | Refusal {
  const { need } = request;
  const m = need[0]?.length ?? 0;
  if (m === 0) return refuse("need", "nothing was given; select the need of each area.");
  const components = componentNames(m, request.headings);
  const columns = components.map((_, k) => onOneScale(need.map((row) => row[k])).integers);
  const sums = columns.map((column) => column.reduce((sum, value) => sum + value, 0n));

  const given = readWeights(request.weights, m);
  if ("refused" in given) return given;
  const weights = [...given.integers];
  const heeMoved = isHeeMoved(m, sums[HEE], weights[HEE]);
  if (heeMoved) {
    weights[NHSE] += weights[HEE];
    weights[HEE] = 0n;
  }
  const unavailable = components.map((_, k) => k).filter((k) => sums[k] === 0n && weights[k] > 0n);
  if (unavailable.length > 0) {
    return refuse("need", unavailableMessage(unavailable, components, weights, given.unit));
  }

  // All components over one denominator: unit x product of the sums of those that count.
  const counted = components.map((_, k) => k).filter((k) => weights[k] > 0n);
  const product = counted.reduce((soFar, k) => soFar * sums[k], 1n);
  const factors = components.map((_, k) =>
    weights[k] > 0n ? weights[k] * (product / sums[k]) : 0n
  );
  const part = (area: number, k: number): bigint => factors[k] * columns[k][area];
  const denominator = given.unit * product;
  const shareOf = (area: number, k: number): number =>
    toNumber(fraction(part(area, k), denominator));
  const vanishing = refuseVanishing(request, components, counted, shareOf);
  if (vanishing !== undefined) return vanishing;
  const numerators = need.map((_, i) => counted.reduce((sum, k) => sum + part(i, k), 0n));
  return {
    approximate: numerators.map((top) => toNumber(fraction(top, denominator))),
    exact: () => numerators,
    denominator,
    components,
    sum: numerators.reduce((soFar, top) => soFar + top, 0n),
    weights: weights.map((weight) => fraction(weight, given.unit)),
    part,
    heeMoved,
  };
}

/** True where the HEE analysis, the second of four components, has a weight and no figures. */
export function isHeeMoved(
  components: number,
  sumOfHee: bigint | number,
  weightOfHee: bigint | number
): boolean {
  return components === COMPONENT_NAMES.length && !sumOfHee && weightOfHee > 0;
}

/** The smallest share that a cell holds with all its digits (2^-1022); below it Excel has nothing but 0. */
const SMALLEST_SHARE = 2.2250738585072014e-308;

/** Need that would count as none, because its share is too small for a cell. */
function refuseVanishing(
  { need, label }: ShareRequest,
  components: readonly string[],
  counted: readonly number[],
  shareOf: (area: number, component: number) => number
): Refusal | undefined {
  const vanishing: { area: number; k: number; most: number }[] = [];
  for (const k of counted) {
    let most = 0;
    let least = Infinity;
    for (const row of need) {
      if (row[k] > most) most = row[k];
      if (row[k] > 0 && row[k] < least) least = row[k];
    }
    if (
      shareOf(
        need.findIndex((row) => row[k] === least),
        k
      ) >= SMALLEST_SHARE
    )
      continue;
    need.forEach((row, area) => {
      if (row[k] > 0 && shareOf(area, k) < SMALLEST_SHARE) vanishing.push({ area, k, most });
    });
  }
  if (vanishing.length === 0) return undefined;
  const named = vanishing.map(
    ({ area, k, most }) =>
      `${label?.(area) ?? `row ${area + 1}`} has ${need[area][k]} of ${components[k]} beside a largest of ${most}`
  );
  return refuse(
    "need",
    vanishing.length === 1
      ? `${named[0]}: its share is smaller than a cell can hold; check the units and the weight.`
      : `${named.length} shares are smaller than a cell can hold: ${firstThree(named)}; check the units and the weights.`
  );
}

/** The sheet's own headings; else the names of the four published components; else numbers. */
function componentNames(count: number, headings: readonly string[] | undefined): string[] {
  return Array.from({ length: count }, (_, k) => {
    const published = count === COMPONENT_NAMES.length ? COMPONENT_NAMES[k] : undefined;
    return headings?.[k] || published || `Component ${k + 1}`;
  });
}

/** The weights as whole multiples of 1 / unit, or what is wrong with them. */
function readWeights(
  weights: readonly number[] | undefined,
  count: number
): { integers: readonly bigint[]; unit: bigint } | Refusal {
  const nothing = weights === undefined || weights.every((weight) => weight === 0);
  if (nothing && count === 1) return { integers: [1n], unit: 1n };
  if (nothing) {
    return refuse(
      "weights",
      `nothing was given for the ${count} columns of need; give one weight for each column, together 1.`
    );
  }
  if (weights.length !== count) {
    return refuse(
      "weights",
      `${weights.length} ${weights.length === 1 ? "was" : "were"} given for ${count} ` +
        `${count === 1 ? "column" : "columns"} of need; give one weight for each column, together 1.`
    );
  }
  const negative = weights.findIndex((weight) => weight < 0);
  if (negative >= 0) {
    return refuse(
      "weights",
      `weight ${negative + 1} is ${weights[negative]}; it cannot be negative.`
    );
  }
  const { integers, scale } = onOneScale(weights);
  const unit = 10n ** BigInt(scale);
  const sum = integers.reduce((soFar, weight) => soFar + weight, 0n);
  const miss = sum > unit ? sum - unit : unit - sum;
  if (miss * TOLERANCE.denominator > TOLERANCE.numerator * unit) {
    const found = toNumber(fraction(sum, unit));
    const percent = found > 1.5 ? weights.find((weight) => weight > 1 && weight <= 100) : undefined;
    const hint =
      percent === undefined
        ? ""
        : ` (type ${percent}% or ${asShown(percent / 100)}, not ${percent})`;
    const total = Number.isFinite(found) ? found : "more than a cell can hold";
    return refuse("weights", `they add up to ${total}; they must add up to 1${hint}.`);
  }
  return { integers, unit };
}

function unavailableMessage(
  unavailable: readonly number[],
  components: readonly string[],
  weights: readonly bigint[],
  unit: bigint
): string {
  const named = unavailable
    .map(
      (k) =>
        `${components[k]} has no figures but a weight of ${toNumber(fraction(weights[k], unit))}`
    )
    .join(", ");
  return `${named}; give figures or weight 0.`;
}
