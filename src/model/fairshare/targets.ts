import { apportionExact, LARGEST_TOTAL, type Apportionment } from "../apportionment/apportion";
import { changesToTurn } from "../apportionment/workings";
import { fraction, toNumber } from "../exact/fraction";
import { isRefusal, refuse, type Refusal } from "../refusal";
import { targetNotes } from "./notes";
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
  const wrong = posts.findIndex((count) => !(Number.isInteger(count) && count >= 0));
  if (wrong >= 0) {
    return refuse(
      "posts",
      `${areas[wrong]} holds ${posts[wrong]}; count whole posts, not whole-time equivalents.`
    );
  }
  const postsNow = posts.reduce((sum, count) => sum + count, 0);
  const total = request.total ?? postsNow;
  if (postsNow > LARGEST_TOTAL) {
    return refuse(
      "posts",
      `they add up to ${postsNow}; no more than 15 digits can be counted exactly.`
    );
  }
  const shares = targetShares(request);
  if (isRefusal(shares)) return shares;
  const apportionment = apportionExact(total, shares, { ...request, names: areas });
  if (isRefusal(apportionment)) return inTermsOfNeed(apportionment);
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

/** The apportionment knows weights; here they are shares that come from need. */
function inTermsOfNeed(refusal: Refusal): Refusal {
  return refusal.argument === "weights" ? { ...refusal, argument: "need" } : refusal;
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
