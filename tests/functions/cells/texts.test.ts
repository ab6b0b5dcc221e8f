import {
  checkCount,
  isHeading,
  isPlaceHeading,
  readTexts,
  withoutTrailingBlanks,
} from "../../../src/functions/cells/texts";

const read = (cells: unknown) => readTexts("names", cells, "the names");

describe("readTexts", () => {
  test("reads a column, a row, one cell; outer, repeated and non-breaking spaces go", () => {
    expect(read([["a"], [" b  c "], ["d\u00a0e"]])).toEqual(["a", "b c", "d e"]);
    expect(read([["a", "b"]])).toEqual(["a", "b"]);
    expect(read("a")).toEqual(["a"]);
  });

  test("null, an empty text and 0 are blank; other numbers are texts", () => {
    expect(read([[null], [""], [0], [undefined], [7]])).toEqual(["", "", "", "", "7"]);
  });

  test("refuses what holds no text, by row", () => {
    expect(() => read([["a"], ["#REF!"], [true]])).toThrow(
      "2 cells are wrong: names: row 2 of the range holds the error #REF!; correct the formula in that cell; " +
        "names: row 3 of the range holds TRUE; type a text."
    );
    expect(() => read(undefined)).toThrow("names: nothing was given; select the names.");
    expect(() => read([[]])).toThrow("nothing was given");
    expect(() => read([["a", "b"], ["c"]])).toThrow("its rows differ in length");
    expect(() =>
      read([
        ["a", "b"],
        ["c", "d"],
      ])
    ).toThrow("2 rows and 2 columns were given");
  });
});

test("checkCount counts what is not blank", () => {
  expect(() => checkCount("names", ["", "a", ""], 1, "names")).not.toThrow();
  expect(() => checkCount("names", ["b", "a", ""], 1, "names")).toThrow(
    "names: 2 names were given; the limit is 1. Select fewer rows."
  );
  expect(() => checkCount("names", ["", ""], 1, "names")).toThrow("all cells are blank");
});

test("only blanks at the end are trimmed", () => {
  expect(withoutTrailingBlanks(["", "a", "", "b", "", ""])).toEqual(["", "a", "", "b"]);
});

test("headings are known in any case, with spaces or underscores", () => {
  expect(isHeading("Funding_Type", ["funding type"])).toBe(true);
  expect(isPlaceHeading(" Local Office ")).toBe(true);
  expect(isPlaceHeading("Wessex")).toBe(false);
});
