import fc from "fast-check";
import { expansionPosts } from "../../../src/model/fairshare/expansionPosts";

const request = { areas: ["A", "B", "C"], posts: [10, 5, 5], shares: [1, 1, 2] };

describe("new posts level up the least provided first", () => {
  test("C, with half the posts per unit of B, gets the first six of seven", () => {
    expect(expansionPosts({ ...request, expansion: 5 })).toEqual([0, 0, 5]);
    expect(expansionPosts({ ...request, expansion: 7 })).toEqual([0, 1, 6]);
  });

  test("capacity turns posts away to the next", () => {
    expect(expansionPosts({ ...request, expansion: 7, capacity: [9, 9, 3] })).toEqual([0, 4, 3]);
    expect(expansionPosts({ ...request, expansion: 7, capacity: [9, 0, 3] })).toEqual([4, 0, 3]);
  });

  test("an area without a share keeps its posts and gets none", () => {
    expect(expansionPosts({ ...request, shares: [0, 1, 1], expansion: 4 })).toEqual([0, 2, 2]);
  });

  test("no expansion places nothing", () => {
    expect(expansionPosts({ ...request, expansion: 0 })).toEqual([0, 0, 0]);
    expect(expansionPosts({ ...request, expansion: 0, capacity: [0, 0, 0] })).toEqual([0, 0, 0]);
  });

  test("as many posts as can be counted exactly are taken", () => {
    const most = { areas: ["A"], posts: [10], shares: [1], expansion: 999_999_999_999_990 };
    expect(expansionPosts(most)).toEqual([999_999_999_999_990]);
    expect(expansionPosts({ ...most, expansion: most.expansion + 1 })).toMatchObject({
      refused: true,
    });
  });

  test("one more post never takes one from anybody", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ posts: fc.nat(20), share: fc.integer({ min: 1, max: 20 }) }), {
          minLength: 1,
          maxLength: 8,
        }),
        fc.nat(40),
        (rows, expansion) => {
          const call = {
            areas: rows.map((_, i) => `${i}`),
            posts: rows.map((row) => row.posts),
            shares: rows.map((row) => row.share),
          };
          const before = expansionPosts({ ...call, expansion }) as number[];
          const after = expansionPosts({ ...call, expansion: expansion + 1 }) as number[];
          expect(after.reduce((a, b) => a + b, 0)).toBe(expansion + 1);
          before.forEach((count, i) => expect(after[i]).toBeGreaterThanOrEqual(count));
        }
      )
    );
  });
});

describe("refusals", () => {
  test.each([
    [
      { expansion: 7, capacity: [2, 0, 4] },
      "expansion: 7 new posts were given but only 6 can be placed; lower the expansion to 6 or raise the capacity.",
    ],
    [
      { expansion: 7, capacity: [9, 9, 4], shares: [0, 0, 1] },
      "expansion: 7 new posts were given but only 4 can be placed; lower the expansion to 4 or raise the capacity.",
    ],
    [
      { expansion: 7, shares: [0, 0, 0] },
      "shares: all of them are 0; give at least one area a share above 0.",
    ],
    [
      { expansion: 1e15 },
      "posts: with the expansion they add up to 1000000000000020; no more than 15 digits can be counted exactly.",
    ],
    [
      { expansion: 1, shares: [1e-150, 1e150, 0] },
      "shares: the largest (B: 1e+150) is more than 10^200 times the smallest above 0 (A: 1e-150); check their units.",
    ],
  ])("%j", (wrong, message) => {
    const { argument, message: found } = expansionPosts({ ...request, ...wrong }) as never as {
      argument: string;
      message: string;
    };
    expect(`${argument}: ${found}`).toBe(message);
  });
});
