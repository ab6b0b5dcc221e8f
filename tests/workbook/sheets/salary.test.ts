/** Salary by grade: haematology from ST3, 60 months, spends 3 years as ST3-5 and 2 as ST6-8. */
import { haematology } from "../../../scripts/samples/haematology";
import { library } from "../../../src/functions/library";
import { buildRun } from "../../../src/workbook/build";
import { NO_PRICE } from "../../../src/workbook/inputs/fields";
import type { Run, SalaryRow, Scalar } from "../../../src/workbook/inputs/run";
import { pricesOf } from "../../../src/workbook/preview/prices";
import { describeTemplate } from "../../../src/workbook/template";
import { Shown } from "./lookUp";

function run(salaries: [years: number | null, pay: (number | null)[]][], salary?: Scalar[]): Run {
  const sample = haematology();
  const rows = salaries.map(([years, pay], i): SalaryRow => ({
    grade: `Grade ${i + 1}`,
    years,
    salaries: pay,
    source: "test",
  }));
  const byYear = salary
    ? { ...sample.byYear, Salary: { value: salary, source: "test" } }
    : sample.byYear;
  return { ...sample, salaries: rows, byYear };
}

const sheet = (given: Run): Shown => new Shown(buildRun(given, library), "Salary by grade");
const years = (shown: Shown, row: string): unknown[] => shown.row(row).slice(2, 7);

test("grades are weighted by the years spent in each", () => {
  const pay = [65_048, 65_048, 65_048, 65_048, 65_048];
  const top = [73_992, 73_992, 73_992, 73_992, 73_992];
  const shown = sheet(
    run([
      [null, [null, null, null, null, null]],
      [3, pay],
      [2, top],
    ])
  );
  // (3 x 65,048 + 2 x 73,992) / 5
  expect(years(shown, "Used")).toEqual(new Array(5).fill(68_625.6));
  expect(years(shown, "Where it comes from")).toEqual(new Array(5).fill("by grade"));
});

test("a year without a known award keeps the last one, marked so; before the first there is none", () => {
  const given = run([
    [3, [null, 60_000, null, 63_000, null]],
    [2, [null, 70_000, null, 73_000, null]],
  ]);
  const shown = sheet(given);
  expect(years(shown, "Used")).toEqual([NO_PRICE, 64_000, 64_000, 67_000, 67_000]);
  expect(years(shown, "Where it comes from")).toEqual([
    NO_PRICE,
    "by grade",
    "kept from 2023/24",
    "by grade",
    "kept from 2025/26",
  ]);
  // The money of the first year has no price, whatever came later.
  const funding = new Shown(buildRun(given, library), "Funding");
  expect(funding.under("National income moved, £", "Wessex")[0]).toBe(NO_PRICE);
  expect(funding.row("Rests on", funding.rowOf("All years together"))[2]).toBe(
    "4 of 5 years priced"
  );
});

test("a salary on Inputs goes before the grades, and an award of one grade alone is none", () => {
  const given = run(
    [
      [3, [60_000, 61_000, 62_000, 63_000, 64_000]],
      [2, [70_000, 71_000, null, 73_000, 74_000]],
    ],
    [null, 50_000, null, null, null]
  );
  const shown = sheet(given);
  expect(years(shown, "Used")).toEqual([64_000, 50_000, 50_000, 67_000, 68_000]);
  expect(years(shown, "Where it comes from").slice(1, 3)).toEqual([
    "entered on Inputs",
    "kept from 2023/24",
  ]);
});

test("the pane calculates the salaries that the sheet shows", () => {
  const given = run(
    [
      [3, [null, 60_000, null, 63_000, null]],
      [2, [null, 70_000, 71_000, 73_000, null]],
    ],
    [null, null, null, null, 80_000]
  );
  const prices = pricesOf(given);
  expect(prices.map(({ salary }) => salary ?? NO_PRICE)).toEqual(years(sheet(given), "Used"));
  expect(prices.map(({ salaryFrom, award }) => [salaryFrom, award])).toEqual([
    ["nowhere", undefined],
    ["by grade", "2023/24"],
    ["kept", "2023/24"],
    ["by grade", "2025/26"],
    ["entered", "2026/27"],
  ]);
});

test("the published pay is offered with its year, and fills no cell by itself", () => {
  const template = describeTemplate().sheets.find(({ name }) => name === "Salary by grade")!;
  const words = template.cells
    .map(({ value }) => value)
    .filter((value) => typeof value === "string");
  expect(words).toContainEqual(
    expect.stringMatching(
      /^Known for 2025\/26 only: CT\/ST1-2 £52,656, ST3-5 £65,048, ST6-8 £73,992/
    )
  );
  expect(template.cells.filter(({ value }) => typeof value === "number")).toEqual([]);
});
