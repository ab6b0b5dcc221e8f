import { onOneScale, toDecimal } from "../exact/decimal";
import { fraction, toNumber } from "../exact/fraction";
import { oneOrSeveral, refuse, type Refusal } from "../refusal";

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
 * The change in yearly funding by area against the start, as "the money follows the posts" (SOURCES.heeFaq):
 * income of a post in that year x (posts gained in the years before + `firstYearPart` x posts gained in the
 * year). A post that moves in August is in place for 8 of the 12 months of a financial year: 8/12.
 */
export function fundingFlow(
  gained: readonly (readonly number[])[],
  income: readonly (readonly number[])[],
  firstYearPart: number,
  areas: readonly string[] = []
): FundingFlow | Refusal {
  const part = toDecimal(firstYearPart);
  const wholeYear = 10n ** BigInt(part.scale);
  // One scale for all, so that the sums stay sums of whole numbers.
  const prices = onOneScale(income.flat());
  const years = gained[0]?.length ?? 0;
  const unit = wholeYear * 10n ** BigInt(prices.scale);
  const exact = gained.map((byYear, area) => {
    let before = 0n;
    return byYear.map((posts, year) => {
      const inPlace = before * wholeYear + BigInt(posts) * part.digits;
      before += BigInt(posts);
      return prices.integers[area * years + year] * inPlace;
    });
  });
  const sum = (cells: readonly bigint[]) => cells.reduce((total, cell) => total + cell, 0n);
  const yearly = Array.from({ length: years }, (_, year) => sum(exact.map((row) => row[year])));
  const inPounds = (value: bigint) => toNumber(fraction(value, unit));
  const flow = {
    changes: exact.map((row) => row.map(inPounds)),
    totals: exact.map((row) => inPounds(sum(row))),
    yearly: yearly.map(inPounds),
    total: inPounds(sum(yearly)),
  };
  const tooLarge = flow.changes.flatMap((row, area) =>
    row.every(Number.isFinite) && Number.isFinite(flow.totals[area]) ? [] : [areas[area]]
  );
  if (tooLarge.length > 0) {
    const whose = tooLarge[0] ? `the change of ${oneOrSeveral(tooLarge)}` : "a result";
    return refuse(
      "income",
      `${whose} is larger than a cell can hold; check the figures, in pounds.`
    );
  }
  if ([...flow.yearly, flow.total].every(Number.isFinite)) return flow;
  return refuse(
    "income",
    "the sum of all areas is larger than a cell can hold; check the figures, in pounds."
  );
}
