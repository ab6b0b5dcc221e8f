import type { DefinedName, RunSheet } from "../describe";
import {
  cell,
  excel,
  joined,
  named,
  operation,
  ours,
  range,
  spillOf,
  type Expression,
  type RangeReference,
} from "../formulas/expression";
import type { Run } from "../inputs/run";
import { COLOURS, FORMATS } from "../styles";
import { SheetBuilder } from "./builder";
import { SHEETS, type Layout } from "./layout";
import { versionLine } from "./resultLooks";
import { money, moneyBold, ofArea, year } from "./moneyLooks";

const SUMMARY_ROW = 8;

/** A block of the Funding sheet: a heading, the financial and training years, one row per area. */
interface Block {
  readonly row: number;
  readonly cell: (area: number, t: number) => ReturnType<typeof cell>;
  readonly column: (t: number) => RangeReference;
  readonly all: RangeReference;
}

/**
 * What a move does to money, by area. The formulas follow the national tariff: half of basic salary and the
 * placement fee times the market forces factor (see docs/functions/POSTINCOME.md).
 */
export function fundingSheet(run: Run, layout: Layout): { sheet: RunSheet; names: DefinedName[] } {
  const sheet = new SheetBuilder(SHEETS.funding);
  const { areas: n, years } = layout;
  sheet.title("Funding", "Pounds against the posts held now; gains are positive, losses negative.");
  const blockAt = (index: number): Block => {
    const row = SUMMARY_ROW + n + 3 + index * (n + 5);
    const first = row + 3;
    return {
      row,
      cell: (area, t) => cell(SHEETS.funding, first + area, t + 1),
      column: (t) => range(SHEETS.funding, first, t + 1, first + n - 1, t + 1),
      all: range(SHEETS.funding, first, 1, first + n - 1, years),
    };
  };
  const [income, postYears, ownPart, net, national] = [0, 1, 2, 3, 4].map(blockAt);
  const spillAt = cell(SHEETS.funding, national.row + 2, 0);
  versionLine(sheet, 6, spillOf(spillAt));

  const nationalTotal = sheet.block(SUMMARY_ROW + 1, 1, SUMMARY_ROW + n, 1);
  const names = sheet.block(SUMMARY_ROW + 1, 0, SUMMARY_ROW + n, 0);
  const most = (which: "MAX" | "MIN"): Expression =>
    excel("INDEX", names, excel("MATCH", excel(which, nationalTotal), nationalTotal, 0));
  sheet.finding(
    2,
    excel(
      "IF",
      operation(
        excel("MAX", excel("MAX", nationalTotal), excel("ABS", excel("MIN", nationalTotal))),
        "=",
        0
      ),
      "No price has been entered on Inputs, or no post moves: no money moves.",
      joined(
        "Over the years ",
        most("MAX"),
        " gains most national income, £",
        excel("TEXT", excel("MAX", nationalTotal), "#,##0"),
        "; ",
        most("MIN"),
        " loses most, £",
        excel("TEXT", excel("ABS", excel("MIN", nationalTotal)), "#,##0"),
        "."
      )
    )
  );
  sheet.value(
    3,
    0,
    "Employers' own part = cost of hosting less national income: needed where positive, freed where negative. A giver frees it only if nobody is employed in the doctor's place.",
    { style: "note" }
  );
  sheet.value(
    4,
    0,
    "Net = both together: the whole cost of hosting. National income alone does not add up to 0: a post carries less of it where the market forces factor is lower.",
    { style: "note" }
  );
  sheet.headings(SUMMARY_ROW, 0, [
    "All years together",
    "National income moved",
    "Employers' own part",
    "Net: cost of hosting",
  ]);
  run.areas.forEach((_, index) => {
    const row = SUMMARY_ROW + 1 + index;
    sheet.formula(row, 0, layout.areaName(index), { style: "resultText" });
    sheet.formula(row, 1, cell(SHEETS.funding, spillAt.row + 1 + index, years + 1), money);
    sheet.formula(row, 2, sumOfRow(ownPart, index, years), money);
    sheet.formula(row, 3, sumOfRow(net, index, years), money);
  });
  const totalRow = SUMMARY_ROW + 1 + n;
  sheet.value(totalRow, 0, "Total", { style: "totalText" });
  for (let column = 1; column <= 3; column++) {
    const rows = sheet.block(SUMMARY_ROW + 1, column, SUMMARY_ROW + n, column);
    sheet.formula(totalRow, column, excel("SUM", rows), moneyBold);
  }

  const write = (
    block: Block,
    title: string,
    formula: (area: number, t: number) => Expression,
    format: string = FORMATS.money
  ): void => {
    blockHead(sheet, layout, block.row, title);
    sheet.headings(block.row + 2, 0, [
      "Area",
      ...Array.from({ length: years }, (_, t) => layout.yearLabel(t)),
    ]);
    run.areas.forEach((_, index) => {
      const row = block.cell(index, 0).row;
      sheet.formula(row, 0, layout.areaName(index), { style: "resultText" });
      for (let t = 0; t < years; t++) {
        sheet.formula(row, t + 1, formula(index, t), { style: "result", format });
      }
    });
  };
  write(income, "National income of one post, £ a year", (index, t) =>
    ours(
      "POSTINCOME",
      cell(SHEETS.funding, income.cell(index, 0).row, 0),
      year("Salary", t),
      year("PlacementFee", t),
      ofArea("Market forces factor", index),
      named("SalaryShare"),
      year("OtherIncome", t)
    )
  );
  write(
    postYears,
    "Post-years moved: posts gained up to the year before, and the first year's part of those gained in the year",
    (index, t) => {
      const [now, before, end] = [-1, t - 1, t].map((when) => layout.postsAt(index, when));
      return operation(
        operation(before, "-", now),
        "+",
        operation(named("FirstYearPart"), "*", operation(end, "-", before))
      );
    },
    FORMATS.exact
  );
  write(ownPart, "Employers' own part needed (+) or freed (-), £", (index, t) =>
    operation(
      postYears.cell(index, t),
      "*",
      operation(year("HostingCost", t), "-", income.cell(index, t))
    )
  );
  write(net, "Net: cost of hosting that comes (+) or leaves (-), £", (index, t) =>
    operation(postYears.cell(index, t), "*", year("HostingCost", t))
  );
  blockHead(sheet, layout, national.row, "National income moved, £");
  sheet.spill(
    spillAt.row,
    0,
    ours("FUNDINGFLOW", spillOf(layout.plan), income.all, names, named("FirstYearPart")),
    { heading: true, total: true, formats: ["General", FORMATS.money], textColumns: [0] }
  );
  return {
    names: [
      {
        name: "NationalIncomeMoved",
        refersTo: nationalTotal,
        comment: "By area, all years together",
      },
      { name: "PostYearsMoved", refersTo: postYears.all, comment: "By area and year" },
      { name: "IncomeOfPost", refersTo: income.all, comment: "By area and year, £ a year" },
    ],
    sheet: sheet.build({
      summary:
        "Change in national income, in the employers' own part and in both together, by area and year.",
      widths: [33, ...Array.from({ length: Math.max(years + 1, 4) }, () => 16)],
      freeze: { rows: 0, columns: 1 },
      print: {
        orientation: "landscape",
        breaksBefore: [income.row, ownPart.row, national.row],
      },
      tabColour: COLOURS.tabs.results,
    }),
  };
}

function blockHead(sheet: SheetBuilder, layout: Layout, row: number, title: string): void {
  sheet.value(row, 0, title, { style: "subheading" });
  sheet.value(row + 1, 0, "Financial year (April to March)", { style: "note" });
  for (let t = 0; t < layout.years; t++) {
    sheet.formula(row + 1, t + 1, year("FinancialYears", t), { style: "headingYear" });
  }
}

function sumOfRow(block: Block, area: number, years: number): Expression {
  const { row, column } = block.cell(area, 0);
  return excel("SUM", range(SHEETS.funding, row, column, row, column + years - 1));
}
