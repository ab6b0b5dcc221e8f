import { levelUp } from "../../../src/model/fairshare/levelUp";

const request = { areas: ["A", "B", "C"], posts: [10, 6, 5], shares: [2, 1, 2] };

describe("posts at the level of a reference", () => {
  test("by default of the best provided: B has 6 per unit, so A and C would hold 12", () => {
    expect(levelUp(request)).toEqual([12, 6, 12]);
  });

  test("of a named area, however it is typed", () => {
    expect(levelUp({ ...request, reference: "  a " })).toEqual([10, 5, 10]);
  });

  test("an area without a share is no reference and gets nothing", () => {
    expect(levelUp({ areas: ["A", "B"], posts: [5, 4], shares: [0, 2] })).toEqual([0, 4]);
  });

  test("where several are provided best, their level is one and the same", () => {
    expect(levelUp({ areas: ["A", "B"], posts: [10, 5], shares: [2, 1] })).toEqual([10, 5]);
  });

  test("is not rounded: 1 post to a share of 3 is a third to a share of 1", () => {
    expect(levelUp({ areas: ["A", "B"], posts: [0, 1], shares: [1, 3] })).toEqual([1 / 3, 1]);
  });

  test("0.1 and 0.3 of a share are exactly three times", () => {
    expect(levelUp({ areas: ["A", "B"], posts: [0, 3], shares: [0.3, 0.1] })).toEqual([9, 3]);
  });

  test("the published 566: 98 of 260 haematology posts on 17.29% of the registered population", () => {
    // HEE FAQ 2022: levelling every area up to London would take 566 posts; shares by NHS England 2022/23.
    const [rest, london] = levelUp({
      areas: ["elsewhere", "London"],
      posts: [162, 98],
      shares: [0.8271, 0.1729],
    }) as number[];
    expect(Math.round(rest + london)).toBe(567);
    expect(Math.abs(rest + london - 566)).toBeLessThan(1);
  });
});

describe("a region as the reference", () => {
  // London: 20 + 10 + 30 posts on shares of 0.1 + 0.1 + 0.2 are 150 per unit of share; Wessex with 0.2 then has 30.
  const london = {
    areas: ["HEE North Central and East London", "NWL", "south  london", "Wessex"],
    posts: [20, 10, 30, 12],
    shares: [0.1, 0.1, 0.2, 0.2],
  };

  test.each(["London", " LONDON region", "Y56"])("%s stands for its three offices", (reference) => {
    expect(levelUp({ ...london, reference })).toEqual([15, 15, 30, 30]);
  });

  test("an area of that very name goes before the region", () => {
    const areas = ["North West", "Mersey", "Wessex"];
    expect(
      levelUp({ areas, posts: [10, 1, 1], shares: [1, 1, 2], reference: "North West" })
    ).toEqual([10, 10, 20]);
  });

  test("any region: the South East is Wessex, Thames Valley and Kent, Surrey and Sussex", () => {
    const areas = ["KSS", "Thames Valley", "Wessex", "London"];
    const figures = { areas, posts: [1, 2, 3, 9], shares: [1, 1, 1, 2] };
    expect(levelUp({ ...figures, reference: "South East" })).toEqual([2, 2, 2, 4]);
  });
});

describe("refusals", () => {
  test("an unknown reference was looked up and not found", () => {
    expect(levelUp({ ...request, reference: "Z" })).toEqual({
      refused: true,
      argument: "reference",
      message:
        "Z is not among the areas; type the name of one of them, or of a region whose offices are all among them.",
      kind: "notFound",
    });
  });

  test("a region with an office missing names it; England and unclear names are no region", () => {
    const areas = ["NWL", "South London", "Wessex"];
    expect(levelUp({ ...request, areas, reference: "London" })).toMatchObject({
      kind: "notFound",
      message:
        "London is not among the areas, nor are all of its offices: North Central and East London is missing. " +
        "Type the name of one of the areas.",
    });
    for (const reference of ["England", "LDN", "QMF"]) {
      expect(levelUp({ ...request, areas, reference })).toMatchObject({ kind: "notFound" });
    }
  });

  test("a level too high for a cell is refused by area", () => {
    expect(
      levelUp({ areas: ["A", "B"], posts: [1e300, 1], shares: [1e-300, 1], reference: "A" })
    ).toMatchObject({
      message: expect.stringContaining("posts of B would be larger than a cell can hold"),
    });
  });

  test("a reference without a share, and no share at all", () => {
    expect(levelUp({ ...request, shares: [0, 1, 2], reference: "a" })).toMatchObject({
      argument: "reference",
      message: "A has a share of 0; choose an area with a share above 0.",
      kind: "value",
    });
    expect(levelUp({ ...request, shares: [0, 0, 0] })).toMatchObject({
      argument: "shares",
      message: "all of them are 0; give at least one area a share above 0.",
    });
  });
});
