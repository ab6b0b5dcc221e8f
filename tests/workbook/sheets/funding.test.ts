/**
 * The sheet Funding against sums worked out by hand. In the sample Wessex gains a post in 2022/23 and one in 2024/25:
 * post-years 2/3, 1, 1 2/3, 2, 2. A post there brings half of the salary, the fee times 0.99809, and other income.
 */
import { haematology } from "../../../scripts/samples/haematology";
import { cellError } from "../../../src/functions/answer";
import { library } from "../../../src/functions/library";
import { buildRun, describeRun } from "../../../src/workbook/build";
import { calculate } from "../../../src/workbook/formulas/calculate";
import { NO_PRICE, type ByYearId } from "../../../src/workbook/inputs/fields";
import type { Run, Scalar } from "../../../src/workbook/inputs/run";
import { summarise } from "../../../src/workbook/summary";
import { Shown } from "./lookUp";

const POST_YEARS = [2 / 3, 1, 5 / 3, 2, 2];
const MFF = 0.99809;

function withPrices(prices: Partial<Record<ByYearId, Scalar[]>>, run = haematology()): Run {
  const byYear = { ...run.byYear };
  for (const [id, value] of Object.entries(prices) as [ByYearId, Scalar[]][]) {
    byYear[id] = { value, source: "test" };
  }
  return { ...run, byYear };
}

const funding = (run: Run): Shown => new Shown(buildRun(run, library), "Funding");
const close = (found: unknown, wanted: readonly number[]): void => {
  expect((found as number[]).map((value) => Math.round(value * 1e4) / 1e4)).toEqual(
    wanted.map((value) => Math.round(value * 1e4) / 1e4)
  );
};

test("prices that differ by year: income of a post, moved income, own part and net", () => {
  const fee = [10_000, 10_100, 10_200, 10_300, 10_400];
  const salary = [50_000, 51_000, 52_000, 53_000, 54_000];
  const hosting = [70_000, 71_000, 72_000, 73_000, 74_000];
  const study = [500, 510, 520, 530, 540];
  const sheet = funding(
    withPrices({
      Salary: salary,
      PlacementFee: fee,
      HostingCost: hosting,
      EducationSupport: [300, 300, 300, 300, 300],
      StudyLeave: study,
      RelocationTravel: [200, 200, 200, 200, 200],
    })
  );
  const income = salary.map((pay, t) => pay / 2 + fee[t] * MFF + 500 + study[t]);
  close(sheet.under("National income of one post, £ a year", "Wessex").slice(0, 5), income);
  const moved = POST_YEARS.map((years, t) => years * income[t]);
  close(sheet.under("National income moved, £", "Wessex"), moved);
  close(
    sheet.under("Employers' own part needed", "Wessex"),
    POST_YEARS.map((years, t) => years * (hosting[t] - income[t]))
  );
  close(
    sheet.under("Net: cost of hosting that comes", "Wessex"),
    POST_YEARS.map((years, t) => years * hosting[t])
  );
  const all = moved.reduce((sum, year) => sum + year, 0);
  close(sheet.under("The same by the function FUNDINGFLOW", "Wessex"), [...moved, all]);
  close([sheet.figure("All years together", "Wessex", "National income moved")], [all]);
});

test("London weighting goes into the salary of its areas, half of it into their income", () => {
  const sheet = funding(haematology());
  const income = sheet.under("National income of one post, £ a year", "South London")[0];
  // Half of 40,000 + 2,000, the fee of 10,000 x 1.11859, and 1,000 of other income.
  expect(income).toBeCloseTo(21_000 + 11_185.9 + 1_000, 0);
  const without = funding({
    ...haematology(),
    areas: haematology().areas.map(({ values }) => ({
      values: { ...values, londonWeighting: null },
    })),
  });
  const less = without.under("National income of one post, £ a year", "South London")[0];
  expect(Number(income) - Number(less)).toBeCloseTo(1_000, 9);
});

test("a year without a price: its post-years, the words, and totals that say what they rest on", () => {
  const run = withPrices({ PlacementFee: [10_000, null, 10_000, null, 10_000] });
  const built = buildRun(run, library);
  expect(built.calculated.problems).toEqual([]);
  const sheet = new Shown(built, "Funding");
  const income = 20_000 + 10_000 * MFF + 1_000;
  close(sheet.under("Post-years moved: ", "Wessex"), POST_YEARS);
  const wanted = [0, 2, 4].map((t) => POST_YEARS[t] * income);
  const all = wanted.reduce((sum, year) => sum + year, 0);
  for (const title of ["National income moved, £", "The same by the function FUNDINGFLOW"]) {
    const found = sheet.under(title, "Wessex");
    expect([found[1], found[3]]).toEqual([NO_PRICE, NO_PRICE]);
    close([found[0], found[2], found[4]], wanted);
    const total = sheet.under(title, "Total");
    expect([total[1], total[3]]).toEqual([NO_PRICE, NO_PRICE]);
  }
  expect(sheet.under("Employers' own part needed", "Wessex")[1]).toBe(NO_PRICE);
  // The cost of hosting is entered in every year: the net needs nothing else.
  expect(sheet.under("Net: cost of hosting that comes", "Wessex")[1]).toBeCloseTo(60_000, 6);
  close([sheet.figure("All years together", "Wessex", "National income moved")], [all]);
  const rests = sheet.row("Rests on", sheet.rowOf("All years together"));
  expect(rests).toEqual([
    "Rests on",
    "all 5 years",
    "3 of 5 years priced",
    "3 of 5 years priced",
    "5 of 5 years priced",
  ]);
  expect(sheet.row("Over the 3 of 5 years with prices ")).toBeDefined();
  expect(summarise(run, built).checks).toContainEqual({
    check: "Prices entered",
    result:
      "No price entered: placement fee in 2 of 5 years; no sum on Funding rests on a blank price",
  });
});

test("no price at all: no sum of £0 anywhere, and no check that says OK over nothing", () => {
  const none = [null, null, null, null, null];
  const run = {
    ...withPrices({
      PlacementFee: none,
      EducationSupport: none,
      StudyLeave: none,
      RelocationTravel: none,
      HostingCost: none,
    }),
    salaries: undefined,
  };
  const built = buildRun(run, library);
  expect(built.calculated.problems).toEqual([]);
  const sheet = new Shown(built, "Funding");
  for (const column of ["National income moved", "Employers' own part", "Net: cost of hosting"]) {
    expect(sheet.figure("All years together", "Wessex", column)).toBe(NO_PRICE);
    expect(sheet.figure("All years together", "Total", column)).toBe(NO_PRICE);
  }
  expect(sheet.figure("All years together", "Wessex", "Post-years moved")).toBeCloseTo(22 / 3, 9);
  const flow = sheet.under("The same by the function FUNDINGFLOW", "Wessex");
  expect(flow).toEqual(new Array(6).fill(NO_PRICE));
  expect(sheet.text).not.toMatch(/£0\b/);
  const checks = summarise(run, built).checks.map(({ check }) => check);
  expect(checks).toContain("National income moved agrees with the post-years");
  expect(checks).toContain("Prices entered");
});

test("what comes and goes adds up to 0, not to next to it", () => {
  const sheet = funding(haematology());
  expect(sheet.figure("All years together", "Total", "Net: cost of hosting")).toBe(0);
  expect(sheet.figure("All years together", "Total", "Post-years moved")).toBe(0);
});

test("a price of 0 is a price", () => {
  const sheet = funding(withPrices({ PlacementFee: [0, 0, 0, 0, 0] }));
  close(
    sheet.under("National income moved, £", "Wessex"),
    POST_YEARS.map((years) => years * 21_000)
  );
});

test("other income of which one part is blank: the sum of the others, and how many it rests on", () => {
  const sheet = funding(withPrices({ StudyLeave: [null, 500, 500, 500, 500] }));
  expect(sheet.row("Other national income").slice(1, 3)).toEqual([500, 1_000]);
  expect(sheet.row("Rests on: education support").slice(1, 3)).toEqual(["2 of 3", "3 of 3"]);
});

test("trust-funded posts get the other income alone; areas that were not counted say so", () => {
  const run = haematology();
  const areas = run.areas.map(({ values }) => ({
    values: { ...values, trustFunded: values.area === "Wessex" ? null : values.trustFunded },
  }));
  const title = "Other national income of trust-funded posts";
  const sheet = funding({ ...run, areas });
  // West Midlands: 7 posts x (300 + 500 + 200).
  expect(sheet.under(title, "West Midlands").slice(0, 2)).toEqual([7_000, 7_000]);
  expect(sheet.figure(title, "West Midlands", "Trust-funded posts")).toBe(7);
  expect(sheet.under(title, "Wessex")[0]).toBe("not entered");
  // 139 posts in the sample, 4 of them in Wessex.
  expect(sheet.figure(title, "Total", "Trust-funded posts")).toBe(135);
  expect(sheet.under(title, "Total")[0]).toBe(135_000);
  expect(sheet.under(title, "Rests on").at(-1)).toBe("12 of 13 areas");
});

test("a price in error stays an error in every sum that rests on it", () => {
  const { workbook } = buildRun(haematology(), library);
  const fee = workbook.names.find(({ name }) => name === "PlacementFee")!.refersTo;
  const spoilt = {
    ...workbook,
    sheets: workbook.sheets.map((sheet) =>
      sheet.name !== "Inputs"
        ? sheet
        : {
            ...sheet,
            cells: sheet.cells.map((cell) =>
              cell.row === fee.top && cell.column === fee.left + 1
                ? // A division by 0 in the place of the second year's fee.
                  {
                    row: cell.row,
                    column: cell.column,
                    formula: {
                      kind: "operation",
                      operator: "/",
                      left: { kind: "literal", value: 1 },
                      right: { kind: "literal", value: 0 },
                    } as const,
                  }
                : cell
            ),
          }
    ),
  };
  const sheet = new Shown({ workbook: spoilt, calculated: calculate(spoilt, library) }, "Funding");
  const error = expect.objectContaining({ error: expect.stringMatching(/^#/) });
  expect(sheet.under("National income moved, £", "Wessex")[1]).toEqual(error);
  expect(sheet.figure("All years together", "Wessex", "National income moved")).toEqual(error);
  expect(sheet.figure("All years together", "Total", "National income moved")).toEqual(error);
});

test("where the income of a post is an error, no year of it counts as priced", () => {
  const failing = new Map(library).set("POSTINCOME", () => {
    throw cellError("value", "salary: no figure.");
  });
  const workbook = describeRun(haematology(), []);
  const calculated = calculate(workbook, failing);
  const sheet = workbook.sheets.find(({ name }) => name === "Funding")!;
  const heading = sheet.cells.find(({ value }) => value === "Years priced")!;
  const priced = calculated.value("Funding", heading.row + 1, heading.column);
  expect(priced).toMatchObject({ error: "#VALUE!" });
});
