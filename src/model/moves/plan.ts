import { alphabeticalRank } from "../names";
import type { Refusal } from "../refusal";
import { toBalance, type Balance } from "./balance";
import { certify } from "./certify";
import { placeEarliest } from "./earliest";
import { spreadEvenly } from "./evenFlow";
import { putInOrder } from "./fixedOrder";
import { limitsOf, type BindingLimit } from "./limits";
import { buildNetwork, placeMost } from "./movesNetwork";
import { refusePhasedInput, type PhasedInput, type Profile } from "./phasedInput";

/** The plan with all that its tables show; nobody needs to work any of it out again. */
export interface PhasedPlan {
  readonly areas: readonly string[];
  readonly years: readonly (string | number)[];
  readonly postsNow: readonly number[];
  readonly targets: readonly number[];
  /** Net change of posts by area and year: below 0 given up, above 0 received. */
  readonly change: readonly (readonly number[])[];
  /** Change of each area over all years. */
  readonly total: readonly number[];
  /** What each area still lacks (above 0) or has too much (below 0) at the end. */
  readonly left: readonly number[];
  /** Posts of each area at the end of each year. */
  readonly postsAtEnd: readonly (readonly number[])[];
  readonly expansionPlaced: readonly number[];
  readonly expansionNotPlaced: readonly number[];
  /** Posts received in all. */
  readonly placed: number;
  /** Posts given up in all. */
  readonly givenUp: number;
  /** Why no more can move; they add up to `placed`. */
  readonly limits: readonly BindingLimit[];
}

/**
 * The year by year plan: the exact optimum of a whole-number minimum cost flow, strictly in this order:
 * (1) most posts placed; (2) fewest given up, so expansion posts go first; (3) `even`: spread evenly over the
 * years in proportion to what each area has to move, `early`: as early as can be, then even; (4) the larger
 * figure first, year by year and area by area in alphabetical order. There is exactly one such plan.
 *
 * Not all posts can always move: that is a result, with its `left` and `limits`, and no refusal.
 */
export function phasedPlan(input: PhasedInput, profile: Profile = "even"): PhasedPlan | Refusal {
  const refusal = refusePhasedInput(input);
  if (refusal !== undefined) return refusal;
  const years = input.years.length;
  const most = buildNetwork(input);
  const supplies = placeMost(most);
  let balance: Balance;
  if (profile === "early") {
    const { moves, price } = placeEarliest(input, supplies);
    balance = toBalance(moves, years, price);
  } else {
    balance = toBalance(most, years);
  }
  spreadEvenly(balance, supplies);
  putInOrder(balance, certify(balance), alphabeticalRank(input.areas));
  return report(input, balance, supplies, limitsOf(input, most));
}

function report(
  input: PhasedInput,
  balance: Balance,
  supplies: { expansion: number; givenUp: number },
  limits: BindingLimit[]
): PhasedPlan {
  const years = input.years.length;
  const change = input.areas.map(() => new Array<number>(years).fill(0));
  const expansionPlaced = new Array<number>(years).fill(0);
  balance.area.forEach((area, row) => {
    for (let t = 0; t < years; t++) {
      const released = balance.value[row * balance.width + t];
      if (area < 0) expansionPlaced[t] = released;
      // 0 - x and not -x: a plan has no -0.
      else change[area][t] = 0 - released;
    }
  });
  const total = change.map((byYear) => byYear.reduce((a, b) => a + b, 0));
  return {
    areas: input.areas,
    years: input.years,
    postsNow: input.posts,
    targets: input.targets,
    change,
    total,
    left: input.targets.map((target, i) => target - input.posts[i] - total[i]),
    postsAtEnd: change.map((byYear, i) => {
      let posts = input.posts[i];
      return byYear.map((gain) => (posts += gain));
    }),
    expansionPlaced,
    expansionNotPlaced: expansionPlaced.map((placed, t) => input.expansion[t] - placed),
    placed: supplies.expansion + supplies.givenUp,
    givenUp: supplies.givenUp,
    limits,
  };
}
