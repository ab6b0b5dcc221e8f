import { add, fromShown, multiply, toNumber } from "../exact/fraction";

/** What one post brings its area in a year, all in pounds except the two factors. */
export interface PostPrices {
  /** Basic salary of the grade, with London weighting where it is paid. */
  salary: number;
  /** National placement fee for a postgraduate trainee, before the market forces factor. */
  placementFee: number;
  /** Market forces factor of the area, about 1. */
  marketForcesFactor: number;
  /** Part of the salary that is paid nationally, 0..1. */
  salaryShare: number;
  /** Anything else paid nationally for the post (study leave, relocation). */
  other: number;
}

/**
 * Yearly national funding of one post. The rule: "50% of basic salary (London weighting included) + placement
 * fee x MFF" (SOURCES.placementFunding); the
 * programme says that it pays a salary contribution, "sometimes 50%" (SOURCES.heeFaq). No price is built in:
 * the tariffs are set every year (SOURCES.careAct).
 */
export function postIncome(prices: PostPrices): number {
  const salary = multiply(fromShown(prices.salaryShare), fromShown(prices.salary));
  const fee = multiply(fromShown(prices.placementFee), fromShown(prices.marketForcesFactor));
  return toNumber(add(add(salary, fee), fromShown(prices.other)));
}
