import fc from "fast-check";
import loadHighs from "highs";
import { LIMITS, moveLimits, type BindingLimit } from "../../../src/model/moves/limits";
import type { PhasedInput } from "../../../src/model/moves/phasedInput";
import { phasedPlan, type PhasedPlan } from "../../../src/model/moves/plan";
import { randomInput, seeded, type Sizes } from "./instances";
import { bruteForceCut, entryOf, figuresOf, raised, solveMost } from "./limitsOracle";
import { cases } from "../../cases";

const limitsOf = (input: PhasedInput): BindingLimit[] => moveLimits(input) as BindingLimit[];

test("400 tiny cases: the cut, its nearness to the recipients and One more, by looking at every cut", () => {
  const sizes: Sizes[] = [
    { areas: 3, years: 3, need: 4, limit: 3, expansion: 2 },
    { areas: 5, years: 2, need: 3, limit: 2, expansion: 2 },
    { areas: 4, years: 4, need: 6, limit: 2, expansion: 1 },
    { areas: 6, years: 1, need: 5, limit: 4, expansion: 3 },
  ];
  for (let seed = 5001; seed <= 5000 + cases(400); seed++) {
    const input = randomInput(seeded(seed), sizes[seed % sizes.length]);
    const figures = figuresOf(input);
    const cut = bruteForceCut(figures);
    const limits = limitsOf(input);
    expect({ seed, limits: limits.map(entryOf).sort() }).toEqual({
      seed,
      limits: [...cut.limits].sort(),
    });
    for (const limit of limits) {
      const more = bruteForceCut(raised(figures, limit)).posts - cut.posts;
      expect({ seed, limit: limit.inWords, more: limit.oneMore }).toEqual({
        seed,
        limit: limit.inWords,
        more,
      });
    }
  }
});

test("60 cases: raising one limit by one and solving again with HiGHS gives exactly One more", async () => {
  const highs = await loadHighs();
  const sizes: Sizes[] = [
    { areas: 9, years: 5, need: 12, limit: 3, expansion: 2 },
    { areas: 12, years: 3, need: 8, limit: 4, expansion: 4 },
    { areas: 6, years: 6, need: 20, limit: 5, expansion: 1 },
  ];
  for (let seed = 7001; seed <= 7000 + cases(60); seed++) {
    const input = randomInput(seeded(seed), sizes[seed % sizes.length]);
    const figures = figuresOf(input);
    const placed = solveMost(highs, figures);
    const limits = limitsOf(input);
    const posts = limits.reduce((sum, limit) => sum + limit.posts, 0);
    expect({ seed, posts }).toEqual({ seed, posts: placed });
    for (const limit of limits) {
      const more = solveMost(highs, raised(figures, limit)) - placed;
      expect({ seed, limit: limit.inWords, more: limit.oneMore }).toEqual({
        seed,
        limit: limit.inWords,
        more,
      });
    }
    // An area stands there as Shortfall exactly if every plan that places as many posts fills it.
    const filled = figures.need.flatMap((n, i) =>
      n > 0 && solveMost(highs, figures, i) === n ? [i] : []
    );
    const told = limits.filter(({ kind }) => kind === "Shortfall").map(({ area }) => area);
    expect({ seed, told: told.sort() }).toEqual({ seed, told: filled.sort() });
  }
});

const inputs = fc
  .record({
    seed: fc.nat(1e9),
    areas: fc.integer({ min: 2, max: 9 }),
    years: fc.integer({ min: 1, max: 6 }),
    need: fc.integer({ min: 1, max: 40 }),
    limit: fc.integer({ min: 0, max: 8 }),
    expansion: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ seed, ...sizes }) => randomInput(seeded(seed), sizes));

test("what alone would bring a post comes first, then by kind, by year and by name; no row of 0 posts", () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const limits = limitsOf(input);
      const keys = limits.map(
        ({ kind, area, year, oneMore }) =>
          `${1 - oneMore} ${LIMITS.indexOf(kind)} ${year ?? "-"} ${area === undefined ? "" : input.areas[area].toLowerCase()}`
      );
      expect(keys).toEqual([...keys].sort());
      expect(limits.every(({ posts }) => posts > 0)).toBe(true);
      expect(new Set(keys).size).toBe(keys.length);
    }),
    { numRuns: cases(300) }
  );
});

test("the posts add up to the posts that the plan places, and a filled area has no limit of its places", () => {
  fc.assert(
    fc.property(inputs, fc.constantFrom("even" as const, "early" as const), (input, profile) => {
      const plan = phasedPlan(input, profile) as PhasedPlan;
      const limits = limitsOf(input);
      expect(plan.limits).toEqual(limits);
      expect(limits.reduce((sum, { posts }) => sum + posts, 0)).toBe(plan.placed);
      const filled = new Set(limits.filter((l) => l.kind === "Shortfall").map((l) => l.area));
      for (const area of filled) expect(plan.left[area!]).toBe(0);
      for (const { kind, area } of limits) {
        if (kind === "Capacity") expect(filled.has(area)).toBe(false);
      }
    }),
    { numRuns: cases(300) }
  );
});
