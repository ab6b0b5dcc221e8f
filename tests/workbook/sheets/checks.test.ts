import { haematology } from "../../../scripts/samples/haematology";
import { library } from "../../../src/functions/library";
import {
  deprivationCountedTwice,
  populationsMixed,
  yearsMixed,
  type ComponentUse,
} from "../../../src/model/checks/components";
import { heeAnalysisMissing, postsWithoutNeed } from "../../../src/model/checks/need";
import { PHASES, suggestedFirstYear, yearLabel } from "../../../src/model/reference/phases";
import { buildRun, describeInputs } from "../../../src/workbook/build";
import { calculate } from "../../../src/workbook/formulas/calculate";
import { dateToSerial } from "../../../src/workbook/formulas/format";
import type { AreaField, InputId } from "../../../src/workbook/inputs/fields";
import type { CapacityRow, Run, Scalar } from "../../../src/workbook/inputs/run";
import { summarise } from "../../../src/workbook/summary";

type Change = Partial<Record<InputId, Scalar>>;

function changed(change: Change, areas: Partial<Record<AreaField, Scalar>> = {}): Run {
  const run = haematology();
  const inputs = { ...run.inputs };
  for (const [id, value] of Object.entries(change) as [InputId, Scalar][]) {
    inputs[id] = { value, source: "test" };
  }
  const [first, ...others] = run.areas;
  return { ...run, inputs, areas: [{ values: { ...first.values, ...areas } }, ...others] };
}

/** Names of the checks that do not say OK. */
const failing = (run: Run): string[] =>
  summarise(run, buildRun(run, library)).checks.map((entry) => entry.check);

function components({ inputs }: Run): ComponentUse[] {
  const text = (id: InputId): string => String(inputs[id].value ?? "");
  return [
    {
      name: "NHSE allocation model",
      source: text("NeedComponent"),
      year: text("NeedYear"),
      population: text("NeedPopulation"),
      weight: 0.7,
    },
    {
      name: "Deprivation (SMR<75)",
      source: "",
      year: text("DeprivationYear"),
      population: text("DeprivationPopulation"),
      weight: Number(inputs.DeprivationWeight.value),
    },
  ];
}

describe.each<[string, Change]>([
  ["as in the sample", {}],
  ["overall core with deprivation", { NeedComponent: "overall core" }],
  ["overall core without deprivation", { NeedComponent: "overall core", DeprivationWeight: 0 }],
  ["years mixed", { DeprivationYear: "2023/24" }],
  ["one year written in two ways", { DeprivationYear: "2024-25" }],
  ["a year not told", { DeprivationYear: "" }],
  ["years mixed, deprivation without weight", { DeprivationYear: "2023/24", DeprivationWeight: 0 }],
  ["populations mixed", { DeprivationPopulation: "resident" }],
])("%s: the formulas on Checks say what the model's checks say", (_, change) => {
  const run = changed(change);
  const found = failing(run);

  test.each([
    ["Deprivation counted once", deprivationCountedTwice],
    ["Need figures of one year", yearsMixed],
    ["Need figures of one population", populationsMixed],
  ])("%s", (name, check) => {
    expect(found.includes(name)).toBe(check(components(run)) !== "OK");
  });
});

test("an area with posts and no need in any component that counts", () => {
  const none = { nhse: null, deprivation: null, specialised: null };
  const run = changed({}, none);
  expect(failing(run)).toContain("Every area with posts has need");
  expect(
    postsWithoutNeed(["East Midlands"], [15], [[0, 0, 0, 0]], [0.728, 0, 0.182, 0.09])
  ).not.toBe("OK");
  // A figure in one component is enough.
  expect(failing(changed({}, { nhse: null }))).not.toContain("Every area with posts has need");
});

test("a weight for an HEE analysis without figures", () => {
  expect(failing(changed({ HeePart: 0.5 }))).toContain("HEE analysis there where it has weight");
  expect(heeAnalysisMissing([[1, 0, 1, 1]], [0.364, 0.364, 0.182, 0.09])).not.toBe("OK");
  expect(failing(changed({}))).not.toContain("HEE analysis there where it has weight");
});

test("an override without its reason", () => {
  expect(failing(changed({}, { override: 20 }))).toContain("Every override has its reason");
  const reason = { override: 20, overrideReason: "Agreed on 1 September" };
  expect(failing(changed({}, reason))).not.toContain("Every override has its reason");
});

test("rows of Vacancies in another order than Areas are told; those of Capacity go by name", () => {
  const run = haematology();
  const built = buildRun(run, library);
  // As if a user had sorted Areas after the run: the names of two rows change places.
  const swapped = {
    ...built.workbook,
    sheets: built.workbook.sheets.map((sheet) =>
      sheet.name === "Areas"
        ? {
            ...sheet,
            cells: sheet.cells.map((cell) =>
              cell.column === 0 && (cell.row === 5 || cell.row === 6)
                ? { ...cell, value: cell.row === 5 ? "East of England" : "East Midlands" }
                : cell
            ),
          }
        : sheet
    ),
  };
  const calculated = calculate(swapped, library);
  const { checks } = summarise(run, { workbook: swapped, calculated });
  expect(checks.map((entry) => entry.result)).toContain(
    "Put the rows of Vacancies in the order of Areas"
  );
  expect(checks.map((entry) => entry.check)).not.toContain("Every area has one row in Capacity");
});

describe("the window of the phase", () => {
  const NAME = "Moves begin within the window of the phase";
  const said = (change: Change): string | undefined => {
    const run = changed(change);
    return summarise(run, buildRun(run, library)).checks.find(({ check }) => check === NAME)
      ?.result;
  };
  const day = dateToSerial;

  // The sample begins in 2022/23.
  test.each<[string, Change, string | undefined]>([
    ["within it", { Phase: "2022 pilot" }, undefined],
    ["a phase without a window", { Phase: "other" }, undefined],
    [
      "before it, no baseline date",
      { Phase: "B 2026-29", BaselineDate: null },
      "The plan begins in 2022/23; the window of phase B 2026-29, 2026/27 to 2028/29, suggests 2026/27",
    ],
    [
      "before what is left of it",
      { Phase: "B 2026-29", BaselineDate: day(2026, 8, 1) },
      "suggests 2027/28",
    ],
    ["the day before", { Phase: "B 2026-29", BaselineDate: day(2026, 7, 31) }, "suggests 2026/27"],
    [
      "a window that has passed",
      { Phase: "A 2023-26", BaselineDate: day(2027, 3, 31) },
      "the window of phase A 2023-26, 2023/24 to 2025/26, has passed at the baseline date",
    ],
  ])("%s", (_, change, words) => {
    const found = said(change);
    if (words === undefined) expect(found).toBeUndefined();
    else expect(found).toContain(words);
  });

  test("the formulas say what the model says, for every phase and month", () => {
    for (const phase of PHASES) {
      for (let year = 2021; year <= 2032; year += 1) {
        for (const month of [1, 7, 8, 12]) {
          const run = changed({ Phase: phase.name, BaselineDate: day(year, month, 15) });
          const workbook = describeInputs(run);
          const sheet = workbook.sheets.find(({ name }) => name === "Inputs")!;
          const at = sheet.cells.find(({ value }) => value === "First training year suggested")!;
          const shown = calculate(workbook, library).value("Inputs", at.row, 1);
          const { first, passed } = suggestedFirstYear(phase, { year, month });
          expect(String(shown).slice(0, 7)).toBe(yearLabel(first));
          expect(String(shown).includes("has passed")).toBe(passed);
        }
      }
    }
  });
});

describe("sign-offs", () => {
  const said = (change: Partial<CapacityRow>, inputs: Change = {}): [string, string][] => {
    const run = changed(inputs);
    const [first, ...others] = run.capacity!.rows;
    const capacity = { ...run.capacity!, rows: [{ ...first, ...change }, ...others] };
    const whole = { ...run, capacity };
    return summarise(whole, buildRun(whole, library)).checks.map(({ check, result }) => [
      check,
      result,
    ]);
  };

  // East Midlands offers two places in each of five years, of 65 in all.
  test.each<[string, Partial<CapacityRow>, string, string]>([
    [
      "a year that is not signed",
      { figures: "2022/23: 2; 2023/24: 2; 2024/25: 2; 2025/26: 2;" },
      "Every place offered is signed off",
      "2 of 65 places offered are not signed off as they are now: they do not count",
    ],
    [
      "no name",
      { signedBy: "" },
      "Every sign-off has its name and date",
      "1 row of Capacity: figures are signed without a name or a date, and do not count",
    ],
    [
      "no date",
      { signedOn: null },
      "Every sign-off has its name and date",
      "1 row of Capacity: figures are signed without a name or a date, and do not count",
    ],
    [
      "a year twice",
      { figures: "2022/23: 2; 2022/23: 2;" },
      "Every sign-off names a year once",
      "1 row of Capacity: Figures signed names a year twice, and that year does not count",
    ],
  ])("%s", (_, change, check, words) => {
    expect(said(change)).toContainEqual([check, words]);
  });

  test("places that count without a sign-off are said to do so", () => {
    expect(said({ signedBy: "" }, { UnsignedPlaces: "yes" })).toContainEqual([
      "Every place offered is signed off",
      "10 of 65 places offered are not signed off as they are now, and count all the same: see the input Unsigned places count",
    ]);
  });

  test("all as it should be", () => {
    expect(said({}).filter(([check]) => check.includes("sign"))).toEqual([]);
  });
});
