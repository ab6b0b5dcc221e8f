import { columnSums, type Table } from "./table";

/** A path only counts as shorter by more than what rounding could feign. */
export const SHORTER = 1e-13;

/**
 * Logarithms of claims. Moving a post costs the logarithm of the claim it leaves and brings that of the
 * claim it meets; a table is right where no round of moves brings anything (SOURCES.gaffkePukelsheim).
 */
export class Costs {
  /** log of weight / (posts - 1/2): what the cell's last post is worth; Infinity where it may not leave. */
  readonly last: Float64Array;
  /** log of weight / (posts + 1/2): what one more is worth; -Infinity where none may come. */
  readonly next: Float64Array;

  constructor(
    private readonly table: Table,
    readonly posts: Float64Array
  ) {
    this.last = new Float64Array(posts.length);
    this.next = new Float64Array(posts.length);
    for (let cell = 0; cell < posts.length; cell++) this.renew(cell);
  }

  change(cell: number, by: 1 | -1): void {
    this.posts[cell] += by;
    this.renew(cell);
  }

  private renew(cell: number): void {
    const weight = this.table.weights[cell];
    const held = this.posts[cell];
    this.next[cell] = weight > 0 ? Math.log(weight) - Math.log(held + 0.5) : -Infinity;
    this.last[cell] =
      held > this.table.minimum[cell] ? Math.log(weight) - Math.log(held - 0.5) : Infinity;
  }
}

/**
 * Moves posts, one at a time along the cheapest path, from columns with too many to columns with too few
 * (successive shortest paths), until all columns are right. Within rows they only change column.
 */
export function mendColumns(table: Table, costs: Costs): void {
  const { rows, columns, columnTotals } = table;
  const excess = columnSums(costs.posts, rows, columns).map((sum, j) => sum - columnTotals[j]);
  while (excess.some((count) => count > 0)) {
    const paths = shortestPaths(table, costs, (j) => (excess[j] > 0 ? 0 : Infinity));
    let end = -1;
    excess.forEach((count, j) => {
      if (count < 0 && (end < 0 || paths.toColumn[j] < paths.toColumn[end])) end = j;
    });
    let column = end;
    for (;;) {
      const row = paths.columnFrom[column];
      if (row < 0) break;
      costs.change(row * columns + column, 1);
      column = paths.rowFrom[row];
      costs.change(row * columns + column, -1);
    }
    excess[column]--;
    excess[end]++;
  }
}

export interface Paths {
  toColumn: Float64Array;
  toRow: Float64Array;
  /** Row before a column on its path; -1 where the path begins. */
  columnFrom: Int32Array;
  /** Column before a row. */
  rowFrom: Int32Array;
}

/** Cheapest paths column -> row (a post leaves a cell) -> column (it comes to another), Bellman-Ford. */
export function shortestPaths(
  table: Table,
  costs: Costs,
  start: (column: number) => number
): Paths {
  const { rows, columns } = table;
  const { last, next } = costs;
  const toColumn = Float64Array.from({ length: columns }, (_, j) => start(j));
  const toRow = new Float64Array(rows).fill(Infinity);
  const columnFrom = new Int32Array(columns).fill(-1);
  const rowFrom = new Int32Array(rows).fill(-1);
  // Without rounds that pay, no shortest path has more rows than there are columns.
  let changed = true;
  for (let round = 0; changed && round <= columns; round++) {
    changed = false;
    for (let i = 0; i < rows; i++) {
      let best = toRow[i] - SHORTER;
      let from = -1;
      for (let j = 0; j < columns; j++) {
        const length = toColumn[j] + last[i * columns + j];
        if (length < best) {
          best = length;
          from = j;
        }
      }
      if (from < 0) continue;
      toRow[i] = best;
      rowFrom[i] = from;
      for (let j = 0; j < columns; j++) {
        const length = best - next[i * columns + j];
        if (length < toColumn[j] - SHORTER) {
          toColumn[j] = length;
          columnFrom[j] = i;
          changed = true;
        }
      }
    }
  }
  return { toColumn, toRow, columnFrom, rowFrom };
}
