import { alphabeticalRank, compareFolded, foldName } from "../../src/model/names";

test("names are folded: case, outer, repeated and non-breaking spaces", () => {
  expect(foldName("  North\u00a0 East \t")).toBe("north east");
  expect(foldName("NORTH EAST")).toBe(foldName("North  East"));
});

test("order is by code point, so that it is the same on every computer", () => {
  expect(compareFolded("a", "b")).toBeLessThan(0);
  expect(compareFolded("b", "a")).toBeGreaterThan(0);
  expect(compareFolded("ab", "a")).toBeGreaterThan(0);
  expect(compareFolded("a", "a")).toBe(0);
  expect(compareFolded("z", "é")).toBeLessThan(0);
  // Beyond the first 65,536 characters: by the character, not by its halves.
  expect(compareFolded("\uffee", "\u{1f600}")).toBeLessThan(0);
});

test("ranks tell the place of each name; equal names keep their order", () => {
  expect(alphabeticalRank(["Wessex", " avon", "Devon", "AVON"])).toEqual([3, 0, 2, 1]);
  expect(alphabeticalRank([])).toEqual([]);
});
