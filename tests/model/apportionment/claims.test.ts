import { Claims, orderOfTied, type Weights } from "../../../src/model/apportionment/claims";
import type { DivisorMethod } from "../../../src/model/apportionment/methods";
import { DIVISOR_METHODS } from "./oracle";

/** Whole weights far beyond what a double holds exactly. */
const known = (integers: bigint[]): Weights => ({
  approximate: integers.map(Number),
  exact: () => integers,
});
const claims = (method: DivisorMethod, integers: bigint[]) =>
  new Claims(method, known(integers), () => integers.map((_, i) => i));

/** The signpost d(h) as a fraction, squared for Hill (Balinski and Young 1982). */
function signpost(method: DivisorMethod, h: bigint): [bigint, bigint] {
  switch (method) {
    case "webster":
      return [2n * h + 1n, 2n];
    case "jefferson":
      return [h + 1n, 1n];
    case "adams":
      return [h, 1n];
    case "dean":
      return [2n * h * (h + 1n), 2n * h + 1n];
    case "hill":
      return [h * (h + 1n), 1n];
  }
}

/** Posts held by two areas and whole numbers in the ratio of their signposts: their claims are exactly equal. */
function pairs(method: DivisorMethod): [number, number, bigint, bigint][] {
  if (method === "hill") {
    // 1 x 2 and 8 x 9 are 2 and 2 x 36; 2 x 3 and 24 x 25 are 6 and 6 x 100; 3 x 4 and 48 x 49 are 12 and 12 x 196.
    return [
      [1, 8, 1n, 6n],
      [24, 2, 10n, 1n],
      [3, 48, 1n, 14n],
      [5, 5, 1n, 1n],
    ];
  }
  return [1, 2, 3, 7, 40].flatMap((h) =>
    [1, 2, 5, 11].map((k): [number, number, bigint, bigint] => {
      const [top, bottom] = signpost(method, BigInt(h));
      const [otherTop, otherBottom] = signpost(method, BigInt(k));
      return [h, k, top * otherBottom, otherTop * bottom];
    })
  );
}

test.each(DIVISOR_METHODS)(
  "%s: one part in 10^20 more is the larger claim, none is a tie",
  (method) => {
    const large = 10n ** 20n;
    for (const [held, otherHeld, part, otherPart] of pairs(method)) {
      for (const more of [-1n, 0n, 1n]) {
        const order = claims(method, [part * large + more, otherPart * large]);
        expect([held, otherHeld, more, Math.sign(order.compare(0, held, 1, otherHeld))]).toEqual([
          held,
          otherHeld,
          more,
          Number(more),
        ]);
        expect(Math.sign(order.compare(1, otherHeld, 0, held)) + 0).toBe(Number(-more) + 0);
      }
    }
  }
);

test.each(DIVISOR_METHODS)(
  "%s: claims that doubles tell apart stand as the definition says",
  (method) => {
    for (let weight = 1n; weight <= 12n; weight++) {
      for (let held = 1n; held <= 6n; held++) {
        const order = claims(method, [weight, 7n]);
        const [top, bottom] = signpost(method, held);
        const [otherTop, otherBottom] = signpost(method, 3n);
        const power = method === "hill" ? 2n : 1n;
        const gap = weight ** power * bottom * otherTop - 7n ** power * otherBottom * top;
        const sign = gap > 0n ? 1 : gap < 0n ? -1 : 0;
        expect(Math.sign(order.compare(0, Number(held), 1, 3))).toBe(sign);
      }
    }
  }
);

test("a first post that any claim earns comes before all others, and two of them are equal", () => {
  const order = claims("adams", [5n, 900n]);
  expect(order.compare(0, 0, 1, 1)).toBe(Infinity);
  expect(order.compare(1, 1, 0, 0)).toBe(-Infinity);
  expect(order.compare(0, 0, 1, 0)).toBe(0);
});

test("equal claims: the smaller weight first, then the order given", () => {
  const order = claims("webster", [30n, 10n, 30n]);
  expect(order.order(1, 0, 0, 1)).toBeLessThan(0);
  expect(order.order(0, 1, 1, 0)).toBeGreaterThan(0);
  expect(order.order(0, 1, 2, 1)).toBeLessThan(0);
  expect(order.order(2, 1, 0, 1)).toBeGreaterThan(0);
  expect(orderOfTied(known([5n, 5n]), () => [1, 0], 0, 1)).toBe(1);
});
