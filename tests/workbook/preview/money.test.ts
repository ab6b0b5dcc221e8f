import { haematology } from "../../../scripts/samples/haematology";
import type { Run } from "../../../src/workbook/inputs/run";
import { previewMoney } from "../../../src/workbook/preview/money";
import { previewPlan } from "../../../src/workbook/preview/plan";

/** The sample without a placement fee in its second year and without a cost of hosting in its last two. */
function partlyPriced(): Run {
  const run = haematology();
  const without = (id: "PlacementFee" | "HostingCost", years: readonly number[]) => ({
    ...run.byYear[id],
    value: run.byYear[id].value.map((price, t) => (years.includes(t) ? null : price)),
  });
  const byYear = {
    ...run.byYear,
    PlacementFee: without("PlacementFee", [1]),
    HostingCost: without("HostingCost", [3, 4]),
  };
  return { ...run, byYear };
}

test("the years that have a price are counted, for the income and for the employers' own part", () => {
  const run = partlyPriced();
  const plan = previewPlan(run);
  if (plan.refused) throw new Error(plan.words);
  const money = previewMoney(run, plan.value);
  if (money.refused) throw new Error(money.words);
  const { incomeYears, ownYears, income, own, ofPost } = money.value;
  expect([incomeYears, ownYears]).toEqual([4, 2]);
  const given = (amounts: readonly unknown[]) => amounts.map((amount) => amount !== undefined);
  for (const { amounts } of income) expect(given(amounts)).toEqual([true, false, true, true, true]);
  for (const { amounts } of own) expect(given(amounts)).toEqual([true, false, true, false, false]);
  for (const amounts of ofPost) expect(given(amounts)).toEqual([true, false, true, true, true]);
});
