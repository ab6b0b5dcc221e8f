import { alphabeticalRank, tidyName } from "../names";
import type { Refusal } from "../refusal";
import {
  areaNode,
  buildNetwork,
  DONORS,
  EXPANSION,
  placeMost,
  SINK,
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
  /** Posts more that could be placed in all if this limit alone were one higher: 1 or 0. */
  readonly oneMore: 0 | 1;
  readonly inWords: string;
}

/**
 * Why no more posts can move: the limits in the minimum cut nearest the recipients (Ford & Fulkerson 1956: the
 * largest flow equals the smallest cut). They add up exactly to the posts placed.
 */
export function moveLimits(input: PhasedInput): BindingLimit[] | Refusal {
  const refusal = refusePhasedInput(input);
  if (refusal !== undefined) return refusal;
  const moves = buildNetwork(input);
  placeMost(moves);
  return limitsOf(input, moves);
}

/**
 * The limits of a network that already carries a largest flow. Of all smallest cuts the one nearest the recipients is
 * taken, so that an area whose shortfall is filled in every such plan is listed as that and not as a limit of its
 * places. Whatever lies beyond a limit of that cut can pass a post on to its end; so one post more gets through if
 * this limit grows, exactly if a post can still come up to it.
 */
export function limitsOf(input: PhasedInput, moves: MovesNetwork): BindingLimit[] {
  const { network } = moves;
  const years = input.years.length;
  const comes = network.reachableFrom(SOURCE);
  const goesOn = network.reaching(SINK);
  const found: BindingLimit[] = [];
  const look = (kind: LimitKind, arc: number, from: number, to: number, at: Place): void => {
    if (arc < 0 || goesOn[from] || !goesOn[to]) return;
    const posts = network.flow(arc);
    const tied = kind === "Vacancies" && posts === paceLimit(input, at.area!);
    const words = inWords(kind, posts, nameOf(input, at), tied);
    found.push({ kind, ...at, posts, oneMore: comes[from] && !tied ? 1 : 0, inWords: words });
  };
  for (let year = 0; year < years; year++) {
    look("Expansion", moves.expansionArc[year], EXPANSION, yearNode(year), { year });
  }
  moves.need.forEach((n, area) => {
    const node = areaNode(years, area);
    if (n < 0) look("Surplus", moves.areaArc[area], DONORS, node, { area });
    else look("Shortfall", moves.areaArc[area], node, SINK, { area });
    for (let year = 0; year < years; year++) {
      const arc = moves.cellArc[area * years + year];
      const at = { area, year };
      if (n > 0) look("Capacity", arc, yearNode(year), node, at);
      else {
        const vacancies = input.vacancies[area][year] <= paceLimit(input, area);
        look(vacancies ? "Vacancies" : "Pace", arc, node, yearNode(year), at);
      }
    }
  });
  return inOrder(found, input.areas);
}

interface Place {
  readonly area?: number;
  readonly year?: number;
}

/** First what alone would bring a post more; then by kind, by year and by name. */
function inOrder(limits: readonly BindingLimit[], areas: readonly string[]): BindingLimit[] {
  const rank = alphabeticalRank(areas);
  const place = (limit: BindingLimit): number[] => [
    -limit.oneMore,
    LIMITS.indexOf(limit.kind),
    limit.year ?? -1,
    limit.area === undefined ? -1 : rank[limit.area],
  ];
  return [...limits].sort((a, b) => {
    const [left, right] = [place(a), place(b)];
    const first = left.findIndex((value, k) => value !== right[k]);
    return first < 0 ? 0 : left[first] - right[first];
  });
}

function nameOf(input: PhasedInput, { area, year }: Place): string {
  return [
    ...(area === undefined ? [] : [tidyName(input.areas[area])]),
    ...(year === undefined ? [] : [tidyName(String(input.years[year]))]),
  ].join(" ");
}

function inWords(kind: LimitKind, posts: number, place: string, tied: boolean): string {
  const one = posts === 1;
  const count = (noun: string, plural: string): string =>
    `${place}: ${posts} ${one ? noun : plural}`;
  switch (kind) {
    case "Vacancies":
      return (
        `${count("vacancy", "vacancies")}, ${one ? "used" : "all used"}` +
        (tied ? "; the pace allows no more either" : "")
      );
    case "Pace":
      return `${count("post", "posts")} may go at this pace, ${one ? "given up" : "all given up"}`;
    case "Capacity":
      return `${count("place", "places")} assured, ${one ? "used" : "all used"}`;
    case "Expansion":
      return `${count("expansion post", "expansion posts")}, ${one ? "placed" : "all placed"}`;
    case "Surplus":
      return `${count("post", "posts")} above target, ${one ? "given up" : "all given up"}`;
    case "Shortfall":
      return one
        ? `${place}: the 1 post it is short of is placed`
        : `${place}: all ${posts} posts it is short of are placed`;
  }
}
