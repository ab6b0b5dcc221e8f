import { pairMoves, type Pair } from "../../../src/model/moves/pairs";

const list = (areas: string[], change: number[][]): unknown[] =>
  (pairMoves({ areas, years: change[0].map((_, t) => 2022 + t), change }) as Pair[]).map(
    ({ year, from, to, posts }) =>
      `${year} ${from === undefined ? "Expansion" : areas[from]} > ${areas[to]} ${posts}`
  );

test("the largest giver gives to the largest receiver", () => {
  expect(list(["A", "B", "C", "D"], [[-5], [-3], [2], [6]])).toEqual([
    "2022 A > D 5",
    // B has 3 left, D 1 and C 2: C is the larger receiver now.
    "2022 B > C 2",
    "2022 B > D 1",
  ]);
});

test("equal ones are taken in alphabetical order, whatever the order of the rows", () => {
  const pairs = ["2022 A > C 2", "2022 B > D 2"];
  expect(list(["A", "B", "C", "D"], [[-2], [-2], [2], [2]])).toEqual(pairs);
  expect(list(["D", "B", "C", "A"], [[2], [-2], [2], [-2]])).toEqual(pairs);
});

test("pairs of the year before are kept, as far as both still have posts", () => {
  const change = [
    [-2, -1],
    [-1, -4],
    [2, 1],
    [1, 4],
  ];
  expect(list(["A", "B", "C", "D"], change)).toEqual([
    "2022 A > C 2",
    "2022 B > D 1",
    // By size B > D would come first; last year's order holds.
    "2023 A > C 1",
    "2023 B > D 4",
  ]);
});

test("a pair is remembered for one year only", () => {
  const change = [
    [-1, 0, -1],
    [0, -1, -2],
    [1, 0, 1],
    [0, 1, 2],
  ];
  expect(list(["A", "B", "C", "D"], change).slice(2)).toEqual(["2024 B > D 2", "2024 A > C 1"]);
});

test("what areas gain beyond what others lose comes from Expansion, a giver like any other", () => {
  expect(list(["Dorset", "Kent", "Avon"], [[-2], [-2], [6]])).toEqual([
    // Equal givers: Dorset, Expansion, Kent.
    "2022 Dorset > Avon 2",
    "2022 Expansion > Avon 2",
    "2022 Kent > Avon 2",
  ]);
  expect(list(["A"], [[3]])).toEqual(["2022 Expansion > A 3"]);
});

test("no moves, no pairs; a year that loses posts is refused", () => {
  expect(list(["A", "B"], [[0], [0]])).toEqual([]);
  expect(pairMoves({ areas: ["A", "B"], years: ["Year 1"], change: [[-3], [2]] })).toMatchObject({
    argument: "moves",
    message: expect.stringContaining(
      "in Year 1 areas give up 3 posts and receive 2, so 1 would be"
    ),
  });
});
