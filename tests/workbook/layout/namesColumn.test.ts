import { readLayout } from "../../../src/workbook/layout/readLayout";
import type { CellValue } from "../../../src/workbook/formulas/values";
import { block } from "./blocks";

const nothing = null;
const areasIn = (values: CellValue[][], more = {}) => {
  const layout = readLayout(block(values, more));
  return layout.rows.filter(({ used }) => used).map(({ area }) => area);
};

test("names, not codes, are the areas, and underscores are spaces", () => {
  const values = [
    ["ICB_Code", "ICB_Name", "Posts_Now", "Need_Index"],
    ["QHM", "NHS North East and North Cumbria Integrated Care Board", 10, 1.01],
    ["QOP", "NHS Greater Manchester Integrated Care Board", 12, 1.03],
  ];
  expect(readLayout(block(values)).fields).toEqual({ code: 0, area: 1, posts: 2, nhse: 3 });
  expect(areasIn(values)).toEqual([values[1][1], values[2][1]]);
  const camel = [["IcbCode", "IcbName", "PostsNow", "Need.index"], ...values.slice(1)];
  expect(readLayout(block(camel)).fields).toEqual({ code: 0, area: 1, posts: 2, nhse: 3 });
});

test("codes alone are names", () => {
  const values = [
    ["Code", "Posts"],
    ["QHM", 10],
    ["QOP", 12],
  ];
  expect(areasIn(values)).toEqual(["QHM", "QOP"]);
});

test("of a region merged down beside its offices the column without repeats is the areas", () => {
  const values = [
    ["Region", "Local office", "Posts", nothing, "Need"],
    [nothing, nothing, nothing, nothing, nothing],
    [nothing, nothing, "In scope", "Out of scope", "NHSE weighted"],
    [nothing, nothing, "(no.)", "(no.)", "(000s)"],
    ["North", "Health Education North East", 9, 1, 3100],
    [nothing, "Health Education North West", 27, 0, 7500],
    ["North subtotal", nothing, 36, 1, 10600],
    ["London", "Health Education South London", 28, 2, 3300],
    ["England", nothing, 64, 3, 13900],
  ];
  const merged = [
    { row: 0, column: 0, rows: 2, columns: 1 },
    { row: 0, column: 2, rows: 1, columns: 2 },
    { row: 4, column: 0, rows: 2, columns: 1 },
  ];
  const layout = readLayout(block(values, { merged }));
  // The blank row under the merged heading does not part it from the headings below.
  expect(layout.columns[3].heading).toBe("Posts Out of scope (no.)");
  expect(layout.fields).toEqual({ area: 1, posts: 2, outOfScope: 3, nhse: 4 });
  expect(layout.rows.slice(4).map(({ used, area, reason }) => (used ? area : reason))).toEqual([
    "Health Education North East",
    "Health Education North West",
    "subtotal",
    "Health Education South London",
    "total",
  ]);
  expect(layout.leftOut).toEqual([]);
  // Repeated in each row, the regions are no areas either.
  const filled = values.map(([region, ...rest]) => [region ?? "North", ...rest]);
  expect(readLayout(block(filled)).fields.area).toBe(1);
});

test("the names may stand behind the figures, and comments beside them are no names", () => {
  const values = [
    ["No.", "Posts", "Comment", "Trust"],
    [1, 10, "checked by phone", "Airedale"],
    [2, 12, "checked by mail", "Barnsley"],
  ];
  expect(areasIn(values)).toEqual(["Airedale", "Barnsley"]);
  expect(readLayout(block(values)).fields).toMatchObject({ area: 3, posts: 1 });
});

test("of a list filtered to one specialty the areas are the column that differs", () => {
  const values = [
    ["Specialty", "Local office", "Posts now"],
    ["Acute internal medicine", "North East", 40],
    ["Haematology", "North East", 10],
    ["Haematology", "Wessex", 12],
  ];
  const hidden = { rows: [1], columns: [] };
  expect(areasIn(values, { hidden })).toEqual(["North East", "Wessex"]);
});

/** Two columns of names that nobody knows: only their headings tell which of them the areas are. */
const chosen = (left: string, right: string): number | undefined =>
  readLayout(
    block([
      [left, right, "Posts"],
      ["Ash", "Elm", 10],
      ["Birch", "Fir", 12],
    ])
  ).fields.area;

test.each([
  ...["Area", "Areas", "Local office", "Local offices", "Office", "Offices", "Region", "Regions"],
  ...["Deanery", "Deaneries", "LETB", "LETBs", "Trust", "Trusts", "ICB", "ICBs", "Name", "Names"],
])("of two columns of names the one headed %s is the areas", (heading) => {
  expect(chosen("Lead", heading)).toBe(1);
  expect(chosen(heading, "Lead")).toBe(0);
});

test.each([
  ...["Comment", "Comments", "Note", "Notes", "Reason", "Reasons", "Source", "Sources", "Status"],
  ...["Specialty", "Specialties", "Grade", "Grades", "Contact"],
  ...["Code", "Codes", "ODS", "ONS", "ID", "Ref", "Reference"],
])("a column headed %s is not the areas where there is another", (heading) => {
  expect(chosen(heading, "Lead")).toBe(1);
  expect(chosen("Lead", heading)).toBe(0);
});
