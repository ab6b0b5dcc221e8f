import { report } from "../../src/cli/report";
import type { RunSummary } from "../../src/workbook/summary";

/** Two areas: East has 3 posts more than its target, West 3 fewer; one post moves in each of two years. */
const summary: RunSummary = {
  specialty: "Cardiology",
  postsSource: "TIS, 1 April",
  postsNow: 20,
  postsToMove: 3,
  postsMoved: 2,
  areas: [
    { area: "East", now: 13, target: 10, end: 11 },
    { area: "West of all", now: 7, target: 10, end: 9 },
  ],
  moves: [
    ["Area", "2026/27", "2027/28"],
    ["East", -1, -1],
    ["West of all", 1, 1],
    ["Total", 0, 0],
  ],
  headline: "2 of 3 posts move.",
  limitsHeadline: "One post stays.",
  limits: ["West of all 2027/28: 1 place, used"],
  reached: ["North: 5 posts"],
  notReached: ["East: 1 above its target"],
  checks: [{ check: "Posts in all", result: "20, not 21" }],
  notRead: ["Areas, H7: Telephone is not read"],
  problems: [],
};

test("a report shows the areas, the moves, what limits them and what needs a look, each under its heading", () => {
  expect(report(summary)).toEqual([
    "Cardiology",
    "Posts: TIS, 1 April",
    "",
    "  Area         Posts now  Target  Change  End of plan",
    "  East                13      10      -3           11",
    "  West of all          7      10      +3            9",
    "",
    "20 posts now; 3 to be placed elsewhere.",
    "2 of 3 posts move.",
    "",
    "Moves by year",
    "  Area         2026/27  2027/28",
    "  East              -1       -1",
    "  West of all       +1       +1",
    "  Total              0        0",
    "",
    "What limits the plan",
    "One post stays.",
    "  - West of all 2027/28: 1 place, used",
    "",
    "Not at target",
    "  - East: 1 above its target",
    "",
    "Reached target",
    "  - North: 5 posts",
    "",
    "Checks that need a look",
    "  - Posts in all: 20, not 21",
    "",
    "Typed in the input, and needs a look",
    "  - Areas, H7: Telephone is not read",
  ]);
});

test("where every area reaches its target, and nothing needs a look, there are no such headings", () => {
  const lines = report({
    ...summary,
    ...{ specialty: "", postsSource: "", limits: [], reached: ["East: 10 posts"], notReached: [] },
    ...{ checks: [], notRead: [] },
  });
  expect(lines[0]).toBe("");
  expect(lines[lines.length - 1]).toBe("  Total              0        0");
  const some = report({ ...summary, reached: [], checks: [], notRead: [] });
  expect(some[some.length - 1]).toBe("  - East: 1 above its target");
});

test("a list of twelve is shown whole; of a longer one it is said how many more there are, and where", () => {
  const entries = (count: number) => Array.from({ length: count }, (_, index) => `Area ${index}`);
  const lines = (count: number): string[] => {
    const all = report({ ...summary, notReached: entries(count), notRead: entries(count) });
    return all.filter((line) => /Area \d|more/.test(line));
  };
  expect(lines(12)).toHaveLength(24);
  expect(lines(12).join()).not.toContain("more");
  expect(lines(13)).toHaveLength(26);
  expect(lines(13)[12]).toBe("  - and 1 more, in the workbook");
  expect(lines(13)[25]).toBe("  - and 1 more, of this kind");
});

test("a figure that could not be calculated shows its error, and no change is made of it", () => {
  const target = { error: "#VALUE!" };
  const [area] = summary.areas;
  const lines = report({ ...summary, postsNow: target, areas: [{ ...area, target, end: null }] });
  expect(lines).toContain("  East         13  #VALUE!");
  expect(lines).toContain("#VALUE! posts now; 3 to be placed elsewhere.");
});
