import { OTHER_INCOME } from "../inputs/fields";
import type { Run } from "../inputs/run";

/** The prices of one post in a year, as the sheets Salary by grade and Funding show them; undefined: not entered. */
export interface YearPrices {
  readonly year: string;
  readonly salary: number | undefined;
  /** Where the salary comes from; `kept`: from the financial year named, for lack of a later award. */
  readonly salaryFrom: "entered" | "by grade" | "kept" | "nowhere";
  readonly award: string | undefined;
  readonly placementFee: number | undefined;
  /** Education support, study leave, relocation and travel: the sum of those entered, and how many are. */
  readonly other: number | undefined;
  readonly othersEntered: number;
  readonly hosting: number | undefined;
}

const known = (value: unknown): number | undefined =>
  typeof value === "number" ? value : undefined;

/** The weighted salary of a year; undefined where a grade that counts has none. */
function weighted(run: Run, t: number): number | undefined {
  const counts = (run.salaries ?? []).filter(({ years }) => (years ?? 0) > 0);
  const years = counts.reduce((sum, row) => sum + Number(row.years), 0);
  if (counts.length === 0 || counts.some(({ salaries }) => known(salaries[t]) === undefined)) {
    return undefined;
  }
  return counts.reduce((sum, row) => sum + Number(row.years) * Number(row.salaries[t]), 0) / years;
}

export function pricesOf(run: Run): YearPrices[] {
  const { byYear } = run;
  const prices: YearPrices[] = [];
  byYear.Years.value.forEach((label, t) => {
    const before = prices[t - 1];
    const entered = known(byYear.Salary.value[t]);
    const byGrade = weighted(run, t);
    const others = OTHER_INCOME.map((id) => known(byYear[id].value[t]));
    const given = others.filter((value) => value !== undefined);
    const award = String(byYear.FinancialYears.value[t] ?? "");
    const kept = before?.salary;
    prices.push({
      year: String(label),
      salary: entered ?? byGrade ?? kept,
      salaryFrom:
        entered !== undefined
          ? "entered"
          : byGrade !== undefined
            ? "by grade"
            : kept !== undefined
              ? "kept"
              : "nowhere",
      award: (entered ?? byGrade) === undefined ? before?.award : award,
      placementFee: known(byYear.PlacementFee.value[t]),
      other: given.length === 0 ? undefined : given.reduce((sum, value) => sum + value, 0),
      othersEntered: given.length,
      hosting: known(byYear.HostingCost.value[t]),
    });
  });
  return prices;
}

/** Whether the national income of a post can be told for the year. */
export const incomeKnown = ({ salary, placementFee }: YearPrices): boolean =>
  salary !== undefined && placementFee !== undefined;
