import type { Table } from "./table";

/** Rows whose posts only fit in the columns named, which take fewer. */
export interface Blocked {
  readonly rows: number[];
  readonly columns: number[];
  /** Posts that the rows must place beyond the minimums of other columns, and places that there are. */
  readonly posts: number;
  readonly places: number;
}

/**
 * Whether zeros make the margins impossible: a maximum flow of posts from rows to columns through the
 * cells with weight. Undefined where all fit; else the smallest cut names who blocks whom.
 */
export function findBlocked(table: Table): Blocked | undefined {
  const { rows, columns, weights, minimum } = table;
  const supply = [...table.rowTotals];
  const room = [...table.columnTotals];
  for (let cell = 0; cell < rows * columns; cell++) {
    supply[Math.floor(cell / columns)] -= minimum[cell];
    room[cell % columns] -= minimum[cell];
  }
  const needed = [...supply];
  const places = [...room];
  const flow = new Float64Array(rows * columns);
  for (let cell = 0; cell < rows * columns; cell++) {
    if (weights[cell] > 0)
      push(cell, Math.min(supply[Math.floor(cell / columns)], room[cell % columns]));
  }
  for (;;) {
    const search = reach(table, supply, flow);
    const end = search.columnFrom.findIndex((from, j) => from >= 0 && room[j] > 0);
    if (end < 0) {
      if (supply.every((left) => left === 0)) return undefined;
      const rowsIn = supply.map((_, i) => i).filter((i) => search.rowSeen[i] && needed[i] > 0);
      const columnsIn = room.map((_, j) => j).filter((j) => search.columnFrom[j] >= 0);
      return {
        rows: rowsIn,
        columns: columnsIn,
        posts: rowsIn.reduce((sum, i) => sum + needed[i], 0),
        places: columnsIn.reduce((sum, j) => sum + places[j], 0),
      };
    }
    augment(end, search);
  }

  function push(cell: number, count: number): void {
    flow[cell] += count;
    supply[Math.floor(cell / columns)] -= count;
    room[cell % columns] -= count;
  }

  /** Sends as many posts as fit along the path found from a row with posts left to the column. */
  function augment(end: number, search: Reach): void {
    const forward: number[] = [];
    const back: number[] = [];
    let column = end;
    let start: number;
    for (;;) {
      start = search.columnFrom[column];
      forward.push(start * columns + column);
      if (search.rowFrom[start] < 0) break;
      column = search.rowFrom[start];
      back.push(start * columns + column);
    }
    const count = Math.min(supply[start], room[end], ...back.map((cell) => flow[cell]));
    for (const cell of forward) flow[cell] += count;
    for (const cell of back) flow[cell] -= count;
    supply[start] -= count;
    room[end] -= count;
  }
}

interface Reach {
  rowSeen: boolean[];
  /** Column from which a row was reached, by taking back posts; -1 for a start. */
  rowFrom: number[];
  /** Row from which a column was reached; -1 where it was not. */
  columnFrom: number[];
}

/** Everything that posts left over can reach, breadth first. */
function reach(table: Table, supply: readonly number[], flow: Float64Array): Reach {
  const { rows, columns, weights } = table;
  const rowSeen = supply.map((left) => left > 0);
  const rowFrom = new Array<number>(rows).fill(-1);
  const columnFrom = new Array<number>(columns).fill(-1);
  const queue = supply.map((_, i) => i).filter((i) => rowSeen[i]);
  for (let at = 0; at < queue.length; at++) {
    const i = queue[at];
    for (let j = 0; j < columns; j++) {
      if (columnFrom[j] >= 0 || weights[i * columns + j] === 0) continue;
      columnFrom[j] = i;
      for (let k = 0; k < rows; k++) {
        if (rowSeen[k] || flow[k * columns + j] === 0) continue;
        rowSeen[k] = true;
        rowFrom[k] = j;
        queue.push(k);
      }
    }
  }
  return { rowSeen, rowFrom, columnFrom };
}
