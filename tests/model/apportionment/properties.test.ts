import fc from "fast-check";
import { apportion, type Apportionment } from "../../../src/model/apportionment/apportion";
import { ALL_METHODS, DIVISOR_METHODS } from "./oracle";

/** Whole and decimal weights of plausible and implausible size, many of them equal. */
const weight = fc.oneof(
  fc.integer({ min: 0, max: 20 }),
  fc.integer({ min: 0, max: 10_000_000 }),
  fc.integer({ min: 1, max: 999 }).map((x) => x / 100)
);
const instance = fc.record({
  weights: fc.array(weight, { minLength: 1, maxLength: 20 }).filter((w) => w.some((x) => x > 0)),
  more: fc.integer({ min: 0, max: 300 }),
});

function name(i: number): string {
  return `area ${String.fromCharCode(97 + i)}`;
}

function posts(total: number, weights: number[], method: (typeof ALL_METHODS)[number]): number[] {
  const names = weights.map((_, i) => name(i));
  return (apportion(total, weights, { method, names }) as Apportionment).posts;
}

describe.each(ALL_METHODS)("%s", (method) => {
  test("adds up to the total, and an area without weight gets nothing", () => {
    fc.assert(
      fc.property(instance, ({ weights, more }) => {
        const total = weights.length + more;
        const found = posts(total, weights, method);
        expect(found.reduce((a, b) => a + b, 0)).toBe(total);
        weights.forEach((w, i) => w === 0 && expect(found[i]).toBe(0));
      })
    );
  });

  test("sorting the sheet changes no area's result", () => {
    fc.assert(
      fc.property(instance, fc.infiniteStream(fc.nat()), ({ weights, more }, keys) => {
        const total = weights.length + more;
        const before = posts(total, weights, method);
        const order = weights
          .map((_, i) => ({ i, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ i }) => i);
        const after = apportion(
          total,
          order.map((i) => weights[i]),
          { method, names: order.map(name) }
        ) as Apportionment;
        order.forEach((i, place) => expect(after.posts[place]).toBe(before[i]));
      })
    );
  });

  test("the unit of the weights does not matter", () => {
    fc.assert(
      fc.property(instance, fc.constantFrom(10, 0.001, 8, 1e20), ({ weights, more }, unit) => {
        const total = weights.length + more;
        const scaled = weights.map((w) => Number(`${w}e0`) * unit);
        // Only units that leave fifteen digits as they are: powers of ten, and 8 of short numbers.
        const exact = scaled.map((w) => Number(w.toPrecision(15)));
        expect(posts(total, exact, method)).toEqual(posts(total, weights, method));
      })
    );
  });
});

describe.each(DIVISOR_METHODS)("%s", (method) => {
  test("one post more for all takes none from anybody (house monotone)", () => {
    fc.assert(
      fc.property(instance, ({ weights, more }) => {
        const total = weights.length + more;
        const before = posts(total, weights, method);
        const after = posts(total + 1, weights, method);
        before.forEach((count, i) => expect(after[i]).toBeGreaterThanOrEqual(count));
      })
    );
  });

  test("an area whose weight alone grows never loses, no other ever gains (population monotone)", () => {
    fc.assert(
      fc.property(instance, fc.nat(), fc.integer({ min: 2, max: 5 }), (given, pick, factor) => {
        const { weights, more } = given;
        const total = weights.length + more;
        const grown = pick % weights.length;
        const before = posts(total, weights, method);
        const after = posts(
          total,
          weights.map((w, i) => (i === grown ? w * factor + 1 : w)),
          method
        );
        weights.forEach((_, i) => {
          if (i === grown) expect(after[i]).toBeGreaterThanOrEqual(before[i]);
          else expect(after[i]).toBeLessThanOrEqual(before[i]);
        });
      })
    );
  });

  test("no area could hand a post to one with a larger claim, at any size", () => {
    const d = {
      webster: (h: number) => h + 0.5,
      hill: (h: number) => Math.sqrt(h * (h + 1)),
      jefferson: (h: number) => h + 1,
      adams: (h: number) => h,
      dean: (h: number) => 2 / (1 / h + 1 / (h + 1)),
    }[method];
    fc.assert(
      fc.property(instance, fc.integer({ min: 0, max: 1_000_000_000 }), ({ weights }, extra) => {
        const total = weights.length + extra;
        const found = posts(total, weights, method);
        const last = Math.min(...found.map((a, i) => (a > 0 ? weights[i] / d(a - 1) : Infinity)));
        const next = Math.max(...found.map((a, i) => (weights[i] > 0 ? weights[i] / d(a) : 0)));
        expect(last).toBeGreaterThanOrEqual(next * (1 - 1e-12));
      })
    );
  });
});
