import type { DefinedName, RunSheet } from "../describe";
import {
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
import { targetArguments } from "./arguments";
import { SheetBuilder as Builder } from "./builder";
import { strictSum, sumAbove0 } from "./check";
import { fairnessBlock } from "./fairnessBlock";
import { SHEETS, type Layout } from "./layout";
import { extremes, posts, results, versionLine } from "./resultLooks";

/** The columns that rest on the plan: where it cannot be calculated, the targets may yet be. */
const AT_THE_END = "at the end";

export function targetsSheet(run: Run, layout: Layout): { sheet: RunSheet; names: DefinedName[] } {
  const sheet = new Builder(SHEETS.targets);
  const { targetsRow: first, targetColumns: at } = layout;
  const last = first + layout.areas - 1;
  sheet.title("Targets", "Whole posts. Distance from target = posts / target posts - 1.");
  versionLine(sheet, 8, spillOf(layout.targets));
  const change = layout.targetColumn("change");
  const area = layout.targetColumn("area");
  sheet.finding(
    2,
    extremes(area, change, {
      none: "No area holds fewer posts than its target.",
      most: " is furthest below its target, by ",
      least: " holds ",
      afterLeast: " more than its target.",
      noLeast: "; no area holds more than its target.",
    })
  );
  const left = layout.planColumn("left");
  sheet.finding(
    3,
    joined(
      "At the end of the plan the largest distance from target is ",
      excel("TEXT", largestDistance(layout.targetColumn("distanceEnd")), "0.0%"),
      ", against ",
      excel("TEXT", largestDistance(layout.targetColumn("distanceNow")), "0.0%"),
      " now; ",
      posts(sumAbove0(left)),
      " still to be placed."
    )
  );
  const summary: [string, string, Expression][] = [
    ["Posts now", "PostsNow", strictSum(tableColumn(TABLES.areas, "Posts now"))],
    [
      "Posts to share out",
      "PostsToShare",
      excel(
        "IF",
        operation(named("TargetTotal"), "=", ""),
        operation(named("PostsNow"), "+", strictSum(named("Expansion"))),
        named("TargetTotal")
      ),
    ],
    ["Posts to be placed elsewhere", "PostsToMove", sumAbove0(change)],
  ];
  const names = summary.map(([label, name, formula], index): DefinedName => {
    sheet.value(5 + index, 0, label, { style: "label" });
    const look = { style: "figureBold", format: FORMATS.posts } as const;
    sheet.formula(5 + index, 1, formula, {
      ...look,
      ...(name === "PostsToMove" ? { part: name } : {}),
    });
    return { name, refersTo: sheet.block(5 + index, 1, 5 + index, 1), comment: label };
  });
  sheet.headings(first - 1, 0, [
    "Area",
    "Posts now",
    "Change to target",
    "Distance from target now",
    "Posts at the end",
    "Distance from target at the end",
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
    sheet.formula(row, at.now, held, { style: "result", format: FORMATS.whole });
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
      part: AT_THE_END,
    });
    sheet.formula(row, at.distanceEnd, distance(end), {
      style: "result",
      format: FORMATS.distance,
      part: AT_THE_END,
    });
  });
  fairnessBlock(sheet, layout, AT_THE_END);
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
      widths: [36, 12, 12, 19, 12, 22, 12, 3],
      freeze: { rows: first, columns: 1 },
      print: { orientation: "landscape", onePage: true },
    }),
  };
}

/** The largest distance of any area, above or below. */
function largestDistance(column: Expression): Expression {
  return excel("MAX", excel("MAX", column), excel("ABS", excel("MIN", column)));
}
