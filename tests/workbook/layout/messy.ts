import type { LayoutBlock } from "../../../src/workbook/layout/cells";
import type { CellValue } from "../../../src/workbook/formulas/values";

/**
 * What an office's own sheet looks like: a title, headings merged over two rows and over years, a section heading
 * across the block, London as one row, numbers stored as text, a blank row, a note and a Total. It begins at B3.
 */
const nothing = null;
export const MESSY_VALUES: CellValue[][] = [
  ["Haematology: posts as at 31 March 2022", nothing, nothing, nothing, nothing],
  [nothing, nothing, nothing, nothing, nothing],
  ["Local office", "Posts in post", nothing, "Weighted need", "Comment"],
  [nothing, "2021/22", "2022/23", nothing, nothing],
  ["North of England", nothing, nothing, nothing, nothing],
  ["North East", 30, "31", 3100000, nothing],
  ["North West", "1,020", 70, 7200000, "checked"],
  ["Sub-total North", 100, 101, 10300000, nothing],
  ["South of England", nothing, nothing, nothing, nothing],
  ["London", 110, 108, 9000000, "as one"],
  [nothing, nothing, nothing, nothing, nothing],
  ["South West", 40, "n/a", 5600000, nothing],
  ["Total", 250, 250, 24900000, nothing],
  [nothing, nothing, nothing, nothing, "Source: trainee survey"],
];

export const MESSY: LayoutBlock = {
  sheet: "Return 2022",
  row: 2,
  column: 1,
  values: MESSY_VALUES,
  merged: [
    { row: 0, column: 0, rows: 1, columns: 5 },
    { row: 2, column: 0, rows: 2, columns: 1 },
    { row: 2, column: 1, rows: 1, columns: 2 },
    { row: 2, column: 3, rows: 2, columns: 1 },
    { row: 4, column: 0, rows: 1, columns: 5 },
    { row: 8, column: 0, rows: 1, columns: 5 },
  ],
};
