import { didYouMean } from "../../src/cli/misuse";

const verbs = ["plan", "check", "compare", "collect", "freeze", "returns"];

test.each([
  ["chekc", "check"],
  ["colect", "collect"],
  ["freze", "freeze"],
  ["Plan", "plan"],
  // Too short for a slip in the middle to be sure, but it begins alike.
  ["plam", "plan"],
  ["co", "compare"],
])("%s: %s was meant", (typed, meant) => {
  expect(didYouMean(typed, verbs)).toBe(` Did you mean ${meant}?`);
});

test("where nothing is near, nothing is proposed", () => {
  for (const typed of ["haematology", "x", "-", "--", "p"]) {
    expect(didYouMean(typed, verbs)).toBe("");
  }
});
