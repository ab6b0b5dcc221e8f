import { apportionExact, LARGEST_TOTAL, type Apportionment } from "../apportionment/apportion";
import type { Weights } from "../apportionment/claims";
import { changesToTurn } from "../apportionment/workings";
import { fraction, toNumber } from "../exact/fraction";
import { isRefusal, refuse, type Refusal } from "../refusal";
import { targetNotes } from "./notes";
import { quickShares } from "./quickShares";
import { targetShares, type TargetShares } from "./targetShares";
import type { TargetsRequest } from "./targetsRequest";

/** Target posts of each area with all that led to them. Figures are the nearest doubles to exact values. */
export interface Targets {
  readonly areas: readonly string[];
  readonly postsNow: readonly number[];
  readonly total: number;
  /** Names of the components. */
  readonly components: readonly string[];
  /** Each component's part of the exact target, in posts: [area][component]; they add across to it. */
  readonly parts: readonly (readonly number[])[];
  readonly shares: readonly number[];
  /** total x share, not rounded. */
  readonly exactTargets: readonly number[];
  /** Whole posts that add up to the total. */
  readonly targets: readonly number[];
  /** Posts now / exact target - 1; undefined where the exact target is 0. */
  readonly distances: readonly (number | undefined)[];
  readonly toGain: readonly (number | undefined)[];
  readonly toLose: readonly (number | undefined)[];
  /** What a reader of each area's row must know; "" where nothing. */
  readonly notes: readonly string[];
  /** The same of the whole: the row Total. */
  readonly sums: {
    readonly postsNow: number;
    readonly parts: readonly number[];
    readonly share: number;
    readonly distance: number | undefined;
    readonly note: string;
  };
  readonly apportionment: Apportionment;
}

/** The distribution formula: whole target posts by need, with their workings. */
export function targets(request: TargetsRequest): Targets | Refusal {
  const { areas, posts } = request;
  const postsNow = countPosts(request);
  if (isRefusal(postsNow)) return postsNow;
  const total = request.total ?? postsNow;
  const shares = targetShares(request);
  if (isRefusal(shares)) return shares;
  const apportionment = shareOut(request, total, shares);
  if (isRefusal(apportionment)) return apportionment;
  const turns = changesToTurn(apportionment);
  const notes = targetNotes(request, shares, apportionment);
  return {
    areas,
    postsNow: posts,
    total,
    components: shares.components,
    ...workings(total, posts, postsNow, shares, notes.total),
    shares: shares.approximate,
    targets: apportionment.posts,
    toGain: turns.gain,
    toLose: turns.lose,
    notes: notes.areas,
    apportionment,
  };
}

/**
 * The whole target posts alone, without their workings: always those of `targets`. Doubles share them out, and exact
 * fractions decide where a claim lies too close to tell apart (quickShares has the bound).
 */
export function targetPosts(request: TargetsRequest): readonly number[] | Refusal {
  const postsNow = countPosts(request);
  if (isRefusal(postsNow)) return postsNow;
  const shares = quickShares(request) ?? targetShares(request);
  if (isRefusal(shares)) return shares;
  const apportionment = shareOut(request, request.total ?? postsNow, shares);
  return isRefusal(apportionment) ? apportionment : apportionment.posts;
}

/** The posts that are held now, or what is wrong with them. */
function countPosts({ areas, posts }: TargetsRequest): number | Refusal {
  const wrong = posts.findIndex((count) => !(Number.isInteger(count) && count >= 0));
  if (wrong >= 0) {
    return refuse(
      "posts",
      `${areas[wrong]} holds ${posts[wrong]}; count whole posts, not whole-time equivalents.`
    );
  }
  const postsNow = posts.reduce((sum, count) => sum + count, 0);
  return postsNow <= LARGEST_TOTAL
    ? postsNow
    : refuse("posts", `they add up to ${postsNow}; no more than 15 digits can be counted exactly.`);
}

function shareOut(
  request: TargetsRequest,
  total: number,
  shares: Weights
): Apportionment | Refusal {
  const { areas, method, minimum, maximum, label } = request;
  const found = apportionExact(total, shares, { method, minimum, maximum, label, names: areas });
  // The apportionment knows weights; here they are shares that come from need.
  return isRefusal(found) && found.argument === "weights" ? { ...found, argument: "need" } : found;
}

/** Exact targets share out the total by share / sum of shares, so that they add up to it exactly. */
function workings(
  total: number,
  posts: readonly number[],
  postsNow: number,
  shares: TargetShares,
  note: string
): Pick<Targets, "parts" | "exactTargets" | "distances" | "sums"> {
  const whole = BigInt(total);
  const inPosts = (numerator: bigint): number => toNumber(fraction(whole * numerator, shares.sum));
  const distance = (held: number, numerator: bigint): number | undefined => {
    const target = whole * numerator;
    if (target === 0n) return undefined;
    return toNumber(fraction(BigInt(held) * shares.sum - target, target));
  };
  const numerators = shares.exact();
  const components = shares.components.map((_, k) => k);
  return {
    parts: posts.map((_, i) => components.map((k) => inPosts(shares.part(i, k)))),
    exactTargets: numerators.map(inPosts),
    distances: posts.map((held, i) => distance(held, numerators[i])),
    sums: {
      postsNow,
      parts: components.map((k) =>
        inPosts(posts.reduce((sum, _, i) => sum + shares.part(i, k), 0n))
      ),
      share: toNumber(fraction(shares.sum, shares.denominator)),
      distance: distance(postsNow, shares.sum),
      note,
    },
  };
}
