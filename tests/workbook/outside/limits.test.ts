/** Limits and the sentences about how far the plan gets, against the model and the figures of the plan. */
import { total } from "../byHand";
import { irregular } from "../irregular";
import { Reading } from "../reading";
import { runs } from "./runs";

describe.each(runs())("%s", (_, { read, hand }) => {
  test("each limit of the model is listed with its area, year, posts and words; reached targets are none", () => {
    const rows = read.rows("Limits", "Limit", "Area", "Year", "Posts");
    const shown = rows.map((row) => [row.Limit, row.Area, row.Year, row.Posts, row["In words"]]);
    const binding = hand.limits.filter(({ kind }) => kind !== "Shortfall");
    const expected = binding.map(({ kind, area, year, posts, inWords }) => [
      kind,
      area === undefined ? "" : hand.areas[area],
      year === undefined ? "" : hand.years[year],
      posts,
      inWords,
    ]);
    if (expected.length > 0) expect(shown).toEqual(expected);
    else expect(shown[0][0]).toBe("No limit with posts: see the areas above");
    const reached = hand.limits.filter(({ kind }) => kind === "Shortfall");
    expect(read.beside("Limits", "Posts at areas that reached target")).toBe(
      total(reached.map(({ posts }) => posts))
    );
    expect(total(hand.limits.map(({ posts }) => posts))).toBe(hand.placed);
  });

  test("each area at the end: above, below or at its target, with what is left and unused", () => {
    const rows = read.rows("Limits", "Area", "At the end of the plan", "Posts left");
    expect(rows.map((row) => row.Area)).toEqual(hand.areas);
    const { vacancies, capacity } = hand.moves;
    rows.forEach((row, i) => {
      const left = hand.plan.left[i];
      expect(row["Posts left"]).toBe(Math.abs(left));
      if (left < 0) {
        expect(row["At the end of the plan"]).toBe("Above target");
        const givenUp = -total(hand.plan.change[i]);
        expect(row["Vacancies or places unused"]).toBe(total(vacancies[i]) - givenUp);
        expect(row["In words"]).toContain(`${-left} post`);
      } else if (left > 0) {
        expect(row["At the end of the plan"]).toBe("Below target");
        if (capacity) {
          const unused = total(capacity[i]) - total(hand.plan.change[i]);
          expect(row["Vacancies or places unused"]).toBe(unused);
        }
      } else {
        expect(row["At the end of the plan"]).not.toMatch(/Above target|Below target/);
      }
    });
  });

  test("the sentences of Plan and Limits agree with what is placed and what is left", () => {
    const left = total(hand.plan.left.map((n) => Math.max(0, n)));
    const plan = read.texts("Plan").join("\n");
    const limits = read.texts("Limits").join("\n");
    expect(plan).toContain(`${hand.placed} of ${hand.toMove} posts`);
    expect(left).toBe(hand.toMove - hand.placed);
    const success = /every area reaches its target/i;
    if (left === 0) {
      expect(plan).toMatch(success);
      expect(limits).toContain("No limit applies: every post that should move does");
    } else {
      expect(plan).not.toMatch(success);
      expect(limits).not.toMatch(/every post that should move does|No limit applies/);
      expect(limits).toContain(`${left} posts cannot be placed in these years`);
      expect(limits).toContain(`the plan places ${hand.placed} `);
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
