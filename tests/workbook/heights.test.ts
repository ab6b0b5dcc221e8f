import type { DescribedCell, RunSheet } from "../../src/workbook/describe";
import { calculate } from "../../src/workbook/formulas/calculate";
import { joined } from "../../src/workbook/formulas/expression";
import { rowHeights } from "../../src/workbook/heights";

function heightsOf(cells: DescribedCell[], widths: number[]): [number, number][] {
  const sheet: RunSheet = {
    name: "S",
    summary: "",
    widths,
    cells,
    tables: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
    print: { orientation: "portrait" },
  };
  const workbook = {
    properties: { title: "", subject: "", author: "", description: "", keywords: "" },
    sheets: [sheet],
    names: [],
  };
  return [...rowHeights(sheet, calculate(workbook, new Map()))];
}

test("a title is higher than a line, ordinary cells keep the height Excel gives them", () => {
  expect(
    heightsOf(
      [
        { row: 0, column: 0, value: "Title", style: "title" },
        { row: 1, column: 0, value: "Text that is long but not wrapped", style: "label" },
      ],
      [5]
    )
  ).toEqual([[0, 24]]);
});

test("wrapped text gets the lines it needs, broken between words, also where a formula made it", () => {
  const words = "one two three four five six";
  expect(heightsOf([{ row: 0, column: 0, value: words, style: "text" }], [11])).toEqual([[0, 45]]);
  const formula = joined("one two three ", "four five six");
  expect(heightsOf([{ row: 0, column: 0, formula, style: "text" }], [11])).toEqual([[0, 45]]);
});

test("the highest cell of a row decides", () => {
  const cells: DescribedCell[] = [
    { row: 2, column: 0, value: "Area", style: "heading" },
    { row: 2, column: 1, value: "Market forces factor", style: "headingRight" },
  ];
  expect(heightsOf(cells, [30, 9])).toEqual([[2, 45]]);
});

test("lines that a text breaks itself are counted", () => {
  expect(heightsOf([{ row: 0, column: 0, value: "one\ntwo\nthree", style: "text" }], [30])).toEqual(
    [[0, 45]]
  );
});

test("no row is higher than Excel lets it be, however long its text", () => {
  // 4,000 characters in a column of ten need some 400 lines, 6,000 points.
  const value = "word ".repeat(800);
  expect(heightsOf([{ row: 0, column: 0, value, style: "text" }], [10])).toEqual([[0, 409.5]]);
});
