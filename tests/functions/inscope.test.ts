import { inScopeFunction } from "../../src/functions/inscope";

const call = inScopeFunction as (...args: unknown[]) => unknown[][];
const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
const refusal = (...args: unknown[]) => {
  try {
    call(...args);
  } catch (error) {
    return (error as Error).message;
  }
  return "no refusal";
};

describe("INSCOPE", () => {
  test("an export with its heading: TRUE or FALSE and a reason beside each post, blank rows blank", () => {
    expect(
      call(
        column("fundingType", "HEE_FUNDED_TARIFF", null, "TRUST_FUNDED", "MADEL", "", 0),
        column(
          "nationalPostNumber",
          "NTH/RTD01/007/STR/001",
          "",
          "NTH/RTD01/007/STR/002",
          "NTH/RTD01/007/STR/003/M",
          null,
          null
        )
      )
    ).toEqual([
      ["", ""],
      [true, "in scope: HEE_FUNDED_TARIFF"],
      ["", ""],
      [false, "funded by the trust"],
      [false, "military post (suffix M)"],
    ]);
  });

  test("funding types alone, in a row; the list of what counts as column, row or block", () => {
    const expected = [
      [true, "in scope: Trust"],
      [false, "tariff funded"],
      [true, "in scope: Public Health"],
    ];
    for (const list of [
      column("TRUST_FUNDED", "PUBLIC_HEALTH", null),
      [["TRUST_FUNDED", "PUBLIC_HEALTH"]],
      [
        ["TRUST_FUNDED", ""],
        [0, "PUBLIC_HEALTH"],
      ],
    ]) {
      expect(call([["Trust", "Tariff", "Public Health"]], null, list)).toEqual(expected);
    }
  });

  test("left-out arguments, as null, undefined or blank cells: tariff only, no numbers", () => {
    const plain = [
      [true, "in scope: Tariff"],
      [false, "supernumerary"],
    ];
    for (const blank of [null, undefined, "", [[null]], [[""]]]) {
      expect(call(column("Tariff", "Supernumerary"), blank, blank)).toEqual(plain);
    }
    expect(call(column("Tariff", "Supernumerary"), null, column(null, ""))).toEqual(plain);
  });

  test("100,000 posts are taken, one more is refused", () => {
    const many = Array.from({ length: 100_001 }, (_, i) => [i % 2 ? "TARIFF" : "TRUST"]);
    const numbers = many.map((_, i) => [`NTH/RTD01/007/STR/${i}${i % 10 === 1 ? "/A" : ""}`]);
    const result = call(many.slice(1), numbers.slice(1));
    expect(result).toHaveLength(100_000);
    expect(result.filter(([counts]) => counts === true)).toHaveLength(40_000);
    expect(refusal(many)).toBe(
      "funding_types: 100001 posts were given; the limit is 100000. Select fewer rows."
    );
  });

  test("refuses what does not fit", () => {
    expect(refusal(undefined)).toMatch(/^funding_types: nothing was given/);
    expect(refusal(column(null, ""))).toMatch(/^funding_types: all cells are blank/);
    expect(refusal(column("TARIFF", "TARIFF"), column("a"))).toMatch(
      /^post_numbers: 1 cells were given, but funding_types has 2/
    );
    expect(refusal(column("TARIFF", "#N/A"))).toMatch(
      /^funding_types: row 2 of the range holds the error #N\/A/
    );
    expect(refusal(column("TARIFF"), column(true))).toMatch(
      /^post_numbers: row 1 of the range holds TRUE/
    );
    expect(refusal(column("TARIFF"), null, column("HEE"))).toMatch(
      /^in_scope: "HEE" is no known funding type, and no post has it; known are HEE_FUNDED_TARIFF, HEE_/
    );
    expect(
      refusal([
        ["TARIFF", "x"],
        ["TARIFF", "y"],
      ])
    ).toMatch(/2 rows and 2 columns/);
  });
});
