import { compare, fraction, multiply, reduce, type Fraction } from "../../exact/fraction";
import type { Table } from "./table";
import { SHORTER, shortestPaths, type Costs } from "./transfers";

interface Arc {
  readonly from: number;
  readonly to: number;
  readonly cell: number;
  /** Cost as a factor, exactly: the claim left, or 1 / the claim met. */
  readonly factor: Fraction;
}

/**
 * Looks for a round of moves that pays exactly though floating point cannot see it, and makes it, until
 * there is none. Such a round uses only moves that the prices of floating point put at nothing, so nearly
 * always there is no closed round among them and nothing is left to decide.
 */
export function certify(table: Table, costs: Costs, exact: (cell: number) => bigint): void {
  for (;;) {
    const arcs = closedArcs(nearArcs(table, costs, exact));
    const round = payingRound(arcs);
    if (round === undefined) return;
    // Columns are numbered after the rows: an arc into a row takes a post out of its cell.
    for (const arc of round) costs.change(arc.cell, arc.to < table.rows ? -1 : 1);
  }
}

/** The moves that cost nothing but rounding at the prices of the shortest paths from everywhere. */
function nearArcs(table: Table, costs: Costs, exact: (cell: number) => bigint): Arc[] {
  const { rows, columns } = table;
  const { toColumn, toRow } = shortestPaths(table, costs, () => 0);
  // Every move of a round that pays unseen lies within the slack of the prices times the moves of a round.
  const near = 8 * SHORTER * (columns + 1);
  const arcs: Arc[] = [];
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const cell = i * columns + j;
      const held = BigInt(costs.posts[cell]);
      if (Math.abs(toColumn[j] + costs.last[cell] - toRow[i]) < near) {
        const factor = fraction(exact(cell), 2n * held - 1n);
        arcs.push({ from: rows + j, to: i, cell, factor });
      }
      if (Math.abs(toRow[i] - costs.next[cell] - toColumn[j]) < near) {
        const factor = fraction(2n * held + 1n, exact(cell));
        arcs.push({ from: i, to: rows + j, cell, factor });
      }
    }
  }
  return arcs;
}

/** The arcs that can be part of a closed round: ends are taken off until none is loose. */
function closedArcs(arcs: Arc[]): Arc[] {
  for (;;) {
    const entered = new Set(arcs.map((arc) => arc.to));
    const left = new Set(arcs.map((arc) => arc.from));
    const closed = arcs.filter((arc) => entered.has(arc.from) && left.has(arc.to));
    if (closed.length === arcs.length) return closed;
    arcs = closed;
  }
}

/** A round whose exact factors multiply to less than 1 (Bellman-Ford on factors); undefined without one. */
function payingRound(arcs: readonly Arc[]): Arc[] | undefined {
  const label = new Map<number, Fraction>();
  const one = fraction(1n);
  for (const arc of arcs) label.set(arc.from, one);
  const before = new Map<number, Arc>();
  let changed: Arc | undefined;
  for (let pass = 0; pass <= label.size; pass++) {
    changed = undefined;
    for (const arc of arcs) {
      const reached = multiply(label.get(arc.from)!, arc.factor);
      if (compare(reached, label.get(arc.to)!) >= 0) continue;
      label.set(arc.to, reduce(reached));
      before.set(arc.to, arc);
      changed = arc;
    }
    if (changed === undefined) return undefined;
  }
  // Going back as many steps as there are places ends in the round.
  let at = changed!.to;
  for (let step = 0; step < label.size; step++) at = before.get(at)!.from;
  const round: Arc[] = [];
  const start = at;
  do {
    const arc = before.get(at)!;
    round.push(arc);
    at = arc.from;
  } while (at !== start);
  return round;
}
