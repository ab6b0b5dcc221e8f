import fc from "fast-check";
import { haematology } from "../../scripts/samples/haematology";
import { library } from "../../src/functions/library";
import { buildRun } from "../../src/workbook/build";
import type { AreaRow, Run } from "../../src/workbook/inputs/run";
import { figuresText } from "../../src/workbook/signOff";
import { summarise } from "../../src/workbook/summary";

/** Checks that hold for every run that can be planned; the others depend on what was entered. */
const ALWAYS_OK = [
  "Targets add up to the posts to share out",
  "Weights add up to 1",
  "Number of areas as when this workbook was written",
  "Number of years as when this workbook was written",
  "Rows of Vacancies in the order of Areas",
  "Every area has one row in Capacity",
  "Every place offered is signed off",
  "No post lost in the plan",
  "Pairs add up to the posts placed",
  "Limits add up to the posts placed",
  "National income moved agrees with the post-years",
];

const small = fc.integer({ min: 0, max: 12 });

/** Any small run: areas, years, expansion, capacity, vacancies, weights. */
const anyRun: fc.Arbitrary<Run> = fc
  .record({
    areas: fc.array(fc.record({ posts: small, need: small, deprivation: small }), {
      minLength: 1,
      maxLength: 6,
    }),
    years: fc.integer({ min: 1, max: 4 }),
    seed: fc.array(small, { minLength: 24, maxLength: 24 }),
    expansion: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }),
    known: fc.boolean(),
    capacity: fc.boolean(),
    pace: fc.constantFrom(null, 0.1, 0.5),
    profile: fc.constantFrom("even", "early"),
    method: fc.constantFrom("webster", "hamilton", "jefferson"),
  })
  .map((drawn): Run => {
    const run = haematology();
    const labels = Array.from({ length: drawn.years }, (_, t) => `${2030 + t}/${31 + t}`);
    const byArea = drawn.areas.map((_, i) => labels.map((__, t) => drawn.seed[(i * 4 + t) % 24]));
    const areas = drawn.areas.map((area, index): AreaRow => ({
      values: {
        ...run.areas[index].values,
        posts: area.posts,
        nhse: area.need + 1,
        deprivation: area.deprivation + 1,
        specialised: 1,
      },
    }));
    const given = <T>(value: T): { value: T; source: string } => ({ value, source: "drawn" });
    return {
      ...run,
      areas,
      inputs: {
        ...run.inputs,
        VacanciesFrom: given(drawn.known ? "known" : "expected"),
        Pace: given(drawn.pace),
        Profile: given(drawn.profile),
        Method: given(drawn.method),
      },
      byYear: {
        ...run.byYear,
        Years: given(labels),
        FinancialYears: given(labels),
        Expansion: given(drawn.expansion.slice(0, drawn.years)),
        Salary: given(labels.map((_, t) => 40_000 + t)),
        PlacementFee: given(labels.map(() => 10_000)),
        EducationSupport: given(labels.map(() => 300)),
        RelocationTravel: given(labels.map(() => null)),
        StudyLeave: given(labels.map(() => 0)),
        HostingCost: given(labels.map(() => 60_000)),
      },
      vacancies: byArea,
      capacity: drawn.capacity
        ? {
            places: byArea.map((row) => row.map((value) => value % 4)),
            rows: byArea.map((row) => ({
              ...{ signedBy: "Dean", signedOn: 47_000, evidence: "" },
              figures: figuresText(
                labels,
                row.map((value) => value % 4)
              ),
            })),
          }
        : undefined,
    };
  })
  .filter((run) => run.areas.some((row) => Number(row.values.posts) > 0));

test("whatever small run: no formula in error, and the sums of the workbook agree", () => {
  fc.assert(
    fc.property(anyRun, (run) => {
      const built = buildRun(run, library);
      const summary = summarise(run, built);
      expect(summary.problems).toEqual([]);
      expect(summary.checks.filter((entry) => ALWAYS_OK.includes(entry.check))).toEqual([]);
    }),
    { numRuns: 120, seed: 20221001 }
  );
});
