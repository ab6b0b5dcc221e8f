import fc from "fast-check";
/**
 * What the pane shows before anything is written must be what the workbook shows afterwards: each live figure is held
 * against the calculated cells of the run's own workbook.
 */
import {
  runOf,
  setArea,
  setByYear,
  setInput,
  setPlaces,
  type Form,
} from "../../../src/taskpane/steps/form";
import { recordSignOff } from "../../../src/taskpane/steps/signOff";
import { fillNeed, sampleForm } from "../../../src/taskpane/steps/start";
import type { CapacityRow, Run } from "../../../src/workbook/inputs/run";
import { wholeRun } from "../../../src/workbook/preview/build";
import type { Preview } from "../../../src/workbook/preview/call";
import { explain } from "../../../src/workbook/preview/explain";
import { previewBenefits, previewMoney } from "../../../src/workbook/preview/money";
import { previewPlan, type PlanPreview } from "../../../src/workbook/preview/plan";
import { END } from "../../../src/workbook/sheets/endOfPlan";
import { figuresText } from "../../../src/workbook/signOff";
import {
  effectOfOverrides,
  effectOfWeight,
  previewTargets,
  previewWorkings,
} from "../../../src/workbook/preview/targets";
import { Layout, SHEETS } from "../../../src/workbook/sheets/layout";

const value = <T>(preview: Preview<T>): T => {
  if (preview.refused) throw new Error(preview.words);
  return preview.value;
};

const sample = (): Form => fillNeed(sampleForm()).form;

function priced(): Form {
  let form = sample();
  form.byYear.Years.values.forEach((_, year) => {
    form = setByYear(form, "Salary", year, "50000");
    form = setByYear(form, "PlacementFee", year, String(11000 + 100 * year));
    form = setByYear(form, "HostingCost", year, "75000");
  });
  form = setByYear(form, "Expansion", 2, "4");
  form = setInput(form, "YearlyCost", "80,000");
  form = setArea(form, 0, "override", "20");
  return form;
}

/** Two places a year everywhere: too few for the 56 moves. */
function tight(): Form {
  let form: Form = { ...sample(), limitCapacity: true };
  form.areas.forEach((_, area) => (form = setPlaces(form, "capacity", area, undefined, "1")));
  return form.areas.reduce((signed, _, area) => recordSignOff(signed, area), form);
}

const spill = (run: Run, at: { sheet: string; row: number; column: number }) =>
  wholeRun(run).calculated.block(at.sheet, at.row, at.column);

test.each<[string, () => Form]>([
  ["the sample", sample],
  ["with prices, expansion and an override", priced],
  ["with few places", tight],
])("%s: targets, plan and limits are those of the sheets", (_, make) => {
  const run = runOf(make());
  const layout = new Layout(run);
  expect(value(previewTargets(run)).map((target) => [target])).toEqual(spill(run, layout.targets));

  const [, ...workings] = spill(run, layout.workings);
  const { rows, total } = value(previewWorkings(run));
  expect([...rows, total].map((row) => [row.area, row.now, row.target])).toEqual(
    workings.map((cells) => [cells[0], cells[1], cells[cells.length - 6]])
  );

  const { calculated } = wholeRun(run);
  rows.forEach(({ distanceNow }, i) => {
    const { targetsRow, targetColumns } = layout;
    const onSheet = calculated.value(SHEETS.targets, targetsRow + i, targetColumns.distanceNow);
    expect(distanceNow).toBeCloseTo(Number(onSheet), 12);
  });

  const plan = value(previewPlan(run));
  expect(plan.table).toEqual(spill(run, layout.plan));
  const [, ...posts] = spill(run, layout.postsByYear);
  plan.postsByYear.forEach(({ area, posts: held }, i) =>
    expect([area, ...held]).toEqual(posts[i].slice(0, held.length + 1))
  );
  sameLimits(run, plan);
});

/** Limits, ends and headlines of the pane are those of the sheets Plan and Limits. */
function sameLimits(run: Run, plan: PlanPreview): void {
  const layout = new Layout(run);
  const { calculated } = wholeRun(run);
  const limits = calculated.block(SHEETS.limits, layout.limits.row, 0);
  const none = [["No limit with posts: see the areas above"]];
  expect(
    plan.limits.length === 0
      ? none
      : plan.limits.map((row) => [row.kind, row.area, row.year, row.posts, row.oneMore, row.words])
  ).toEqual(limits);
  const { row } = layout.endOfPlan;
  plan.ends.forEach(({ area, state, words }, i) => {
    const on = [END.area, END.state, END.words].map((column) =>
      calculated.value(SHEETS.limits, row + 1 + i, column)
    );
    expect([area, state, words]).toEqual(on);
  });
  const headline = String(calculated.value(SHEETS.plan, 2, 0));
  expect(headline.replace(" The sheet Limits says what limits the others.", "")).toBe(
    plan.headline
  );
  const alone = String(calculated.value(SHEETS.limits, 2, 0)).includes("No single change helps");
  expect(alone).toBe(plan.noSingleChange && plan.placed < plan.wanted);
}

test.each<[string, (run: Run) => Run, RegExp]>([
  [
    "signed",
    (run) => run,
    /^54 of 56 posts .* with signed places; 54 if every place offered were signed\. /,
  ],
  [
    "nothing signed",
    (run) => withRows(run, (row) => ({ ...row, figures: "" })),
    /^No places are signed off\. 0 of 56 posts .* with signed places; 54 if every place offered were signed\. /,
  ],
  [
    "nothing offered",
    (run) => ({
      ...run,
      capacity: {
        ...run.capacity!,
        places: run.capacity!.places.map((row) => row.map(() => null)),
      },
    }),
    /^No places are signed off: no dean has assured a place\. 0 of 56 posts .* with signed places; 0 if /,
  ],
  [
    "one area not signed, unsigned places count",
    (run) => counting(withRows(run, (row, i) => (i === 0 ? { ...row, figures: "" } : row))),
    /^Places without a sign-off count in this plan\. 54 of 56 posts .*; 47 with signed places alone, 54 if every place offered were signed\. /,
  ],
  [
    "nothing signed, unsigned places count",
    (run) => counting(withRows(run, (row) => ({ ...row, signedBy: "" }))),
    /^No places are signed off, and places without a sign-off count in this plan\. 54 of 56 .*; 0 with signed places alone, 54 if/,
  ],
  [
    "no table Capacity",
    (run) => ({ ...run, capacity: undefined }),
    /^No places are signed off: there is no table Capacity, and the plan has no such limit\. 56 of 56 posts .* within 5 years\. Every area reaches its target\.$/,
  ],
])("the headline and the limits of a run: %s", (_, change, words) => {
  const run = change(runOf(sample()));
  const plan = value(previewPlan(run));
  const { calculated } = wholeRun(run);
  expect(calculated.value(SHEETS.plan, 2, 0)).toMatch(words);
  sameLimits(run, plan);
});

const counting = (run: Run): Run => ({
  ...run,
  inputs: { ...run.inputs, UnsignedPlaces: { value: "yes", source: "" } },
});

function withRows(run: Run, change: (row: CapacityRow, area: number) => CapacityRow): Run {
  return { ...run, capacity: { ...run.capacity!, rows: run.capacity!.rows.map(change) } };
}

/** A run of a few areas in which vacancies are known: what moves, and what holds the rest, can be seen by eye. */
function seen(
  areas: readonly [posts: number, target: number, vacancies: number[], places: number[]][],
  pace: number | null = null
): Run {
  const run = runOf(sample());
  const given = <T>(entry: T) => ({ value: entry, source: "test" });
  const years = ["2022/23", "2023/24"];
  const places = areas.map(([, , , row]) => row);
  return {
    ...run,
    inputs: { ...run.inputs, VacanciesFrom: given("known"), Pace: given(pace) },
    byYear: Object.fromEntries(
      Object.entries(run.byYear).map(([id, row]) => [id, { ...row, value: row.value.slice(0, 2) }])
    ) as unknown as Run["byYear"],
    areas: areas.map(([posts, target], i) => ({
      values: { ...run.areas[i].values, posts, override: target, overrideReason: "test" },
    })),
    vacancies: areas.map(([, , row]) => row),
    capacity: {
      places,
      rows: places.map((row) => ({
        signedBy: "Dean",
        signedOn: 45_000,
        evidence: "",
        figures: figuresText(years, row),
      })),
    },
    salaries: run.salaries?.map((row) => ({ ...row, salaries: row.salaries.slice(0, 2) })),
  };
}

// East Midlands is the donor, East of England and Kent, Surrey and Sussex are short of posts.
test.each<[string, Run, string[], boolean]>([
  [
    "places hold the donor",
    seen([
      [10, 6, [3, 3], [0, 0]],
      [5, 7, [0, 0], [1, 0]],
      [5, 7, [0, 0], [1, 1]],
    ]),
    [
      "1 post left above target; 3 vacancies unused. Held by the places of the areas still below target, all used in those years: East of England.",
      "1 post below target; every place that counts is used.",
      "2 posts placed, as many as it was short of.",
    ],
    false,
  ],
  [
    "vacancies hold it",
    seen([
      [10, 6, [2, 0], [0, 0]],
      [5, 7, [0, 0], [1, 2]],
      [5, 7, [0, 0], [1, 0]],
    ]),
    [
      "2 posts left above target; 0 vacancies unused. All its vacancies are used.",
      "1 post below target; 2 places unused, for want of vacancies in those years.",
      "1 post below target; every place that counts is used.",
    ],
    false,
  ],
  [
    "both at once: no single change helps",
    seen([
      [10, 6, [2, 0], [0, 0]],
      [5, 7, [0, 0], [1, 0]],
      [5, 7, [0, 0], [1, 0]],
    ]),
    [
      "2 posts left above target; 0 vacancies unused. All its vacancies are used.",
      "1 post below target; every place that counts is used.",
      "1 post below target; every place that counts is used.",
    ],
    true,
  ],
  [
    "its pace holds it, and an area without places",
    seen(
      [
        [10, 6, [3, 3], [0, 0]],
        [5, 9, [0, 0], [2, 2]],
        [5, 5, [0, 0], [0, 0]],
      ],
      0.1
    ),
    [
      "2 posts left above target; 4 vacancies unused. Its pace holds the rest.",
      "2 posts below target; 2 places unused, for want of vacancies in those years.",
      "Nothing to move.",
    ],
    false,
  ],
  [
    "no place counts",
    seen([
      [10, 6, [3, 3], [0, 0]],
      [5, 9, [0, 0], [0, 0]],
      [5, 5, [0, 0], [0, 0]],
    ]),
    [
      "4 posts left above target; 6 vacancies unused. Held by the places of the areas still below target, all used in those years: East of England.",
      "4 posts below target; no place there counts.",
      "Nothing to move.",
    ],
    false,
  ],
  [
    "all placed",
    seen([
      [10, 6, [3, 3], [0, 0]],
      [5, 9, [0, 0], [2, 2]],
      [5, 5, [0, 0], [0, 0]],
    ]),
    [
      "4 posts given up, as many as it held above target.",
      "4 posts placed, as many as it was short of.",
      "Nothing to move.",
    ],
    false,
  ],
])("where each area ends: %s", (_, run, words, alone) => {
  const plan = value(previewPlan(run));
  expect(plan.ends.map((end) => end.words)).toEqual(words);
  expect(plan.noSingleChange && plan.placed < plan.wanted).toBe(alone);
  sameLimits(run, plan);
});

test("over random runs: no single change helps exactly where no cell raised by one brings a post", () => {
  const cells = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(cells, cells, (vacancies, places) => {
      const areas = [10, 9, 3, 2].map((posts, i): [number, number, number[], number[]] => [
        posts,
        [6, 6, 6, 6][i],
        vacancies.slice(2 * i, 2 * i + 2),
        places.slice(2 * i, 2 * i + 2),
      ]);
      const placed = (changed: typeof areas): number => value(previewPlan(seen(changed))).placed;
      const plan = value(previewPlan(seen(areas)));
      if (plan.placed === plan.wanted) return;
      const raised = areas.flatMap((_, i) =>
        [2, 3].flatMap((which) =>
          [0, 1].map((t) =>
            areas.map((row, k) =>
              k === i
                ? (row.map((part, at) =>
                    at === which && Array.isArray(part)
                      ? part.map((n, y) => n + Number(y === t))
                      : part
                  ) as (typeof areas)[number])
                : row
            )
          )
        )
      );
      expect(plan.noSingleChange).toBe(raised.every((more) => placed(more) === plan.placed));
      sameLimits(seen(areas), plan);
    }),
    { numRuns: 25, seed: 20261125 }
  );
});

test("money by area is that of the sheet Funding, in its two blocks", () => {
  const run = runOf(priced());
  const plan = value(previewPlan(run));
  const { income, own } = value(previewMoney(run, plan));
  const { calculated } = wholeRun(run);
  const total = (name: string) => calculated.named(name).flat();
  const national = income.slice(0, -1).map((row) => row.total);
  expect(national.some((amount) => amount !== 0)).toBe(true);
  total("NationalIncomeMoved").forEach((amount, i) =>
    expect(national[i]).toBeCloseTo(Number(amount), 4)
  );
  const heading = wholeRun(run)
    .workbook.sheets.find(({ name }) => name === SHEETS.funding)!
    .cells.find((cell) => cell.value === "Employers' own part")!;
  own.slice(0, -1).forEach((row, i) => {
    const onSheet = calculated.value(SHEETS.funding, heading.row + 1 + i, heading.column);
    expect(row.total).toBeCloseTo(Number(onSheet), 4);
  });
});

test("benefits, low and high, are those of the sheet Benefits", () => {
  const run = runOf(priced());
  const { rows } = value(previewBenefits(run, value(previewPlan(run))));
  const { calculated } = wholeRun(run);
  expect(rows).toHaveLength(3);
  rows.forEach(({ low, high }, row) => {
    expect(low).toBeCloseTo(Number(calculated.value(SHEETS.benefits, 7 + row, 1)), 4);
    expect(high).toBeCloseTo(Number(calculated.value(SHEETS.benefits, 7 + row, 2)), 4);
    expect(low).toBeGreaterThan(0);
  });
});

test("haematology: the weight for specialised services keeps posts in London, as the programme says it should", () => {
  const { changes, posts } = value(effectOfWeight(runOf(sample()), "SpecialisedWeight"));
  const london = changes
    .filter(({ area }) => /London/.test(area))
    .reduce((sum, { by }) => sum + by, 0);
  expect(london).toBeGreaterThanOrEqual(5);
  expect(changes.reduce((sum, { by }) => sum + by, 0)).toBe(0);
  expect(posts).toBeGreaterThanOrEqual(london);
});

test("an override of two posts fewer gives two posts to other areas", () => {
  const run = runOf(setArea(sample(), 0, "override", "20"));
  const { changes } = value(effectOfOverrides(run));
  expect(changes.find(({ area }) => area === "East Midlands")?.by).toBe(-2);
  expect(changes.filter(({ by }) => by > 0).reduce((sum, { by }) => sum + by, 0)).toBe(2);
});

test("a target is explained by parts that add up to it, a move by its years and what binds it", () => {
  const run = runOf(tight());
  const target = explain(run, {
    sheet: "Targets",
    area: "north east",
    heading: "Target posts",
    text: "15",
  });
  expect(target.title).toBe("North East: target 15 posts");
  const sum = target.parts!.reduce((total, { amount }) => total + amount, 0);
  expect(sum).toBeCloseTo(target.sum!.amount, 9);
  // 9 posts against the whole target of 15 (9 / 15 - 1), and against the exact one: each by its own name.
  const exact = (100 * (1 - 9 / target.sum!.amount)).toFixed(1);
  expect(target.lines).toContain("Distance from target: 40.0% below its 15 target posts.");
  expect(target.lines).toContain(
    `Distance from exact target: ${exact}% below ${target.sum!.amount.toFixed(2)} posts.`
  );
  const move = explain(run, {
    sheet: "Plan",
    area: "East of England",
    heading: "2022/23",
    text: "1",
  });
  expect(move.title).toBe("East of England, 2022/23: 1");
  expect(move.lines.join("\n")).toContain("2022/23: gains 1 post.");
  expect(move.lines.join("\n")).toMatch(/East of England 2022\/23: 1 place assured/);
  const none = explain(run, { sheet: "Plan", area: "Total", heading: "2022/23", text: "0" });
  expect(none.lines[0]).toContain("no single area");
});

test("what a function refuses is handed on in its own words", () => {
  const impossible = setArea(sample(), 0, "minimum", "300");
  const refused = previewWorkings(runOf(impossible));
  expect(refused).toMatchObject({ refused: true, words: expect.stringContaining("minimum") });
  expect(previewPlan(runOf(impossible))).toMatchObject({ refused: true });
});
