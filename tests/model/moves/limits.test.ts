import { moveLimits, type BindingLimit } from "../../../src/model/moves/limits";
import type { PhasedInput } from "../../../src/model/moves/phasedInput";

const base: PhasedInput = {
  areas: ["London", "North West", "South West"],
  posts: [20, 5, 5],
  targets: [12, 9, 9],
  years: [2023, 2024],
  vacancies: [
    [3, 3],
    [0, 0],
    [0, 0],
  ],
  expansion: [0, 0],
  pace: 0,
};

const rows = (input: PhasedInput) =>
  (moveLimits(input) as BindingLimit[]).map(({ kind, area, year, posts }) => [
    kind,
    area === undefined ? "" : input.areas[area],
    year === undefined ? "" : input.years[year],
    posts,
  ]);
const words = (input: PhasedInput) =>
  (moveLimits(input) as BindingLimit[]).map((limit) => limit.inWords);

test("London could give 8 but only 6 posts fall vacant: the vacancies limit", () => {
  expect(rows(base)).toEqual([
    ["Vacancies", "London", 2023, 3],
    ["Vacancies", "London", 2024, 3],
  ]);
  expect(words(base)).toEqual([
    "London 2023: 3 vacancies, all used",
    "London 2024: 3 vacancies, all used",
  ]);
});

test("a pace of 10% of 20 posts is 2 a year and tighter; where both are equal vacancies come first", () => {
  const paced = { ...base, pace: 0.1 };
  expect(rows(paced)).toEqual([
    ["Pace", "London", 2023, 2],
    ["Pace", "London", 2024, 2],
  ]);
  expect(words(paced)[0]).toBe("London 2023: 2 posts may go at this pace, all given up");
  expect(rows({ ...base, pace: 0.15 })[0]).toEqual(["Vacancies", "London", 2023, 3]);
});

test("two places assured a year, in one of two areas and in one year, limit before the donor does", () => {
  const places = {
    ...base,
    capacity: [
      [0, 0],
      [2, 1],
      [0, 0],
    ],
  };
  expect(rows(places)).toEqual([
    ["Capacity", "North West", 2023, 2],
    ["Capacity", "North West", 2024, 1],
  ]);
  expect(words(places)).toEqual([
    "North West 2023: 2 places assured, all used",
    "North West 2024: 1 place assured, used",
  ]);
});

test("when all can move, the surplus itself is the limit nearest the donors", () => {
  const free = {
    ...base,
    vacancies: [
      [9, 9],
      [0, 0],
      [0, 0],
    ],
  };
  expect(rows(free)).toEqual([["Surplus", "London", "", 8]]);
  expect(words(free)).toEqual(["London: 8 posts above target, all given up"]);
});

test("expansion posts that run out limit, and so does a shortfall that is filled", () => {
  // London may not go below 19: one post; two expansion posts in 2024; South West is full after one.
  const grown: PhasedInput = {
    ...base,
    posts: [20, 5, 5],
    targets: [19, 9, 6],
    expansion: [0, 5],
    vacancies: [
      [1, 0],
      [0, 0],
      [0, 0],
    ],
    capacity: [
      [0, 0],
      [0, 2],
      [4, 4],
    ],
  };
  expect(rows(grown)).toEqual([
    ["Capacity", "North West", 2024, 2],
    ["Shortfall", "South West", "", 1],
  ]);
  const scarce: PhasedInput = {
    ...grown,
    targets: [20, 9, 5],
    expansion: [3, 1],
    capacity: undefined,
  };
  expect(rows(scarce)).toEqual([
    ["Expansion", "", 2023, 3],
    ["Expansion", "", 2024, 1],
  ]);
  expect(words(scarce)[1]).toBe("2024: 1 expansion post, placed");
});

test("one post is told in the singular, several in the plural", () => {
  const one = (more: Partial<PhasedInput>) =>
    words({
      ...base,
      posts: [20, 5, 5],
      targets: [19, 6, 5],
      years: [2023],
      expansion: [0],
      ...more,
    });
  const [free, none, single] = [
    [[9], [0], [0]],
    [[0], [0], [0]],
    [[1], [0], [0]],
  ];
  expect(one({ vacancies: single, targets: [18, 7, 5] })).toEqual(["London 2023: 1 vacancy, used"]);
  expect(one({ vacancies: free, pace: 0.05, targets: [18, 7, 5] })).toEqual([
    "London 2023: 1 post may go at this pace, given up",
  ]);
  expect(one({ vacancies: free })).toEqual(["London: 1 post above target, given up"]);
  expect(one({ vacancies: none, targets: [20, 8, 5], expansion: [5] })).toEqual([
    "North West: 3 posts below target, all received",
  ]);
  expect(one({ vacancies: none, targets: [20, 6, 5], expansion: [5] })).toEqual([
    "North West: 1 post below target, received",
  ]);
  expect(
    one({ vacancies: none, targets: [20, 9, 9], expansion: [8], capacity: [[0], [9], [9]] })
  ).toEqual(["2023: 8 expansion posts, all placed"]);
});

test("no limit of 0 posts is told, and nothing to move has no limits", () => {
  expect(
    rows({
      ...base,
      capacity: [
        [0, 0],
        [0, 0],
        [0, 0],
      ],
    })
  ).toEqual([]);
  expect(rows({ ...base, targets: [20, 5, 5] })).toEqual([]);
});

test("what the plan refuses, the limits refuse", () => {
  expect(moveLimits({ ...base, targets: [11, 9, 9] })).toMatchObject({
    refused: true,
    argument: "targets",
  });
});
