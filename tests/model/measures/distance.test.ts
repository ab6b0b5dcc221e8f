import { distanceFromTarget } from "../../../src/model/measures/distance";

test("30 posts on a target of 25 are 20% above, 10 on 15 a third below", () => {
  expect(distanceFromTarget(30, 25)).toBe(0.2);
  expect(distanceFromTarget(10, 15)).toBe(-1 / 3);
  expect(distanceFromTarget(0, 4)).toBe(-1);
  expect(distanceFromTarget(0.3, 0.1 + 0.2)).toBe(0);
});

test("a target of 0: nothing on nothing is on target, anything else has no distance", () => {
  expect(distanceFromTarget(0, 0)).toBe(0);
  expect(distanceFromTarget(1, 0)).toBeUndefined();
});
