import { cellError } from "../answer";
import { readCell } from "./cell";
import { gridSize, toGrid } from "./grid";
import { Problems } from "./problems";
import { figureFault } from "./figures";
import { refuseWholeErrors } from "./wholeError";

/** What the figures are, for refusals: `weight`; and whether they count whole posts. */
export interface WeightRules {
  noun?: string;
  whole?: boolean;
}

/**
 * Reads a row or column of figures that do not belong to areas, such as one weight per component of need;
 * blanks are 0. Undefined where the argument was left out.
 */
export function readWeights(
  name: string,
  argument: unknown,
  rules: WeightRules = {}
): number[] | undefined {
  const grid = toGrid(argument);
  if (grid === undefined || grid.length === 0) return undefined;
  refuseWholeErrors([{ name, cells: argument }]);
  const { rows, columns } = gridSize(grid);
  if (rows > 1 && columns > 1) {
    throw cellError(
      "value",
      `${name}: ${rows} x ${columns} cells were given; select one row or one column.`
    );
  }
  const problems = new Problems();
  const weights = grid.flat().map((raw, k) => {
    const cell = readCell(raw);
    const fault = figureFault(cell, { whole: rules.whole });
    if (fault !== undefined) problems.add(`${name}: ${rules.noun ?? "weight"} ${k + 1}`, fault);
    return cell.kind === "number" ? cell.value : 0;
  });
  problems.throwIfAny();
  return weights;
}
