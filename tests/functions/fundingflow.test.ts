import { fundingFlowFunction } from "../../src/functions/fundingflow";
import { postIncomeFunction } from "../../src/functions/postincome";

const call = fundingFlowFunction as (...args: unknown[]) => unknown[][];
const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
const refusal = (...args: unknown[]) => {
  try {
    call(...args);
  } catch (error) {
    return (error as Error).message;
  }
  return "no refusal";
};

/** London gives a post in each year, the North East takes the first, the South West the second and a new one. */
const moves = [
  ["Area", 2022, 2023, "Total", "Left to target"],
  ["London", -1, -1, -2, 0],
  ["North East", 1, 0, 1, 0],
  ["South West", 0, 2, 2, 0],
  ["Expansion not placed", 0, 1, 1, ""],
  ["Total", 0, 1, 1, 0],
];

describe("FUNDINGFLOW", () => {
  test("income in the order of the table: a post moved in 2022 counts in both years", () => {
    expect(call(moves, column(100, 80, 90))).toEqual([
      ["Area", 2022, 2023, "Total"],
      ["London", -100, -200, -300],
      ["North East", 80, 80, 160],
      ["South West", 0, 180, 180],
      ["Total", -20, 60, 40],
    ]);
  });

  test("income by name, in another order and with areas that do not move", () => {
    const areas = column("Area", "south west", "Wessex", "LONDON", "North  East");
    expect(call(moves, column("Income", 90, 70, 100, 80), areas)).toEqual(
      call(moves, column(100, 80, 90))
    );
  });

  test("prices by year", () => {
    const income = [
      [100, 110],
      [80, 88],
      [90, 99],
    ];
    expect(call(moves, income).slice(1)).toEqual([
      ["London", -100, -220, -320],
      ["North East", 80, 88, 168],
      ["South West", 0, 198, 198],
      ["Total", -20, 66, 46],
    ]);
  });

  test("first_year_part: half of the first year; blank and 0 mean the whole", () => {
    expect(call(moves, column(100, 80, 90), null, 0.5)[1]).toEqual(["London", -50, -150, -200]);
    const whole = call(moves, column(100, 80, 90));
    for (const blank of [null, undefined, "", 0]) {
      expect(call(moves, column(100, 80, 90), blank === 0 ? null : blank, blank)).toEqual(whole);
    }
  });

  test("income as POSTINCOME gives it beside a sheet with blank rows", () => {
    const beside = (postIncomeFunction as (...args: unknown[]) => unknown[][])(
      column("London", null, "North East", "South West"),
      100,
      column(50, "", 30, 40)
    );
    expect(beside).toEqual(column(100, "", 80, 90));
    expect(call(moves, beside)).toEqual(call(moves, column(100, 80, 90)));
    expect(call(moves, [[100, 80, 90]])).toEqual(call(moves, column(100, 80, 90)));
  });

  test("one area over two years takes a row of prices by year", () => {
    const one = [
      ["Area", "Year 1", "Year 2", "Total", "Left to target"],
      ["Wessex", 1, 1, 2, 0],
      ["Total", 1, 1, 2, 0],
    ];
    expect(call(one, [[10, 20]])[1]).toEqual(["Wessex", 10, 40, 50]);
    expect(call(one, 10)[1]).toEqual(["Wessex", 10, 20, 30]);
  });

  test("income may be negative (what an employer saves) and in pence", () => {
    expect(call(moves, column(-0.1, 0.2, 0))[4]).toEqual(["Total", 0.3, 0.4, 0.7]);
  });

  test("refuses areas without income by name, and incomes that do not fit", () => {
    expect(refusal(moves, column(1, 2), column("London", "Wessex"))).toBe(
      "areas: no income is given for North East; South West, which moves has; add their rows, under the same names."
    );
    expect(refusal(moves, column(1, 2, 3), column("London", "Wessex", "North East"))).toMatch(
      /no income is given for South West, which moves has; add its row, under the same name/
    );
    expect(refusal(moves, column(1, 2))).toMatch(
      /^income: 2 rows hold figures, but moves has 3 areas/
    );
    expect(refusal(moves, 100)).toMatch(/^income: 1 rows? hold/);
    expect(
      refusal(moves, [
        [1, 2, 3],
        [1, 2, 3],
        [1, 2, 3],
      ])
    ).toMatch(/^income: 3 columns were given/);
    expect(refusal(moves, undefined)).toMatch(/^income: nothing was given/);
    expect(refusal(moves, column(1, "x", 2))).toMatch(
      /^income: North East \(row 2 of the range\) holds the text "x"/
    );
    expect(refusal(moves.slice(0, 4), column(1, 2, 3))).toMatch(
      /^moves: its last row is not Total/
    );
    expect(refusal(moves, column(1, 2, 3), null, 8)).toMatch(
      /^first_year_part: 8 was given; it must be from 0 to 1/
    );
    expect(refusal(moves, column(1, 2, 3), column("A", "B"))).toMatch(/^income: 3 x 1 cells/);
  });
});
