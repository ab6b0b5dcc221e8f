import { library } from "../../src/functions/library";

/** Names as people's cells hold them: spaces behind, a line break, an en dash, a curly apostrophe, a code as a number. */
const areas = [
  ["North  East "],
  ["South\nWest"],
  ["Stoke\u2013on\u2013Trent"],
  ["King\u2019s Lynn\u200b"],
  [101],
];
const flat = areas.flat();
const posts = [[9], [5], [5], [4], [7]];
const targets = [[5], [6], [6], [8], [5]];
const run = (id: string, ...args: unknown[]) => library.get(id)!(...args) as (string | number)[][];
const moves = () => run("PHASEDMOVES", areas, posts, targets, [["Year\u00a01", 2023]], 9);

test("results show each name as its cell holds it, so that a look-up from that cell finds it", () => {
  const names = (table: (string | number)[][]) => table.slice(1, -1).map((row) => row[0]);
  expect(names(run("EXPLAINTARGETS", areas, posts, targets))).toEqual(flat);
  expect(names(moves())).toEqual(flat);
  expect(
    names(run("PHASEDMOVES", areas, posts, targets, 2, 9, null, null, null, null, "posts"))
  ).toEqual(flat);
  expect(names(run("FUNDINGFLOW", moves(), [[1], [1], [1], [1], [1]], areas))).toEqual(flat);
  const pairs = run("MOVELIST", moves()).slice(1);
  expect(pairs.length).toBeGreaterThan(3);
  for (const [, from, to] of pairs) for (const name of [from, to]) expect(flat).toContain(name);
  const limits = run("MOVELIMITS", areas, posts, targets, 2, 9).slice(1, -1);
  expect(limits.length).toBeGreaterThan(2);
  for (const [, area] of limits) expect(flat).toContain(area);
});

test("labels of years and headings of need too", () => {
  expect(moves()[0].slice(1, 3)).toEqual(["Year\u00a01", 2023]);
  expect(run("FUNDINGFLOW", moves(), [[1], [1], [1], [1], [1]])[0][1]).toBe("Year\u00a01");
  const headings = ["NHSE\nneed ", "HEE", "SMR\u2013<75", "Spec."];
  const columns = headings.map((heading) => [[heading], [1], [2]]);
  expect(run("COMPONENTS", ...columns)[0]).toEqual(headings);
  const table = run("EXPLAINTARGETS", [["Area"], ["A"], ["B"]], [["Posts"], [1], [2]], [headings, [1, 2, 3, 4], [4, 3, 2, 1]], [[0.25, 0.25, 0.25, 0.25]]); // prettier-ignore
  expect(table[0].slice(2, 6)).toEqual(headings);
});

test("sentences show them on one line", () => {
  const call = () => run("DISTANCE", [["x"]], [[1]]);
  expect(call).toThrow();
  expect(() => run("PHASEDMOVES", areas, [[9], [-5], [5], [4], [7]], targets, 2, 9)).toThrow(
    "posts: South West (row 2 of the range) holds -5"
  );
});
