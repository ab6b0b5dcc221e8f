import { postIncome } from "../../../src/model/money/postIncome";

describe("postIncome", () => {
  test("half of 40,000 and a fee of 12,000 at 1.122 and at 0.946: the fee is 15.7% less", () => {
    const prices = { salary: 40_000, placementFee: 12_000, salaryShare: 0.5, other: 0 };
    const london = postIncome({ ...prices, marketForcesFactor: 1.122 });
    const northEast = postIncome({ ...prices, marketForcesFactor: 0.946 });
    expect(london).toBe(33_464);
    expect(northEast).toBe(31_352);
    expect((1 - (northEast - 20_000) / (london - 20_000)) * 100).toBeCloseTo(15.7, 1);
  });

  test("numbers are taken as shown: a tenth of 3 and 0.1 x 3 leave no rounding noise", () => {
    expect(
      postIncome({
        salary: 3,
        salaryShare: 0.1,
        placementFee: 3,
        marketForcesFactor: 0.1,
        other: -0.6,
      })
    ).toBe(0);
  });
});
