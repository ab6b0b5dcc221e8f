import {
  addArea,
  setArea,
  setByYear,
  setInput,
  setPlaces,
  type Form,
} from "../../../src/taskpane/steps/form";
import { fillNeed, newForm, sampleForm } from "../../../src/taskpane/steps/start";
import { STEPS, type StepId } from "../../../src/taskpane/steps/steps";

const sample = () => fillNeed(sampleForm()).form;
const check = (id: StepId, form: Form) => STEPS.find((step) => step.id === id)!.check(form);

test("the sample passes every step", () => {
  for (const step of STEPS) expect([step.id, step.check(sample())]).toEqual([step.id, []]);
});

test("a new run asks for the specialty and for posts, and nothing else", () => {
  expect(check("specialty", newForm())).toEqual([
    { at: "input-Specialty", message: "Choose the specialty." },
  ]);
  expect(check("posts", newForm())).toEqual([
    { at: "area-posts-0", message: "Enter the posts of at least one area." },
  ]);
});

test.each<[string, StepId, (form: Form) => Form, string, string]>([
  [
    "half a post",
    "posts",
    (f) => setArea(f, 3, "posts", "2.5"),
    "area-posts-3",
    "whole-time equivalents",
  ],
  ["a Total row", "posts", (f) => setArea(f, 0, "area", "Total"), "area-area-0", "count twice"],
  [
    "London beside its offices",
    "posts",
    (f) => setArea(f, 0, "area", "London"),
    "area-area-0",
    "North Central and East London",
  ],
  [
    "an area twice",
    "posts",
    (f) => setArea(f, 0, "area", " east of  england"),
    "area-area-1",
    "is listed twice",
  ],
  ["an area without a name", "posts", addArea, "area-area-13", "name the area"],
  [
    "a weight above 1",
    "need",
    (f) => setInput(f, "DeprivationWeight", "20"),
    "input-DeprivationWeight",
    "from 0 to 1",
  ],
  [
    "weights that exceed the whole",
    "need",
    (f) =>
      setInput(
        setInput(setInput(f, "DeprivationWeight", "0.6"), "SpecialisedWeight", "0.6"),
        "Combination",
        "additive"
      ),
    "input-DeprivationWeight",
    "specialised",
  ],
  [
    "a weight without figures",
    "need",
    (f) => ({ ...f, areas: f.areas.map((a) => ({ values: { ...a.values, specialised: "" } })) }),
    "area-specialised-0",
    "has a weight but no figures",
  ],
  [
    "an area without built-in need",
    "need",
    (f) => setArea(f, 2, "area", "Atlantis"),
    "need-source-own",
    "Atlantis",
  ],
  [
    "an override without a reason",
    "targets",
    (f) => setArea(f, 2, "override", "18"),
    "area-overrideReason-2",
    "give the reason",
  ],
  [
    "an override of 0",
    "targets",
    (f) => setArea(f, 2, "override", "0"),
    "area-override-2",
    "clear its need",
  ],
  ["a stretch of 9", "moves", (f) => setInput(f, "Stretch", "9"), "input-Stretch", "from 0.5 to 3"],
  [
    "expansion in words",
    "moves",
    (f) => setByYear(f, "Expansion", 2, "three"),
    "year-Expansion-2",
    "2024/25",
  ],
  [
    "a place and a half",
    "moves",
    (f) => setPlaces({ ...f, limitCapacity: true }, "capacity", 5, 1, "1.5"),
    "capacity-5",
    "North West, 2023/24",
  ],
  [
    "fixed-term posts nowhere",
    "moves",
    (f) => ({ ...f, fixedTerm: [{ area: "", fundingLine: "Other", posts: "2", until: "" }] }),
    "fixed-area-0",
    "name the area",
  ],
  [
    "a price in words",
    "money",
    (f) => setByYear(f, "Salary", 0, "a lot"),
    "year-Salary-0",
    "2022/23",
  ],
  ["a factor of -1", "money", (f) => setArea(f, 0, "mff", "-1"), "area-mff-0", "0 or more"],
])("%s is found, at its control and in words", (_, id, spoil, at, words) => {
  const problems = check(id, spoil(sample()));
  expect(problems.map((problem) => problem.at)).toContain(at);
  expect(problems.map(({ message }) => message).join("\n")).toContain(words);
});

test("places that no table holds are not checked: the plan has no such limit", () => {
  const unused = setPlaces({ ...sample(), limitCapacity: false }, "capacity", 0, 0, "1.5");
  expect(check("moves", unused)).toEqual([]);
});
