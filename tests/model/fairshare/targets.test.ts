import fc from "fast-check";
import { apportion, type Apportionment } from "../../../src/model/apportionment/apportion";
import { targets, type Targets } from "../../../src/model/fairshare/targets";
import type { TargetsRequest } from "../../../src/model/fairshare/targetsRequest";
import { isRefusal } from "../../../src/model/refusal";
import { cases } from "../../cases";

function found(request: TargetsRequest): Targets {
  const result = targets(request);
  if (isRefusal(result)) throw new Error(`${result.argument}: ${result.message}`);
  return result;
}

const areas = ["Avon", "Bucks", "Cumbria", "Devon"];

describe("four areas, one component: need 100, 80, 60, 40 and posts 30, 20, 10, 10", () => {
  const result = found({ areas, posts: [30, 20, 10, 10], need: [[100], [80], [60], [40]] });

  test("targets are the quotas 25, 20, 15, 10", () => {
    expect(result.targets).toEqual([25, 20, 15, 10]);
    expect(result.exactTargets).toEqual([25, 20, 15, 10]);
    expect(result.parts).toEqual([[25], [20], [15], [10]]);
    expect(result.total).toBe(70);
  });

  test("distances are 30/25 - 1, 0, 10/15 - 1, 0", () => {
    expect(result.distances).toEqual([0.2, 0, -1 / 3, 0]);
    expect(result.sums.distance).toBe(0);
  });

  test("Avon gains a post when its claim at 25.5 reaches the weakest last claim", () => {
    // Last claims: Bucks 80/19.5, Cumbria 60/14.5, Devon 40/9.5: the weakest is 80/19.5.
    expect(result.toGain[0]).toBeCloseTo(((25.5 / 100) * 80) / 19.5 - 1, 15);
    // Next claims: Bucks 80/20.5, Cumbria 60/15.5, Devon 40/10.5: the strongest is 80/20.5.
    expect(result.toLose[0]).toBeCloseTo(((24.5 / 100) * 80) / 20.5 - 1, 15);
  });

  test("no note where nothing happened", () => {
    expect(result.notes).toEqual(["", "", "", ""]);
    expect(result.sums.note).toBe("");
  });
});

describe("to gain and to lose a post, tried out", () => {
  const instance = fc.record({
    weights: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 6 }),
    total: fc.integer({ min: 6, max: 40 }),
    minimum: fc.integer({ min: 0, max: 1 }),
    maximum: fc.integer({ min: 20, max: 60 }),
    method: fc.constantFrom("webster", "hill", "jefferson", "adams", "dean"),
  });

  test("just beyond the change the post turns, just short of it nothing does", () => {
    fc.assert(
      fc.property(instance, ({ weights, total, minimum, maximum, method }) => {
        fc.pre(weights.some((weight) => weight > 0));
        const bounds = {
          method: method as "webster",
          minimum: weights.map(() => minimum),
          maximum: weights.map(() => maximum),
        };
        const result = targets({
          areas: weights.map((_, i) => `Area ${i}`),
          posts: weights.map((_, i) => (i === 0 ? total : 0)),
          need: weights.map((weight) => [weight]),
          ...bounds,
        });
        fc.pre(!isRefusal(result));
        const { targets: before, toGain, toLose } = result as Targets;
        const after = (i: number, change: number): number => {
          const changed = weights.map((w, j) => (i === j ? w * (1 + change) : w));
          return (apportion(total, changed, bounds) as Apportionment).posts[i];
        };
        weights.forEach((_, i) => {
          const gain = toGain[i];
          const lose = toLose[i];
          if (gain !== undefined) {
            expect(gain).toBeGreaterThanOrEqual(0);
            expect(after(i, gain + 1e-9)).toBe(before[i] + 1);
            if (gain > 1e-8) expect(after(i, gain - 1e-9)).toBe(before[i]);
          } else {
            expect(after(i, 1e6)).toBe(before[i]);
          }
          if (lose !== undefined) {
            expect(lose).toBeLessThanOrEqual(0);
            expect(after(i, lose - 1e-9)).toBe(before[i] - 1);
            if (lose < -1e-8) expect(after(i, lose + 1e-9)).toBe(before[i]);
          } else if (weights[i] > 0) {
            expect(after(i, -1 + 1e-9)).toBe(before[i]);
          }
        });
      }),
      { numRuns: cases(500) }
    );
  });

  test("Hamilton has none", () => {
    const result = found({ areas, posts: [30, 20, 10, 10], need: [[9], [8], [6], [4]], method: "hamilton" }); // prettier-ignore
    expect(result.toGain).toEqual([undefined, undefined, undefined, undefined]);
    expect(result.toLose).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe("notes", () => {
  test("bounds that acted, and only those", () => {
    // Without bounds 10, 6, 3, 1. Devon is raised to 3, Avon held at 8, the bounds of the others are loose.
    const result = found({
      areas,
      posts: [5, 5, 5, 5],
      need: [[100], [60], [30], [10]],
      minimum: [1, 2, 0, 3],
      maximum: [8, 12, Infinity, 8],
    });
    expect(result.targets).toEqual([8, 6, 3, 3]);
    expect(result.notes).toEqual([
      "held at its maximum of 8",
      "",
      "",
      "raised to its minimum of 3",
    ]);
  });

  test("a minimum that the need reaches by itself is not told", () => {
    const request = { areas, posts: [5, 5, 5, 5], need: [[100], [60], [30], [10]] };
    expect(found({ ...request, minimum: [10, 6, 3, 1] }).notes).toEqual(["", "", "", ""]);
    expect(found({ ...request, maximum: [10, 6, 3, 1].map((n) => n + 1) }).notes).toEqual(["", "", "", ""]); // prettier-ignore
  });

  test("a number set by minimum and maximum is told as set, under every method", () => {
    for (const method of ["webster", "hamilton", "hill"] as const) {
      const result = found({
        areas,
        posts: [5, 5, 5, 5],
        need: [[100], [60], [30], [10]],
        minimum: [0, 6, 0, 0],
        maximum: [Infinity, 6, Infinity, Infinity],
        method,
      });
      expect(result.targets[1]).toBe(6);
      expect(result.notes[1]).toBe("set to 6 by minimum and maximum");
    }
  });

  test("Hamilton's bounds are told too", () => {
    const result = found({
      areas,
      posts: [5, 5, 5, 5],
      need: [[100], [60], [30], [10]],
      minimum: [0, 0, 0, 3],
      maximum: [9, 12, Infinity, 8],
      method: "hamilton",
    });
    expect(result.notes[0]).toBe("held at its maximum of 9");
    expect(result.notes[3]).toBe("raised to its minimum of 3");
  });

  test("an area without need that a minimum keeps", () => {
    const result = found({ areas: ["A", "B"], posts: [2, 2], need: [[0], [5]], minimum: [1, 0] });
    expect(result.targets).toEqual([1, 3]);
    expect(result.notes).toEqual(["raised to its minimum of 1; no value for Component 1", ""]);
    expect(result.distances).toEqual([undefined, -0.5]);
    expect(result.toGain).toEqual([undefined, undefined]);
  });

  test("a tie: who got the post and by which rule, on every row it touches", () => {
    const result = found({ areas, posts: [1, 1, 0, 0], need: [[2], [2], [2], [6]] });
    // Claims to the second post: Devon's 6/1.5 is 4, like the 2/0.5 of the others; the first post is Devon's.
    expect(result.targets).toEqual([1, 0, 0, 1]);
    const lost = "did not get the post";
    expect(result.notes).toEqual([
      "tied with Bucks, Cumbria and Devon and got the post: equal weights, first in alphabetical order wins",
      `tied with Avon, Cumbria and Devon and ${lost}: equal weights, first in alphabetical order wins`,
      `tied with Avon, Bucks and Devon and ${lost}: equal weights, first in alphabetical order wins`,
      `tied with Avon, Bucks and Cumbria and ${lost}: the smaller weight wins`,
    ]);
  });

  test("a tie of many names three and counts the rest", () => {
    const many = ["e", "d", "c", "b", "a"];
    const result = found({ areas: many, posts: [1, 0, 0, 0, 0], need: many.map(() => [1]) });
    expect(result.targets).toEqual([0, 0, 0, 0, 1]);
    expect(result.notes[4]).toContain("tied with b, c, d and 1 more and got the post");
    expect(result.notes[0]).toContain("tied with a, b, c and 1 more and did not get the post");
  });

  test("missing need, by component, where it has a weight", () => {
    const result = found({
      areas: ["A", "B"],
      posts: [2, 2],
      need: [[0, 0, 0, 1], [5, 0, 5, 1]], // prettier-ignore
      weights: [0.4, 0.2, 0.4, 0],
    });
    expect(result.notes[0]).toBe("no value for NHSE allocation model and Deprivation (SMR<75)");
    expect(result.notes[1]).toBe("");
    expect(result.sums.note).toBe(
      "no figures for HEE analysis: its weight went to NHSE allocation model"
    );
  });
});

describe("sums", () => {
  test("components add across to the exact target, and down to the total", () => {
    const result = found({
      areas,
      posts: [30, 20, 10, 10],
      need: [[100, 0.1], [80, 0.7], [60, 0.3], [40, 0.2]], // prettier-ignore
      weights: [0.7, 0.3],
    });
    result.parts.forEach((parts, i) => {
      expect(parts[0] + parts[1]).toBeCloseTo(result.exactTargets[i], 12);
    });
    expect(result.sums.parts).toEqual([49, 21]);
    expect(result.sums.share).toBe(1);
    expect(result.sums.postsNow).toBe(70);
  });

  test("weights that miss 1 within the tolerance lose no part of a post", () => {
    const result = found({ areas, posts: [4, 4, 4, 4], need: [[1], [1], [1], [1]], weights: [1 - 1e-9] }); // prettier-ignore
    expect(result.exactTargets).toEqual([4, 4, 4, 4]);
    expect(result.sums.share).toBe(1 - 1e-9);
  });

  test("a total of its own: distances compare with today's posts", () => {
    const result = found({ areas: ["A", "B"], posts: [4, 4], need: [[1], [1]], total: 10 });
    expect(result.targets).toEqual([5, 5]);
    expect(result.distances).toEqual([-0.2, -0.2]);
    expect(result.sums.distance).toBe(-0.2);
  });

  test("no posts at all: no target, no distance", () => {
    const result = found({ areas: ["A", "B"], posts: [0, 0], need: [[1], [1]] });
    expect(result.targets).toEqual([0, 0]);
    expect(result.distances).toEqual([undefined, undefined]);
    expect(result.sums.distance).toBeUndefined();
  });
});

describe("refusals", () => {
  const request = { areas: ["A", "B"], posts: [4, 4], need: [[1], [1]] };
  test.each([
    [{ posts: [4, 1.5] }, "posts: B holds 1.5; count whole posts, not whole-time equivalents."],
    [{ posts: [-4, 1] }, "posts: A holds -4; count whole posts, not whole-time equivalents."],
    [
      { posts: [1e15, 1] },
      "posts: they add up to 1000000000000001; no more than 15 digits can be counted exactly.",
    ],
    [
      { need: [[0], [0]] },
      "need: Component 1 has no figures but a weight of 1; give figures or weight 0.",
    ],
    [
      { minimum: [5, 5] },
      "minimum: the minimums add up to 10, 2 more than the total of 8; lower them or raise the total to 10.",
    ],
    [
      { need: [[1e-150], [1e150]] },
      "need: the largest (B: 1) is more than 10^200 times the smallest above 0 (A: 1e-300); check their units.",
    ],
  ] as [Partial<TargetsRequest>, string][])("%j", (wrong, message) => {
    const result = targets({ ...request, ...wrong });
    expect(isRefusal(result) && `${result.argument}: ${result.message}`).toBe(message);
  });
});
