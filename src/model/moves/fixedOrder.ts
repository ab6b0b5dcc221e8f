import { fraction, toNumber } from "../exact/fraction";
import { columnOf, isCurved, type Balance } from "./balance";
import type { ExactPrices } from "./certify";
import { CLOSE } from "./exchange";

/**
 * The fourth tier: of all plans that are equally good, the one that, read year by year and within a year area by
 * area in alphabetical order, has the larger figure at the first difference. So the answer does not depend on the
 * order of the sheet.
 *
 * At exact prices a cell may change without cost only where its marginal cost equals that of its row. As the cost is
 * strictly curved, each area's cell then has just two values (were two best plans two apart in a cell, a
 * plan between them would be better). Each is put up if a round of such cells allows it, and then held for good.
 * Columns fit the 32 bits of a number: at most 30 years and the two rests.
 */
export function putInOrder(
  balance: Balance,
  prices: ExactPrices,
  alphabetical: readonly number[]
): void {
  const order = new FixedOrder(balance, prices);
  const rows = [...balance.area.keys()].filter((row) => balance.area[row] >= 0);
  rows.sort((a, b) => alphabetical[balance.area[a]] - alphabetical[balance.area[b]]);
  for (let year = 0; year < balance.years; year++) {
    for (const row of rows) order.fix(row, year);
  }
}

class FixedOrder {
  /** Per row, the columns whose cell may go up (down) by one without cost. */
  private readonly up: Int32Array;
  private readonly down: Int32Array;
  private readonly viaRow = new Int32Array(32);
  private readonly viaColumn = new Int32Array(32);

  constructor(
    private readonly balance: Balance,
    prices: ExactPrices
  ) {
    this.up = new Int32Array(balance.rows);
    this.down = new Int32Array(balance.rows);
    const near = prices.tops.map((top) => nearest(top, prices.bottom));
    for (let row = 0; row < balance.rows; row++) this.findFree(row, prices, near);
  }

  /** Puts the area's figure of a year up by one if that costs nothing, then holds it. */
  fix(row: number, year: number): void {
    const bit = 1 << year;
    // Posts received stand below 0 in the table, so more of them is a lower cell.
    const receives = this.balance.restColumn[row] > this.balance.years;
    if (receives && (this.down[row] & bit) !== 0) {
      const from = this.path(this.up[row] & ~bit, bit);
      if (from >= 0) this.shift(row, year, from);
    } else if (!receives && (this.up[row] & bit) !== 0) {
      const others = this.down[row] & ~bit;
      if (others !== 0 && this.path(bit, others) >= 0) this.shift(row, this.reached, year);
    }
    this.up[row] &= ~bit;
    this.down[row] &= ~bit;
  }

  /** The column at which the last path ended. */
  private reached = -1;

  /**
   * Leads one post along free cells from a column of `sources` to one of `targets`, on the fewest rows; the
   * column it left, or -1 where there is no way.
   */
  private path(sources: number, targets: number): number {
    const { rows } = this.balance;
    const { up, down, viaRow, viaColumn } = this;
    if (sources === 0) return -1;
    let visited = sources;
    const queue = columnsOf(sources);
    for (const column of queue) viaRow[column] = -1;
    for (let head = 0; head < queue.length; head++) {
      const column = queue[head];
      const bit = 1 << column;
      for (let row = 0; row < rows; row++) {
        const fresh = (down[row] & bit) === 0 ? 0 : up[row] & ~visited;
        if (fresh === 0) continue;
        visited |= fresh;
        for (const next of columnsOf(fresh)) {
          viaRow[next] = row;
          viaColumn[next] = column;
          queue.push(next);
        }
        if ((fresh & targets) !== 0) return this.leadAlong(columnsOf(fresh & targets)[0]);
      }
    }
    return -1;
  }

  private leadAlong(target: number): number {
    this.reached = target;
    let column = target;
    while (this.viaRow[column] >= 0) {
      this.shift(this.viaRow[column], this.viaColumn[column], column);
      column = this.viaColumn[column];
    }
    return column;
  }

  /** Lowers the row's cell of one column, raises that of another, and notes what is free now. */
  private shift(row: number, from: number, to: number): void {
    this.change(row, from, -1);
    this.change(row, to, 1);
  }

  private change(row: number, column: number, by: number): void {
    const { years, width, value, low, high } = this.balance;
    const cell = Math.min(column, years);
    const at = row * width + cell;
    const bit = 1 << column;
    value[at] += by;
    const curved = isCurved(this.balance, row, cell);
    this.allow(this.up, row, bit, curved ? by < 0 : value[at] < high[at]);
    this.allow(this.down, row, bit, curved ? by > 0 : value[at] > low[at]);
  }

  private allow(masks: Int32Array, row: number, bit: number, free: boolean): void {
    if (free) masks[row] |= bit;
    else masks[row] &= ~bit;
  }

  /** The cells of a row whose marginal cost, less the column's price, is exactly the row's own price. */
  private findFree(row: number, prices: ExactPrices, near: readonly number[]): void {
    const { width, value, low, high, weight } = this.balance;
    const n = weight[row] || 1;
    const base = row * width;
    const marginal = (cell: number, by: number): number =>
      isCurved(this.balance, row, cell) ? 2 * value[base + cell] + by : 0;
    let [rise, fall] = [Infinity, -Infinity];
    const ups: number[] = [];
    const downs: number[] = [];
    for (let c = 0; c < width; c++) {
      const price = near[columnOf(this.balance, row, c)];
      if (value[base + c] < high[base + c]) {
        ups.push(c);
        rise = Math.min(rise, marginal(c, 1) / n - price);
      }
      if (value[base + c] > low[base + c]) {
        downs.push(c);
        fall = Math.max(fall, marginal(c, -1) / n - price);
      }
    }
    if (rise > fall + CLOSE) return;
    // The same in whole numbers: n x bottom times the difference.
    const weightExact = BigInt(n);
    const exact = (cell: number, by: number): bigint =>
      BigInt(marginal(cell, by)) * prices.bottom -
      prices.tops[columnOf(this.balance, row, cell)] * weightExact;
    const upCosts = ups.map((c) => exact(c, 1));
    const downCosts = downs.map((c) => exact(c, -1));
    const least = upCosts.reduce((a, b) => (b < a ? b : a));
    const most = downCosts.reduce((a, b) => (b > a ? b : a));
    if (least !== most) return;
    ups.forEach((c, k) => {
      if (upCosts[k] === least) this.up[row] |= 1 << columnOf(this.balance, row, c);
    });
    downs.forEach((c, k) => {
      if (downCosts[k] === most) this.down[row] |= 1 << columnOf(this.balance, row, c);
    });
  }
}

/** The bits that are set, lowest first. */
function columnsOf(mask: number): number[] {
  const columns: number[] = [];
  for (let rest = mask; rest !== 0; rest &= rest - 1) {
    columns.push(31 - Math.clz32(rest & -rest));
  }
  return columns;
}

function nearest(top: bigint, bottom: bigint): number {
  return toNumber(fraction(top, bottom));
}
