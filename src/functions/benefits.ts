import { benefits, INFERRED_CHOICES, PUBLISHED_CHOICES } from "../model/money/benefits";
import { answer, cellError, orRefuse } from "./answer";
import { readNumber } from "./cells/scalars";

/** Longer than any appraisal; beyond it the sums would only take time. */
const MOST_YEARS = 200;

/**
 * The economic case: present value of a level yearly benefit to the NHS, the quality-adjusted life years
 * (QALYs) it brings, and what they are worth.
 * @customfunction BENEFITS BENEFITS
 * @helpurl https://localhost:3000/docs/functions/BENEFITS.html
 * @param annual_benefit Yearly benefit to the NHS in pounds, the same every year; the first year is not discounted.
 * @param [years] Number of years, whole. Left out: 20, as published.
 * @param [money_rate] Yearly discount rate of money. Left out: 0.035 (3.5%).
 * @param [health_rate] Yearly discount rate of health. Left out: 0.015 (1.5%).
 * @param [cost_per_qaly] NHS pounds that bring one QALY. Left out: 13,000, inferred from the published range, not published itself.
 * @param [value_per_qaly] Value of one QALY in pounds. Left out: 74,450, inferred from the published range, not published itself.
 * @returns A table with a heading row: NHS benefit (present value), QALYs, Value of QALYs.
 */
export function benefitsFunction(
  annual_benefit: any,
  years?: any,
  money_rate?: any,
  health_rate?: any,
  cost_per_qaly?: any,
  value_per_qaly?: any
): any[][] {
  return answer("BENEFITS", () => {
    const costPerQaly = readNumber("cost_per_qaly", cost_per_qaly, {
      default: INFERRED_CHOICES.costPerQaly,
    });
    if (costPerQaly === 0) {
      throw cellError(
        "value",
        "cost_per_qaly: 0 was given; it must be above 0, or left out for 13,000."
      );
    }
    const wholeYears = readNumber("years", years, {
      default: PUBLISHED_CHOICES.years,
      least: 1,
      most: MOST_YEARS,
    });
    if (!Number.isInteger(wholeYears)) {
      throw cellError("value", `years: ${wholeYears} was given; give a whole number of years.`);
    }
    const found = orRefuse(
      benefits({
        annualBenefit: readNumber("annual_benefit", annual_benefit, { signed: true }),
        years: wholeYears,
        moneyRate: readRate("money_rate", money_rate, PUBLISHED_CHOICES.moneyRate),
        healthRate: readRate("health_rate", health_rate, PUBLISHED_CHOICES.healthRate),
        costPerQaly,
        valuePerQaly: readNumber("value_per_qaly", value_per_qaly, {
          default: INFERRED_CHOICES.valuePerQaly,
        }),
      })
    );
    return [
      ["Measure", "Value", "Unit"],
      ["NHS benefit (present value)", found.presentValue, "pounds"],
      ["QALYs", found.qalys, "QALYs"],
      ["Value of QALYs", found.valueOfQalys, "pounds"],
    ];
  });
}

function readRate(name: string, argument: unknown, published: number): number {
  return readNumber(name, argument, { default: published, part: true });
}
