/**
 * Fixed-term posts by year. West Midlands has 2 until 31 July 2025, North West 1 until 31 July 2024: on 1 August 2022 and
 * 2023 there are 3, on 1 August 2024 there are 2, then none. From 1 April to 31 July are 122 of 365 days.
 */
import { haematology } from "../../../scripts/samples/haematology";
import { library } from "../../../src/functions/library";
import { buildRun, describeInputs } from "../../../src/workbook/build";
import { NO_PRICE } from "../../../src/workbook/inputs/fields";
import type { FixedTermRow, Run } from "../../../src/workbook/inputs/run";
import { previewFixedTerm } from "../../../src/workbook/preview/fixedTerm";
import { previewMoney } from "../../../src/workbook/preview/money";
import { previewPlan } from "../../../src/workbook/preview/plan";
import { summarise } from "../../../src/workbook/summary";
import { dateToSerial } from "../../../src/workbook/formulas/format";

const CHECK = "No fixed term ends within the plan";
const term = (area: string, posts: number, until: number | null): FixedTermRow => ({
  area,
  posts,
  until,
  fundingLine: "Other",
});
const withTerms = (fixedTerm: FixedTermRow[]): Run => ({ ...haematology(), fixedTerm });
const checkOf = (run: Run): string | undefined =>
  summarise(run, buildRun(run, library)).checks.find(({ check }) => check === CHECK)?.result;

/** The figures of the years in a row of the block right of the table. */
function yearsOf(run: Run, title: string, name: string): unknown[] {
  const built = buildRun(run, library);
  const { sheets } = built.workbook;
  const { cells } = sheets.find((sheet) => sheet.name === "Fixed-term posts")!;
  const value = (row: number, column: number) =>
    built.calculated.value("Fixed-term posts", row, column);
  const heading = cells.find((cell) => cell.value === title)!;
  const below = cells.filter((cell) => cell.column === heading.column && cell.row > heading.row);
  const row = below.find((cell) => value(cell.row, cell.column) === name)!.row;
  return Array.from({ length: 5 }, (_, t) => value(row, heading.column + 1 + t));
}

test("posts on 1 August by area, beside what the plan has placed", () => {
  const run = haematology();
  const title = "Fixed-term posts on 1 August";
  expect(yearsOf(run, title, "West Midlands")).toEqual([2, 2, 2, 0, 0]);
  expect(yearsOf(run, title, "North West")).toEqual([1, 1, 0, 0, 0]);
  expect(yearsOf(run, title, "Total")).toEqual([3, 3, 2, 0, 0]);
  const placed = yearsOf(run, title, "Posts the plan has placed by 31 July after it");
  expect(placed[4]).toBe(54);
});

test("post-years and money by financial year", () => {
  const run = haematology();
  const years = yearsOf(run, "Post-years, April to March", "West Midlands");
  expect(years.slice(0, 3)).toEqual([2, 2, 2]);
  expect(years[3]).toBeCloseTo((2 * 122) / 365, 12);
  // Half of 40,000, the fee of 10,000 x 0.95595 (West Midlands), 1,000 of other income.
  const income = 20_000 + 9_559.5 + 1_000;
  const money = yearsOf(run, "National income of them, £", "West Midlands");
  expect(Number(money[0])).toBeCloseTo(2 * income, 0);
  expect(Number(money[3])).toBeCloseTo(((2 * 122) / 365) * income, 0);
});

test("a year without a price shows the post-years and the words", () => {
  const run = haematology();
  const fee = { value: [10_000, null, 10_000, 10_000, 10_000], source: "test" };
  const blank = { ...run, byYear: { ...run.byYear, PlacementFee: fee } };
  expect(yearsOf(blank, "Post-years, April to March", "Total")[1]).toBe(3);
  expect(yearsOf(blank, "National income of them, £", "Total")[1]).toBe(NO_PRICE);
  expect(yearsOf(blank, "National income of them, £", "Rests on")[0]).toBe("4 of 5 years priced");
});

test("terms that end within the plan are named with posts, area, day and year", () => {
  expect(checkOf(haematology())).toBe(
    "2 posts in West Midlands until 31 July 2025, in 2024/25; 1 post in North West until 31 July 2024, in 2023/24; 2 in all: see Fixed-term posts"
  );
  const within = [dateToSerial(2022, 8, 1), dateToSerial(2027, 7, 31)];
  for (const day of within) {
    expect(checkOf(withTerms([term("Wessex", 1, day)]))).toMatch(/^1 post in Wessex until /);
  }
  // Before the first day of the plan, after its last, without an end, and no such posts at all.
  for (const day of [within[0] - 1, within[1] + 1, null]) {
    expect(checkOf(withTerms([term("Wessex", 1, day)]))).toBeUndefined();
  }
  expect(checkOf(withTerms([]))).toBeUndefined();
});

test("years that are written in another way have no days: that is said, nothing counted", () => {
  const run = haematology();
  const labels = { value: ["One", "Two", "Three", "Four", "Five"], source: "test" };
  const named = { ...run, byYear: { ...run.byYear, Years: labels, FinancialYears: labels } };
  expect(yearsOf(named, "Fixed-term posts on 1 August", "Total")).toEqual(
    new Array(5).fill("no date")
  );
  expect(checkOf(named)).toMatch(/^The training years are not written as 2022\/23/);
});

test("an entry of an area that is not among the areas is left out of the sums, and they say so", () => {
  const run = withTerms([term("England", 5, null), term("Wessex", 1, null)]);
  expect(yearsOf(run, "Fixed-term posts on 1 August", "Total")).toEqual([1, 1, 1, 1, 1]);
  expect(yearsOf(run, "Fixed-term posts on 1 August", "Rests on")[0]).toBe(
    "1 of 2 entries: Areas does not have the areas of the others"
  );
});

test("the pane calculates what the sheet shows", () => {
  const run = withTerms([
    term("west midlands", 2, dateToSerial(2025, 7, 31)),
    term("South London", 3, dateToSerial(2024, 1, 15)),
    term("Wessex", 1, null),
  ]);
  const plan = previewPlan(run);
  if (plan.refused) throw new Error(plan.words);
  const money = previewMoney(run, plan.value);
  if (money.refused) throw new Error(money.words);
  const { years, ends } = previewFixedTerm(run, plan.value, money.value);
  const title = "Fixed-term posts on 1 August";
  expect(years.map(({ inPlace }) => inPlace)).toEqual(yearsOf(run, title, "Total"));
  expect(years.map(({ placed }) => placed)).toEqual(
    yearsOf(run, title, "Posts the plan has placed by 31 July after it")
  );
  yearsOf(run, "Post-years, April to March", "Total").forEach((wanted, t) =>
    expect(years[t].postYears).toBeCloseTo(Number(wanted), 9)
  );
  yearsOf(run, "National income of them, £", "Total").forEach((wanted, t) =>
    expect(years[t].income).toBeCloseTo(Number(wanted), 6)
  );
  expect(checkOf(run)).toBe(`${ends.join("; ")}; 2 in all: see Fixed-term posts`);
});

test("the input sheets alone hold the table and nothing that needs a plan", () => {
  const sheet = describeInputs(haematology()).sheets.find(
    ({ name }) => name === "Fixed-term posts"
  )!;
  expect(Math.max(...sheet.cells.map(({ column }) => column))).toBe(3);
});
