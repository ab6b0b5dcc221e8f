/** What a user fills in: which cells are checked on entry, what they may choose from, and the names that formulas use. */
import { INPUTS, FUNDING_LINES, type Field } from "../../../src/workbook/inputs/fields";
import type { DefinedName, Validation } from "../../../src/workbook/describe";
import { AREAS, irregular, YEARS } from "../irregular";
import { isHeading, SeenRun } from "./seen";

const seen = new SeenRun(irregular());
const { names } = seen.built.workbook;
const named = (name: string): DefinedName => names.find((entry) => entry.name === name)!;
const validations = seen.sheets.flatMap((sheet) => sheet.validations);
const on = (sheet: string): Validation[] =>
  validations.filter(({ range }) => range.sheet === sheet);
const of = (name: string): Validation => {
  const { sheet, top, left } = named(name).refersTo;
  return on(sheet).find(({ range }) => range.top === top && range.left === left)!;
};

describe("checks on entry", () => {
  test("of a Table's columns begin under the heading and cover every row", () => {
    const covered = validations
      .filter(({ range }) => range.sheet !== "Inputs")
      .map(({ range, title }) => {
        const table = seen.sheet(range.sheet).tables[0];
        expect([title, isHeading(seen.at(range.sheet, range.top - 1, range.left))]).toEqual([
          title,
          true,
        ]);
        expect([title, range.top, range.bottom]).toEqual([
          title,
          table.row + 1,
          table.row + table.rowCount,
        ]);
        const at = (column: number): string => table.headings[column - table.column];
        return [range.sheet, at(range.left), at(range.right)].join(": ");
      });
    // Words are free; of Areas all other columns are checked.
    const figures = seen
      .sheet("Areas")
      .tables[0].headings.filter(
        (heading) => !["Area", "Code", "Override reason"].includes(heading)
      );
    expect(covered).toEqual([
      ...figures.map((heading) => `Areas: ${heading}: ${heading}`),
      "Vacancies: Year 1: Year 4",
      "Capacity: Year 1: Year 4",
      "Capacity: Signed off on: Signed off on",
      ...["Funding line", "Posts", "Funded until"].map((it) => `Fixed-term posts: ${it}: ${it}`),
      "Salary by grade: Years at the grade: Year 4",
    ]);
  });

  test("say what to enter", () => {
    for (const { title, message } of validations) {
      expect(title).toMatch(/^[A-Z]/);
      expect([title, message]).toEqual([title, expect.stringMatching(/.{7,}/)]);
    }
  });

  test("of Inputs stand on the cell of their own row", () => {
    for (const { range, title } of on("Inputs")) {
      expect(seen.at("Inputs", range.top, 0)?.value).toBe(title);
      expect([title, range.bottom]).toEqual([title, range.top]);
      expect([title, range.left, range.right]).toEqual([
        title,
        1,
        seen.at("Inputs", range.top, 5) ? YEARS.length : 1,
      ]);
    }
  });

  test("the specialty is chosen from the list of specialties; another entry is warned of, not refused", () => {
    expect(of("Specialty")).toMatchObject({
      rule: { kind: "list of name", name: "Specialties" },
      strictness: "warning",
    });
    const { sheet, top, left, bottom } = named("Specialties").refersTo;
    expect(seen.at(sheet, top - 1, left)?.value).toBe("Specialty");
    expect(seen.at(sheet, top, left)?.value).toBe("Acute internal medicine");
    expect(seen.at(sheet, bottom, left)?.value).toBe("Vascular surgery");
    expect(seen.at(sheet, bottom + 1, left)?.value).toBeUndefined();
  });

  test("a choice, a date, a figure within its bounds: anything else is refused", () => {
    expect(of("Method")).toMatchObject({ rule: { kind: "list" }, strictness: "stop" });
    expect(of("BaselineDate")).toMatchObject({ rule: { kind: "date" }, strictness: "stop" });
    expect(of("TrainingLength")).toMatchObject({
      rule: { kind: "decimal", least: 1, most: 240 },
      strictness: "stop",
    });
    expect(of("YearlyCost").rule).toEqual({ kind: "decimal", least: 0 });
    expect(of("BenefitYears").rule).toEqual({ kind: "whole", least: 1, most: 100 });
    expect(of("Expansion")).toMatchObject({ rule: { kind: "whole" }, strictness: "stop" });
    expect(of("PreparedBy")).toBeUndefined();
    const [line, , until] = on("Fixed-term posts");
    expect(line).toMatchObject({ rule: { values: FUNDING_LINES }, strictness: "warning" });
    expect(until).toMatchObject({ rule: { kind: "date" }, strictness: "stop" });
  });
});

test("a Table has all its headings, and a row for each entry", () => {
  const years = ["Year 1", "Year 2", "Year 3", "Year 4"];
  const found = seen.sheets.flatMap(({ tables }) =>
    tables.map(({ name, headings, rowCount }) => [name, headings.join(", "), rowCount])
  );
  const signed = ["Signed off by", "Signed off on", "Evidence", "Figures signed"];
  expect(found).toEqual([
    ["Inputs", "Input, Value, Unit, Source", INPUTS.length],
    ["ByYear", ["Item", ...years, "Unit", "Source"].join(", "), 9],
    ["Areas", expect.stringMatching(/^Area, Code, Posts now, .*, Registered population$/), 7],
    ["Vacancies", ["Area", ...years].join(", "), AREAS.length],
    ["Capacity", ["Area", ...years, ...signed].join(", "), AREAS.length],
    ["FixedTermPosts", "Area, Funding line, Posts, Funded until", 3],
    ["SalaryByGrade", ["Grade", "Years at the grade", ...years, "Source"].join(", "), 3],
    ["Assumptions", "Assumption, Source", 9],
    ["ChangeLog", expect.stringMatching(/^Run, Prepared on, .*, What changed$/), 1],
  ]);
});

describe("names", () => {
  test("say what they are", () => {
    for (const { name, comment } of names) {
      expect([name, comment]).toEqual([name, expect.stringMatching(/.{6,}/)]);
    }
    expect(
      ["TermYears", "TermEnds", "PostsNow", "PostsMoved", "PhaseNames", "Weights"].map(
        (name) => named(name).comment
      )
    ).toEqual([
      "The days on which the training years begin",
      "When each entry of Fixed-term posts ends",
      "Posts now",
      "Posts placed in the plan",
      "The phases of the programme",
      "Weights of the four components of need",
    ]);
  });

  test("are those of the inputs, each the cell beside its label, and all that formulas use", () => {
    for (const { id, label } of INPUTS as readonly Field[]) {
      const { sheet, top, left } = named(id).refersTo;
      expect([id, seen.at(sheet, top, left - 1)?.value]).toEqual([id, label]);
    }
    expect(new Set(names.map(({ name }) => name)).size).toBe(names.length);
    const used = JSON.stringify(seen.sheets.map((sheet) => sheet.cells)).matchAll(
      /"kind":"name","name":"([^"]*)"/g
    );
    const unknown = [...used].map(([, name]) => name).filter((name) => !named(name));
    expect(unknown).toEqual([]);
  });

  test.each([
    ["PostsNow", "Posts now"],
    ["PostsToShare", "Posts to share out"],
    ["PostsToMove", "Posts to be placed elsewhere"],
    ["PostsMoved", "Posts placed in the plan"],
    ["PostsIfSigned", "If every place offered were signed"],
    ["PostsWithSigned", "Posts placed with signed places"],
    ["PostsAtTarget", "Posts at areas that reached target"],
  ])("%s is the figure beside: %s", (name, label) => {
    const { sheet, top, left, bottom, right } = named(name).refersTo;
    expect([bottom, right]).toEqual([top, left]);
    expect(seen.at(sheet, top, left - 1)?.value).toBe(label);
    expect(seen.at(sheet, top, left)?.value).toEqual(expect.any(Number));
  });
});
