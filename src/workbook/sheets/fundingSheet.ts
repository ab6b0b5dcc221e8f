import type { DefinedName, RunSheet } from "../describe";
import {
  cell,
  excel,
  joined,
  named,
  operation,
  ours,
  spillOf,
  type Expression,
  type RangeReference,
} from "../formulas/expression";
import { NO_PRICE } from "../inputs/fields";
import { COLOURS, FORMATS } from "../styles";
import { SheetBuilder } from "./builder";
import { SHEETS, type Layout } from "./layout";
import { ifPriced, isUnpriced, MoneyBlock } from "./moneyBlocks";
import { money, moneyBold, ofArea } from "./moneyLooks";
import { PRICE_ROWS, PriceBlock, restsOn } from "./priceBlock";
import { versionLine } from "./resultLooks";
import { strictCount } from "./check";
import { trustFundedBlock } from "./trustFunded";

const SUMMARY_ROW = 8;
const SUMMARY = [
  "All years together",
  "Post-years moved",
  "National income moved",
  "Employers' own part",
  "Net: cost of hosting",
] as const;

/**
 * What a move does to money, by area. The formulas follow the national tariff: half of basic salary and the
 * placement fee times the market forces factor (see docs/functions/POSTINCOME.md). Where a price is blank, the words
 * "no price entered" stand in place of every sum that would rest on it.
 */
export function fundingSheet(layout: Layout): { sheet: RunSheet; names: DefinedName[] } {
  const sheet = new SheetBuilder(SHEETS.funding);
  const { areas: n, years } = layout;
  sheet.title("Funding", "Pounds against the posts held now; gains are positive, losses negative.");
  const pricesRow = SUMMARY_ROW + n + 5;
  const prices = new PriceBlock(sheet, layout, pricesRow);
  const blockAt = (index: number): MoneyBlock =>
    new MoneyBlock(sheet, layout, pricesRow + PRICE_ROWS + 2 + index * (n + 6));
  const [income, postYears, ownPart, net, trustFunded, national, flow] = [0, 1, 2, 3, 4, 5, 6].map(
    blockAt
  );
  const priceNames = prices.write();
  writeBlocks(sheet, layout, prices, { income, postYears, ownPart, net, national });
  trustFundedBlock(sheet, layout, trustFunded, prices);
  writeSummary(sheet, layout, prices, { postYears, national, ownPart, net });

  flow.head("The same by the function FUNDINGFLOW, £");
  const spillAt = cell(SHEETS.funding, flow.row + 2, 0);
  versionLine(sheet, 6, spillOf(spillAt));
  sheet.spill(spillAt.row, 0, fundingFlow(layout, income, national), {
    heading: true,
    total: true,
    formats: ["General", FORMATS.money],
    textColumns: [0],
  });
  return {
    names: [
      {
        name: "NationalIncomeMoved",
        refersTo: sheet.block(SUMMARY_ROW + 1, 2, SUMMARY_ROW + n, 2),
        comment: "By area, all priced years together",
      },
      { name: "PostYearsMoved", refersTo: postYears.all, comment: "By area and year" },
      { name: "IncomeOfPost", refersTo: income.all, comment: "By area and year, £ a year" },
      {
        name: "FundingFlowTotal",
        refersTo: sheet.block(spillAt.row + n + 1, years + 1, spillAt.row + n + 1, years + 1),
        comment: "National income moved in all, by the function FUNDINGFLOW",
      },
      ...priceNames,
    ],
    sheet: sheet.build({
      summary:
        "Change in national income, in the employers' own part and in both together, by area and year.",
      widths: [46, ...Array.from({ length: Math.max(years + 1, 4) }, () => 19)],
      freeze: { rows: 0, columns: 1 },
      print: {
        orientation: "landscape",
        onePage: true,
        breaksBefore: [pricesRow, ...[postYears, net, national].map((block) => block.row)],
      },
      tabColour: COLOURS.tabs.results,
    }),
  };
}

/** What gains and losses that cancel out leave in doubles would show as -£0. */
const toPence = (sum: Expression): Expression => excel("ROUND", sum, 2);

interface Blocks {
  readonly income: MoneyBlock;
  readonly postYears: MoneyBlock;
  readonly ownPart: MoneyBlock;
  readonly net: MoneyBlock;
  readonly national: MoneyBlock;
}

function writeBlocks(
  sheet: SheetBuilder,
  layout: Layout,
  prices: PriceBlock,
  { income, postYears, ownPart, net, national }: Blocks
): void {
  const { areas: n, years } = layout;
  const hosting = (t: number): Expression => prices.at("hosting", t);
  const priced = (t: number): Expression => prices.at("income", t);
  const other = (t: number): Expression =>
    excel("IF", isUnpriced(prices.at("other", t)), 0, prices.at("other", t));
  income.write(
    "National income of one post, £ a year",
    (index, t) =>
      ifPriced(
        priced(t),
        ours(
          "POSTINCOME",
          cell(SHEETS.funding, income.first + index, 0),
          operation(prices.at("salary", t), "+", ofArea("London weighting", index)),
          prices.at("fee", t),
          ofArea("Market forces factor", index),
          named("SalaryShare"),
          other(t)
        )
      ),
    { format: FORMATS.money }
  );
  // Beside each area's income: how many of its years have one. FUNDINGFLOW's totals rest on those alone.
  sheet.value(income.first - 1, years + 1, "Years priced", { style: "headingRight" });
  for (let index = 0; index < n; index++) {
    const without = strictCount(income.ofArea(index), NO_PRICE);
    const text = joined(excel("TEXT", operation(years, "-", without), "0"), ` of ${years}`);
    sheet.formula(
      income.first + index,
      years + 1,
      excel("IF", operation(without, "=", years), NO_PRICE, text),
      { style: "headingYear" }
    );
  }
  const sum = (block: MoneyBlock, t: number): Expression => toPence(excel("SUM", block.column(t)));
  postYears.write(
    "Post-years moved: posts gained up to the year before, and the first year's part of those gained in the year",
    (index, t) => {
      const [now, before, end] = [-1, t - 1, t].map((when) => layout.postsAt(index, when));
      return operation(
        operation(before, "-", now),
        "+",
        operation(named("FirstYearPart"), "*", operation(end, "-", before))
      );
    },
    { format: FORMATS.exact, total: (t) => sum(postYears, t) }
  );
  const moved = (index: number, t: number, price: Expression): Expression =>
    operation(postYears.cell(index, t), "*", price);
  ownPart.write(
    "Employers' own part needed (+) or freed (-), £",
    (index, t) =>
      ifPriced(
        priced(t),
        ifPriced(hosting(t), moved(index, t, operation(hosting(t), "-", income.cell(index, t))))
      ),
    {
      format: FORMATS.money,
      total: (t) => ifPriced(priced(t), ifPriced(hosting(t), sum(ownPart, t))),
    }
  );
  net.write(
    "Net: cost of hosting that comes (+) or leaves (-), £",
    (index, t) => ifPriced(hosting(t), moved(index, t, hosting(t))),
    { format: FORMATS.money, total: (t) => ifPriced(hosting(t), sum(net, t)) }
  );
  national.write(
    "National income moved, £",
    (index, t) => ifPriced(priced(t), moved(index, t, income.cell(index, t))),
    { format: FORMATS.money, total: (t) => ifPriced(priced(t), sum(national, t)) }
  );
}

/** The years together by area, with what the sums rest on, and the finding at the top of the sheet. */
function writeSummary(
  sheet: SheetBuilder,
  layout: Layout,
  prices: PriceBlock,
  blocks: Pick<Blocks, "postYears" | "national" | "ownPart" | "net">
): void {
  const { areas: n } = layout;
  const first = SUMMARY_ROW + 1;
  const totalRow = first + n;
  const columns = [
    { block: blocks.postYears, years: undefined, format: FORMATS.exact },
    { block: blocks.national, years: prices.years("income"), format: FORMATS.money },
    { block: blocks.ownPart, years: prices.yearsOfBoth, format: FORMATS.money },
    { block: blocks.net, years: prices.years("hosting"), format: FORMATS.money },
  ];
  sheet.headings(SUMMARY_ROW, 0, SUMMARY);
  for (let index = 0; index < n; index++) {
    sheet.formula(first + index, 0, layout.areaName(index), { style: "resultText" });
  }
  sheet.value(totalRow, 0, "Total", { style: "totalText" });
  sheet.value(totalRow + 1, 0, "Rests on", { style: "note" });
  columns.forEach(({ block, years, format }, place) => {
    const column = place + 1;
    const known = (sum: Expression): Expression =>
      years === undefined ? sum : excel("IF", operation(years, "=", 0), NO_PRICE, sum);
    for (let index = 0; index < n; index++) {
      const sum = excel("SUM", block.ofArea(index));
      sheet.formula(first + index, column, known(sum), { ...money, format });
    }
    const all = toPence(excel("SUM", sheet.block(first, column, totalRow - 1, column)));
    sheet.formula(totalRow, column, known(all), { ...moneyBold, format });
    const rests =
      years === undefined ? joined("all ", layout.years, " years") : restsOn(years, layout);
    // Counting passes over errors: the guard does not.
    sheet.sentence(totalRow + 1, column, rests, { style: "headingYear" }, [block.all]);
  });
  const national = sheet.block(first, 2, totalRow - 1, 2);
  const names = sheet.block(first, 0, totalRow - 1, 0);
  sheet.finding(2, finding(layout, prices, blocks.postYears, names, national));
  sheet.value(
    3,
    0,
    "Employers' own part = cost of hosting less national income: needed where positive, freed where negative. A donor frees it only if nobody is employed in the doctor's place.",
    { style: "note" }
  );
  sheet.value(
    4,
    0,
    "Net = both together: the whole cost of hosting. National income alone does not add up to 0: a post carries less of it where the market forces factor is lower.",
    { style: "note" }
  );
}

function finding(
  layout: Layout,
  prices: PriceBlock,
  postYears: MoneyBlock,
  names: RangeReference,
  national: RangeReference
): Expression {
  const pounds = (value: Expression): Expression => excel("TEXT", value, "#,##0");
  const who = (which: "MAX" | "MIN"): Expression =>
    excel("INDEX", names, excel("MATCH", excel(which, national), national, 0));
  const priced = prices.years("income");
  // Half of the absolute post-years: what one area gains, another gives up.
  const moves = operation(excel("SUMPRODUCT", excel("ABS", postYears.all)), "=", 0);
  return excel(
    "IF",
    moves,
    "No post moves: no money moves.",
    excel(
      "IF",
      operation(priced, "=", 0),
      "No price entered on Inputs: the post-years moved are below, in pounds nothing can be said.",
      joined(
        excel(
          "IF",
          operation(priced, "=", layout.years),
          "Over the years ",
          joined("Over the ", excel("TEXT", priced, "0"), ` of ${layout.years} years with prices `)
        ),
        who("MAX"),
        " gains most national income, £",
        pounds(excel("MAX", national)),
        "; ",
        who("MIN"),
        " loses most, £",
        pounds(excel("ABS", excel("MIN", national))),
        "."
      )
    )
  );
}

/**
 * FUNDINGFLOW over the incomes, with the words "no price entered" in the years that have none (and in the sum of all
 * years where none has). The first area's row of incomes says which those are; the column of names, which rows.
 */
function fundingFlow(layout: Layout, income: MoneyBlock, national: MoneyBlock): Expression {
  const { years } = layout;
  const firstArea = cell(SHEETS.funding, income.first, 0);
  const row: RangeReference = {
    kind: "range",
    sheet: SHEETS.funding,
    top: firstArea.row,
    left: 0,
    bottom: firstArea.row,
    right: years + 1,
  };
  const names: RangeReference = {
    ...national.labels,
    top: national.first,
    bottom: national.totalRow - 1,
  };
  return excel(
    "IF",
    operation(isUnpriced(row), "*", operation(national.labels, "<>", "Area")),
    NO_PRICE,
    ours(
      "FUNDINGFLOW",
      spillOf(layout.plan),
      excel("IF", isUnpriced(income.all), 0, income.all),
      names,
      named("FirstYearPart")
    )
  );
}
