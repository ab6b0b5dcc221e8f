import { html, nothing, type TemplateResult } from "lit/html.js";
import type { ByYearId, InputId } from "../../workbook/inputs/fields";
import {
  INPUT_FIELDS,
  setByYear,
  setInput,
  setSource,
  setYearSource,
  YEAR_FIELDS,
} from "../steps/form";
import { inputAt, yearAt } from "../steps/steps";
import { areaTable } from "./areaTable";
import type { StepContext } from "./context";
import { cellInput, refusal, textField, type View } from "./fields";
import { moneyTable } from "./moneyTable";
import { inSentence, pounds, shortPounds, tenth, whole } from "./numbers";
import { salaries } from "./salaries";

interface Price {
  readonly id: ByYearId;
  readonly heading: string;
}
const TARIFF: readonly Price[] = [
  { id: "Salary", heading: "Basic salary" },
  { id: "PlacementFee", heading: "Place\u00adment fee" },
  { id: "HostingCost", heading: "Hosting cost" },
];
const OTHERS: readonly Price[] = [
  { id: "EducationSupport", heading: "Education support" },
  { id: "StudyLeave", heading: "Study leave" },
  { id: "RelocationTravel", heading: "Relocation, travel" },
];
const PRICES: readonly Price[] = [...TARIFF, ...OTHERS];

export function moneyView(context: StepContext): TemplateResult {
  const { form, problems, edit } = context;
  return html`
    <p>
      Prices are yours to enter, with their source. National income of a post is part of the basic
      salary, the placement fee times the market forces factor, and what is paid for every specialty
      post: education support, study leave, relocation and travel. Where a price is blank, the
      workbook shows the post-years and says that no price is entered.
    </p>
    ${priceTable(context, "Yearly prices of one post, in pounds", TARIFF)}
    ${priceTable(context, "Other national income of one post, in pounds a year", OTHERS)}
    <details>
      <summary>Sources of the prices</summary>
      ${PRICES.map(({ id }) =>
        textField({
          id: `source-${id}`,
          label: `Source: ${inSentence(YEAR_FIELDS.get(id)!.label)}`,
          value: form.byYear[id].source,
          problems,
          change: (text) => edit(setYearSource(form, id, text)),
        })
      )}
    </details>
    ${salaries(context)}
    <div class="pair">${input(context, "SalaryShare")} ${input(context, "FirstYearPart")}</div>
    ${factors(context)} ${flows(context)}
    <h3>Benefits</h3>
    <p>
      Yearly benefit = posts gained × yearly cost of a post × efficiency penalty × inequality
      weight. The penalties are placeholders: only that the high case is five times the low has been
      published.
    </p>
    ${input(context, "YearlyCost")}
    ${textField({
      id: "source-YearlyCost",
      label: "Source of the yearly cost",
      value: form.inputs.YearlyCost.source,
      problems,
      change: (text) => edit(setSource(form, "YearlyCost", text)),
    })}
    <div class="pair">${input(context, "PenaltyLow")} ${input(context, "PenaltyHigh")}</div>
    <details>
      <summary>Years, discount rates and the value of a QALY</summary>
      ${(["BenefitYears", "MoneyRate", "HealthRate", "CostPerQaly", "ValuePerQaly"] as const).map(
        (id) => input(context, id)
      )}
    </details>
    ${benefits(context)}
  `;
}

/** Three columns at most: in a narrow pane more would not show what was typed. */
const priceTable = (
  { form, problems, edit }: StepContext,
  caption: string,
  prices: typeof PRICES
): TemplateResult =>
  html`<table class="inputs prices">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">Year</th>
        ${prices.map(({ heading }) => html`<th scope="col">${heading}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${form.byYear.Years.values.map(
        (label, year) =>
          html`<tr>
            <th scope="row">${label}</th>
            ${prices.map(
              ({ id, heading }) =>
                html`<td>
                  ${cellInput({
                    id: yearAt(id, year),
                    label: `${heading.replace(/\u00ad/g, "")}, ${label}`,
                    value: form.byYear[id].values[year],
                    problems,
                    change: (text) => edit(setByYear(form, id, year, text)),
                  })}
                </td>`
            )}
          </tr>`
      )}
    </tbody>
  </table>`;

function input({ form, problems, edit }: StepContext, id: InputId): View {
  const field = INPUT_FIELDS.get(id)!;
  return textField({
    id: inputAt(id),
    label: field.label,
    hint:
      id === "YearlyCost" ? "Pounds a year; blank: no benefit is calculated." : `${field.source}.`,
    kind: "number",
    value: form.inputs[id].value,
    problems,
    change: (text) => edit(setInput(form, id, text)),
  });
}

const FACTORS = [
  { field: "mff", heading: "Market forces factor" },
  { field: "londonWeighting", heading: "London weighting, £" },
  { field: "inequality", heading: "Inequality weight" },
] as const;

const factors = (context: StepContext): TemplateResult =>
  html`<details>
    <summary>Market forces factors, London weighting and inequality weights</summary>
    ${areaTable(context, "By area; blank: 1, and no London weighting", FACTORS)}
  </details>`;

function flows({ live }: StepContext): View {
  const result = live.money;
  return result.refused ? refusal(result.words) : moneyTable(result.value, live.run);
}

function benefits({ form, live }: StepContext): View {
  if (form.inputs.YearlyCost.value.trim() === "") return nothing;
  const result = live.benefits;
  if (result.refused) return refusal(result.words);
  const { yearly, rows } = result.value;
  const shownAs = (label: string, value: number): string =>
    label.startsWith("QALY") ? whole(value) : shortPounds(value);
  return html`<table class="figures">
    <caption>
      Benefits, low and high
    </caption>
    <thead>
      <tr>
        <th scope="col">
          Over ${tenth(Number(live.run.inputs.BenefitYears.value)).replace(".0", "")} years
        </th>
        <th scope="col">Low</th>
        <th scope="col">High</th>
      </tr>
    </thead>
    <tbody>
      <tr>
        <th scope="row">Yearly benefit</th>
        <td>${pounds(yearly[0])}</td>
        <td>${pounds(yearly[1])}</td>
      </tr>
      ${rows.map(
        ({ label, low, high }) =>
          html`<tr>
            <th scope="row">${label}</th>
            <td>${shownAs(label, low)}</td>
            <td>${shownAs(label, high)}</td>
          </tr>`
      )}
    </tbody>
  </table>`;
}
