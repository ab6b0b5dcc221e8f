import type { PhasedInput } from "../../../src/model/moves/phasedInput";

/** A small repeatable generator (mulberry32): the same seed gives the same cases on every machine. */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

export interface Sizes {
  areas: number;
  years: number;
  /** Most posts that one area has too many or too few. */
  need: number;
  /** Most vacancies and places in one area and year. */
  limit: number;
  expansion: number;
}

/** A random plan to make, always one that is accepted: targets add up to posts or to some of the expansion more. */
export function randomInput(random: (below: number) => number, sizes: Sizes): PhasedInput {
  const { areas, years } = sizes;
  const expansion = Array.from({ length: years }, () =>
    random(2) === 0 ? 0 : random(sizes.expansion + 1)
  );
  let spare = expansion.reduce((a, b) => a + b, 0);
  const posts = Array.from({ length: areas }, () => sizes.need + random(6));
  const need = Array.from({ length: areas }, () => random(2 * sizes.need + 1) - sizes.need);
  // Add up to between 0 and the expansion posts, by moving areas one post at a time.
  let sum = need.reduce((a, b) => a + b, 0);
  spare = random(spare + 1);
  while (sum !== spare) {
    const i = random(areas);
    const by = sum > spare ? -1 : 1;
    if (Math.abs(need[i] + by) <= sizes.need) {
      need[i] += by;
      sum += by;
    } else if (need.every((n) => Math.abs(n + by) > sizes.need)) {
      break;
    }
  }
  const table = (most: number): number[][] =>
    posts.map(() => Array.from({ length: years }, () => random(most + 1)));
  return {
    areas: posts.map((_, i) => `Area ${String.fromCharCode(65 + ((i * 7 + 3) % 26))}${i}`),
    posts,
    targets: posts.map((p, i) => p + need[i]),
    years: Array.from({ length: years }, (_, t) => 2022 + t),
    vacancies: table(sizes.limit),
    capacity: random(3) === 0 ? undefined : table(sizes.limit),
    expansion,
    pace: random(2) === 0 ? 0 : (1 + random(5)) / 10,
  };
}
