import fc from "fast-check";
import { expectedVacancies } from "../../../src/model/moves/expectedVacancies";

test("two posts of 60 months in five years: 0, 0, 1, 0, 1", () => {
  expect(expectedVacancies(2, 5, 60, 1)).toEqual([0, 0, 1, 0, 1]);
});

test("haematology in London: 98 posts of 60 months are 19.6 a year, 15.2 when training takes 1.29 as long", () => {
  expect(expectedVacancies(98, 5, 60, 1)).toEqual([19, 20, 19, 20, 20]);
  expect(expectedVacancies(98, 5, 60, 1.29)).toEqual([15, 15, 15, 15, 15]);
});

test("whole figures stay whole: no rounding noise takes a vacancy away", () => {
  // 22 x 36 / (48 x 1.1) = 15 exactly; in doubles it is 14.999999999999998.
  expect(expectedVacancies(22, 3, 48, 1.1)).toEqual([5, 5, 5]);
  expect(expectedVacancies(3, 3, 36, 1)).toEqual([1, 1, 1]);
});

test("posts may be whole-time equivalents; programmes under a year fall vacant more often", () => {
  expect(expectedVacancies(2.5, 2, 60, 1)).toEqual([0, 1]);
  expect(expectedVacancies(2, 2, 6, 1)).toEqual([4, 4]);
  expect(expectedVacancies(0, 2, 60, 1)).toEqual([0, 0]);
});

test("vacancies up to any year are the expected ones, rounded down once", () => {
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: 1, max: 120 }), (posts, months) => {
      const byYear = expectedVacancies(posts, 30, months, 1) as number[];
      let upToNow = 0;
      byYear.forEach((count, t) => {
        upToNow += count;
        expect(upToNow).toBe(Math.floor((posts * 12 * (t + 1)) / months));
      });
    })
  );
});

test("counts beyond exactness are refused", () => {
  expect(expectedVacancies(1e15, 1, 1, 1)).toMatchObject({
    refused: true,
    argument: "posts",
    message:
      "1000000000000000 posts of 1 months fall vacant more often than can be counted exactly; check the " +
      "posts, length_months and stretch.",
  });
  // 10^15 and a half a year: the first year is at the limit, the second one beyond it.
  expect(expectedVacancies(666_666_666_666_667, 1, 8, 1)).toEqual([1e15]);
  expect(expectedVacancies(666_666_666_666_667, 2, 8, 1)).toMatchObject({ refused: true });
});
