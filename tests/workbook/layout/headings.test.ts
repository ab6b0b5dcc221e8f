import { readLayout } from "../../../src/workbook/layout/readLayout";
import type { CellValue } from "../../../src/workbook/formulas/values";
import { block, error } from "./blocks";

const nothing = null;
const headingsOf = (values: CellValue[][], more = {}, headings?: number) =>
  readLayout(block(values, more), { headings }).columns.map(({ heading, year }) => [heading, year]);

test("in a sheet of two columns a year alone in its row heads the figures below it", () => {
  expect(
    headingsOf([
      ["Area", "Posts"],
      [nothing, "2022/23"],
      ["Airedale", 15],
    ])
  ).toEqual([
    ["Area", undefined],
    ["Posts 2022/23", "2022/23"],
  ]);
});

test("a title above, and the name of a section right above the figures, are in no heading", () => {
  const table = [
    ["Posts by area", nothing, nothing],
    ["Area", "Posts  now ", "Posts now"],
    [nothing, "Posts now", error("#REF!")],
    ["North", nothing, nothing],
    ["Airedale", 15, 20],
  ];
  expect(headingsOf(table, {}, 4)).toEqual([
    ["Area", undefined],
    ["Posts now", undefined],
    ["Posts now", undefined],
  ]);
});

test("a heading merged over some of the columns is theirs, one over the whole block is a title", () => {
  const table = [
    ["Haematology", nothing, nothing, nothing],
    [nothing, "Posts", nothing, nothing],
    ["Area", "2021/22", "2022/23", "Need"],
    ["Airedale", 15, 20, 3100],
  ];
  const merged = [
    { row: 0, column: 0, rows: 1, columns: 4 },
    { row: 1, column: 1, rows: 1, columns: 2 },
  ];
  expect(headingsOf(table, { merged })).toEqual([
    ["Area", undefined],
    ["Posts 2021/22", "2021/22"],
    ["Posts 2022/23", "2022/23"],
    ["Need", undefined],
  ]);
});

test("of two rows of years the lower one counts, and a date is headed as it is shown", () => {
  const table = [
    ["Area", 2021, 44774],
    [nothing, "2022/23", "Posts"],
    ["Airedale", 15, 20],
  ];
  const text = [["Area", "2021", "01/08/2022"], ["", "2022/23", "Posts"], []];
  const numberFormats = [["General", "0", "dd/mm/yyyy"], [], []];
  expect(headingsOf(table, { text, numberFormats }, 2)).toEqual([
    ["Area", undefined],
    ["2021 2022/23", "2022/23"],
    ["01/08/2022 Posts", "2022/23"],
  ]);
});
