import type { Run } from "../inputs/run";
import { call, column, shown, then, type Preview } from "./call";
import type { PlanPreview } from "./plan";
import { areaColumn } from "./targets";

/** What the moves do to one area's money in pounds, by year, with the sum of the years last. */
export interface MoneyRow {
  readonly area: string;
  readonly amounts: readonly number[];
}

/** Yearly national income of a post, an entry per area and year: part of the salary, the fee times the MFF, other. */
function incomes(run: Run): Preview<number[][]> {
  const { Years, Salary, PlacementFee, OtherIncome } = run.byYear;
  let byArea: Preview<number[][]> = shown(run.areas.map(() => []));
  Years.value.forEach((_, year) => {
    byArea = then(byArea, (before) =>
      then(
        call(
          "POSTINCOME",
          column(areaColumn(run, "area")),
          Salary.value[year],
          PlacementFee.value[year],
          column(areaColumn(run, "mff")),
          run.inputs.SalaryShare.value,
          OtherIncome.value[year]
        ),
        (block) => shown(before.map((row, i) => [...row, Number(block[i][0])]))
      )
    );
  });
  return byArea;
}

function flow(run: Run, plan: PlanPreview, prices: number[][]): Preview<MoneyRow[]> {
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
        block
          .slice(1)
          .map(([area, ...amounts]) => ({ area: String(area), amounts: amounts.map(Number) }))
      )
  );
}

export interface MoneyPreview {
  /** National income that follows the posts. */
  readonly income: readonly MoneyRow[];
  /** Cost of hosting, less that income: what employers need from their own money (above 0) or have freed. */
  readonly own: readonly MoneyRow[];
}

/** What the plan does to the money of each area against the start; the last row is the Total. */
export function previewMoney(run: Run, plan: PlanPreview): Preview<MoneyPreview> {
  return then(incomes(run), (income) => {
    const hosting = run.byYear.HostingCost.value.map(Number);
    const own = income.map((row) => row.map((amount, year) => hosting[year] - amount));
    return then(flow(run, plan, income), (moved) =>
      then(flow(run, plan, own), (needed) => shown({ income: moved, own: needed }))
    );
  });
}

export interface BenefitsPreview {
  /** Yearly benefit in pounds, low and high. */
  readonly yearly: readonly [number, number];
  readonly rows: readonly { readonly label: string; readonly low: number; readonly high: number }[];
}

/** Posts gained x yearly cost of a post x efficiency penalty x inequality weight, over the areas; then BENEFITS. */
export function previewBenefits(run: Run, plan: PlanPreview): Preview<BenefitsPreview> {
  const { YearlyCost, PenaltyLow, PenaltyHigh } = run.inputs;
  const weights = areaColumn(run, "inequality").map(Number);
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
