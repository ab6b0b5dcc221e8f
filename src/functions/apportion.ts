import { apportion } from "../model/apportionment/apportion";
import { METHOD_WORDS, methodSpelling } from "../model/apportionment/methods";
import { answer, orRefuse } from "./answer";
import { readRows } from "./cells/rows";
import { readNumber, readOption } from "./cells/scalars";
import { readBoundColumns } from "./cells/targets";

/**
 * Whole posts in proportion to weights, adding up exactly to the total: the whole-number step of
 * TARGETPOSTS alone.
 * @customfunction APPORTION APPORTION
 * @helpurl https://localhost:3000/docs/functions/APPORTION.html
 * @param total Posts to distribute, a whole number.
 * @param weights One weight per area, 0 or more, in any unit.
 * @param [method] "webster" (default), "hamilton", "hill", "jefferson", "adams" or "dean".
 * @param [minimum] Fewest posts of each area: a column or one number for all. Blank or 0: none.
 * @param [maximum] Most posts of each area: a column or one number for all. Blank or 0: none.
 * @returns One column of whole posts.
 */
export function apportionFunction(
  total: any,
  weights: any[][],
  method?: any,
  minimum?: any[][],
  maximum?: any[][]
): any[][] {
  return answer("APPORTION", () => {
    const rows = readRows({
      columns: [
        { name: "weights", cells: weights, shape: "column", required: true },
        { name: "minimum", cells: minimum, shape: "number or column", whole: true },
        { name: "maximum", cells: maximum, shape: "number or column", whole: true },
      ],
    });
    const result = apportion(readNumber("total", total, { whole: true }), rows.column("weights")!, {
      method: readOption("method", method, METHOD_WORDS, methodSpelling),
      ...readBoundColumns(rows),
      label: (index) => rows.place(index),
    });
    return rows.beside(orRefuse(result).posts);
  });
}
