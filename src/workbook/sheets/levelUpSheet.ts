import type { RunSheet } from "../describe";
import {
  excel,
  joined,
  named,
  operation,
  ours,
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

/** Row that says what the reference is looked for as. */
const KIND = 5;
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
const NO_SHARE = "has a share of 0";
const NOT_ENTERED = "not entered";

/** The reference as it is typed; a blank is "". */
const GIVEN = joined(named("LevelUpTo"), "");

/**
 * What it would take to raise every area to the level of a reference instead of moving posts, by this run's own shares
 * (exact targets) and by registered population, which the programme's 566 posts for haematology rest on. LEVELUP answers,
 * one total a cell; the level and the posts by area follow from its totals. A region as reference is its local offices
 * taken together.
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
  sheet.formula(4, 1, excel("IF", equal(GIVEN, ""), "the best provided area", GIVEN), {
    style: "resultBold",
  });
  sheet.value(KIND, 0, "Looked for among the areas as", { style: "label" });
  const isRegion = excel("ISERROR", ours("LOCALOFFICE", GIVEN, "office"));
  sheet.formula(
    KIND,
    1,
    excel("IF", equal(GIVEN, ""), "area", excel("IF", isRegion, "region", "office")),
    { style: "resultText" }
  );
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
    widths: [40, 16, 16, 16, 18, 16, 18, 22],
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
    "Posts needed, by registered population",
  ]);
  for (let index = 0; index < layout.areas; index++) {
    const row = first + index;
    const name = sheet.at(row, AT.area);
    const blankable = (heading: string): Expression => {
      const value = ofArea(heading, index);
      return excel("IF", equal(value, ""), NOT_ENTERED, value);
    };
    const posts = { style: "result", format: FORMATS.posts } as const;
    sheet.formula(row, AT.area, layout.areaName(index), { style: "resultText" });
    sheet.formula(row, AT.part, inReference(sheet, name), posts);
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

/**
 * Whether an area is the reference, or one of its offices: LEVELUP of the area alone answers for that name and for no
 * other, and LOCALOFFICE knows each office by whatever name it has.
 */
function inReference(sheet: SheetBuilder, name: Expression): Expression {
  const kind = sheet.at(KIND, 1);
  const itself = excel("ISNUMBER", ours("LEVELUP", name, 1, 1, GIVEN));
  const place = (text: Expression, unknown: string): Expression =>
    excel("IFERROR", ours("LOCALOFFICE", text, kind), unknown);
  // Two names that nobody knows are not the same place.
  const office = equal(place(name, "-"), place(GIVEN, "unknown"));
  const known = excel("IF", itself, 1, excel("IF", office, 1, 0));
  return excel("IF", equal(GIVEN, ""), 0, known);
}

function writeSummary(
  sheet: SheetBuilder,
  column: (which: keyof typeof AT) => RangeReference
): void {
  const [part, posts, trust] = [column("part"), column("posts"), column("trust")];
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
  const ofReference = (which: RangeReference): Expression =>
    excel("SUMPRODUCT", operation(part, "*", which));
  /** A figure that follows from a total, or the words that stand for it. */
  const of = (total: Expression, value: Expression): Expression =>
    excel("IF", excel("ISTEXT", total), total, value);
  /** The total of LEVELUP; a reference that it does not find is said in words, an error in its figures stays that error. */
  const levelled = (held: Expression, share: RangeReference, known: Expression): Expression => {
    const found = excel("SUM", ours("LEVELUP", column("area"), held, share, GIVEN));
    const figures = joined(
      excel("SUM", column("area")),
      excel("SUM", operation(held, "+", share)),
      GIVEN
    );
    // With a share for everybody there is an answer: it is the shares of 0 that keep it.
    const shared = ours("LEVELUP", column("area"), held, operation(share, "+", 1), GIVEN);
    const without = excel("IF", excel("ISERROR", excel("SUM", shared)), found, NO_SHARE);
    const unknown = excel("IF", equal(excel("ERROR.TYPE", found), 7), NOT_FOUND, without);
    const answer = excel("IF", excel("ISERROR", found), unknown, found);
    return excel("IF", known, excel("IF", excel("ISERROR", figures), figures, answer), NOT_ENTERED);
  };
  /**
   * The reference's part, where the areas marked as the reference have the very level of LEVELUP's answer: if not, a name
   * was understood in another way than LEVELUP has it.
   */
  const partOf = (which: RangeReference, share: RangeReference, total: Expression): Expression => {
    const [mine, its] = [ofReference(posts), ofReference(share)];
    const asMarked = operation(mine, "*", excel("SUM", share));
    const difference = excel("ABS", operation(operation(its, "*", total), "-", asMarked));
    const same = operation(difference, "<=", operation(1e-9, "*", asMarked));
    const value = operation(ofReference(which), "/", excel("SUM", which));
    return of(total, excel("IF", equal(GIVEN, ""), "", excel("IF", same, value, "not known")));
  };
  const withTrust = operation(posts, "+", trust);
  const write = (row: number, label: string, cells: readonly [Expression, string][]): void => {
    sheet.value(SUMMARY + row, 0, label, { style: "label" });
    cells.forEach(([formula, format], index) =>
      sheet.formula(SUMMARY + row, 1 + index, formula, {
        style: "figureBold",
        format,
        // The parts and levels follow from the totals.
        part: index < 2 ? "parts" : "summary",
      })
    );
  };
  const blank: [Expression, string] = [{ kind: "literal", value: "" }, FORMATS.general];
  const ifAll = (known: Expression, value: Expression): Expression =>
    excel("IF", known, value, NOT_ENTERED);
  const measures = [
    ["formula", "exact", "Needed, by this run's formula"],
    ["registered", "registered", "Needed, by registered population"],
  ] as const;
  write(ROWS.now, "Posts now", [
    [partOf(posts, column("exact"), sheet.at(SUMMARY + ROWS.formula, 3)), FORMATS.percent],
    blank,
    [excel("SUM", posts), FORMATS.posts],
    [ifAll(all(trust), operation(excel("SUM", posts), "+", excel("SUM", trust))), FORMATS.posts],
  ]);
  for (const [row, which, label] of measures) {
    const share = column(which);
    const known = all(share);
    const total = sheet.at(SUMMARY + ROWS[row], 3);
    write(ROWS[row], label, [
      [partOf(share, share, total), "0.00%"],
      [of(total, operation(total, "/", excel("SUM", share))), "0.0000000"],
      [levelled(posts, share, known), FORMATS.exact],
      [levelled(withTrust, share, excel("AND", known, all(trust))), FORMATS.exact],
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
