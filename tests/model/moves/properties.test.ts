import fc from "fast-check";
import { alphabeticalRank } from "../../../src/model/names";
import { toBalance } from "../../../src/model/moves/balance";
import { certify } from "../../../src/model/moves/certify";
import { spreadEvenly } from "../../../src/model/moves/evenFlow";
import { putInOrder } from "../../../src/model/moves/fixedOrder";
import { buildNetwork, placeMost } from "../../../src/model/moves/movesNetwork";
import { pairMoves, type Pair } from "../../../src/model/moves/pairs";
import type { PhasedInput, Profile } from "../../../src/model/moves/phasedInput";
import { phasedPlan, type PhasedPlan } from "../../../src/model/moves/plan";
import { randomInput, seeded } from "./instances";
import { brokenRules } from "./oracle";
import { cases } from "../../cases";

const inputs: fc.Arbitrary<PhasedInput> = fc
  .record({
    seed: fc.nat(1e9),
    areas: fc.integer({ min: 2, max: 9 }),
    years: fc.integer({ min: 1, max: 6 }),
    need: fc.integer({ min: 1, max: 40 }),
    limit: fc.integer({ min: 0, max: 8 }),
    expansion: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ seed, ...sizes }) => randomInput(seeded(seed), sizes));
const profiles = fc.constantFrom<Profile>("even", "early");
const planOf = (input: PhasedInput, profile: Profile = "even"): PhasedPlan =>
  phasedPlan(input, profile) as PhasedPlan;

test("every plan keeps every rule, and its limits add up to the posts placed", () => {
  fc.assert(
    fc.property(inputs, profiles, (input, profile) => {
      expect(brokenRules(input, planOf(input, profile))).toEqual([]);
    }),
    { numRuns: cases(300) }
  );
});

test("the order of the rows changes nothing", () => {
  const shuffled = inputs.chain((input) =>
    fc.tuple(
      fc.constant(input),
      fc.shuffledSubarray([...input.areas.keys()], { minLength: input.areas.length }),
      profiles
    )
  );
  fc.assert(
    fc.property(shuffled, ([input, order, profile]) => {
      const pick = <T>(rows: readonly T[]): T[] => order.map((i) => rows[i]);
      const sorted = {
        ...input,
        areas: pick(input.areas),
        posts: pick(input.posts),
        targets: pick(input.targets),
        vacancies: pick(input.vacancies),
        capacity: input.capacity && pick(input.capacity),
      };
      const plain = planOf(input, profile);
      expect(planOf(sorted, profile).change).toEqual(pick(plain.change));
      const words = (plan: PhasedPlan) => plan.limits.map((limit) => limit.inWords).sort();
      expect(words(planOf(sorted, profile))).toEqual(words(plain));
    }),
    { numRuns: cases(150) }
  );
});

test("more vacancies, capacity or pace never move fewer posts", () => {
  const raised = fc.tuple(inputs, fc.nat(), fc.nat(), fc.constantFrom("vacancies", "capacity"));
  fc.assert(
    fc.property(raised, ([input, i, t, which]) => {
      const before = planOf(input).placed;
      const raise = (table: readonly (readonly number[])[]): number[][] =>
        table.map((row, a) =>
          row.map((posts, y) =>
            a === i % input.areas.length && y === t % input.years.length ? posts + 1 : posts
          )
        );
      const more =
        which === "vacancies"
          ? { ...input, vacancies: raise(input.vacancies) }
          : { ...input, capacity: input.capacity && raise(input.capacity) };
      expect(planOf(more).placed).toBeGreaterThanOrEqual(before);
      expect(planOf({ ...input, capacity: undefined }).placed).toBeGreaterThanOrEqual(before);
      expect(planOf({ ...input, pace: 0 }).placed).toBeGreaterThanOrEqual(before);
    }),
    { numRuns: cases(150) }
  );
});

test("one more expansion post never makes areas give up more", () => {
  fc.assert(
    fc.property(inputs, fc.nat(), (input, t) => {
      const expansion = input.expansion.map((posts, y) =>
        y === t % input.years.length ? posts + 1 : posts
      );
      expect(planOf({ ...input, expansion }).givenUp).toBeLessThanOrEqual(planOf(input).givenUp);
    }),
    { numRuns: cases(150) }
  );
});

test("each year's pairs add up to that year's changes", () => {
  fc.assert(
    fc.property(inputs, profiles, (input, profile) => {
      const { areas, years, change, expansionPlaced } = planOf(input, profile);
      const pairs = pairMoves({ areas, years, change }) as Pair[];
      const sum = (which: (pair: Pair) => boolean): number =>
        pairs.filter(which).reduce((a, pair) => a + pair.posts, 0);
      years.forEach((year, t) => {
        areas.forEach((_, i) => {
          const net =
            sum((p) => p.year === year && p.to === i) - sum((p) => p.year === year && p.from === i);
          expect(net).toBe(change[i][t]);
        });
        expect(sum((p) => p.year === year && p.from === undefined)).toBe(expansionPlaced[t]);
      });
      expect(pairs.every((pair) => pair.posts > 0)).toBe(true);
    }),
    { numRuns: cases(150) }
  );
});

test("the exact pass alone finds the same plan from any largest flow", () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const moves = buildNetwork(input);
      const supplies = placeMost(moves);
      const fromFlow = toBalance(moves, input.years.length);
      const fromSpread = toBalance(moves, input.years.length);
      spreadEvenly(fromSpread, supplies);
      const rank = alphabeticalRank(input.areas);
      putInOrder(fromFlow, certify(fromFlow), rank);
      putInOrder(fromSpread, certify(fromSpread), rank);
      expect([...fromFlow.value]).toEqual([...fromSpread.value]);
    }),
    { numRuns: cases(100) }
  );
});

test("thousands of posts: exchanging one post between two years never makes the plan more even", () => {
  const big = fc
    .nat(1e9)
    .map((seed) =>
      randomInput(seeded(seed), { areas: 6, years: 4, need: 50000, limit: 9000, expansion: 500 })
    );
  fc.assert(
    fc.property(big, (input) => {
      const plan = planOf(input);
      expect(brokenRules(input, plan)).toEqual([]);
      const most = (i: number, t: number): number =>
        input.targets[i] < input.posts[i]
          ? Math.min(
              input.vacancies[i][t],
              input.pace ? Math.max(1, Math.floor(input.pace * input.posts[i] + 1e-9)) : Infinity
            )
          : (input.capacity?.[i][t] ?? Infinity);
      // Gain of moving one post of a pair of areas (one gives, one receives, or two of a kind) from year s to t.
      const size = (i: number): number => Math.abs(input.targets[i] - input.posts[i]);
      const shift = (i: number, s: number, t: number): number => {
        const [a, b] = [Math.abs(plan.change[i][s]), Math.abs(plan.change[i][t])];
        return size(i) === 0 || a === 0 || b >= most(i, t) ? Infinity : (2 * (b - a) + 2) / size(i);
      };
      for (let s = 0; s < 4; s++) {
        for (let t = 0; t < 4; t++) {
          if (s === t) continue;
          const costs = (gives: boolean, from: number, to: number): number =>
            Math.min(
              ...input.areas.map((_, i) =>
                input.targets[i] < input.posts[i] === gives ? shift(i, from, to) : Infinity
              )
            );
          expect(costs(true, s, t) + costs(false, s, t)).toBeGreaterThanOrEqual(-1e-9);
          expect(costs(true, s, t) + costs(true, t, s)).toBeGreaterThanOrEqual(-1e-9);
          expect(costs(false, s, t) + costs(false, t, s)).toBeGreaterThanOrEqual(-1e-9);
        }
      }
    }),
    { numRuns: cases(60) }
  );
});
