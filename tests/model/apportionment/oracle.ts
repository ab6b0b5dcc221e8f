import type { DivisorMethod, Method } from "../../../src/model/apportionment/methods";

/**
 * Answers by trying everything, for a handful of areas with small whole weights. Written from the
 * definitions and sharing no code with the model: an allocation is right where no area could hand a post
 * to another with a larger claim (the min-max inequality); of several right ones the tie rule takes the
 * one that is best for the areas in its order: smaller weight first, then the earlier name.
 */
export interface SmallCase {
  total: number;
  weights: number[];
  minimum: number[];
  maximum: number[];
  /** Place of each area in alphabetical order. */
  rank: number[];
}

/** weight / d(held) as a fraction; the squared claim for Hill. Small whole numbers: doubles are exact. */
function claim(method: DivisorMethod, weight: number, held: number): [number, number] {
  switch (method) {
    case "webster":
      return [2 * weight, 2 * held + 1];
    case "jefferson":
      return [weight, held + 1];
    case "adams":
      return [weight, held];
    case "dean":
      return [weight * (2 * held + 1), 2 * held * (held + 1)];
    case "hill":
      return [weight * weight, held * (held + 1)];
  }
}

function allocations(lower: number[], upper: number[], total: number): number[][] {
  const found: number[][] = [];
  const place = (prefix: number[], left: number): void => {
    const i = prefix.length;
    if (i === lower.length) {
      if (left === 0) found.push(prefix);
      return;
    }
    for (let count = lower[i]; count <= Math.min(upper[i], left); count++) {
      place([...prefix, count], left - count);
    }
  };
  place([], total);
  return found;
}

/** Undefined where the case has no answer. */
export function tryEverything(method: DivisorMethod, small: SmallCase): number[] | undefined {
  const { total, weights, minimum, maximum, rank } = small;
  const one = method === "hill" || method === "adams" || method === "dean";
  const lower = weights.map((w, i) => Math.max(minimum[i], one && w > 0 && maximum[i] > 0 ? 1 : 0));
  const upper = weights.map((w, i) => (w > 0 ? maximum[i] : lower[i]));
  const right = allocations(lower, upper, total).filter((counts) =>
    counts.every((gives, i) =>
      counts.every((takes, j) => {
        if (i === j || gives === lower[i] || takes === upper[j]) return true;
        const [giverTop, giverBottom] = claim(method, weights[i], gives - 1);
        const [takerTop, takerBottom] = claim(method, weights[j], takes);
        return giverTop * takerBottom >= takerTop * giverBottom;
      })
    )
  );
  const order = inTieOrder(weights, rank);
  right.sort((a, b) => order.reduce((found, i) => found || b[i] - a[i], 0));
  return right[0];
}

function inTieOrder(weights: number[], rank: number[]): number[] {
  return weights.map((_, i) => i).sort((a, b) => weights[a] - weights[b] || rank[a] - rank[b]);
}

/**
 * Largest remainder as the contract words it, on small whole numbers; undefined where its procedure finds
 * no way on.
 */
export function byHand(small: SmallCase): number[] | undefined {
  const { total, weights, minimum, maximum } = small;
  const result = new Array<number>(weights.length).fill(-1);
  let rest = total;
  for (;;) {
    const free = weights.map((_, i) => i).filter((i) => result[i] < 0);
    const sum = free.reduce((soFar, i) => soFar + weights[i], 0);
    // quota < bound compared as total x weight < bound x sum; without any weight left all quotas are 0
    const top = (i: number): number => (sum === 0 ? 0 : rest * weights[i]);
    const low = free.filter((i) => top(i) < minimum[i] * (sum || 1));
    const high = free.filter((i) => top(i) > maximum[i] * (sum || 1));
    if (low.length + high.length === 0) {
      if (sum === 0) return rest === 0 ? result.map((c) => Math.max(c, 0)) : undefined;
      return withRemainders(small, result, free);
    }
    for (const i of low) rest -= result[i] = minimum[i];
    for (const i of high) rest -= result[i] = maximum[i];
    if (rest < 0) return undefined;
    if (free.length === low.length + high.length) return rest === 0 ? result : undefined;
  }
}

/**
 * What replaces that procedure where it finds no way on: some areas stand at their minimum, some at their maximum,
 * the others share the rest with one multiplier t = rest / sum of their weights, which must keep all of them between
 * their bounds and ask no more of those at a bound. All ways to divide the areas so are looked at.
 */
export function byOneMultiplier(small: SmallCase): number[] | undefined {
  const { total, weights, minimum, maximum } = small;
  const all = weights.map((_, i) => i);
  for (let code = 0; code < 3 ** weights.length; code++) {
    const side = all.map((i) => Math.floor(code / 3 ** i) % 3);
    const [free, low, high] = [0, 1, 2].map((which) => all.filter((i) => side[i] === which));
    if ([...free, ...high].some((i) => weights[i] === 0)) continue;
    const result = all.map((i) => (side[i] === 0 ? -1 : side[i] === 1 ? minimum[i] : maximum[i]));
    const rest = total - [...low, ...high].reduce((sum, i) => sum + result[i], 0);
    const sum = free.reduce((soFar, i) => soFar + weights[i], 0);
    const fits =
      free.length > 0
        ? free.every((i) => rest * weights[i] >= minimum[i] * sum) &&
          free.every((i) => rest * weights[i] <= maximum[i] * sum) &&
          low.every((i) => rest * weights[i] <= minimum[i] * sum) &&
          high.every((i) => rest * weights[i] >= maximum[i] * sum)
        : rest === 0 &&
          high.every((i) => low.every((j) => maximum[i] * weights[j] <= minimum[j] * weights[i]));
    if (fits) return withRemainders(small, result, free);
  }
  return undefined;
}

/** The free areas' whole quotas of what the others leave, and the posts left to the largest remainders. */
function withRemainders(small: SmallCase, set: readonly number[], free: number[]): number[] {
  const { total, weights, rank } = small;
  const result = set.map((count) => Math.max(count, 0));
  const rest = total - result.reduce((a, b) => a + b, 0);
  const sum = free.reduce((soFar, i) => soFar + weights[i], 0);
  const top = (i: number): number => rest * weights[i];
  for (const i of free) result[i] = Math.floor(top(i) / sum);
  let left = total - result.reduce((a, b) => a + b, 0);
  for (const i of inTieOrder(weights, rank)
    .filter((area) => free.includes(area))
    .sort((a, b) => (top(b) % sum) - (top(a) % sum))) {
    if (left-- > 0) result[i]++;
  }
  return result;
}

export const DIVISOR_METHODS: readonly DivisorMethod[] = [
  "webster",
  "hill",
  "jefferson",
  "adams",
  "dean",
];
export const ALL_METHODS: readonly Method[] = [...DIVISOR_METHODS, "hamilton"];
