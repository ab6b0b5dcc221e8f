import { linkedAreas } from "../../../src/workbook/layout/readFigures";
import { readLayout } from "../../../src/workbook/layout/readLayout";
import { standsAcross, turn } from "../../../src/workbook/layout/turn";
import { cell } from "../../../src/workbook/formulas/expression";
import { block, error } from "./blocks";

const YEARS_DOWN = block(
  [
    ["Training year", "North East", "Wessex", "Oxford deanery trust"],
    ["2020/21", 15, 17, 3],
    ["2021/22", 16, error("#N/A"), "4"],
  ],
  { row: 2, column: 1 }
);

test("years down and areas across are seen, and read once they are turned", () => {
  expect(standsAcross(YEARS_DOWN)).toBe(true);
  const turned = turn(YEARS_DOWN);
  expect(standsAcross(turned)).toBe(false);
  const layout = readLayout(turned, { columns: { posts: 2 } });
  expect(layout.columns.map(({ year }) => year)).toEqual([undefined, "2020/21", "2021/22"]);
  expect(layout.columns[2].where).toBe("row 5");
  expect(layout.rows.filter(({ used }) => used).map(({ area }) => area)).toEqual([
    "North East",
    "Wessex",
    "Oxford deanery trust",
  ]);
  // The cells keep their own addresses.
  expect(layout.gaps).toEqual([{ area: "Wessex", where: "D5", shown: "#N/A" }]);
  expect(layout.textNumbers).toEqual([{ row: 4, column: 4, text: "4", number: 4 }]);
  expect(linkedAreas(turned, layout)[0].links).toEqual({
    area: cell("Sheet1", 2, 2),
    posts: cell("Sheet1", 4, 2),
  });
});

test("a year is no area, whichever column is pointed at", () => {
  const layout = readLayout(YEARS_DOWN, { columns: { area: 0, posts: 1 } });
  expect(layout.rows.filter(({ used }) => used)).toEqual([]);
  expect(layout.rows[1].words).toBe('"2020/21" is a year, not an area');
});

test("a note that tells of a year is a note", () => {
  const words = "Posts in scope as counted for 2025/26, without those of trusts";
  const { rows } = readLayout(
    block([
      ["Area", "Posts"],
      ["North", 5],
      [words, null],
    ])
  );
  expect(rows[2]).toMatchObject({ used: false, words: `"${words}" has no figures` });
});

test("years down without known areas are seen too; lists with a name in each row are not", () => {
  const trusts = [
    ["Year", "Airedale", "Barnsley"],
    [2020, 15, 17],
    [2021, 16, 18],
  ];
  expect(standsAcross(block(trusts))).toBe(true);
  const list = [
    ["Year", "Trust", "Posts"],
    ["2020/21", "Airedale", 17],
    ["2021/22", "Airedale", 18],
  ];
  expect(standsAcross(block(list))).toBe(false);
  const table = [
    ["Office", "2020/21", "2021/22"],
    ["North East", 5, 6],
    ["Wessex", 5, 6],
  ];
  expect(standsAcross(block(table))).toBe(false);
});

test("areas across without years are seen; a list of moves between areas is not turned", () => {
  const across = [
    [null, "North East", "Wessex"],
    ["Posts", 10, 12],
    ["Need", 3100, 2900],
  ];
  expect(standsAcross(block(across))).toBe(true);
  const moves = [
    ["From", "To", "Posts"],
    ["North East", "Wessex", 1],
    ["Wessex", "North East", 2],
  ];
  expect(standsAcross(block(moves))).toBe(false);
});

test("one figure that looks like a year, in a row without a name, does not turn the sheet", () => {
  const total = [
    ["Trust", "Posts", "Need"],
    ["Airedale", 1000, 3100],
    ["Barnsley", 1050, 2900],
    [null, 2050, 6000],
  ];
  expect(standsAcross(block(total))).toBe(false);
});

test("turned twice, merged and hidden cells and looks are as they were", () => {
  const given = block(
    [
      ["a", 1, 2],
      ["b", 3, null],
    ],
    {
      merged: [{ row: 0, column: 0, rows: 2, columns: 1 }],
      hidden: { rows: [1], columns: [2] },
      text: [
        ["a", "1", "2"],
        ["b", "3", ""],
      ],
      numberFormats: [
        ["@", "0", "0"],
        ["@", "0", "General"],
      ],
    }
  );
  expect(turn(given)).toMatchObject({
    values: [
      ["a", "b"],
      [1, 3],
      [2, null],
    ],
    merged: [{ row: 0, column: 0, rows: 1, columns: 2 }],
    hidden: { rows: [2], columns: [1] },
  });
  expect(turn(turn(given))).toEqual({ ...given, turned: false });
});
