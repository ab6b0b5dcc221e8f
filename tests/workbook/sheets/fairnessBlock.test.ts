/** The measures on Targets against sums over the exact targets of the sheet Workings, written out as they are defined. */
import { haematology } from "../../../scripts/samples/haematology";
import { library } from "../../../src/functions/library";
import { buildRun } from "../../../src/workbook/build";
import { Layout } from "../../../src/workbook/sheets/layout";
import { Shown } from "./lookUp";

const TITLE = "How far the posts are from exact targets";
const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

test("the measures now and at the end of the plan", () => {
  const run = haematology();
  const built = buildRun(run, library);
  const sheet = new Shown(built, "Targets");
  const layout = new Layout(run);
  const [headings, ...rows] = built.calculated.block("Workings", layout.workings.row, 0);
  const exact = rows.slice(0, 13).map((row) => Number(row[headings.indexOf("Exact target")]));
  expect(sum(exact)).toBeCloseTo(260, 9);
  const held = (heading: string): number[] =>
    run.areas.map(({ values }) => Number(sheet.figure("Area", String(values.area), heading)));
  const stages = [held("Posts now"), held("Posts at the end")];
  expect(stages.map(sum)).toEqual([260, 260]);
  stages.forEach((posts, stage) => {
    const shown = (measure: string): number =>
      Number(sheet.row(measure, sheet.rowOf(TITLE))[1 + stage]);
    const off = sum(posts.map((count, i) => Math.abs(count - exact[i]))) / 2;
    expect(shown("Posts to move")).toBeCloseTo(off, 9);
    expect(shown("Dissimilarity")).toBeCloseTo(off / 260, 9);
    const level = posts.map((count, i) => count / exact[i]);
    const gini = sum(
      level.flatMap((a, i) =>
        level.map((b, j) => (exact[i] * exact[j] * Math.abs(a - b)) / 260 ** 2)
      )
    );
    expect(shown("Gini")).toBeCloseTo(gini / 2, 9);
    const theil = sum(posts.map((count, i) => (count / 260) * Math.log(level[i])));
    expect(shown("Theil")).toBeCloseTo(theil, 9);
    const spread = Math.sqrt(sum(exact.map((e, i) => (e / 260) * (level[i] - 1) ** 2)));
    expect(shown("Coefficient of variation")).toBeCloseTo(spread, 9);
    expect(shown("Lowest to highest")).toBeCloseTo(Math.min(...level) / Math.max(...level), 9);
  });
  const [now, end] = sheet.row("Posts to move", sheet.rowOf(TITLE)).slice(1).map(Number);
  // 54 of the 56 posts move: two posts more than whole posts can avoid remain.
  expect(now).toBeGreaterThan(50);
  expect(end).toBeLessThan(6);
});

test("an area that holds posts without any need: three measures have no value, and say so", () => {
  const run = haematology();
  const [first, ...others] = run.areas;
  const none = { ...first.values, nhse: null, deprivation: null, specialised: null };
  const built = buildRun({ ...run, areas: [{ values: none }, ...others] }, library);
  expect(built.calculated.problems).toEqual([]);
  const sheet = new Shown(built, "Targets");
  const from = sheet.rowOf(TITLE);
  expect(sheet.row("Theil", from)[1]).toBe("no value");
  expect(sheet.row("Lowest to highest", from)[1]).toBe("no value");
  expect(Number(sheet.row("Gini", from)[1])).toBeGreaterThan(0);
});
