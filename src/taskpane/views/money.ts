import { html, nothing, type TemplateResult } from "lit/html.js";
import type { ByYearId, InputId } from "../../workbook/inputs/fields";
import type { MoneyPreview } from "../../workbook/preview/money";
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
import { inSentence, pounds, shortPounds, tenth, whole } from "./numbers";

const PRICES: readonly { id: ByYearId; heading: string }[] = [
  { id: "Salary", heading: "Basic salary" },
  { id: "PlacementFee", heading: "Place\u00adment fee" },
  { id: "OtherIncome", heading: "Other income" },
  { id: "HostingCost", heading: "Hosting cost" },
];

export function moneyView(context: StepContext): TemplateResult {
  const { form, problems, edit } = context;
  return html`
    <p>
      Prices are yours to enter, with their source: none is published that could stand here.
      National income of a post is part of the basic salary, the placement fee times the market
      forces factor, and other income. Without prices the workbook shows £0.
    </p>
    <table class="inputs prices">
      <caption>
        Yearly prices of one post, in pounds
      </caption>
      <thead>
        <tr>
          <th scope="col">Year</th>
          ${PRICES.map(({ heading }) => html`<th scope="col">${heading}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${form.byYear.Years.values.map(
          (label, year) =>
            html`<tr>
              <th scope="row">${label}</th>
              ${PRICES.map(
                ({ id, heading }) =>
                  html`<td>
                    ${cellInput({
                      id: yearAt(id, year),
                      label: `${heading.replace("\u00ad", "")}, ${label}`,
                      value: form.byYear[id].values[year],
                      problems,
                      change: (text) => edit(setByYear(form, id, year, text)),
                    })}
                  </td>`
              )}
            </tr>`
        )}
      </tbody>
    </table>
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
  { field: "inequality", heading: "Inequality weight" },
] as const;

const factors = (context: StepContext): TemplateResult =>
  html`<details>
    <summary>Market forces factors and inequality weights</summary>
    ${areaTable(context, "By area; blank: 1", FACTORS)}
  </details>`;

function flows({ live }: StepContext): View {
  const result = live.money;
  if (result.refused) return refusal(result.words);
  const priced = result.value.income.some(({ amounts }) => amounts.some((amount) => amount !== 0));
  const hosted = live.run.byYear.HostingCost.value.some((cost) => Number(cost) > 0);
  if (!priced)
    return html`<p class="told">No price has been entered, or no post moves: no money moves.</p>`;
  return moneyTable(result.value, hosted);
}

function moneyTable({ income, own }: MoneyPreview, hosted: boolean): TemplateResult {
  const last = income[0].amounts.length - 1;
  return html`<h3>Gains and losses by area</h3>
    <table class="figures">
      <caption>
        Against the posts held now; all years of the plan together
      </caption>
      <thead>
        <tr>
          <th scope="col">Area</th>
          <th scope="col">National income</th>
          ${hosted ? html`<th scope="col">Employers' own part</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${income.slice(0, -1).map(
          (row, i) =>
            html`<tr>
              <th scope="row">${row.area}</th>
              <td>${shortPounds(row.amounts[last])}</td>
              ${hosted ? html`<td>${shortPounds(own[i].amounts[last])}</td>` : nothing}
            </tr>`
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Total</th>
          <td>${shortPounds(income[income.length - 1].amounts[last])}</td>
          ${hosted ? html`<td>${shortPounds(own[own.length - 1].amounts[last])}</td>` : nothing}
        </tr>
      </tfoot>
    </table>
    <p class="hint">
      The total is not 0 where placement fees differ by market forces factor.
      ${hosted ? "Employers' own part: needed above 0, freed below it." : ""}
    </p>`;
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
