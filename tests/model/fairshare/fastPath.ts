import fc from "fast-check";
import type { DivisorMethod } from "../../../src/model/apportionment/methods";
import { targetPosts, targets } from "../../../src/model/fairshare/targets";
import type { TargetsRequest } from "../../../src/model/fairshare/targetsRequest";
import { isRefusal } from "../../../src/model/refusal";
import { ALL_METHODS } from "../apportionment/oracle";

/**
 * The whole posts that doubles share out beside two exact answers: those of `targets`, the slow path, and for divisor
 * methods those of `awardOneByOne`, which shares no code with the model. Most cases are made to be ties, or to miss one
 * in the fifteenth digit, where doubles alone would go wrong.
 */
export function comparePaths(seed: number, numRuns: number): { tied: number; refused: number } {
  const seen = { tied: 0, refused: 0 };
  fc.assert(
    fc.property(request, (given) => {
      const quick = targetPosts(given);
      const slow = targets(given);
      if (isRefusal(slow)) {
        seen.refused++;
        expect(quick).toEqual(slow);
        return;
      }
      if (slow.apportionment.tie) seen.tied++;
      expect(quick).toEqual(slow.targets);
      const { method } = slow.apportionment;
      if (method !== "hamilton") expect(quick).toEqual(awardOneByOne(given, method));
    }),
    { seed, numRuns }
  );
  return seen;
}

/** The double some steps of its fifteenth digit higher. */
function stepUp(x: number, steps: number): number {
  const [figures, exponent] = x.toExponential(14).split("e");
  return Number(`${BigInt(figures.replace(".", "")) + BigInt(steps)}e${Number(exponent) - 14}`);
}

const WEIGHTS: readonly (readonly number[])[] = [
  [1],
  [0.5, 0.5],
  [0.1, 0.9],
  [0.333333333333333, 0.333333333333333, 0.333333333333334],
  [0.2, 0.3, 0.5],
  [0.364, 0.364, 0.182, 0.09],
  [0.728, 0, 0.182, 0.09],
  [0.1, 0.4, 0.25, 0.25],
  [0.123456789012345, 0.376543210987655, 0.2, 0.1, 0.2],
  [0.5, 0.5000000001],
  [0.5, 0.6],
];

const area = fc.record({
  /** Shares of such whole numbers tie again and again. */
  times: fc.integer({ min: 0, max: 15 }),
  /** Where they should not. */
  more: fc.integer({ min: 0, max: 400 }),
  free: fc.array(fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 9e7 })), {
    minLength: 5,
    maxLength: 5,
  }),
  steps: fc.array(fc.constantFrom(0, 0, 0, 0, 0, 0, 1, -1, 2), { minLength: 5, maxLength: 5 }),
  posts: fc.integer({ min: 0, max: 40 }),
  least: fc.constantFrom(0, 0, 0, 1, 4),
  most: fc.constantFrom(Infinity, Infinity, Infinity, 12, 40),
  name: fc.integer({ min: 0, max: 1e6 }),
});

const request: fc.Arbitrary<TargetsRequest> = fc
  .record({
    areas: fc.uniqueArray(area, { minLength: 1, maxLength: 13, selector: ({ name }) => name }),
    weights: fc.constantFrom(...WEIGHTS),
    /** Unit of each component: a few figures, a power of ten. */
    units: fc.array(
      fc.tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: -9, max: 12 })),
      { minLength: 5, maxLength: 5 }
    ),
    style: fc.constantFrom("ties", "ties", "near ties", "free"),
    /** Which components have a need of their own instead of a multiple of the area's number. */
    own: fc.array(fc.constantFrom(false, false, false, true), { minLength: 5, maxLength: 5 }),
    /** A component without figures at all. */
    blank: fc.constantFrom(undefined, undefined, undefined, 1, 2),
    far: fc.constantFrom(...new Array<number>(20).fill(1), 1e30, 1e-30, 1e150, 1e-250),
    bounds: fc.boolean(),
    total: fc.oneof(
      fc.constant(undefined),
      fc.integer({ min: 0, max: 300 }),
      fc.integer({ min: 1, max: 20 })
    ),
    method: fc.constantFrom(undefined, ...ALL_METHODS),
  })
  .map(({ areas, weights, units, style, own, blank, far, bounds, total, method }) => ({
    areas: areas.map(({ name }) => `Area ${name}`),
    posts: areas.map(({ posts }) => posts),
    need: areas.map(({ times, more, free, steps }, i) =>
      weights.map((_, k) => {
        const [figures, power] = units[k];
        const multiple = figures * (style === "free" ? more : times);
        const whole = k === blank ? 0 : style === "free" && own[k] ? free[k] : multiple;
        const need = Number(`${whole}e${power}`) * (i === 0 ? far : 1);
        return need === 0 || style === "ties" ? need : stepUp(need, steps[k]);
      })
    ),
    weights,
    ...(bounds
      ? { minimum: areas.map(({ least }) => least), maximum: areas.map(({ most }) => most) }
      : {}),
    total,
    method,
  }));

/** Figures as whole multiples of one power of ten, by way of their texts. */
function exactly(figures: readonly number[]): bigint[] {
  const texts = figures.map((x) => x.toExponential(14).split("e"));
  const least = Math.min(...texts.map(([, exponent]) => Number(exponent)));
  return texts.map(
    ([digits, exponent]) =>
      BigInt(digits.replace(".", "")) * 10n ** BigInt(Number(exponent) - least)
  );
}

/** Shares as whole multiples of one unit. */
function exactShares({ need, weights }: TargetsRequest): bigint[] {
  const columns = weights!.map((_, k) => exactly(need.map((row) => row[k])));
  const sums = columns.map((column) => column.reduce((a, b) => a + b, 0n));
  const parts = exactly(weights!);
  if (parts.length === 4 && sums[1] === 0n) {
    parts[0] += parts[1];
    parts[1] = 0n;
  }
  return need.map((_, i) =>
    parts.reduce((total, part, k) => {
      if (part === 0n) return total;
      const others = sums.reduce((p, s, j) => (j === k || parts[j] === 0n ? p : p * s), 1n);
      return total + part * columns[k][i] * others;
    }, 0n)
  );
}

/** Post after post to the largest claim, in whole numbers alone; bounds can be met. */
function awardOneByOne(given: TargetsRequest, method: DivisorMethod): number[] {
  const shares = exactShares(given);
  const total = given.total ?? given.posts.reduce((a, b) => a + b, 0);
  const one = method === "hill" || method === "adams" || method === "dean";
  const upper = shares.map((_, i) => given.maximum?.[i] ?? Infinity);
  const posts = shares.map((share, i) => {
    const least = given.minimum?.[i] ?? 0;
    return one && least === 0 && upper[i] > 0 && share > 0n ? 1 : least;
  });
  const claim = (i: number): [bigint, bigint] => {
    const h = BigInt(posts[i]);
    const w = shares[i];
    switch (method) {
      case "webster":
        return [w, 2n * h + 1n];
      case "jefferson":
        return [w, h + 1n];
      case "adams":
        return [w, h];
      case "dean":
        return [w * (2n * h + 1n), 2n * h * (h + 1n)];
      case "hill":
        return [w * w, h * (h + 1n)];
    }
  };
  const goesFirst = (i: number, j: number): boolean => {
    const [[top, bottom], [otherTop, otherBottom]] = [claim(i), claim(j)];
    const difference = top * otherBottom - otherTop * bottom;
    if (difference !== 0n) return difference > 0n;
    if (shares[i] !== shares[j]) return shares[i] < shares[j];
    return given.areas[i].toLowerCase() < given.areas[j].toLowerCase();
  };
  for (let left = total - posts.reduce((a, b) => a + b, 0); left > 0; left--) {
    const open = posts.map((_, i) => i).filter((i) => posts[i] < upper[i] && shares[i] > 0n);
    posts[open.reduce((first, i) => (goesFirst(i, first) ? i : first))]++;
  }
  return posts;
}
