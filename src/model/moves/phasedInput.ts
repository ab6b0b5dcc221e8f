import { fromShown, floor, multiply, fraction } from "../exact/fraction";
import { refuse, type Refusal } from "../refusal";

/** Most cells, areas x years, that one plan takes (functions' contract, rule 10). */
export const MOST_CELLS = 5_000;
/** Far above any plan, and low enough that doubles tell the costs of one post more or less apart. */
const MOST_POSTS = 1e9;

/** What a phased plan is made from: one entry per area, one per year. All figures are whole posts. */
export interface PhasedInput {
  /** Names of the areas, no two alike. They settle ties and stand in the tables. */
  areas: readonly string[];
  /** Posts held now. */
  posts: readonly number[];
  targets: readonly number[];
  /** Labels of the years, as typed. */
  years: readonly (string | number)[];
  /** Posts that fall vacant, by area and year; one not used is filled again and lost to the plan. */
  vacancies: readonly (readonly number[])[];
  /** New posts the Postgraduate Dean can assure, by area and year; undefined = no limit anywhere. */
  capacity?: readonly (readonly number[])[];
  /** Nationally new posts with lasting funding, by year. */
  expansion: readonly number[];
  /** Largest part of its starting posts an area may give up in one year, 0..1; 0 = no such limit. */
  pace: number;
}

export type Profile = "even" | "early";

const posts = (count: number): string => `${count} ${count === 1 ? "post" : "posts"}`;
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** What makes a plan impossible to begin, in words; undefined where nothing does. */
export function refusePhasedInput(input: PhasedInput): Refusal | undefined {
  const cells = input.areas.length * input.years.length;
  if (cells > MOST_CELLS) {
    return refuse(
      "areas",
      `${input.areas.length} areas x ${input.years.length} years are ${cells} cells; the limit is ` +
        `${MOST_CELLS}. Plan fewer areas or fewer years at a time.`
    );
  }
  const now = sum(input.posts);
  const target = sum(input.targets);
  const expansion = sum(input.expansion);
  for (const [argument, total] of [
    ["posts", now],
    ["targets", target],
    ["expansion", expansion],
  ] as const) {
    if (total > MOST_POSTS) {
      return refuse(
        argument,
        `adds up to ${total} posts; no more than ${MOST_POSTS} can be planned.`
      );
    }
  }
  // No post may be lost: the national total never falls (SOURCES.heeFaq: posts are moved, not cut).
  if (target < now) {
    return refuse(
      "targets",
      `add up to ${target}, ${now - target} less than posts (${now}), so ${posts(now - target)} would ` +
        `be lost; raise the targets by ${now - target}.`
    );
  }
  if (target > now + expansion) {
    const missing = target - now - expansion;
    const means =
      expansion === 0 ? `posts (${now})` : `posts (${now}) and expansion (${expansion}) together`;
    return refuse(
      "targets",
      `add up to ${target}, ${missing} more than ${means}; lower the targets by ${missing} or ` +
        `give ${missing} more expansion ${missing === 1 ? "post" : "posts"}.`
    );
  }
  return undefined;
}

/** n(i) = target - posts now: below 0 the area gives, above 0 it receives. */
export function needs(input: PhasedInput): number[] {
  return input.targets.map((target, i) => target - input.posts[i]);
}

/**
 * Most posts an area may give up in a year at this pace: max(1, floor(pace x posts)), with the pace as the
 * cell shows it (0.1 x 30 is 3). Infinity where no pace is set.
 */
export function paceLimit(input: PhasedInput, area: number): number {
  if (input.pace === 0) return Infinity;
  const part = multiply(fromShown(input.pace), fraction(BigInt(input.posts[area])));
  return Math.max(1, Number(floor(part)));
}
