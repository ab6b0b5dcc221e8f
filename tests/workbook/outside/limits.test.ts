/** Limits and the sentences about how far the plan gets, against the model and the figures of the plan. */
import { total } from "../byHand";
import { irregular } from "../irregular";
import { Reading } from "../reading";
import { runs } from "./runs";

describe.each(runs())("%s", (_, { read, hand }) => {
  test("each limit of the model is listed with its area, year, posts and words", () => {
    const shown = read.texts("Limits").join("\n");
    for (const limit of hand.limits) expect(shown).toContain(limit.inWords);
    const rows = read.rows("Limits", "Limit", "Area", "Year", "Posts");
    const counted = rows.filter((row) => row.Limit !== "Total");
    expect(total(counted.map((row) => Number(row.Posts)))).toBe(hand.placed);
  });

  test("the sentences of Plan and Limits agree with what is placed and what is left", () => {
    const left = total(hand.plan.left.map((n) => Math.max(0, n)));
    const plan = read.texts("Plan").join("\n");
    const limits = read.texts("Limits").join("\n");
    expect(plan).toContain(`${hand.placed} of ${hand.toMove} posts`);
    expect(left).toBe(hand.toMove - hand.placed);
    const success = /every area reaches its target/;
    if (left === 0) expect(plan).toMatch(success);
    else {
      expect(plan).not.toMatch(success);
      expect(limits).not.toMatch(/every post that should move does|No limit applies/);
      expect(limits).toContain(`${left} post`);
    }
    expect(read.check("Every post that should move does")).toEqual(
      left === 0 ? "OK" : expect.stringMatching(new RegExp(`^${left} posts? remains? to be placed`))
    );
  });
});

test("the irregular runs differ: one leaves posts behind, one places all", () => {
  const left = runs().map(([, { hand }]) => hand.toMove - hand.placed);
  expect(left.some((n) => n > 0)).toBe(true);
  expect(left.some((n) => n === 0)).toBe(true);
});

test("About says on what day the posts were counted and when the run was prepared, each its own date", () => {
  const run = irregular();
  const read = new Reading(run);
  expect(read.beside("About", "Posts counted on")).toBe(run.inputs.BaselineDate.value);
  expect(read.beside("About", "Prepared on")).toBe(run.inputs.PreparedOn.value);
  expect(run.inputs.BaselineDate.value).not.toBe(run.inputs.PreparedOn.value);
  expect(read.beside("About", "Specialty")).toBe("Made up");
  expect(read.beside("About", "Prepared by")).toBe("A. Tester");
  expect(read.beside("About", "Source of the posts")).toContain("A count");
  expect(read.beside("About", "Source of the need")).toContain("A table");
  expect(read.texts("About")).toContain("Fair share plan: Made up");
  for (const { name, hidden } of read.built.workbook.sheets) {
    if (name !== "About" && !hidden) expect(read.beside("About", name)).toEqual(expect.any(String));
  }
});
