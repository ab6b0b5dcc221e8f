/** Where each area ends, on the sheet Limits, with and without a pace; and the sentence on top of Pairs. */
import { haematology } from "../../../scripts/samples/haematology";
import { library } from "../../../src/functions/library";
import { buildRun } from "../../../src/workbook/build";
import type { CellValue } from "../../../src/workbook/formulas/values";
import type { Run } from "../../../src/workbook/inputs/run";
import { Shown } from "./lookUp";

const DONOR = "North Central and East London";

const withPace = (run: Run, pace: number | null): Run => ({
  ...run,
  inputs: { ...run.inputs, Pace: { value: pace, source: "test" } },
});

function limits(run: Run): { at: (area: string, heading: string) => CellValue; text: string } {
  const sheet = new Shown(buildRun(run, library), "Limits");
  return {
    at: (area, heading) => sheet.figure("Each area at the end of the plan", area, heading),
    text: sheet.text,
  };
}

// The donor gives up 26 of the 40 posts that fall vacant in five years; its target would have it give up 28.
test.each([null, 0])("without a pace (%s) nothing stands under Of these, at its pace", (pace) => {
  const run = withPace(haematology(), pace);
  const { at, text } = limits(run);
  expect(run.areas.map(({ values }) => at(String(values.area), "Of these, at its pace"))).toEqual(
    run.areas.map(() => "")
  );
  expect(at(DONOR, "Vacancies or places unused")).toBe(14);
  expect(at(DONOR, "In words")).toMatch(/14 vacancies unused\. Held by the places of the areas/);
  // 14 vacancies are left: a place more would bring a post.
  expect(text).not.toContain("No single change helps");
});

// 44 posts at 5% a year are 2 posts a year: 10 of the 40 vacancies in five years, all of them used.
test("with a pace that holds the donor no vacancy is left at its pace, and 30 are unused", () => {
  const { at } = limits(withPace(haematology(), 0.05));
  expect(at(DONOR, "Vacancies or places unused")).toBe(30);
  expect(at(DONOR, "Of these, at its pace")).toBe(0);
  expect(at(DONOR, "In words")).toBe(
    "18 posts left above target; 30 vacancies unused. Its pace holds the rest."
  );
});

/** Three areas of equal need: each one's target is a third of the posts. */
const three = (posts: number[]): Run => {
  const run = haematology();
  return {
    ...run,
    areas: posts.map((held, i) => ({
      values: { ...run.areas[i].values, posts: held, nhse: 1, deprivation: 1, specialised: 1 },
    })),
    vacancies: undefined,
    capacity: undefined,
  };
};

test.each([
  [[14, 8, 8], "1 donor and 2 recipients; the pairs"],
  [[12, 12, 6], "2 donors and 1 recipient; the pairs"],
  [[10, 10, 10], "0 donors and 0 recipients; the pairs"],
])("%j: %s", (posts, words) => {
  expect(new Shown(buildRun(three(posts), library), "Pairs").text).toContain(words);
});
