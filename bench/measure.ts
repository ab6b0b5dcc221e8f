/** Seeded numbers from 0 to 1 (mulberry32), so that every run and both sides see the same instances. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const ROUNDS = 30;

/**
 * Median time of 30 rounds in milliseconds per call, after a warm-up. A round makes as many calls as fill
 * about `fill` milliseconds, one after the other over the instances.
 */
export function medianTime<T>(
  instances: readonly T[],
  call: (instance: T) => unknown,
  fill = 20
): number {
  let calls = 0;
  const warm = performance.now();
  do call(instances[calls++ % instances.length]);
  while (performance.now() - warm < 5 * fill);
  const perRound = Math.max(1, Math.round(calls / 5));
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    for (let k = 0; k < perRound; k++) call(instances[k % instances.length]);
    return (performance.now() - start) / perRound;
  });
  return times.sort((a, b) => a - b)[ROUNDS / 2];
}

/** A time in the unit that suits it. */
export function shown(milliseconds: number): string {
  if (milliseconds < 1) return `${(milliseconds * 1000).toPrecision(3)} µs`;
  return `${milliseconds.toPrecision(3)} ms`;
}

/** One line of a comparison: ours, theirs, how many times as fast, and what was asked for. */
export function compareLine(
  title: string,
  ours: number,
  theirs: number,
  peer: string,
  wanted?: number
): string {
  const ratio = theirs / ours;
  const verdict =
    wanted === undefined
      ? ""
      : ratio >= wanted
        ? `, wanted ${wanted}: met`
        : `, wanted ${wanted}: MISSED`;
  return `${title}: ${shown(ours)}, ${peer} ${shown(theirs)}, ${ratio.toFixed(1)} times as fast${verdict}`;
}
