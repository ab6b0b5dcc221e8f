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

const NONE = [0, 0];
const rows = (input: PhasedInput) =>
  (moveLimits(input) as BindingLimit[]).map(({ kind, area, year, posts }) => [
    kind,
    area === undefined ? "" : input.areas[area],
    year === undefined ? "" : input.years[year],
    posts,
  ]);
const words = (input: PhasedInput) =>
  (moveLimits(input) as BindingLimit[]).map((limit) => limit.inWords);
const more = (input: PhasedInput) =>
  (moveLimits(input) as BindingLimit[]).map((limit) => limit.oneMore);

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

test("a pace of 10% of 20 posts is 2 a year and tighter", () => {
  const paced = { ...base, pace: 0.1 };
  expect(rows(paced)).toEqual([
    ["Pace", "London", 2023, 2],
    ["Pace", "London", 2024, 2],
  ]);
  expect(words(paced)[0]).toBe("London 2023: 2 posts may go at this pace, all given up");
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

test("when all can move, the areas that are filled are the limit nearest the recipients", () => {
  const free = { ...base, vacancies: [[9, 9], NONE, NONE] };
  expect(rows(free)).toEqual([
    ["Shortfall", "North West", "", 4],
    ["Shortfall", "South West", "", 4],
  ]);
  expect(words(free)[0]).toBe("North West: all 4 posts it is short of are placed");
});

test("an area at its target is no limit of its places: 4 places assured, 4 posts short", () => {
  // North West takes 2 + 2 and is full; South West has one place; London's vacancies would allow more.
  const vacancies = [[9, 9], NONE, NONE];
  const places = { ...base, vacancies, capacity: [NONE, [2, 2], [1, 0]] };
  expect(rows(places)).toEqual([
    ["Capacity", "South West", 2023, 1],
    ["Shortfall", "North West", "", 4],
  ]);
  expect(more(places)).toEqual([1, 0]);
});

test("expansion posts limit where donors have nothing to give", () => {
  // South West is full after 1 post, North West after 2 of its 4 places in 2024.
  const grown: PhasedInput = {
    ...base,
    posts: [20, 5, 5],
    targets: [19, 9, 6],
    expansion: [0, 5],
    vacancies: [[1, 0], NONE, NONE],
    capacity: [NONE, [0, 2], [4, 4]],
  };
  expect(rows(grown)).toEqual([
    ["Capacity", "North West", 2024, 2],
    ["Shortfall", "South West", "", 1],
  ]);
  expect(words(grown)[1]).toBe("South West: the 1 post it is short of is placed");
  // Only 2024 has places: the three expansion posts of 2023 are of no use.
  const scarce: PhasedInput = {
    ...grown,
    targets: [20, 9, 5],
    expansion: [3, 1],
    capacity: [NONE, [0, 9], NONE],
  };
  expect(rows(scarce)).toEqual([["Expansion", "", 2024, 1]]);
  expect(words(scarce)).toEqual(["2024: 1 expansion post, placed"]);
  expect(more(scarce)).toEqual([1]);
});

test("a surplus that is given up limits where the expansion posts come in a year without places", () => {
  // London gives its 2 in 2023; South West lacks 3 more; the 3 expansion posts come in 2024, where no place is assured.
  const given: PhasedInput = {
    ...base,
    targets: [18, 5, 10],
    expansion: [0, 3],
    capacity: [NONE, NONE, [9, 0]],
  };
  expect(rows(given)).toEqual([["Surplus", "London", "", 2]]);
  expect(words(given)).toEqual(["London: 2 posts above target, all given up"]);
  expect(more(given)).toEqual([1]);
  const one = { ...given, targets: [19, 5, 9] };
  expect(words(one)).toEqual(["London: 1 post above target, given up"]);
});

test("one more vacancy brings a post; of vacancies and pace that are equal neither alone does", () => {
  expect(more(base)).toEqual([1, 1]);
  // 15% of 20 posts are 3 a year, as many as fall vacant.
  const tied = { ...base, pace: 0.15 };
  expect(rows(tied)[0]).toEqual(["Vacancies", "London", 2023, 3]);
  expect(more(tied)).toEqual([0, 0]);
  expect(words(tied)[0]).toBe("London 2023: 3 vacancies, all used; the pace allows no more either");
});

test("one more place brings nothing where the vacancies of that year are used up too", () => {
  // 2023: 3 fall vacant, 3 places. 2024: 3 fall vacant, 1 place: only there one more place is one more post.
  const targets = [12, 11, 7];
  const places = { ...base, targets, capacity: [NONE, [3, 1], NONE] };
  expect(moveLimits(places)).toMatchObject([
    { kind: "Capacity", year: 1, posts: 1, oneMore: 1 },
    { kind: "Capacity", year: 0, posts: 3, oneMore: 0 },
  ]);
});

test("the order: what brings a post first, then by kind, by year and alphabetically", () => {
  // 2023: 3 fall vacant for 1 + 2 places; 2024: 3 for 1 + 1.
  const places: PhasedInput = {
    ...base,
    areas: ["London", "south West", "North West"],
    capacity: [NONE, [1, 1], [2, 1]],
  };
  expect(rows(places).map((row) => row.slice(0, 3))).toEqual([
    ["Capacity", "North West", 2024],
    ["Capacity", "south West", 2024],
    ["Capacity", "North West", 2023],
    ["Capacity", "south West", 2023],
  ]);
  expect(more(places)).toEqual([1, 1, 0, 0]);
});

test("names are told on one line, however the cell holds them", () => {
  const spaced = { ...base, areas: [" London\n ", "North West", "South West"] };
  expect(words(spaced)[0]).toBe("London 2023: 3 vacancies, all used");
});

test("one post is told in the singular", () => {
  const one = { ...base, targets: [18, 7, 5], years: [2023], expansion: [0] };
  const single = { ...one, vacancies: [[1], [0], [0]] };
  expect(words(single)).toEqual(["London 2023: 1 vacancy, used"]);
  const paced = { ...one, vacancies: [[9], [0], [0]], pace: 0.05 };
  expect(words(paced)).toEqual(["London 2023: 1 post may go at this pace, given up"]);
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
