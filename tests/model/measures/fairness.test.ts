import fc from "fast-check";
import { fairness, type FairnessMeasure } from "../../../src/model/measures/fairness";
import { isRefusal } from "../../../src/model/refusal";

const names = (count: number) => Array.from({ length: count }, (_, i) => `Area ${i + 1}`);

const measures = (posts: number[], shares: number[]) =>
  fairness(names(posts.length), posts, shares) as Record<FairnessMeasure, number>;

describe("fairness", () => {
  test("four regions with need 100, 80, 60, 40 and posts 30, 20, 10, 10: the check values of the contract", () => {
    const found = measures([30, 20, 10, 10], [100, 80, 60, 40]);
    expect(found["posts to move"]).toBe(5);
    expect(found.dissimilarity).toBeCloseTo(0.071429, 6);
    expect(found.gini).toBeCloseTo(0.102041, 6);
    expect(found.theil).toBeCloseTo(0.020214, 6);
    expect(found["coefficient of variation"]).toBeCloseTo(0.19518, 6);
    expect(found["lowest to highest"]).toBeCloseTo(0.555556, 6);
  });

  test("posts that are proportional to need, whatever the unit, leave nothing to measure", () => {
    const found = measures([30, 20, 10], [0.3, 0.2, 0.1]);
    expect(found).toEqual({
      "posts to move": 0,
      dissimilarity: 0,
      gini: 0,
      theil: 0,
      "coefficient of variation": 0,
      "lowest to highest": 1,
    });
  });

  test("all posts in one of two equal areas: half of them move, Gini 1/2, Theil ln 2", () => {
    const found = measures([8, 0], [1, 1]);
    expect(found["posts to move"]).toBe(4);
    expect(found.dissimilarity).toBe(0.5);
    expect(found.gini).toBe(0.5);
    expect(found.theil).toBeCloseTo(Math.LN2, 12);
    expect(found["coefficient of variation"]).toBe(1);
    expect(found["lowest to highest"]).toBe(0);
  });

  test("an area without share and posts counts for nothing", () => {
    expect(measures([30, 20, 0], [100, 80, 0])).toEqual(measures([30, 20], [100, 80]));
  });

  test("posts where there is no share: posts to move stands, ratios to the share are refused by name", () => {
    const found = fairness(["A", "B", "C"], [30, 20, 5], [100, 80, 0]);
    if (isRefusal(found)) throw new Error("refused as a whole");
    expect(found["posts to move"]).toBeCloseTo(5 + Math.max(0, 20 - 55 * (80 / 180)), 9);
    expect(found.gini).toBeGreaterThan(0);
    for (const measure of ["theil", "coefficient of variation", "lowest to highest"] as const) {
      expect(found[measure]).toMatchObject({
        refused: true,
        argument: "shares",
        message: `${measure} has no value: C holds posts but has no share; give it a share, or leave it out.`,
      });
    }
  });

  test("of several such areas the first is named, the others are counted", () => {
    const found = fairness(["A", "B", "C", "D"], [30, 1, 5, 2], [100, 0, 0, 0]);
    if (isRefusal(found)) throw new Error("refused as a whole");
    expect(found.theil).toMatchObject({
      message:
        "theil has no value: 3 areas (B; C; D) hold posts but have no share; give them shares, or leave them out.",
    });
  });

  test("no posts or no shares at all is refused", () => {
    expect(fairness(["A"], [0], [1])).toMatchObject({ argument: "posts" });
    expect(fairness(["A"], [1], [0])).toMatchObject({ argument: "shares" });
  });

  // Straight from the definitions, pair by pair, in floating point.
  const byDefinition = (a: number[], w: number[]) => {
    const N = a.reduce((x, y) => x + y, 0);
    const W = w.reduce((x, y) => x + y, 0);
    const r = a.map((x, i) => x / w[i]);
    const R = N / W;
    let pairs = 0;
    for (let i = 0; i < a.length; i++)
      for (let j = 0; j < a.length; j++) pairs += w[i] * w[j] * Math.abs(r[i] - r[j]);
    const dissimilarity = a.reduce((sum, x, i) => sum + Math.abs(x / N - w[i] / W), 0) / 2;
    return {
      "posts to move": dissimilarity * N,
      dissimilarity,
      gini: pairs / (2 * W * W * R),
      theil: a.reduce((sum, x, i) => sum + (x === 0 ? 0 : (x / N) * Math.log(r[i] / R)), 0),
      "coefficient of variation": Math.sqrt(
        w.reduce((sum, x, i) => sum + (x / W) * (r[i] / R - 1) ** 2, 0)
      ),
      "lowest to highest": Math.min(...r) / Math.max(...r),
    };
  };
  const lists = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 100_000 })), {
      minLength: 1,
      maxLength: 15,
    })
    .filter((rows) => rows.some(([posts]) => posts > 0));

  test("equals the definitions on random areas; order and units change nothing", () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 9 }), (rows, factor) => {
        const posts = rows.map(([x]) => x);
        const shares = rows.map(([, x]) => x);
        const found = measures(posts, shares);
        for (const [measure, value] of Object.entries(byDefinition(posts, shares))) {
          expect(found[measure as FairnessMeasure]).toBeCloseTo(value, 9);
        }
        const turned = measures(
          [...posts].reverse(),
          [...shares].reverse().map((x) => x * factor)
        );
        for (const measure of Object.keys(found) as FairnessMeasure[]) {
          expect(turned[measure]).toBeCloseTo(found[measure], 9);
        }
      })
    );
  });
});
