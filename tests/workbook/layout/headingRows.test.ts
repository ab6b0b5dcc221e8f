import { headingRows } from "../../../src/workbook/layout/headingRows";
import type { CellValue } from "../../../src/workbook/formulas/values";
import { block, error } from "./blocks";

const nothing = null;
const rows = (values: CellValue[][]) => headingRows(block(values));

test("a first row with few figures, marks or errors is an area", () => {
  const years = ["Area", "2018/19", "2019/20", "2020/21", "2021/22", "2022/23"];
  const full = ["North West", 1, 2, 3, 4, 5];
  expect(rows([years, ["North East", nothing, nothing, nothing, 5, 6], full])).toBe(1);
  expect(rows([years, ["Trust A", nothing, nothing, nothing, nothing, "*"], full])).toBe(1);
  expect(rows([years, ["Trust A", "..", "..", "[c]", "<5", "-"], full])).toBe(1);
  expect(rows([years, ["Trust A", error("#REF!"), nothing, nothing, nothing, nothing], full])).toBe(
    1
  );
  // Of a known area even without any figure; other names alone head a section.
  expect(rows([years, ["North East", nothing, nothing, nothing, nothing, nothing], full])).toBe(1);
  expect(
    rows([years, ["Northern trusts", nothing, nothing, nothing, nothing, nothing], full])
  ).toBe(2);
});

test("several sparse rows, with a blank one and a section between them, are areas too", () => {
  const table = [
    ["Area", "A", "B", "C"],
    ["Trust A", 1, nothing, nothing],
    [nothing, nothing, nothing, nothing],
    ["South", nothing, nothing, nothing],
    ["Trust B", nothing, nothing, "*"],
    ["Trust C", 1, 2, 3],
  ];
  expect(rows(table)).toBe(1);
});

test("notes above, two rows of headings and a row of units are headings", () => {
  expect(
    rows([
      ["Posts by office", nothing, nothing],
      ["As at", 44651, nothing],
      [nothing, nothing, nothing],
      ["Office", "Posts", "Need"],
      [nothing, "(no.)", "(000s)"],
      ["North East", 9, 3100],
    ])
  ).toBe(5);
  expect(
    rows([
      ["Office", "Posts", nothing],
      [nothing, 2022, 2023],
      ["North East", 9, 10],
    ])
  ).toBe(2);
  expect(
    rows([
      ["Office", "Posts", nothing],
      ["Name", 2022, 2023],
      ["North East", 9, 10],
    ])
  ).toBe(2);
});

test("figures that look like years are figures under a heading, and headings without one", () => {
  const need = [
    ["Trust A", 2050],
    ["Trust B", 2000],
    ["Trust C", 3000],
  ];
  expect(rows([["Area", "Need"], ...need])).toBe(1);
  expect(
    rows([
      ["Area", 2022],
      ["Trust A", 9],
      ["Trust B", 10],
    ])
  ).toBe(1);
  expect(
    rows([
      ["Area", "Need"],
      ["Trust A", 2050],
      ["Trust B", 2000],
    ])
  ).toBe(1);
  expect(
    rows([
      ["Area", 2022, 2023],
      ["Trust A", 2050, 2100],
    ])
  ).toBe(1);
});

test("dates above figures are headings", () => {
  const values = [
    ["Area", 44774, 45139],
    ["Trust A", 5, 6],
    ["Trust B", 5, 6],
  ];
  const numberFormats = values.map((cells, row) => cells.map(() => (row === 0 ? "mmm-yy" : "0")));
  const text = values.map((cells) => cells.map(String));
  expect(headingRows(block(values, { numberFormats, text }))).toBe(1);
});

test("text over several columns heads them, whatever stands beside it", () => {
  const values = [
    ["Trusts", nothing, 2],
    ["Trust A", 5, 6],
  ];
  const merged = [{ row: 0, column: 0, rows: 1, columns: 2 }];
  expect(headingRows(block(values, { merged }))).toBe(1);
});

test("a sheet without names, and an empty one, have none", () => {
  expect(rows([])).toBe(0);
  expect(
    rows([
      ["2020/21", 15, 17],
      ["2021/22", 16, 18],
    ])
  ).toBe(0);
});

test("a name beside merged cells is an area: its comment, its code or a note may be merged", () => {
  const values = [
    ["Posts in scope, as counted", nothing, nothing, nothing, nothing, nothing],
    ["Code", nothing, "Area", "Posts", "Comment", nothing],
    ["QHM", nothing, "Airedale", 9, "by phone", nothing],
    ["QOP", nothing, "Barnsley", 7, "by mail", nothing],
    ["Source: the offices' returns", nothing, nothing, nothing, nothing, nothing],
  ];
  const across = { column: 0, rows: 1, columns: 6 };
  const merged = [1, 2, 3].flatMap((row) => [
    { row, column: 0, rows: 1, columns: 2 },
    { row, column: 4, rows: 1, columns: 2 },
  ]);
  const all = [{ ...across, row: 0 }, { ...across, row: 4 }, ...merged];
  expect(headingRows(block(values, { merged: all }))).toBe(2);
});

test("the first row with figures is an area although a later one has more of them", () => {
  expect(
    rows([
      ["Area", "Posts", "Need"],
      ["Airedale", 9, 10],
      ["Barnsley", 9, 10],
    ])
  ).toBe(1);
  expect(
    rows([
      ["Airedale", 9, 10],
      ["Barnsley", 9, 10],
    ])
  ).toBe(0);
});
