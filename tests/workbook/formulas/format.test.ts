import {
  dateText,
  dateToSerial,
  formatNumber,
  serialToDate,
} from "../../../src/workbook/formulas/format";

test.each([
  [1234567, "#,##0", "1,234,567"],
  [999.5, "#,##0", "1,000"],
  [0.125, "0.0%", "12.5%"],
  [-0.4567, "0.0%", "-45.7%"],
  [12.345, "0.00", "12.35"],
  [2.5, "0", "3"],
  [-3, "+0;-0;0", "-3"],
  [3, "+0;-0;0", "+3"],
  [0, "+0;-0;0", "0"],
  [-0.2, "0", "0"],
])("%d in the format %s is %s", (value, format, text) => {
  expect(formatNumber(value, format)).toBe(text);
});

test("a format that no formula of ours uses is a fault, not a guess", () => {
  expect(() => formatNumber(1, "[h]:mm")).toThrow("[h]:mm");
});

test("1 September 2022 is day 44805, as Excel counts", () => {
  expect(dateToSerial(2022, 9, 1)).toBe(44805);
  expect(dateText(44805)).toBe("1 September 2022");
  expect(serialToDate(44805.75).toISOString()).toBe("2022-09-01T00:00:00.000Z");
});
