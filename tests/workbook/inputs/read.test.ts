import { haematology } from "../../../scripts/samples/haematology";
import { describeInputs } from "../../../src/workbook/build";
import { describeTemplate } from "../../../src/workbook/template";
import { BY_YEAR } from "../../../src/workbook/inputs/fields";
import { readRun } from "../../../src/workbook/inputs/read";
import { FORMER_HEADINGS } from "../../../src/workbook/inputs/fields";
import { problemText, type SourceWorkbook } from "../../../src/workbook/inputs/source";
import { cellOf, put, sourceOf } from "../source";

const sample = (): ReturnType<typeof sourceOf> => sourceOf(describeInputs(haematology()));

function problemsOf(source: SourceWorkbook): string[] {
  const read = readRun(source);
  return read.run ? [] : read.problems.map(problemText);
}

test("what was written is read back as it was", () => {
  const { run } = readRun(sample());
  const { vacancies, assumptions, ...rest } = run!;
  const expected = haematology();
  expect(rest).toEqual({
    inputs: expected.inputs,
    byYear: expected.byYear,
    areas: expected.areas,
    capacity: expected.capacity,
    fixedTerm: expected.fixedTerm,
    salaries: expected.salaries,
    changeLog: [],
  });
  // The table of known vacancies is there, and blank.
  expect(vacancies!.flat().every((value) => value === null)).toBe(true);
  expect(assumptions.map((entry) => entry.assumption)).toEqual(
    expect.arrayContaining(expected.assumptions.map((entry) => entry.assumption))
  );
});

test("all problems are told at once, each with its sheet, cell and remedy", () => {
  const source = sample();
  put(source, "Areas", "North East", "Posts now", "9");
  put(source, "Areas", "Wessex", "Posts now", 10.5);
  put(source, "Areas", "West Midlands", "NHSE need", -1);
  put(source, "Areas", "Thames Valley", "NHSE need", { error: "#REF!" });
  put(source, "Inputs", "Rule for whole posts", "Value", "websterr");
  put(source, "Inputs", "Weight for deprivation", "Value", 1.2);
  put(source, "ByYear", "Basic salary", "Year 2", "n/a");
  put(source, "Capacity", "Wessex", "Year 1", -2);
  expect(problemsOf(source)).toEqual([
    "Inputs, B13: Weight for deprivation holds 1.2. Type a number from 0 to 1.",
    'Inputs, B16: Rule for whole posts holds "websterr". Choose one of: webster, hamilton, hill, jefferson, adams, dean.',
    `${cellOf(source, "ByYear", "Basic salary", "Year 2")}: Basic salary holds the text "n/a". Type a number.`,
    'Areas, C10: Posts now holds "9", a number stored as text. Convert it to a number.',
    "Areas, F15: NHSE need holds the error #REF!. Correct the formula.",
    "Areas, C16: Posts now holds 10.5. Type a whole number: count posts, not whole-time equivalents.",
    "Areas, F17: NHSE need holds -1. Type a number 0 or more.",
    "Capacity, B16: Capacity holds -2. Type a number 0 or more.",
  ]);
});

test("a missing table is told with the tables and headings that were found", () => {
  const source = sample();
  const areas = source.tables.find((table) => table.name === "Areas")!;
  Object.assign(areas, { name: "Table1" });
  const [problem] = problemsOf(source);
  expect(problem).toContain("the table Areas is missing");
  expect(problem).toContain('Table1 on Areas with "Area", "Code", "Posts now"');
  expect(problem).toContain("name it Areas under Table Design");
});

test("a workbook without any Table: what each sheet begins with", () => {
  const source = {
    tables: [],
    sheets: [{ name: "Sheet1", headings: ["Deanery", "Haematology posts"] }],
  };
  expect(problemsOf(source)[0]).toContain(
    'no Excel Table was found; sheets: Sheet1 begins with "Deanery", "Haematology posts"'
  );
});

test("a missing column is told with the headings that were found", () => {
  const source = sample();
  source.tables.find((table) => table.name === "Areas")!.headings[2] = "Posts";
  expect(problemsOf(source)[0]).toContain('table Areas has no column "Posts now" (found: "Area"');
});

test.each<[string, (source: ReturnType<typeof sample>) => void, string]>([
  [
    "a Total row",
    (s) => put(s, "Areas", 12, "Area", "Total"),
    "Areas, A18: Total is no area and would count twice. Delete that row.",
  ],
  [
    "the same area twice, in other letters",
    (s) => put(s, "Areas", 1, "Area", " east  MIDLANDS "),
    "Areas, A7: east MIDLANDS is listed twice. Give each area one row.",
  ],
  [
    "London beside its offices",
    (s) => put(s, "Areas", 0, "Area", "London"),
    "Areas, A6: London stands beside North Central and East London, which is part of it. Keep London or its offices.",
  ],
  [
    "figures without an area",
    (s) => put(s, "Areas", 5, "Area", null),
    "Areas, A11: figures without an area (a merged cell?). Give each row its area.",
  ],
  [
    "an override of 0",
    (s) => put(s, "Areas", "Wessex", "Override posts", 0),
    "Areas, L16: the agreed override is 0. To keep an area at no posts, clear its need instead; else clear the override.",
  ],
  [
    "capacity of an unknown area",
    (s) => put(s, "Capacity", "Wessex", "Area", "Wesex"),
    "Capacity, A16: Wesex is not among the areas. Did you mean Wessex? Write the name as in the table Areas, or delete the row.",
  ],
  [
    "a sign-off that names a year twice",
    (s) => put(s, "Capacity", "Wessex", "Figures signed", "2022/23: 1; 2022/23: 2;"),
    `${cellOf(sample(), "Capacity", "Wessex", "Figures signed")}: Figures signed names 2022/23 twice. Name each year once: copy the figures from "To sign, copy this" and paste them as values.`,
  ],
  [
    "a gap in the years",
    (s) => put(s, "ByYear", "Training year", "Year 3", null),
    `${cellOf(sample(), "ByYear", "Training year", "Year 1")}: a training year is missing. Enter the training years of the plan in the row "Training year", such as 2022/23, without gaps.`,
  ],
  [
    "a year named twice",
    (s) => put(s, "ByYear", "Training year", "Year 3", "2022/23"),
    `${cellOf(sample(), "ByYear", "Training year", "Year 3")}: the year 2022/23 is listed twice. Name each year once.`,
  ],
])("%s is refused", (_, spoil, message) => {
  const source = sample();
  spoil(source);
  expect(problemsOf(source)).toContain(message);
});

test("an area in error is told once, not as a missing name as well", () => {
  const source = sample();
  put(source, "Areas", 6, "Area", { error: "#N/A" });
  const told = problemsOf(source).filter((line) => line.startsWith("Areas, A12"));
  expect(told).toEqual(["Areas, A12: Area holds the error #N/A. Correct the formula."]);
});

test("capacity in another order, with a row missing: by name, and what is missing is not assured", () => {
  const source = sample();
  const capacity = source.tables.find((table) => table.name === "Capacity")!;
  capacity.rows = capacity.rows.filter((row) => row[0] !== "North West").reverse();
  const { run } = readRun(source);
  const place = (name: string): number => run!.areas.findIndex((row) => row.values.area === name);
  expect(run!.capacity!.places[place("East of England")]).toEqual([2, 2, 2, 2, 2]);
  expect(run!.capacity!.places[place("North West")]).toEqual([null, null, null, null, null]);
});

test("known vacancies must name every area", () => {
  const source = sample();
  put(source, "Inputs", "Vacancies", "Value", "known");
  const vacancies = source.tables.find((table) => table.name === "Vacancies")!;
  vacancies.rows = vacancies.rows.filter((row) => row[0] !== "Wessex");
  expect(problemsOf(source)).toEqual([
    "Vacancies, A6: Wessex has no row in Vacancies. Add a row for it; 0 = none.",
  ]);
});

test("posts out of scope: the old heading is read as the other posts, trust-funded ones apart", () => {
  const source = sample();
  const areas = source.tables.find((table) => table.name === "Areas")!;
  put(source, "Areas", "Wessex", "Other posts out of scope", 3);
  put(source, "Areas", "Wessex", "Trust-funded posts", 4);
  const values = () => {
    const found = readRun(source).run!.areas.find(({ values: row }) => row.area === "Wessex")!;
    return [found.values.trustFunded, found.values.outOfScope];
  };
  expect(values()).toEqual([4, 3]);
  areas.headings[areas.headings.indexOf("Other posts out of scope")] = "Posts out of scope";
  expect(values()).toEqual([4, 3]);
});

test("what stands under a heading or in a row of an earlier version is read or asked for, never dropped", () => {
  // Evidence of Capacity was headed Reason.
  const source = sample();
  const capacity = source.tables.find((table) => table.name === "Capacity")!;
  put(source, "Capacity", "Wessex", "Evidence", "Email of 3 March");
  const evidence = () => {
    const { run } = readRun(source);
    const at = run!.areas.findIndex(({ values }) => values.area === "Wessex");
    return [run!.capacity!.rows[at].evidence, run!.notRead];
  };
  expect(evidence()).toEqual(["Email of 3 March", undefined]);
  capacity.headings[capacity.headings.indexOf("Evidence")] = "Reason";
  expect(evidence()).toEqual(["Email of 3 March", undefined]);
  // Where both are there the present heading is read, and the other one is said.
  capacity.headings.push("Evidence");
  capacity.rows.forEach((cells) => cells.push("Minutes"));
  expect(evidence()).toEqual([
    "Minutes",
    [expect.objectContaining({ problem: expect.stringContaining('the heading "Reason"') })],
  ]);
  // Every heading that was renamed, wherever it was.
  for (const [now, before] of Object.entries(FORMER_HEADINGS)) {
    const older = sample();
    const table = older.tables.find(({ headings }) => headings.includes(now))!;
    table.headings[table.headings.indexOf(now)] = before;
    expect(readRun(older)).toEqual(readRun(sample()));
  }
});

test("a row that was taken apart is refused with the rows that it is now, if it holds figures", () => {
  const source = sample();
  const byYear = source.tables.find((table) => table.name === "ByYear")!;
  const row = byYear.headings.map((): string | number | null => null);
  row[0] = "Other national income of a post";
  byYear.rows.push(row);
  expect(problemsOf(source)).toEqual([]);
  row[2] = 1000;
  expect(problemsOf(source)).toEqual([
    expect.stringMatching(
      /^Inputs, A\d+: the row "Other national income of a post" is 3 rows now\. Enter its figures in the rows Education support, Study leave and Relocation and travel, and delete this row\.$/
    ),
  ]);
});

test("a blank price is none, a price of 0 is one", () => {
  const source = sample();
  put(source, "ByYear", "Placement fee before MFF", "Year 2", null);
  put(source, "ByYear", "Placement fee before MFF", "Year 3", 0);
  expect(readRun(source).run!.byYear.PlacementFee.value).toEqual([10000, null, 0, 10000, 10000]);
});

test("salaries by grade are read, and a salary without a grade is refused", () => {
  const source = sample();
  expect(readRun(source).run!.salaries!.map(({ grade, years }) => [grade, years])).toEqual([
    ["CT/ST1-2", 0],
    ["ST3-5", 3],
    ["ST6-8", 2],
  ]);
  put(source, "SalaryByGrade", 1, "Grade", null);
  expect(problemsOf(source)).toEqual([
    expect.stringMatching(/^Salary by grade, A\d+: a salary without a grade\. Name the grade\.$/),
  ]);
});

test("years to the right that are blank shorten the plan", () => {
  const source = sample();
  put(source, "ByYear", "Training year", "Year 5", null);
  expect(readRun(source).run!.byYear.Years.value).toEqual([
    "2022/23",
    "2023/24",
    "2024/25",
    "2025/26",
  ]);
});

/** The sample with so many training years from 2022/23 on, each with the figures of the first, and no limit by year. */
function withYears(count: number): ReturnType<typeof sample> {
  const source = sample();
  source.tables = source.tables.filter(({ name }) => !["Vacancies", "Capacity"].includes(name));
  const { headings, rows } = source.tables.find((table) => table.name === "ByYear")!;
  const first = headings.indexOf("Year 1");
  const more = Array.from({ length: count }, (_, t) => t).slice(5);
  headings.splice(first + 5, 0, ...more.map((t) => `Year ${t + 1}`));
  rows.forEach((cells) => cells.splice(first + 5, 0, ...more.map(() => cells[first])));
  const years = rows.find((cells) => cells[0] === "Training year")!;
  for (const t of more) years[first + t] = `${2022 + t}/${String((2023 + t) % 100)}`;
  return source;
}

test("a plan has at most 30 years", () => {
  expect(problemsOf(withYears(30))).toEqual([]);
  expect(readRun(withYears(30)).run!.byYear.Years.value).toHaveLength(30);
  expect(problemsOf(withYears(31))).toEqual([
    `${cellOf(sample(), "ByYear", "Training year", "Year 1")}: 31 training years are given. Plan for at most 30 years.`,
  ]);
});

test("a row of figures by year that is left out has its defaults: the financial year is that of the label", () => {
  const source = sample();
  const years = source.tables.find((table) => table.name === "ByYear")!;
  const kept = years.rows.filter(([name]) => name === "Training year");
  years.rows = kept;
  const { byYear } = readRun(source).run!;
  expect(byYear.FinancialYears.value).toEqual(byYear.Years.value);
  expect(byYear.FinancialYears.source).toBe(
    BY_YEAR.find(({ id }) => id === "FinancialYears")!.source
  );
  expect(byYear.PlacementFee.value).toEqual([null, null, null, null, null]);
  expect(byYear.Expansion.value).toEqual([0, 0, 0, 0, 0]);
});

test("the empty template says what to fill in", () => {
  expect(problemsOf(sourceOf(describeTemplate()))).toEqual([
    `${cellOf(sample(), "ByYear", "Training year", "Year 1")}: a training year is missing. Enter the training years of the plan in the row "Training year", such as 2022/23, without gaps.`,
    "Areas, A6: there is no area. Enter at least one area with its posts and need.",
  ]);
});

test("a text that no cell of Excel holds is refused with its place, never cut", () => {
  const source = sample();
  put(source, "Assumptions", 0, "Assumption", "a".repeat(32_767));
  expect(problemsOf(source)).toEqual([]);
  put(source, "Assumptions", 0, "Assumption", "a".repeat(32_768));
  put(source, "Inputs", "Baseline date", "Source", "a".repeat(40_000));
  expect(problemsOf(source)).toEqual([
    "Inputs, D6: holds 40,000 characters. Shorten it to 32,767, the most that a cell of Excel holds.",
    "Assumptions, A5: holds 32,768 characters. Shorten it to 32,767, the most that a cell of Excel holds.",
  ]);
});

test("an area's name longer than Excel's formulas can look up is refused with its place", () => {
  const named = (length: number): ReturnType<typeof sample> => {
    const source = sample();
    for (const table of ["Areas", "Vacancies", "Capacity"]) {
      put(source, table, 0, "Area", "N".repeat(length));
    }
    return source;
  };
  expect(problemsOf(named(255))).toEqual([]);
  expect(problemsOf(named(256))).toEqual([
    "Areas, A6: the area's name has 256 characters. Shorten it to 255, the most that Excel's formulas can look up.",
  ]);
});
