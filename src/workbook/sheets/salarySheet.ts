import { BASIC_PAY, GRADES } from "../../model/reference/basicPay";
import type { DefinedName, RunSheet } from "../describe";
import { excel, joined, operation, tableColumn, type Expression } from "../formulas/expression";
import { NO_PRICE, SALARY_HEADINGS, TABLES, yearHeading, yearHeadings } from "../inputs/fields";
import type { Run, Scalar } from "../inputs/run";
import { COLOURS, FORMATS, type StyleName } from "../styles";
import { SheetBuilder } from "./builder";
import { FILL, TEXT, yearLabels } from "./inputLooks";
import { SHEETS, type Layout } from "./layout";
import { money, year } from "./moneyLooks";

const AT_GRADE = SALARY_HEADINGS[1];
/** First column of the years, above the table and in it. */
const FIRST = 2;
const WEIGHTED = 6;
const USED = 7;
const AWARD = 8;
const ORIGIN = 9;
const TABLE = 13;

/**
 * Basic salary by grade, weighted by the years a doctor in training spends in each. The salary that all money rests on
 * stands above the table: what Inputs holds for a year, else the weighted salary, else the last one known.
 */
export function salarySheet(run: Run, layout: Layout): { sheet: RunSheet; names: DefinedName[] } {
  const sheet = new SheetBuilder(SHEETS.salaries);
  const { years } = layout;
  sheet.title(
    "Salary by grade",
    `${FILL} Years at the grade: how many years of the specialty's training fall into it.`
  );
  sheet.value(2, 0, offered(), { style: "note" });
  sheet.headings(4, 0, [
    "Basic salary of a post, £ a year",
    "",
    ...yearHeadings(years).map((_, t) => layout.yearLabel(t)),
  ]);
  sheet.value(5, 0, "Financial year (April to March)", { style: "note" });
  sheet.value(WEIGHTED, 0, "Weighted by the years at each grade", { style: "label" });
  sheet.value(USED, 0, "Used", { style: "label" });
  sheet.value(AWARD, 0, "Award of the financial year", { style: "label" });
  sheet.value(ORIGIN, 0, "Where it comes from", { style: "label" });
  for (let t = 0; t < years; t++) writeYear(sheet, t);
  yearLabels(sheet, layout, TABLE - 1, FIRST);
  sheet.table(
    TABLES.salaries,
    TABLE,
    0,
    [SALARY_HEADINGS[0], AT_GRADE, ...yearHeadings(years), SALARY_HEADINGS[2]],
    rowsOf(run, years),
    [
      TEXT,
      { style: "input" as StyleName, format: FORMATS.general },
      ...yearHeadings(years).map(() => ({ style: "input" as StyleName, format: '"£"#,##0' })),
      TEXT,
    ]
  );
  const last = TABLE + rowsOf(run, years).length;
  sheet.validate({
    range: sheet.block(TABLE + 1, 1, last, years + 1),
    rule: { kind: "decimal", least: 0 },
    title: "Salary by grade",
    message: "Years at the grade, and its basic salary in pounds a year; blank = not known",
    strictness: "stop",
  });
  return {
    names: [
      {
        name: "SalaryUsed",
        refersTo: sheet.block(USED, FIRST, USED, years + 1),
        comment: "Basic salary of a post that the money rests on, by year",
      },
    ],
    sheet: sheet.build({
      summary: "Basic salary by grade and year, and the salary of a post that follows from it.",
      widths: [36, 12, ...yearHeadings(years).map(() => 18), 60],
      freeze: { rows: 0, columns: 1 },
      print: { orientation: "landscape", onePage: true },
      tabColour: COLOURS.tabs.inputs,
    }),
  };
}

/** The published pay in words: offered to whoever fills in the table, never filled in for them. */
function offered(): string {
  const pounds = (value: number): string => `£${String(value).replace(/(\d)(?=\d{3}$)/, "$1,")}`;
  const grades = BASIC_PAY.grades.map(({ grade, salary }) => `${grade} ${pounds(salary)}`);
  return `Known for ${BASIC_PAY.year} only: ${grades.join(", ")}; London weighting ${pounds(BASIC_PAY.londonWeighting)}. ${BASIC_PAY.source}.`;
}

function writeYear(sheet: SheetBuilder, t: number): void {
  const column = FIRST + t;
  const entered = year("Salary", t);
  const [weighted, used] = [sheet.at(WEIGHTED, column), sheet.at(USED, column)];
  const isEntered = operation(entered, "<>", "");
  const byGrade = operation(weighted, "<>", NO_PRICE);
  const before = (row: number): Expression =>
    t === 0 ? { kind: "literal", value: NO_PRICE } : sheet.at(row, column - 1);
  const own = (mine: Expression, byGrades: Expression, kept: Expression): Expression =>
    excel("IF", isEntered, mine, excel("IF", byGrade, byGrades, kept));
  sheet.formula(5, column, year("FinancialYears", t), { style: "headingYear" });
  sheet.formula(WEIGHTED, column, weightedSalary(t), money);
  sheet.formula(USED, column, own(entered, weighted, before(USED)), {
    style: "figureBold",
    format: FORMATS.money,
  });
  const label = joined(year("FinancialYears", t), "");
  sheet.formula(AWARD, column, own(label, label, before(AWARD)), { style: "headingYear" });
  const text = (value: string): Expression => ({ kind: "literal", value });
  const kept = excel(
    "IF",
    operation(used, "=", NO_PRICE),
    NO_PRICE,
    joined("kept from ", sheet.at(AWARD, column))
  );
  sheet.formula(ORIGIN, column, own(text("entered on Inputs"), text("by grade"), kept), {
    style: "headingYear",
  });
}

/** Known only where every grade that counts has a salary. */
function weightedSalary(t: number): Expression {
  const years = tableColumn(TABLES.salaries, AT_GRADE);
  const salaries = tableColumn(TABLES.salaries, yearHeading(t));
  const counts = operation(years, ">", 0);
  const without = excel("SUMPRODUCT", operation(counts, "*", operation(salaries, "=", "")));
  return excel(
    "IF",
    operation(excel("SUM", years), "=", 0),
    NO_PRICE,
    excel(
      "IF",
      operation(without, ">", 0),
      NO_PRICE,
      operation(excel("SUMPRODUCT", operation(years, "*", salaries)), "/", excel("SUM", years))
    )
  );
}

function rowsOf(run: Run, years: number): Scalar[][] {
  const blank = new Array<null>(years).fill(null);
  const rows: Scalar[][] = (run.salaries ?? []).map((row) => [
    row.grade,
    row.years,
    ...blank.map((none, t) => row.salaries[t] ?? none),
    row.source,
  ]);
  return rows.length > 0 ? rows : GRADES.map((grade) => [grade, null, ...blank, ""]);
}
