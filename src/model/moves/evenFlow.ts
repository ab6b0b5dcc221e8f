import { startPrice, type Balance } from "./balance";
import type { Supplies } from "./movesNetwork";

/**
 * Differences of marginal costs below this are noise; the exact pass that follows settles them. One post more or less
 * of the largest area there can be still costs 2e-9.
 */
const NOISE = 1e-10;

/**
 * Makes the table as even as it can be, up to rounding noise: the least sum of cell^2 / weight.
 *
 * Successive shortest paths from a warm start (SOURCES.networkFlows): each column has a price, each row takes what is best for it at these prices, and what is then too much in
 * one column is led along cheapest paths to where it is missing. Steps are first large powers of two, then halved
 * down to one post, so that 100,000 posts take little longer than 100.
 *
 * @returns how many paths were looked for: what it cost, as the tests measure it
 */
export function spreadEvenly(balance: Balance, supplies: Supplies): number {
  const spread = new Spread(balance, startPrice(balance, supplies));
  const largest = balance.weight.reduce((most, n) => Math.max(most, n), 1);
  let step = 1;
  while (step * 16 <= largest) step *= 2;
  for (; step >= 1; step /= 2) {
    spread.settleAll(step);
    let tied = false;
    for (let far; (far = spread.leadOff(step)) < Infinity;) {
      // A second path at the same prices: where there is one there are many, and row by row they cost no search.
      const free = far <= NOISE;
      if (free && !tied) spread.settleAll(step);
      tied = free;
    }
  }
  if (spread.excess.some((posts) => posts !== 0)) {
    throw new Error("the posts of a year do not add up");
  }
  return spread.searches;
}

class Spread {
  /** Paths looked for so far. */
  searches = 0;
  /** Posts too many in each column (below 0: missing). */
  readonly excess: Float64Array;
  private readonly inverse: Float64Array;
  private readonly distance: Float64Array;
  private readonly done: Uint8Array;
  private readonly label: Float64Array;
  private readonly viaRow: Int32Array;
  private readonly viaColumn: Int32Array;

  constructor(
    private readonly balance: Balance,
    private readonly price: Float64Array
  ) {
    this.excess = new Float64Array(balance.columns);
    this.inverse = balance.weight.map((weight) => (weight === 0 ? 0 : 1 / weight));
    this.distance = new Float64Array(balance.columns);
    this.done = new Uint8Array(balance.columns);
    this.label = new Float64Array(balance.rows);
    this.viaRow = new Int32Array(balance.columns);
    this.viaColumn = new Int32Array(balance.columns);
  }

  settleAll(step: number): void {
    for (let row = 0; row < this.balance.rows; row++) this.settle(row, step);
  }

  /** Moves steps within a row while that pays at the present prices, or costs nothing and helps the columns. */
  private settle(row: number, step: number): void {
    const { years, width, value, low, high, restColumn } = this.balance;
    const { price, excess } = this;
    const base = row * width;
    const inverse = this.inverse[row];
    for (;;) {
      let [up, down, rise, fall] = [-1, -1, Infinity, -Infinity];
      let [upColumn, downColumn] = [0, 0];
      for (let c = 0; c < width; c++) {
        const column = c < years ? c : restColumn[row];
        const k = base + c;
        const curve = c < years ? inverse : 0;
        if (value[k] + step <= high[k]) {
          const cost = (2 * value[k] + step) * curve - price[column];
          const better = cost - rise;
          if (better < -NOISE || (better <= NOISE && excess[column] < excess[upColumn])) {
            [up, rise, upColumn] = [c, cost, column];
          }
        }
        if (value[k] - step >= low[k]) {
          const cost = (2 * value[k] - step) * curve - price[column];
          const better = fall - cost;
          if (better < -NOISE || (better <= NOISE && excess[column] > excess[downColumn])) {
            [down, fall, downColumn] = [c, cost, column];
          }
        }
      }
      if (up < 0 || down < 0 || up === down) return;
      const pays = rise < fall - NOISE;
      const helps = rise <= fall + NOISE && excess[downColumn] > excess[upColumn] + step;
      if (!pays && !helps) return;
      this.shift(row, downColumn, upColumn, step);
    }
  }

  /**
   * Leads one step along the cheapest path from a column with too much to one that lacks it; how far the prices
   * had to move for it, or Infinity where no path is left.
   */
  leadOff(step: number): number {
    this.searches++;
    const target = this.cheapestPath(step);
    if (target < 0) return Infinity;
    const { distance, price, viaRow, viaColumn } = this;
    const far = distance[target];
    for (let h = 0; h < price.length; h++) {
      if (distance[h] < far) price[h] += distance[h] - far;
    }
    for (let h = target; viaRow[h] >= 0; h = viaColumn[h]) {
      this.shift(viaRow[h], viaColumn[h], h, step);
    }
    return far;
  }

  /** Lowers the row's cell in one column and raises it in another. */
  private shift(row: number, from: number, to: number, step: number): void {
    const { years, width, value } = this.balance;
    value[row * width + Math.min(from, years)] -= step;
    value[row * width + Math.min(to, years)] += step;
    this.excess[from] -= step;
    this.excess[to] += step;
  }

  /** Dijkstra over the columns; the nearest one that lacks a step, or -1. */
  private cheapestPath(step: number): number {
    const { balance, price, excess, distance, done, label, viaRow, viaColumn } = this;
    const { years, rows, width, columns, value, low, high, restColumn } = balance;
    done.fill(0);
    label.fill(Infinity);
    for (let h = 0; h < columns; h++) {
      distance[h] = excess[h] >= step ? 0 : Infinity;
      viaRow[h] = -1;
    }
    for (;;) {
      let from = -1;
      for (let h = 0; h < columns; h++) {
        if (!done[h] && distance[h] < Infinity && (from < 0 || distance[h] < distance[from])) {
          from = h;
        }
      }
      if (from < 0 || excess[from] <= -step) return from;
      done[from] = 1;
      const cell = Math.min(from, years);
      for (let row = 0; row < rows; row++) {
        if (cell === years && restColumn[row] !== from) continue;
        const k = row * width + cell;
        if (value[k] - step < low[k]) continue;
        const inverse = this.inverse[row];
        const fall = (2 * value[k] - step) * (cell < years ? inverse : 0) - price[from];
        const key = distance[from] - fall;
        if (key >= label[row]) continue;
        label[row] = key;
        for (let c = 0; c < width; c++) {
          const to = c < years ? c : restColumn[row];
          const at = row * width + c;
          if (done[to] || value[at] + step > high[at]) continue;
          const rise = (2 * value[at] + step) * (c < years ? inverse : 0) - price[to];
          const length = Math.max(distance[from], key + rise);
          if (length < distance[to]) {
            distance[to] = length;
            viaRow[to] = row;
            viaColumn[to] = from;
          }
        }
      }
    }
  }
}
