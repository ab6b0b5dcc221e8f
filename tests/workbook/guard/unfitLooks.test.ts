import { haematology } from "../../../scripts/samples/haematology";
import { library } from "../../../src/functions/library";
import { buildRun, describeRun } from "../../../src/workbook/build";
import { calculate } from "../../../src/workbook/formulas/calculate";
import { cell } from "../../../src/workbook/formulas/expression";
import { formulaText } from "../../../src/workbook/formulas/text";
import { replaced, type Spoiled } from "./faults";

const workbook = describeRun(haematology(), []);
const areas = workbook.sheets.find((sheet) => sheet.name === "Areas")!;
const posts = areas.tables[0].headings.indexOf("Posts now");

/** Whether the rule of a column colours its first cell, as Excel would find. */
function coloured(sheetName: string, row: number, column: number, by: Spoiled): boolean {
  const sheet = workbook.sheets.find((entry) => entry.name === sheetName)!;
  const rule = sheet.conditionalFormats.find(
    ({ range }) => range.left === column && range.top <= row && range.bottom >= row
  )!;
  const spoiled = replaced(workbook, sheetName, row, column, by);
  const beside = { row: 200, column: 30, formula: rule.formula };
  const sheets = spoiled.sheets.map((entry) =>
    entry.name === sheetName ? { ...entry, cells: [...entry.cells, beside] } : entry
  );
  return calculate({ ...spoiled, sheets }, library).value(sheetName, 200, 30) === true;
}

test.each<[Spoiled, boolean]>([
  [15, false],
  [null, false],
  ["", false],
  [15.5, true],
  ["15", true],
  [-1, true],
  [{ error: "#DIV/0!" }, true],
])("%j as posts of the first area is coloured: %s", (by, expected) => {
  expect(coloured("Areas", 5, posts, by)).toBe(expected);
});

test("the rule moves with its cell, within its column", () => {
  const rule = areas.conditionalFormats.find(({ range }) => range.left === posts)!;
  const first = { ...cell("Areas", 5, posts), relative: true };
  expect(formulaText(rule.formula, "shown", "Areas")).toContain(
    `ISERROR(${formulaText(first, "shown", "Areas")})`
  );
});

test("cells that take whole posts show a fraction as it is: 15.5 is not shown as 16", () => {
  const { workbook: built } = buildRun(haematology(), library);
  const formats = built.sheets
    .filter((sheet) => ["Areas", "Vacancies", "Capacity", "Fixed-term posts"].includes(sheet.name))
    .flatMap((sheet) =>
      sheet.validations
        .filter(({ rule }) => rule.kind === "whole")
        .flatMap(({ range }) =>
          sheet.cells
            .filter(({ row, column }) => row === range.top && column === range.left)
            .map((entry) => entry.format)
        )
    );
  expect(formats.length).toBeGreaterThan(5);
  expect(new Set(formats)).toEqual(new Set(["General"]));
});
