import { haematology } from "../../scripts/samples/haematology";
import { paediatrics } from "../../scripts/samples/paediatrics";
import { library } from "../../src/functions/library";
import { buildRun, type BuiltRun } from "../../src/workbook/build";
import type { RunSheet } from "../../src/workbook/describe";
import { cell, type Expression } from "../../src/workbook/formulas/expression";
import { formulaText } from "../../src/workbook/formulas/text";
import { readRun } from "../../src/workbook/inputs/read";
import type { Run } from "../../src/workbook/inputs/run";
import { figuresText } from "../../src/workbook/signOff";
import { summarise, type RunSummary } from "../../src/workbook/summary";
import { sourceOf } from "./source";

const SHEETS = [
  "About",
  "Inputs",
  "Areas",
  "Vacancies",
  "Capacity",
  "Fixed-term posts",
  "Salary by grade",
  "Targets",
  "Workings",
  "Levelling up",
  "Plan",
  "Posts by year",
  "Limits",
  "Pairs",
  "Funding",
  "Benefits",
  "Checks",
  "Assumptions",
  "Change log",
  "Lists",
];
const RESULTS = SHEETS.slice(SHEETS.indexOf("Targets"), SHEETS.indexOf("Assumptions"));

const runs: [string, Run][] = [
  ["haematology", haematology()],
  ["paediatrics", paediatrics()],
];
const built = new Map<string, BuiltRun>(runs.map(([name, run]) => [name, buildRun(run, library)]));
const summaries = new Map<string, RunSummary>(
  runs.map(([name, run]) => [name, summarise(run, built.get(name)!)])
);

function sheetOf(run: BuiltRun, name: string): RunSheet {
  return run.workbook.sheets.find((sheet) => sheet.name === name)!;
}

function parts(expression: Expression): Expression[] {
  if (expression.kind === "ours" || expression.kind === "excel") {
    return [expression, ...expression.arguments.flatMap((part) => (part ? parts(part) : []))];
  }
  if (expression.kind === "operation") {
    return [expression, ...parts(expression.left), ...parts(expression.right)];
  }
  return [expression];
}

describe.each(runs)("the workbook of %s", (name) => {
  const run = built.get(name)!;
  const { workbook, calculated } = run;

  test("has the sheets in their order", () => {
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(SHEETS);
  });

  test("has no formula that ends in an error", () => {
    expect(calculated.problems).toEqual([]);
  });

  test("has at most one spill to a sheet, last on it: nothing below, nothing to the right", () => {
    for (const sheet of workbook.sheets) {
      const spills = sheet.cells.filter((cell) => cell.spill);
      expect(spills.length).toBeLessThanOrEqual(1);
      for (const { row, column } of spills) {
        const inTheWay = sheet.cells.filter((cell) => {
          if (cell.row === row && cell.column === column) return false;
          return cell.row >= row && cell.column >= column;
        });
        expect({ sheet: sheet.name, inTheWay }).toEqual({ sheet: sheet.name, inTheWay: [] });
        const right = sheet.cells.filter((cell) => cell.row === row && cell.column > column);
        expect(right).toEqual([]);
        // A picture may stand above or beside a result, not on cells that it may grow into.
        for (const chart of sheet.charts) {
          const above = chart.to.row <= row;
          const beside = chart.from.column > column;
          expect(above || beside).toBe(true);
        }
      }
    }
  });

  test("gives each cell once", () => {
    for (const sheet of workbook.sheets) {
      const places = sheet.cells.map((cell) => `${cell.row},${cell.column}`);
      expect(new Set(places).size).toBe(places.length);
    }
  });

  test("has unique text headings in every Table, and unique names", () => {
    const names = [
      ...workbook.names.map((entry) => entry.name.toLowerCase()),
      ...workbook.sheets.flatMap((sheet) => sheet.tables.map((t) => t.name.toLowerCase())),
    ];
    expect(new Set(names).size).toBe(names.length);
    for (const table of workbook.sheets.flatMap((sheet) => sheet.tables)) {
      expect(table.headings.every((heading) => /[A-Za-z]/.test(heading))).toBe(true);
      expect(new Set(table.headings.map((h) => h.toLowerCase())).size).toBe(table.headings.length);
    }
  });

  test("stands no spill in a Table", () => {
    for (const sheet of workbook.sheets) {
      for (const { row, column } of sheet.cells.filter((cell) => cell.spill)) {
        const within = sheet.tables.some(
          (table) =>
            row >= table.row &&
            row <= table.row + table.rowCount &&
            column >= table.column &&
            column < table.column + table.headings.length
        );
        expect(within).toBe(false);
      }
    }
  });

  test("shows on result sheets formulas only: no bare figure but the published range", () => {
    for (const sheet of workbook.sheets.filter((entry) => RESULTS.includes(entry.name))) {
      const bare = sheet.cells.filter((cell) => typeof cell.value === "number");
      const published = [21_000_000, 106_000_000, 1_900, 9_600, 143_000_000, 716_000_000];
      expect(bare.map((cell) => cell.value)).toEqual(sheet.name === "Benefits" ? published : []);
    }
  });

  test("takes years from the name Years, never from a Table's heading", () => {
    const headings = workbook.sheets
      .flatMap((sheet) => sheet.tables.flatMap((table) => table.headings))
      .filter((heading) => /20\d\d/.test(heading));
    expect(headings).toEqual([]);
    const formulas = workbook.sheets.flatMap((sheet) =>
      sheet.cells.flatMap((c) => c.formula ?? [])
    );
    const planned = formulas
      .flatMap(parts)
      .filter((part) => part.kind === "ours" && part.id === "PHASEDMOVES");
    expect(planned).toHaveLength(2);
    for (const part of planned) expect(formulaText(part, "shown")).toContain(",Years,");
    expect(formulas.some((f) => formulaText(f, "shown").includes("#Headers"))).toBe(false);
  });

  test("uses nothing volatile", () => {
    const text = workbook.sheets
      .flatMap((sheet) => sheet.cells.flatMap((cell) => cell.formula ?? []))
      .map((formula) => formulaText(formula, "shown"))
      .join("\n");
    expect(text).not.toMatch(/\b(TODAY|NOW|OFFSET|INDIRECT|RAND|RANDBETWEEN|CELL|INFO)\(/);
  });

  test("gives every input and every row of years a name", () => {
    const inputs = sheetOf(run, "Inputs");
    const rows = inputs.tables.reduce((sum, table) => sum + table.rowCount, 0);
    const named = workbook.names.filter((entry) => entry.refersTo.sheet === "Inputs");
    expect(named).toHaveLength(rows + 1);
  });

  test("shows the version on every result sheet but Checks", () => {
    for (const name of RESULTS.filter((entry) => entry !== "Checks")) {
      const shown = sheetOf(run, name).cells.filter(
        (cell) => cell.formula?.kind === "ours" && cell.formula.id === "VERSION"
      );
      expect({ name, count: shown.length }).toEqual({ name, count: 1 });
    }
  });

  test("has three charts with title, text for those who cannot see them, and no Total row", () => {
    const charts = workbook.sheets.flatMap((sheet) => sheet.charts);
    expect(charts.map((chart) => chart.title)).toEqual([
      "Posts now and target posts by area",
      "Distance from target, now and at the end of the plan",
      "Posts by area, now and at the end of each year",
    ]);
    const areas = summaries.get(name)!.areas.length;
    for (const chart of charts) {
      expect(chart.altText.length).toBeGreaterThan(20);
      const ranges = [chart.categories, ...chart.series.map((series) => series.values)];
      for (const { top, bottom, sheet } of ranges) {
        expect(bottom - top + 1).toBe(areas);
        const names = Array.from({ length: areas }, (_, i) => calculated.value(sheet, top + i, 0));
        expect(names).toEqual(summaries.get(name)!.areas.map((row) => row.area));
      }
    }
  });
});

describe("haematology: 260 synthetic posts, 98 of them in London", () => {
  const summary = summaries.get("haematology")!;
  const target = (area: string): unknown => summary.areas.find((row) => row.area === area)?.target;

  test("targets agree with the independent table of the demonstration", () => {
    // demo table: 80% general and acute, 20% health inequalities, 9% specialised services.
    expect(summary.areas.map((row) => [row.area, row.target])).toEqual([
      ["East Midlands", 22],
      ["East of England", 27],
      ["Kent, Surrey and Sussex", 20],
      ["North Central and East London", 16],
      ["North East", 15],
      ["North West", 36],
      ["North West London", 11],
      ["South London", 15],
      ["South West", 22],
      ["Thames Valley", 10],
      ["Wessex", 12],
      ["West Midlands", 28],
      ["Yorkshire and the Humber", 26],
    ]);
    expect(summary.postsNow).toBe(260);
    expect(summary.postsToMove).toBe(56);
  });

  test("London's target is 42 or 43 of 260, as 0.91 x 14.26% + 0.09 x 37.7% = 16.37% says", () => {
    const london = ["North Central and East London", "North West London", "South London"]
      .map((office) => target(office) as number)
      .reduce((sum, posts) => sum + posts, 0);
    expect([42, 43]).toContain(london);
  });

  test("capacity holds the plan at 54 of 56 posts, and the summary says so", () => {
    expect(summary.postsMoved).toBe(54);
    expect(summary.limits).toContain(
      "North East 2022/23: 1 place assured, used (extra posts if one place more: 1)"
    );
    expect(summary.headline).toContain(
      "54 of 56 posts reach the areas that are short within 5 years with signed places; 54 if every place offered were signed."
    );
    expect(summary.reached).not.toContain("North East");
    expect(summary.reached).toContain("East of England");
    // Of two posts that London cannot place, the places of the areas still short are the reason.
    expect(summary.notReached[0]).toBe(
      "North Central and East London: 2 posts left above target; 14 vacancies unused. Held by the places of the areas still below target, all used in those years: Kent, Surrey and Sussex, North East."
    );
    expect(summary.checks).toEqual([
      {
        check: "Every post that should move does",
        result: "2 posts remain to be placed: see Limits",
      },
      expect.objectContaining({ check: "No fixed term ends within the plan" }),
    ]);
  });

  test("national income moved by area: post-years times income of a post", () => {
    // Wessex gains a post in 2022/23 and one in 2024/25; 21,000 + 10,000 x 0.99809 a post:
    // post-years 8/12, 1, 1 + 8/12, 2, 2 = 7 1/3.
    const { calculated } = built.get("haematology")!;
    const row = summary.areas.findIndex((area) => area.area === "Wessex");
    const income = 20_000 + 10_000 * 0.99809 + 1_000;
    const headings = sheetOf(built.get("haematology")!, "Funding").cells.filter(
      (cell) => cell.row === 8
    );
    const figure = (heading: string) =>
      calculated.value("Funding", 9 + row, headings.find(({ value }) => value === heading)!.column);
    expect(figure("Post-years moved")).toBeCloseTo(22 / 3, 9);
    expect(figure("National income moved")).toBeCloseTo((22 / 3) * income, 6);
    // Whole cost of hosting: 60,000 a post-year; the employers' own part is the rest.
    expect(figure("Net: cost of hosting")).toBeCloseTo((22 / 3) * 60_000, 6);
    expect(figure("Employers' own part")).toBeCloseTo((22 / 3) * (60_000 - income), 6);
  });

  test("benefits: 54 posts x 60,000 x 10% a year over 20 years at 3.5%", () => {
    const { calculated } = built.get("haematology")!;
    let factor = 0;
    for (let t = 0; t < 20; t++) factor += 1.035 ** -t;
    expect(calculated.value("Benefits", 7, 1)).toBeCloseTo(54 * 60_000 * 0.1 * factor, 4);
    expect(calculated.value("Benefits", 7, 2)).toBeCloseTo(54 * 60_000 * 0.5 * factor, 4);
  });
});

describe("paediatrics: published ST1 intake of 2024", () => {
  const change = new Map(
    summaries
      .get("paediatrics")!
      .areas.map((row) => [row.area, (row.target as number) - (row.now as number)])
  );

  test.each(["London", "Yorkshire and the Humber"])("%s gives, as HEE published", (area) => {
    expect(change.get(area)).toBeLessThan(0);
  });

  test.each([
    "North West",
    "South West",
    // South East: the three offices of the region.
    "Kent, Surrey and Sussex",
    "Thames Valley",
    "Wessex",
  ])("%s receives, as HEE published", (area) => {
    expect(change.get(area)).toBeGreaterThan(0);
  });

  test("says that intake is no stock", () => {
    expect(summaries.get("paediatrics")!.postsSource).toBe("INTAKE, not stock");
    const { calculated } = built.get("paediatrics")!;
    expect(calculated.value("Areas", 3, 2)).toBe("INTAKE, not stock");
  });
});

test("an agreed override acts as minimum and maximum; the others share what is left", () => {
  const run = haematology();
  const areas = run.areas.map((row) =>
    row.values.area === "North East"
      ? { ...row, values: { ...row.values, override: 12, overrideReason: "Agreed by the dean" } }
      : row
  );
  const changed = { ...run, areas };
  const summary = summarise(changed, buildRun(changed, library));
  const targets = summary.areas.map((row) => row.target as number);
  expect(summary.areas.find((row) => row.area === "North East")!.target).toBe(12);
  expect(targets.reduce((sum, posts) => sum + posts, 0)).toBe(260);
  const before = summaries.get("haematology")!.areas.map((row) => row.target as number);
  expect(targets.filter((posts, index) => posts > before[index])).toHaveLength(3);
});

test.each([
  ["minimum", 17],
  ["maximum", 13],
] as const)("a %s of an area holds where no override is agreed", (bound, posts) => {
  const run = haematology();
  const areas = run.areas.map((row) =>
    row.values.area === "North East" ? { ...row, values: { ...row.values, [bound]: posts } } : row
  );
  const changed = { ...run, areas };
  const { areas: found } = summarise(changed, buildRun(changed, library));
  // Without a bound its target is 15.
  expect(found.find((row) => row.area === "North East")!.target).toBe(posts);
});

test("expansion with lasting funding raises the posts to share out and spares the givers", () => {
  const run = haematology();
  const expansion = { value: [2, 2, 2, 2, 2], source: "test" };
  const changed = { ...run, byYear: { ...run.byYear, Expansion: expansion } };
  const expanded = buildRun(changed, library);
  expect(expanded.calculated.problems).toEqual([]);
  expect(expanded.calculated.named("PostsToShare")).toEqual([[270]]);
  const targets = summarise(changed, expanded).areas.map((row) => row.target as number);
  expect(targets.reduce((sum, posts) => sum + posts, 0)).toBe(270);
  expect(summarise(changed, expanded).checks.map((entry) => entry.check)).not.toContain(
    "No post lost in the plan"
  );
});

test("an area that refers to the user's own cells is planned by what stands there now", () => {
  const run = haematology();
  const areas = run.areas.map((row, index) => ({
    ...row,
    links: { posts: cell("My posts", 3 + index, 1), area: cell("My posts", 3 + index, 0) },
  }));
  const linked = buildRun({ ...run, areas }, library);
  expect(linked.calculated.problems).toEqual([]);
  expect(summarise(run, linked).postsMoved).toBe(54);
  const posts = sheetOf(linked, "Areas").cells.find((c) => c.row === 5 && c.column === 2)!;
  expect(formulaText(posts.formula!, "shown")).toBe("'My posts'!$B$4");
});

test("known vacancies are used where the run says so", () => {
  const run = haematology();
  const none = {
    ...run,
    inputs: { ...run.inputs, VacanciesFrom: { value: "known", source: "" } },
    vacancies: run.areas.map(() => [0, 0, 0, 0, 0]),
  };
  expect(summarise(none, buildRun(none, library)).postsMoved).toBe(0);
});

test("one year and one area still make a workbook", () => {
  const run = haematology();
  const byYear = Object.fromEntries(
    Object.entries(run.byYear).map(([id, { value, source }]) => [
      id,
      { value: value.slice(0, 1), source },
    ])
  ) as unknown as Run["byYear"];
  const small: Run = {
    ...run,
    byYear,
    areas: run.areas.slice(0, 1),
    capacity: { places: [[1]], rows: run.capacity!.rows.slice(0, 1) },
  };
  const only = buildRun(small, library);
  expect(only.calculated.problems).toEqual([]);
  expect(summarise(small, only).areas[0]).toMatchObject({ now: 15, target: 15, end: 15 });
});

test("overall core with a deprivation weight: the check says that it counts twice", () => {
  const run = haematology();
  const inputs = { ...run.inputs, NeedComponent: { value: "overall core", source: "" } };
  const checks = summarise({ ...run, inputs }, buildRun({ ...run, inputs }, library)).checks;
  expect(checks.map((entry) => entry.check)).toContain("Deprivation counted once");
});

test("a run that a function refuses says which sheet, cell and why, once", () => {
  const run = haematology();
  const inputs = { ...run.inputs, TargetTotal: { value: 100, source: "" } };
  const changed = { ...run, inputs };
  const { problems } = summarise(changed, buildRun(changed, library));
  // Targets of 100 posts in all are fewer than the 260 there are: the plan refuses, the sheets after it follow.
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(/^Plan, A7: targets: /);
});

test("a run of a run keeps its change log and adds one line that says what changed", () => {
  const first = built.get("haematology")!;
  const again = readRun(sourceOf(first.workbook)).run!;
  expect(again.changeLog).toHaveLength(1);
  const places = again.capacity!.places.map((row) => row.map((value) => (value ?? 0) + 2));
  const years = again.byYear.Years.value.map(String);
  const rows = again.capacity!.rows.map((row, i) => ({
    ...row,
    figures: figuresText(years, places[i]),
  }));
  const second = buildRun({ ...again, capacity: { places, rows } }, library);
  const log = readRun(sourceOf(second.workbook)).run!.changeLog;
  expect(log.map((row) => [row.run, row.postsMoved, row.change])).toEqual([
    [1, 54, "First run"],
    [2, 56, "Run again: posts moved 54 to 56"],
  ]);
  // Nothing else of the run is lost on the way.
  const { changeLog, ...rest } = again;
  const { changeLog: none, vacancies, assumptions, ...expected } = haematology();
  expect(changeLog).not.toEqual(none);
  expect(vacancies).toBeUndefined();
  expect(assumptions.length).toBeGreaterThan(0);
  expect(rest).toMatchObject(expected);
});
