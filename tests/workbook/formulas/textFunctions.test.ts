import { TEXT_FUNCTIONS as F } from "../../../src/workbook/formulas/textFunctions";

/** What Excel shows for each. */
test("FIND goes by case, knows no wildcards and says #VALUE! where there is nothing", () => {
  expect(F.FIND("b", "abB")).toBe(2);
  expect(F.FIND("B", "abB")).toBe(3);
  expect(F.FIND("?", "ab")).toEqual({ error: "#VALUE!" });
  expect(F.FIND("", "ab")).toBe(1);
  expect(F.FIND(3, "a3")).toBe(2);
  expect(F.FIND("a", { error: "#REF!" })).toEqual({ error: "#REF!" });
  expect(F.FIND([["a"], ["c"]], "abc")).toEqual([[1], [3]]);
});

test("LEFT and RIGHT take no more than there is", () => {
  expect(F.LEFT("2026/27", 4)).toBe("2026");
  expect(F.LEFT("ab", 4)).toBe("ab");
  expect(F.LEFT(2026, 2)).toBe("20");
  expect(F.LEFT("ab", -1)).toEqual({ error: "#VALUE!" });
  expect(F.RIGHT(2100, 2)).toBe("00");
  expect(F.RIGHT("a", 2)).toBe("a");
  expect(F.RIGHT("ab", 0)).toBe("");
});

test("TRIM takes spaces away, and no other blanks", () => {
  expect(F.TRIM("  a   b ")).toBe("a b");
  expect(F.TRIM("\u00a0a")).toBe("\u00a0a");
  expect(F.TRIM("   ")).toBe("");
});

test.each([
  // A blank cell counts as day 0, "0 January 1900".
  [null, 1900, 1],
  [1, 1900, 1],
  [31, 1900, 1],
  [32, 1900, 2],
  [59, 1900, 2],
  [60, 1900, 2],
  [61, 1900, 3],
  [44774, 2022, 8],
  [44773.9, 2022, 7],
])("day %s is in %d, month %d", (serial, year, month) => {
  expect([F.YEAR(serial), F.MONTH(serial)]).toEqual([year, month]);
});

test("a text is no date, nor is a day before the calendar", () => {
  expect(F.YEAR("soon")).toEqual({ error: "#VALUE!" });
  expect(F.MONTH(-1)).toEqual({ error: "#NUM!" });
});
