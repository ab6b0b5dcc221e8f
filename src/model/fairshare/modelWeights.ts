import { fraction, fromShown, multiply, subtract, toNumber, compare, add } from "../exact/fraction";
import { refuse, type Refusal } from "../refusal";

/** The four components of need, in the order of their weights and columns. */
export const COMPONENT_NAMES = [
  "NHSE allocation model",
  "HEE analysis",
  "Deprivation (SMR<75)",
  "Specialised services",
] as const;

export interface WeightChoices {
  /** Part of the need model that comes from the HEE analysis, 0..1. No value is published. */
  hee: number;
  /** 0..1; the programme's own is 0.2 (SOURCES.heeFaq: "20% weighting for deprivation through SMR<75"). */
  deprivation: number;
  /** 0..1, by specialty; haematology 0.09 (SOURCES.heeFaq). */
  specialised: number;
  combination: "nested" | "additive";
}

/**
 * The weights of the components in the order of COMPONENT_NAMES; they add up to 1. The published text does
 * not say how the three combine. Nested: the specialised part is taken off first, deprivation is a part of
 * what is left, the HEE analysis a part of the rest. Additive: both are taken off the whole.
 */
export function modelWeights(choices: WeightChoices): number[] | Refusal {
  const one = fraction(1n);
  const h = fromShown(choices.hee);
  const d = fromShown(choices.deprivation);
  const s = fromShown(choices.specialised);
  const notS = subtract(one, s);
  const forDeprivation = choices.combination === "nested" ? multiply(notS, d) : d;
  const forModel = subtract(notS, forDeprivation);
  if (compare(forModel, fraction(0n)) < 0) {
    return refuse(
      "deprivation",
      `deprivation ${choices.deprivation} and specialised ${choices.specialised} add up to ` +
        `${toNumber(add(d, s))}, more than 1; lower one of them or combine them "nested".`
    );
  }
  return [
    toNumber(multiply(forModel, subtract(one, h))),
    toNumber(multiply(forModel, h)),
    toNumber(forDeprivation),
    toNumber(s),
  ];
}
