import { headingWords } from "../../../src/workbook/layout/suggest";
import { readLayout } from "../../../src/workbook/layout/readLayout";
import { block } from "./blocks";

test.each([
  ["ICB_Name", "icb name"],
  ["PostsNow", "posts now"],
  ["NHSNeed", "nhs need"],
  ["ICBs", "icbs"],
  ["Posts.now  2022", "posts now 2022"],
])("the heading %s is read as %s", (heading, words) => expect(headingWords(heading)).toBe(words));

test("of two columns headed alike the user says which is meant", () => {
  const values = [
    ["Area", "Posts", "Posts", "Need"],
    ["North", 1, 2, 3],
    ["South", 1, 2, 3],
  ];
  expect(readLayout(block(values)).fields).toEqual({ area: 0, nhse: 3 });
  // One of them hidden: the other is meant.
  const hidden = { rows: [], columns: [1] };
  expect(readLayout(block(values, { hidden })).fields).toEqual({ area: 0, posts: 2, nhse: 3 });
});

test("posts to come, changes and rates are not the posts now", () => {
  const values = [
    ["Area", "Target posts", "Change in posts", "Posts per head", "Posts in post"],
    ["North", 1, 2, 3, 4],
  ];
  expect(readLayout(block(values)).fields).toEqual({ area: 0, posts: 4 });
});
