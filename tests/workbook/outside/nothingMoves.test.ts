/** The sentences of a run in which every area holds its target already, and of one without prices. */
import { irregular } from "../irregular";
import { byHand } from "../byHand";
import { Reading } from "../reading";

test("where every area holds its target, no sentence names an area that gains or gives", () => {
  const first = irregular();
  const { targets } = byHand(first);
  const run = {
    ...first,
    areas: first.areas.map(({ values }, i) => ({ values: { ...values, posts: targets[i] } })),
  };
  const read = new Reading(run);
  expect(read.beside("Targets", "Posts to be placed elsewhere")).toBe(0);
  expect(read.texts("Targets")).toContain("No area holds fewer posts than its target.");
  expect(read.texts("Posts by year")).toContain("No post moves in these years.");
  expect(read.column("Plan", "Total", "Area", "Left to target")).toEqual(targets.map(() => 0));
  expect(read.column("Benefits", "Posts moved in", "Area", "Inequality weight")).toEqual(
    targets.map(() => 0)
  );
  expect(read.texts("Benefits").join("\n")).toMatch(/^No post moves.*no benefit/m);
  expect(read.texts("Benefits").join("\n")).not.toMatch(/the moves free/);
  expect(read.texts("Funding").join("\n")).not.toMatch(/gains most|loses most/);
  expect(read.check("Every post that should move does")).toBe("OK");
});

test("an area without a target that holds posts has no distance, in words", () => {
  const first = irregular();
  const run = {
    ...first,
    areas: first.areas.map(({ values }, i) => ({
      values: i === 6 ? { ...values, nhse: 0, deprivation: 0, specialised: 0, posts: 3 } : values,
    })),
  };
  const read = new Reading(run);
  const shown = read.rows("Targets", "Area", "Distance from target now", "Target posts");
  expect(shown[6]).toMatchObject({
    "Target posts": 0,
    "Posts now": 3,
    "Change to target": -3,
    "Distance from target now": "no target",
  });
});
