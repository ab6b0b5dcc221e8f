import { readLayout } from "../../../src/workbook/layout/readLayout";
import { block } from "./blocks";

/** Two offices of a region, the region itself with that need, and an office of another region. */
const region = (need: number, posts = 100) =>
  readLayout(
    block([
      ["Local office", "Posts", "Need"],
      ["North East", 30, 3_100_000.1],
      ["North West", 70, 7_200_000.2],
      ["North of England region", posts, need],
      ["South West", 40, 5_600_000],
    ])
  ).rows[3];

test.each([
  ["to the last digit", 10_300_000.3],
  // Offices' needs are rounded for print, and so is their sum.
  ["but for rounding", 10_300_003],
  ["but for rounding", 10_299_997],
])("a region whose need is the sum of its offices %s would count twice", (_, need) => {
  expect(region(need)).toMatchObject({
    used: false,
    words: '"North of England region" is the sum of rows beside it: it would count twice',
  });
});

test.each([10_300_020, 10_299_980])("one that differs by 20 in 10 million is read", (need) => {
  expect(region(need)).toMatchObject({ used: true });
});

test("one whose posts are not their sum is read, whatever its need", () => {
  expect(region(10_300_000.3, 101)).toMatchObject({ used: true });
});
