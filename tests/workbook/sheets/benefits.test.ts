/** The sheet Benefits where no yearly cost of a post is entered: words, and no benefit of £0. */
import { haematology } from "../../../scripts/samples/haematology";
import { library } from "../../../src/functions/library";
import { buildRun } from "../../../src/workbook/build";
import { NO_PRICE } from "../../../src/workbook/inputs/fields";
import type { Scalar } from "../../../src/workbook/inputs/run";
import { Shown } from "./lookUp";

function sheetWith(cost: Scalar): Shown {
  const run = haematology();
  const inputs = { ...run.inputs, YearlyCost: { value: cost, source: "test" } };
  const built = buildRun({ ...run, inputs }, library);
  expect(built.calculated.problems).toEqual([]);
  return new Shown(built, "Benefits");
}

test("a blank cost: the posts moved stay in sight, every benefit says that no price is entered", () => {
  const sheet = sheetWith(null);
  expect(sheet.text).toContain("No yearly cost of a post is entered on Inputs");
  for (const row of ["NHS benefit", "QALYs", "Value of QALYs"]) {
    expect(sheet.row(row).slice(1, 3)).toEqual([NO_PRICE, NO_PRICE]);
  }
  const title = "Yearly benefit by area";
  for (const name of ["Wessex", "Total"]) {
    expect(sheet.under(title, name).slice(3, 5)).toEqual([NO_PRICE, NO_PRICE]);
  }
  expect(sheet.figure(title, "Total", "Posts moved in")).toBe(54);
});

test("a cost of 0 is a cost", () => {
  const sheet = sheetWith(0);
  expect(sheet.row("NHS benefit").slice(1, 3)).toEqual([0, 0]);
  expect(sheet.text).not.toContain(NO_PRICE);
});
