import { add, compare, reduce, toNumber, ZERO, type Fraction } from "../exact/fraction";
import type { Balance } from "./balance";
import { cheapestExchanges, CLOSE, costOf, type Exchange } from "./exchange";

/** Exact prices of the columns, over one denominator: price[c] = tops[c] / bottom. */
export interface ExactPrices {
  readonly tops: readonly bigint[];
  readonly bottom: bigint;
}

/**
 * Makes the table exactly as even as it can be and proves it: prices at which no exchange pays. A round of
 * exchanges that lowers the cost, if floating point has left one, is found in exact arithmetic and made; the
 * table is best exactly when there is none (Klein 1967).
 */
export function certify(balance: Balance): ExactPrices {
  for (;;) {
    const exchanges = cheapestExchanges(balance);
    const tree = nearestTree(exchanges, balance.columns);
    const answer = Array.isArray(tree)
      ? { round: tree }
      : exactPrices(exchanges, balance.columns, tree);
    if (!("round" in answer)) return onOneDenominator(answer.prices);
    makeRound(balance, exchanges, answer.round);
  }
}

/**
 * Bellman-Ford in floating point: the column that each column's price comes from (-1: none), or a round of
 * columns whose exchanges together clearly pay.
 */
function nearestTree(
  exchanges: readonly (Exchange | undefined)[],
  columns: number
): Int32Array | number[] {
  const price = new Float64Array(columns);
  const parent = new Int32Array(columns).fill(-1);
  const cost = Float64Array.from(exchanges, (e) => (e === undefined ? Infinity : e.top / e.bottom));
  for (let changed = true; changed;) {
    changed = false;
    for (let from = 0; from < columns; from++) {
      for (let to = 0; to < columns; to++) {
        const through = price[from] + cost[from * columns + to];
        if (through >= price[to] - CLOSE) continue;
        if (leadsTo(parent, from, to)) return roundFrom(parent, from, to);
        price[to] = through;
        parent[to] = from;
        changed = true;
      }
    }
  }
  return parent;
}

/** The same in exact arithmetic, from the tree found: doubles decide unless they are close. */
function exactPrices(
  exchanges: readonly (Exchange | undefined)[],
  columns: number,
  parent: Int32Array
): { prices: Fraction[] } | { round: number[] } {
  const prices = new Array<Fraction | undefined>(columns).fill(undefined);
  const priceOf = (column: number): Fraction =>
    (prices[column] ??=
      parent[column] < 0
        ? ZERO
        : reduce(
            add(priceOf(parent[column]), costOf(exchanges[parent[column] * columns + column]!))
          ));
  for (let column = 0; column < columns; column++) priceOf(column);
  const exact = prices as Fraction[];
  const near = exact.map(toNumber);
  for (let changed = true; changed;) {
    changed = false;
    for (let from = 0; from < columns; from++) {
      for (let to = 0; to < columns; to++) {
        const exchange = exchanges[from * columns + to];
        if (exchange === undefined) continue;
        if (near[from] + exchange.top / exchange.bottom > near[to] + CLOSE) continue;
        const through = add(exact[from], costOf(exchange));
        if (compare(through, exact[to]) >= 0) continue;
        if (leadsTo(parent, from, to)) return { round: roundFrom(parent, from, to) };
        parent[to] = from;
        exact[to] = reduce(through);
        near[to] = toNumber(exact[to]);
        changed = true;
      }
    }
  }
  return { prices: exact };
}

/** Whether `from`'s price comes, over any number of columns, from `to`'s. */
function leadsTo(parent: Int32Array, from: number, to: number): boolean {
  let column = from;
  while (column >= 0 && column !== to) column = parent[column];
  return column === to;
}

/** The columns of the round that closes with the exchange from -> to, in its order. */
function roundFrom(parent: Int32Array, from: number, to: number): number[] {
  const round = [from];
  while (round[round.length - 1] !== to) round.push(parent[round[round.length - 1]]);
  return round.reverse();
}

/** Makes the exchanges of a round: each column hands one post on to the next. */
function makeRound(
  balance: Balance,
  exchanges: readonly (Exchange | undefined)[],
  round: readonly number[]
): void {
  const { years, width, value } = balance;
  round.forEach((from, place) => {
    const to = round[(place + 1) % round.length];
    const { row } = exchanges[from * balance.columns + to]!;
    value[row * width + Math.min(from, years)] -= 1;
    value[row * width + Math.min(to, years)] += 1;
  });
}

function onOneDenominator(prices: readonly Fraction[]): ExactPrices {
  let bottom = 1n;
  for (const { denominator } of prices) {
    bottom = (bottom / commonDivisor(bottom, denominator)) * denominator;
  }
  return { tops: prices.map((p) => (p.numerator * bottom) / p.denominator), bottom };
}

function commonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
