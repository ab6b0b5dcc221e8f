import { nhseNeedFunction } from "../../src/functions/nhseneed";

const column = (...cells: unknown[]) => cells.map((cell) => [cell]);

describe("NHSENEED", () => {
  test("default: general and acute need of 2024/25, as published, in the order asked for", () => {
    expect(nhseNeedFunction(column("East Midlands", "QHM", "North East"))).toEqual(
      column(5356883.6, 3558063.6, 3558063.6)
    );
  });

  test("London is the sum of its three offices, a region that of its own, England that of all", () => {
    const [[london], [ncel], [nwl], [sl]] = nhseNeedFunction(
      column("London", "NCEL", "Health Education England North West London", "South London")
    ) as number[][];
    expect(london).toBeCloseTo(ncel + nwl + sl, 1);
    const regions = nhseNeedFunction(
      column(
        "London",
        "South East",
        "South West",
        "Midlands",
        "East of England",
        "North West",
        "North East and Yorkshire"
      ),
      "registered",
      "2025/26"
    ) as number[][];
    const [[england]] = nhseNeedFunction(column("England"), "registered", "2025/26");
    expect(regions.reduce((sum, [value]) => sum + value, 0)).toBeCloseTo(england, 1);
    expect(Math.round(england)).toBe(63849324);
  });

  test("components and years, the year also as a number or with a hyphen", () => {
    const one = (component: unknown, year?: unknown) =>
      nhseNeedFunction(column("Yorkshire and the Humber"), component, year)[0][0];
    expect(one("Mental  Health")).toBe(6099732);
    expect(one("health inequalities")).toBe(6912323.9);
    expect(one("primary care", "2025/26")).toBe(6054190.6);
    expect(one(null, 2023)).toBe(one("general and acute", "2023-24"));
    expect(one("", "2023/2024")).toBe(6156965.1);
  });

  test("rows without an area stay blank, those at the end are trimmed, a heading is passed over", () => {
    expect(nhseNeedFunction(column("Local office", null, "Wessex", 0, ""))).toEqual(
      column("", "", 3098422.8)
    );
  });

  test("the same area twice is looked up twice; an old deanery is its own part of the office", () => {
    const [[a], [b], [mersey], [westerly], [office]] = nhseNeedFunction(
      column("NE", "ne", "Mersey", "North Western", "North West"),
      "maternity"
    ) as number[][];
    expect(a).toBe(b);
    expect(mersey).toBeCloseTo(2600030.1, 0);
    // each rounded to a tenth of a person
    expect(Math.abs(mersey + westerly - office)).toBeLessThan(0.15);
  });

  test("unknown and unclear areas end the call with #N/A, counted, the first three named", () => {
    const call = () =>
      nhseNeedFunction(column("Atlantis", "Wessex", "LDN", "Mordor", "Narnia", "Utopia"));
    expect(call).toThrow(
      'areas: 5 areas are not found: "Atlantis" (row 1 of the range), "LDN" (row 3 of the range; that prefix is shared by the London offices and ' +
        'Kent, Surrey and Sussex; give the office), "Mordor" (row 4 of the range) and 2 more. Give a local office'
    );
    expect(call).toThrow(expect.objectContaining({ code: "#N/A" }));
    expect(() => nhseNeedFunction(column("Scotland"))).toThrow(/1 area is not found: "Scotland"/);
  });

  test("refuses unknown options, years there are no figures for, and what is no column of names", () => {
    const refusal = (...args: unknown[]) => {
      try {
        nhseNeedFunction(...(args as Parameters<typeof nhseNeedFunction>));
      } catch (error) {
        return (error as Error).message;
      }
      return "no refusal";
    };
    expect(refusal(column("NE"), "surgery")).toMatch(
      /^component: the text "surgery" is not known; choose one of: general and acute, community/
    );
    expect(refusal(column("NE"), "", "2022/23")).toBe(
      'year: the text "2022/23" is not known; choose one of: 2024/25, 2023/24, 2025/26.'
    );
    expect(refusal(column("NE"), "", "2024/26")).toMatch(/^year: the text "2024\/26" is not known/);
    expect(refusal(column("NE"), "", -3)).toMatch(/^year: -3 is not known/);
    expect(refusal(column("NE", "#N/A"))).toMatch(
      /^areas: row 2 of the range holds the error #N\/A/
    );
    expect(refusal(column("NE", true))).toMatch(/^areas: row 2 of the range holds TRUE/);
    expect(refusal([])).toMatch(/^areas: nothing was given/);
    expect(
      refusal([
        ["NE", "NW"],
        ["SL", "SW"],
      ])
    ).toMatch(/2 rows and 2 columns/);
  });
});
