import type { DefinedName } from "../describe";
import {
  excel,
  joined,
  named,
  operation,
  tableColumn,
  type Expression,
  type RangeReference,
} from "../formulas/expression";
import { TABLES } from "../inputs/fields";
import { FORMATS } from "../styles";
import type { SheetBuilder } from "./builder";
import { sumAbove0, text, type Check } from "./check";
import type { Layout } from "./layout";
import { ifPriced } from "./moneyBlocks";
import { year } from "./moneyLooks";

/** Right of the table: when each entry ends, a gap, then the blocks by area and year. */
const ENDS = 4;
export const AREA = 6;
const FIRST = 7;
export const NO_DATE = "no date";
const IN = "Ends in ";

const areas = tableColumn(TABLES.fixedTerm, "Area");
const posts = tableColumn(TABLES.fixedTerm, "Posts");
const until = tableColumn(TABLES.fixedTerm, "Funded until");
const noEnd = operation(until, "=", "");

/** The day in a year label such as 2022/23 on which that year begins; the label may be in error, or no year. */
const beginning = (label: Expression, month: number): Expression =>
  excel(
    "IF",
    excel("ISERROR", label),
    label,
    excel("IFERROR", excel("DATE", excel("LEFT", label, 4), month, 1), NO_DATE)
  );
const ifDated = (begin: Expression, value: Expression): Expression =>
  excel("IF", operation(begin, "=", NO_DATE), NO_DATE, value);
/** The day a year later, less one: years that begin on the first of a month. */
const lastDay = (begin: Expression): Expression =>
  operation(
    excel("DATE", operation(excel("YEAR", begin), "+", 1), excel("MONTH", begin), 1),
    "-",
    1
  );
const sumproduct = (...terms: Expression[]): Expression =>
  excel(
    "SUMPRODUCT",
    terms.reduce((all, one) => operation(all, "*", one))
  );

/** Number and money of the posts by area and year, as ordinary formulas over the table. */
export function fixedTermYears(sheet: SheetBuilder, layout: Layout, row: number): DefinedName[] {
  const { areas: n, years } = layout;
  const step = n + 6;
  const inPlace = row;
  const postYears = row + step + 1;
  const money = postYears + step;
  const training = (t: number): Expression => sheet.at(inPlace - 1, FIRST + t);
  const financial = (t: number): Expression => sheet.at(postYears - 1, FIRST + t);
  const own = (index: number): Expression => operation(areas, "=", layout.areaName(index));

  head(sheet, layout, inPlace, "Fixed-term posts on 1 August", "Years", 8);
  block(sheet, layout, inPlace, FORMATS.posts, (index, t) =>
    ifDated(training(t), sumproduct(own(index), stillThere(training(t)), posts))
  );
  sheet.value(inPlace + n + 2, AREA, "Posts the plan has placed by 31 July after it", {
    style: "note",
  });
  for (let t = 0; t < years; t++) {
    const gained = sumAbove0(layout.planColumn(t));
    const before = sheet.at(inPlace + n + 2, FIRST + t - 1);
    sheet.formula(inPlace + n + 2, FIRST + t, t === 0 ? gained : operation(before, "+", gained), {
      style: "result",
      format: FORMATS.posts,
      part: "plan",
    });
  }
  sheet.value(inPlace + n + 3, AREA, "Rests on", { style: "note" });
  const known = sumproduct(
    operation(excel("COUNTIF", layout.areaNames, areas), ">", 0),
    operation(posts, ">", 0)
  );
  const all = sumproduct(operation(posts, ">", 0), { kind: "literal", value: 1 });
  sheet.sentence(
    inPlace + n + 3,
    FIRST,
    excel(
      "IF",
      operation(known, "=", all),
      "all entries",
      joined(
        text(known),
        " of ",
        text(all),
        " entries: Areas does not have the areas of the others"
      )
    ),
    { style: "note" }
  );

  head(sheet, layout, postYears, "Post-years, April to March", "FinancialYears", 4);
  block(sheet, layout, postYears, FORMATS.exact, (index, t) =>
    ifDated(financial(t), sumproduct(own(index), partOfYear(financial(t)), posts))
  );
  sheet.headings(money, AREA, [
    "National income of them, £",
    ...labelsOf(layout, "FinancialYears"),
  ]);
  block(sheet, layout, money, FORMATS.money, (index, t) => {
    const price = excel("INDEX", named("IncomeOfPost"), index + 1, t + 1);
    const amount = sheet.at(postYears + 1 + index, FIRST + t);
    return ifDated(financial(t), ifPriced(price, operation(amount, "*", price)));
  });
  const priced = sheet.block(money + n + 1, FIRST, money + n + 1, FIRST + years - 1);
  sheet.value(money + n + 2, AREA, "Rests on", { style: "note" });
  sheet.sentence(
    money + n + 2,
    FIRST,
    joined(
      text(excel("SUMPRODUCT", operation(excel("ISNUMBER", priced), "*", 1))),
      ` of ${years} years priced`
    ),
    { style: "note" }
  );
  sheet.value(
    money + n + 3,
    AREA,
    "Taken as in place until their end, and as bringing the national income of any post of their area.",
    { style: "note" }
  );
  writeEnds(sheet, layout, row, training);
  return [
    {
      name: "TermYears",
      refersTo: sheet.block(inPlace - 1, FIRST, inPlace - 1, FIRST + years - 1),
      comment: "The days on which the training years begin",
    },
    {
      name: "TermEnds",
      refersTo: endsOf(sheet, layout, row),
      comment: "When each entry of Fixed-term posts ends",
    },
  ];
}

const stillThere = (begin: Expression): Expression =>
  operation(operation(noEnd, "+", operation(until, ">=", begin)), ">", 0);

/** The part of a year in which a post is still funded: all of it, none, or the days up to its end. */
function partOfYear(begin: Expression): Expression {
  const last = lastDay(begin);
  const days = operation(operation(last, "-", begin), "+", 1);
  const within = operation(
    operation(operation(until, ">=", begin), "*", operation(until, "<", last)),
    "*",
    operation(operation(operation(until, "+", 1), "-", begin), "/", days)
  );
  return operation(operation(noEnd, "+", operation(until, ">=", last)), "+", within);
}

const labelsOf = (layout: Layout, name: "Years" | "FinancialYears"): Expression[] =>
  Array.from({ length: layout.years }, (_, t) => joined(year(name, t), ""));

/** The headings of a block, and above them the days on which its years begin. */
function head(
  sheet: SheetBuilder,
  layout: Layout,
  row: number,
  title: string,
  name: "Years" | "FinancialYears",
  month: number
): void {
  sheet.value(row - 1, AREA, "Begins on", { style: "note" });
  for (let t = 0; t < layout.years; t++) {
    sheet.formula(row - 1, FIRST + t, beginning(year(name, t), month), {
      style: "headingYear",
      format: "d mmm yyyy",
    });
  }
  sheet.headings(row, AREA, [title, ...labelsOf(layout, name)]);
}

/** The figures of a block with its Total; words in place of a figure are words in the Total too. */
function block(
  sheet: SheetBuilder,
  layout: Layout,
  row: number,
  format: string,
  formula: (area: number, t: number) => Expression
): void {
  const { areas: n, years } = layout;
  for (let index = 0; index < n; index++) {
    sheet.formula(row + 1 + index, AREA, layout.areaName(index), { style: "resultText" });
    for (let t = 0; t < years; t++) {
      sheet.formula(row + 1 + index, FIRST + t, formula(index, t), { style: "result", format });
    }
  }
  sheet.value(row + 1 + n, AREA, "Total", { style: "totalText" });
  for (let t = 0; t < years; t++) {
    const column: RangeReference = sheet.block(row + 1, FIRST + t, row + n, FIRST + t);
    const first = sheet.at(row + 1, FIRST + t);
    const total = excel("IF", excel("ISTEXT", first), first, excel("SUM", column));
    sheet.formula(row + 1 + n, FIRST + t, total, { style: "total", format });
  }
}

const endsOf = (sheet: SheetBuilder, layout: Layout, row: number): RangeReference =>
  sheet.block(row + 1, ENDS, row + layout.fixedTermRows, ENDS);

/** Beside each entry: in which year of the plan it ends, or that it does not. */
function writeEnds(
  sheet: SheetBuilder,
  layout: Layout,
  row: number,
  training: (t: number) => Expression
): void {
  sheet.headings(row, ENDS, ["Within the plan?"]);
  const [begin, end] = [training(0), training(layout.years - 1)];
  const begins = sheet.block(row - 1, FIRST, row - 1, FIRST + layout.years - 1);
  for (let entry = 0; entry < layout.fixedTermRows; entry++) {
    const at = sheet.at(row + 1 + entry, 3);
    const count = sheet.at(row + 1 + entry, 2);
    const place = excel("SUMPRODUCT", operation(operation(begins, "<=", at), "*", 1));
    const which = excel(
      "IF",
      operation(at, "<", begin),
      "Ended before the plan",
      excel(
        "IF",
        operation(at, ">", lastDay(end)),
        "Runs past the plan",
        joined(IN, excel("INDEX", named("Years"), 1, place))
      )
    );
    const dated = excel("IF", operation(at, "=", ""), "No end entered", which);
    const said = excel(
      "IF",
      operation(count, "=", ""),
      "",
      excel("IF", operation(begin, "=", NO_DATE), NO_DATE, ifDated(end, dated))
    );
    sheet.formula(row + 1 + entry, ENDS, said, { style: "resultText" });
  }
}

/** How many entries the check names one by one. */
const NAMED = 12;

/** A term that ends within the plan: its posts, its area, its day and its year. */
export function termCheck(layout: Layout): Check {
  const ends = named("TermEnds");
  const within = (entry: Expression): Expression =>
    operation(excel("LEFT", entry, IN.length), "=", IN);
  const count = excel("SUMPRODUCT", operation(within(ends), "*", 1));
  const undated = excel("SUMPRODUCT", operation(operation(ends, "=", NO_DATE), "*", 1));
  const shown = Math.min(layout.fixedTermRows, NAMED);
  const entries = Array.from({ length: shown }, (_, index) => {
    const of = (column: Expression): Expression => excel("INDEX", column, index + 1);
    const words = joined(
      text(of(posts)),
      excel("IF", operation(of(posts), "=", 1), " post in ", " posts in "),
      of(areas),
      " until ",
      excel("TEXT", of(until), FORMATS.date),
      ", in ",
      excel("SUBSTITUTE", of(ends), IN, ""),
      "; "
    );
    return excel("IF", within(of(ends)), words, "");
  });
  const rows = excel("ROWS", posts);
  return {
    name: "No fixed term ends within the plan",
    holds: excel(
      "AND",
      operation(count, "=", 0),
      operation(undated, "=", 0),
      operation(rows, "=", layout.fixedTermRows)
    ),
    otherwise: excel(
      "IF",
      operation(undated, ">", 0),
      "The training years are not written as 2022/23: their days, and the terms that end in them, are not known",
      joined(
        ...entries,
        excel(
          "IF",
          operation(rows, "<>", layout.fixedTermRows),
          "rows were added to Fixed-term posts or taken away: run the plan again",
          joined(text(count), " in all: see Fixed-term posts")
        )
      )
    ),
    why: `Whoever counts on these posts has them for ${layout.years === 1 ? "part of the year" : "part of the years"} of the plan alone.`,
  };
}
