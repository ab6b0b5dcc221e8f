import type { RunSheet } from "../describe";
import {
  excel,
  joined,
  named,
  operation,
  spillOf,
  type Expression,
  type RangeReference,
} from "../formulas/expression";
import { COLOURS, FORMATS } from "../styles";
import { SheetBuilder } from "./builder";
import { equal, text } from "./check";
import type { Layout } from "./layout";
import { SHEETS } from "./layout";
import { ofArea } from "./moneyLooks";
import { versionLine } from "./resultLooks";

const SUMMARY = 6;
/** Rows of the summary below its headings. */
const ROWS = { now: 1, formula: 2, registered: 3 } as const;
/** Columns of the block by area. */
const AT = {
  area: 0,
  part: 1,
  posts: 2,
  trust: 3,
  exact: 4,
  registered: 5,
  byFormula: 6,
  byRegistered: 7,
};

const NOT_FOUND = "not among the areas";
const NOT_ENTERED = "not entered";

/**
 * What it would take to raise every area to the level of a reference instead of moving posts: posts x share / share of the
 * reference, by this run's own shares (exact targets) and by registered population, which the programme's 566 posts for
 * haematology rest on. Ordinary formulas over the areas; a region as reference is its local offices taken together.
 */
export function levelUpSheet(layout: Layout): RunSheet {
  const sheet = new SheetBuilder(SHEETS.levelUp);
  const first = SUMMARY + 9;
  const last = first + layout.areas - 1;
  const column = (which: keyof typeof AT): RangeReference =>
    sheet.block(first, AT[which], last, AT[which]);
  sheet.title(
    "Levelling up",
    "Posts that every area would hold at the level of the reference, with no post moved. The level is posts per share; posts are not rounded."
  );
  versionLine(sheet, 3, spillOf(layout.workings));
  sheet.value(4, 0, "To the level of", { style: "label" });
  const given = joined(named("LevelUpTo"), "");
  sheet.formula(4, 1, excel("IF", equal(given, ""), "the best provided area", given), {
    style: "resultBold",
  });
  writeAreas(sheet, layout, first);
  writeSummary(sheet, column);
  const needed = (row: keyof typeof ROWS): Expression => sheet.at(SUMMARY + ROWS[row], 3);
  const count = (value: Expression): Expression =>
    excel("IF", excel("ISTEXT", value), value, excel("TEXT", value, "#,##0"));
  sheet.finding(
    2,
    joined(
      "Instead of ",
      text(needed("now")),
      " posts: ",
      count(needed("formula")),
      " by this run's formula, ",
      count(needed("registered")),
      " by registered population."
    )
  );
  return sheet.build({
    summary: "Posts that would bring every area to the level of a reference, by two measures.",
    widths: [40, 16, 16, 16, 16, 16, 18, 18],
    freeze: { rows: 0, columns: 1 },
    print: { orientation: "landscape", onePage: true },
    tabColour: COLOURS.tabs.results,
  });
}

function writeAreas(sheet: SheetBuilder, layout: Layout, first: number): void {
  sheet.headings(first - 1, 0, [
    "Area",
    "In the reference",
    "Posts now",
    "Trust-funded posts",
    "Exact target",
    "Registered population",
    "Posts needed, by formula",
    "Posts needed, by registered",
  ]);
  const reference = joined(named("LevelUpTo"), "");
  for (let index = 0; index < layout.areas; index++) {
    const row = first + index;
    const name = sheet.at(row, AT.area);
    const blankable = (heading: string): Expression => {
      const value = ofArea(heading, index);
      return excel("IF", equal(value, ""), NOT_ENTERED, value);
    };
    const posts = { style: "result", format: FORMATS.posts } as const;
    sheet.formula(row, AT.area, layout.areaName(index), { style: "resultText" });
    // An office of the region; a region counts only where none of its offices is lacking.
    const inRegion = excel(
      "SUMPRODUCT",
      operation(equal(named("OfficeNames"), name), "*", equal(named("OfficeRegions"), reference))
    );
    const lacking = excel(
      "SUMPRODUCT",
      operation(
        equal(named("OfficeRegions"), reference),
        "*",
        equal(excel("COUNTIF", layout.areaNames, named("OfficeNames")), 0)
      )
    );
    const itself = equal(excel("COUNTIF", layout.areaNames, reference), 0);
    sheet.formula(
      row,
      AT.part,
      excel(
        "IF",
        equal(name, reference),
        1,
        excel("IF", excel("AND", itself, equal(lacking, 0)), inRegion, 0)
      ),
      posts
    );
    sheet.formula(row, AT.posts, ofArea("Posts now", index), posts);
    sheet.formula(row, AT.trust, blankable("Trust-funded posts"), posts);
    sheet.formula(row, AT.exact, excel("INDEX", layout.exactTargets, index + 1), {
      style: "result",
      format: FORMATS.exact,
    });
    sheet.formula(row, AT.registered, blankable("Registered population"), posts);
    const exact = { style: "result", format: FORMATS.exact, part: "needed" } as const;
    const level = (which: "formula" | "registered"): Expression =>
      sheet.at(SUMMARY + ROWS[which], 2);
    const at = (share: Expression, rate: Expression): Expression =>
      excel("IF", excel("ISTEXT", rate), rate, operation(share, "*", rate));
    sheet.formula(row, AT.byFormula, at(sheet.at(row, AT.exact), level("formula")), exact);
    sheet.formula(
      row,
      AT.byRegistered,
      at(sheet.at(row, AT.registered), level("registered")),
      exact
    );
  }
}

function writeSummary(
  sheet: SheetBuilder,
  column: (which: keyof typeof AT) => RangeReference
): void {
  const [part, posts, trust] = [column("part"), column("posts"), column("trust")];
  const noReference = equal(joined(named("LevelUpTo"), ""), "");
  /** Whether every area has the figure; an error in one stays an error. */
  const all = (which: RangeReference): Expression =>
    equal(excel("SUMPRODUCT", operation(equal(which, NOT_ENTERED), "*", 1)), 0);
  sheet.headings(SUMMARY, 0, [
    "",
    "Reference's part",
    "Posts per share",
    "Posts",
    "With trust-funded",
  ]);
  /** Posts per share of the reference, or of the best provided area. */
  const level = (held: Expression, share: RangeReference, known: Expression): Expression =>
    excel(
      "IF",
      known,
      excel(
        "IF",
        noReference,
        excel(
          "SUMPRODUCT",
          excel("MAX", operation(held, "/", operation(share, "+", equal(share, 0))))
        ),
        excel(
          "IF",
          equal(excel("SUM", part), 0),
          NOT_FOUND,
          operation(
            excel("SUMPRODUCT", operation(part, "*", held)),
            "/",
            excel("SUMPRODUCT", operation(part, "*", share))
          )
        )
      ),
      NOT_ENTERED
    );
  const partOf = (which: RangeReference): Expression =>
    excel(
      "IF",
      noReference,
      "",
      operation(excel("SUMPRODUCT", operation(part, "*", which)), "/", excel("SUM", which))
    );
  const withTrust = operation(posts, "+", trust);
  const write = (row: number, label: string, cells: readonly [Expression, string][]): void => {
    sheet.value(SUMMARY + row, 0, label, { style: "label" });
    cells.forEach(([formula, format], index) =>
      sheet.formula(SUMMARY + row, 1 + index, formula, {
        style: "resultBold",
        format,
        part: "summary",
      })
    );
  };
  const blank: [Expression, string] = [{ kind: "literal", value: "" }, FORMATS.general];
  const ifAll = (known: Expression, value: Expression): Expression =>
    excel("IF", known, value, NOT_ENTERED);
  write(ROWS.now, "Posts now", [
    [partOf(posts), FORMATS.percent],
    blank,
    [excel("SUM", posts), FORMATS.posts],
    [ifAll(all(trust), withTrustSum(posts, trust)), FORMATS.posts],
  ]);
  const measures = [
    ["formula", "exact", "Needed, by this run's formula"],
    ["registered", "registered", "Needed, by registered population"],
  ] as const;
  for (const [row, which, label] of measures) {
    const share = column(which);
    const rate = sheet.at(SUMMARY + ROWS[row], 2);
    const needed = (perShare: Expression): Expression =>
      excel(
        "IF",
        excel("ISTEXT", perShare),
        perShare,
        operation(perShare, "*", excel("SUM", share))
      );
    const known = all(share);
    const both = excel("AND", known, all(trust));
    write(ROWS[row], label, [
      [ifAll(known, partOf(share)), "0.00%"],
      [level(posts, share, known), "0.0000000"],
      [needed(rate), FORMATS.exact],
      [needed(level(withTrust, share, both)), FORMATS.exact],
    ]);
  }
  sheet.value(
    SUMMARY + 5,
    0,
    "Published for haematology (HEE FAQ 2022): 566 posts instead of 260, and a further 500 with trust-funded posts. By inference that is London as one region and",
    { style: "note" }
  );
  sheet.value(
    SUMMARY + 6,
    0,
    "registered population: 98 of the 260 posts (37.7%) and 17.29% of the registered population of 2023/24 give 98 / 17.29% = 567.",
    { style: "note" }
  );
}

const withTrustSum = (posts: RangeReference, trust: RangeReference): Expression =>
  operation(excel("SUM", posts), "+", excel("SUM", trust));
