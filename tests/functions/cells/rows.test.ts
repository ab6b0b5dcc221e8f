import { readRows, type RowsRequest } from "../../../src/functions/cells/rows";

/** Areas with posts (whole, needed) and need (several columns), as TARGETPOSTS reads them. */
function read(areas: unknown, posts: unknown, need?: unknown, minimum?: unknown) {
  return readRows({
    areas: { name: "areas", cells: areas },
    columns: [
      { name: "posts", cells: posts, shape: "column", required: true, whole: true, noun: "posts" },
      { name: "need", cells: need, shape: "table" },
      { name: "minimum", cells: minimum, shape: "number or column", whole: true },
    ],
  });
}

function message(body: () => unknown): string {
  try {
    body();
  } catch (error) {
    return (error as Error).message;
  }
  return "not refused";
}

const names = [["Avon"], ["Bucks"], ["Cumbria"]];

describe("rows that are no areas", () => {
  test.each([[null], [""], [0], [undefined], [" \u00a0"]])(
    "a row whose area is %p and whose figures are blank or 0 is passed over",
    (blank) => {
      for (const nothing of [null, "", 0]) {
        const rows = read([["Avon"], [blank], ["Bucks"]], [[1], [nothing], [2]]);
        expect(rows.areas).toEqual(["Avon", "Bucks"]);
        expect(rows.beside([5, 6])).toEqual([[5], [""], [6]]);
      }
    }
  );

  test("trailing ones are trimmed from the result", () => {
    const rows = read([["Avon"], [""], [""]], [[1], [""], [""]]);
    expect(rows.beside([7])).toEqual([[7]]);
  });

  test("a figure without an area is refused: a merged cell?", () => {
    expect(message(() => read([["Avon"], [""], ["B"]], [[1], [14], [2]]))).toBe(
      "areas: row 2 of the range has 14 posts but no area: a merged cell? Give each row its area."
    );
    expect(
      message(() =>
        read(
          [["Avon"], [""]],
          [[1], [""]],
          [
            [1, 2],
            ["", 3],
          ]
        )
      )
    ).toBe(
      "areas: row 2 of the range has 3 in need but no area: a merged cell? Give each row its area, and let all ranges begin in the same row."
    );
  });

  test("a heading row is passed over, and its texts are kept", () => {
    const rows = read([["Area"], ["Avon"]], [["Posts"], [3]], [["G&A", "", " SMR  <75 "], [1, 2, 3]]); // prettier-ignore
    expect(rows.areas).toEqual(["Avon"]);
    expect(rows.headings("need")).toEqual(["G&A", "", "SMR <75"]);
    expect(rows.beside([9])).toEqual([[""], [9]]);
    expect(read(names, [[1], [2], [3]]).headings("need")).toBeUndefined();
  });

  test("text in one argument only is no heading but a mistake", () => {
    expect(message(() => read([["Area"], ["Avon"]], [["Posts"], [3]], [[1], [2]]))).toContain(
      'posts: Area (row 1 of the range) holds the text "Posts"; type a number or, if it is a heading, let all ranges begin in the same row'
    );
  });

  test.each([
    "Total",
    "GRAND  total",
    "Sum",
    "England",
    "national",
    "All",
    "Expansion",
    "Expansion not placed",
  ])("%s would count twice", (name) => {
    expect(message(() => read([["Avon"], [name]], [[1], [1]]))).toBe(
      `areas: ${name.replace(/\s+/g, " ")} (row 2 of the range) is a total, not an area, and would be counted twice; exclude that row.`
    );
  });

  test("London stands alone or its offices do", () => {
    expect(read([["London"], ["Wessex"]], [[1], [1]]).count).toBe(2);
    expect(message(() => read([["London"], ["South London"]], [[1], [1]]))).toBe(
      "areas: London (row 1 of the range) is listed with South London, which is part of it, and would be counted twice; keep London or its offices."
    );
  });

  test("an area twice, however it is typed", () => {
    expect(message(() => read([["Avon"], ["B"], [" AVON "]], [[1], [1], [1]]))).toBe(
      "areas: AVON (row 3 of the range) is already in row 1 of the range; give each area one row."
    );
  });

  test("without an area argument only a row without anything is passed over", () => {
    const request = (cells: unknown): RowsRequest => ({
      columns: [{ name: "weights", cells, shape: "column", required: true }],
    });
    expect(readRows(request([[1], [""], [0], [null]])).positions).toEqual([0, 2]);
    expect(readRows(request([[1], [""], [2]])).beside([5, 6])).toEqual([[5], [""], [6]]);
  });
});

describe("figures", () => {
  test("a blank is 0; a column may lie; one number may stand for all", () => {
    const rows = read([names.flat()], [[1, "", null]], null, 2);
    expect(rows.column("posts")).toEqual([1, 0, 0]);
    expect(rows.column("minimum")).toEqual([2, 2, 2]);
    expect(rows.has("need")).toBe(false);
    expect(rows.column("need")).toBeUndefined();
  });

  test("a lying list of areas takes its tables lying too", () => {
    const rows = read([["A", "B"]], [[1, 2]], [[5, 6], [7, 8], [9, 9]]); // prettier-ignore
    expect(rows.table("need")).toEqual([[5, 7, 9], [6, 8, 9]]); // prettier-ignore
  });

  test("numbers are read as Excel shows them, cells of a data type by their value", () => {
    const cell = { type: "FormattedNumber", basicType: "Double", basicValue: 0.1 + 0.2 };
    expect(read([["A"]], [[1]], [[0.1 + 0.2, cell]]).table("need")).toEqual([[0.3, 0.3]]);
  });

  test.each([
    [-3, "holds -3; it cannot be negative"],
    [1.5, "holds 1.5; count posts, not whole-time equivalents"],
    ["12", 'holds the text "12", a number stored as text; convert it to a number'],
    ["n/a", 'holds the text "n/a"; type a number or clear the cell'],
    [true, "holds TRUE; type a number or clear the cell"],
    ["#N/A", "holds the error #N/A; correct the formula in that cell"],
    [
      { type: "Error", basicValue: "#DIV/0!" },
      "holds the error #DIV/0!; correct the formula in that cell",
    ],
    [1e16, "holds 10000000000000000; no more than 15 digits can be counted exactly"],
  ])("posts of %p are refused", (cell, fault) => {
    expect(message(() => read(names, [[1], [cell], [2]]))).toBe(
      `posts: Bucks (row 2 of the range) ${fault}.`
    );
  });

  test("several wrong cells: how many, and the first three", () => {
    expect(message(() => read(names, [[-1], [-2], [-3]], [[-4], [1], [1]]))).toBe(
      "4 cells are wrong: posts: Avon (row 1 of the range) holds -1; it cannot be negative; need: Avon (row 1 of the range) holds -4; it cannot be negative; posts: Bucks (row 2 of the range) holds -2; it cannot be negative (and 1 more)."
    );
  });
});

describe("sizes", () => {
  test.each([
    [
      () => read(names, [[1], [2]]),
      "posts: 2 x 1 cells were given; select one column of 3 cells, because areas has 3; let both begin in the same row.",
    ],
    [() => read(names, null), "posts: nothing was given; select its cells."],
    [() => read(null, [[1]]), "areas: nothing was given; select the column of area names."],
    [() => read([["a", "b"], ["c", "d"]], [[1], [2]]), "areas: 2 rows and 2 columns were given; select the one column of area names."], // prettier-ignore
    [
      () => read(names, [[1], [2], [3]], [[1], [2]]),
      "need: 2 x 1 cells were given; select 3 rows, because areas has 3; let both begin in the same row.",
    ],
    [
      () => read(names, [[1], [2], [3]], null, [[1], [2]]),
      "minimum: 2 x 1 cells were given; select one column of 3 cells, or one number for all, because areas has 3; let both begin in the same row.",
    ],
    [
      () => read([[""], [""]], [[""], [""]]),
      "areas: no figures were found; select at least one row with an area.",
    ],
  ])("%#", (body, text) => {
    expect(message(body)).toBe(text);
  });

  test("10,000 areas are taken, one more is refused with the limit", () => {
    const many = Array.from({ length: 10_001 }, (_, i) => [`Area ${i}`]);
    const ones = many.map(() => [1]);
    expect(read(many.slice(1), ones.slice(1)).count).toBe(10_000);
    expect(message(() => read(many, ones))).toBe(
      "areas: 10001 areas were given; the limit is 10000. Select fewer rows."
    );
  });
});
