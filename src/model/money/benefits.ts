import { refuse, type Refusal } from "../refusal";

/** The choices behind the programme's economic case; money in pounds. */
export interface BenefitChoices {
  /** Level yearly benefit to the NHS. */
  annualBenefit: number;
  /** Number of equal years; the first is not discounted. */
  years: number;
  /** Yearly discount rate of money, 0.035 for 3.5%. */
  moneyRate: number;
  /** Yearly discount rate of health, 0.015 for 1.5%. */
  healthRate: number;
  /** NHS pounds, undiscounted, that bring one quality-adjusted life year (QALY). */
  costPerQaly: number;
  /** What society values a QALY at. */
  valuePerQaly: number;
}

/**
 * What the programme published and what it did not (SOURCES.heeFaq; docs/benefits.md has the derivation).
 * Published: 20 years, discounted, and six results (GBP 21m to 106m, 1,900 to 9,600 QALYs, GBP 143m to 716m).
 * Rates: 3.5% for money, 1.5% for health (SOURCES.greenBook). Inferred from the six results, not
 * published: GBP 13,000 of NHS money per QALY and GBP 74,450 as the value of one.
 */
export const PUBLISHED_CHOICES = { years: 20, moneyRate: 0.035, healthRate: 0.015 } as const;
export const INFERRED_CHOICES = { costPerQaly: 13_000, valuePerQaly: 74_450 } as const;

export interface Benefits {
  /** Present value of the benefit to the NHS, pounds. */
  presentValue: number;
  /** Discounted at the rate of health. */
  qalys: number;
  /** Pounds. */
  valueOfQalys: number;
}

/** Present value of 1 a year for a number of years, the first not discounted. */
function annuity(years: number, rate: number): number {
  let sum = 0;
  for (let year = years - 1; year >= 0; year--) sum += (1 + rate) ** -year;
  return sum;
}

export function benefits(choices: BenefitChoices): Benefits | Refusal {
  const qalys =
    (choices.annualBenefit / choices.costPerQaly) * annuity(choices.years, choices.healthRate);
  const found = {
    presentValue: choices.annualBenefit * annuity(choices.years, choices.moneyRate),
    qalys,
    valueOfQalys: qalys * choices.valuePerQaly,
  };
  if (Object.values(found).every(Number.isFinite)) return found;
  return refuse(
    "annual_benefit",
    "the result is larger than a cell can hold; check annual_benefit, cost_per_qaly and value_per_qaly."
  );
}
