import type { Balance } from "../../../src/model/moves/balance";
import { cheapestExchanges, costOf } from "../../../src/model/moves/exchange";

/** Areas that give, as [weight, posts in year 1, posts in year 2, posts kept]. Columns: years 0 and 1, rest 2. */
function donors(...rows: [number, number, number, number][]): Balance {
  return {
    years: 2,
    rows: rows.length,
    width: 3,
    columns: 4,
    restColumn: new Int32Array(rows.length).fill(2),
    area: Int32Array.from(rows.keys()),
    weight: Float64Array.from(rows, ([weight]) => weight),
    value: Float64Array.from(rows.flatMap(([, ...cells]) => cells)),
    low: new Float64Array(rows.length * 3),
    high: new Float64Array(rows.length * 3).fill(1e9),
  };
}
const best = (balance: Balance, from: number, to: number) =>
  cheapestExchanges(balance)[from * balance.columns + to];

test("a post less in a year of 3 and one more in a year of 1 saves (9 + 1 - 4 - 4) / weight", () => {
  expect(best(donors([4, 3, 1, 0]), 0, 1)).toEqual({ row: 0, top: -2, bottom: 4 });
  expect(costOf(best(donors([4, 3, 1, 0]), 0, 1)!)).toEqual({ numerator: -2n, denominator: 4n });
  // The way back costs (16 + 0 - 9 - 1) / weight; what is kept costs nothing.
  expect(best(donors([4, 3, 1, 0]), 1, 0)).toEqual({ row: 0, top: 6, bottom: 4 });
  expect(best(donors([4, 3, 1, 0]), 0, 2)).toEqual({ row: 0, top: -5, bottom: 4 });
  expect(best(donors([4, 3, 1, 2]), 2, 1)).toEqual({ row: 0, top: 3, bottom: 4 });
});

test("a cell at its limit is neither lowered nor raised, and none is exchanged for itself", () => {
  const balance = donors([4, 3, 1, 0]);
  expect(best(balance, 2, 0)).toBeUndefined();
  balance.high[1] = 1;
  expect(best(balance, 0, 1)).toBeUndefined();
  balance.low[1] = 1;
  expect(best(balance, 1, 0)).toBeUndefined();
  expect([0, 1, 2].map((column) => best(balance, column, column))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test("of several areas the cheapest, wherever it stands; of equal ones the first", () => {
  const [dear, cheap] = [
    [4, 3, 1, 0],
    [4, 9, 0, 0],
  ] as [number, number, number, number][];
  expect(best(donors(dear, cheap), 0, 1)).toMatchObject({ row: 1, top: -16 });
  expect(best(donors(cheap, dear), 0, 1)).toMatchObject({ row: 0, top: -16 });
  // -2 / 4 and -4 / 8 are the same.
  expect(best(donors(dear, [8, 4, 1, 0]), 0, 1)).toMatchObject({ row: 0, top: -2 });
  // The expansion costs nothing whatever it holds, which is dearer than what saves.
  expect(best(donors(dear, [0, 5, 5, 0]), 0, 1)).toMatchObject({ row: 0 });
  expect(best(donors(dear, [0, 5, 5, 0]), 1, 0)).toEqual({ row: 1, top: 0, bottom: 1 });
});

test("areas of hundreds of millions: neighbouring fractions, one double to both, are told apart", () => {
  // Of Fibonacci numbers F(41) / F(42) and F(43) / F(44): the products differ by 1 in 10^17.
  const [a, b, c, d] = [165580141, 267914296, 433494437, 701408733];
  expect(a / b).toBe(c / d);
  expect(BigInt(a) * BigInt(d) - BigInt(c) * BigInt(b)).toBe(1n);
  // One more in year 1, taken from what is kept, costs (2 x posts + 1) / weight.
  const more: [number, number, number, number] = [b, (a - 1) / 2, 0, 1];
  const less: [number, number, number, number] = [d, (c - 1) / 2, 0, 1];
  expect(best(donors(more, less), 2, 0)).toEqual({ row: 1, top: c, bottom: d });
  expect(best(donors(less, more), 2, 0)).toEqual({ row: 0, top: c, bottom: d });
  // And the same where only one of the two products is beyond what doubles hold exactly.
  expect(best(donors(more, [3, 0, 0, 1]), 2, 0)).toMatchObject({ row: 1, top: 1, bottom: 3 });
});
