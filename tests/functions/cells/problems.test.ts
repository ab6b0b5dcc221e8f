import { Problems } from "../../../src/functions/cells/problems";

describe("Problems", () => {
  test("none is no refusal, one is told as it is, several with their number and the first three", () => {
    const problems = new Problems();
    expect(() => problems.throwIfAny()).not.toThrow();
    problems.add("posts: A", "holds -1");
    expect(() => problems.throwIfAny()).toThrow(/^posts: A holds -1\.$/);
    for (const area of ["B", "C", "D"]) problems.add(`posts: ${area}`, "holds -1");
    expect(() => problems.throwIfAny()).toThrow(
      "4 cells are wrong: posts: A holds -1; posts: B holds -1; posts: C holds -1 (and 1 more)."
    );
  });

  test("the same problem found for every area, as of one number for all, is one problem", () => {
    const problems = new Problems();
    for (let area = 0; area < 3; area++) problems.add("minimum:", "holds -1");
    expect(() => problems.throwIfAny()).toThrow(/^minimum: holds -1\.$/);
  });
});
