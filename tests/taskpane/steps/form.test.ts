import { haematology } from "../../../scripts/samples/haematology";
import { readRun } from "../../../src/workbook/inputs/read";
import type { Run } from "../../../src/workbook/inputs/run";
import { describeRun } from "../../../src/workbook/build";
import {
  addArea,
  formOf,
  removeArea,
  runOf,
  setArea,
  setByYear,
  setInput,
  setPlaces,
  setYears,
  type Form,
} from "../../../src/taskpane/steps/form";
import {
  fillNeed,
  newForm,
  sampleForm,
  setSpecialty,
  useSamplePosts,
  withNeedSources,
} from "../../../src/taskpane/steps/start";
import { labelsFrom } from "../../../src/taskpane/steps/phase";
import { FakeGateway } from "../fakeGateway";

const sample = () => fillNeed(sampleForm()).form;

test("the run of the controls and the controls of the run are the same thing", () => {
  const form = { ...sample(), needSource: "own", deprivationSource: "own" } as const;
  const run = runOf(form);
  expect(runOf(formOf(run))).toEqual(run);
  expect(formOf(run)).toEqual(form);
});

test("what is written into the workbook and read back gives the same controls", async () => {
  const gateway = new FakeGateway();
  let form = setInput(sample(), "PreparedBy", "A. Planner");
  form = setByYear(form, "Expansion", 1, "3");
  form = setPlaces({ ...form, limitCapacity: true }, "capacity", 4, undefined, "2");
  form = setArea(form, 2, "override", "18");
  form = setArea(form, 2, "overrideReason", "Agreed with the dean");
  form = {
    ...form,
    fixedTerm: [{ area: "Wessex", fundingLine: "Ockenden", posts: "2", until: "2024-07-31" }],
  };
  const run = runOf(form);
  await gateway.write({ workbook: describeRun(run, []) }, { rule: "ask" });
  const [found] = await gateway.findRuns();
  const read = readRun(found.source);
  if (!read.run) throw new Error(JSON.stringify(read.problems));
  const again = withNeedSources(formOf(read.run), read.run);
  expect(again.needSource).toBe("built in");
  expect(again.deprivationSource).toBe("built in");
  expect(again.areas).toEqual(formOf(run).areas);
  expect(again.inputs).toEqual(form.inputs);
  expect(again.byYear).toEqual(form.byYear);
  expect(again.capacity).toEqual(form.capacity);
  expect(again.fixedTerm).toEqual(form.fixedTerm);
});

test("the sample has 260 posts, 98 of them in London, as published, and says that the split is made up", () => {
  const { areas, assumptions, inputs } = sampleForm();
  const posts = (part: RegExp) =>
    areas
      .filter(({ values }) => part.test(values.area))
      .reduce((n, { values }) => n + Number(values.posts), 0);
  expect(posts(/./)).toBe(260);
  expect(posts(/London/)).toBe(98);
  expect(inputs.PostsSource.value).toMatch(/made up/i);
  const madeUp = (form: Form) =>
    form.assumptions.map(({ assumption }) => assumption).filter((words) => /made up/.test(words));
  expect(madeUp({ ...sampleForm(), assumptions })).toEqual([
    expect.stringContaining("posts by office"),
    expect.stringContaining("all prices"),
  ]);
  // Its posts alone bring nothing of the rest: prices that were entered are not called made up.
  expect(madeUp(useSamplePosts(newForm()))).toEqual([expect.stringContaining("posts by office")]);
});

test("the sample that the pane offers has the figures of the sample file", () => {
  const [run, file] = [runOf(sample()), haematology()];
  const figures = (given: Run) => ({
    areas: given.areas.map(({ values }) => values),
    places: given.capacity?.places,
    byYear: Object.values(given.byYear).map(({ value }) => value),
    fixedTerm: given.fixedTerm,
    inputs: Object.fromEntries(
      Object.entries(given.inputs)
        .filter(([id]) => !["PreparedBy", "PreparedOn", "PostsSource", "NeedSource"].includes(id))
        .map(([id, { value }]) => [id, value])
    ),
  });
  expect(figures(run)).toEqual(figures(file));
});

test("a specialty brings its length, its need and its published weight; another takes them away again", () => {
  const haematology = setSpecialty(newForm(), "Haematology");
  expect(haematology.inputs.TrainingLength.value).toBe("60");
  expect(haematology.inputs.SpecialisedWeight.value).toBe("0.09");
  const maternity = setSpecialty(haematology, "Obstetrics and gynaecology");
  expect(maternity.inputs.NeedComponent.value).toBe("maternity");
  expect(maternity.inputs.TrainingLength.value).toBe("84");
  expect(maternity.inputs.SpecialisedWeight.value).toBe("0");
});

test("what was entered for a year that stays, stays", () => {
  const pilot = setByYear(newForm(), "Expansion", 1, "4");
  const later = setYears(pilot, labelsFrom(2023, 3));
  expect(later.byYear.Years.values).toEqual(["2023/24", "2024/25", "2025/26"]);
  expect(later.byYear.Expansion.values).toEqual(["4", "0", "0"]);
  expect(later.byYear.FinancialYears.values).toEqual(later.byYear.Years.values);
  expect(setYears(later, labelsFrom(2099, 1)).byYear.Years.values).toEqual(["2099/00"]);
});

test("what belongs to an area goes with it", () => {
  const form = setPlaces({ ...sample(), limitCapacity: true }, "capacity", 1, 0, "5");
  const without = removeArea(form, 0);
  expect(without.areas).toHaveLength(12);
  expect(without.capacity[0][0]).toBe("5");
  expect(addArea(without).capacity).toHaveLength(13);
});

test("a figure typed over a reference to the user's sheet ends that reference and no other", () => {
  const cell = { kind: "cell", sheet: "Office", row: 4, column: 1 } as const;
  const [first, ...rest] = sample().areas;
  const linked = {
    ...sample(),
    areas: [{ ...first, links: { posts: cell, area: cell } }, ...rest],
  };
  expect(runOf(setArea(linked, 0, "posts", "16")).areas[0].links).toEqual({ area: cell });
});

test("the built-in need follows the component and the year", () => {
  const need = (form: ReturnType<typeof sample>) =>
    fillNeed(form).form.areas.map(({ values }) => values.nhse);
  const general = need(sample());
  expect(need(setInput(sample(), "NeedComponent", "maternity"))).not.toEqual(general);
  expect(need(setInput(sample(), "NeedYear", "2025/26"))).not.toEqual(general);
  expect(need({ ...sample(), needSource: "own" })).toEqual(general);
});

test("an area that the built-in need does not know is named", () => {
  const strange = setArea(sample(), 0, "area", "Atlantis");
  expect(fillNeed(strange).refused).toContain("Atlantis");
});
