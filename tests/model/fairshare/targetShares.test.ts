import { toNumber } from "../../../src/model/exact/fraction";
import { isRefusal } from "../../../src/model/refusal";
import {
  targetShares,
  type ShareRequest,
  type TargetShares,
} from "../../../src/model/fairshare/targetShares";

function shares(request: ShareRequest): TargetShares {
  const found = targetShares(request);
  if (isRefusal(found)) throw new Error(`${found.argument}: ${found.message}`);
  return found;
}

function refusal(request: ShareRequest): string {
  const found = targetShares(request);
  return isRefusal(found) ? `${found.argument}: ${found.message}` : "not refused";
}

describe("share = sum of weight x need / sum of need", () => {
  test("by hand: 0.8 of 1 in 4 and 0.2 of 3 in 4 are 0.35", () => {
    const found = shares({ need: [[10, 3], [30, 1]], weights: [0.8, 0.2] }); // prettier-ignore
    expect(found.approximate).toEqual([0.35, 0.65]);
  });

  test("each component may have a unit of its own", () => {
    const inThousands = shares({ need: [[0.01, 3e6], [0.03, 1e6]], weights: [0.8, 0.2] }); // prettier-ignore
    expect(inThousands.approximate).toEqual([0.35, 0.65]);
  });

  test("one component needs no weight; a weight of 1 or a blank says the same", () => {
    for (const weights of [undefined, [1], [0]]) {
      expect(shares({ need: [[1], [2], [3]], weights }).approximate).toEqual([1 / 6, 1 / 3, 1 / 2]);
    }
  });

  test("exact: tenths add up to 1 and a third of them is a third", () => {
    const found = shares({ need: [[0.1], [0.2], [0.3]] });
    expect(found.sum).toBe(found.denominator);
    expect(found.exact()[0] * 6n).toBe(found.sum);
  });

  test("the parts of an area add up to its share", () => {
    const found = shares({ need: [[1, 5, 0.3], [2, 6, 0.1], [9, 7, 0.7]], weights: [0.5, 0.3, 0.2] }); // prettier-ignore
    found.exact().forEach((whole, i) => {
      expect([0, 1, 2].reduce((sum, k) => sum + found.part(i, k), 0n)).toBe(whole);
    });
  });

  test("a component with weight 0 may be blank throughout", () => {
    expect(shares({ need: [[1, 0], [3, 0]], weights: [1, 0] }).approximate).toEqual([0.25, 0.75]); // prettier-ignore
  });

  test("weights that miss 1 by 1e-9 are taken as they are, and not normalised", () => {
    const found = shares({ need: [[1], [3]], weights: [1 - 1e-9] });
    expect(found.approximate).toEqual([0.24999999975, 0.74999999925]);
    expect(refusal({ need: [[1], [3]], weights: [1 - 1.1e-9] })).toBe(
      "weights: they add up to 0.9999999989; they must add up to 1."
    );
    expect(refusal({ need: [[1], [3]], weights: [1 + 1.1e-9] })).toBe(
      "weights: they add up to 1.0000000011; they must add up to 1."
    );
  });

  test("ten weights of 0.1 add up to 1", () => {
    const need = [new Array<number>(10).fill(1), new Array<number>(10).fill(3)];
    expect(shares({ need, weights: new Array<number>(10).fill(0.1) }).approximate).toEqual([
      0.25, 0.75,
    ]);
  });
});

describe("an HEE analysis that is not available", () => {
  const weights = [0.4, 0.3, 0.2, 0.1];

  test("gives its weight to the NHSE model", () => {
    const found = shares({ need: [[1, 0, 1, 1], [3, 0, 3, 3]], weights }); // prettier-ignore
    expect(found.heeMoved).toBe(true);
    expect(found.weights.map(toNumber)).toEqual([0.7, 0, 0.2, 0.1]);
    expect(found.approximate).toEqual([0.25, 0.75]);
  });

  test("is no event where its weight is 0, or where it has figures", () => {
    const zero = shares({ need: [[1, 0, 1, 1], [3, 0, 3, 3]], weights: [0.7, 0, 0.2, 0.1] }); // prettier-ignore
    expect(zero.heeMoved).toBe(false);
    expect(shares({ need: [[1, 1, 1, 1]], weights }).heeMoved).toBe(false);
  });

  test("is only known among four components", () => {
    expect(refusal({ need: [[1, 0, 1]], weights: [0.4, 0.3, 0.3] })).toBe(
      "need: Component 2 has no figures but a weight of 0.3; give figures or weight 0."
    );
  });

  test("moves nothing onto an NHSE model that has no figures either", () => {
    expect(refusal({ need: [[0, 0, 1, 1]], weights })).toBe(
      "need: NHSE allocation model has no figures but a weight of 0.7; give figures or weight 0."
    );
  });
});

describe("refusals", () => {
  test.each([
    [{ need: [] }, "need: nothing was given; select the need of each area."],
    [
      { need: [[1, 2]] },
      "weights: nothing was given for the 2 columns of need; give one weight for each column, together 1.",
    ],
    [
      { need: [[1, 2]], weights: [0, 0] },
      "weights: nothing was given for the 2 columns of need; give one weight for each column, together 1.",
    ],
    [
      { need: [[1, 2]], weights: [1] },
      "weights: 1 was given for 2 columns of need; give one weight for each column, together 1.",
    ],
    [
      { need: [[1]], weights: [0.5, 0.5] },
      "weights: 2 were given for 1 column of need; give one weight for each column, together 1.",
    ],
    [{ need: [[1, 2]], weights: [1.5, -0.5] }, "weights: weight 2 is -0.5; it cannot be negative."],
    [{ need: [[1, 2]], weights: [-0.5, 1.5] }, "weights: weight 1 is -0.5; it cannot be negative."],
    [
      { need: [[1, 2]], weights: [0.5, 0.4] },
      "weights: they add up to 0.9; they must add up to 1.",
    ],
    [
      { need: [[0], [0]] },
      "need: Component 1 has no figures but a weight of 1; give figures or weight 0.",
    ],
    [
      { need: [[1, 0, 0, 0]], weights: [0.5, 0, 0.3, 0.2], headings: ["G&A", "", "SMR", ""] },
      "need: SMR has no figures but a weight of 0.3, Specialised services has no figures but a weight of 0.2; give figures or weight 0.",
    ],
  ] as [ShareRequest, string][])("%j", (request, message) => {
    expect(refusal(request)).toBe(message);
  });
});

describe("names of the components", () => {
  test("the sheet's headings, else the four published names, else numbers", () => {
    const four = [[1, 1, 1, 1]];
    const weights = [0.25, 0.25, 0.25, 0.25];
    const published = [
      "NHSE allocation model",
      "HEE analysis",
      "Deprivation (SMR<75)",
      "Specialised services",
    ];
    expect(shares({ need: four, weights }).components).toEqual(published);
    expect(shares({ need: four, weights, headings: ["G&A", "", "", "Sp"] }).components).toEqual([
      "G&A",
      published[1],
      published[2],
      "Sp",
    ]);
    expect(shares({ need: [[1, 1]], weights: [0.5, 0.5] }).components).toEqual([
      "Component 1",
      "Component 2",
    ]);
  });
});
