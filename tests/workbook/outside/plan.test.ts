/** Plan, Posts by year, Pairs, Limits, Vacancies and the money, against figures worked out by another hand. */
import { KNOWN, LONDON_WEIGHTING, PRICES, YEARS } from "../irregular";
import { plain } from "../reading";
import { total } from "../byHand";
import { runs } from "./runs";

const posts = (count: number): string => `${count} ${count === 1 ? "post" : "posts"}`;
const pounds = (amount: number): string => Math.round(Math.abs(amount)).toLocaleString("en-GB");
const close = (rows: readonly (readonly number[])[]) =>
  rows.map((row) => row.map((value) => expect.closeTo(value, 4) as number));

describe.each(runs())("%s", (_, { read, hand }) => {
  const { areas, plan, targets } = hand;
  const byYear = (sheet: string, ...others: string[]) =>
    read
      .rows(sheet, "Area", ...YEARS, ...others)
      .filter((row) => row.Area !== "Total")
      .map((row) => YEARS.map((year) => plain(row[year])));

  test("Plan: each year's change, its total and what is left to the target", () => {
    expect(read.column("Plan", "Area", "Area", "Left to target")).toEqual(areas);
    expect(byYear("Plan", "Left to target")).toEqual(plan.change);
    expect(read.column("Plan", "Total", "Area", "Left to target")).toEqual(
      plan.change.map((row) => total(row))
    );
    expect(read.column("Plan", "Left to target")).toEqual(
      targets.map((target, i) => target - hand.posts[i] - total(plan.change[i]))
    );
    expect(read.beside("Plan", "Posts placed in the plan")).toBe(hand.placed);
  });

  test("Posts by year: posts now and all changes up to that year", () => {
    const upTo = plan.change.map((row, i) =>
      row.map((_, t) => hand.posts[i] + total(row.slice(0, t + 1)))
    );
    expect(byYear("Posts by year", "Target")).toEqual(upTo);
    expect(read.column("Posts by year", "Posts now")).toEqual(hand.posts);
    expect(read.column("Posts by year", "Target")).toEqual(targets);
  });

  test("the sentence on top of Posts by year names who grows most and who gives up most", () => {
    const gained = plan.change.map(total);
    const [most, least] = [Math.max(...gained), Math.min(...gained)];
    expect(read.texts("Posts by year")).toContain(
      `${areas[gained.indexOf(most)]} grows most, by ${posts(most)}; ` +
        `${areas[gained.indexOf(least)]} gives up most, ${posts(-least)}.`
    );
  });

  test("Pairs: each year's pairs, and how many donors and recipients there are", () => {
    const shown = read.rows("Pairs", "Year", "From", "To", "Posts");
    const pairs = shown.filter((row) => row.From !== "" && row.From !== null);
    expect(pairs.map(({ Year, From, To, Posts }) => [Year, From, To, Posts])).toEqual(
      hand.pairs.map(({ year, from, to, posts: count }) => [
        year,
        from === undefined ? "Expansion" : areas[from],
        areas[to],
        count,
      ])
    );
    const gained = plan.change.map(total);
    expect(read.texts("Pairs").join("\n")).toMatch(
      new RegExp(
        `^${gained.filter((n) => n < 0).length} donor.*${gained.filter((n) => n > 0).length} recipient`,
        "m"
      )
    );
  });

  test("Vacancies: those known as typed, those expected beside them", () => {
    const expected = read
      .rows("Vacancies", "Expected vacancies", ...YEARS)
      .map((row) => YEARS.map((year) => row[year]));
    expect(expected).toEqual(hand.expected);
    expect(read.column("Vacancies", "Year 3")).toEqual(KNOWN.map((row) => row[2]));
  });

  const london = areas.map((area) => (area === "London" ? LONDON_WEIGHTING : 0));
  const mff = hand.given("mff", 1);
  const income = areas.map((_, i) =>
    YEARS.map(
      (_, t) =>
        0.4 * (PRICES.Salary[t] + london[i]) +
        PRICES.PlacementFee[t] * mff[i] +
        PRICES.EducationSupport[t] +
        PRICES.StudyLeave[t] +
        PRICES.RelocationTravel[t]
    )
  );
  const postYears = plan.change.map((row) =>
    row.map((change, t) => total(row.slice(0, t)) + 0.75 * change)
  );
  const moved = postYears.map((row, i) => row.map((n, t) => n * income[i][t]));
  const net = postYears.map((row) => row.map((n, t) => n * PRICES.HostingCost[t]));
  const own = net.map((row, i) => row.map((n, t) => n - moved[i][t]));

  test("Funding over all years: post-years, national income, employers' own part and net", () => {
    const column = (heading: string) => read.column("Funding", heading, "All years together");
    expect(column("All years together")).toEqual(areas);
    const sums = (rows: number[][]) => close(rows.map((row) => [total(row)])).flat();
    expect(column("Post-years moved")).toEqual(sums(postYears));
    expect(column("National income moved")).toEqual(sums(moved));
    expect(column("Employers' own part")).toEqual(sums(own));
    expect(column("Net: cost of hosting")).toEqual(sums(net));
  });

  test("Funding by year: every block of years", () => {
    const blocks: number[][][] = read
      .blocks("Funding", "Area", ...YEARS)
      .map((rows) =>
        rows
          .filter((row) => row.Area !== "Total")
          .map((row) => YEARS.map((year) => Number(plain(row[year]))))
      );
    for (const figures of [income, postYears, own, net, moved, moved]) {
      expect(blocks).toContainEqual(close(figures));
    }
  });

  test("the sentence on top of Funding names who gains and who loses most, with the pounds", () => {
    const sums = moved.map(total);
    const [most, least] = [Math.max(...sums), Math.min(...sums)];
    const said = read.texts("Funding").join("\n");
    expect(said).toContain(
      `${areas[sums.indexOf(most)]} gains most national income, £${pounds(most)}`
    );
    expect(said).toContain(`${areas[sums.indexOf(least)]} loses most, £${pounds(least)}`);
  });

  test("Benefits: who gains posts, at what price and weight, and what it comes to over the years", () => {
    const gained = plan.change.map((row) => Math.max(0, total(row)));
    const weight = hand.given("inequality", 1);
    const column = (heading: string) => read.column("Benefits", heading, "Area", "Posts moved in");
    expect(column("Area")).toEqual(areas);
    expect(column("Posts moved in")).toEqual(gained);
    expect(column("Inequality weight")).toEqual(weight);
    expect(column("Yearly cost of a post, £")).toEqual(areas.map(() => 61_250));
    const low = gained.map((n, i) => n * 61_250 * weight[i] * 0.12);
    const high = gained.map((n, i) => n * 61_250 * weight[i] * 0.45);
    expect(column("Low, £ a year")).toEqual(close([low])[0]);
    expect(column("High, £ a year")).toEqual(close([high])[0]);
    const annuity = (rate: number) =>
      total(Array.from({ length: 15 }, (_, year) => 1 / (1 + rate) ** year));
    const rows = read.rows("Benefits", "Over all years, discounted", "Low", "High");
    const over = (yearly: number) => {
      const qalys = (yearly / 13_000) * annuity(0.015);
      return [yearly * annuity(0.035), qalys, qalys * 74_450];
    };
    expect(rows.map((row) => row.Low)).toEqual(close([over(total(low))])[0]);
    expect(rows.map((row) => row.High)).toEqual(close([over(total(high))])[0]);
    const [[lowNow, lowQalys], [highNow, highQalys]] = [over(total(low)), over(total(high))];
    expect(read.texts("Benefits")).toContain(
      `Over 15 years the moves free £${pounds(lowNow)} to £${pounds(highNow)} of NHS resources, ` +
        `worth ${pounds(lowQalys)} to ${pounds(highQalys)} QALYs.`
    );
  });

  test("the change log says what the run came to", () => {
    const [row] = read.rows("Change log", "Run", "What changed");
    expect(row).toMatchObject({
      Run: 1,
      "Prepared by": "A. Tester",
      "Posts now": total(hand.posts),
      "Posts to move": hand.toMove,
      "Posts moved": hand.placed,
      "What changed": "First run",
    });
  });
});
