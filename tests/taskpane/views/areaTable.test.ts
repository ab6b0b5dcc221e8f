/** @jest-environment jsdom */
import { render } from "lit/html.js";
import { newForm } from "../../../src/taskpane/steps/start";
import type { Form } from "../../../src/taskpane/steps/form";
import type { StepContext } from "../../../src/taskpane/views/context";
import { areaTable } from "../../../src/taskpane/views/areaTable";

test("a figure typed in the third row is the third area's, in its own field, and nobody else's", () => {
  const form = newForm();
  let edited: Form | undefined;
  const context = { form, problems: [], edit: (next: Form) => (edited = next) };
  const columns = [
    { field: "minimum", heading: "Minimum" },
    { field: "maximum", heading: "Maximum" },
  ] as const;
  const page = document.createElement("div");
  render(areaTable(context as unknown as StepContext, "Whole posts", columns), page);
  expect(page.querySelectorAll("tbody tr")).toHaveLength(form.areas.length);
  const input = page.querySelectorAll("tbody tr")[2].querySelectorAll("input")[1];
  input.value = "7";
  for (const kind of ["input", "change"]) input.dispatchEvent(new Event(kind, { bubbles: true }));
  edited!.areas.forEach(({ values }, area) => {
    expect([values.minimum, values.maximum]).toEqual(
      area === 2
        ? [form.areas[2].values.minimum, "7"]
        : [form.areas[area].values.minimum, form.areas[area].values.maximum]
    );
  });
});
