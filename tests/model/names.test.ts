import fc from "fast-check";
import { alphabeticalRank, compareFolded, foldName, tidyName } from "../../src/model/names";

test("names are folded: case, outer, repeated and non-breaking spaces", () => {
  expect(foldName("  North\u00a0 East \t")).toBe("north east");
  expect(foldName("NORTH EAST")).toBe(foldName("North  East"));
});

describe("what nobody sees in a name makes no other name of it", () => {
  test.each([
    ["characters without width", "North\u200b East\ufeff", "north east"],
    ["marks of direction", "\u200eNorth East\u202c", "north east"],
    ["the form of accents", "Be\u0301arn", "b\u00e9arn"],
    ["curly apostrophes", "King\u2019s Lynn", "king's lynn"],
    ["other apostrophes", "King\u02bcs Lynn", "king's lynn"],
    ["an en dash", "Stoke\u2013on\u2013Trent", "stoke-on-trent"],
    ["a non-breaking hyphen and a minus", "Stoke\u2011on\u2212Trent", "stoke-on-trent"],
    ["narrow and wide spaces", "North\u202f\u3000East", "north east"],
    ["line breaks", "North\r\nEast", "north east"],
  ])("%s", (_, name, folded) => expect(foldName(name)).toBe(folded));

  test("a folded name stays as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        expect(foldName(foldName(name))).toBe(foldName(name));
      })
    );
  });
});

test("a name in a sentence stands on one line, without what cannot be shown, and keeps its letters", () => {
  expect(tidyName("  King\u2019s\u00a0\n Lynn\u200b \u0007")).toBe("King\u2019s Lynn");
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
