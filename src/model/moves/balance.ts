import type { MovesNetwork, Supplies } from "./movesNetwork";
import { areaNode, DONORS, EXPANSION, SINK, yearNode } from "./movesNetwork";

/**
 * The third and fourth tier as a table of whole numbers whose rows and columns must keep their sums.
 *
 * A row is an area that gives or receives, and one row is the expansion. A cell is what the row releases
 * into a year: posts given up count as they are, posts received count below 0. So every year's column adds up to
 * 0. One more cell of each row, its `rest`, is what it does not use of its own total: it adds the row up to a
 * constant and belongs to a column of its own, one for the donors and one for the recipients, whose sum is
 * fixed because the first two tiers fix how many posts move in all.
 *
 * The cost of a cell is cell^2 / weight (weight = |n(i)|); the rest and the expansion cost nothing. Two plans
 * differ by rounds that lower one cell and raise another in each row they touch, which is why at most years + 2
 * columns, not thousands of cells, decide what is best.
 */
export interface Balance {
  readonly years: number;
  readonly rows: number;
  /** Cells of a row: the years and the rest. Cell c of row r stands at r x width + c. */
  readonly width: number;
  /** Columns: the years, then the rest of the donors, then the rest of the recipients. */
  readonly columns: number;
  /** The column that the rest of each row belongs to. */
  readonly restColumn: Int32Array;
  /** The area of each row; -1 for the expansion. */
  readonly area: Int32Array;
  /** |n(i)|; 0 for the expansion, whose cells cost nothing. */
  readonly weight: Float64Array;
  readonly value: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** The column of cell `c` of row `r`. */
export function columnOf(balance: Balance, row: number, cell: number): number {
  return cell < balance.years ? cell : balance.restColumn[row];
}

/** What a cell costs when it goes up by one; its fall from one more costs the same, below 0. */
export function isCurved(balance: Balance, row: number, cell: number): boolean {
  return cell < balance.years && balance.weight[row] > 0;
}

/**
 * The table of a flow. `price`, where given, are the prices of an earlier tier: arcs that are empty or full in
 * each of its best plans keep that value here, so whatever is chosen remains best for the earlier tier.
 */
export function toBalance(moves: MovesNetwork, years: number, price?: Float64Array): Balance {
  const areas: number[] = [];
  moves.need.forEach((n, i) => n !== 0 && areas.push(i));
  const rows = areas.length + 1;
  const width = years + 1;
  const balance: Balance = {
    years,
    rows,
    width,
    columns: years + 2,
    restColumn: new Int32Array(rows).fill(years),
    area: Int32Array.from([...areas, -1]),
    weight: new Float64Array(rows),
    value: new Float64Array(rows * width),
    low: new Float64Array(rows * width),
    high: new Float64Array(rows * width),
  };
  const set = (at: number, range: Range, sign: number, constant = 0): void => {
    const a = constant + sign * range.low;
    const b = constant + sign * range.high;
    balance.low[at] = Math.min(a, b);
    balance.high[at] = Math.max(a, b);
    balance.value[at] = constant + sign * range.flow;
  };
  areas.forEach((area, row) => {
    const need = moves.need[area];
    const node = areaNode(years, area);
    const [size, gives] = [Math.abs(need), need < 0];
    balance.weight[row] = size;
    balance.restColumn[row] = gives ? years : years + 1;
    for (let t = 0; t < years; t++) {
      const arc = moves.cellArc[area * years + t];
      const [from, to] = gives ? [node, yearNode(t)] : [yearNode(t), node];
      set(row * width + t, rangeOf(moves, arc, from, to, size, price), gives ? 1 : -1);
    }
    const [from, to] = gives ? [DONORS, node] : [node, SINK];
    const whole = rangeOf(moves, moves.areaArc[area], from, to, size, price);
    // Donors: posts not given up. Recipients: posts received, which adds their row up to 0.
    set(row * width + years, whole, gives ? -1 : 1, gives ? size : 0);
  });
  for (let t = 0; t < years; t++) {
    const arc = moves.expansionArc[t];
    const range = rangeOf(moves, arc, EXPANSION, yearNode(t), Infinity, price);
    set((rows - 1) * width + t, range, 1);
  }
  return balance;
}

interface Range {
  readonly low: number;
  readonly high: number;
  readonly flow: number;
}

function rangeOf(
  moves: MovesNetwork,
  arc: number,
  from: number,
  to: number,
  most: number,
  price?: Float64Array
): Range {
  if (arc < 0) return { low: 0, high: 0, flow: 0 };
  const { network } = moves;
  const flow = network.flow(arc);
  const reduced = price === undefined ? 0 : network.cost[arc] + price[from] - price[to];
  if (reduced !== 0) return { low: flow, high: flow, flow };
  return { low: 0, high: Math.min(most, flow + network.room[arc]), flow };
}

/** Average marginal cost at which the supplies would be spread if nothing but their totals were limited. */
export function startPrice(balance: Balance, supplies: Supplies): Float64Array {
  const { years, rows, weight, restColumn } = balance;
  const price = new Float64Array(balance.columns);
  const total = [0, 0];
  for (let row = 0; row < rows; row++) total[restColumn[row] - years] += weight[row];
  const placed = supplies.expansion + supplies.givenUp;
  if (total[0] > 0) price[years] = (-2 * supplies.givenUp) / (total[0] * years);
  if (total[1] > 0) price[years + 1] = (2 * placed) / (total[1] * years);
  return price;
}
