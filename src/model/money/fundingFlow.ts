import {
  add,
  fraction,
  fromShown,
  multiply,
  toNumber,
  ZERO,
  type Fraction,
} from "../exact/fraction";
import { refuse, type Refusal } from "../refusal";

/** Pounds against the start: negative where an area has less than it had. */
export interface FundingFlow {
  /** A row for each area, a figure for each year. */
  readonly changes: number[][];
  /** Each area over all years. */
  readonly totals: number[];
  /** All areas together, by year. */
  readonly yearly: number[];
  readonly total: number;
}

/**
 * The change in yearly funding by area against the start, as "the money follows the posts" (HEE FAQ 2022):
 * income of a post in that year x (posts gained in the years before + `firstYearPart` x posts gained in the
 * year). A post that moves in August is in place for 8 of the 12 months of a financial year: 8/12.
 */
export function fundingFlow(
  gained: readonly (readonly number[])[],
  income: readonly (readonly number[])[],
  firstYearPart: number
): FundingFlow | Refusal {
  const part = fromShown(firstYearPart);
  const exact = gained.map((years, area) => {
    let before = 0n;
    return years.map((posts, year) => {
      const inYear = multiply(fraction(BigInt(posts)), part);
      const cell = multiply(fromShown(income[area][year]), add(fraction(before), inYear));
      before += BigInt(posts);
      return cell;
    });
  });
  const sum = (cells: readonly Fraction[]) => cells.reduce(add, ZERO);
  const yearly = (exact[0] ?? []).map((_, year) => sum(exact.map((years) => years[year])));
  const flow = {
    changes: exact.map((years) => years.map(toNumber)),
    totals: exact.map((years) => toNumber(sum(years))),
    yearly: yearly.map(toNumber),
    total: toNumber(sum(yearly)),
  };
  const figures = [...flow.changes.flat(), ...flow.totals, ...flow.yearly, flow.total];
  if (figures.every(Number.isFinite)) return flow;
  return refuse("income", "a result is larger than a cell can hold; check the figures, in pounds.");
}
