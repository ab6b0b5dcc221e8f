import { fillNeed, newForm } from "../../../src/taskpane/steps/start";
import { setInput } from "../../../src/taskpane/steps/form";
import { setSpecialty } from "../../../src/taskpane/steps/start";

const typed = "Own analysis of 2021";

test("built-in need is named as its own source, with component and year", () => {
  const form = fillNeed(setSpecialty(newForm(), "Paediatrics")).form;
  const source = form.inputs.NeedSource.value;
  expect(source).toMatch(/^Built into Fair Share: need, .+ 20\d\d\/\d\d/);
  expect(source).toContain("NHS England weighted populations");
});

test("it follows the component and goes with the figures; what was typed stays", () => {
  const builtIn = fillNeed(newForm()).form;
  const other = fillNeed(setInput(builtIn, "NeedComponent", "mental health")).form;
  expect(other.inputs.NeedSource.value).toContain("need, mental health");
  const own = fillNeed({ ...other, needSource: "own", deprivationSource: "own" }).form;
  expect(own.inputs.NeedSource.value).toBe("");
  const kept = fillNeed(setInput(builtIn, "NeedSource", typed)).form;
  expect(kept.inputs.NeedSource.value).toBe(typed);
});
