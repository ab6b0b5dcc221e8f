import { postIncome } from "../model/money/postIncome";
import { oneOrSeveral } from "../model/refusal";
import { answer, cellError } from "./answer";
import { readRows } from "./cells/rows";

/**
 * Yearly national funding of one post by area: part of the salary + placement fee x market forces factor +
 * other.
 * @customfunction POSTINCOME POSTINCOME
 * @helpurl https://localhost:3000/docs/functions/POSTINCOME.html
 * @param areas The areas: one column of names.
 * @param salary Basic yearly salary of the grade in pounds, London weighting included: one column or one number for all.
 * @param placement_fee National placement fee per post and year in pounds, before the market forces factor: column or number.
 * @param [mff] Market forces factor of each area, about 1: column or number. Left out: 1.
 * @param [salary_share] Part of the salary that is paid nationally, 0 to 1: column or number. Left out: 0.5.
 * @param [other] Anything else paid nationally per post and year in pounds: column or number. Left out: 0.
 * @returns Pounds a year, one number for each area.
 */
export function postIncomeFunction(
  areas: any[][],
  salary: any[][],
  placement_fee: any[][],
  mff?: any[][],
  salary_share?: any[][],
  other?: any[][]
): any[][] {
  return answer("POSTINCOME", () => {
    const shape = "number or column" as const;
    const rows = readRows({
      areas: { name: "areas", cells: areas },
      columns: [
        { name: "salary", cells: salary, shape, required: true, noun: "of salary" },
        { name: "placement_fee", cells: placement_fee, shape, required: true, noun: "of fee" },
        { name: "mff", cells: leftOut(mff), shape },
        { name: "salary_share", cells: leftOut(salary_share), shape, part: true },
        { name: "other", cells: leftOut(other), shape, signed: true },
      ],
    });
    const column = (name: string, whenLeftOut: number) =>
      rows.column(name) ?? rows.areas.map(() => whenLeftOut);
    const shares = column("salary_share", 0.5);
    const [salaries, fees] = [column("salary", 0), column("placement_fee", 0)];
    const [factors, others] = [column("mff", 1), column("other", 0)];
    const income = rows.areas.map((_, index) =>
      postIncome({
        salary: salaries[index],
        placementFee: fees[index],
        marketForcesFactor: factors[index],
        salaryShare: shares[index],
        other: others[index],
      })
    );
    const tooLarge = rows.places((index) => !Number.isFinite(income[index]));
    if (tooLarge.length > 0) {
      throw cellError(
        "value",
        `salary: the income of ${oneOrSeveral(tooLarge)} is larger than a cell can hold; ` +
          `check ${tooLarge.length === 1 ? "its" : "their"} figures, in pounds.`
      );
    }
    return rows.beside(income);
  });
}

/** One blank text in place of a number for all: the argument counts as left out. */
function leftOut(cells: unknown): unknown {
  return cells === "" || (Array.isArray(cells) && cells.length === 1 && isBlankRow(cells[0]))
    ? undefined
    : cells;
}

function isBlankRow(row: unknown): boolean {
  return Array.isArray(row) && row.length === 1 && (row[0] === "" || row[0] === null);
}
