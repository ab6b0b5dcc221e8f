import type { PhasedInput, Profile } from "../../../src/model/moves/phasedInput";

/**
 * The plan of the contract found by looking at every plan there is. Shares nothing with the model: it reads the
 * rules as they are written and is good for a handful of cells only.
 */
export function bruteForcePlan(input: PhasedInput, profile: Profile): number[][] {
  const years = input.years.length;
  const need = input.targets.map((target, i) => target - input.posts[i]);
  const alphabetical = input.areas
    .map((_, i) => i)
    .sort((a, b) => (input.areas[a].toLowerCase() < input.areas[b].toLowerCase() ? -1 : 1));
  const cells: { area: number; year: number; most: number }[] = [];
  for (let year = 0; year < years; year++) {
    for (const area of alphabetical) {
      const n = need[area];
      if (n === 0) continue;
      const pace =
        input.pace === 0
          ? Infinity
          : Math.max(1, Math.floor((input.pace * 10 * input.posts[area]) / 10 + 1e-9));
      const most =
        n < 0
          ? Math.min(input.vacancies[area][year], pace, -n)
          : Math.min(input.capacity?.[area][year] ?? Infinity, n);
      cells.push({ area, year, most });
    }
  }
  // 1/|n| over one denominator, so that sums of squares are whole numbers.
  const bottom = need.reduce(
    (product, n) => (n === 0 ? product : leastMultiple(product, Math.abs(n))),
    1
  );
  const x = cells.map(() => 0);
  const left = need.map(Math.abs);
  let best: { score: number[]; x: number[] } | undefined;

  const look = (at: number, released: number): void => {
    const yearOver = at === cells.length || (at > 0 && cells[at].year !== cells[at - 1].year);
    // What is received beyond what is given up must be expansion posts of that year.
    if (at > 0 && yearOver) {
      const expansion = -released;
      if (expansion < 0 || expansion > input.expansion[cells[at - 1].year]) return;
      released = 0;
    }
    if (at === cells.length) {
      const score = scoreOf();
      if (best === undefined || isBefore(score, best.score)) best = { score, x: [...x] };
      return;
    }
    const { area, most } = cells[at];
    for (let value = Math.min(most, left[area]); value >= 0; value--) {
      x[at] = value;
      left[area] -= value;
      look(at + 1, released + (need[area] < 0 ? value : -value));
      left[area] += value;
    }
    x[at] = 0;
  };

  /** Smaller is better, entry by entry. */
  const scoreOf = (): number[] => {
    let [placed, givenUp, time, squares] = [0, 0, 0, 0];
    cells.forEach(({ area, year }, k) => {
      if (need[area] > 0) placed += x[k];
      else givenUp += x[k];
      if (need[area] > 0) time += (year + 1) * x[k];
      squares += (x[k] * x[k] * bottom) / Math.abs(need[area]);
    });
    return [-placed, givenUp, profile === "early" ? time : 0, squares, ...x.map((value) => -value)];
  };

  look(0, 0);
  const change = need.map(() => new Array<number>(years).fill(0));
  cells.forEach(({ area, year }, k) => {
    change[area][year] = need[area] < 0 ? 0 - best!.x[k] : best!.x[k];
  });
  return change;
}

function isBefore(a: number[], b: number[]): boolean {
  const at = a.findIndex((value, k) => value !== b[k]);
  return at >= 0 && a[at] < b[at];
}

function leastMultiple(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return (a / x) * b;
}
