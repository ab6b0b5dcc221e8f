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

/** Processor time of one round of a race in milliseconds: many times the step in which it is counted. */
const ROUND = 60;

/**
 * Two calls on the same instances, round by round in turn, in processor time of this process: what else the machine does
 * lengthens neither. Median times per call in milliseconds, and the median of the rounds' ratios (ours / theirs).
 */
export function race<T>(
  instances: readonly T[],
  ours: (instance: T) => unknown,
  theirs: (instance: T) => unknown
): { ours: number; theirs: number; ratio: number } {
  const spent = (call: (instance: T) => unknown, calls: number): number => {
    const start = process.cpuUsage();
    for (let k = 0; k < calls; k++) call(instances[k % instances.length]);
    return process.cpuUsage(start).user / 1000 / calls;
  };
  const callsOf = (call: (instance: T) => unknown): number => {
    spent(call, 2000);
    return Math.ceil(ROUND / spent(call, 2000));
  };
  const [ourCalls, theirCalls] = [callsOf(ours), callsOf(theirs)];
  const rounds = Array.from({ length: ROUNDS }, () => {
    const [a, b] = [spent(ours, ourCalls), spent(theirs, theirCalls)];
    return { ours: a, theirs: b, ratio: a / b };
  });
  const median = (key: "ours" | "theirs" | "ratio"): number =>
    rounds.map((round) => round[key]).sort((a, b) => a - b)[ROUNDS / 2];
  return { ours: median("ours"), theirs: median("theirs"), ratio: median("ratio") };
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
