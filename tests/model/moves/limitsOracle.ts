import type { PhasedInput } from "../../../src/model/moves/phasedInput";
import type { BindingLimit } from "../../../src/model/moves/limits";

interface Solver {
  solve(
    problem: string,
    options?: { output_flag?: boolean }
  ): { Status: string; ObjectiveValue: number };
}

/**
 * Every limit of a plan as a figure of its own, so that one of them can be raised while all others stay. Written from
 * the contract; it shares nothing with the model.
 */
export interface Figures {
  vacancies: number[][];
  pace: number[];
  /** By area and year, for a pace raised in one year only. */
  paceMore: number[][];
  capacity: number[][];
  expansion: number[];
  /** Target less posts. */
  need: number[];
}

export function figuresOf(input: PhasedInput): Figures {
  const years = input.years.length;
  return {
    vacancies: input.vacancies.map((row) => [...row]),
    pace: input.posts.map((posts) =>
      input.pace === 0 ? Infinity : Math.max(1, Math.floor(input.pace * posts + 1e-9))
    ),
    paceMore: input.posts.map(() => new Array<number>(years).fill(0)),
    capacity: input.capacity
      ? input.capacity.map((row) => [...row])
      : input.posts.map(() => new Array<number>(years).fill(Infinity)),
    expansion: [...input.expansion],
    need: input.targets.map((target, i) => target - input.posts[i]),
  };
}

/** The same figures with that one limit one higher. */
export function raised(figures: Figures, limit: BindingLimit): Figures {
  const more = structuredClone(figures);
  const { kind, area, year } = limit;
  if (kind === "Vacancies") more.vacancies[area!][year!]++;
  else if (kind === "Pace") more.paceMore[area!][year!]++;
  else if (kind === "Capacity") more.capacity[area!][year!]++;
  else if (kind === "Expansion") more.expansion[year!]++;
  else if (kind === "Surplus") more.need[area!]--;
  else more.need[area!]++;
  return more;
}

/** Most posts that an area may give up (or take) in a year. */
function most(figures: Figures, area: number, year: number): number {
  const { need, vacancies, pace, paceMore, capacity } = figures;
  return need[area] < 0
    ? Math.min(vacancies[area][year], pace[area] + paceMore[area][year])
    : capacity[area][year];
}

/** Most posts that can be placed in all, found by HiGHS; with `least`, the fewest that this area then receives. */
export function solveMost(highs: Solver, figures: Figures, least?: number): number {
  const years = figures.expansion.map((_, t) => t);
  const rows: string[] = [];
  const bounds: string[] = ["none = 0"];
  const placed: string[] = ["none"];
  figures.need.forEach((n, i) => {
    if (n === 0) return;
    for (const t of years) {
      bounds.push(`0 <= x${i}_${t} <= ${Math.min(Math.abs(n), most(figures, i, t))}`);
      if (n > 0) placed.push(`x${i}_${t}`);
    }
    rows.push(`${years.map((t) => `x${i}_${t}`).join(" + ")} <= ${Math.abs(n)}`);
  });
  for (const t of years) {
    bounds.push(`0 <= e${t} <= ${figures.expansion[t]}`);
    const terms = figures.need.map((n, i) => (n === 0 ? "" : `${n < 0 ? "+" : "-"} x${i}_${t}`));
    rows.push(`e${t} ${terms.join(" ")} = 0`);
  }
  const solve = (sense: string, objective: string): number => {
    const named = rows.map((row, k) => `r${k}: ${row}`).join("\n");
    const problem = `${sense}\nobj: ${objective}\nSubject To\n${named}\nBounds\n${bounds.join("\n")}\nEnd\n`;
    const result = highs.solve(problem, { output_flag: false });
    if (result.Status !== "Optimal") throw new Error(`HiGHS: ${result.Status}`);
    return Math.round(result.ObjectiveValue);
  };
  const total = solve("Maximize", placed.join(" + "));
  if (least === undefined) return total;
  rows.push(`${placed.join(" + ")} = ${total}`);
  return solve("Minimize", years.map((t) => `x${least}_${t}`).join(" + "));
}

/** One limit of a cut: `Capacity|area|year|posts`, with nothing where there is none. */
const entry = (kind: string, posts: number, area?: number, year?: number): string =>
  [kind, area ?? "", year ?? "", posts].join("|");
export const entryOf = ({ kind, area, year, posts }: BindingLimit): string =>
  entry(kind, posts, area, year);

/**
 * The smallest cut nearest the recipients, found by looking at every cut there is: each year and each area lies either
 * on the side of the donors or on that of the recipients, and the limits that lead across add up to the cut. Good for
 * a handful of areas and years only.
 */
export function bruteForceCut(figures: Figures): { posts: number; limits: string[] } {
  const years = figures.expansion.length;
  const areas = figures.need.map((_, i) => i).filter((i) => figures.need[i] !== 0);
  const nodes = years + areas.length;
  let best: { posts: number; near: number; limits: string[] } | undefined;
  for (let sides = 0; sides < 2 ** nodes; sides++) {
    // A bit that is set: on the side of the recipients.
    const recipients = (node: number): boolean => ((sides >> node) & 1) === 1;
    const limits: { posts: number; name: string }[] = [];
    const add = (kind: string, posts: number, area?: number, year?: number): void => {
      if (posts > 0) limits.push({ posts, name: entry(kind, posts, area, year) });
    };
    for (let t = 0; t < years; t++) {
      if (recipients(t)) add("Expansion", figures.expansion[t], undefined, t);
    }
    areas.forEach((i, k) => {
      const n = figures.need[i];
      const side = recipients(years + k);
      if (n < 0 && side) add("Surplus", -n, i);
      if (n > 0 && !side) add("Shortfall", n, i);
      for (let t = 0; t < years; t++) {
        const pace = figures.vacancies[i][t] > figures.pace[i];
        if (n < 0 && !side && recipients(t)) {
          add(pace ? "Pace" : "Vacancies", most(figures, i, t), i, t);
        }
        if (n > 0 && side && !recipients(t)) add("Capacity", most(figures, i, t), i, t);
      }
    });
    const posts = limits.reduce((sum, limit) => sum + limit.posts, 0);
    const near = sides.toString(2).replace(/0/g, "").length;
    if (!best || posts < best.posts || (posts === best.posts && near < best.near)) {
      best = { posts, near, limits: limits.map(({ name }) => name) };
    }
  }
  return { posts: best!.posts, limits: best!.limits };
}
