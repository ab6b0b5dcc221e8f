import { heeAnalysisMissing, postsWithoutNeed } from "../../../src/model/checks/need";

describe("postsWithoutNeed", () => {
  const areas = ["A", "B", "C", "D", "E"];

  test("need in any component that counts is need", () => {
    expect(
      postsWithoutNeed(
        ["A", "B"],
        [3, 0],
        [
          [0, 5],
          [0, 0],
        ],
        [0.8, 0.2]
      )
    ).toBe("OK");
  });

  test("a component without weight is no need", () => {
    expect(
      postsWithoutNeed(
        ["A", "B"],
        [3, 4],
        [
          [0, 5],
          [1, 1],
        ],
        [1, 0]
      )
    ).toBe(
      "A holds posts but has no need in any component: the target is 0. Give the missing figures, or leave the area " +
        "out if it is none."
    );
  });

  test("of many areas it names three", () => {
    const none = areas.map(() => [0]);
    expect(postsWithoutNeed(areas, [1, 1, 1, 1, 1], none, [1])).toMatch(
      /^A; B; C and 2 more hold posts but have no need/
    );
  });
});

describe("heeAnalysisMissing", () => {
  const weights = [0.364, 0.364, 0.182, 0.09];

  test("without figures its weight goes to the NHSE allocation model, and that is said", () => {
    expect(
      heeAnalysisMissing(
        [
          [1, 0, 1, 1],
          [2, 0, 1, 1],
        ],
        weights
      )
    ).toBe(
      "The HEE analysis has no figures: its weight of 36.4% was moved to the NHSE allocation model, which counts 72.8% " +
        "instead of 36.4%. If there is no HEE analysis for this specialty, set its part to 0."
    );
  });

  test("with one figure, without weight, or with other components there is nothing to say", () => {
    expect(
      heeAnalysisMissing(
        [
          [1, 0, 1, 1],
          [2, 3, 1, 1],
        ],
        weights
      )
    ).toBe("OK");
    expect(heeAnalysisMissing([[1, 0, 1, 1]], [0.728, 0, 0.182, 0.09])).toBe("OK");
    expect(heeAnalysisMissing([[1, 0]], [0.5, 0.5])).toBe("OK");
  });
});
