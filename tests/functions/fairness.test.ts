import { isCellError } from "../../src/functions/answer";
import { fairnessFunction } from "../../src/functions/fairness";

const call = fairnessFunction as (...args: unknown[]) => unknown[][];
const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
const refusal = (...args: unknown[]) => {
  try {
    call(...args);
  } catch (error) {
    return (error as Error).message;
  }
  return "no refusal";
};

describe("FAIRNESS", () => {
  const areas = column("A", "B", "C", "D");
  const posts = column(30, 20, 10, 10);
  const need = column(100, 80, 60, 40);

  test("without measure: all of them, with the check values of the contract", () => {
    const [heading, ...rows] = call(areas, posts, need);
    expect(heading).toEqual(["Measure", "Value"]);
    expect(rows.map(([name, value]) => [name, (value as number).toFixed(6)])).toEqual([
      ["posts to move", "5.000000"],
      ["dissimilarity", "0.071429"],
      ["gini", "0.102041"],
      ["theil", "0.020214"],
      ["coefficient of variation", "0.195180"],
      ["lowest to highest", "0.555556"],
    ]);
  });

  test("with measure: its one number, in any case and spacing", () => {
    expect(call(areas, posts, need, " Posts  to move")).toEqual([[5]]);
    expect(call(areas, posts, need, "GINI")[0][0]).toBeCloseTo(0.102041, 6);
    for (const blank of [null, undefined, "", 0, "all"]) {
      expect(call(areas, posts, need, blank)).toHaveLength(7);
    }
  });

  test("headings, blank rows and fractions of a post are taken in", () => {
    expect(
      call(
        column("Area", "A", "", "B"),
        column("Posts", 1.5, null, 0.5),
        column("Need", 1, 0, 1),
        "posts to move"
      )
    ).toEqual([[0.5]]);
  });

  test("posts without a share: the table shows an error in the measures that have no value", () => {
    const table = call(column("A", "B"), column(5, 5), column(1, 0));
    expect(table[1]).toEqual(["posts to move", 5]);
    for (const row of [4, 5, 6]) {
      expect(isCellError(table[row][1])).toBe(true);
      expect((table[row][1] as Error).message).toMatch(
        /B \(row 2 of the range\) holds posts but has no share/
      );
    }
    expect(refusal(column("A", "B"), column(5, 5), column(1, 0), "theil")).toBe(
      "shares: theil has no value: B (row 2 of the range) holds posts but has no share; give it a share, or leave it out."
    );
  });

  test("refuses bad input", () => {
    expect(refusal(areas, column(1, 2, 3), need)).toMatch(/^posts: 3 x 1 cells were given/);
    expect(refusal(areas, column(-1, 2, 3, 4), need)).toMatch(
      /^posts: A \(row 1 of the range\) holds -1/
    );
    expect(refusal(areas, column(0, 0, 0, 0), need)).toMatch(/^posts: there are no posts/);
    expect(refusal(areas, posts, column(0, 0, 0, 0))).toMatch(/^shares: no area has a share/);
    expect(refusal(areas, posts, need, "fairest")).toMatch(
      /^measure: the text "fairest" is not known; choose one of: all, posts to move, dissimilarity/
    );
    expect(refusal(column("A", "a", "C", "D"), posts, need)).toMatch(
      /is already in row 1 of the range/
    );
    expect(refusal(column("London", "NCEL", "C", "D"), posts, need)).toMatch(
      /London \(row 1 of the range\) is listed with NCEL, which is part of it/
    );
  });
});
