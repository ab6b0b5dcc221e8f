/**
 * A table with both margins fixed, cell (i, j) at i x columns + j. Kept with no fewer rows than columns:
 * the rows are apportioned one by one and the columns mended afterwards, so few columns make little work.
 */
export interface Table {
  readonly rows: number;
  readonly columns: number;
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  /** Approximate weights, 0 = never. */
  readonly weights: Float64Array;
  /** Fewest posts of each cell. */
  readonly minimum: Float64Array;
}

export function transposed(cells: ArrayLike<number>, rows: number, columns: number): Float64Array {
  const turned = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) turned[j * rows + i] = cells[i * columns + j];
  }
  return turned;
}

export function columnSums(posts: ArrayLike<number>, rows: number, columns: number): number[] {
  const sums = new Array<number>(columns).fill(0);
  for (let cell = 0; cell < rows * columns; cell++) sums[cell % columns] += posts[cell];
  return sums;
}
