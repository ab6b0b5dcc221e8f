import { readFileSync } from "node:fs";
import { join } from "node:path";
import { haematology } from "../../scripts/samples/haematology";
import { benefits, INFERRED_CHOICES, PUBLISHED_CHOICES } from "../../src/model/money/benefits";
import { fairness, FAIRNESS_MEASURES } from "../../src/model/measures/fairness";
import { library } from "../../src/functions/library";
import { BASIC_PAY } from "../../src/model/reference/basicPay";
import { LOCAL_OFFICES } from "../../src/model/reference/localOffices";
import { buildRun } from "../../src/workbook/build";
import { Shown } from "../workbook/sheets/lookUp";
import { MARKET_FORCES_FACTORS } from "../../src/model/reference/marketForcesFactor";

const sample = buildRun(haematology(), library);

/** The figures in the tables of these pages are worked out anew, so that they cannot rot. */
const page = (name: string) => readFileSync(join(__dirname, `../../docs/${name}.md`), "utf8");

const tableRows = (text: string): string[][] =>
  text
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim())
    );

const number = (text: string) => Number(text.replace(/[*,]/g, ""));
const codeOf = (name: string) => LOCAL_OFFICES.find((office) => office.name === name)?.code ?? "";

describe("docs/money.md", () => {
  const rows = tableRows(page("money"));

  test("the market forces factors of all 13 offices", () => {
    const shown = rows
      .filter((row) => row.length === 4 && /^[01]\.\d{3}$/.test(row[1]))
      .flatMap(([a, x, b, y]) => [
        [a, x],
        [b, y],
      ])
      .filter(([name]) => name !== "");
    expect(shown).toHaveLength(13);
    for (const [name, factor] of shown) {
      expect([name, MARKET_FORCES_FACTORS[codeOf(name)].toFixed(3)]).toEqual([name, factor]);
    }
  });

  test("the sample: what its workbook shows, area by area, with the totals", () => {
    const sheet = new Shown(sample, "Funding");
    const shown = rows.filter((row) => row.length === 6 && /\d/.test(row[1]));
    expect(shown).toHaveLength(14);
    shown.forEach(([bold, postYears, ofPost, ...money]) => {
      const name = bold.replace(/\*/g, "");
      const all = (heading: string): number =>
        Number(sheet.figure("All years together", name, heading));
      expect([name, all("Post-years moved")]).toEqual([name, expect.closeTo(number(postYears), 2)]);
      const income = sheet.under("National income of one post, £ a year", name)[0];
      if (name !== "Total") expect(Number(income)).toBeCloseTo(number(ofPost), 2);
      const columns = ["National income moved", "Employers' own part", "Net: cost of hosting"];
      expect([name, ...columns.map((column) => Math.round(all(column)) + 0)]).toEqual([
        name,
        ...money.map(number),
      ]);
    });
    const text = page("money");
    expect(text).toContain("362,069 pounds less are paid over the five years");
    // 149 post-years leave London, each with half of 2,000; the rest is the market forces factor.
    expect(text).toContain(
      "213,069 from the market forces factor,\n149,000 from half of the London"
    );
    const trust = sheet.under("Other national income of trust-funded posts", "Total");
    expect([trust.at(-1), trust[0]]).toEqual([139, 139_000]);
  });

  test("the published basic pay, and what it gives weighted", () => {
    const pay = new Map(rows.filter((row) => row.length === 2).map(([grade, sum]) => [grade, sum]));
    const pounds = (value: number): string => `£${value.toLocaleString("en-GB")}`;
    for (const { grade, salary } of BASIC_PAY.grades) expect(pay.get(grade)).toBe(pounds(salary));
    expect(pay.get("London weighting")).toBe(pounds(BASIC_PAY.londonWeighting));
    expect(page("money")).toContain("= 68,625.60");
    expect((3 * 65_048 + 2 * 73_992) / 5).toBeCloseTo(68_625.6, 9);
  });
});

test("docs/london-haematology.md: what levelling up to London takes in the sample", () => {
  const sheet = new Shown(sample, "Levelling up");
  const shown = tableRows(page("london-haematology")).filter(([measure]) => /^By /.test(measure));
  expect(shown).toHaveLength(2);
  const [posts] = sheet.row("Posts now").slice(1);
  shown.forEach(([measure, partOfPosts, part, needed, withTrust]) => {
    const row = /registered/.test(measure) ? "by registered" : "by this run's";
    const [, share, , all, both] = sheet.row(`Needed, ${row}`).map(Number);
    expect((Number(posts) * 100).toFixed(2)).toBe(partOfPosts.replace("%", ""));
    expect((share * 100).toFixed(2)).toBe(part.replace("%", ""));
    expect(all).toBeCloseTo(number(needed), 0);
    expect(both.toFixed(1)).toBe(number(withTrust).toFixed(1));
  });
});

test("docs/benefits.md: what the inferred yearly benefits give", () => {
  const shown = tableRows(page("benefits")).filter(([annual]) => /^[17],\d/.test(annual));
  expect(shown).toHaveLength(2);
  for (const [annual, money, qalys, value] of shown) {
    const found = benefits({
      annualBenefit: number(annual),
      ...PUBLISHED_CHOICES,
      ...INFERRED_CHOICES,
    }) as Exclude<ReturnType<typeof benefits>, { refused: true }>;
    expect(`${(found.presentValue / 1e6).toFixed(1)} million`).toBe(money);
    expect(Math.round(found.qalys)).toBe(number(qalys));
    expect(`${(found.valueOfQalys / 1e6).toFixed(1)} million`).toBe(value);
  }
});

test("docs/fairness-measures.md: the four areas before and after", () => {
  const shown = tableRows(page("fairness-measures")).filter(
    (row) => row.length === 4 && row[0].startsWith("`")
  );
  expect(shown.map(([name]) => name.slice(1, -1))).toEqual([...FAIRNESS_MEASURES]);
  const stages = [
    [30, 20, 10, 10],
    [25, 20, 15, 10],
    [27, 20, 13, 10],
  ].map((posts) => fairness(["A", "B", "C", "D"], posts, [100, 80, 60, 40]));
  for (const [name, ...values] of shown) {
    values.forEach((value, stage) => {
      const found = (stages[stage] as Record<string, number>)[name.slice(1, -1)];
      expect(Math.abs(found - number(value))).toBeLessThanOrEqual(0.00005);
    });
  }
});
