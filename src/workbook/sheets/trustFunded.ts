import { excel, joined, operation, type Expression } from "../formulas/expression";
import { FORMATS } from "../styles";
import type { SheetBuilder } from "./builder";
import type { Layout } from "./layout";
import { ifPriced, type MoneyBlock } from "./moneyBlocks";
import { ofArea } from "./moneyLooks";
import { strictCount } from "./check";
import type { PriceBlock } from "./priceBlock";

/** What stands in place of a count, and of what rests on it, where none was entered. */
const NOT_ENTERED = "not entered";
/** The plan may fail: these posts do not rest on it. */
const PART = "trust-funded";

/** The trust-funded posts of each area, and what is paid nationally for them: the other income alone. */
export function trustFundedBlock(
  sheet: SheetBuilder,
  layout: Layout,
  block: MoneyBlock,
  prices: PriceBlock
): void {
  const { first, totalRow } = block;
  const column = layout.years + 1;
  const posts = (area: number): Expression => ofArea("Trust-funded posts", area);
  const counted = sheet.block(first, column, totalRow - 1, column);
  const areas = operation(layout.areas, "-", strictCount(counted, NOT_ENTERED));
  const ifCounted = (area: number, value: Expression): Expression =>
    excel("IF", operation(posts(area), "=", ""), NOT_ENTERED, value);
  const ifAnyCounted = (sum: Expression): Expression =>
    excel("IF", operation(areas, "=", 0), NOT_ENTERED, sum);
  block.write(
    "Other national income of trust-funded posts, £: no salary, no placement fee, and no move",
    (area, t) => {
      const other = prices.at("other", t);
      return ifCounted(area, ifPriced(other, operation(posts(area), "*", other)));
    },
    {
      format: FORMATS.money,
      part: PART,
      total: (t) => ifAnyCounted(ifPriced(prices.at("other", t), excel("SUM", block.column(t)))),
    }
  );
  sheet.value(first - 1, column, "Trust-funded posts", { style: "headingRight" });
  for (let area = 0; area < layout.areas; area++) {
    const look = { style: "result", format: FORMATS.posts, part: PART } as const;
    sheet.formula(first + area, column, ifCounted(area, posts(area)), look);
  }
  sheet.formula(totalRow, column, ifAnyCounted(excel("SUM", counted)), {
    style: "total",
    format: FORMATS.posts,
    part: PART,
  });
  sheet.value(totalRow + 1, 0, "Rests on", { style: "note" });
  const rests = joined(excel("TEXT", areas, "0"), ` of ${layout.areas} areas`);
  sheet.sentence(totalRow + 1, column, rests, { style: "headingYear" });
}
