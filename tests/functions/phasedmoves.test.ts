import { library } from "../../src/functions/library";

const areas = [["London"], ["North East"], ["North West"], ["South West"]];
const posts = [[20], [10], [5], [5]];
const targets = [[12], [10], [11], [9]];
const years = [[2022, "2023/24", 2024]];
const vacancies = [
  [3, 2, 2],
  [1, 1, 1],
  [1, 1, 1],
  [1, 1, 1],
];
const capacity = [
  [2, 2, 2],
  [2, 2, 2],
  [2, 2, 2],
  [2, 0, null],
];
const expansion = [[1, 0, 1]];
/** Every argument by name, in the order of the contract. */
const all = {
  areas,
  posts,
  targets,
  years,
  vacancies,
  capacity,
  expansion,
  pace: null,
  profile: null,
  output: null,
};

type Given = Partial<Record<keyof typeof all, unknown>>;
type Table = (string | number)[][];
const run = (id: string, ...args: unknown[]): Table => library.get(id)!(...args) as Table;
const plan = (given: Given = {}): Table =>
  run("PHASEDMOVES", ...Object.values({ ...all, ...given }));
const limits = (given: Given = {}): Table =>
  run("MOVELIMITS", ...Object.values({ ...all, ...given }).slice(0, 8));
const pairs = (moves: Table): Table => run("MOVELIST", moves);
const expected = (...args: unknown[]): Table => run("EXPECTEDVACANCIES", ...args);
const refusal = (given: Given, call: (given: Given) => Table = plan): string => {
  try {
    return `accepted: ${JSON.stringify(call(given))}`;
  } catch (problem) {
    return (problem as Error).message;
  }
};

test("moves: net change by year, what is left to target, last row Total", () => {
  // London gives its 7 vacancies less one; South West is assured two places, in the first year only.
  expect(plan()).toEqual([
    ["Area", 2022, "2023/24", 2024, "Total", "Left to target"],
    ["London", -3, -2, -1, -6, -2],
    ["North East", 0, 0, 0, 0, 0],
    ["North West", 2, 2, 2, 6, 0],
    ["South West", 2, 0, 0, 2, 2],
    ["Total", 1, 0, 1, 2, 0],
  ]);
});

test("posts: posts now, at the end of each year, target", () => {
  expect(plan({ output: "posts" })).toEqual([
    ["Area", "Posts now", 2022, "2023/24", 2024, "Target"],
    ["London", 20, 17, 15, 14, 12],
    ["North East", 10, 10, 10, 10, 10],
    ["North West", 5, 7, 9, 11, 11],
    ["South West", 5, 7, 7, 7, 9],
    ["Total", 40, 41, 41, 42, 42],
  ]);
});

test("grid: the changes row for row beside the areas, blank rows left blank", () => {
  const gap = <T>(rows: T[][]): (T | null)[][] => [
    rows[0],
    rows[0].map(() => null),
    ...rows.slice(1),
  ];
  const gapped = {
    areas: gap(areas),
    posts: gap(posts),
    targets: gap(targets),
    vacancies: gap(vacancies),
    capacity: gap(capacity as number[][]),
  };
  expect(plan({ ...gapped, output: " GRID " })).toEqual([
    [-3, -2, -1],
    ["", "", ""],
    [0, 0, 0],
    [2, 2, 2],
    [2, 0, 0],
  ]);
  // Tables leave the row out.
  expect(plan(gapped)).toEqual(plan());
});

test("expansion posts without a place have a row above Total and are not counted in it", () => {
  const more = { expansion: [[1, 4, 1]] };
  expect(plan(more).slice(-2)).toEqual([
    ["Expansion not placed", 0, 2, 0, 2, ""],
    ["Total", 1, 2, 1, 4, -2],
  ]);
  expect(plan({ ...more, output: "posts" }).slice(-2)).toEqual([
    ["Expansion not placed", 0, 0, 2, 2, ""],
    ["Total", 40, 41, 43, 44, 42],
  ]);
});

test("capacity left out is no limit; a blank cell for it is no place assured", () => {
  // London's 7 vacancies and 2 expansion posts; with the capacity one of them finds no place.
  const received = (given: Given): unknown => Number(plan(given)[3][4]) + Number(plan(given)[4][4]);
  expect(received({ capacity: null })).toBe(9);
  expect(received({ capacity: undefined })).toBe(9);
  expect(received({})).toBe(8);
  for (const blank of [null, "", 0]) {
    expect(
      plan({ capacity: [[blank]] })
        .slice(1, 5)
        .every((row) => row[4] === 0)
    ).toBe(true);
  }
});

test("one number or one column of vacancies and capacity stands for every year", () => {
  const same = { vacancies: [[2], [1], [1], [1]], capacity: [[2], [2], [2], [2]] };
  const wide = (column: number[][]) => column.map(([value]) => [value, value, value]);
  expect(plan(same)).toEqual(
    plan({ vacancies: wide(same.vacancies), capacity: wide(same.capacity) })
  );
  expect(plan({ vacancies: 2, capacity: 2 })).toEqual(plan(same));
});

test("a number of years heads the columns Year 1, Year 2, ...", () => {
  expect(plan({ years: 3 })[0].slice(1, 4)).toEqual(["Year 1", "Year 2", "Year 3"]);
});

test("early moves what can move in the first year; a pace holds it back", () => {
  const open = { capacity: null, expansion: null, targets: [[12], [10], [9], [9]], vacancies: 8 };
  expect(plan({ ...open, profile: "early" })[1].slice(1, 4)).toEqual([-8, 0, 0]);
  expect(plan({ ...open, profile: "early", pace: 0.15 })[1].slice(1, 4)).toEqual([-3, -3, -2]);
  expect(plan(open)[1].slice(1, 4)).toEqual([-3, -3, -2]);
  for (const none of [0, null, ""]) expect(plan({ ...open, pace: none })).toEqual(plan(open));
});

test("MOVELIMITS names the limits, with words, and adds up to the posts placed", () => {
  expect(limits()).toEqual([
    ["Limit", "Area", "Year", "Posts", "One more", "In words"],
    ["Capacity", "South West", 2022, 2, 0, "South West 2022: 2 places assured, all used"],
    ["Shortfall", "North West", "", 6, 0, "North West: all 6 posts it is short of are placed"],
    ["Total", "", "", 8, "", "8 posts placed"],
  ]);
  // Without North West's six posts London's vacancies would not be used up: either limit one higher is one post more.
  expect(limits({ targets: [[14], [10], [9], [9]] }).slice(1)).toEqual([
    ["Capacity", "South West", 2022, 2, 1, "South West 2022: 2 places assured, all used"],
    ["Shortfall", "North West", "", 4, 1, "North West: all 4 posts it is short of are placed"],
    ["Total", "", "", 6, "", "6 posts placed"],
  ]);
});

test("MOVELIST pairs the moves; Expansion gives the new posts", () => {
  expect(pairs(plan())).toEqual([
    ["Year", "From", "To", "Posts"],
    [2022, "London", "North West", 2],
    [2022, "Expansion", "South West", 1],
    [2022, "London", "South West", 1],
    ["2023/24", "London", "North West", 2],
    [2024, "London", "North West", 1],
    [2024, "Expansion", "North West", 1],
  ]);
  // The row of posts that found no place is no area.
  const more = plan({ expansion: [[1, 4, 1]] });
  const given = pairs(more).slice(1);
  expect(
    given.filter((row) => row[1] === "Expansion").reduce((a, row) => a + Number(row[3]), 0)
  ).toBe(4);
  expect(pairs(plan({ targets: posts, expansion: null }))).toHaveLength(1);
});

test("MOVELIST refuses what is no whole table of moves", () => {
  const message = (cells: Table): string => {
    try {
      return JSON.stringify(pairs(cells));
    } catch (problem) {
      return (problem as Error).message;
    }
  };
  expect(message(plan().slice(1))).toContain("heading row");
  expect(message(plan().slice(0, -1))).toContain("Total");
  expect(message(plan({ output: "posts" }))).toContain("moves: ");
  const changed = plan().map((row) => [...row]);
  changed[1][1] = -4;
  expect(message(changed)).toContain("London");
  const lost = [
    ["Area", 2022, "Total", "Left to target"],
    ["London", -3, -3, 0],
    ["Kent", 2, 2, 0],
    ["Total", -1, -1, 0],
  ];
  expect(message(lost)).toContain("1 would be lost");
});

test("refusals name the argument, what was found and what to do", () => {
  expect(refusal({ targets: [[12], [10], [11], [6]] })).toBe(
    "targets: add up to 39, 1 less than posts (40), so 1 post would be lost; raise the targets by 1."
  );
  expect(refusal({ targets: [[12], [10], [11], [10]] })).toContain("1 more than posts (40) and");
  expect(refusal({ posts: [[20.5], [10], [5], [5]] })).toBe(
    "posts: London (row 1 of the range) holds 20.5; count posts, not whole-time equivalents."
  );
  expect(
    refusal({
      vacancies: [
        [1, 2],
        [1, 2],
        [1, 2],
        [1, 2],
      ],
    })
  ).toContain("3 years");
  expect(refusal({ vacancies: null })).toMatch(/^vacancies: nothing was given/);
  expect(refusal({ pace: 1.5 })).toBe(
    "pace: 1.5 was given; it must be from 0 to 1; type 1.5% or 0.015."
  );
  expect(refusal({ profile: "late" })).toContain("choose one of: even, early");
  expect(refusal({ output: "chart" })).toContain("choose one of: moves, posts, grid");
  expect(refusal({ areas: [["London"], ["Total"], ["A"], ["B"]] })).toContain(
    "would be counted twice"
  );
  expect(refusal({ years: 2022 }, limits)).toContain("2022 is a year");
  const many = Array.from({ length: 501 }, (_, i) => [i + 1]);
  const large = {
    areas: many,
    posts: many,
    targets: many,
    capacity: null,
    years: 10,
    vacancies: 1,
    expansion: null,
  };
  expect(refusal(large)).toContain("the limit is 5000");
  expect(refusal(large, limits)).toContain("the limit is 5000");
});

describe("EXPECTEDVACANCIES", () => {
  test("two posts of 60 months, and a stretch by area", () => {
    expect(expected([["A"], ["B"]], [[2], [98]], 5, 60)).toEqual([
      [0, 0, 1, 0, 1],
      [19, 20, 19, 20, 20],
    ]);
    expect(
      expected([["A"], ["B"]], [[98], [98]], [[2022, 2023]], [[60], [60]], [[1.29], [null]])
    ).toEqual([
      [15, 15],
      [19, 20],
    ]);
    expect(expected([["A"], [null], ["B"]], [[5], [0], [5]], 1, 60, 0)).toEqual([[1], [""], [1]]);
  });

  test("a length is needed, by name", () => {
    expect(() => expected([["A"], ["B"]], [[2], [2]], 5, [[60], [null]])).toThrow(
      "length_months: B (row 2 of the range) is blank or 0; give the length of the programme in months."
    );
    expect(() => expected([["A"]], [[-2]], 5, 60)).toThrow(
      "posts: A (row 1 of the range) holds -2"
    );
  });
});
