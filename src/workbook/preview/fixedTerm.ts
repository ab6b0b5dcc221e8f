import { foldName } from "../../model/names";
import { dateText, dateToSerial } from "../formulas/format";
import type { FixedTermRow, Run } from "../inputs/run";
import type { MoneyPreview } from "./money";
import type { PlanPreview } from "./plan";

/** Fixed-term posts in one year, beside what the plan has placed by its end. */
export interface FixedTermYear {
  readonly year: string;
  /** Posts that the plan has placed by the end of the training year; undefined where there is no plan. */
  readonly placed: number | undefined;
  /** In place on 1 August; undefined where the label names no year. */
  readonly inPlace: number | undefined;
  /** In the financial year; undefined as above. */
  readonly postYears: number | undefined;
  /** National income in the financial year; undefined where a price is not entered. */
  readonly income: number | undefined;
}

export interface FixedTermPreview {
  readonly years: readonly FixedTermYear[];
  /** Terms that end within the plan, in words. */
  readonly ends: readonly string[];
}

/** First and last day of the year that a label such as 2022/23 names. */
function daysOf(label: unknown, month: number): { first: number; last: number } | undefined {
  const year = Number(/^\d{4}/.exec(String(label ?? ""))?.[0] ?? NaN);
  if (!(year >= 1900)) return undefined;
  return { first: dateToSerial(year, month, 1), last: dateToSerial(year + 1, month, 1) - 1 };
}

/** The part of a year in which a post is still funded. */
function partOf({ until }: FixedTermRow, { first, last }: { first: number; last: number }): number {
  if (until === null || until >= last) return 1;
  return until < first ? 0 : (until + 1 - first) / (last + 1 - first);
}

/** The figures of the sheet Fixed-term posts, for all areas together. */
export function previewFixedTerm(
  run: Run,
  plan: PlanPreview | undefined,
  money: MoneyPreview | undefined
): FixedTermPreview {
  const folded = run.areas.map(({ values }) => foldName(String(values.area)));
  const place = (row: FixedTermRow): number => folded.indexOf(foldName(row.area));
  const rows = run.fixedTerm.filter((row) => place(row) >= 0);
  const sum = (of: (row: FixedTermRow) => number): number =>
    rows.reduce((all, row) => all + row.posts * of(row), 0);
  const labels = run.byYear.Years.value;
  const years = labels.map((label, t): FixedTermYear => {
    const training = daysOf(label, 8);
    const financial = daysOf(run.byYear.FinancialYears.value[t], 4);
    const ofPost = (row: FixedTermRow): number | undefined => money?.ofPost[place(row)]?.[t];
    const priced = money !== undefined && (money.ofPost[0]?.[t] ?? undefined) !== undefined;
    return {
      year: String(label),
      placed: plan?.moves.reduce(
        (all, { changes }) =>
          all + changes.slice(0, t + 1).reduce((n, change) => n + Math.max(change, 0), 0),
        0
      ),
      inPlace: training && sum(({ until }) => (until === null || until >= training.first ? 1 : 0)),
      postYears: financial && sum((row) => partOf(row, financial)),
      income:
        financial && priced
          ? sum((row) => partOf(row, financial) * Number(ofPost(row)))
          : undefined,
    };
  });
  return { years, ends: endsOf(run) };
}

function endsOf(run: Run): string[] {
  const years = run.byYear.Years.value.map((label) => ({ label, days: daysOf(label, 8) }));
  return run.fixedTerm.flatMap(({ area, posts, until }) => {
    const found =
      until === null
        ? undefined
        : years.find(({ days }) => days && until >= days.first && until <= days.last);
    if (!found) return [];
    const count = `${posts} ${posts === 1 ? "post" : "posts"}`;
    return [`${count} in ${area} until ${dateText(until!)}, in ${found.label}`];
  });
}
