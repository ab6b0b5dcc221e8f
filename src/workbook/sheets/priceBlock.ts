import type { DefinedName } from "../describe";
import {
  excel,
  joined,
  operation,
  type CellReference,
  type Expression,
  type RangeReference,
} from "../formulas/expression";
import { BY_YEAR, NO_PRICE, OTHER_INCOME, type ByYearId } from "../inputs/fields";
import type { SheetBuilder } from "./builder";
import type { Layout } from "./layout";
import { ifPriced } from "./moneyBlocks";
import { strictCount } from "./check";
import { money, year } from "./moneyLooks";

const LABELS = new Map<ByYearId, string>(BY_YEAR.map(({ id, label }) => [id, label]));
const label = (id: ByYearId): string => LABELS.get(id)!;

/** Rows of the block of prices, below its heading. */
const ROWS = { salary: 1, fee: 2, other: 3, entered: 4, hosting: 5, income: 6 } as const;
export const PRICE_ROWS = 7;

/** The yearly prices of one post that all money on the sheet rests on, by year, with what is not entered. */
export class PriceBlock {
  constructor(
    private readonly sheet: SheetBuilder,
    private readonly layout: Layout,
    readonly row: number
  ) {}

  at(which: keyof typeof ROWS, t: number): CellReference {
    return this.sheet.at(this.row + ROWS[which], t + 1);
  }

  private rowOf(which: keyof typeof ROWS): RangeReference {
    const row = this.row + ROWS[which];
    return this.sheet.block(row, 1, row, this.layout.years);
  }

  /** How many years have the prices of which this row speaks. */
  years(which: "income" | "hosting" | "other"): Expression {
    const without = strictCount(this.rowOf(which), NO_PRICE);
    return operation(this.layout.years, "-", without);
  }

  /** Years with both the income of a post and the cost of hosting. */
  get yearsOfBoth(): Expression {
    const both = operation(
      operation(this.rowOf("income"), "<>", NO_PRICE),
      "*",
      operation(this.rowOf("hosting"), "<>", NO_PRICE)
    );
    return excel("SUMPRODUCT", both);
  }

  write(): readonly DefinedName[] {
    const { sheet, layout, row } = this;
    sheet.headings(row, 0, [
      "Prices of one post, £ a year",
      ...Array.from({ length: layout.years }, (_, t) => layout.yearLabel(t)),
    ]);
    const titles: Record<keyof typeof ROWS, string> = {
      salary: "Basic salary (see Salary by grade)",
      fee: label("PlacementFee"),
      other: "Other national income",
      entered: `Rests on: ${OTHER_INCOME.map((id) => label(id).toLowerCase()).join(", ")}`,
      hosting: label("HostingCost"),
      income: "National income of one post: all that it needs",
    };
    for (const [which, title] of Object.entries(titles)) {
      const at = row + ROWS[which as keyof typeof ROWS];
      sheet.value(at, 0, title, { style: which === "entered" ? "noteWrapped" : "label" });
    }
    for (let t = 0; t < layout.years; t++) this.writeYear(t);
    return [
      { name: "OtherIncome", refersTo: this.rowOf("other"), comment: "Of one post, £ a year" },
    ];
  }

  private writeYear(t: number): void {
    const { sheet, row } = this;
    const put = (which: keyof typeof ROWS, value: Expression, look: object = money): void => {
      sheet.formula(row + ROWS[which], t + 1, value, look);
    };
    const entered = (id: ByYearId): Expression =>
      excel("IF", operation(year(id, t), "=", ""), NO_PRICE, year(id, t));
    const parts = OTHER_INCOME.map((id) => year(id, t));
    const known = parts
      .map((part) => operation(operation(part, "<>", ""), "*", 1))
      .reduce((sum, one) => operation(sum, "+", one));
    const sum = parts.reduce((all, one) => operation(all, "+", one));
    put("salary", year("SalaryUsed", t));
    put("fee", entered("PlacementFee"));
    put("other", excel("IF", operation(known, "=", 0), NO_PRICE, sum));
    put("entered", joined(known, ` of ${parts.length}`), { style: "headingYear" });
    put("hosting", entered("HostingCost"));
    put("income", ifPriced(this.at("salary", t), ifPriced(this.at("fee", t), "entered")), {
      style: "headingYear",
    });
  }
}

/** A row of totals that says how many years it rests on. */
export const restsOn = (years: Expression, layout: Layout): Expression =>
  excel(
    "IF",
    operation(years, "=", 0),
    NO_PRICE,
    joined(excel("TEXT", years, "0"), ` of ${layout.years} years priced`)
  );
