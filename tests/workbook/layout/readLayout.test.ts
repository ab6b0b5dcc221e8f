import fc from "fast-check";
import { foldName } from "../../../src/model/names";
import { cell } from "../../../src/workbook/formulas/expression";
import { figuresByYear, linkedAreas } from "../../../src/workbook/layout/readFigures";
import { readLayout } from "../../../src/workbook/layout/readLayout";
import type { LayoutBlock } from "../../../src/workbook/layout/cells";
import type { CellValue } from "../../../src/workbook/formulas/values";
import { MESSY } from "./messy";

const block = (values: CellValue[][], merged: LayoutBlock["merged"] = []): LayoutBlock => ({
  sheet: "Sheet1",
  row: 0,
  column: 0,
  values,
  merged,
});
const reasons = (given: LayoutBlock, choice?: Parameters<typeof readLayout>[1]) =>
  readLayout(given, choice).rows.map((row) => (row.used ? row.area : row.reason));

describe("an office's own sheet, with merged headings, sections, text numbers and a Total", () => {
  const layout = readLayout(MESSY, { columns: { posts: 2 } });

  test("headings merged over rows and years are joined and their years told", () => {
    expect(layout.headings).toBe(5);
    expect(layout.columns.map((entry) => entry.heading)).toEqual([
      "Local office",
      "Posts in post 2021/22",
      "Posts in post 2022/23",
      "Weighted need",
      "Comment",
    ]);
    expect(layout.columns.map((entry) => entry.year)).toEqual([
      undefined,
      "2021/22",
      "2022/23",
      undefined,
      undefined,
    ]);
  });

  test("the columns are recognised; which year is now is left to the user", () => {
    expect(readLayout(MESSY).fields).toEqual({ area: 0, nhse: 3, overrideReason: 4 });
    expect(layout.fields).toEqual({ area: 0, posts: 2, nhse: 3, overrideReason: 4 });
  });

  test("each row is used or left out with its reason", () => {
    expect(layout.rows.map((row) => (row.used ? row.area : row.reason))).toEqual([
      "heading",
      "blank",
      "heading",
      "heading",
      "heading",
      "North East",
      "North West",
      "subtotal",
      "merged",
      "London",
      "blank",
      "South West",
      "total",
      "no area",
    ]);
    expect(layout.rows[12].words).toBe('"Total" is a total: it would count twice');
  });

  test("numbers stored as text are offered to be mended, only where they are used", () => {
    expect(layout.textNumbers).toEqual([{ row: 7, column: 3, text: "31", number: 31 }]);
    const other = readLayout(MESSY, { columns: { posts: 1 } });
    expect(other.textNumbers).toEqual([{ row: 8, column: 2, text: "1,020", number: 1020 }]);
  });

  test("the run's areas refer to the cells of the sheet instead of holding copies", () => {
    const areas = linkedAreas(MESSY, layout);
    expect(areas.map((area) => area.values.area)).toEqual([
      "North East",
      "North West",
      "London",
      "South West",
    ]);
    expect(areas[0].values).toMatchObject({ posts: 31, nhse: 3100000, mff: 1, minimum: null });
    expect(areas[0].links).toEqual({
      area: cell("Return 2022", 7, 1),
      posts: cell("Return 2022", 7, 3),
      nhse: cell("Return 2022", 7, 4),
    });
    expect(areas[1].links?.overrideReason).toEqual(cell("Return 2022", 8, 5));
  });

  test("figures by year come from the columns whose headings name the years", () => {
    expect(figuresByYear(MESSY, layout, ["2022/23", "2023/24"])).toEqual([
      { area: "North East", figures: [31, undefined] },
      { area: "North West", figures: [70, undefined] },
      { area: "London", figures: [108, undefined] },
      { area: "South West", figures: ["n/a", undefined] },
    ]);
  });
});

test("a plain table needs no choice at all", () => {
  const plain = block([
    ["Area", "Posts now", "NHSE need"],
    ["North", 30, 100],
    ["South", 10, 60],
  ]);
  const layout = readLayout(plain);
  expect(layout.fields).toEqual({ area: 0, posts: 1, nhse: 2 });
  expect(layout.lacking).toEqual([]);
  expect(layout.rows.filter((row) => row.used)).toHaveLength(2);
});

test("a line with a date above the table is no area", () => {
  const dated = block([
    ["As at", 44651, null],
    ["Area", "Posts", "Need"],
    ["North", 30, 100],
    ["South", 10, 60],
  ]);
  expect(reasons(dated)).toEqual(["heading", "heading", "North", "South"]);
});

test("year headings that are numbers are headings, not figures", () => {
  const years = block([
    ["Area", 2022, 2023],
    ["North", 30, 31],
  ]);
  expect(readLayout(years).headings).toBe(1);
  expect(readLayout(years).columns.map((entry) => entry.year)).toEqual([
    undefined,
    "2022/23",
    "2023/24",
  ]);
});

test("London beside its offices counts twice, and so does a region that is the sum of its offices", () => {
  const table = block([
    ["Area", "Posts", "Need"],
    ["East Midlands", 20, 40],
    ["West Midlands", 30, 60],
    ["Midlands", 50, 100],
    ["London", 90, 80],
    ["North West London", 40, 35],
  ]);
  expect(reasons(table)).toEqual([
    "heading",
    "East Midlands",
    "West Midlands",
    "subtotal",
    "subtotal",
    "North West London",
  ]);
});

test("an area that happens to be the sum of the two above it stays an area", () => {
  const table = block([
    ["Area", "Posts", "Need"],
    ["Wessex", 20, 40],
    ["South West", 30, 60],
    ["North West", 50, 100],
  ]);
  expect(reasons(table)).toEqual(["heading", "Wessex", "South West", "North West"]);
});

test("a name merged over two rows leaves the second out, and says what to do", () => {
  const merged = block(
    [
      ["Area", "Posts", "Need"],
      ["North", 30, 100],
      [null, 5, 10],
      ["South", 10, 60],
    ],
    [{ row: 1, column: 0, rows: 2, columns: 1 }]
  );
  const { rows } = readLayout(merged);
  expect(rows[2]).toMatchObject({ used: false, reason: "merged" });
  expect(rows[2].words).toBe(
    'its name is merged with the row above ("North"): unmerge it and give each row its area'
  );
});

test("figures without an area, an area twice, an error and an area without figures are told apart", () => {
  const table = block([
    ["Area", "Posts", "Need"],
    ["North", 30, 100],
    [null, 5, 10],
    [" NORTH ", 1, 1],
    ["South", { error: "#REF!" }, 60],
    ["West", null, null],
  ]);
  const layout = readLayout(table);
  expect(layout.rows.map((row) => row.reason ?? "used")).toEqual([
    "heading",
    "used",
    "no area",
    "twice",
    "used",
    "no figures",
  ]);
  expect(layout.gaps).toEqual([{ area: "South", where: "B5", shown: "#REF!" }]);
});

test("what the user ticks goes over what was judged, but a row without a name stays out", () => {
  const table = block([
    ["Area", "Posts", "Need"],
    ["England", 30, 100],
    ["North", 30, 100],
    [null, 5, 10],
  ]);
  const rows = new Map([
    [1, true],
    [2, false],
    [3, true],
  ]);
  expect(reasons(table, { rows })).toEqual(["heading", "England", "left out by you", "no area"]);
});

test("a column given to one field is no longer taken for another", () => {
  const table = block([
    ["Area", "Posts", "Need"],
    ["North", 30, 100],
  ]);
  const layout = readLayout(table, { columns: { deprivation: 2 } });
  expect(layout.fields).toEqual({ area: 0, posts: 1, deprivation: 2 });
});

test("a block without names or figures says what is lacking", () => {
  expect(readLayout(block([])).lacking).toHaveLength(2);
  expect(readLayout(block([["Area", "Posts"]])).lacking.length).toBeGreaterThan(0);
});

test("every row of whatever stands there is judged once; what is used has a name and figures", () => {
  const content = fc.oneof(
    fc.constantFrom<CellValue>(null, "", "North", "London", "Total", "Midlands", "31", "n/a", " "),
    fc.integer({ min: -5, max: 3000 }),
    fc.boolean(),
    fc.constant<CellValue>({ error: "#N/A" }),
    fc.string({ maxLength: 6 })
  );
  const cells = fc.array(fc.array(content, { minLength: 3, maxLength: 3 }), { maxLength: 9 });
  fc.assert(
    fc.property(cells, fc.nat(3), (values, headings) => {
      const given = block(values);
      const layout = readLayout(given, { headings, columns: { area: 0, posts: 1, nhse: 2 } });
      expect(layout.rows.map((entry) => entry.row)).toEqual(values.map((_, row) => row));
      for (const entry of layout.rows) {
        expect(entry.used).toBe(entry.reason === undefined);
        expect(entry.words).not.toBe("");
        if (!entry.used) continue;
        expect(entry.row).toBeGreaterThanOrEqual(headings);
        expect(entry.area).not.toBe("");
      }
      const names = layout.rows.filter((entry) => entry.used).map((entry) => foldName(entry.area));
      expect(new Set(names).size).toBe(names.length);
      for (const area of linkedAreas(given, layout)) {
        expect(area.values.posts === null && area.values.nhse === null).toBe(false);
      }
    }),
    { numRuns: 500 }
  );
});

test("ten thousand areas are read as they stand", () => {
  const values: CellValue[][] = [["Area", "Posts", "Need"]];
  for (let row = 0; row < 10_000; row += 1) values.push([`Region ${row} region`, 5, 7]);
  const { rows } = readLayout(block(values), { columns: { area: 0, posts: 1, nhse: 2 } });
  expect(rows.filter((row) => row.used)).toHaveLength(10_000);
});

test("names such as __proto__ and constructor are areas like others", () => {
  const table = block([
    ["Area", "Posts", "Need"],
    ["__proto__", 30, 100],
    ["constructor", 10, 60],
  ]);
  const areas = linkedAreas(table, readLayout(table));
  expect(areas.map((area) => area.values.area)).toEqual(["__proto__", "constructor"]);
});
