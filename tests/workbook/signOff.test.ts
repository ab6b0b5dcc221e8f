import {
  figuresText,
  isSigned,
  placesThatCount,
  signedPlaces,
  yearsNamedTwice,
} from "../../src/workbook/signOff";
import { haematology } from "../../scripts/samples/haematology";

const YEARS = ["2026/27", "2027/28"];
const signed = (figures: string) => ({ signedBy: "Dean", signedOn: 46_000, evidence: "", figures });

test("the figures to sign: blank years are not named, a 0 is", () => {
  expect(figuresText(YEARS, [3, 2])).toBe("2026/27: 3; 2027/28: 2;");
  expect(figuresText(YEARS, [null, 0])).toBe("2027/28: 0;");
  expect(figuresText(YEARS, [null, null])).toBe("");
});

test.each<[string, string, number, boolean]>([
  ["as it is copied", "2026/27: 3; 2027/28: 2;", 3, true],
  ["3 is not 35", "2026/27: 35; 2027/28: 2;", 3, false],
  ["35 is not 3", "2026/27: 3;", 35, false],
  ["3 is not 13", "2026/27: 13;", 3, false],
  ["the year was taken out", "2027/28: 3;", 3, false],
  ["typed without blanks and without the last semicolon", "2027/28:2;2026/27:3", 3, true],
  ["typed with blanks elsewhere", " 2026/27 : 3 ;", 3, true],
  ["a no-break space", "2026/27:\u00a03;", 3, true],
  ["typed without the year", "3", 3, false],
  ["typed with a word", "2026/27: 3 places;", 3, false],
  ["typed with a comma", "2026/27: 3, 2027/28: 2", 3, false],
  ["a year twice, with two figures", "2026/27: 3; 2026/27: 4;", 3, false],
  ["a year twice, with one figure", "2026/27: 3; 2026/27: 3;", 3, false],
  ["a year of which it is only the end", "12026/27: 3;", 3, false],
])("%s", (_, figures, posts, expected) => {
  expect(isSigned(signed(figures), "2026/27", posts)).toBe(expected);
});

test("without a name or without a date nothing is signed off", () => {
  const row = signed("2026/27: 3;");
  expect(isSigned({ ...row, signedBy: " " }, "2026/27", 3)).toBe(false);
  expect(isSigned({ ...row, signedOn: null }, "2026/27", 3)).toBe(false);
  // A 0 in the cell of the date is what a formula leaves that reads a blank.
  expect(isSigned({ ...row, signedOn: 0 }, "2026/27", 3)).toBe(false);
  expect(isSigned({ ...row, signedOn: -1 }, "2026/27", 3)).toBe(false);
  expect(isSigned({ ...row, signedOn: 1 }, "2026/27", 3)).toBe(true);
});

test("a year named twice is named", () => {
  expect(yearsNamedTwice("2026/27: 3; 2027/28: 1; 2026/27: 4;", YEARS)).toEqual(["2026/27"]);
  expect(yearsNamedTwice("2026/27: 3; 2027/28: 1;", YEARS)).toEqual([]);
});

test("places that count: the signed ones, or all that are offered if the run says so", () => {
  const run = haematology();
  const { places, rows } = run.capacity!;
  const changed = places.map((row, i) => (i === 0 ? [3, ...row.slice(1)] : row));
  const later = { ...run, capacity: { places: changed, rows } };
  expect(signedPlaces(run)).toEqual(places.map((row) => row.map((posts) => posts ?? 0)));
  expect(placesThatCount(later)![0]).toEqual([0, 2, 2, 2, 2]);
  const yes = { value: "yes", source: "" };
  const all = { ...later, inputs: { ...run.inputs, UnsignedPlaces: yes } };
  expect(placesThatCount(all)).toEqual(changed);
  expect(placesThatCount({ ...run, capacity: undefined })).toBeUndefined();
});
