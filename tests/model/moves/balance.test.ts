import {
  columnOf,
  isCurved,
  startPrice,
  toBalance,
  type Balance,
} from "../../../src/model/moves/balance";
import { buildNetwork, placeMost } from "../../../src/model/moves/movesNetwork";
import type { PhasedInput } from "../../../src/model/moves/phasedInput";

/** London has 8 too many and may give 3 a year; North West lacks 4, South West 6; two expansion posts in 2023. */
const input: PhasedInput = {
  areas: ["London", "Wessex", "North West", "South West"],
  posts: [20, 7, 5, 5],
  targets: [12, 7, 9, 11],
  years: [2023, 2024],
  vacancies: [
    [3, 3],
    [9, 9],
    [0, 0],
    [0, 0],
  ],
  capacity: [
    [9, 9],
    [9, 9],
    [3, 1],
    [5, 0],
  ],
  expansion: [2, 0],
  pace: 0,
};

function made(): { balance: Balance; supplies: { expansion: number; givenUp: number } } {
  const moves = buildNetwork(input);
  const supplies = placeMost(moves);
  return { balance: toBalance(moves, 2), supplies };
}
const table = (numbers: Float64Array): number[][] =>
  [0, 1, 2, 3].map((row) => [...numbers.subarray(row * 3, row * 3 + 3)].map((n) => n + 0));

test("a row for each area that gives or receives, and one for the expansion", () => {
  const { balance } = made();
  expect([...balance.area]).toEqual([0, 2, 3, -1]);
  expect([...balance.weight]).toEqual([8, 4, 6, 0]);
  // The rest of a donor belongs to one column, that of a recipient to another; the expansion's is with the donors.
  expect([...balance.restColumn]).toEqual([2, 3, 3, 2]);
  expect([balance.rows, balance.width, balance.columns]).toEqual([4, 3, 4]);
});

test("what a cell may hold: vacancies and places by year, posts not given up and posts received as the rest", () => {
  const { balance } = made();
  expect(table(balance.low)).toEqual([
    [0, 0, 0],
    [-3, -1, 0],
    [-5, 0, 0],
    [0, 0, 0],
  ]);
  expect(table(balance.high)).toEqual([
    [3, 3, 8],
    [0, 0, 4],
    [0, 0, 6],
    [2, 0, 0],
  ]);
});

test("rows add up to what their area can move, years to 0", () => {
  const { balance, supplies } = made();
  expect(supplies).toEqual({ expansion: 2, givenUp: 4 });
  const rows = table(balance.value);
  const sums = rows.map((row) => row.reduce((a, b) => a + b, 0));
  expect(sums).toEqual([8, 0, 0, 2]);
  for (const year of [0, 1]) {
    expect(rows.map((row) => row[year]).reduce((a, b) => a + b, 0)).toBe(0);
  }
  // London keeps 4 of its 8; the recipients have the 6 that are placed.
  expect([rows[0][2], rows[1][2] + rows[2][2]]).toEqual([4, 6]);
});

test("only the years of areas cost something; each cell belongs to the column of its year or of its rest", () => {
  const { balance } = made();
  const cells = [0, 1, 2, 3].flatMap((row) => [0, 1, 2].map((cell) => [row, cell]));
  expect(cells.filter(([row, cell]) => isCurved(balance, row, cell))).toEqual([
    ...[0, 1, 2].flatMap((row) => [
      [row, 0],
      [row, 1],
    ]),
  ]);
  expect(cells.map(([row, cell]) => columnOf(balance, row, cell))).toEqual([
    ...[0, 1, 2],
    ...[0, 1, 3],
    ...[0, 1, 3],
    ...[0, 1, 2],
  ]);
});

test("the first prices are the average marginal costs: -2 x 4 given up / (8 x 2 years), 2 x 6 placed / (10 x 2)", () => {
  const { balance, supplies } = made();
  expect([...startPrice(balance, supplies)]).toEqual([0, 0, -0.5, 0.6]);
  // Expansion alone: nobody gives, so the donors' column has no price.
  const grown = { ...input, posts: [12, 7, 8, 10], targets: [12, 7, 9, 11] };
  const moves = buildNetwork(grown);
  const placed = placeMost(moves);
  expect([...startPrice(toBalance(moves, 2), placed)]).toEqual([0, 0, 0, 1]);
  // And nobody receives where nothing is to move.
  const still = buildNetwork({ ...input, targets: input.posts });
  expect([...startPrice(toBalance(still, 2), placeMost(still))]).toEqual([0, 0, 0, 0]);
});

test("an arc that is full or empty in every plan of an earlier tier keeps its flow", () => {
  const moves = buildNetwork(input);
  placeMost(moves);
  const { network } = moves;
  const price = new Float64Array(network.nodes);
  // At these prices only South West's place in 2023 costs anything beyond its own cost of 1.
  for (let arc = 0; arc < network.cost.length; arc++) network.cost[arc] = 0;
  const arc = moves.cellArc[3 * 2];
  network.cost[arc] = 5;
  const held = toBalance(moves, 2, price);
  const flow = network.flow(arc);
  expect([held.low[6], held.value[6], held.high[6]].map((n) => n + 0)).toEqual([
    -flow,
    -flow,
    -flow,
  ]);
  expect(table(held.high)[0]).toEqual([3, 3, 8]);
  // A price that makes up for the cost frees it again.
  price[network.to[arc]] = 5;
  expect(toBalance(moves, 2, price).high[6] + 0).toBe(0);
});
