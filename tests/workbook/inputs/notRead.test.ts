import { haematology } from "../../../scripts/samples/haematology";
import { library } from "../../../src/functions/library";
import { report } from "../../../src/cli/report";
import { buildRun, describeInputs } from "../../../src/workbook/build";
import {
  AREA_FIELDS,
  BY_YEAR,
  INPUTS,
  TABLES,
  yearHeading,
} from "../../../src/workbook/inputs/fields";
import { readRun } from "../../../src/workbook/inputs/read";
import { problemText } from "../../../src/workbook/inputs/source";
import { summarise } from "../../../src/workbook/summary";
import { put, sourceOf, type SpoilableTable } from "../source";

const sample = (): ReturnType<typeof sourceOf> => sourceOf(describeInputs(haematology()));
const table = (source: ReturnType<typeof sample>, name: string): SpoilableTable =>
  source.tables.find((entry) => entry.name === name)!;

/** What is refused and what is listed, in sentences without their cells. */
function said(source: ReturnType<typeof sample>): { refused: string[]; listed: string[] } {
  const read = readRun(source);
  return read.run
    ? { refused: [], listed: (read.run.notRead ?? []).map(problemText) }
    : { refused: read.problems.map(problemText), listed: [] };
}

function addColumn(
  source: ReturnType<typeof sample>,
  name: string,
  heading: string,
  value: string | number
): void {
  const found = table(source, name);
  found.headings.push(heading);
  found.rows.forEach((cells, row) => cells.push(row === 1 ? value : null));
}

function addRow(
  source: ReturnType<typeof sample>,
  name: string,
  first: string | null,
  value: string | number
): void {
  const found = table(source, name);
  found.rows.push(found.headings.map((_, i) => (i === 0 ? first : i === 1 ? value : null)));
}

test.each([
  [TABLES.areas, "Other posts out of scope", "Posts out off scope", "Posts out of scope"],
  [TABLES.capacity, "Evidence", "Reasn", "Reason"],
])(
  "in %s, where %s has its former heading with a slip (%s), it is refused",
  (name, now, typed, meant) => {
    const source = sample();
    const { headings } = table(source, name);
    headings[headings.indexOf(now)] = typed;
    expect(said(source).refused).toEqual([expect.stringContaining(`Did you mean "${meant}"?`)]);
  }
);

test("the samples have nothing that is not read", () => {
  expect(said(sample())).toEqual({ refused: [], listed: [] });
});

test.each(Object.values(TABLES).filter((name) => name !== TABLES.changeLog))(
  "a column of one's own in %s is listed with the nearest known heading",
  (name) => {
    const source = sample();
    addColumn(source, name, "Telephone", "020 7946 0000");
    const { listed } = said(source);
    expect(listed).toHaveLength(1);
    expect(listed[0]).toMatch(
      /: the heading "Telephone" is not known \(nearest: ".+"\): the column was not read\. Keep it/
    );
  }
);

test("a blank column of one's own is no news", () => {
  const source = sample();
  table(source, "Areas").headings.push("Telephone");
  expect(said(source)).toEqual({ refused: [], listed: [] });
});

test.each([
  ["Areas", "Overide posts", "Override posts"],
  ["Areas", "Minimum post", "Minimum posts"],
  ["Capacity", "Sign off by", "Signed off by"],
  ["FixedTermPosts", "Fundng line", "Funding line"],
  ["Inputs", "Sources", "Source"],
])(
  "a heading of %s that is nearly right (%s) is refused: did you mean %s?",
  (name, typed, meant) => {
    const source = sample();
    addColumn(source, name, typed, 3);
    expect(said(source).refused).toEqual([
      expect.stringContaining(`the heading "${typed}" is not known. Did you mean "${meant}"?`),
    ]);
  }
);

test("each heading of Areas with a slip of the hand is refused, whatever fields there are", () => {
  for (const { label } of AREA_FIELDS.filter((field) => field.label.length > 6)) {
    const source = sample();
    const { headings, rows } = table(source, "Areas");
    const column = headings.indexOf(label);
    rows[0][column] ??= 1;
    headings[column] = `${label.slice(0, 3)}${label.slice(4)}`;
    expect(said(source).refused.join("\n")).toContain(`"${headings[column]}"`);
  }
});

test("the same heading twice is refused", () => {
  const source = sample();
  addColumn(source, "Areas", "POSTS  now", 3);
  expect(said(source).refused).toEqual([
    expect.stringContaining('the heading "POSTS now" is there twice. Keep one of the two columns'),
  ]);
});

test.each<["Inputs" | "ByYear", readonly { label: string }[]]>([
  ["Inputs", INPUTS],
  ["ByYear", BY_YEAR],
])("each row of %s: nearly right is refused, twice is refused", (name, fields) => {
  for (const { label } of fields) {
    const typed = `${label.slice(0, 2)}${label.slice(3)}`;
    const slip = sample();
    addRow(slip, name, typed, 1);
    expect(said(slip).refused).toEqual([
      expect.stringContaining(`the row "${typed}" is not known. Did you mean "${label}"?`),
    ]);
    const twice = sample();
    addRow(twice, name, label, 1);
    expect(said(twice).refused.join("\n")).toContain(`the row "${label}" is there twice`);
  }
});

test("part of a heading or of a row's name is meant for it where that one is not in use", () => {
  const column = sample();
  const areas = table(column, "Areas");
  areas.headings[areas.headings.indexOf("Override posts")] = "Override";
  areas.rows[0][areas.headings.indexOf("Override")] = 3;
  expect(said(column).refused).toEqual([
    'Areas, L5: the heading "Override" is not known. Did you mean "Override posts"? Otherwise give the column another heading.',
  ]);
  const row = sample();
  const inputs = table(row, "Inputs").rows;
  inputs.find(([name]) => name === "Baseline date")![0] = "Baseline";
  expect(said(row).refused).toEqual([
    expect.stringMatching(
      /: the row "Baseline" is not known\. Did you mean "Baseline date"\? Otherwise delete the row\.$/
    ),
  ]);
  const both = sample();
  addColumn(both, "Areas", "Override", 3);
  addRow(both, "Inputs", "Baseline", 3);
  expect(said(both)).toEqual({
    refused: [],
    listed: [
      expect.stringMatching(/: the row "Baseline" is not known \(nearest: ".+"\): it was not read/),
      expect.stringMatching(
        /: the heading "Override" is not known \(nearest: ".+"\): the column was not read/
      ),
    ],
  });
});

test("figures under no heading, and under a year that the plan does not have: what to do about each", () => {
  const source = sample();
  addColumn(source, "Vacancies", "", 3);
  addColumn(source, "Vacancies", yearHeading(5), 4);
  expect(said(source).listed.map((line) => line.replace(/^Vacancies, [A-Z]+7: /, ""))).toEqual([
    "3 is under a blank heading: it was not read. Give the column a heading that is known, or clear it.",
    "4 is under Year 6, which is no year of the plan: it was not read. Name its training year in the table ByYear, or clear it.",
  ]);
});

test.each<[string, number[], boolean, string]>([
  [
    "one row behind a filter",
    [2],
    true,
    'Areas, A8: a filter hides 1 row of the table Areas ("Kent, Surrey and Sussex"). Clear the filter if they are part of the plan, or delete them if they are not.',
  ],
  [
    "seven rows behind a filter: five are named",
    [0, 1, 2, 3, 4, 5, 6],
    true,
    'Areas, A6: a filter hides 7 rows of the table Areas ("East Midlands", "East of England", "Kent, Surrey and Sussex", "North Central and East London", "North East" and 2 more). Clear the filter if they are part of the plan, or delete them if they are not.',
  ],
  [
    "one row hidden by hand",
    [2],
    false,
    'Areas, A8: 1 row of the table Areas ("Kent, Surrey and Sussex") is hidden and was read. Delete what is no part of the plan.',
  ],
  [
    "two rows hidden by hand",
    [2, 4],
    false,
    'Areas, A8: 2 rows of the table Areas ("Kent, Surrey and Sussex", "North East") are hidden and were read. Delete what is no part of the plan.',
  ],
])("%s", (_, hidden, filtered, sentence) => {
  const source = sample();
  Object.assign(table(source, "Areas"), { hidden, filtered });
  const { refused, listed } = said(source);
  expect({ refused, listed }).toEqual(
    filtered ? { refused: [sentence], listed: [] } : { refused: [], listed: [sentence] }
  );
});

test("hidden rows that are blank, or whose names are fixed, are no news", () => {
  const source = sample();
  const areas = table(source, "Areas");
  addRow(source, "Areas", null, "");
  Object.assign(areas, { hidden: [areas.rows.length - 1], filtered: true });
  Object.assign(table(source, "Inputs"), { hidden: [1, 2], filtered: true });
  expect(said(source)).toEqual({ refused: [], listed: [] });
});

test("a row of one's own in Inputs is listed by its name, with the nearest known one", () => {
  const source = sample();
  addRow(source, "Inputs", "Committee paper", "HEB/22/41");
  expect(said(source).listed).toEqual([
    expect.stringMatching(
      /^Inputs, A\d+: the row "Committee paper" is not known \(nearest: ".+"\): it was not read/
    ),
  ]);
});

test("a value without a name is listed", () => {
  const source = sample();
  addRow(source, "Inputs", null, 12);
  expect(said(source).listed).toEqual([
    expect.stringContaining("12 is in a row without a name: it was not read"),
  ]);
});

test.each(["Vacancies", "Capacity"])(
  "figures of %s under a year that the plan does not have are listed",
  (name) => {
    const source = sample();
    addColumn(source, name, yearHeading(5), 4);
    expect(said(source).listed).toEqual([
      expect.stringContaining("4 is under Year 6, which is no year of the plan: it was not read"),
    ]);
  }
);

test("figures by year under a year without its label are listed; zeros there are no figures", () => {
  const source = sample();
  addColumn(source, "ByYear", yearHeading(5), 41000);
  expect(said(source).listed).toEqual([
    expect.stringContaining(
      "figures are under Year 6, which has no training year: they were not read"
    ),
  ]);
  const zeros = sample();
  addColumn(zeros, "ByYear", yearHeading(5), 0);
  expect(said(zeros).listed).toEqual([]);
});

test("a year that is named behind a gap in the headings is refused", () => {
  const source = sample();
  addColumn(source, "ByYear", yearHeading(6), 0);
  put(source, "ByYear", "Training year", yearHeading(6), "2027/28");
  expect(said(source).refused).toEqual([
    expect.stringContaining(
      "the heading Year 7 follows Year 5. Number the columns of the years without a gap"
    ),
  ]);
});

test.each([
  ["2024/25", "2026/27", "2026/27 follows 2023/24. Let the training years rise one by one"],
  ["2024/25", "2021/22", "2021/22 follows 2023/24. Let the training years rise one by one"],
  ["2024/25", "2024/26", '"2024/26" is not a training year. Write it such as 2022/23'],
  ["2024/25", "third", '"third" is not a training year. Write it such as 2022/23'],
])("training years rise one by one: %s as %s is refused", (right, wrong, sentence) => {
  const source = sample();
  const years = table(source, "ByYear");
  const cells = years.rows.find((row) => row[0] === "Training year")!;
  cells[cells.indexOf(right)] = wrong;
  expect(said(source).refused.join("\n")).toContain(sentence);
});

test.each(["2022-23", "2022/2023", "2022", 2022])(
  "the first training year may be written %s",
  (label) => {
    const source = sample();
    put(source, "ByYear", "Training year", yearHeading(0), label);
    expect(said(source).refused).toEqual([]);
  }
);

test("fixed-term posts in an area that the plan does not have: nearly right is refused, else listed", () => {
  const slip = sample();
  put(slip, "FixedTermPosts", 0, "Area", "Wesex");
  expect(said(slip).refused).toEqual([
    expect.stringContaining("Wesex is not among the areas. Did you mean Wessex?"),
  ]);
  const other = sample();
  put(other, "FixedTermPosts", 0, "Area", "Jersey");
  expect(said(other).listed).toEqual([
    expect.stringContaining("Jersey is not among the areas: they are shown, and belong to no area"),
  ]);
});

test("what is typed below a table or right of it: figures below are refused, the rest is listed", () => {
  const source = sample();
  const areas = table(source, "Areas");
  const below = areas.row + areas.rows.length + 1;
  const beside = [
    { row: below, column: areas.column, value: "Jersey" },
    { row: below, column: areas.column + 2, value: 4 },
  ];
  Object.assign(areas, { beside });
  expect(said(source).refused).toEqual([
    expect.stringMatching(
      /^Areas, A\d+: "Jersey", 4 are below the table Areas, which ends in row \d+\. Drag the corner/
    ),
  ]);
  Object.assign(areas, {
    beside: [
      { row: below, column: areas.column, value: "Checked by PD" },
      { row: below - 1, column: areas.column + areas.headings.length, value: 7 },
    ],
  });
  expect(said(source).listed).toEqual([
    expect.stringContaining("7 is right of the table Areas: it was not read"),
    expect.stringContaining('"Checked by PD" is below the table Areas'),
  ]);
});

test("the command's report shows what needs a look", () => {
  const source = sample();
  addRow(source, "Inputs", "Committee paper", "HEB/22/41");
  const { run } = readRun(source);
  const text = report(summarise(run!, buildRun(run!, library))).join("\n");
  expect(text).toContain("Typed in the input, and needs a look\n  - Inputs, A");
  expect(text).toContain('the row "Committee paper" is not known');
});

test("missing tables are told in one sentence of at most 1,000 characters, with what was found once", () => {
  const name = "A long name of a sheet in an office".repeat(3);
  const many = (length: number, headings: string[]) => ({
    sheets: Array.from({ length }, (_, i) => ({ name: `${name} ${i}`, headings })),
    tables: [],
  });
  for (const headings of [["Area", "Posts"], Array.from({ length: 60 }, () => "x".repeat(300))]) {
    const read = readRun(many(200, headings));
    const sentences = read.run ? [] : read.problems.map(problemText);
    expect(sentences).toHaveLength(1);
    expect(sentences[0].length).toBeLessThanOrEqual(1000);
    expect(sentences[0]).toContain("the tables Inputs, ByYear and Areas are missing");
    expect(sentences[0].split("no Excel Table was found")).toHaveLength(2);
    expect(sentences[0]).toContain("more");
  }
});

test("a table that was found in place of the missing ones is shown to the length that a sentence has room for", () => {
  // Names and headings are cut at 40 letters; eight headings of that length are still more than there is room for.
  const [name, ...headings] = [..."abcdefghij"].map((letter) => letter.repeat(41));
  const source = { sheets: [{ name, headings }], tables: [] };
  const read = readRun(source);
  const [sentence] = read.run ? [] : read.problems.map(problemText);
  const cut = headings.slice(0, 8).map((heading) => `"${heading.slice(0, 40)}..."`);
  const whole = `${name.slice(0, 40)}... begins with ${cut.join(", ")}, ...`;
  expect(whole.length).toBeGreaterThan(420);
  expect(sentence).toContain(
    `(no Excel Table was found; sheets: ${whole.slice(0, 420)}...). Select the cells of each`
  );
});
