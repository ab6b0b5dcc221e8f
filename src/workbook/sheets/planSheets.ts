import type { DefinedName, RunSheet } from "../describe";
import { excel, joined, named, operation, ours, spillOf } from "../formulas/expression";
import { COLOURS, FORMATS } from "../styles";
import { moveArguments } from "./arguments";
import type { SheetBuilder } from "./builder";
import { SheetBuilder as Builder } from "./builder";
import { sumAbove0 } from "./check";
import { bothNumbers, mostPosts, onSignOff } from "./headline";
import { SHEETS, type Layout } from "./layout";
import { count, extremes, landscape, posts, results, versionLine } from "./resultLooks";

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
  const [moved, wanted] = [named("PostsMoved"), named("PostsToMove")];
  sheet.finding(
    2,
    joined(
      onSignOff(layout),
      excel(
        "IF",
        operation(wanted, "=", 0),
        "No post needs to move.",
        joined(
          count(moved),
          " of ",
          posts(wanted),
          " reach the areas that are short within ",
          count(excel("COUNTA", named("Years"))),
          excel("IF", operation(excel("COUNTA", named("Years")), "=", 1), " year", " years"),
          bothNumbers(layout),
          excel(
            "IF",
            operation(moved, "=", wanted),
            ". Every area reaches its target.",
            ". The sheet Limits says what limits the others."
          )
        )
      )
    )
  );
  versionLine(sheet, 3, spillOf(layout.plan));
  const figure = { style: "figureBold", format: FORMATS.posts } as const;
  sheet.value(4, 0, "Posts placed in the plan", { style: "label" });
  sheet.formula(4, 1, sumAbove0(layout.planColumn("total")), { ...figure, part: "PostsMoved" });
  if (layout.hasCapacity) {
    sheet.value(5, 0, "If every place offered were signed", { style: "label" });
    sheet.formula(5, 1, mostPosts(layout, "PlacesOffered"), { ...figure, part: "PostsIfSigned" });
  }
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
      ...(layout.hasCapacity
        ? [
            {
              name: "PostsIfSigned",
              refersTo: sheet.block(5, 1, 5, 1),
              comment: "Posts that could be placed if every place offered were signed off",
            },
          ]
        : []),
    ],
    sheet: sheet.build({
      ...results,
      summary: "Posts each area gains or gives up in each training year.",
      widths: [37, ...Array.from({ length: layout.years + 2 }, () => 11)],
      freeze: { rows: layout.plan.row + 1, columns: 1 },
      print: landscape(layout.plan.row),
    }),
  };
}

export function postsByYearSheet(layout: Layout): RunSheet {
  const sheet = new Builder(SHEETS.postsByYear);
  sheet.title("Posts by year", "Posts each area holds now and at the end of each training year.");
  sheet.finding(
    2,
    extremes(layout.targetColumn("area"), layout.planColumn("total"), {
      none: "No post moves in these years.",
      most: " grows most, by ",
      least: " gives up most, ",
      afterLeast: ".",
      noLeast: "; no area gives up a post.",
    })
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
