import { modelWeights } from "../../../src/model/fairshare/modelWeights";
import { targets, type Targets } from "../../../src/model/fairshare/targets";
import { localOffices, london, paediatrics2024 } from "./publishedNeed";

/** What the programme published about itself must come out of the method and published need. */
describe("haematology: what the 9% gave London", () => {
  function londonTarget(specialised: number, combination: "nested" | "additive"): number {
    const weights = modelWeights({ hee: 0, deprivation: 0.2, specialised, combination });
    const found = targets({
      areas: localOffices.map((office) => office.name),
      posts: localOffices.map((_, i) => (i === 0 ? 260 : 0)),
      need: localOffices.map((office) => [
        office.generalAndAcute,
        0,
        office.healthInequalities,
        office.specialised,
      ]),
      weights: weights as number[],
    }) as Targets;
    return found.exactTargets.reduce(
      (sum, exact, i) => sum + (london.has(found.areas[i]) ? exact : 0),
      0
    );
  }

  test.each(["nested", "additive"] as const)(
    "%s: London keeps 42 to 43 of 260 posts, without the specialised part 37",
    (combination) => {
      const withPart = londonTarget(0.09, combination);
      const without = londonTarget(0, combination);
      expect(withPart).toBeGreaterThan(42);
      expect(withPart).toBeLessThan(43);
      expect(Math.round(without)).toBe(37);
      expect(Math.round(withPart - without)).toBeGreaterThanOrEqual(5);
      expect(Math.round(withPart - without)).toBeLessThanOrEqual(6);
    }
  );
});

describe("paediatrics ST1 2024: the published labels of donors and recipients", () => {
  const found = targets({
    areas: paediatrics2024.map(([name]) => name),
    posts: paediatrics2024.map(([, posts]) => posts),
    need: paediatrics2024.map(([, , child, inequality]) => [child, inequality]),
    weights: [0.8, 0.2],
  }) as Targets;
  const change = (area: string): number => {
    const i = found.areas.indexOf(area);
    return found.targets[i] - found.postsNow[i];
  };

  test.each(["London", "Yorkshire and the Humber"])("%s gives", (area) => {
    expect(change(area)).toBeLessThan(0);
  });

  test.each(["North West", "Kent, Surrey and Sussex", "South West"])("%s receives", (area) => {
    expect(change(area)).toBeGreaterThan(0);
  });

  test("no post is lost on the way: 412 before and after", () => {
    expect(found.targets.reduce((a, b) => a + b, 0)).toBe(412);
  });
});
