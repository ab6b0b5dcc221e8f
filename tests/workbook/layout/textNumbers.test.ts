import fc from "fast-check";
import { textNumber } from "../../../src/workbook/layout/textNumbers";

test.each([
  ["31", 31],
  [" 31 ", 31],
  ["1,020", 1020],
  ["1 020", 1020],
  ["\u00a012\u00a0", 12],
  ["12.5%", 0.125],
  ["(3)", -3],
  ["\u22124", -4],
  ["'7", 7],
  ["0.65", 0.65],
])("the text %j stands for a number", (text, number) => {
  expect(textNumber(text)).toBe(number);
});

test.each([
  "",
  " ",
  "n/a",
  "12*",
  "10-12",
  "2022/23",
  "1,02",
  "12 34",
  "1 2",
  "3 posts",
  "(-3)",
  "1e5",
  "Infinity",
])("the text %j stands for none", (text) => expect(textNumber(text)).toBeUndefined());

test("a number written as text, with or without thousands separators, is read back", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (number) => {
      expect(textNumber(String(number))).toBe(number);
      expect(textNumber(number.toLocaleString("en-GB"))).toBe(number);
    })
  );
});
