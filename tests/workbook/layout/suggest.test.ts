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

test.each([
  ...[
    ["Maximum", "maximum"],
    ["Max posts", "maximum"],
    ["At most", "maximum"],
  ],
  ...[
    ["Ceiling", "maximum"],
    ["Minimum", "minimum"],
    ["Min posts", "minimum"],
  ],
  ...[
    ["At least", "minimum"],
    ["Floor", "minimum"],
    ["Trust-funded posts", "trustFunded"],
  ],
  ...[
    ["Out of scope", "outOfScope"],
    ["Not in scope", "outOfScope"],
    ["Excluded", "outOfScope"],
  ],
  ...[
    ["Academic", "outOfScope"],
    ["Override", "override"],
    ["Agreed", "override"],
  ],
  ...[
    ["MFF", "mff"],
    ["Market forces factor", "mff"],
    ["Inequality weight", "inequality"],
  ],
  ...[
    ["Deprivation", "deprivation"],
    ["SMR", "deprivation"],
    ["IMD score", "deprivation"],
  ],
  ...[
    ["Specialised", "specialised"],
    ["Specialized", "specialised"],
    ["HEE analysis", "hee"],
  ],
  ...[
    ["Need (HEE)", "hee"],
    ["HEE model", "hee"],
    ["Need", "nhse"],
    ["NHSE", "nhse"],
  ],
  ...[
    ["Weighted list", "nhse"],
    ["Population", "nhse"],
    ["Allocation", "nhse"],
  ],
  ...[
    ["Post", "posts"],
    ["Posts", "posts"],
    ["Trainee", "posts"],
    ["Trainees", "posts"],
  ],
  ...[
    ["Number", "posts"],
    ["Numbers", "posts"],
    ["Headcount", "posts"],
    ["Current", "posts"],
  ],
  ...[
    ["In post", "posts"],
    ["In scope", "posts"],
  ],
])("figures headed %s are taken for the field %s", (heading, field) => {
  const values = [
    ["Area", heading],
    ["North", 1],
    ["South", 2],
  ];
  expect(readLayout(block(values)).fields).toEqual({ area: 0, [field]: 1 });
});

test.each([
  ...[
    ["Code", "code"],
    ["ODS", "code"],
    ["Reason", "overrideReason"],
  ],
  ...[["Comments", "overrideReason"]],
])("texts headed %s are taken for the field %s", (heading, field) => {
  const values = [
    ["Area", heading, "Posts"],
    ["North", "x 1", 1],
    ["South", "x 2", 2],
  ];
  expect(readLayout(block(values)).fields).toEqual({ area: 0, [field]: 1, posts: 2 });
});

test.each([
  ...["Target posts", "Change in posts", "Difference", "Posts: distance", "Gap in posts"],
  ...["Posts moved", "Posts to move", "Moves of posts", "Planned posts", "Proposed posts"],
  ...["Percent of posts", "% of posts", "Posts per head", "Posts in %"],
])("posts headed %s are not the posts now", (heading) => {
  const values = [
    ["Area", heading],
    ["North", 1],
    ["South", 2],
  ];
  expect(readLayout(block(values)).fields).toEqual({ area: 0 });
});

test("a column with a heading and nothing below it is not taken for anything", () => {
  const values = [
    ["Area", "Code", "Posts", "Comment", "Reason"],
    ["North", null, 1, null, "as agreed"],
    ["South", null, 2, null, null],
  ];
  // The comments are blank: the reasons are what the run can read.
  expect(readLayout(block(values)).fields).toEqual({ area: 0, posts: 2, overrideReason: 4 });
});
