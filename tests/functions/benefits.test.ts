import { benefitsFunction } from "../../src/functions/benefits";

const call = benefitsFunction as (...args: unknown[]) => unknown[][];
const refusal = (...args: unknown[]) => {
  try {
    call(...args);
  } catch (error) {
    return (error as Error).message;
  }
  return "no refusal";
};

describe("BENEFITS", () => {
  test("HEE FAQ 2022: 1,435,000 and 7,175,000 a year give all six published figures", () => {
    const rounded = (annual: number) => {
      const [, [, money], [, qalys], [, value]] = call(annual) as number[][];
      return [Math.round(money / 1e6), Math.round(qalys / 100) * 100, Math.round(value / 1e6)];
    };
    expect(rounded(1_435_000)).toEqual([21, 1900, 143]);
    expect(rounded(7_175_000)).toEqual([106, 9600, 716]);
  });

  test("a table with a heading row, the measures in the order of the contract", () => {
    expect(call(200, 1, 0.035, 0.015, 10, 3)).toEqual([
      ["Measure", "Value", "Unit"],
      ["NHS benefit (present value)", 200, "pounds"],
      ["QALYs", 20, "QALYs"],
      ["Value of QALYs", 60, "pounds"],
    ]);
  });

  test("left-out arguments, as null, undefined or a blank text, take the defaults; a rate of 0 is no rate", () => {
    const plain = call(1000, 20, 0.035, 0.015, 13000, 74450);
    for (const blank of [undefined, null, ""]) {
      expect(call(1000, blank, blank, blank, blank, blank)).toEqual(plain);
    }
    expect(call(1000, 4, 0, 0)[1][1]).toBe(4000);
    expect(call(1000, 4, 0, 0, null, 0)[3][1]).toBe(0);
    expect(call(-1000, 1)[1][1]).toBe(-1000);
  });

  test("refuses what cannot be meant", () => {
    expect(refusal(1000, 20, 3.5)).toBe(
      "money_rate: 3.5 was given; it must be from 0 to 1; type 3.5% or 0.035."
    );
    expect(refusal(1000, 20, 0.035, -0.1)).toMatch(/^health_rate: .*-0.1; it cannot be negative/);
    expect(refusal(1000, 2.5)).toMatch(/^years: 2.5 was given; give a whole number of years/);
    expect(refusal(1000, 0)).toMatch(/^years: 0 was given; it must be from 1 to 200/);
    expect(refusal(1000, 201)).toMatch(/^years: 201 was given/);
    expect(refusal(1000, 20, 0, 0, 0)).toMatch(/^cost_per_qaly: 0 was given; it must be above 0/);
    expect(refusal("a lot")).toMatch(/^annual_benefit: the cell holds the text "a lot"/);
    expect(refusal([[1], [2]])).toMatch(/^annual_benefit: 2 x 1 cells were given/);
    expect(refusal(1000, 20, 0, 0, 1, "#N/A")).toMatch(/^value_per_qaly: .*the error #N\/A/);
  });
});
