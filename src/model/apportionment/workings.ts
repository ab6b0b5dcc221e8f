import {
  compare,
  fraction,
  squareRoot,
  subtract,
  toNumber,
  type Fraction,
} from "../exact/fraction";
import type { Apportionment } from "./apportion";
import type { Claims } from "./claims";
import type { Held } from "./hamilton";
import { exactSignpost } from "./methods";

export interface ChangesToTurn {
  /** Relative change of the area's own share at which it would win a post; undefined where nothing can. */
  gain: (number | undefined)[];
  /** Relative change of the area's own share at which it would lose one. */
  lose: (number | undefined)[];
}

/**
 * The bounds that changed the outcome: a minimum that holds a post which the order of award would have
 * given to another area, a maximum that lets one pass which the area's claim would have won. Where both
 * are the same number it is set whatever the need, and counts as acting.
 */
export function boundsThatActed(
  result: Apportionment,
  minimum: readonly number[] | undefined,
  maximum: readonly number[] | undefined
): (Held | "both")[] {
  const { posts } = result;
  const { refused, awarded } = theLine(result);
  return posts.map((held, i) => {
    const least = minimum?.[i] ?? 0;
    const most = maximum?.[i] ?? Infinity;
    if (least === most) return "both";
    if (result.held) return result.held[i];
    const claims = result.claims!;
    // Without need it has no claim to any of its posts.
    if (held > 0 && claims.weights.approximate[i] === 0) return "minimum";
    if (held === least && held > 0 && refused !== undefined && refused !== i) {
      if (claims.order(refused, posts[refused], i, held - 1) < 0) return "minimum";
    }
    if (held === most && awarded !== undefined && awarded !== i) {
      if (claims.order(i, held, awarded, posts[awarded] - 1) < 0) return "maximum";
    }
    return undefined;
  });
}

/** The area first in line for one more post, and the one that was last to get one. */
function theLine(result: Apportionment): { refused?: number; awarded?: number } {
  const { posts, claims } = result;
  const { lower, upper } = result.bounds;
  if (claims === undefined) return {};
  let refused: number | undefined;
  let awarded: number | undefined;
  posts.forEach((held, i) => {
    if (held < upper[i]) {
      if (refused === undefined || claims.order(i, held, refused, posts[refused]) < 0) refused = i;
    }
    if (held > lower[i]) {
      if (awarded === undefined || claims.order(i, held - 1, awarded, posts[awarded] - 1) > 0) {
        awarded = i;
      }
    }
  });
  return { refused, awarded };
}

/**
 * By how much each area's own share would have to change, the others' unchanged, for one post to turn:
 * gain d(a) x min w(j)/d(a(j)-1) / w(i) - 1 over the others that may lose one,
 * lose d(a-1) x max w(j)/d(a(j)) / w(i) - 1 over the others that may gain one (contract, EXPLAINTARGETS).
 * An area without weight neither gains nor loses. Undefined throughout for Hamilton.
 */
export function changesToTurn(result: Apportionment): ChangesToTurn {
  const { posts, claims } = result;
  const none = { gain: posts.map(() => undefined), lose: posts.map(() => undefined) };
  if (claims === undefined) return none;
  const { lower, upper } = result.bounds;
  const exact = claims.weights.exact();
  const mayGain = (i: number): boolean => exact[i] > 0n && posts[i] < upper[i];
  // From one post at a signpost of 0 (Hill, Adams, Dean) the bounds forbid to lose it: lower is 1 there.
  const mayLose = (i: number): boolean => exact[i] > 0n && posts[i] > lower[i];

  const weakest = firstTwo(posts, mayLose, (a, b) =>
    claims.compare(a, posts[a] - 1, b, posts[b] - 1)
  );
  const strongest = firstTwo(posts, mayGain, (a, b) => claims.compare(b, posts[b], a, posts[a]));
  const other = (two: number[], i: number): number | undefined => (two[0] === i ? two[1] : two[0]);
  return {
    gain: posts.map((held, i) => {
      const j = other(weakest, i);
      if (!mayGain(i) || j === undefined) return undefined;
      return changeToReach(claims, i, held, j, posts[j] - 1);
    }),
    lose: posts.map((held, i) => {
      const j = other(strongest, i);
      if (!mayLose(i) || j === undefined) return undefined;
      return changeToReach(claims, i, held - 1, j, posts[j]);
    }),
  };
}

/** The first two areas by the comparison, among those allowed. */
function firstTwo(
  posts: readonly number[],
  allowed: (i: number) => boolean,
  compareAreas: (a: number, b: number) => number
): number[] {
  let [first, second]: (number | undefined)[] = [];
  for (let i = 0; i < posts.length; i++) {
    if (!allowed(i)) continue;
    if (first === undefined || compareAreas(i, first) < 0) [first, second] = [i, first];
    else if (second === undefined || compareAreas(i, second) < 0) second = i;
  }
  return [first, second].filter((i): i is number => i !== undefined);
}

/** Claim of the other / own claim - 1, rounded once; Hill's squared claims take a root first. */
function changeToReach(
  claims: Claims,
  area: number,
  held: number,
  other: number,
  otherHeld: number
): number {
  const theirs = exactClaim(claims, other, otherHeld);
  const own = exactClaim(claims, area, held);
  const ratio = fraction(theirs.numerator * own.denominator, theirs.denominator * own.numerator);
  const one = fraction(1n);
  if (claims.method !== "hill") return toNumber(subtract(ratio, one));
  // sqrt(r) - 1 = (r - 1) / (sqrt(r) + 1), without the loss of digits near r = 1
  return compare(ratio, one) === 0
    ? 0
    : near(ratio)
      ? toNumber(subtract(ratio, one)) / (squareRoot(ratio) + 1)
      : squareRoot(ratio) - 1;
}

/** Near enough to 1 that a root less 1 would lose digits. */
function near(ratio: Fraction): boolean {
  return compare(ratio, fraction(100n)) < 0;
}

function exactClaim(claims: Claims, area: number, held: number): Fraction {
  const { top, bottom } = exactSignpost(claims.method, held);
  const weight = claims.weights.exact()[area];
  return fraction((claims.method === "hill" ? weight * weight : weight) * top, bottom);
}
