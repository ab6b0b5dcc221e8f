import { haematology } from "../../../scripts/samples/haematology";
import type { Run } from "../../../src/workbook/inputs/run";
import { incomeKnown, pricesOf } from "../../../src/workbook/preview/prices";

const NONE = [null, null, null, null, null];

/** The sample with these prices alone; a doctor spends three years in one grade and one in another. */
function priced(
  byYear: Partial<Record<keyof Run["byYear"], (number | null)[]>>,
  grades: (number | null)[][]
): Run {
  const run = haematology();
  const rows = Object.entries({ ...run.byYear }).map(([id, row]) => {
    const fixed = id === "Years" || id === "FinancialYears";
    const value = fixed ? row.value : (byYear[id as keyof Run["byYear"]] ?? NONE);
    return [id, { ...row, value }];
  });
  return {
    ...run,
    byYear: Object.fromEntries(rows),
    salaries: grades.map((salaries, i) => ({
      grade: `G${i}`,
      years: [3, 1][i],
      salaries,
      source: "",
    })),
  };
}

test("the salary of a year is the one entered, else that of the grades, else the one of the year before", () => {
  // (3 x 40,000 + 60,000) / 4 = 45,000; in 2026/27 one grade alone has an award, which is none.
  const run = priced({ Salary: [null, null, 50_000, null, null] }, [
    [null, 40_000, 40_000, null, 41_000],
    [null, 60_000, 60_000, null, null],
  ]);
  expect(
    pricesOf(run).map((year) => [year.year, year.salary, year.salaryFrom, year.award])
  ).toEqual([
    ["2022/23", undefined, "nowhere", undefined],
    ["2023/24", 45_000, "by grade", "2023/24"],
    ["2024/25", 50_000, "entered", "2024/25"],
    ["2025/26", 50_000, "kept", "2024/25"],
    ["2026/27", 50_000, "kept", "2024/25"],
  ]);
});

test("other income is the sum of what is entered, a 0 among it; income is known with a salary and a fee", () => {
  const run = priced(
    {
      Salary: [50_000, null, 50_000, 50_000, 50_000],
      PlacementFee: [10_000, 10_000, null, 0, 10_000],
      EducationSupport: [100, null, null, 0, 100],
      StudyLeave: [20, null, 20, null, 20],
      RelocationTravel: [3, null, null, null, null],
      HostingCost: [null, null, 70_000, null, null],
    },
    []
  );
  const prices = pricesOf(run);
  expect(prices.map(({ other, othersEntered }) => [other, othersEntered])).toEqual([
    [123, 3],
    [undefined, 0],
    [20, 1],
    [0, 1],
    [120, 2],
  ]);
  expect(prices.map(({ hosting }) => hosting)).toEqual([
    undefined,
    undefined,
    70_000,
    undefined,
    undefined,
  ]);
  expect(prices.map(incomeKnown)).toEqual([true, true, false, true, true]);
});
