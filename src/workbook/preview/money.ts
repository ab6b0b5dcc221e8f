import type { Run } from "../inputs/run";
import { call, column, shown, then, type Preview } from "./call";
import type { PlanPreview } from "./plan";
import { incomeKnown, pricesOf, type YearPrices } from "./prices";
import { areaColumn } from "./targets";

/** What the moves do to one area's money in pounds, by year; undefined where a price is not entered. */
export interface MoneyRow {
  readonly area: string;
  readonly amounts: readonly (number | undefined)[];
  /** The priced years together; undefined where none is. */
  readonly total: number | undefined;
}

/** Yearly national income of a post, an entry per area and year; 0 where a price is not entered. */
function incomes(run: Run, prices: readonly YearPrices[]): Preview<number[][]> {
  let byArea: Preview<number[][]> = shown(run.areas.map(() => []));
  const weighting = areaColumn(run, "londonWeighting").map(Number);
  prices.forEach((price) => {
    byArea = then(byArea, (before) => {
      if (!incomeKnown(price)) return shown(before.map((row) => [...row, 0]));
      return then(
        call(
          "POSTINCOME",
          column(areaColumn(run, "area")),
          column(weighting.map((extra) => price.salary! + extra)),
          price.placementFee,
          column(areaColumn(run, "mff")),
          run.inputs.SalaryShare.value,
          price.other ?? 0
        ),
        (block) => shown(before.map((row, i) => [...row, Number(block[i][0])]))
      );
    });
  });
  return byArea;
}

/** FUNDINGFLOW with the prices given, its amounts left out in the years that have none. */
function flow(
  run: Run,
  plan: PlanPreview,
  prices: number[][],
  priced: readonly boolean[]
): Preview<MoneyRow[]> {
  return then(
    call(
      "FUNDINGFLOW",
      plan.table,
      prices,
      column(areaColumn(run, "area")),
      run.inputs.FirstYearPart.value
    ),
    (block) =>
      shown(
        block.slice(1).map(([area, ...amounts]) => ({
          area: String(area),
          amounts: priced.map((known, t) => (known ? Number(amounts[t]) : undefined)),
          total: priced.includes(true) ? Number(amounts[priced.length]) : undefined,
        }))
      )
  );
}

export interface MoneyPreview {
  readonly prices: readonly YearPrices[];
  /** Post-years moved by area, all years together; the last row is the Total. */
  readonly postYears: readonly { readonly area: string; readonly amount: number }[];
  /** National income that follows the posts. */
  readonly income: readonly MoneyRow[];
  readonly incomeYears: number;
  /** Cost of hosting, less that income: what employers need from their own money (above 0) or have freed. */
  readonly own: readonly MoneyRow[];
  readonly ownYears: number;
  /** Income of one post, an entry per area and year; undefined where a price is not entered. */
  readonly ofPost: readonly (readonly (number | undefined)[])[];
}

/** What the plan does to the money of each area against the start; the last row is the Total. */
export function previewMoney(run: Run, plan: PlanPreview): Preview<MoneyPreview> {
  const prices = pricesOf(run);
  const priced = prices.map(incomeKnown);
  const both = prices.map((price, t) => priced[t] && price.hosting !== undefined);
  const count = (years: readonly boolean[]): number => years.filter(Boolean).length;
  return then(incomes(run, prices), (income) => {
    const own = income.map((row) =>
      row.map((amount, t) => (both[t] ? prices[t].hosting! - amount : 0))
    );
    return then(flow(run, plan, income, priced), (moved) =>
      then(flow(run, plan, own, both), (needed) =>
        shown({
          prices,
          postYears: postYears(run, plan),
          income: moved,
          incomeYears: count(priced),
          own: needed,
          ownYears: count(both),
          ofPost: income.map((row) => row.map((amount, t) => (priced[t] ? amount : undefined))),
        })
      )
    );
  });
}

/** Posts gained up to the year before, and the first year's part of those gained in the year, over all years. */
function postYears(run: Run, plan: PlanPreview): { area: string; amount: number }[] {
  const part = Number(run.inputs.FirstYearPart.value);
  const rows = plan.moves.map(({ area, changes }) => {
    const amount = changes.reduce(
      (sum, change, t) => sum + change * (part + changes.length - 1 - t),
      0
    );
    return { area, amount };
  });
  return [...rows, { area: "Total", amount: rows.reduce((sum, { amount }) => sum + amount, 0) }];
}

export interface BenefitsPreview {
  /** Yearly benefit in pounds, low and high. */
  readonly yearly: readonly [number, number];
  readonly rows: readonly { readonly label: string; readonly low: number; readonly high: number }[];
}

/** Posts gained x yearly cost of a post x efficiency penalty x inequality weight, over the areas; then BENEFITS. */
export function previewBenefits(run: Run, plan: PlanPreview): Preview<BenefitsPreview> {
  const { YearlyCost, PenaltyLow, PenaltyHigh } = run.inputs;
  const weights = areaColumn(run, "inequality").map((weight) => Number(weight ?? 1));
  const weighted = plan.moves.reduce(
    (sum, { total }, i) => sum + Math.max(total, 0) * weights[i],
    0
  );
  const yearly = [PenaltyLow, PenaltyHigh].map(
    ({ value }) => weighted * Number(YearlyCost.value ?? 0) * Number(value)
  );
  const benefits = (amount: number) => {
    const { BenefitYears, MoneyRate, HealthRate, CostPerQaly, ValuePerQaly } = run.inputs;
    return call(
      "BENEFITS",
      amount,
      BenefitYears.value,
      MoneyRate.value,
      HealthRate.value,
      CostPerQaly.value,
      ValuePerQaly.value
    );
  };
  return then(benefits(yearly[0]), (low) =>
    then(benefits(yearly[1]), (high) =>
      shown({
        yearly: [yearly[0], yearly[1]],
        rows: low
          .map(([label, value], i) => ({
            label: String(label),
            low: Number(value),
            high: Number(high[i][1]),
          }))
          .filter(({ low: value }) => Number.isFinite(value)),
      })
    )
  );
}
