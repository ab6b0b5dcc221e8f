import { sheetOfFormula } from "../../../src/excel/write/state";

test.each([
  ["=Inputs!$B$4", "Inputs"],
  ["='Posts by year 2'!$A$1:$B$9", "Posts by year 2"],
  ["='The dean''s sheet'!$A$1", "The dean's sheet"],
  ["=#REF!$B$4", undefined],
  ["=#REF!#REF!", undefined],
  ["=0.2", undefined],
  ['="Sheet!$A$1"', undefined],
])("the name %s points at the sheet %s", (formula, sheet) => {
  expect(sheetOfFormula(formula)).toBe(sheet);
});
