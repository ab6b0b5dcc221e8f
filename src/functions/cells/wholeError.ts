import { describeCell, readCell } from "./cell";
import { gridSize, toGrid } from "./grid";
import { Problems } from "./problems";

/**
 * Ends the call if an argument is one error as a whole, as where `D2#` or a FILTER failed: refused by the error's name,
 * before its single cell is taken for a range of the wrong size (functions' contract, rule 5).
 */
export function refuseWholeErrors(args: readonly { name: string; cells: unknown }[]): void {
  const problems = new Problems();
  for (const { name, cells } of args) {
    const grid = toGrid(cells);
    if (grid === undefined) continue;
    const { rows, columns } = gridSize(grid);
    if (rows !== 1 || columns !== 1) continue;
    const cell = readCell(grid[0][0]);
    if (cell.kind !== "error") continue;
    problems.add(`${name}:`, `holds ${describeCell(cell)}; correct the formula it comes from`);
  }
  problems.throwIfAny();
}
