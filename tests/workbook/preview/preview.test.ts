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
import type { Run } from "../../../src/workbook/inputs/run";
import { wholeRun } from "../../../src/workbook/preview/build";
import type { Preview } from "../../../src/workbook/preview/call";
import { explain } from "../../../src/workbook/preview/explain";
import { previewBenefits, previewMoney } from "../../../src/workbook/preview/money";
import { previewPlan } from "../../../src/workbook/preview/plan";
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
  const [headings, ...limits] = spill(run, layout.limits);
  const of = (heading: string, row: readonly unknown[]) => row[headings.indexOf(heading)];
  expect(plan.limits.map(({ words, oneMore }) => [words, oneMore])).toEqual(
    limits.slice(0, -1).map((row) => [of("In words", row), of("One more", row)])
  );
  expect(plan.placed).toBe(of("Posts", limits[limits.length - 1]));
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
