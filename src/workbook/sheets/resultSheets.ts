import type { DefinedName, RunSheet } from "../describe";
import {
  cell,
  excel,
  joined,
  named,
  operation,
  ours,
  spillOf,
  tableColumn,
  type Expression,
} from "../formulas/expression";
import { TABLES } from "../inputs/fields";
import type { Run } from "../inputs/run";
import { COLOURS, FORMATS } from "../styles";
import { moveArguments, targetArguments, versionOf } from "./arguments";
import type { SheetBuilder } from "./builder";
import { SheetBuilder as Builder } from "./builder";
import { SHEETS, type Layout } from "./layout";

const results = { tabColour: COLOURS.tabs.results } as const;
const landscape = (titleRow?: number): RunSheet["print"] => ({
  orientation: "landscape",
  titleRow,
});

/** The line of every result sheet that says which version made its numbers. */
export function versionLine(sheet: SheetBuilder, row: number, result: Expression): void {
  sheet.value(row, 0, "Calculated by Fair Share version", { style: "note" });
  sheet.formula(row, 1, versionOf(result), { style: "note" });
}

const count = (value: Expression): Expression => excel("TEXT", value, "0");
const posts = (value: Expression): Expression =>
  joined(count(value), excel("IF", operation(value, "=", 1), " post", " posts"));

export function targetsSheet(run: Run, layout: Layout): { sheet: RunSheet; names: DefinedName[] } {
  const sheet = new Builder(SHEETS.targets);
  const { targetsRow: first, targetColumns: at } = layout;
  const last = first + layout.areas - 1;
  sheet.title("Targets", "Whole posts. Distance from target = posts / target posts - 1.");
  versionLine(sheet, 8, spillOf(layout.targets));
  const change = layout.targetColumn("change");
  const area = layout.targetColumn("area");
  const extreme = (which: "MAX" | "MIN"): Expression =>
    excel("INDEX", area, excel("MATCH", excel(which, change), change, 0));
  sheet.formula(
    2,
    0,
    excel(
      "IF",
      operation(excel("MAX", change), "<=", 0),
      "No area holds fewer posts than its target.",
      joined(
        extreme("MAX"),
        " is furthest below its target, by ",
        posts(excel("MAX", change)),
        excel(
          "IF",
          operation(excel("MIN", change), "<", 0),
          joined(
            "; ",
            extreme("MIN"),
            " holds ",
            posts(excel("ABS", excel("MIN", change))),
            " more than its target."
          ),
          "; no area holds more than its target."
        )
      )
    ),
    { style: "finding" }
  );
  const left = layout.planColumn("left");
  sheet.formula(
    3,
    0,
    joined(
      "At the end of the plan the largest distance from target is ",
      excel("TEXT", largestDistance(layout.targetColumn("distanceEnd")), "0.0%"),
      ", against ",
      excel("TEXT", largestDistance(layout.targetColumn("distanceNow")), "0.0%"),
      " now; ",
      posts(excel("SUMIF", left, ">0")),
      " still to be placed."
    ),
    { style: "finding" }
  );
  const summary: [string, string, Expression][] = [
    ["Posts now", "PostsNow", excel("SUM", tableColumn(TABLES.areas, "Posts now"))],
    [
      "Posts to share out",
      "PostsToShare",
      excel(
        "IF",
        operation(named("TargetTotal"), "=", ""),
        operation(named("PostsNow"), "+", excel("SUM", named("Expansion"))),
        named("TargetTotal")
      ),
    ],
    ["Posts to be placed elsewhere", "PostsToMove", excel("SUMIF", change, ">0")],
  ];
  const names = summary.map(([label, name, formula], index): DefinedName => {
    sheet.value(5 + index, 0, label, { style: "label" });
    sheet.formula(5 + index, 1, formula, { style: "resultBold", format: FORMATS.posts });
    return { name, refersTo: sheet.block(5 + index, 1, 5 + index, 1), comment: label };
  });
  sheet.headings(first - 1, 0, [
    "Area",
    "Posts now",
    "Change to target",
    "Distance now",
    "Posts at the end",
    "Distance at the end",
    "Target posts",
  ]);
  run.areas.forEach((_, index) => {
    const row = first + index;
    const now = sheet.at(row, at.now);
    const target = sheet.at(row, at.target);
    const end = sheet.at(row, at.end);
    const distance = (held: Expression): Expression =>
      excel(
        "IF",
        operation(target, "=", 0),
        excel("IF", operation(held, "=", 0), 0, "no target"),
        operation(operation(held, "/", target), "-", 1)
      );
    sheet.formula(row, at.area, layout.areaName(index), { style: "resultText" });
    const held = excel("INDEX", tableColumn(TABLES.areas, "Posts now"), index + 1);
    sheet.formula(row, at.now, held, { style: "result", format: FORMATS.posts });
    sheet.formula(row, at.change, operation(target, "-", now), {
      style: "result",
      format: FORMATS.change,
    });
    sheet.formula(row, at.distanceNow, distance(now), {
      style: "result",
      format: FORMATS.distance,
    });
    sheet.formula(row, at.end, layout.postsAt(index, layout.years - 1), {
      style: "result",
      format: FORMATS.posts,
    });
    sheet.formula(row, at.distanceEnd, distance(end), {
      style: "result",
      format: FORMATS.distance,
    });
  });
  sheet.spill(first, at.target, ours("TARGETPOSTS", ...targetArguments()), {
    heading: false,
    total: false,
    formats: [FORMATS.posts],
    textColumns: [],
  });
  sheet.chart({
    kind: "bars",
    title: "Posts now and target posts by area",
    altText: "Bars for each area: the posts it holds now beside its target posts.",
    from: { row: 4, column: 8 },
    to: { row: 4 + Math.max(20, layout.areas + 8), column: 17 },
    categories: area,
    series: [
      { name: "Posts now", values: layout.targetColumn("now"), colour: COLOURS.now },
      {
        name: "Target posts",
        values: sheet.block(first, at.target, last, at.target),
        colour: COLOURS.target,
      },
    ],
    valueTitle: "Posts",
    valueFormat: FORMATS.posts,
  });
  const below = 5 + Math.max(20, layout.areas + 8);
  sheet.chart({
    kind: "bars",
    title: "Distance from target, now and at the end of the plan",
    altText:
      "Bars for each area: how far its posts lie above or below target now and at the end of the plan.",
    from: { row: below, column: 8 },
    to: { row: below + Math.max(20, layout.areas + 8), column: 17 },
    categories: area,
    series: [
      { name: "Now", values: layout.targetColumn("distanceNow"), colour: COLOURS.now },
      { name: "At the end", values: layout.targetColumn("distanceEnd"), colour: COLOURS.target },
    ],
    valueTitle: "Distance from target",
    valueFormat: "0%",
  });
  return {
    names,
    sheet: sheet.build({
      ...results,
      summary: "Target posts of each area beside its posts now, with the distance from target.",
      widths: [31, 11, 11, 11, 11, 11, 11, 3],
      freeze: { rows: first, columns: 1 },
      print: { orientation: "landscape", onePage: true },
    }),
  };
}

/** The largest distance of any area, above or below. */
function largestDistance(column: Expression): Expression {
  return excel("MAX", excel("MAX", column), excel("ABS", excel("MIN", column)));
}

export function workingsSheet(layout: Layout): RunSheet {
  const sheet = new Builder(SHEETS.workings);
  sheet.title(
    "Workings",
    "How each target came about, in posts: the parts of the components add across to the exact target; the last columns say how near the rounding was."
  );
  versionLine(sheet, 3, spillOf(layout.workings));
  sheet.value(
    4,
    0,
    "To gain, to lose a post: by how much the area's own share would have to change, all else equal.",
    { style: "note" }
  );
  const { exact, percent, posts: whole, change, distance } = FORMATS;
  sheet.spill(layout.workings.row, 0, ours("EXPLAINTARGETS", ...targetArguments()), {
    heading: true,
    total: true,
    formats: [
      "General",
      whole,
      exact,
      exact,
      exact,
      exact,
      percent,
      exact,
      whole,
      change,
      distance,
      distance,
      distance,
      "General",
    ],
    textColumns: [0, 13],
  });
  return sheet.build({
    ...results,
    summary:
      "How each target came about: the parts of the components in posts, rounding, ties and bounds.",
    widths: [31, 9, 12, 10, 12, 12, 9, 9, 9, 9, 11, 10, 10, 46],
    freeze: { rows: layout.workings.row + 1, columns: 1 },
    print: landscape(layout.workings.row),
  });
}

const planLook = (layout: Layout, format: string): Parameters<SheetBuilder["spill"]>[3] => ({
  heading: true,
  total: true,
  formats: ["General", ...Array.from({ length: layout.years }, () => format), format],
  textColumns: [0],
});

export function planSheet(layout: Layout): { sheet: RunSheet; names: DefinedName[] } {
  const sheet = new Builder(SHEETS.plan);
  sheet.title(
    "Plan",
    "Posts each area gains (+) or gives up (-) in each training year. A post moves only when it falls vacant and the receiving dean has assured a place."
  );
  const moved = named("PostsMoved");
  sheet.formula(
    2,
    0,
    joined(
      count(moved),
      " of ",
      posts(named("PostsToMove")),
      " reach the areas that are short within ",
      count(excel("COUNTA", named("Years"))),
      excel("IF", operation(excel("COUNTA", named("Years")), "=", 1), " year", " years"),
      excel(
        "IF",
        operation(moved, "=", named("PostsToMove")),
        ": every area reaches its target.",
        "; the sheet Limits says what stands in the way of the others."
      )
    ),
    { style: "finding" }
  );
  versionLine(sheet, 3, spillOf(layout.plan));
  sheet.value(4, 0, "Posts placed in the plan", { style: "label" });
  sheet.formula(4, 1, excel("SUMIF", layout.planColumn("total"), ">0"), {
    style: "resultBold",
    format: FORMATS.posts,
  });
  sheet.spill(
    layout.plan.row,
    0,
    ours("PHASEDMOVES", ...moveArguments(layout), named("Profile"), "moves"),
    planLook(layout, FORMATS.change)
  );
  return {
    names: [
      {
        name: "PostsMoved",
        refersTo: sheet.block(4, 1, 4, 1),
        comment: "Posts placed in the plan",
      },
    ],
    sheet: sheet.build({
      ...results,
      summary: "Posts each area gains or gives up in each training year.",
      widths: [33, ...Array.from({ length: layout.years + 2 }, () => 11)],
      freeze: { rows: layout.plan.row + 1, columns: 1 },
      print: landscape(layout.plan.row),
    }),
  };
}

export function postsByYearSheet(layout: Layout): RunSheet {
  const sheet = new Builder(SHEETS.postsByYear);
  sheet.title("Posts by year", "Posts each area holds now and at the end of each training year.");
  const total = layout.planColumn("total");
  const area = layout.targetColumn("area");
  const extreme = (which: "MAX" | "MIN"): Expression =>
    excel("INDEX", area, excel("MATCH", excel(which, total), total, 0));
  sheet.formula(
    2,
    0,
    excel(
      "IF",
      operation(excel("MAX", total), "<=", 0),
      "No post moves in these years.",
      joined(
        extreme("MAX"),
        " grows most, by ",
        posts(excel("MAX", total)),
        excel(
          "IF",
          operation(excel("MIN", total), "<", 0),
          joined(
            "; ",
            extreme("MIN"),
            " gives up most, ",
            posts(excel("ABS", excel("MIN", total))),
            "."
          ),
          "; no area gives up a post."
        )
      )
    ),
    { style: "finding" }
  );
  versionLine(sheet, 3, spillOf(layout.postsByYear));
  const { row } = layout.postsByYear;
  const shades = COLOURS.years;
  sheet.chart({
    kind: "columns",
    title: "Posts by area, now and at the end of each year",
    altText:
      "Columns for each area: its posts now and at the end of each training year of the plan.",
    from: { row: 4, column: 0 },
    to: { row: row - 1, column: layout.years + 3 },
    categories: sheet.block(row + 1, 0, row + layout.areas, 0),
    series: Array.from({ length: layout.years + 1 }, (_, index) => ({
      name: index === 0 ? "Now" : `End of year ${index}`,
      values: layout.postsColumn(index - 1),
      colour: shades[Math.round((index * (shades.length - 1)) / layout.years)],
    })),
    valueTitle: "Posts",
    valueFormat: FORMATS.posts,
  });
  sheet.spill(
    row,
    0,
    ours("PHASEDMOVES", ...moveArguments(layout), named("Profile"), "posts"),
    planLook(layout, FORMATS.posts)
  );
  return sheet.build({
    ...results,
    summary: "Posts each area holds now and at the end of each training year, with a chart.",
    widths: [33, ...Array.from({ length: Math.max(layout.years + 2, 8) }, () => 12)],
    freeze: { rows: 0, columns: 1 },
    print: { orientation: "landscape", onePage: true },
  });
}

export function limitsSheet(layout: Layout): RunSheet {
  const sheet = new Builder(SHEETS.limits);
  sheet.title(
    "Limits",
    "Why no more can move: the limits that bind. Their posts add up to the posts placed."
  );
  const left = excel("SUMIF", layout.planColumn("left"), ">0");
  sheet.formula(
    2,
    0,
    excel(
      "IF",
      operation(left, "=", 0),
      "Nothing stands in the way: every post that should move does.",
      joined(
        posts(left),
        " cannot be placed in these years; the limits below together hold the plan at ",
        count(named("PostsMoved")),
        "."
      )
    ),
    { style: "finding" }
  );
  versionLine(sheet, 3, spillOf(layout.limits));
  sheet.spill(layout.limits.row, 0, ours("MOVELIMITS", ...moveArguments(layout)), {
    heading: true,
    total: true,
    formats: ["General", "General", "General", FORMATS.posts, "General"],
    textColumns: [0, 1, 2, 4],
  });
  return sheet.build({
    ...results,
    summary: "The limits that keep more posts from moving, in words.",
    widths: [33, 30, 12, 9, 80],
    freeze: { rows: layout.limits.row + 1, columns: 0 },
    print: landscape(layout.limits.row),
  });
}

export function pairsSheet(layout: Layout): RunSheet {
  const sheet = new Builder(SHEETS.pairs);
  sheet.title(
    "Pairs",
    "Who gives to whom, year by year: pairs of the year before first, then the largest giver to the largest receiver."
  );
  sheet.formula(
    2,
    0,
    joined(
      count(excel("COUNTIF", layout.planColumn("total"), "<0")),
      " areas give and ",
      count(excel("COUNTIF", layout.planColumn("total"), ">0")),
      " receive; the pairs are a proposal that the deans may rearrange within a year."
    ),
    { style: "finding" }
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
    summary: "Pairs of giving and receiving areas by year.",
    widths: [33, 32, 32, 9],
    freeze: { rows: layout.pairs.row + 1, columns: 0 },
    print: { orientation: "portrait", titleRow: layout.pairs.row },
  });
}

/** Reads a cell of a spill table: used where a formula wants one figure of one area. */
export const planTotal = (layout: Layout, index: number): Expression =>
  cell(SHEETS.plan, layout.plan.row + 1 + index, layout.years + 1);
