import { haematology } from "../../../scripts/samples/haematology";
import { library } from "../../../src/functions/library";
import { buildRun } from "../../../src/workbook/build";
import { isError } from "../../../src/workbook/formulas/values";
import { INPUTS, type InputId } from "../../../src/workbook/inputs/fields";
import type { Run, Scalar, Sourced } from "../../../src/workbook/inputs/run";

/** What About says, by the words to the left of it. */
function about(change: Partial<Record<InputId, Sourced<Scalar>>>): Record<string, unknown> {
  const run = haematology();
  const changed: Run = { ...run, inputs: { ...run.inputs, ...change } };
  const { workbook, calculated } = buildRun(changed, library);
  const sheet = workbook.sheets.find((entry) => entry.name === "About")!;
  return Object.fromEntries(
    sheet.cells
      .filter((cell) => cell.column === 1)
      .map(({ row }) => {
        const [label, said] = [0, 1].map((column) => calculated.value("About", row, column));
        return [String(label), isError(said) ? said.error : said];
      })
  );
}

/** An input as a new run has it: blank, with the hint of what to enter under Source. */
const untouched = (id: InputId): Sourced<Scalar> => ({
  value: null,
  source: INPUTS.find((field) => field.id === id)!.source,
});

test("what is not entered is said to be so: no date 0, no hint for a source", () => {
  const said = about({
    BaselineDate: untouched("BaselineDate"),
    PreparedOn: untouched("PreparedOn"),
    PreparedBy: untouched("PreparedBy"),
    Specialty: untouched("Specialty"),
    PostsSource: untouched("PostsSource"),
    NeedSource: untouched("NeedSource"),
  });
  for (const label of ["Posts counted on", "Prepared on", "Prepared by", "Specialty"]) {
    expect([label, said[label]]).toEqual([label, "not entered"]);
  }
  expect(said["Source of the posts"]).toBe("not entered");
  expect(said["Source of the need"]).toBe("not entered");
});

test("a source that was named is shown with what is beside it, unless that is still the hint", () => {
  const hint = untouched("PostsSource").source;
  expect(about({ PostsSource: { value: "TIS", source: hint } })["Source of the posts"]).toBe("TIS");
  const named = { value: "TIS", source: "frozen on 1 September 2022" };
  expect(about({ PostsSource: named })["Source of the posts"]).toBe(
    "TIS: frozen on 1 September 2022"
  );
});

test("a date that was entered stays a date", () => {
  expect(about({ BaselineDate: { value: 44805, source: "test" } })["Posts counted on"]).toBe(44805);
});
