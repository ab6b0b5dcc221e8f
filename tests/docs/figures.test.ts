import { readFileSync } from "node:fs";
import { join } from "node:path";
import { benefits, INFERRED_CHOICES, PUBLISHED_CHOICES } from "../../src/model/money/benefits";
import { fundingFlow, type FundingFlow } from "../../src/model/money/fundingFlow";
import { postIncome } from "../../src/model/money/postIncome";
import { fairness, FAIRNESS_MEASURES } from "../../src/model/measures/fairness";
import { LOCAL_OFFICES } from "../../src/model/reference/localOffices";
import { MARKET_FORCES_FACTORS } from "../../src/model/reference/marketForcesFactor";

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

  test("the sample: income of a post, change by office, and the total that is not 0", () => {
    const shown = rows.filter((row) => row.length === 4 && /^-?\d+$/.test(row[1]));
    expect(shown.length).toBe(11);
    const income = shown.map(([name]) =>
      postIncome({
        salary: /London/.test(name) ? 62_000 : 60_000,
        placementFee: 12_000,
        marketForcesFactor: MARKET_FORCES_FACTORS[codeOf(name)],
        salaryShare: 0.5,
        other: 0,
      })
    );
    const moves = shown.map(([, posts]) => [number(posts)]);
    const flow = fundingFlow(
      moves,
      income.map((x) => [x]),
      1
    ) as FundingFlow;
    shown.forEach(([, , perPost, change], i) => {
      expect(income[i]).toBeCloseTo(number(perPost), 2);
      expect(Math.round(flow.totals[i])).toBe(number(change));
    });
    expect(moves.reduce((sum, [posts]) => sum + posts, 0)).toBe(0);
    const total = rows.find(([name]) => name === "**Total**")!;
    expect(Math.round(flow.total)).toBe(number(total[3]));
    expect(page("money")).toContain("150,974 pounds a year less");
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
