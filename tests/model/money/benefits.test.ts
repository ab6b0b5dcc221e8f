import {
  benefits as answered,
  INFERRED_CHOICES,
  PUBLISHED_CHOICES,
  type BenefitChoices,
  type Benefits,
} from "../../../src/model/money/benefits";

const benefits = (choices: BenefitChoices) => answered(choices) as Benefits;

const programme = (annualBenefit: number) =>
  benefits({ annualBenefit, ...PUBLISHED_CHOICES, ...INFERRED_CHOICES });

describe("benefits", () => {
  // HEE FAQ 2022: NHS benefit GBP 21m to 106m, 1,900 to 9,600 QALYs, valued at GBP 143m to 716m, over 20 years.
  test.each([
    [1_435_000, 21e6, 1900, 143e6],
    [7_175_000, 106e6, 9600, 716e6],
  ])("HEE FAQ 2022: %d a year gives the published figures", (annual, money, qalys, value) => {
    const found = programme(annual);
    expect(Math.round(found.presentValue / 1e6)).toBe(money / 1e6);
    expect(Math.round(found.qalys / 100) * 100).toBe(qalys);
    expect(Math.round(found.valueOfQalys / 1e6)).toBe(value / 1e6);
  });

  test("factors of 20 years: 14.7098 at 3.5% and 17.4262 at 1.5%, the first year not discounted", () => {
    const found = benefits({
      annualBenefit: 1,
      years: 20,
      moneyRate: 0.035,
      healthRate: 0.015,
      costPerQaly: 1,
      valuePerQaly: 1,
    });
    expect(found.presentValue).toBeCloseTo(14.7098, 4);
    expect(found.qalys).toBeCloseTo(17.4262, 4);
  });

  test("one year is the year itself; without a rate years add up", () => {
    const choices = { ...PUBLISHED_CHOICES, costPerQaly: 10, valuePerQaly: 3, annualBenefit: 200 };
    expect(benefits({ ...choices, years: 1 })).toEqual({
      presentValue: 200,
      qalys: 20,
      valueOfQalys: 60,
    });
    expect(benefits({ ...choices, years: 5, moneyRate: 0, healthRate: 0 })).toEqual({
      presentValue: 1000,
      qalys: 100,
      valueOfQalys: 300,
    });
  });

  test("what no cell can hold is refused", () => {
    expect(
      answered({ ...PUBLISHED_CHOICES, ...INFERRED_CHOICES, annualBenefit: 1e308 })
    ).toMatchObject({
      refused: true,
      argument: "annual_benefit",
      message:
        "the result is larger than a cell can hold; check annual_benefit, cost_per_qaly and value_per_qaly.",
    });
  });
});
