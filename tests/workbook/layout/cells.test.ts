import { readLayout } from "../../../src/workbook/layout/readLayout";
import { block } from "./blocks";

/** The second of two areas has that text where its posts should be. */
const withPosts = (text: string) =>
  readLayout(
    block([
      ["Area", "Posts"],
      ["North", 30],
      ["South", text],
    ])
  );

test.each([
  ...["*", "***", "-", "\u2013", "\u2212", "..", "....", "\u2026", ":", "~", "?"],
  ...["[c]", "(x)", "[low]", "[Note 3]"],
  ...["n/a", "N/A", "na", "n.a.", "#N/A", "nil", "TBC", "tba"],
  ...["not available", "Not applicable", "not known", "not yet known", "suppressed", "Missing"],
  ...["<5", "<= 5", "\u2264 5", ">30", "fewer than 5", "less than 10", "More than 12"],
  ...["under 5", "over 30", "about 12", "approx. 12", "approx 12", "circa 12", "c. 12", "~12"],
  ...["1-4", "1 \u2013 4", "10 to 14"],
  ...["12*", "12 **", "1,234\u2020", "7 \u2021", "12[c]", "1,020 (p)", "-3 [r]", "12.5p", "40e"],
])("%s in place of a number is listed as a cell without a figure, not as 0", (text) => {
  const { gaps, rows } = withPosts(text);
  expect(rows[2]).toMatchObject({ area: "South", used: true });
  expect(gaps).toEqual([{ area: "South", where: "B3", shown: text }]);
});

test.each([
  // Each begins or ends as a mark does.
  ...["Sites with fewer than 5", "Trusts over 30", "Clinic c. 12", "Under 5s clinic"],
  ...["Trust *", "* Trust", "Bath [c]", "[c] Bath", "Ravenna", "Nailsea", "Nilgiri House"],
  ...["Ward 1-4", "1-4 High Street", "Site 12*", "12* site", "Area not known"],
])("the area %s is a name, not a mark for a missing figure", (name) => {
  const { rows } = readLayout(
    block([
      ["Area", "Posts"],
      ["North", 30],
      [name, 4],
    ])
  );
  expect(rows[2]).toMatchObject({ area: name, used: true });
});
