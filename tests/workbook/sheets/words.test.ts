/** Words of the sheets that stand by themselves: what is read beside a label, or under a block. */
import { AREAS, irregular, YEARS, type Change } from "../irregular";
import { Reading } from "../reading";
import { Shown } from "./lookUp";
import { formulaText } from "../../../src/workbook/formulas/text";
import type { Run } from "../../../src/workbook/inputs/run";

const reading = new Reading(irregular());
const shown = (name: string): Shown => new Shown(reading.built, name);

test("Areas names the source of the posts and counts them", () => {
  const row = (label: string): unknown[] =>
    shown("Areas")
      .row(label)
      .filter((it) => it != null);
  expect(row("Source of the posts")).toEqual(["Source of the posts", "A count"]);
  expect(row("Posts now, all areas")).toEqual(["Posts now, all areas", 137]);
});

test("Vacancies says which of its two blocks the plan uses", () => {
  const uses = (from: string): unknown =>
    new Reading(irregular({ VacanciesFrom: from })).beside("Vacancies", "The plan uses");
  expect(uses("expected")).toBe("the expected vacancies on the right, from the length of training");
  expect(uses("known")).toBe("the known vacancies of the table on the left");
});

test("Targets shows the posts now, those to share out and those to move beside their labels", () => {
  expect(
    ["Posts now", "Posts to share out", "Posts to be placed elsewhere"].map((label) =>
      reading.beside("Targets", label)
    )
  ).toEqual([137, 137, 22]);
});

test("About says of every other sheet that can be seen what it holds", () => {
  const texts = shown("About").text;
  const { sheets } = reading.built.workbook;
  for (const { name, hidden } of sheets) {
    if (hidden || name === "About") continue;
    expect([name, String(reading.beside("About", name))]).toEqual([
      name,
      expect.stringMatching(/^[A-Z].{10,}[^.]$/),
    ]);
  }
  expect(reading.beside("About", "Vacancies")).toBe("Posts that fall vacant, known and expected");
  expect(texts).toContain("Fair share plan: Made up");
});

test("Assumptions: the rules of the method and the run's own, each with its source", () => {
  const rows = reading.rows("Assumptions", "Assumption", "Source");
  expect(rows.map(({ Assumption }) => String(Assumption).split(" ").slice(0, 4).join(" "))).toEqual(
    [
      "Only posts that HEE",
      "Need combines the NHS",
      "The national number of",
      "A post moves only",
      "No post goes where",
      "Where no end dates",
      "National funding of a",
      "Avoidable mortality (NHS England",
      "An assumption of ours",
    ]
  );
  for (const { Source } of rows)
    expect(String(Source)).toMatch(/HEE|GMC|DHSC|^Own choice: |^A letter$/);
});

test("Levelling up says what the published figures rest on, in a sentence over two lines", () => {
  const lines = reading
    .texts("Levelling up")
    .filter((text) => /^(Published for|registered population: )/.test(text));
  expect(lines.join(" ")).toMatch(
    /566 posts instead of 260, .* London as one region and registered population: 98 of the 260 posts \(37\.7%\) .* = 567\.$/
  );
});

/** The irregular run with its first years only. */
function years(count: number, change: Change = {}): Run {
  const run = irregular({ VacanciesFrom: "known", ...change });
  const byYear = Object.fromEntries(
    Object.entries(run.byYear).map(([id, { value, source }]) => [
      id,
      { value: value.slice(0, count), source },
    ])
  ) as unknown as Run["byYear"];
  return {
    ...run,
    byYear,
    vacancies: run.vacancies!.map((row) => row.slice(0, count)),
    capacity: undefined,
  };
}

// One year alone, or two, hold back most of the 22 posts: the list of limits is longest beside its years.
test.each([1, 2])("Checks adds up all limits of a plan of %i years", (count) => {
  const read = new Reading(years(count));
  expect(read.rows("Limits", "Limit", "Area", "Year").length).toBeGreaterThan(count);
  expect(read.check("Limits add up to the posts placed")).toBe("OK");
  expect(read.check("Pairs add up to the posts placed")).toBe("OK");
});

// 36 expansion posts on top of the 137 that are shared out raise every area that was short: London keeps what it has.
test("a donor that has nobody to give to is told that no area is short any more", () => {
  const run = irregular({ TargetTotal: 137 }, { Expansion: [9, 9, 9, 9] });
  const sheet = new Shown(new Reading({ ...run, capacity: undefined }).built, "Limits");
  const words = sheet.figure("Each area at the end of the plan", "London", "In words");
  expect(words).toMatch(
    /^21 posts left above target; \d+ vacancies unused\. No area is short any more\.$/
  );
});

// Expansion posts that nobody can take have a row of their own in the plan, below the areas.
test("FUNDINGFLOW goes by the names of the areas, whatever rows the plan has below them", () => {
  const read = new Reading(irregular({}, { Expansion: [9, 9, 9, 9] }));
  expect(read.rows("Plan", "Area", YEARS[0]).map(({ Area }) => Area)).toContain(
    "Expansion not placed"
  );
  const sheet = new Shown(read.built, "Funding");
  expect(sheet.row("Total", sheet.rowOf("The same by the function FUNDINGFLOW"))[1]).toEqual(
    expect.any(Number)
  );
  expect(read.check("National income moved agrees with the post-years")).toBe("OK");
});

test("FUNDINGFLOW is given the names beside the figures, neither their heading nor the Total", () => {
  const { workbook, calculated } = reading.built;
  const { formula } = workbook.sheets
    .find(({ name }) => name === "Funding")!
    .cells.find(({ spill }) => spill)!;
  const names = /\$A\$(\d+):\$A\$(\d+),FirstYearPart\)\)$/.exec(
    formulaText(formula!, "shown", "Funding")
  );
  const [top, bottom] = names!.slice(1).map((row) => Number(row) - 1);
  const given = Array.from({ length: bottom - top + 1 }, (_, index) =>
    calculated.value("Funding", top + index, 0)
  );
  expect(given).toEqual(AREAS);
});

// Four expansion posts over the years: the posts at the end are the 137 of now and those four.
test("Checks finds no post lost where expansion posts are placed", () => {
  const read = new Reading(irregular({}, { Expansion: [1, 0, 2, 1] }));
  expect(read.check("No post lost in the plan")).toBe("OK");
});
