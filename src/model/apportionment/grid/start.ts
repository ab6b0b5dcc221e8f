import { proposeByDivisor } from "../divisor";
import type { Table } from "./table";

/** Rounds of scaling; few are needed but where zeros leave cells hardly any room. */
const ROUNDS = 400;
/** Scaled near enough that no column is off by more than this part of a post. */
const CLOSE = 0.1;
/** Multipliers are kept in the middle of a double's range. */
const LARGEST = 1e140;

/**
 * A table whose rows are right: columns are scaled until rows and columns fit as real numbers (iterative
 * proportional fitting), then each row is apportioned by Webster with the scaled weights.
 */
export function rowByRow(table: Table): Float64Array {
  const { rows, columns, rowTotals, weights, minimum } = table;
  const multipliers = columnMultipliers(table);
  const posts = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    const from = i * columns;
    const scaled = multipliers.map((multiplier, j) => weights[from + j] * multiplier);
    const lower = minimum.subarray(from, from + columns);
    const upper = scaled.map((weight) => (weight > 0 ? rowTotals[i] : 0));
    const least = lower.reduce((sum, count) => sum + count, 0);
    posts.set(
      least === rowTotals[i]
        ? lower
        : proposeByDivisor(rowTotals[i], scaled, lower, upper, "webster"),
      from
    );
  }
  return posts;
}

function columnMultipliers(table: Table): number[] {
  const { rows, columns, rowTotals, columnTotals, weights } = table;
  const multipliers = new Array<number>(columns).fill(1);
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Array<number>(columns).fill(0);
    for (let i = 0; i < rows; i++) {
      let rowSum = 0;
      for (let j = 0; j < columns; j++) rowSum += weights[i * columns + j] * multipliers[j];
      if (rowSum === 0) continue;
      const rowMultiplier = rowTotals[i] / rowSum;
      for (let j = 0; j < columns; j++) {
        sums[j] += weights[i * columns + j] * multipliers[j] * rowMultiplier;
      }
    }
    let worst = 0;
    for (let j = 0; j < columns; j++) {
      if (sums[j] === 0 || columnTotals[j] === 0) continue;
      const factor = columnTotals[j] / sums[j];
      worst = Math.max(worst, Math.abs(columnTotals[j] - sums[j]));
      multipliers[j] = Math.min(Math.max(multipliers[j] * factor, 1 / LARGEST), LARGEST);
    }
    if (worst < CLOSE) break;
  }
  return multipliers;
}
