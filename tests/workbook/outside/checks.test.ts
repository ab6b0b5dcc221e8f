/**
 * A case for each check in which it is not OK, with its words. Some faults a user can make, in the inputs or later in
 * the result workbook; the others are faults of our own functions, so a function that is wrong takes its place.
 */
import { library } from "../../../src/functions/library";
import { describeRun } from "../../../src/workbook/build";
import type { RunWorkbook } from "../../../src/workbook/describe";
import { calculate, type FunctionLibrary } from "../../../src/workbook/formulas/calculate";
import { dateToSerial } from "../../../src/workbook/formulas/format";
import { PHASES } from "../../../src/model/reference/phases";
import type { Run } from "../../../src/workbook/inputs/run";
import { irregular, YEARS, type Change } from "../irregular";
import { Reading } from "../reading";

type Cells = unknown[][];

/** Our functions, one of them wrong in its answer. */
function wrong(
  id: string,
  spoil: (answer: Cells) => Cells,
  when: (given: unknown[]) => boolean = () => true
) {
  const right = library.get(id)!;
  const changed: FunctionLibrary = new Map([
    ...library,
    [
      id,
      (...given: unknown[]) => {
        const answer = right(...given) as Cells;
        return when(given) ? spoil(answer) : answer;
      },
    ],
  ]);
  return (run: Run): Reading => {
    const workbook = describeRun(run, []);
    return new Reading({ workbook, calculated: calculate(workbook, changed) });
  };
}

/** The first number of the table, in the row and column, one higher. */
const oneMore =
  (row: number, column: number) =>
  (answer: Cells): Cells =>
    answer.map((line, r) =>
      line.map((value, c) => (r === row && c === column ? Number(value) + 1 : value))
    );

/** A result workbook in which somebody has changed cells of a Table since. */
function edited(edit: (workbook: RunWorkbook) => RunWorkbook) {
  return (run: Run): Reading => {
    const workbook = edit(describeRun(run, []));
    return new Reading({ workbook, calculated: calculate(workbook, library) });
  };
}

/** The cell in a row of a Table, found by the text of its first column and by its heading, with another value. */
const put =
  (table: string, row: string, heading: string, value: string | number | null) =>
  (workbook: RunWorkbook): RunWorkbook => ({
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const found = sheet.tables.find(({ name }) => name === table);
      if (!found) return sheet;
      const column = found.column + found.headings.indexOf(heading);
      const at = sheet.cells.find(
        (cell) => cell.column === found.column && cell.row > found.row && cell.value === row
      )!.row;
      const cells = sheet.cells.filter((cell) => cell.row !== at || cell.column !== column);
      const old = sheet.cells.find((cell) => cell.row === at && cell.column === column)!;
      return { ...sheet, cells: [...cells, { ...old, value, formula: undefined }] };
    }),
  });

/** A row more at the end of Areas, as Excel adds it while one types below a Table. */
function oneAreaMore(workbook: RunWorkbook): RunWorkbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const areas = sheet.tables.find(({ name }) => name === "Areas");
      if (!areas) return sheet;
      const last = areas.row + areas.rowCount;
      const added = sheet.cells
        .filter((cell) => cell.row === last)
        .map((cell) => ({
          ...cell,
          row: last + 1,
          value: cell.column === areas.column ? "Cornwall" : cell.value,
        }));
      return {
        ...sheet,
        tables: sheet.tables.map((table) =>
          table === areas ? { ...areas, rowCount: areas.rowCount + 1 } : table
        ),
        cells: [...sheet.cells, ...added],
      };
    }),
  };
}

const withAreas = (change: (values: Run["areas"][number]["values"], i: number) => object): Run => {
  const run = irregular();
  return {
    ...run,
    areas: run.areas.map(({ values }, i) => ({ values: { ...values, ...change(values, i) } })),
  };
};
const withSignOff = (change: object): Run => {
  const run = irregular();
  const { places, rows } = run.capacity!;
  return {
    ...run,
    capacity: { places, rows: rows.map((row, i) => (i === 0 ? { ...row, ...change } : row)) },
  };
};
const plainly = (run: Run): Reading => new Reading(run);
const choosing = (change: Change): Run => irregular(change);

const CASES: [check: string, words: RegExp, run: Run, read: (run: Run) => Reading][] = [
  [
    "No cell holds an error",
    /^[1-9]\d* of \d+ blocks of cells hold one/,
    irregular(),
    edited(put("Areas", "London", "Posts now", "two")),
  ],
  [
    "Targets add up to the posts to share out",
    /^Targets add up to 138/,
    irregular(),
    wrong("TARGETPOSTS", oneMore(0, 0)),
  ],
  [
    "Weights add up to 1",
    /^The weights add up to 2\.0000/,
    irregular(),
    wrong("MODELWEIGHTS", oneMore(0, 0)),
  ],
  [
    "Number of areas as when this workbook was written",
    /^Written for 7 areas; Areas now has 8/,
    irregular(),
    edited(oneAreaMore),
  ],
  [
    "Number of years as when this workbook was written",
    /^Written for 4 years; 3 are filled in/,
    irregular(),
    edited(put("ByYear", "Training year", "Year 4", null)),
  ],
  [
    "Rows of Vacancies in the order of Areas",
    /^Put the rows of Vacancies in the order of Areas/,
    irregular(),
    edited(put("Vacancies", "Wessex", "Area", "Devon")),
  ],
  [
    "Every area has one row in Capacity",
    /^1 area has no row in Capacity, or two/,
    irregular(),
    edited(put("Capacity", "Wessex", "Area", "Devon")),
  ],
  [
    "Capacity assured by the deans",
    /^No table Capacity: the plan places posts that no dean has assured/,
    { ...irregular(), capacity: undefined },
    plainly,
  ],
  [
    "No post lost in the plan",
    /^Posts at the end differ from posts now and posts placed/,
    irregular(),
    wrong("PHASEDMOVES", oneMore(1, YEARS.length + 1), (given) => given.includes("posts")),
  ],
  [
    "Every post that should move does",
    /^3 posts remain to be placed: see Limits/,
    irregular(),
    plainly,
  ],
  [
    "Pairs add up to the posts placed",
    /^The pairs add up to 20/,
    irregular(),
    wrong("MOVELIST", oneMore(1, 3)),
  ],
  [
    "Limits add up to the posts placed",
    /^The limits do not add up to the posts placed/,
    irregular(),
    wrong("MOVELIMITS", oneMore(1, 3)),
  ],
  [
    "National income moved agrees with the post-years",
    /^FUNDINGFLOW and the blocks above it differ/,
    irregular(),
    wrong("FUNDINGFLOW", (answer) => oneMore(answer.length - 1, answer[0].length - 1)(answer)),
  ],
  [
    "National income moved agrees with the post-years",
    /^No price entered: there is nothing to compare/,
    irregular({}, { PlacementFee: [null, null, null, null] }),
    plainly,
  ],
  [
    "Moves begin within the window of the phase",
    /2027\/28/,
    choosing({ Phase: PHASES[0].name }),
    plainly,
  ],
  [
    "Deprivation counted once",
    /^The overall core allocation holds 10% for health inequalities already/,
    choosing({ NeedComponent: "overall core" }),
    plainly,
  ],
  [
    "Need figures of one year",
    /^NHSE need is of 2024\/25 and deprivation of 2023\/24: use one year/,
    choosing({ DeprivationYear: "2023/24" }),
    plainly,
  ],
  [
    "Need figures of one population",
    /^NHSE need is of the registered and deprivation of the resident population/,
    choosing({ DeprivationPopulation: "resident" }),
    plainly,
  ],
  [
    "Every area with posts has need",
    /^2 areas with posts have no need in any component: their target is 0/,
    withAreas((_, i) =>
      i === 1 || i === 6 ? { nhse: 0, deprivation: null, specialised: 0, registered: null } : {}
    ),
    plainly,
  ],
  [
    "HEE analysis there where it has weight",
    /^There are no figures of an HEE analysis: its weight went to the NHSE need/,
    choosing({ HeePart: 0.25 }),
    plainly,
  ],
  [
    "Every override has its reason",
    /^1 overrides? ha(s|ve) no reason/,
    withAreas(() => ({ overrideReason: null })),
    plainly,
  ],
  [
    "No fixed term ends within the plan",
    /^2 posts in West Midlands until 31 March 2029, in 2028\/29; 1 in all/,
    irregular(),
    plainly,
  ],
  [
    "Prices entered",
    /^No price entered: (?!.*placement fee in).*study leave in 2 of 4 years;.*cost of hosting in 4 of 4 years/,
    irregular({}, { StudyLeave: [500, null, 545, null], HostingCost: [null, null, null, null] }),
    plainly,
  ],
  ["Every place offered is signed off", /\d/, withSignOff({ figures: `${YEARS[0]}: 1;` }), plainly],
  [
    "Every sign-off has its name and date",
    /^1 row of Capacity: figures are signed without a name or a date/,
    withSignOff({ signedBy: "" }),
    plainly,
  ],
  [
    "Every sign-off names a year once",
    /^1 row of Capacity: Figures signed names a year twice, and that year does not count/,
    withSignOff({ figures: `${YEARS[0]}: 1; ${YEARS[0]}: 1; ${YEARS[1]}: 2; ${YEARS[3]}: 1;` }),
    plainly,
  ],
];

test.each(CASES)("%s: not OK, in words %s", (check, words, run, read) => {
  const said = read(run).check(check);
  expect(said).not.toBe("OK");
  expect(said).toMatch(words);
});

/** A run of which no check has anything to say. */
const sound = (): Run => ({
  ...irregular(),
  capacity: {
    places: irregular().capacity!.places.map(() => YEARS.map(() => 5)),
    rows: irregular().capacity!.rows.map((row) => ({
      ...row,
      figures: YEARS.map((year) => `${year}: 5;`).join(" "),
    })),
  },
  fixedTerm: [{ area: "London", fundingLine: "Other", posts: 1, until: dateToSerial(2040, 7, 31) }],
});

test("every check has such a case, and each can say OK", () => {
  const names = (run: Run): string[] =>
    new Reading(run).rows("Checks", "Check", "Result").map((row) => String(row.Check));
  const all = new Set([...names(irregular()), ...names({ ...irregular(), capacity: undefined })]);
  expect([...all].filter((name) => !CASES.some(([check]) => check === name))).toEqual([]);
  const read = new Reading(sound());
  const results = read.rows("Checks", "Check", "Result").map((row) => [row.Check, row.Result]);
  expect(results.filter(([, result]) => result !== "OK")).toEqual([]);
  expect(read.texts("Checks")).toContain(`All ${results.length} checks say OK.`);
});

test("the sentence on top of Checks counts those that are not OK", () => {
  const read = new Reading(irregular({ NeedComponent: "overall core", HeePart: 0.25 }));
  const results = read.column("Checks", "Result", "Check");
  const bad = results.filter((result) => result !== "OK").length;
  expect(bad).toBeGreaterThan(2);
  expect(read.texts("Checks")).toContain(
    `${bad} of ${results.length} checks need a look; the others say OK.`
  );
});
