import { fraction, type Fraction } from "../exact/fraction";
import { columnOf, isCurved, type Balance } from "./balance";

/** What it costs to lower one cell of a row by one and raise another: a simple fraction of whole numbers. */
export interface Exchange {
  readonly row: number;
  readonly top: number;
  readonly bottom: number;
}

/** Within this, two costs may be equal although their doubles differ, or the other way round. */
export const CLOSE = 1e-9;

/**
 * The cheapest exchange between each two columns, at [from x columns + to]; undefined where no row can make one.
 * Of a cell with weight n the next post costs (2 cell + 1) / n and the last one cost (2 cell - 1) / n.
 */
export function cheapestExchanges(balance: Balance): (Exchange | undefined)[] {
  const { rows, width, columns, value, low, high, weight } = balance;
  const best = new Array<Exchange | undefined>(columns * columns);
  const size = new Float64Array(columns * columns).fill(Infinity);
  for (let row = 0; row < rows; row++) {
    const bottom = weight[row] || 1;
    for (let a = 0; a < width; a++) {
      const down = row * width + a;
      if (value[down] <= low[down]) continue;
      const fall = isCurved(balance, row, a) ? 2 * value[down] - 1 : 0;
      const from = columnOf(balance, row, a) * columns;
      for (let b = 0; b < width; b++) {
        const up = row * width + b;
        if (a === b || value[up] >= high[up]) continue;
        const top = (isCurved(balance, row, b) ? 2 * value[up] + 1 : 0) - fall;
        const at = from + columnOf(balance, row, b);
        const cost = top / bottom;
        if (cost > size[at] + CLOSE) continue;
        const before = best[at];
        if (before === undefined || isLess(top, bottom, before)) {
          best[at] = { row, top, bottom };
          size[at] = cost;
        }
      }
    }
  }
  return best;
}

export function costOf(exchange: Exchange): Fraction {
  return fraction(BigInt(exchange.top), BigInt(exchange.bottom));
}

function isLess(top: number, bottom: number, than: Exchange): boolean {
  const left = top * than.bottom;
  const right = than.top * bottom;
  if (Math.abs(left) < Number.MAX_SAFE_INTEGER && Math.abs(right) < Number.MAX_SAFE_INTEGER) {
    return left < right;
  }
  return BigInt(top) * BigInt(than.bottom) < BigInt(than.top) * BigInt(bottom);
}
