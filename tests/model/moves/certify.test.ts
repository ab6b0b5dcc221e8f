import type { Balance } from "../../../src/model/moves/balance";
import { certify } from "../../../src/model/moves/certify";
import { putInOrder } from "../../../src/model/moves/fixedOrder";
import { compare, fraction } from "../../../src/model/exact/fraction";

/** Two donors and two years: [posts given in the first year, in the second] with their weights. */
function twoDonors(weights: [number, number], cells: [number, number][]): Balance {
  return {
    years: 2,
    rows: 2,
    width: 3,
    columns: 4,
    restColumn: Int32Array.from([2, 2]),
    area: Int32Array.from([0, 1]),
    weight: Float64Array.from(weights),
    value: Float64Array.from(cells.flatMap((row) => [...row, 0])),
    low: new Float64Array(6),
    // The rest of each row stays as it is.
    high: Float64Array.from(cells.flatMap(() => [1e6, 1e6, 0])),
  };
}

test("a round that pays 2 parts in 10 thousand million, below the noise of doubles, is still made", () => {
  // A puts a post off for 2 x 58328 / 99991, B brings one forward and saves 2 x 58335 / 100003.
  const [p, q, n, m] = [58328n, 58335n, 99991n, 100003n];
  expect(p * m - q * n).toBe(-1n);
  const balance = twoDonors(
    [99991, 100003],
    [
      [1000, 59327],
      [1000, 59336],
    ]
  );
  const { tops, bottom } = certify(balance);
  expect([...balance.value]).toEqual([999, 59328, 0, 1001, 59335, 0]);
  // The prices prove it: in neither row does another exchange pay.
  const price = (column: number) => fraction(tops[column], bottom);
  const gap = fraction(tops[1] - tops[0], bottom);
  expect(compare(gap, fraction(2n * 58330n, n))).toBeLessThanOrEqual(0);
  expect(compare(gap, fraction(2n * 58333n, m))).toBeGreaterThanOrEqual(0);
  expect(compare(price(2), price(3))).toBe(0);
  // Nor is it taken for a tie that the alphabet may settle: A, first in it, would have more in the first year.
  putInOrder(balance, { tops, bottom }, [0, 1]);
  expect([...balance.value]).toEqual([999, 59328, 0, 1001, 59335, 0]);
});

test("a round that pays much is made as often as it pays; one that costs nothing is left alone", () => {
  const uneven = twoDonors(
    [4, 4],
    [
      [4, 0],
      [0, 4],
    ]
  );
  certify(uneven);
  expect([...uneven.value]).toEqual([2, 2, 0, 2, 2, 0]);
  const tied = twoDonors(
    [3, 3],
    [
      [2, 1],
      [1, 2],
    ]
  );
  const prices = certify(tied);
  expect([...tied.value]).toEqual([2, 1, 0, 1, 2, 0]);
  // The alphabet settles a tie: with B first in it, B gives more in the first year.
  putInOrder(tied, prices, [1, 0]);
  expect([...tied.value]).toEqual([1, 2, 0, 2, 1, 0]);
});
