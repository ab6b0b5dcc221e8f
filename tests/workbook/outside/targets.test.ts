/** Targets, Workings and what they say, against figures worked out by another hand. */
import { FIGURES, INEQUALITY, MFF } from "../irregular";
import { plain } from "../reading";
import { total } from "../byHand";
import { runs } from "./runs";

const posts = (count: number): string => `${count} ${count === 1 ? "post" : "posts"}`;
const percent = (part: number): string => `${(Math.round(part * 1000) / 10).toFixed(1)}%`;

describe.each(runs())("%s", (_, { read, hand }) => {
  const { areas, targets, plan } = hand;
  const held = plan.postsAtEnd.map((row) => row[row.length - 1]);
  const change = targets.map((target, i) => target - hand.posts[i]);
  const apart = (have: readonly number[]): number[] => have.map((n, i) => n / targets[i] - 1);

  test.each<[string, () => readonly (number | string)[]]>([
    ["Area", () => areas],
    ["Posts now", () => hand.posts],
    ["Change to target", () => change],
    ["Distance from target now", () => apart(hand.posts)],
    ["Posts at the end", () => held],
    ["Distance from target at the end", () => apart(held)],
    ["Target posts", () => targets],
  ])("Targets, column %s", (heading, figures) => {
    const shown = read.column("Targets", heading, "Area", "Target posts", "Change to target");
    expect(shown.map(plain)).toEqual(figures().map(plain));
  });

  test("the three sums on top of Targets", () => {
    expect(read.beside("Targets", "Posts now")).toBe(total(hand.posts));
    expect(read.beside("Targets", "Posts to share out")).toBe(hand.toShare);
    expect(read.beside("Targets", "Posts to be placed elsewhere")).toBe(hand.toMove);
  });

  test("the sentences on top of Targets name the area furthest below and above, and the distances", () => {
    const short = change.indexOf(Math.max(...change));
    const over = change.indexOf(Math.min(...change));
    const furthest = (have: readonly number[]): string =>
      percent(Math.max(...apart(have).map(Math.abs)));
    const left = total(plan.left.map((n) => Math.max(0, n)));
    const said = read.texts("Targets");
    expect(said).toContain(
      `${areas[short]} is furthest below its target, by ${posts(change[short])}; ` +
        `${areas[over]} holds ${posts(-change[over])} more than its target.`
    );
    expect(said).toContain(
      `At the end of the plan the largest distance from target is ${furthest(held)}, against ` +
        `${furthest(hand.posts)} now; ${posts(left)} still to be placed.`
    );
  });

  test("Workings: parts of the components add across to the exact target, and the targets are those of Targets", () => {
    const rows = read.rows("Workings", "Area", "Target posts");
    const lines = rows.filter((row) => row.Area !== "Total");
    expect(lines.map((row) => row.Area)).toEqual(areas);
    const headings = [
      "NHSE allocation model",
      "HEE analysis",
      "Deprivation (SMR<75)",
      "Specialised services",
    ];
    lines.forEach((row, i) => {
      headings.forEach((heading, k) =>
        expect([heading, row[heading]]).toEqual([heading, expect.closeTo(hand.parts[i][k], 9)])
      );
      expect(row["Exact target"]).toBeCloseTo(hand.exact[i], 9);
      expect(row["Target share"]).toBeCloseTo(hand.exact[i] / hand.toShare, 12);
      expect(row["Target posts"]).toBe(targets[i]);
      expect(row.Change).toBe(change[i]);
      expect(row["Posts now"]).toBe(hand.posts[i]);
      const distance = Object.keys(row).find((heading) => /^distance/i.test(heading))!;
      expect(row[distance]).toBeCloseTo(hand.posts[i] / hand.exact[i] - 1, 9);
    });
    expect(lines[areas.indexOf("Wessex")].Note).toContain("minimum of 12");
    expect(lines[areas.indexOf("Thames Valley")].Note).toContain("set to 11");
  });
});

test("Areas shows what was typed, blanks as blanks but for factors of 1", () => {
  const [[, { read, hand }]] = runs();
  const column = (heading: string) => read.column("Areas", heading, "Area", "Posts now");
  expect(column("Posts now")).toEqual(FIGURES.map(([count]) => count));
  expect(column("NHSE need")).toEqual(FIGURES.map(([, need]) => need));
  expect(column("Deprivation need")).toEqual(FIGURES.map(([, , need]) => need));
  expect(column("Specialised need")).toEqual(FIGURES.map(([, , , need]) => need));
  expect(column("Market forces factor")).toEqual(MFF);
  expect(column("Inequality weight")).toEqual(INEQUALITY);
  expect(hand.areas[2]).toBe("London");
});
