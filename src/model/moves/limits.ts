import type { Refusal } from "../refusal";
import {
  areaNode,
  buildNetwork,
  placeMost,
  SOURCE,
  yearNode,
  type MovesNetwork,
} from "./movesNetwork";
import { paceLimit, refusePhasedInput, type PhasedInput } from "./phasedInput";

/** The kinds of limits, in the order of the table. */
export const LIMITS = [
  "Vacancies",
  "Pace",
  "Capacity",
  "Expansion",
  "Surplus",
  "Shortfall",
] as const;
export type LimitKind = (typeof LIMITS)[number];

/** One of the limits that together keep more posts from moving. */
export interface BindingLimit {
  readonly kind: LimitKind;
  /** Index of the area; undefined for expansion posts, which belong to none. */
  readonly area?: number;
  /** Index of the year; undefined for a surplus or a shortfall, which has none. */
  readonly year?: number;
  readonly posts: number;
  readonly inWords: string;
}

/**
 * Why no more posts can move: the limits in the minimum cut nearest the donors (Ford & Fulkerson 1956: the
 * largest flow equals the smallest cut). They add up exactly to the posts placed.
 */
export function moveLimits(input: PhasedInput): BindingLimit[] | Refusal {
  const refusal = refusePhasedInput(input);
  if (refusal !== undefined) return refusal;
  const moves = buildNetwork(input);
  placeMost(moves);
  return limitsOf(input, moves);
}

/** The limits of a network that already carries a largest flow. */
export function limitsOf(input: PhasedInput, moves: MovesNetwork): BindingLimit[] {
  const years = input.years.length;
  const near = moves.network.reachableFrom(SOURCE);
  const found: BindingLimit[] = [];
  const note = (kind: LimitKind, posts: number, area?: number, year?: number): void => {
    const place = [
      ...(area === undefined ? [] : [input.areas[area]]),
      ...(year === undefined ? [] : [input.years[year]]),
    ].join(" ");
    found.push({ kind, area, year, posts, inWords: `${place}: ${inWords(kind, posts)}` });
  };
  for (let t = 0; t < years; t++) {
    const arc = moves.expansionArc[t];
    if (arc >= 0 && !near[yearNode(t)]) note("Expansion", moves.network.flow(arc), undefined, t);
  }
  moves.need.forEach((n, i) => {
    if (n === 0) return;
    const areaNear = near[areaNode(years, i)];
    if (n < 0 && !areaNear) note("Surplus", -n, i);
    if (n > 0 && areaNear) note("Shortfall", n, i);
    for (let t = 0; t < years; t++) {
      const arc = moves.cellArc[i * years + t];
      if (arc < 0) continue;
      const posts = moves.network.flow(arc);
      const yearNear = near[yearNode(t)];
      if (n < 0 && areaNear && !yearNear) {
        note(input.vacancies[i][t] <= paceLimit(input, i) ? "Vacancies" : "Pace", posts, i, t);
      } else if (n > 0 && yearNear && !areaNear) {
        note("Capacity", posts, i, t);
      }
    }
  });
  // Stable: within a kind the areas stay in the order of the sheet, each with its years in order.
  return found.sort((a, b) => LIMITS.indexOf(a.kind) - LIMITS.indexOf(b.kind));
}

function inWords(kind: LimitKind, posts: number): string {
  const one = posts === 1;
  const count = (noun: string, plural: string): string => `${posts} ${one ? noun : plural}`;
  switch (kind) {
    case "Vacancies":
      return `${count("vacancy", "vacancies")}, ${one ? "used" : "all used"}`;
    case "Pace":
      return `${count("post", "posts")} may go at this pace, ${one ? "given up" : "all given up"}`;
    case "Capacity":
      return `${count("place", "places")} assured, ${one ? "used" : "all used"}`;
    case "Expansion":
      return `${count("expansion post", "expansion posts")}, ${one ? "placed" : "all placed"}`;
    case "Surplus":
      return `${count("post", "posts")} above target, ${one ? "given up" : "all given up"}`;
    case "Shortfall":
      return `${count("post", "posts")} below target, ${one ? "received" : "all received"}`;
  }
}
