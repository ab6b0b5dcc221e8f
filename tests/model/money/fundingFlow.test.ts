import fc from "fast-check";
import { fundingFlow as answered, type FundingFlow } from "../../../src/model/money/fundingFlow";

const fundingFlow = (...args: Parameters<typeof answered>) => answered(...args) as FundingFlow;

describe("fundingFlow", () => {
  test("one post lost in the first year and one in the second, at 100 a year: -100 and -200", () => {
    expect(fundingFlow([[-1, -1]], [[100, 100]], 1)).toEqual({
      changes: [[-100, -200]],
      totals: [-300],
      yearly: [-100, -200],
      total: -300,
    });
  });

  test("an August start pays 8 of 12 months in its first financial year", () => {
    const { changes } = fundingFlow([[3, 0, -1]], [[1200, 1200, 2400]], 8 / 12);
    // 3 x 8/12 x 1,200; 3 x 1,200; (3 - 8/12) x 2,400
    expect(changes[0][0]).toBeCloseTo(2400, 9);
    expect(changes[0][1]).toBe(3600);
    expect(changes[0][2]).toBeCloseTo(5600, 9);
  });

  test("rows and columns add up; at one price everywhere, moves without expansion change nothing in all", () => {
    const plan = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
      .chain(([areas, years]) =>
        fc.record({
          moves: fc.array(
            fc.array(fc.integer({ min: -9, max: 9 }), { minLength: years, maxLength: years }),
            { minLength: areas, maxLength: areas }
          ),
          price: fc.integer({ min: 0, max: 90_000 }),
          part: fc.constantFrom(1, 0.5, 0.25),
        })
      );
    fc.assert(
      fc.property(plan, ({ moves, price, part }) => {
        // The last area takes what the others give, so that every year balances.
        const balanced = moves.map((row) => [...row]);
        balanced[balanced.length - 1] = moves[0].map(
          (_, t) => 0 - moves.slice(0, -1).reduce((sum, row) => sum + row[t], 0)
        );
        const income = balanced.map((row) => row.map(() => price));
        const flow = fundingFlow(balanced, income, part);
        expect(flow.yearly.every((sum) => sum === 0)).toBe(true);
        expect(flow.total).toBe(0);
        const uneven = fundingFlow(
          balanced,
          income.map((row, i) => row.map((x) => x + i)),
          part
        );
        uneven.changes.forEach((row, i) =>
          expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(uneven.totals[i], 6)
        );
        expect(uneven.totals.reduce((a, b) => a + b, 0)).toBeCloseTo(uneven.total, 6);
        expect(uneven.yearly.reduce((a, b) => a + b, 0)).toBeCloseTo(uneven.total, 6);
      })
    );
  });

  test("what no cell can hold is refused", () => {
    const refusal = {
      refused: true,
      argument: "income",
      message: "a result is larger than a cell can hold; check the figures, in pounds.",
    };
    expect(answered([[2]], [[1e308]], 1)).toMatchObject(refusal);
    // One figure too many is enough.
    expect(answered([[2], [1]], [[1e308], [5]], 1)).toMatchObject(refusal);
    expect(answered([], [], 1)).toMatchObject({ total: 0, yearly: [] });
  });

  test("5,000 prices of different numbers of decimals add up to the penny", () => {
    const income = Array.from({ length: 5000 }, (_, i) => [40_000 + i / [1, 10, 100, 1000][i % 4]]);
    const flow = fundingFlow(
      income.map(() => [1]),
      income,
      8 / 12
    );
    const thousandths = income.reduce((sum, [x]) => sum + Math.round(x * 1000), 0);
    expect(flow.total).toBeCloseTo((thousandths / 1000) * (8 / 12), 4);
  });
});
