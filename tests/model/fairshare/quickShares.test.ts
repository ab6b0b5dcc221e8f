import { quickShares } from "../../../src/model/fairshare/quickShares";
import { targetShares, type TargetShares } from "../../../src/model/fairshare/targetShares";
import { cases } from "../../cases";
import { seeded } from "../moves/instances";
import { comparePaths } from "./fastPath";

test("posts shared out by doubles are those of the exact path, near ties and in them", () => {
  const seen = comparePaths(14, cases(3000));
  // The cases are worth something: many are ties, some are refused, most are neither.
  expect(seen.tied).toBeGreaterThan(cases(3000) / 20);
  expect(seen.refused).toBeGreaterThan(0);
  expect(seen.tied + seen.refused).toBeLessThan(cases(3000) / 2);
});

test("by hand: 0.8 of 1 in 4 and 0.2 of 3 in 4 are 0.35; exact only when asked", () => {
  const request = { need: [[10, 3], [30, 1]], weights: [0.8, 0.2] }; // prettier-ignore
  const quick = quickShares(request)!;
  expect(quick.approximate[0]).toBeCloseTo(0.35, 15);
  expect(quick.exact()).toEqual((targetShares(request) as TargetShares).exact());
});

/** 2 (m + 9) u, the distance of two claims that doubles may get wrong, less the parts of the signpost and quotient. */
const bound = (components: number): number => (components + 6) * 2 ** -53;

test.each([1, 4, 7, 100])("%i components: no share is further off than its bound", (m) => {
  const random = seeded(m);
  for (const n of [2, 13, 300]) {
    const need = Array.from({ length: n }, () =>
      Array.from({ length: m }, () => (1 + random(999_999_999)) / 10 ** random(9))
    );
    const weights = Array.from({ length: m }, (_, k) =>
      k < m - 1 ? Number((1 / m).toFixed(9)) : 0
    );
    weights[m - 1] = Number((1 - weights.reduce((a, b) => a + b, 0)).toFixed(9));
    const quick = quickShares({ need, weights })!.approximate;
    const exact = (targetShares({ need, weights }) as TargetShares).approximate;
    // The exact share is known to the nearest double: u of its own.
    const worst = quick.reduce((w, q, i) => Math.max(w, Math.abs(q - exact[i]) / exact[i]), 0);
    expect(worst).toBeLessThanOrEqual(bound(m) + 2 ** -53);
  }
});

test("a long column: 10,000 figures are added up without loss", () => {
  // 10,000 times 0.1 and one 1e15: a plain sum of doubles would lose every tenth.
  const need = [[999_999_999_999_999], ...Array.from({ length: 10_000 }, () => [0.1])];
  const [large, small] = quickShares({ need })!.approximate;
  expect(large / small).toBeCloseTo(9_999_999_999_999_990, -1);
  expect(large * (1 + 1000 / 999_999_999_999_999)).toBeCloseTo(1, 15);
});

describe("doubles leave it to the exact path", () => {
  const need = [[10, 3], [30, 1]]; // prettier-ignore
  test.each([
    ["no components", { need: [[]] }],
    ["weights left out for several", { need }],
    ["another number of weights", { need, weights: [1] }],
    ["weights that add up to something else", { need, weights: [0.5, 0.6] }],
    ["weights near the tolerance", { need, weights: [0.5, 0.50000000095] }],
    ["a negative weight", { need, weights: [1.5, -0.5] }],
    ["a component without figures", { need: [[1, 0], [1, 0]], weights: [0.5, 0.5] }], // prettier-ignore
    ["need far apart", { need: [[1e25, 1], [1, 1]], weights: [0.5, 0.5] }], // prettier-ignore
    ["need near nothing", { need: [[1e-25, 1], [1, 1]], weights: [0.5, 0.5] }], // prettier-ignore
    ["negative need", { need: [[-1, 1], [2, 1]], weights: [0.5, 0.5] }], // prettier-ignore
    ["a tiny weight", { need, weights: [1, 1e-25] }],
    [
      "more than 100 components",
      { need: [new Array(101).fill(1)], weights: [...new Array(100).fill(0.01), 0] },
    ],
  ])("%s", (_, request) => expect(quickShares(request)).toBeUndefined());
});

test("the HEE analysis that is not available gives its weight to the NHSE model", () => {
  const need = [[10, 0, 3, 1], [30, 0, 1, 3]]; // prettier-ignore
  const [share] = quickShares({ need, weights: [0.4, 0.4, 0.1, 0.1] })!.approximate;
  expect(share).toBeCloseTo(0.3, 15);
});
