import { html, type TemplateResult } from "lit/html.js";
import { BASIC_PAY } from "../../workbook/preview/reference";
import { pricesOf, type YearPrices } from "../../workbook/preview/prices";
import { put, setArea, setSalary, type Form } from "../steps/form";
import { salaryAt } from "../steps/steps";
import { OFFICES } from "../../workbook/preview/reference";
import type { StepContext } from "./context";
import { button, cellInput, textField } from "./fields";
import { pounds } from "./numbers";

/** Salaries by grade, the years at each, and the salary of a post that follows from them year by year. */
export function salaries(context: StepContext): TemplateResult {
  const { form, problems, edit, live } = context;
  const years = form.byYear.Years.values;
  const offered = form.byYear.FinancialYears.values.indexOf(BASIC_PAY.year);
  const known = BASIC_PAY.grades.map(({ grade, salary }) => `${grade} ${pounds(salary)}`);
  return html`<details>
    <summary>Basic salary by grade</summary>
    <p>
      Where the basic salary of a year is blank above, it is that of the grades, weighted by the
      years spent in each. A year without a known award keeps the last one.
    </p>
    <p>
      Known for ${BASIC_PAY.year}: ${known.join(", ")}; London weighting
      ${pounds(BASIC_PAY.londonWeighting)}. ${BASIC_PAY.source}.
    </p>
    ${
      offered < 0
        ? html`<p>The plan has no financial year ${BASIC_PAY.year} that they could be used for.</p>`
        : html`<div class="buttons">
            ${button(`Use the pay of ${BASIC_PAY.from} for ${BASIC_PAY.year}`, () =>
              edit(usePay(form, offered))
            )}
          </div>`
    }
    ${form.salaries.map(
      (row, place) =>
        html`<table class="inputs">
            <caption>
              ${row.grade}
            </caption>
            <tbody>
              <tr>
                <th scope="row">Years at the grade</th>
                <td>
                  ${cellInput({
                    id: salaryAt(place, "years"),
                    label: `Years as ${row.grade}`,
                    value: row.years,
                    problems,
                    change: (text) => edit(setSalary(form, place, { years: text })),
                  })}
                </td>
              </tr>
              ${years.map(
                (label, year) =>
                  html`<tr>
                    <th scope="row">Basic salary, £, ${label}</th>
                    <td>
                      ${cellInput({
                        id: salaryAt(place, year),
                        label: `Basic salary of ${row.grade}, ${label}`,
                        value: row.salaries[year],
                        problems,
                        change: (text) =>
                          edit(setSalary(form, place, { salaries: put(row.salaries, year, text) })),
                      })}
                    </td>
                  </tr>`
              )}
            </tbody>
          </table>
          ${textField({
            id: salaryAt(place, "source"),
            label: `Source of the salary of ${row.grade}`,
            value: row.source,
            problems,
            change: (text) => edit(setSalary(form, place, { source: text })),
          })}`
    )}
    <ul>
      ${pricesOf(live.run).map((price) => html`<li>${price.year}: ${salaryWords(price)}</li>`)}
    </ul>
  </details>`;
}

function salaryWords({ salary, salaryFrom, award }: YearPrices): string {
  if (salary === undefined) return "no price entered";
  const from = { entered: "entered above", "by grade": "by grade", kept: `kept from ${award}` };
  return `${pounds(salary)}, ${from[salaryFrom as keyof typeof from]}`;
}

/** Puts the published pay into its year, and its London weighting beside the London offices. */
function usePay(form: Form, year: number): Form {
  let next = form;
  BASIC_PAY.grades.forEach(({ grade, salary }) => {
    const place = next.salaries.findIndex((row) => row.grade === grade);
    if (place < 0) return;
    const salaries = put(next.salaries[place].salaries, year, String(salary));
    next = setSalary(next, place, { salaries, source: BASIC_PAY.source });
  });
  const london = new Set(OFFICES.filter((office) => office.london).map(({ name }) => name));
  form.areas.forEach(({ values }, area) => {
    if (!london.has(values.area)) return;
    next = setArea(next, area, "londonWeighting", String(BASIC_PAY.londonWeighting));
  });
  return next;
}
