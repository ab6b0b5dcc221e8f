import type { PhasedInput } from "../../../src/model/moves/phasedInput";
import { phasedPlan, type PhasedPlan } from "../../../src/model/moves/plan";
import type { Refusal } from "../../../src/model/refusal";
import { brokenRules } from "./oracle";

/** Areas as `name: [posts, target]`; by default each may move what it likes each year. */
function input(
  areas: Record<string, [number, number]>,
  years: number,
  more: Partial<PhasedInput> = {}
): PhasedInput {
  const figures = Object.values(areas);
  return {
    areas: Object.keys(areas),
    posts: figures.map(([posts]) => posts),
    targets: figures.map(([, target]) => target),
    years: Array.from({ length: years }, (_, t) => 2022 + t),
    vacancies: figures.map(() => new Array<number>(years).fill(1_000_000)),
    expansion: new Array<number>(years).fill(0),
    pace: 0,
    ...more,
  };
}

const plan = (given: PhasedInput, profile?: "even" | "early"): PhasedPlan => {
  const made = phasedPlan(given, profile) as PhasedPlan;
  expect(brokenRules(given, made)).toEqual([]);
  return made;
};

describe("worked examples", () => {
  test("seven posts from London to North West in five years: 2, 2, 1, 1, 1", () => {
    const given = input({ London: [20, 13], "North West": [5, 12] }, 5);
    expect(plan(given).change).toEqual([
      [-2, -2, -1, -1, -1],
      [2, 2, 1, 1, 1],
    ]);
    // Early is as early as vacancies and capacity allow, here at once.
    expect(plan(given, "early").change).toEqual([
      [-7, 0, 0, 0, 0],
      [7, 0, 0, 0, 0],
    ]);
  });

  test("where serving the larger need first would strand a post, both posts still move", () => {
    // North West can take one a year, South West only one in the first year; London gives one a year.
    const given = input({ London: [10, 8], "North West": [5, 6], "South West": [5, 6] }, 2, {
      vacancies: [
        [1, 1],
        [9, 9],
        [9, 9],
      ],
      capacity: [
        [0, 0],
        [1, 1],
        [1, 0],
      ],
    });
    expect(plan(given).change).toEqual([
      [-1, -1],
      [0, 1],
      [1, 0],
    ]);
  });

  test("where no profile is named it is even", () => {
    const given = input({ London: [20, 13], "North West": [5, 12] }, 5);
    expect(phasedPlan(given)).toEqual(plan(given, "even"));
  });

  test("expansion posts go first and spare the donor", () => {
    const given = input({ London: [20, 18], "North West": [5, 8] }, 2, {
      expansion: [1, 1],
      capacity: [
        [0, 0],
        [1, 1],
      ],
    });
    const made = plan(given);
    expect(made.change).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(made.expansionPlaced).toEqual([1, 1]);
    expect(made.left).toEqual([-2, 1]);
    expect([made.placed, made.givenUp]).toEqual([2, 0]);
  });

  test("expansion posts without a place stay unplaced and are told by year", () => {
    const given = input({ London: [20, 20], "North West": [5, 6] }, 2, { expansion: [0, 3] });
    const made = plan(given);
    expect(made.change).toEqual([
      [0, 0],
      [0, 1],
    ]);
    expect(made.expansionNotPlaced).toEqual([0, 2]);
  });

  test("a pace of 0.1 of 30 posts is 3 a year, whatever the binary fraction says", () => {
    const given = input({ London: [30, 20], "North West": [5, 15] }, 2, { pace: 0.1 });
    expect(plan(given).change[0]).toEqual([-3, -3]);
    // 0.29 x 100 is 28.999... in doubles.
    const fine = input({ London: [100, 10], "North West": [5, 95] }, 1, { pace: 0.29 });
    expect(plan(fine).change[0]).toEqual([-29]);
    // A small area may always give one.
    const small = input({ London: [5, 3], "North West": [5, 7] }, 2, { pace: 0.1 });
    expect(plan(small).change[0]).toEqual([-1, -1]);
  });

  test("no capacity given is no limit, a capacity of 0 is no post", () => {
    const given = input({ London: [20, 13], "North West": [5, 12] }, 2);
    expect(plan(given).placed).toBe(7);
    const closed = {
      ...given,
      capacity: [
        [0, 0],
        [0, 0],
      ],
    };
    expect(plan(closed).placed).toBe(0);
    expect(plan(closed).left).toEqual([-7, 7]);
  });

  test("even spreads by size: areas with 4 and 2 to give each give half each year", () => {
    const given = input({ B: [9, 5], A: [9, 7], C: [2, 8] }, 2);
    expect(plan(given).change).toEqual([
      [-2, -2],
      [-1, -1],
      [3, 3],
    ]);
  });

  test("between equal plans the alphabet decides, not the order of the sheet", () => {
    // A and B each give one post, one in either year: A, first in the alphabet, gives in the first.
    const one = input({ B: [9, 8], A: [9, 8], C: [2, 4] }, 2, {
      capacity: [
        [0, 0],
        [0, 0],
        [1, 1],
      ],
    });
    expect(plan(one).change).toEqual([
      [0, -1],
      [-1, 0],
      [1, 1],
    ]);
  });

  test("nothing to move: a plan of zeros", () => {
    const made = plan(input({ London: [20, 20], "North West": [5, 5] }, 3));
    expect(made.change).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
    expect(made.limits).toEqual([]);
    expect(Object.is(made.change[0][0], -0)).toBe(false);
  });

  test("thirty years and thirty-two columns fit", () => {
    const given = input({ London: [100, 55], "North West": [5, 50] }, 30, { pace: 0.02 });
    expect(plan(given).change[0]).toEqual([...Array(15).fill(-2), ...Array(15).fill(-1)]);
    expect(plan(given, "early").change[0].slice(22, 24)).toEqual([-1, 0]);
  });

  test("a hundred thousand posts of each area move as evenly as ten", () => {
    const given = input({ London: [200000, 100000], "North West": [0, 100000] }, 3);
    expect(plan(given).change[0]).toEqual([-33334, -33333, -33333]);
    const narrow = {
      ...given,
      vacancies: [
        [50000, 20000, 7],
        [0, 0, 0],
      ],
    };
    expect(plan(narrow).change[1]).toEqual([50000, 20000, 7]);
  });
});

describe("refusals", () => {
  const refusal = (given: PhasedInput) => phasedPlan(given) as Refusal;

  test("targets below the posts would lose posts", () => {
    const { argument, message } = refusal(input({ London: [20, 13], "North West": [5, 10] }, 2));
    expect(argument).toBe("targets");
    expect(message).toBe(
      "add up to 23, 2 less than posts (25), so 2 posts would be lost; raise the targets by 2."
    );
  });

  test("targets above posts and expansion have no posts to come from", () => {
    const areas = { London: [20, 20], "North West": [5, 10] } as Record<string, [number, number]>;
    expect(refusal(input(areas, 2)).message).toBe(
      "add up to 30, 5 more than posts (25); lower the targets by 5 or give 5 more expansion posts."
    );
    expect(refusal(input(areas, 2, { expansion: [2, 2] })).message).toBe(
      "add up to 30, 1 more than posts (25) and expansion (4) together; lower the targets by 1 or give 1 more expansion post."
    );
    expect(phasedPlan(input(areas, 2, { expansion: [3, 2] }))).not.toHaveProperty("refused");
  });

  test("more than 5,000 areas x years, and sums beyond exactness", () => {
    const many = Object.fromEntries(
      Array.from({ length: 501 }, (_, i) => [`Area ${i}`, [1, 1] as [number, number]])
    );
    expect(refusal(input(many, 10))).toMatchObject({
      argument: "areas",
      message:
        "501 areas x 10 years are 5010 cells; the limit is 5000. Plan fewer areas or fewer years at a time.",
    });
    delete many["Area 0"];
    expect(phasedPlan(input(many, 10))).not.toHaveProperty("refused");
    expect(refusal(input({ A: [6e8, 6e8], B: [6e8, 6e8] }, 1))).toMatchObject({
      argument: "posts",
      message: "adds up to 1200000000 posts; no more than 1000000000 can be planned.",
    });
    expect(phasedPlan(input({ A: [5e8, 5e8], B: [5e8, 5e8] }, 1))).not.toHaveProperty("refused");
  });
});
