import { haematology } from "../../../scripts/samples/haematology";
import type { Run } from "../../../src/workbook/inputs/run";
import { explain } from "../../../src/workbook/preview/explain";

/** The sample with some figures of one area changed. */
const changed = (area: string, values: Partial<Run["areas"][number]["values"]>): Run => {
  const run = haematology();
  return {
    ...run,
    areas: run.areas.map((row) =>
      row.values.area === area ? { values: { ...row.values, ...values } } : row
    ),
  };
};
const asked = (sheet: string, area: string, heading: string, text: string) => ({
  sheet,
  area,
  heading,
  text,
});

/** Two areas that need the same and hold 3 and 1 posts: 2 for each. */
function two(): Run {
  const run = haematology();
  const posts = [3, 1];
  return {
    ...run,
    inputs: { ...run.inputs, SpecialisedWeight: { value: 0, source: "" } },
    areas: run.areas.slice(0, 2).map(({ values }, i) => ({
      values: { ...values, area: ["North", "South"][i], posts: posts[i], nhse: 50, deprivation: 1 },
    })),
    capacity: undefined,
    fixedTerm: [],
  };
}

test("a target in all its words: what it is, its distances, and how near it is to a post more or less", () => {
  // An exact share of 2.00 becomes 2.5, and with it a post more, at 5/3 of its need: 62.5% against 37.5% of 4 posts.
  // It becomes 1.5, and with it a post less, at 3/5 of it.
  const { title, lines } = explain(two(), asked("Targets", "north", "Target posts", "2"));
  expect(title).toBe("North: target 2 posts");
  expect(lines.slice(0, 4)).toEqual([
    'The exact target of 2.00 becomes 2 whole posts by the rule "webster", which shares out all posts and no more.',
    "It holds 3 posts now, so its change is -1.",
    "Distance from target: 50.0% above its 2 target posts.",
    "Distance from exact target: 50.0% above 2.00 posts.",
  ]);
  expect(lines).toContain("One post more, if its own share were 66.7% larger.");
  expect(lines).toContain("One post less, if its own share were 40.0% smaller.");
});

test("an agreed override is named with its reason", () => {
  const run = changed("Wessex", { override: 1, overrideReason: "New centre" });
  const { title, lines } = explain(run, asked("Targets", "Wessex", "Target posts", "1"));
  expect(title).toBe("Wessex: target 1 post");
  expect(lines).toContain("Agreed override: 1 post. New centre");
});

test("a cell that belongs to no area says which cells do", () => {
  expect(explain(two(), asked("Targets", "Total", "Posts now", ""))).toEqual({
    title: "Targets: no figure",
    lines: [
      "This cell belongs to no single area. Select a figure in the row of an area, on Targets, Workings, Plan, Posts by year or Limits.",
    ],
  });
});
