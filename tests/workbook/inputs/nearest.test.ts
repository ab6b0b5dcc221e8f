import { AREA_FIELDS } from "../../../src/workbook/inputs/fields";
import { nearestName } from "../../../src/workbook/inputs/nearest";

const HEADINGS = AREA_FIELDS.map((field) => field.label);

test.each([
  ["Overide posts", "Override posts"],
  ["Posts override", "Override posts"],
  ["Override post", "Override posts"],
  ["Minimun posts", "Minimum posts"],
  ["posts_now", "Posts now"],
  ["Posts-now", "Posts now"],
  ["NHSE nede", "NHSE need"],
  ["Market force factor", "Market forces factor"],
])("%s most likely means %s", (typed, meant) => {
  expect(nearestName(typed, HEADINGS)).toEqual({ name: meant, close: true });
});

test.each([
  ["Override", "Override posts"],
  ["MFF", "Market forces factor"],
])("%s means %s where that one is not in use", (typed, meant) => {
  expect(nearestName(typed, HEADINGS, [meant])).toEqual({ name: meant, close: true });
  expect(nearestName(typed, HEADINGS)!.close).toBe(false);
});

test.each(["Notes", "Region", "Posts now 2", "TIS reference", "Source", "Comment"])(
  "%s is something else, whatever is nearest",
  (typed) => {
    expect(nearestName(typed, HEADINGS, HEADINGS)!.close).toBe(false);
  }
);

test("where nothing is known nothing is near", () => {
  expect(nearestName("Posts", [])).toBeUndefined();
});

// A name of five letters may have one slip: two letters swapped are one.
test.each([
  ["first letters swapped", "rGade", true],
  ["letters swapped in the middle", "Garde", true],
  ["last letters swapped", "Graed", true],
  ["a letter too many in front", "AGrade", true],
  ["a letter too many at the end", "Gradee", true],
  ["the first letter left out", "rade", true],
  ["the last letter left out", "Grad", true],
  ["a wrong letter", "Grode", true],
  ["two wrong letters", "Grodo", false],
  ["two letters left out", "rad", false],
  ["two letters swapped over a third", "Gdare", false],
])("a name with %s: %s", (_, typed, close) => {
  expect(nearestName(typed, ["Grade"])).toEqual({ name: "Grade", close });
});
