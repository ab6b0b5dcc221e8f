import {
  excel,
  joined,
  named,
  operation,
  range,
  type CellReference,
  type Expression,
} from "../formulas/expression";
import { TABLES } from "../inputs/fields";
import { FORMATS } from "../styles";
import type { SheetBuilder } from "./builder";
import { areas, equal } from "./check";
import type { Layout } from "./layout";
import { SHEETS } from "./layout";
import { count, posts } from "./resultLooks";

/** Columns of the block on Limits that says where each area ends. */
export const END = {
  area: 0,
  state: 1,
  left: 2,
  unused: 3,
  usable: 4,
  words: 5,
  below: 6,
} as const;

const HEADINGS = [
  "Area",
  "At the end of the plan",
  "Posts left",
  "Vacancies or places unused",
  "Of these, at its pace",
  "In words",
  "Areas below target, down to this row",
];

/** The words of every row rest on the names down to the last one: an error there is looked for first. */
const NAMES = "names of areas";

/** A list of names in one cell stays readable. */
const LONG = 200;

/**
 * Where each area ends: an area at its target is said to have reached it, and is no limit; a donor that is still above
 * its target is told what holds its posts. A donor that has a vacancy left in some year could place a post wherever an
 * area below its target has a place left in that year; so every such place is used.
 */
export function endOfPlanBlock(sheet: SheetBuilder, layout: Layout): void {
  const { row: headings } = layout.endOfPlan;
  const last = sheet.at(headings + Math.max(layout.areas, 1), END.below);
  sheet.headings(headings, 0, HEADINGS, 2);
  for (const column of [END.words, END.below]) {
    sheet.replace(headings, column, HEADINGS[column], { style: "headingAfter" });
  }
  for (let i = 0; i < layout.areas; i += 1) {
    const row = headings + 1 + i;
    const { total, left, changes } = ofPlan(layout, i);
    const area = sheet.formula(row, END.area, layout.areaName(i), {
      style: "resultText",
      part: NAMES,
    });
    sheet.formula(row, END.state, stateOf(total, left), { style: "resultText" });
    const figure = { style: "result", format: FORMATS.posts } as const;
    const over = sheet.formula(row, END.left, excel("ABS", left), figure);
    const vacancies = vacanciesOf(layout, i);
    const places = layout.hasCapacity
      ? operation(excel("SUM", excel("INDEX", named("PlacesThatCount"), i + 1, 0)), "-", total)
      : "";
    const unused = sheet.formula(
      row,
      END.unused,
      byState(left, excel("SUMPRODUCT", operation(vacancies, "+", changes)), places, ""),
      figure
    );
    const usable = sheet.formula(
      row,
      END.usable,
      whereThereIsAPace(byState(left, atPace(i, vacancies, changes), unused, ""), ""),
      figure
    );
    const before = i === 0 ? "" : sheet.at(row - 1, END.below);
    sheet.formula(
      row,
      END.words,
      inWords(
        { total, left, over, unused, usable: whereThereIsAPace(usable, unused), below: last },
        layout.hasCapacity
      ),
      { style: "textAfter" }
    );
    sheet.formula(row, END.below, withName(before, area, left), {
      style: "note",
      part: NAMES,
    });
  }
}

/** Whether no limit that is changed alone would bring a post: nothing is left unused on either side. */
export function noSingleChange(layout: Layout): Expression {
  const { row } = layout.endOfPlan;
  const sumOf = (column: number): Expression =>
    excel("SUM", range(SHEETS.limits, row + 1, column, row + Math.max(layout.areas, 1), column));
  if (!layout.hasCapacity) return { kind: "literal", value: false };
  return excel(
    "AND",
    equal(whereThereIsAPace(sumOf(END.usable), sumOf(END.unused)), 0),
    equal(layout.expansionNotPlaced, 0)
  );
}

/** Without a pace the column "Of these, at its pace" is blank, and everything unused could be used. */
const whereThereIsAPace = (value: Expression, without: Expression | ""): Expression =>
  excel("IF", operation(named("Pace"), ">", 0), value, without);

function ofPlan(layout: Layout, i: number) {
  const { sheet, row } = layout.plan;
  const at = row + 1 + i;
  const cellAt = (column: number): CellReference => ({ kind: "cell", sheet, row: at, column });
  return {
    total: cellAt(layout.years + 1),
    left: cellAt(layout.years + 2),
    changes: range(sheet, at, 1, at, layout.years),
  };
}

function byState(
  left: Expression,
  above: Expression,
  below: Expression | "",
  at: "" | Expression
): Expression {
  return excel(
    "IF",
    operation(left, "<", 0),
    above,
    excel("IF", operation(left, ">", 0), below, at)
  );
}

const stateOf = (total: Expression, left: Expression): Expression =>
  excel(
    "IF",
    equal(left, 0),
    excel("IF", equal(total, 0), "At target from the start", "Reached target"),
    excel("IF", operation(left, ">", 0), "Below target", "Above target")
  );

function vacanciesOf(layout: Layout, i: number): Expression {
  const { sheet, row, column } = layout.expectedVacancies;
  return excel(
    "IF",
    equal(named("VacanciesFrom"), "known"),
    excel("INDEX", layout.yearColumns(TABLES.vacancies), i + 1, 0),
    range(sheet, row + i, column, row + i, column + layout.years - 1)
  );
}

/** Vacancies left once no more than the pace allows is given up in a year; see `paceLimit` of the model. */
function atPace(i: number, vacancies: Expression, changes: Expression): Expression {
  const held = excel("INDEX", areas("Posts now"), i + 1);
  // The product as Excel shows it: 0.29 x 100 is 29.
  const part = operation(operation(named("Pace"), "*", held), "+", 0.000000001);
  const most = excel("MAX", 1, excel("INT", part));
  const free = operation(
    operation(
      operation(operation(vacancies, "<", most), "*", vacancies),
      "+",
      operation(operation(vacancies, ">=", most), "*", most)
    ),
    "+",
    changes
  );
  return excel("SUMPRODUCT", free);
}

/** The names of the areas below target so far; a long list ends with "and others". */
function withName(before: Expression | "", area: Expression, left: Expression): Expression {
  const others = " and others";
  return excel(
    "IF",
    operation(left, "<=", 0),
    before,
    excel(
      "IF",
      equal(before, ""),
      area,
      excel(
        "IF",
        operation(excel("LEN", before), "<=", LONG),
        joined(before, ", ", area),
        excel(
          "IF",
          equal(excel("RIGHT", before, others.length), others),
          before,
          joined(before, others)
        )
      )
    )
  );
}

interface RowOfBlock {
  readonly total: Expression;
  readonly left: Expression;
  readonly over: Expression;
  readonly unused: Expression;
  readonly usable: Expression;
  readonly below: Expression;
}

function inWords(
  { total, left, over, unused, usable, below }: RowOfBlock,
  hasCapacity: boolean
): Expression {
  const counted = (figure: Expression, one: string, many: string): Expression =>
    joined(count(figure), excel("IF", equal(figure, 1), one, many));
  const above = joined(
    posts(over),
    " left above target; ",
    counted(unused, " vacancy", " vacancies"),
    " unused. ",
    excel(
      "IF",
      operation(usable, ">", 0),
      excel(
        "IF",
        equal(below, ""),
        "No area is short any more.",
        joined(
          "Held by the places of the areas still below target, all used in those years: ",
          below,
          "."
        )
      ),
      excel(
        "IF",
        operation(unused, ">", 0),
        "Its pace holds the rest.",
        "All its vacancies are used."
      )
    )
  );
  const places = excel(
    "IF",
    operation(unused, ">", 0),
    joined(counted(unused, " place", " places"), " unused, for want of vacancies in those years."),
    excel("IF", equal(total, 0), "no place there counts.", "every place that counts is used.")
  );
  const short = joined(
    posts(over),
    " below target; ",
    hasCapacity ? places : "no vacancy is left for it."
  );
  const reached = excel(
    "IF",
    operation(total, ">", 0),
    joined(posts(total), " placed, as many as it was short of."),
    excel(
      "IF",
      operation(total, "<", 0),
      joined(posts(excel("ABS", total)), " given up, as many as it held above target."),
      "Nothing to move."
    )
  );
  return byState(left, above, short, reached);
}
