/**
 * Levelling up. In the sample the three London offices hold 98 of 260 posts and 17.287% of the population registered in
 * 2023/24: 98 / 17.287% = 566.9 posts, which is what the programme published (566), and 98 / 16.366% = 598.8 by the run's own
 * shares. With the 86 and 139 trust-funded posts of the sample: 184 / 17.287% = 1,064.4, a further 498.
 */
import { haematology } from "../../../scripts/samples/haematology";
import { library } from "../../../src/functions/library";
import { buildRun } from "../../../src/workbook/build";
import { calculate } from "../../../src/workbook/formulas/calculate";
import type { AreaField } from "../../../src/workbook/inputs/fields";
import type { AreaRow, Run, Scalar } from "../../../src/workbook/inputs/run";
import { previewLevelUp, regionsOf } from "../../../src/workbook/preview/levelUp";
import { Layout } from "../../../src/workbook/sheets/layout";
import { Shown } from "./lookUp";

const to = (reference: string, run = haematology()): Run => ({
  ...run,
  inputs: { ...run.inputs, LevelUpTo: { value: reference, source: "test" } },
});
const without = (field: AreaField, area: string): Run => {
  const run = haematology();
  const change = ({ values }: AreaRow): AreaRow => ({
    values: { ...values, [field]: values.area === area ? null : values[field] },
  });
  return { ...run, areas: run.areas.map(change) };
};
const sheetOf = (run: Run): Shown => new Shown(buildRun(run, library), "Levelling up");
const FORMULA = "Needed, by this run's formula";
const REGISTERED = "Needed, by registered population";

test("London as one region: 567 posts by registered population, 599 by the run's shares", () => {
  const sheet = sheetOf(haematology());
  const [, partOfPosts] = sheet.row("Posts now");
  expect(partOfPosts).toBeCloseTo(98 / 260, 12);
  const [, part, , registered, withTrust] = sheet.row(REGISTERED).map(Number);
  expect(part).toBeCloseTo(0.17287, 5);
  expect(registered).toBeCloseTo(98 / part, 6);
  expect(Math.round(registered)).toBe(567);
  expect(withTrust).toBeCloseTo(184 / part, 6);
  expect(withTrust - registered).toBeCloseTo(498, -1);
  const [, ownPart, , formula] = sheet.row(FORMULA).map(Number);
  expect(ownPart).toBeCloseTo(0.16366, 4);
  expect(formula).toBeCloseTo(98 / ownPart, 6);
  expect(sheet.text).toContain(
    "Instead of 260 posts: 599 by this run's formula, 567 by registered population."
  );
  // The function agrees, with the three offices added up to one area beforehand.
  const run = haematology();
  const london = (row: AreaRow): boolean => /London/.test(String(row.values.area));
  const people = (rows: AreaRow[]): number =>
    rows.reduce((sum, { values }) => sum + Number(values.registered), 0);
  const others = run.areas.filter((row) => !london(row));
  const levelled = library.get("LEVELUP")!(
    [["London"], ...others.map(({ values }) => [values.area])],
    [[98], ...others.map(({ values }) => [values.posts])],
    [[people(run.areas.filter(london))], ...others.map((row) => [people([row])])],
    "London"
  ) as number[][];
  expect(levelled.reduce((sum, [posts]) => sum + posts, 0)).toBeCloseTo(registered, 6);
});

test("one area, or the best provided one, as reference: as LEVELUP has it", () => {
  const run = haematology();
  const layout = new Layout(run);
  const { calculated } = buildRun(run, library);
  const [headings, ...rows] = calculated.block("Workings", layout.workings.row, 0);
  const exact = rows.slice(0, 13).map((row) => [row[headings.indexOf("Exact target")]]);
  const sum = (reference?: string): number =>
    (
      library.get("LEVELUP")!(
        run.areas.map(({ values }) => [values.area]),
        run.areas.map(({ values }) => [values.posts]),
        exact,
        reference
      ) as number[][]
    ).reduce((all, [posts]) => all + posts, 0);
  expect(sheetOf(to("Wessex")).row(FORMULA)[3]).toBeCloseTo(sum("Wessex"), 6);
  expect(sheetOf(to("")).row(FORMULA)[3]).toBeCloseTo(sum(), 6);
  expect(sheetOf(to("")).text).toContain("the best provided area");
});

/** The sample with offices under other names. */
function renamed(names: Record<string, string>): Run {
  const run = haematology();
  return {
    ...run,
    areas: run.areas.map(({ values }) => ({
      values: { ...values, area: names[String(values.area)] ?? values.area },
    })),
    capacity: undefined,
  };
}
const ALIASES = {
  "Kent, Surrey and Sussex": "KSS",
  "Thames Valley": "Oxford Deanery",
  Wessex: "wessex  ",
};

/**
 * The South East is Kent, Surrey and Sussex, Thames Valley and Wessex, here under the names KSS, Oxford Deanery and wessex.
 * LEVELUP knows them all, and the sheet with it: by area and in total, and three areas in the reference.
 */
test.each([
  ["South East", renamed(ALIASES), 3],
  ["  south east region ", renamed(ALIASES), 3],
  ["Y59", renamed(ALIASES), 3],
  ["oxford  deanery", renamed(ALIASES), 1],
  ["Mid\u2013Anglia", renamed({ "East of England": "Mid-Anglia" }), 1],
  ["London", haematology(), 3],
  ["", renamed(ALIASES), 0],
] as [string, Run, number][])("to the level of %p as LEVELUP has it", (reference, run, members) => {
  const sheet = sheetOf(to(reference, run));
  const block = (heading: string): Scalar[] =>
    run.areas.map(({ values }) => sheet.figure("Area", String(values.area), heading) as Scalar);
  const levelled = (shares: string, trust: boolean): number[] => {
    const posts = block("Posts now").map(Number);
    const held = block("Trust-funded posts").map(
      (more, i) => posts[i] + (trust ? Number(more) : 0)
    );
    return (
      library.get("LEVELUP")!(
        run.areas.map(({ values }) => [values.area]),
        held.map((count) => [count]),
        block(shares).map((share) => [share]),
        reference
      ) as number[][]
    ).flat();
  };
  const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);
  for (const [row, shares, byArea] of [
    [FORMULA, "Exact target", "Posts needed, by formula"],
    [REGISTERED, "Registered population", "Posts needed, by registered population"],
  ]) {
    const wanted = levelled(shares, false);
    expect(sheet.row(row)[3]).toBeCloseTo(sum(wanted), 6);
    expect(sheet.row(row)[4]).toBeCloseTo(sum(levelled(shares, true)), 6);
    block(byArea).forEach((posts, i) => expect(posts).toBeCloseTo(wanted[i], 6));
  }
  expect(sum(block("In the reference").map(Number))).toBe(members);
  const part = sheet.row("Posts now")[1];
  const held = sum(
    block("Posts now").map((posts, i) => Number(posts) * Number(block("In the reference")[i]))
  );
  if (members === 0) expect(part).toBe("");
  else expect(part).toBeCloseTo(held / sum(block("Posts now").map(Number)), 12);
  const preview = previewLevelUp(to(reference, run));
  if (preview.refused) throw new Error(preview.words);
  expect(preview.value.byFormula.posts).toBeCloseTo(Number(sheet.row(FORMULA)[3]), 6);
  expect(preview.value.part).toBeCloseTo(Number(part), 12);
});

test("the reference's part is not shown where a name is understood in another way than LEVELUP has it", () => {
  // Mersey lies in the North West but is no office: LEVELUP takes the office alone, LOCALOFFICE names both.
  const sheet = sheetOf(to("Y62", renamed({ Wessex: "Mersey" })));
  expect(sheet.row("Posts now")[1]).toBe("not known");
  expect(sheet.row(FORMULA)[1]).toBe("not known");
  expect(Number(sheet.row(FORMULA)[3])).toBeGreaterThan(0);
});

test("a reference without anybody registered has no level by that measure", () => {
  const run = haematology();
  const none = run.areas.map(({ values }) => ({
    values: { ...values, registered: values.area === "Wessex" ? 0 : values.registered },
  }));
  const sheet = sheetOf(to("Wessex", { ...run, areas: none }));
  expect(sheet.row(REGISTERED).slice(1, 4)).toEqual(Array(3).fill("has a share of 0"));
  expect(Number(sheet.row(FORMULA)[3])).toBeGreaterThan(0);
  const all = run.areas.map(({ values }) => ({ values: { ...values, registered: 0 } }));
  expect(sheetOf(to("", { ...run, areas: all })).row(REGISTERED)[3]).toBe("has a share of 0");
});

test("an error among the posts is not said to be a reference that is not there", () => {
  const built = buildRun(haematology(), library);
  const areas = built.workbook.sheets.find(({ name }) => name === "Areas")!;
  const table = areas.tables.find(({ name }) => name === "Areas")!;
  const at = table.column + table.headings.indexOf("Posts now");
  const cells = areas.cells.map((cell) =>
    cell.row === table.row + 1 && cell.column === at
      ? { ...cell, value: null, formula: { kind: "excel", name: "NA", arguments: [] } as const }
      : cell
  );
  const sheets = built.workbook.sheets.map((sheet) =>
    sheet === areas ? { ...areas, cells } : sheet
  );
  const workbook = { ...built.workbook, sheets };
  const shown = new Shown({ workbook, calculated: calculate(workbook, library) }, "Levelling up");
  expect(shown.row(REGISTERED)[3]).toMatchObject({ error: "#N/A" });
  expect(shown.text).toContain("Cannot be calculated: Areas");
});

test("a reference that is not there, and figures that are not entered, are words and no number", () => {
  const strange = sheetOf(to("Atlantis"));
  expect(strange.row(FORMULA)[3]).toBe("not among the areas");
  expect(strange.text).toContain("not among the areas by this run's formula");
  // A region counts only with all its offices.
  const sample = haematology();
  const few = { ...sample, areas: sample.areas.filter((_, i) => i !== 6), capacity: undefined };
  expect(sample.areas[6].values.area).toBe("North West London");
  expect(sheetOf(to("London", few)).row(FORMULA)[3]).toBe("not among the areas");
  const unknown = sheetOf(without("registered", "Wessex"));
  expect(unknown.row(REGISTERED)[3]).toBe("not entered");
  expect(Number(unknown.row(FORMULA)[3])).toBeCloseTo(598.8, 1);
  const uncounted = sheetOf(without("trustFunded", "Wessex"));
  expect(uncounted.row(FORMULA)[4]).toBe("not entered");
  expect(Number(uncounted.row(REGISTERED)[3])).toBeCloseTo(566.9, 1);
});

test.each([
  ["London", haematology()],
  ["", haematology()],
  ["south london", haematology()],
  ["South East", haematology()],
  ["London", without("registered", "Wessex")],
  ["London", without("trustFunded", "Wessex")],
] as [string, Run][])("the pane says for %p what the sheet says", (reference, run) => {
  const given = to(reference, run);
  const preview = previewLevelUp(given);
  if (preview.refused) throw new Error(preview.words);
  const sheet = sheetOf(given);
  const same = (found: number | undefined, wanted: unknown): void => {
    if (found === undefined) expect(wanted).toBe("not entered");
    else expect(found).toBeCloseTo(Number(wanted as Scalar), 6);
  };
  const { byFormula, byRegistered, now, nowWithTrustFunded } = preview.value;
  same(byFormula.posts, sheet.row(FORMULA)[3]);
  same(byFormula.withTrustFunded, sheet.row(FORMULA)[4]);
  same(byRegistered.posts, sheet.row(REGISTERED)[3]);
  same(byRegistered.withTrustFunded, sheet.row(REGISTERED)[4]);
  same(now, sheet.row("Posts now")[3]);
  same(nowWithTrustFunded, sheet.row("Posts now")[4]);
});

test("the regions that can be a reference are those of which all offices are there", () => {
  const names = haematology().areas.map(({ values }) => String(values.area));
  expect(regionsOf(names)).toEqual(
    expect.arrayContaining(["London", "South East", "Midlands", "North East and Yorkshire"])
  );
  expect(regionsOf(names.filter((name) => name !== "Wessex"))).not.toContain("South East");
  expect(previewLevelUp(to("Atlantis"))).toMatchObject({
    refused: true,
    words: expect.stringContaining("Atlantis is not among the areas"),
  });
});
