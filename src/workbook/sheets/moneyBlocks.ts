import {
  cell,
  excel,
  operation,
  range,
  type CellReference,
  type Expression,
  type RangeReference,
  type Term,
} from "../formulas/expression";
import { NO_PRICE } from "../inputs/fields";
import type { SheetBuilder } from "./builder";
import type { Layout } from "./layout";
import { year } from "./moneyLooks";

interface BlockLook {
  readonly format: string;
  /** The Total of a year; undefined: prices have none. */
  readonly total?: (t: number) => Expression;
  /** Watched for errors apart from the rest of the sheet, which it does not rest on. */
  readonly part?: string;
}

/** A block of figures by area and year: a title, the financial and training years, a row for each area, a Total. */
export class MoneyBlock {
  /** Row of the first area. */
  readonly first: number;
  readonly totalRow: number;

  constructor(
    private readonly sheet: SheetBuilder,
    private readonly layout: Layout,
    readonly row: number
  ) {
    this.first = row + 3;
    this.totalRow = this.first + layout.areas;
  }

  cell(area: number, t: number): CellReference {
    return cell(this.sheet.name, this.first + area, t + 1);
  }

  column(t: number): RangeReference {
    return range(this.sheet.name, this.first, t + 1, this.totalRow - 1, t + 1);
  }

  ofArea(area: number): RangeReference {
    const row = this.first + area;
    return range(this.sheet.name, row, 1, row, this.layout.years);
  }

  get all(): RangeReference {
    return range(this.sheet.name, this.first, 1, this.totalRow - 1, this.layout.years);
  }

  /** The names of the areas under their heading and above the Total. */
  get labels(): RangeReference {
    return range(this.sheet.name, this.first - 1, 0, this.totalRow, 0);
  }

  head(title: string): void {
    const { sheet, layout, row } = this;
    sheet.value(row, 0, title, { style: "subheading" });
    sheet.value(row + 1, 0, "Financial year (April to March)", { style: "note" });
    for (let t = 0; t < layout.years; t++) {
      sheet.formula(row + 1, t + 1, year("FinancialYears", t), { style: "headingYear" });
    }
  }

  /** Writes the block. A Total of nothing but unpriced figures says so, as they do. */
  write(title: string, formula: (area: number, t: number) => Expression, look: BlockLook): void {
    const { sheet, layout } = this;
    this.head(title);
    const labels = Array.from({ length: layout.years }, (_, t) => layout.yearLabel(t));
    sheet.headings(this.row + 2, 0, ["Area", ...labels]);
    for (let area = 0; area < layout.areas; area++) {
      sheet.formula(this.first + area, 0, layout.areaName(area), { style: "resultText" });
      for (let t = 0; t < layout.years; t++) {
        sheet.formula(this.first + area, t + 1, formula(area, t), {
          style: "result",
          format: look.format,
          part: look.part,
        });
      }
    }
    if (!look.total) return;
    sheet.value(this.totalRow, 0, "Total", { style: "totalText" });
    for (let t = 0; t < layout.years; t++) {
      sheet.formula(this.totalRow, t + 1, look.total(t), {
        style: "total",
        format: look.format,
        part: look.part,
      });
    }
  }
}

export const isUnpriced = (value: Term): Expression => operation(value, "=", NO_PRICE);
/** The value where the price is known, else the words that it is not. An error in the price stays an error. */
export const ifPriced = (price: Expression, value: Term): Expression =>
  excel("IF", isUnpriced(price), NO_PRICE, value);
