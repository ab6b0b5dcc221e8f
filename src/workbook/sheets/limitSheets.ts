import type { DefinedName, RunSheet } from "../describe";
import { excel, joined, named, operation, ours, spillOf } from "../formulas/expression";
import { FORMATS } from "../styles";
import { moveArguments } from "./arguments";
import { SheetBuilder as Builder } from "./builder";
import { strictCount, sumAbove0 } from "./check";
import { END, endOfPlanBlock, noSingleChange } from "./endOfPlan";
import { bothNumbers, onSignOff, postsWithSigned } from "./headline";
import { SHEETS, type Layout } from "./layout";
import { count, landscape, posts, results, versionLine } from "./resultLooks";

/** The kinds of limits, as MOVELIMITS names them. `Shortfall` is none: that area has reached its target. */
const LIMITS = "Vacancies, Pace, Capacity, Expansion, Surplus";
const LIMIT_HEADINGS = [
  "Limit",
  "Area",
  "Year",
  "Posts",
  "Extra posts if one place more",
  "In words",
];

/** What limits the plan, and where each area ends. */
export function limitsSheet(layout: Layout): { sheet: RunSheet; names: DefinedName[] } {
  const sheet = new Builder(SHEETS.limits);
  const limits = ours("MOVELIMITS", ...moveArguments(layout));
  const kinds = excel("INDEX", limits, 0, 1);
  sheet.title(
    "Limits",
    "Why no more can move: the limits that bind. With the posts at areas that reached their target they add up to the posts placed."
  );
  const left = sumAbove0(layout.planColumn("left"));
  sheet.finding(
    2,
    joined(
      onSignOff(layout),
      excel(
        "IF",
        operation(left, "=", 0),
        "No limit applies: every post that should move does",
        joined(
          posts(left),
          " cannot be placed in these years; the plan places ",
          count(named("PostsMoved")),
          bothNumbers(layout),
          excel("IF", noSingleChange(layout), ". No single change helps; two limits apply", "")
        )
      ),
      "."
    )
  );
  versionLine(sheet, 3, spillOf(layout.limits));
  const figure = { style: "result", format: FORMATS.posts } as const;
  if (layout.hasCapacity) {
    sheet.value(4, 0, "Posts placed with signed places", { style: "label" });
    sheet.formula(4, 1, postsWithSigned(layout), { ...figure, part: "PostsWithSigned" });
  }
  sheet.value(5, 0, "Posts at areas that reached target", { style: "label" });
  const reached = excel(
    "SUM",
    excel("IF", operation(kinds, "=", "Shortfall"), excel("INDEX", limits, 0, 4), 0)
  );
  sheet.formula(5, 1, reached, { ...figure, part: "PostsAtTarget" });
  const { row: block } = layout.endOfPlan;
  sheet.value(block - 1, 0, "Each area at the end of the plan", { style: "subheading" });
  endOfPlanBlock(sheet, layout);
  const { row } = layout.limits;
  sheet.value(row - 2, 0, "What limits the plan", { style: "subheading" });
  sheet.headings(row - 1, 0, LIMIT_HEADINGS, 3);
  sheet.replace(row - 1, 5, LIMIT_HEADINGS[5], { style: "headingAfter" });
  sheet.spill(
    row,
    0,
    excel(
      "FILTER",
      limits,
      excel("ISNUMBER", excel("FIND", kinds, LIMITS)),
      "No limit with posts: see the areas above"
    ),
    {
      heading: false,
      total: false,
      formats: ["General", "General", "General", FORMATS.posts, FORMATS.posts, "General"],
      textColumns: [0, 1, 2, 5],
    }
  );
  const one = (name: string, at: number, comment: string): DefinedName => ({
    name,
    refersTo: sheet.block(at, 1, at, 1),
    comment,
  });
  return {
    names: [
      ...(layout.hasCapacity
        ? [one("PostsWithSigned", 4, "Posts placed with signed places alone")]
        : []),
      one("PostsAtTarget", 5, "Posts placed at areas that reached their target: no limits"),
    ],
    sheet: sheet.build({
      ...results,
      summary: "Where each area ends, and the limits that keep more posts from moving, in words.",
      widths: [33, 30, 12, 12, 12, 80, 40],
      freeze: { rows: 0, columns: 1 },
      // The last column only gathers names for the words of the rows.
      print: { ...landscape(row - 1), columns: END.below },
    }),
  };
}

export function pairsSheet(layout: Layout): RunSheet {
  const sheet = new Builder(SHEETS.pairs);
  sheet.title(
    "Pairs",
    "Who gives to whom, year by year: pairs of the year before first, then the largest donor to the largest recipient."
  );
  const donors = strictCount(layout.planColumn("total"), "<0");
  const recipients = strictCount(layout.planColumn("total"), ">0");
  sheet.finding(
    2,
    joined(
      count(donors),
      excel("IF", operation(donors, "=", 1), " donor and ", " donors and "),
      count(recipients),
      excel("IF", operation(recipients, "=", 1), " recipient", " recipients"),
      "; the pairs are a proposal that the deans may rearrange within a year."
    )
  );
  versionLine(sheet, 3, spillOf(layout.pairs));
  sheet.spill(layout.pairs.row, 0, ours("MOVELIST", spillOf(layout.plan)), {
    heading: true,
    total: false,
    formats: ["General", "General", "General", FORMATS.posts],
    textColumns: [0, 1, 2],
  });
  return sheet.build({
    ...results,
    summary: "Pairs of donors and recipients by year.",
    widths: [33, 32, 32, 9],
    freeze: { rows: layout.pairs.row + 1, columns: 0 },
    print: { orientation: "portrait", titleRow: layout.pairs.row },
  });
}
