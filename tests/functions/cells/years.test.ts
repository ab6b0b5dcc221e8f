import { readPostsByYear, readTrainingYears, readYears } from "../../../src/functions/cells/years";

const refused = (read: () => unknown): string => {
  try {
    return `accepted: ${JSON.stringify(read())}`;
  } catch (problem) {
    return (problem as Error).message;
  }
};

describe("years of a plan", () => {
  test("a whole number gives that many labels", () => {
    expect(readYears("years", 3)).toEqual(["Year 1", "Year 2", "Year 3"]);
    expect(readYears("years", [[1]])).toEqual(["Year 1"]);
    expect(readYears("years", 30)).toHaveLength(30);
  });

  test("a row or a column of labels comes back as typed, numbers as numbers", () => {
    expect(readYears("years", [[2022, " 2023/24 ", "later"]])).toEqual([
      2022,
      " 2023/24 ",
      "later",
    ]);
    expect(readYears("years", [["a"], ["b"]])).toEqual(["a", "b"]);
    // One text is a row of one label.
    expect(readYears("years", "2022/23")).toEqual(["2022/23"]);
  });

  test("a single year is refused: it could be a label or a number", () => {
    expect(refused(() => readYears("years", 2022))).toBe(
      "years: 2022 is a year, not a number of years; give the number of years (1 to 30) or a row of labels."
    );
    expect(refused(() => readYears("years", "5"))).toContain("a number stored as text");
  });

  test.each([0, 31, 1.5, -1, null, true])("%p is no number of years", (value) => {
    expect(refused(() => readYears("years", value))).toMatch(/^years: /);
    expect(refused(() => readYears("years", [[value]]))).toMatch(/^years: /);
  });

  test("blank labels are refused however blanks arrive, and labels given twice", () => {
    for (const blank of [null, "", 0, "  "]) {
      expect(refused(() => readYears("years", [[2022, blank, 2024]]))).toBe(
        "years: cell 2 is blank; give each year its label."
      );
    }
    expect(refused(() => readYears("years", [["Year A", "year  a"]]))).toBe(
      "years: cell 2 holds year a, as cell 1 does; give each year once."
    );
    expect(refused(() => readYears("years", [[2022, "2022"]]))).toContain("as cell 1 does");
    expect(refused(() => readYears("years", [["a", "#N/A", true]]))).toMatch(
      /^2 cells are wrong: years: cell 2 holds the error #N\/A/
    );
  });

  test("blocks and more than 30 years are refused", () => {
    expect(
      refused(() =>
        readYears("years", [
          [1, 2],
          [3, 4],
        ])
      )
    ).toContain("2 x 2 cells");
    expect(
      refused(() => readYears("years", [Array.from({ length: 31 }, (_, t) => t + 1)]))
    ).toContain("31 years were given; the limit is 30");
  });
});

describe("training years", () => {
  test("the ways to write 2022", () => {
    const ways = [2022, "2022", "2022/23", "2022-23", " 2022 / 23", "2022/2023", "2022\u201323"];
    for (const way of ways) expect(readTrainingYears("years", [[way, 2025]])).toEqual([2022, 2025]);
    expect(readTrainingYears("years", 2022)).toEqual([2022]);
    expect(readTrainingYears("years", [["1999/00"]])).toEqual([1999]);
  });

  test.each(["2022/24", "22/23", "Year 1", 5, 1.5, 20222, "2022/23/24"])("%p is none", (value) => {
    expect(refused(() => readTrainingYears("years", [[2020, value]]))).toContain(
      "type a year such as 2022 or 2022/23"
    );
  });

  test("one year written in two ways is given twice", () => {
    expect(refused(() => readTrainingYears("years", [[2022, "2022/23"]]))).toContain("cell 1 does");
  });
});

describe("posts by year", () => {
  test("a cell for each year, one number for all, or left out", () => {
    expect(readPostsByYear("expansion", [[1, null, 3]], 3)).toEqual([1, 0, 3]);
    expect(readPostsByYear("expansion", [[1], [2], [3]], 3)).toEqual([1, 2, 3]);
    expect(readPostsByYear("expansion", 2, 3)).toEqual([2, 2, 2]);
    expect(readPostsByYear("expansion", null, 3)).toEqual([0, 0, 0]);
    expect(readPostsByYear("expansion", [[""]], 2)).toEqual([0, 0]);
  });

  test("what is no number of posts is refused", () => {
    expect(refused(() => readPostsByYear("expansion", [[1, 2]], 3))).toContain(
      "2 cells were given"
    );
    expect(refused(() => readPostsByYear("expansion", 1.5, 3))).toBe(
      "expansion: the cell holds 1.5; count posts, not whole-time equivalents."
    );
    expect(refused(() => readPostsByYear("expansion", [[1, -2, "x"]], 3))).toMatch(
      /^2 cells are wrong: expansion: cell 2 holds -2; it cannot be negative; expansion: cell 3/
    );
  });
});
