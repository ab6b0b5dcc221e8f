import { haematology } from "../../scripts/samples/haematology";
import { describeInputs, describeRun } from "../../src/workbook/build";
import type { Run } from "../../src/workbook/inputs/run";
import { describeTemplate } from "../../src/workbook/template";

/** A run in which nobody entered what it is about, by whom and when. */
function withoutNames(): Run {
  const run = haematology();
  const blank = { value: null, source: "" };
  const inputs = { ...run.inputs, Specialty: blank, PreparedBy: blank, PreparedOn: blank };
  return { ...run, inputs };
}

test("the properties of an input workbook name its specialty, and none where none is entered", () => {
  const named = describeInputs(haematology()).properties;
  expect(named).toEqual({
    title: "Fair Share input: Haematology",
    subject: "Input of a specialty run",
    author: "Fair Share sample",
    description: "Fill in the pale cells, then run: npm run plan -- <this file>",
    keywords: "specialty training, fair share",
    date: haematology().inputs.PreparedOn.value,
  });
  const none = {
    ...named,
    title: "Fair Share: input workbook",
    author: "Fair Share",
    date: undefined,
  };
  expect(describeTemplate().properties).toEqual(none);
  expect(describeInputs(withoutNames()).properties).toEqual(none);
  expect(describeRun(withoutNames(), []).properties).toMatchObject({
    title: "Fair share plan",
    author: "Fair Share",
    date: undefined,
  });
});
