import { Network } from "./network";
import { sendMost } from "./maxFlow";
import { needs, paceLimit, type PhasedInput } from "./phasedInput";

/** The nodes that are neither years nor areas. */
export const SOURCE = 0;
export const SINK = 1;
export const EXPANSION = 2;
export const DONORS = 3;

/**
 * The moves as a flow through the years: source -> expansion -> year; source -> donors -> area that gives ->
 * year; year -> area that receives -> sink. Each unit is one post placed; a year keeps nothing back, so a
 * post given up is placed in the same year.
 */
export interface MovesNetwork {
  readonly network: Network;
  readonly need: readonly number[];
  /** Arc of area i in year t at i x years + t; -1 where nothing may move. Its flow is y(i,t) or z(i,t). */
  readonly cellArc: Int32Array;
  /** Arc between an area and the donors or the sink; its flow is what the area moves in all. */
  readonly areaArc: Int32Array;
  /** Arc of the expansion posts of a year; -1 where there are none. */
  readonly expansionArc: Int32Array;
}

/** Totals that every plan of the first two tiers shares. */
export interface Supplies {
  /** Expansion posts placed. */
  readonly expansion: number;
  /** Posts given up by areas above their target. */
  readonly givenUp: number;
}

export const yearNode = (year: number): number => 4 + year;
export const areaNode = (years: number, area: number): number => 4 + years + area;

/** The network without its supplies, empty of flow. Placing a post in year t (from 1) costs t. */
export function buildNetwork(input: PhasedInput): MovesNetwork {
  const years = input.years.length;
  const need = needs(input);
  const network = new Network(4 + years + need.length);
  const cellArc = new Int32Array(need.length * years).fill(-1);
  const areaArc = new Int32Array(need.length).fill(-1);
  const expansionArc = new Int32Array(years).fill(-1);
  for (let t = 0; t < years; t++) {
    if (input.expansion[t] > 0) {
      expansionArc[t] = network.addArc(EXPANSION, yearNode(t), input.expansion[t]);
    }
  }
  need.forEach((n, i) => {
    if (n === 0) return;
    const area = areaNode(years, i);
    areaArc[i] = n < 0 ? network.addArc(DONORS, area, -n) : network.addArc(area, SINK, n);
    const pace = n < 0 ? paceLimit(input, i) : Infinity;
    for (let t = 0; t < years; t++) {
      const limit =
        n < 0 ? Math.min(input.vacancies[i][t], pace) : (input.capacity?.[i][t] ?? Infinity);
      if (limit <= 0) continue;
      cellArc[i * years + t] =
        n < 0
          ? network.addArc(area, yearNode(t), limit)
          : network.addArc(yearNode(t), area, limit, t + 1);
    }
  });
  return { network, need, cellArc, areaArc, expansionArc };
}

/**
 * The first two tiers: most posts placed, and of these plans fewest posts given up. The expansion posts are
 * sent first, as many as find a place by themselves; later paths reroute them but never send one back, so
 * donors are asked only for the rest ("donor sites would not be impacted if possible").
 */
export function placeMost(moves: MovesNetwork): Supplies {
  moves.network.addArc(SOURCE, EXPANSION, Infinity);
  const expansion = sendMost(moves.network, SOURCE, SINK);
  moves.network.addArc(SOURCE, DONORS, Infinity);
  const givenUp = sendMost(moves.network, SOURCE, SINK);
  return { expansion, givenUp };
}
