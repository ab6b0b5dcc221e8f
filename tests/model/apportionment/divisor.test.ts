import { jump } from "../../../src/model/apportionment/divisor";
import type { DivisorMethod } from "../../../src/model/apportionment/methods";
import { seeded } from "../moves/instances";
import { DIVISOR_METHODS } from "./oracle";

interface Case {
  total: number;
  weights: number[];
  lower: number[];
  upper: number[];
}

/** Areas of like size, as local offices are; some of them bounded. */
function offices(seed: number, n: number, bounded: boolean): Case {
  const random = seeded(seed);
  const weights = Array.from({ length: n }, () => 100 + random(900));
  const total = n * 20;
  const share = (i: number): number => (weights[i] * 20) / 550;
  return {
    total,
    weights,
    lower: weights.map((_, i) => (bounded && i % 4 === 0 ? Math.ceil(share(i)) : 1)),
    upper: weights.map((_, i) => (bounded && i % 4 === 1 ? Math.floor(share(i)) + 1 : total)),
  };
}

/** Weights that lie up to 10^120 apart, bounded so that no single multiplier is a good guess. */
function farApart(seed: number): Case {
  const random = seeded(seed);
  const weights = Array.from({ length: 40 }, () => (1 + random(9)) * 10 ** (random(120) - 60));
  return { total: 900, weights, lower: weights.map(() => 1), upper: weights.map(() => 30) };
}

/** By how much the jump ends further from the total than 2 posts and a quarter for each area, at worst, and how many rounds it takes on average. */
function jumps(method: DivisorMethod, all: Case[]): { miss: number; rounds: number } {
  let [miss, sum] = [0, 0];
  for (const { total, weights, lower, upper } of all) {
    const { posts, rounds } = jump(total, weights, lower, upper, method);
    posts.forEach((count, i) => {
      if (count < lower[i] || count > upper[i]) throw new Error(`${count} is out of bounds`);
    });
    const missing = Math.abs(total - posts.reduce((a, b) => a + b, 0));
    miss = Math.max(miss, missing - (2 + weights.length / 4));
    sum += rounds;
  }
  return { miss, rounds: sum / all.length };
}
const seeds = (count: number): number[] => Array.from({ length: count }, (_, k) => k + 1);

test.each(DIVISOR_METHODS)("%s: one round brings like areas near the total", (method) => {
  const all = seeds(50).map((seed) => offices(seed, 60, false));
  expect(jumps(method, all)).toEqual({ miss: 0, rounds: 1 });
});

test.each(DIVISOR_METHODS)("%s: bounds on half of them cost half a round more", (method) => {
  const { miss, rounds } = jumps(
    method,
    seeds(50).map((seed) => offices(seed, 60, true))
  );
  expect(miss).toBe(0);
  expect(rounds).toBeLessThanOrEqual(1.45);
});

test.each(DIVISOR_METHODS)(
  "%s: weights up to 10^120 apart take some 16 rounds, not 200",
  (method) => {
    const { miss, rounds } = jumps(method, seeds(50).map(farApart));
    expect(miss).toBe(0);
    expect(rounds).toBeLessThanOrEqual(16);
  }
);
