import { setInput } from "../../../src/taskpane/steps/form";
import { liveOf } from "../../../src/taskpane/steps/live";
import { sampleForm } from "../../../src/taskpane/steps/start";
import { unreadIn } from "../../../src/taskpane/steps/unread";

const sample = sampleForm();

test("the sample is read whole, and its figures are shown", () => {
  expect(unreadIn(sample)).toBeUndefined();
  expect(liveOf(sample).plan.refused).toBe(false);
});

test("a place typed in letters counts for nothing: no live figure is shown, and it is named", () => {
  const capacity = sample.capacity.map((row, i) => (i === 0 ? ["two", ...row.slice(1)] : row));
  const live = liveOf({ ...sample, capacity });
  for (const shown of [live.plan, live.money, live.benefits, live.workings]) {
    expect(shown).toEqual({ refused: true, words: expect.stringMatching(/^Capacity, .*"two"/) });
  }
});

test("posts of 15.5 and a weight in letters are named", () => {
  const [first, ...others] = sample.areas;
  const areas = [{ ...first, values: { ...first.values, posts: "15.5" } }, ...others];
  expect(unreadIn({ ...sample, areas })).toMatch(/^Posts now, .*whole number/);
  expect(unreadIn(setInput(sample, "DeprivationWeight", "a fifth"))).toMatch(/"a fifth" is none/);
});
