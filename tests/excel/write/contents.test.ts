import fc from "fast-check";
import type { RunSheet } from "../../../src/workbook/describe";
import { cell, ours, named } from "../../../src/workbook/formulas/expression";
import {
  allContents,
  constant,
  constants,
  formulas,
  numberFormats,
} from "../../../src/excel/write/contents";

const sheet = (cells: RunSheet["cells"]): RunSheet => ({
  name: "Areas",
  summary: "",
  widths: [],
  cells,
  tables: [],
  validations: [],
  conditionalFormats: [],
  charts: [],
  print: { orientation: "portrait" },
});

test.each([
  "=1+1",
  "+3",
  "-4",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "'quoted",
  " 12",
  "12%",
  "£5",
  "#N/A",
  "2022/12",
])("the text %j goes in with an apostrophe, so that Excel keeps it as text", (text) =>
  expect(constant(text)).toBe(`'${text}`)
);

test.each(["TRUE", "false", "May 2022", "1 May", "jan-22", "March 3"])(
  "the text %j would become a truth value or a date: it goes in with an apostrophe",
  (text) => expect(constant(text)).toBe(`'${text}`)
);

test.each([
  "North East",
  "Year 1",
  "E40000012",
  "Mayor 2",
  "Signed by A. Dean on 1 May",
  "true story",
  "Élan",
])("the text %j is written as it is", (text) => {
  const first = constant(text);
  expect(String(first).replace(/^'/, "")).toBe(text);
  if (!/^(May|Mar)/i.test(text)) expect(first).toBe(text);
});

test("no text that begins with a sign of a formula is ever written bare", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", "＝"),
      fc.string(),
      (sign, rest) => {
        expect(constant(sign + rest)).toBe(`'${sign}${rest}`);
      }
    )
  );
});

test("numbers and truth values stay what they are", () => {
  expect([constant(7), constant(-0.5), constant(true)]).toEqual([7, -0.5, true]);
});

test("constants become one block and formulas another; cells between them are left alone", () => {
  const described = sheet([
    { row: 2, column: 1, value: "North" },
    { row: 3, column: 2, value: 7 },
    { row: 3, column: 1, formula: cell("Sheet1", 6, 1) },
    { row: 9, column: 9, value: null },
    { row: 9, column: 9, value: "" },
  ]);
  expect(constants(described)).toEqual({
    row: 2,
    column: 1,
    cells: [
      ["North", null],
      [null, 7],
    ],
  });
  expect(formulas(described)).toEqual({ row: 3, column: 1, cells: [["=Sheet1!$B$7"]] });
  expect(constants(sheet([]))).toBeUndefined();
});

test("references to the user's own cells go in with the constants, before the table is made", () => {
  const described = {
    ...sheet([
      { row: 0, column: 0, value: "Area" },
      { row: 1, column: 0, formula: cell("Sheet1", 6, 1) },
      { row: 3, column: 0, formula: cell("Sheet1", 8, 1) },
    ]),
    tables: [{ name: "Areas", row: 0, column: 0, headings: ["Area"], rowCount: 1 }],
  };
  expect(constants(described)?.cells).toEqual([["Area"], ["=Sheet1!$B$7"]]);
  expect(formulas(described)).toEqual({ row: 3, column: 0, cells: [["=Sheet1!$B$9"]] });
});

test("a formula is written in English with the namespace, relative to its own sheet", () => {
  const described = sheet([
    { row: 0, column: 0, formula: ours("MODELWEIGHTS", named("HeePart"), cell("Areas", 1, 2)) },
  ]);
  expect(formulas(described)?.cells).toEqual([["=FAIRSHARE.MODELWEIGHTS(HeePart,$C$2)"]]);
});

test("a cell with a formula never gets the text format, in which Excel would show the formula as text", () => {
  const described = sheet([
    { row: 0, column: 0, value: "North", format: "@" },
    { row: 1, column: 0, formula: cell("Sheet1", 6, 1), format: "@" },
    { row: 2, column: 0, formula: cell("Sheet1", 6, 1), format: "0.0%" },
  ]);
  expect(numberFormats(described.cells)).toEqual({
    row: 0,
    column: 0,
    cells: [["@"], [null], ["0.0%"]],
  });
});

test("renewed contents empty the cells that are blank now", () => {
  const described = sheet([
    { row: 0, column: 0, value: "North", format: "@" },
    { row: 0, column: 1, value: null },
    { row: 0, column: 2, formula: cell("Sheet1", 6, 1) },
  ]);
  expect(allContents(described).contents?.cells).toEqual([["North", "", "=Sheet1!$B$7"]]);
});

test("a table of a hundred thousand rows becomes a block", () => {
  const rows = Array.from({ length: 100_000 }, (_, row) => ({ row, column: 0, value: row }));
  expect(constants(sheet(rows))?.cells).toHaveLength(100_000);
});
