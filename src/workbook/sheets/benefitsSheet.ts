import type { RunSheet } from "../describe";
import { excel, joined, named, operation, ours, type Expression } from "../formulas/expression";
import { NO_PRICE } from "../inputs/fields";
import type { Run } from "../inputs/run";
import { COLOURS, FORMATS } from "../styles";
import { SheetBuilder } from "./builder";
import { SHEETS, type Layout } from "./layout";
import { planTotal, versionLine } from "./resultLooks";
import { money, ofArea } from "./moneyLooks";

const BENEFIT_ROWS = ["NHS benefit (present value), £", "QALYs", "Value of QALYs, £"];

/** The yearly benefit built up in visible cells, low and high, and what it comes to over the years. */
export function benefitsSheet(run: Run, layout: Layout): RunSheet {
  const sheet = new SheetBuilder(SHEETS.benefits);
  const n = layout.areas;
  const first = 17;
  const totalRow = first + n;
  const [low, high] = [sheet.at(totalRow, 4), sheet.at(totalRow, 5)];
  sheet.title(
    "Benefits",
    "Yearly benefit = posts moved x yearly cost of a post x efficiency penalty x inequality weight."
  );
  const noCost = operation(named("YearlyCost"), "=", "");
  /** Without a cost there is no benefit to speak of: not one of £0. */
  const ifCost = (value: Expression): Expression => excel("IF", noCost, NO_PRICE, value);
  const result = (row: number, yearly: Expression): Expression =>
    excel(
      "INDEX",
      ours(
        "BENEFITS",
        yearly,
        named("BenefitYears"),
        named("MoneyRate"),
        named("HealthRate"),
        named("CostPerQaly"),
        named("ValuePerQaly")
      ),
      // Below the heading row of the table that BENEFITS gives.
      row + 2,
      2
    );
  sheet.finding(
    2,
    excel(
      "IF",
      noCost,
      "No yearly cost of a post is entered on Inputs: no benefit is calculated.",
      excel(
        "IF",
        operation(high, "=", 0),
        "No post moves, or its cost or penalty is 0: no benefit.",
        joined(
          "Over ",
          excel("TEXT", named("BenefitYears"), "0"),
          " years the moves free £",
          excel("TEXT", sheet.at(7, 1), "#,##0"),
          " to £",
          excel("TEXT", sheet.at(7, 2), "#,##0"),
          " of NHS resources, worth ",
          excel("TEXT", sheet.at(8, 1), "#,##0"),
          " to ",
          excel("TEXT", sheet.at(8, 2), "#,##0"),
          " QALYs."
        )
      )
    )
  );
  versionLine(sheet, 3, sheet.at(7, 1));
  sheet.headings(6, 0, [
    "Over all years, discounted",
    "Low",
    "High",
    "Published low",
    "Published high",
  ]);
  const published = [
    [21_000_000, 106_000_000],
    [1_900, 9_600],
    [143_000_000, 716_000_000],
  ];
  BENEFIT_ROWS.forEach((label, row) => {
    const format = row === 1 ? FORMATS.posts : FORMATS.money;
    sheet.value(7 + row, 0, label, { style: "label" });
    sheet.formula(7 + row, 1, ifCost(result(row, low)), { style: "figureBold", format });
    sheet.formula(7 + row, 2, ifCost(result(row, high)), { style: "figureBold", format });
    published[row].forEach((value, column) =>
      sheet.value(7 + row, 3 + column, value, { style: "result", format })
    );
  });
  sheet.value(
    11,
    0,
    "Published: the range that HEE gave in 2022 for its whole programme (FAQ, working document), for comparison only.",
    { style: "note" }
  );
  sheet.value(
    12,
    0,
    "The cost per QALY and the value of a QALY are inferred from that range; the efficiency penalties are placeholders.",
    { style: "note" }
  );
  sheet.value(14, 0, "Yearly benefit by area that gains posts", { style: "subheading" });
  sheet.headings(first - 1, 0, [
    "Area",
    "Posts moved in",
    "Yearly cost of a post, £",
    "Inequality weight",
    "Low, £ a year",
    "High, £ a year",
  ]);
  sheet.value(15, 0, "Efficiency penalty", { style: "note" });
  sheet.formula(15, 4, named("PenaltyLow"), { style: "note", format: FORMATS.percent });
  sheet.formula(15, 5, named("PenaltyHigh"), { style: "note", format: FORMATS.percent });
  run.areas.forEach((_, index) => {
    const row = first + index;
    const factors = [1, 2, 3].map((column) => sheet.at(row, column));
    const product = factors.slice(1).reduce<Expression>((a, b) => operation(a, "*", b), factors[0]);
    sheet.formula(row, 0, layout.areaName(index), { style: "resultText" });
    sheet.formula(row, 1, excel("MAX", 0, planTotal(layout, index)), {
      style: "result",
      format: FORMATS.posts,
    });
    sheet.formula(row, 2, ifCost(named("YearlyCost")), money);
    // A blank weight changes nothing: 1, as when the inputs are read.
    const weight = ofArea("Inequality weight", index);
    sheet.formula(row, 3, excel("IF", operation(weight, "=", ""), 1, weight), {
      style: "result",
      format: FORMATS.index,
    });
    sheet.formula(row, 4, ifCost(operation(product, "*", sheet.at(15, 4))), money);
    sheet.formula(row, 5, ifCost(operation(product, "*", sheet.at(15, 5))), money);
  });
  sheet.value(totalRow, 0, "Total", { style: "totalText" });
  const sumOf = (column: number): Expression =>
    excel("SUM", sheet.block(first, column, totalRow - 1, column));
  [1, 4, 5].forEach((column) =>
    sheet.formula(totalRow, column, column === 1 ? sumOf(column) : ifCost(sumOf(column)), {
      style: "total",
      format: column === 1 ? FORMATS.posts : FORMATS.money,
    })
  );
  [2, 3].forEach((column) => sheet.value(totalRow, column, null, { style: "total" }));
  return sheet.build({
    summary: "The benefit of the moves, low and high, and how the yearly benefit is built up.",
    widths: [33, 17, 17, 17, 17, 17],
    freeze: { rows: 0, columns: 1 },
    print: { orientation: "landscape" },
    tabColour: COLOURS.tabs.results,
  });
}
