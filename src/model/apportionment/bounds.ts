import { firstThree, refuse, type Refusal } from "../refusal";
import { givesEveryAreaOne, type Method } from "./methods";

/** Fewest and most posts of every area, as the method needs them. */
export interface Bounds {
  readonly lower: number[];
  readonly upper: number[];
}

/**
 * The bounds of each area, or a refusal that says by how much they cannot be met. An area without weight
 * gets its minimum and nothing more; Hill, Adams and Dean give every area with weight at least one post.
 */
export function readBounds(
  total: number,
  weights: readonly number[],
  method: Method,
  minimum: readonly number[] | undefined,
  maximum: readonly number[] | undefined,
  label: (area: number) => string
): Bounds | Refusal {
  const n = weights.length;
  const lower = new Array<number>(n);
  const upper = new Array<number>(n);
  const one = givesEveryAreaOne(method);
  let least = 0;
  let most = 0;
  let asked = 0;
  let contrary = 0;
  for (let i = 0; i < n; i++) {
    const min = minimum === undefined ? 0 : minimum[i];
    const max = maximum === undefined ? Infinity : maximum[i];
    if (min > max) contrary++;
    asked += min;
    const from = one && min === 0 && max > 0 && weights[i] > 0 ? 1 : min;
    const to = weights[i] > 0 ? Math.max(Math.min(max, total), from) : from;
    lower[i] = from;
    upper[i] = to;
    least += from;
    most += to;
  }
  if (contrary > 0) return contraryBounds(minimum!, maximum!, contrary, label);
  if (asked > total) {
    return refuse(
      "minimum",
      `the minimums add up to ${asked}, ${asked - total} more than the total of ${total}; ` +
        `lower them or raise the total to ${asked}.`
    );
  }
  if (least > total) {
    return refuse(
      "total",
      `${method} gives every area with need at least one post; ` +
        `${asked > 0 ? "with the minimums " : ""}that makes ${least}, ${least - total} more than ` +
        `the total of ${total}; raise the total or choose webster.`
    );
  }
  if (most < total) return tooFewPlaces(total, weights, most);
  return { lower, upper };
}

function contraryBounds(
  minimum: readonly number[],
  maximum: readonly number[],
  count: number,
  label: (area: number) => string
): Refusal {
  const found = minimum
    .map((min, i) => (min > maximum[i] ? `${label(i)}: ${min} above ${maximum[i]}` : ""))
    .filter((text) => text !== "");
  return refuse(
    "minimum",
    `${count === 1 ? "1 area has" : `${count} areas have`} a minimum above the maximum ` +
      `(${firstThree(found)}); lower the minimum or raise the maximum.`
  );
}

function tooFewPlaces(total: number, weights: readonly number[], most: number): Refusal {
  const short = `${total - most} fewer than the total of ${total}`;
  if (weights.every((weight) => weight === 0)) {
    return refuse(
      "weights",
      most === 0
        ? "all of them are 0; give at least one area a weight above 0."
        : `all of them are 0, and the minimums add up to ${most}, ${short}; give at least one area a weight above 0.`
    );
  }
  const weightless = weights.some((weight) => weight === 0)
    ? " (an area without need gets no more than its minimum)"
    : "";
  return refuse(
    "maximum",
    `the areas can take no more than ${most} posts${weightless}, ${short}; ` +
      `raise the maximums or lower the total to ${most}.`
  );
}
