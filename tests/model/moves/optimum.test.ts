import loadHighs from "highs";
import { phasedPlan, type PhasedPlan } from "../../../src/model/moves/plan";
import { bruteForcePlan } from "./bruteForce";
import { randomInput, seeded, type Sizes } from "./instances";
import { bestScores, brokenRules, scoresOf } from "./oracle";
import { cases } from "../../cases";

const PROFILES = ["even", "early"] as const;

test.each(PROFILES)("%s: 320 random cases reach the optimum that HiGHS finds", async (profile) => {
  const highs = await loadHighs();
  const sizes: Sizes[] = [
    { areas: 5, years: 4, need: 6, limit: 3, expansion: 2 },
    { areas: 7, years: 3, need: 4, limit: 2, expansion: 3 },
    { areas: 4, years: 5, need: 8, limit: 2, expansion: 1 },
    { areas: 6, years: 5, need: 4, limit: 1, expansion: 1 },
  ];
  for (let seed = 1; seed <= cases(320); seed++) {
    const input = randomInput(seeded(seed), sizes[seed % sizes.length]);
    const plan = phasedPlan(input, profile) as PhasedPlan;
    expect(brokenRules(input, plan)).toEqual([]);
    const best = bestScores(highs, input, profile);
    const { squares, ...whole } = scoresOf(input, plan.change, profile);
    expect({ seed, ...whole }).toEqual({
      seed,
      placed: best.placed,
      givenUp: best.givenUp,
      time: best.time,
    });
    // Two sums of squares over |n| <= 8 are equal or at least 1/840 apart.
    expect(Math.abs(squares - best.squares)).toBeLessThan(1e-6);
  }
});

test.each(PROFILES)(
  "%s: 300 tiny cases give the one plan that looking at every plan finds, fixed order included",
  (profile) => {
    const sizes: Sizes[] = [
      { areas: 3, years: 3, need: 3, limit: 2, expansion: 1 },
      { areas: 4, years: 2, need: 3, limit: 3, expansion: 2 },
      { areas: 5, years: 2, need: 2, limit: 2, expansion: 2 },
      { areas: 4, years: 3, need: 2, limit: 1, expansion: 1 },
    ];
    for (let seed = 1001; seed <= 1000 + cases(300); seed++) {
      const input = randomInput(seeded(seed), sizes[seed % sizes.length]);
      const plan = phasedPlan(input, profile) as PhasedPlan;
      expect({ seed, change: plan.change }).toEqual({
        seed,
        change: bruteForcePlan(input, profile),
      });
      expect(brokenRules(input, plan)).toEqual([]);
    }
  }
);
