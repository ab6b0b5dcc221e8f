import { toBalance, type Balance } from "../../../src/model/moves/balance";
import { certify } from "../../../src/model/moves/certify";
import { spreadEvenly } from "../../../src/model/moves/evenFlow";
import { buildNetwork, placeMost } from "../../../src/model/moves/movesNetwork";
import { randomInput, seeded, type Sizes } from "./instances";

/** Plans of one size spread, before the exact pass: the tables, and how many paths were looked for in all. */
function spread(sizes: Sizes, cases: number): { tables: Balance[]; searches: number } {
  const tables: Balance[] = [];
  let searches = 0;
  for (let seed = 1; seed <= cases; seed++) {
    const input = randomInput(seeded(seed), sizes);
    const moves = buildNetwork(input);
    const supplies = placeMost(moves);
    const table = toBalance(moves, input.years.length);
    searches += spreadEvenly(table, supplies);
    tables.push(table);
  }
  return { tables, searches };
}

const SIZES: [string, Sizes, number, number][] = [
  ["a few posts", { areas: 5, years: 4, need: 6, limit: 3, expansion: 2 }, 100, 364],
  ["a specialty", { areas: 9, years: 6, need: 40, limit: 8, expansion: 4 }, 40, 757],
  ["60 areas", { areas: 60, years: 5, need: 200, limit: 60, expansion: 30 }, 4, 390],
  ["thousands", { areas: 8, years: 6, need: 5000, limit: 1200, expansion: 500 }, 10, 596],
];

test.each(SIZES)("%s: the exact pass finds nothing left to improve", (_, sizes, cases) => {
  for (const table of spread(sizes, cases).tables) {
    const before = [...table.value];
    certify(table);
    expect([...table.value]).toEqual(before);
  }
});

test.each(SIZES)("%s: all cells stay within their limits, all years add up", (_, sizes, cases) => {
  for (const { rows, width, years, value, low, high } of spread(sizes, cases).tables) {
    const outside = [...value.keys()].filter((k) => value[k] < low[k] || value[k] > high[k]);
    expect(outside).toEqual([]);
    const sums = new Array<number>(years).fill(0);
    for (let row = 0; row < rows; row++) {
      for (let t = 0; t < years; t++) sums[t] += value[row * width + t];
    }
    expect(sums.every((sum) => sum === 0)).toBe(true);
  }
});

test.each(SIZES)(
  "%s: a start near the end and large steps save paths",
  (_, sizes, cases, paths) => {
    // As measured, with 1% to spare. Post by post, the last of these takes 21,910.
    expect(spread(sizes, cases).searches).toBeLessThanOrEqual(paths * 1.01);
  }
);
