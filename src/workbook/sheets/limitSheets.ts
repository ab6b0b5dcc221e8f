import type { RunSheet } from "../describe";
import { excel, joined, named, operation, ours, spillOf } from "../formulas/expression";
import { FORMATS } from "../styles";
import { moveArguments } from "./arguments";
import { SheetBuilder as Builder } from "./builder";
import { sumAbove0 } from "./check";
import { SHEETS, type Layout } from "./layout";
import { count, landscape, posts, results, versionLine } from "./resultLooks";

export function limitsSheet(layout: Layout): RunSheet {
  const sheet = new Builder(SHEETS.limits);
  sheet.title(
    "Limits",
    "Why no more can move: the limits that bind. Their posts add up to the posts placed."
  );
  const left = sumAbove0(layout.planColumn("left"));
  sheet.finding(
    2,
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
    )
  );
  versionLine(sheet, 3, spillOf(layout.limits));
  sheet.spill(layout.limits.row, 0, ours("MOVELIMITS", ...moveArguments(layout)), {
    heading: true,
    total: true,
    formats: ["General", "General", "General", FORMATS.posts, FORMATS.posts, "General"],
    textColumns: [0, 1, 2, 5],
  });
  return sheet.build({
    ...results,
    summary: "The limits that keep more posts from moving, in words.",
    widths: [33, 30, 12, 9, 10, 80],
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
  sheet.finding(
    2,
    joined(
      count(excel("COUNTIF", layout.planColumn("total"), "<0")),
      " areas give and ",
      count(excel("COUNTIF", layout.planColumn("total"), ">0")),
      " receive; the pairs are a proposal that the deans may rearrange within a year."
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
    summary: "Pairs of giving and receiving areas by year.",
    widths: [33, 32, 32, 9],
    freeze: { rows: layout.pairs.row + 1, columns: 0 },
    print: { orientation: "portrait", titleRow: layout.pairs.row },
  });
}
