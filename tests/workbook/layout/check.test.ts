import { readLayout } from "../../../src/workbook/layout/readLayout";
import type { CellValue } from "../../../src/workbook/formulas/values";
import { block, error } from "./blocks";

const nothing = null;
const named = (values: CellValue[][], choice = {}, more = {}) =>
  readLayout(block(values, more), choice).leftOut.map(({ name, figure }) => [name, figure]);

test("posts of no area are left out, and said; totals of what is read are not", () => {
  const table = [
    ["Area", "Posts"],
    ["North", 30],
    ["South", 10],
    ["Unallocated", 7],
    ["Total", 47],
  ];
  expect(readLayout(block(table)).leftOut).toEqual([
    {
      row: 3,
      name: "Unallocated",
      figure: 7,
      words: '"Unallocated" is not an area',
      reason: "no area",
    },
  ]);
});

test.each([
  "Total",
  "Total:",
  "Grand total",
  "Overall",
  "UK",
  "England and Wales",
  "Sum",
  "All posts",
])("%s that is the sum is no loss, and one that is not says that something is missing", (word) => {
  const table = (sum: number) => [
    ["Area", "Posts"],
    ["North", 30],
    ["South", 10],
    [word, sum],
  ];
  expect(named(table(40))).toEqual([]);
  expect(named(table(42))).toEqual([[word, 42]]);
  expect(readLayout(block(table(42))).leftOut[0].words).toBe(
    `"${word}" is a total, but not the sum of the rows that are read`
  );
});

test("subtotals in the middle are sums of the rows above them, a total of all", () => {
  const table = [
    ["Area", "Posts"],
    ["North East", 30],
    ["North West", 10],
    ["North subtotal", 40],
    [nothing, nothing],
    ["Wessex", 5],
    ["South subtotal", 5],
    ["Total", 45],
  ];
  expect(named(table)).toEqual([]);
});

test("a trust with total in its name is left out only with a word", () => {
  const table = [
    ["Trust", "Posts"],
    ["Airedale", 30],
    ["Total Care", 12],
  ];
  expect(named(table)).toEqual([["Total Care", 12]]);
  // Once it is ticked it is an area.
  expect(named(table, { rows: new Map([[2, true]]) })).toEqual([]);
});

test("need is not added up: an average or an England of its own is no loss", () => {
  const table = [
    ["Area", "Need index"],
    ["North", 1.1],
    ["South", 0.9],
    ["England", 1],
  ];
  expect(named(table)).toEqual([]);
});

test("figures without a name, hidden, twice, above the areas and unticked are all said", () => {
  const table = [
    ["Number of posts in Wales", 12],
    ["Area", "Posts"],
    ["North", 30],
    [nothing, 5],
    ["north", 1],
    ["South", 10],
    ["West", 4],
    ["East", "about twenty 20s"],
  ];
  const hidden = { rows: [5], columns: [] };
  const choice = { headings: 2, rows: new Map([[6, false]]) };
  const { leftOut } = readLayout(block(table, { hidden }), choice);
  expect(leftOut.map(({ name, figure, reason }) => [name, figure, reason])).toEqual([
    ["Number of posts in Wales", 12, "heading"],
    ["row 4", 5, "no area"],
    ["north", 1, "twice"],
    ["South", 10, "hidden"],
    ["West", 4, "left out by you"],
  ]);
  expect(leftOut.map(({ words }) => words)).toEqual([
    "title or heading",
    "figures without the name of an area",
    '"north" is already in row 3',
    "hidden in the sheet",
    "left out by you",
  ]);
});

test("errors, marks and blanks of areas are told with their cells; none of them leaves an area out", () => {
  const table = [
    ["Area", "Posts now", "NHSE need", "Out of scope"],
    ["North East", error("#REF!"), 3100000, nothing],
    ["North West", 27, error("#DIV/0!"), 1],
    ["South West", "*", 5800000, "-"],
    ["Thames Valley", nothing, 2400000, 2],
    ["Wessex", 10, "<5", 2],
  ];
  const layout = readLayout(block(table));
  expect(layout.rows.filter(({ used }) => used)).toHaveLength(5);
  expect(layout.gaps).toEqual([
    { area: "North East", where: "B2", shown: "#REF!" },
    { area: "North West", where: "C3", shown: "#DIV/0!" },
    { area: "South West", where: "B4", shown: "*" },
    { area: "South West", where: "D4", shown: "-" },
    { area: "Thames Valley", where: "B5", shown: "" },
    { area: "Wessex", where: "C6", shown: "<5" },
  ]);
});

test("an area without the figure asked for is still one where it has others", () => {
  const table = [
    ["Area", "2018/19", "2022/23"],
    ["North East", nothing, 6],
    ["North West", 1, 5],
    ["Wessex", 7, 9],
  ];
  const layout = readLayout(block(table), { columns: { posts: 1 } });
  expect(layout.rows.filter(({ used }) => used)).toHaveLength(3);
  expect(layout.gaps).toEqual([{ area: "North East", where: "B2", shown: "" }]);
});

test("of a list with several specialties the column that tells the rows apart is named", () => {
  const table = [
    ["Specialty", "Local office", "Posts now"],
    ["Cardiology", "North East", 40],
    ["Cardiology", "Wessex", 42],
    ["Haematology", "North East", 10],
    ["Haematology", "Wessex", 12],
  ];
  expect(readLayout(block(table)).repeatedBy).toBe("Specialty");
  const years = table.map(([, ...rest], row) => [
    row === 0 ? "Year" : row < 3 ? "2021/22" : "2022/23",
    ...rest,
  ]);
  expect(readLayout(block(years)).repeatedBy).toBe("Year");
  expect(readLayout(block(table.slice(0, 3))).repeatedBy).toBeUndefined();
});

test("heading rows that come again, notes below and totals above are no areas and no loss", () => {
  const table = [
    ["Area", "Posts", "Need"],
    ["England", 60, 12],
    ["North East", 20, 5],
    ["Area", "Posts", "Need"],
    ["Wessex", 40, 7],
    [nothing, nothing, nothing],
    ["Note: 3 posts are vacant", nothing, nothing],
    ["Source: trainee survey, 31 March 2026", nothing, nothing],
  ];
  const layout = readLayout(block(table));
  expect(layout.rows.filter(({ used }) => used).map(({ area }) => area)).toEqual([
    "North East",
    "Wessex",
  ]);
  expect(layout.leftOut).toEqual([]);
});

test("London beside some of its offices is left out, and said where it has more posts than they", () => {
  const table = (london: number) => [
    ["Area", "Posts"],
    ["London", london],
    ["North West London", 30],
    ["South London", 30],
    ["Wessex", 10],
  ];
  expect(named(table(60))).toEqual([]);
  expect(named(table(95))).toEqual([["London", 95]]);
});
