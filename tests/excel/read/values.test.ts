import { toCellValue } from "../../../src/excel/read/values";

test("a number is read as Excel shows it: 14.999999999999998 is 15, as in the functions", () => {
  expect(toCellValue(14.999999999999998)).toBe(15);
  expect(toCellValue(0.1 + 0.2)).toBe(0.3);
  expect(toCellValue(-1 / 3)).toBe(-0.333333333333333);
});

test.each([
  ["", null],
  [null, null],
  [undefined, null],
  ["#N/A", { error: "#N/A" }],
  ["#N/A!", "#N/A!"],
  [true, true],
  [0, 0],
])("%p is read as %p", (value, read) => {
  expect(toCellValue(value)).toEqual(read);
});
