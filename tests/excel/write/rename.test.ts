import { haematology } from "../../../scripts/samples/haematology";
import { library } from "../../../src/functions/library";
import { isLink, itemName, renameRun, sheetName } from "../../../src/excel/write/rename";
import { buildRun } from "../../../src/workbook/build";
import type { RunWorkbook } from "../../../src/workbook/describe";
import { calculate } from "../../../src/workbook/formulas/calculate";
import { cell } from "../../../src/workbook/formulas/expression";
import { formulaText } from "../../../src/workbook/formulas/text";

const { workbook } = buildRun(haematology(), library);
const calculated = calculate(workbook, library);
const texts = (run: RunWorkbook) =>
  run.sheets.flatMap((sheet) =>
    sheet.cells.flatMap((entry) =>
      entry.formula ? [formulaText(entry.formula, "shown", sheet.name)] : []
    )
  );

test("the first run keeps its names", () => {
  expect(renameRun(workbook, 1)).toBe(workbook);
});

test("a second run gives the same results from sheets, tables and names of its own", () => {
  const second = renameRun(workbook, 2);
  expect(second.sheets.map((sheet) => sheet.name)).toEqual(
    workbook.sheets.map((sheet) => `${sheet.name} 2`)
  );
  const again = calculate(second, library);
  for (const sheet of workbook.sheets) {
    for (const { row, column } of sheet.cells) {
      expect(again.block(`${sheet.name} 2`, row, column)).toEqual(
        calculated.block(sheet.name, row, column)
      );
    }
  }
});

test("nothing of a second run names a table or name of the first", () => {
  const second = renameRun(workbook, 2);
  const old = [
    ...workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name)),
    ...workbook.names.map((name) => name.name),
  ];
  const mention = new RegExp(`(?<![\\w!"' ])(${old.join("|")})(?![\\w"'!])`);
  const bare = texts(second).map((text) => text.replace(/"[^"]*"|\[[^\]]*\]/g, ""));
  expect(bare.filter((text) => mention.test(text))).toEqual([]);
  expect(texts(workbook).some((text) => mention.test(text))).toBe(true);
});

test("a reference to the user's own sheet of the same name stays the user's", () => {
  const link = { row: 5, column: 0, formula: cell("Targets", 3, 0) };
  const areas = workbook.sheets.find((sheet) => sheet.name === "Areas")!;
  const linked = { ...areas, cells: [link] };
  expect(isLink(linked, link)).toBe(true);
  const run = { ...workbook, sheets: workbook.sheets.map((s) => (s === areas ? linked : s)) };
  const renamed = renameRun(run, 3).sheets.find((sheet) => sheet.name === "Areas 3")!;
  expect(renamed.cells).toEqual([link]);
});

test("no numbered name looks like the address of a cell, and no sheet's name grows too long", () => {
  const items = [
    ...workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name)),
    ...workbook.names.map((name) => name.name),
  ];
  for (const name of items) expect(itemName(name, 2)).not.toMatch(/^([A-Z]{1,3}|R\d*C)\d+$/i);
  for (const { name } of workbook.sheets)
    expect(sheetName(name, 50).length).toBeLessThanOrEqual(31);
  expect(new Set(items.map((name) => name.toLowerCase())).size).toBe(items.length);
});
