import fc from "fast-check";
import {
  apportion,
  type Apportionment,
  type ApportionOptions,
} from "../../../src/model/apportionment/apportion";
import type { Method } from "../../../src/model/apportionment/methods";
import { isRefusal } from "../../../src/model/refusal";
import {
  ALL_METHODS,
  byHand,
  byOneMultiplier,
  DIVISOR_METHODS,
  tryEverything,
  type SmallCase,
} from "./oracle";
import { cases } from "../../cases";

function solved(total: number, weights: number[], options: ApportionOptions = {}): Apportionment {
  const result = apportion(total, weights, options);
  if (isRefusal(result)) throw new Error(`${result.argument}: ${result.message}`);
  return result;
}

function posts(total: number, weights: number[], options: ApportionOptions = {}): number[] {
  return solved(total, weights, options).posts;
}

function refusal(total: number, weights: number[], options: ApportionOptions = {}): string {
  const result = apportion(total, weights, options);
  return isRefusal(result) ? `${result.argument}: ${result.message}` : "not refused";
}

/** Cases so small that many claims are equal. */
const smallCases: fc.Arbitrary<SmallCase> = fc
  .array(
    fc.record({
      weight: fc.integer({ min: 0, max: 6 }),
      minimum: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3 })),
      extra: fc.oneof(fc.constant(9), fc.integer({ min: 0, max: 3 })),
    }),
    { minLength: 1, maxLength: 4 }
  )
  .chain((areas) =>
    fc.record({
      total: fc.integer({ min: 0, max: 9 }),
      weights: fc.constant(areas.map((area) => area.weight)),
      minimum: fc.constant(areas.map((area) => area.minimum)),
      maximum: fc.constant(areas.map((area) => area.minimum + area.extra)),
      rank: fc.shuffledSubarray(
        areas.map((_, i) => i),
        { minLength: areas.length }
      ),
    })
  );

/** Names in the alphabetical order that `rank` says. */
function named(rank: number[]): string[] {
  return rank.map((place) => "abcdefgh"[place]);
}

describe("against answers found by trying everything", () => {
  test.each(DIVISOR_METHODS)("%s, with bounds and ties", (method) => {
    fc.assert(
      fc.property(smallCases, (small) => {
        const { total, weights, minimum, maximum, rank } = small;
        const result = apportion(total, weights, { method, minimum, maximum, names: named(rank) });
        const expected = tryEverything(method, small);
        if (expected === undefined) expect(isRefusal(result)).toBe(true);
        else expect((result as Apportionment).posts).toEqual(expected);
      }),
      { numRuns: cases(1500) }
    );
  });

  test("hamilton follows the contract's procedure, and one multiplier where that finds no way", () => {
    fc.assert(
      fc.property(smallCases, (small) => {
        const { total, weights, minimum, maximum, rank } = small;
        const result = apportion(total, weights, {
          method: "hamilton",
          minimum,
          maximum,
          names: named(rank),
        });
        const least = minimum.reduce((a, b) => a + b, 0);
        const most = maximum.reduce((a, b, i) => a + (weights[i] > 0 ? b : minimum[i]), 0);
        if (total < least || total > most) {
          expect(isRefusal(result)).toBe(true);
          return;
        }
        const found = (result as Apportionment).posts;
        expect(found).toEqual(byHand(small) ?? byOneMultiplier(small));
        expect(found.reduce((a, b) => a + b, 0)).toBe(total);
        found.forEach((count, i) => {
          expect(count).toBeGreaterThanOrEqual(minimum[i]);
          expect(count).toBeLessThanOrEqual(maximum[i]);
        });
      }),
      { numRuns: cases(3000) }
    );
  });
});

describe("worked examples", () => {
  test("Webster: 10 posts by 1, 2, 3 are 2, 3, 5", () => {
    expect(posts(10, [1, 2, 3])).toEqual([2, 3, 5]);
  });

  test("Hamilton where its procedure runs dry: one multiplier decides", () => {
    // Quotas 8, 1, 1. The first is capped at 4, the others raised to 2: 8 of 10 fixed and nobody free.
    // With one multiplier t the medians of (2, t, 5) must add up to 6: the two others share what is left.
    expect(
      posts(10, [8, 1, 1], { method: "hamilton", minimum: [0, 2, 2], maximum: [4, 5, 5] })
    ).toEqual([4, 3, 3]);
    // Raised to 6 together the small ones leave less than the first two were fixed at.
    expect(
      posts(10, [6, 2, 1, 1], { method: "hamilton", minimum: [0, 0, 3, 3], maximum: [3, 9, 9, 9] })
    ).toEqual([3, 1, 3, 3]);
  });

  test("weights that Excel shows as equal are equal: 0.3 and 0.1+0.2", () => {
    const { posts: found, tie } = solved(1, [0.1 + 0.2, 0.3], { names: ["B", "A"] });
    expect(found).toEqual([0, 1]);
    expect(tie).toEqual({ areas: [1, 0], posts: 1, settledBy: ["order", "order"] });
  });

  test("a tie that doubles cannot see: 0.7 against 2.1 for the second post", () => {
    // 2.1 / 1.5 = 1.4 = 0.7 / 0.5; in doubles 2.1 / 1.5 is the larger. The smaller weight gets the post.
    expect(2.1 / 1.5).not.toBe(0.7 / 0.5);
    const { posts: found, tie } = solved(2, [2.1, 0.7]);
    expect(found).toEqual([1, 1]);
    expect(tie).toEqual({
      areas: [1, 0],
      posts: 1,
      settledBy: ["smaller weight", "smaller weight"],
    });
  });

  test("a near tie is no tie: the fifteenth digit decides", () => {
    const { posts: found, tie } = solved(1, [0.333333333333333, 0.333333333333334]);
    expect(found).toEqual([0, 1]);
    expect(tie).toBeUndefined();
  });

  test("of four equal areas two get a post, and the tie tells who and why", () => {
    const { posts: found, tie } = solved(2, [5, 5, 5, 5], { names: ["d", "b", "a", "c"] });
    expect(found).toEqual([0, 1, 1, 0]);
    expect(tie).toEqual({
      areas: [2, 1, 3, 0],
      posts: 2,
      settledBy: ["order", "order", "order", "order"],
    });
  });

  test("in a mixed tie each area is told what put it on its side", () => {
    // Claims of 2 to the last post: weight 1 at 0 posts, weight 3 (twice) at 1 post.
    const { posts: found, tie } = solved(4, [3, 1, 3], { names: ["b", "c", "a"] });
    expect(found).toEqual([1, 1, 2]);
    expect(tie).toEqual({
      areas: [1, 2, 0],
      posts: 2,
      settledBy: ["smaller weight", "order", "order"],
    });
  });

  test("Hamilton's ties are told too: 1 post by 1, 1, 2 goes to the half against two quarters", () => {
    expect(solved(1, [1, 1, 2], { method: "hamilton" }).tie).toBeUndefined();
    const { posts: found, tie } = solved(3, [1, 1], { method: "hamilton", names: ["y", "x"] });
    expect(found).toEqual([1, 2]);
    expect(tie).toEqual({ areas: [1, 0], posts: 1, settledBy: ["order", "order"] });
  });

  test("the Alabama paradox: one post more in all, and Hamilton takes one from the smallest", () => {
    // Weights 6, 6, 2: with 10 posts 4, 4, 2 and with 11 posts 5, 5, 1.
    expect(posts(10, [6, 6, 2], { method: "hamilton" })).toEqual([4, 4, 2]);
    expect(posts(11, [6, 6, 2], { method: "hamilton" })).toEqual([5, 5, 1]);
  });

  test("no weight and no post: zeros, minimums and a total of 0", () => {
    expect(posts(5, [0, 2, 3])).toEqual([0, 2, 3]);
    expect(posts(5, [0, 2, 3], { minimum: [2, 0, 0] })).toEqual([2, 1, 2]);
    expect(posts(0, [1, 2])).toEqual([0, 0]);
    expect(posts(4, [0, 0], { minimum: [1, 3] })).toEqual([1, 3]);
    for (const method of ALL_METHODS) expect(posts(6, [0, 1, 2], { method })).toEqual([0, 2, 4]);
  });
});

describe("what cannot be done is refused in words", () => {
  test.each([
    [-1, [1], {}, "total: -1 was given; it must be a whole number of posts, 0 or more."],
    [1.5, [1], {}, "total: 1.5 was given; it must be a whole number of posts, 0 or more."],
    [
      2e15,
      [1],
      {},
      "total: 2000000000000000 was given; no more than 15 digits can be counted exactly.",
    ],
    [1, [], {}, "weights: none were given; give one for each area."],
    [1, [1, -2], {}, "weights: row 2 holds -2; it must be a number, 0 or more."],
    [1, [1, NaN], { names: ["A", "B"] }, "weights: B holds NaN; it must be a number, 0 or more."],
    [1, [Infinity], {}, "weights: row 1 holds Infinity; it must be a number, 0 or more."],
    [1, [0, 0], {}, "weights: all of them are 0; give at least one area a weight above 0."],
    [
      5,
      [0, 0],
      { minimum: [1, 2] },
      "weights: all of them are 0, and the minimums add up to 3, 2 fewer than the total of 5; give at least one area a weight above 0.",
    ],
    [
      5,
      [1, 1],
      { minimum: [4, 3] },
      "minimum: the minimums add up to 7, 2 more than the total of 5; lower them or raise the total to 7.",
    ],
    [
      9,
      [1, 1],
      { maximum: [4, 3] },
      "maximum: the areas can take no more than 7 posts, 2 fewer than the total of 9; raise the maximums or lower the total to 7.",
    ],
    [
      9,
      [1, 0],
      { maximum: [4, 3], minimum: [0, 1] },
      "maximum: the areas can take no more than 5 posts (an area without need gets no more than its minimum), 4 fewer than the total of 9; raise the maximums or lower the total to 5.",
    ],
    [
      9,
      [1, 1],
      { minimum: [0, 5], maximum: [4, 3], label: (i: number) => `Area ${i}` },
      "minimum: 1 area has a minimum above the maximum (Area 1: 5 above 3); lower the minimum or raise the maximum.",
    ],
    [
      9,
      [1, 1, 1, 1, 1],
      { minimum: [2, 2, 1, 2, 2], maximum: [1, 1, 1, 1, 1] },
      "minimum: 4 areas have a minimum above the maximum (row 1: 2 above 1; row 2: 2 above 1; row 4: 2 above 1 (and 1 more)); lower the minimum or raise the maximum.",
    ],
    [
      9,
      [1, 1, 1],
      { minimum: [2, 2, 2], maximum: [1, 1, 1] },
      "minimum: 3 areas have a minimum above the maximum (row 1: 2 above 1; row 2: 2 above 1; row 3: 2 above 1); lower the minimum or raise the maximum.",
    ],
    [
      2,
      [1, 1, 1],
      { method: "hill" },
      "total: hill gives every area with need at least one post; that makes 3, 1 more than the total of 2; raise the total or choose webster.",
    ],
    [
      5,
      [1, 1, 1, 0],
      { method: "adams", minimum: [3, 0, 0, 1] },
      "total: adams gives every area with need at least one post; with the minimums that makes 6, 1 more than the total of 5; raise the total or choose webster.",
    ],
    [
      1,
      [1e-150, 1e150],
      {},
      "weights: the largest (row 2: 1e+150) is more than 10^200 times the smallest above 0 (row 1: 1e-150); check their units.",
    ],
  ] as [number, number[], ApportionOptions, string][])(
    "%p posts by %j: %j",
    (total, weights, options, message) => {
      expect(refusal(total, weights, options)).toBe(message);
    }
  );

  test("as many posts as areas with weight is enough for hill, adams and dean", () => {
    for (const method of ["hill", "adams", "dean"] as Method[]) {
      expect(posts(2, [1, 1e9, 0], { method })).toEqual([1, 1, 0]);
    }
  });
});

describe("size and range", () => {
  test("totals of 15 digits and weights of very different size add up", () => {
    for (const method of ALL_METHODS) {
      const found = posts(1e15, [1, 3, 1e-9, 7e5], { method });
      expect(found.reduce((a, b) => a + b, 0)).toBe(1e15);
    }
  });

  test("the smallest and the largest numbers of Excel are weights like others", () => {
    expect(posts(3, [1e307, 2e307])).toEqual([1, 2]);
    // Their sum is more than a double can hold.
    expect(posts(5, [1e308, 1.5e308])).toEqual([2, 3]);
    expect(posts(3, [2e-307, 1e-307])).toEqual([2, 1]);
    expect(posts(7, [1e-100, 1e100], { maximum: [Infinity, 2] })).toEqual([5, 2]);
  });

  test("bounds that hold nearly everybody do not slow it down or lose a post", () => {
    const n = 10_000;
    const weights = Array.from({ length: n }, (_, i) => 1 + (i % 97));
    const minimum = weights.map((_, i) => (i % 3 === 0 ? 40 : 0));
    const maximum = weights.map((_, i) => (i % 5 === 1 ? 3 : Infinity));
    const bounded = weights.map((_, i) => (i % 15 === 6 ? Infinity : maximum[i]));
    const found = posts(400_000, weights, { minimum, maximum: bounded });
    expect(found.reduce((a, b) => a + b, 0)).toBe(400_000);
    expect(found.filter((count, i) => count < minimum[i] || count > bounded[i])).toEqual([]);
  });
});
