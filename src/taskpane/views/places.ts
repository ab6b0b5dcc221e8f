import { html, nothing, type TemplateResult } from "lit/html.js";
import { live } from "lit/directives/live.js";
import { put, setPlaces, type Form } from "../steps/form";
import { presentFigures, recordSignOff, signOffState, toRecord } from "../steps/signOff";
import { placeAt } from "../steps/steps";
import type { StepContext } from "./context";
import { button, cellInput, selectField, type View } from "./fields";

const ALL = "all";

/** Which year's places are typed: narrow panes have room for one column. */
export function yearChoice(
  { form, looks, look, problems }: StepContext,
  id: string
): TemplateResult {
  const years = form.byYear.Years.values;
  return selectField({
    id,
    label: "Year to fill in",
    value: looks.placesYear === undefined ? ALL : String(looks.placesYear),
    problems,
    choices: [
      { value: ALL, label: "The same in every year" },
      ...years.map((label, year) => ({ value: String(year), label })),
    ],
    change: (value) => look({ placesYear: value === ALL ? undefined : Number(value) }),
  });
}

/** Whole posts by area for the year that is chosen, or for all years at once. */
export function placesTable(
  context: StepContext,
  table: "vacancies" | "capacity",
  caption: string
): TemplateResult {
  const { form, problems, edit, looks } = context;
  const years = form.byYear.Years.values;
  const year = looks.placesYear;
  const heading = year === undefined ? "Every year" : years[year];
  return html`<table class="inputs">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">Area</th>
        <th scope="col">${heading}</th>
      </tr>
    </thead>
    <tbody>
      ${form.areas.map(({ values }, area) => {
        const row = form[table][area];
        const differ = year === undefined && new Set(row).size > 1;
        return html`<tr>
          <th scope="row">${values.area}</th>
          <td>
            ${cellInput({
              id: placeAt(table, area),
              label: `${values.area}, ${heading}`,
              value: year === undefined ? (differ ? "" : (row[0] ?? "")) : row[year],
              problems,
              change: (text) => edit(setPlaces(form, table, area, year, text)),
            })}
            ${differ ? html`<span class="hint">${row.map((text) => text || "–").join(", ")}</span>` : nothing}
          </td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

/** Who signed the places off, when, on what evidence, and for which figures. */
export function signOffs({ form, edit }: StepContext): TemplateResult {
  const waiting = toRecord(form);
  return html`<details>
    <summary>Sign-off by the postgraduate deans</summary>
    <p>
      A place counts once its sign-off is recorded: name, date, evidence and the figures as they are
      then. This records a sign-off; it does not prove a signature. A figure changed later has to be
      signed off again.
    </p>
    ${
      waiting.length > 1
        ? html`<div class="buttons">
            ${button(
              `Record the present figures of all ${waiting.length} with name and date`,
              () => edit(waiting.reduce(recordSignOff, form)),
              { id: "sign-all" }
            )}
          </div>`
        : nothing
    }
    <table class="inputs">
      <caption>
        Sign-off of the places
      </caption>
      <thead>
        <tr>
          <th scope="col">Area</th>
          <th scope="col">Signed off by, on, evidence, and figures</th>
        </tr>
      </thead>
      <tbody>
        ${form.areas.map(({ values }, area) => signOff(form, edit, values.area, area))}
      </tbody>
    </table>
  </details>`;
}

function signOff(form: Form, edit: StepContext["edit"], name: string, area: number): View {
  const row = form.signOff[area];
  const state = signOffState(form, area);
  const present = presentFigures(form, area);
  const control = (field: "signedBy" | "signedOn" | "evidence", label: string) =>
    html`<input
      id="sign-${field}-${area}"
      class="text"
      type=${field === "signedOn" ? "date" : "text"}
      aria-label="${label}, ${name}"
      placeholder=${field === "signedOn" ? nothing : label}
      autocomplete="off"
      .value=${live(row[field])}
      @change=${(event: Event) => {
        const text = (event.target as HTMLInputElement).value;
        edit({ ...form, signOff: put(form.signOff, area, { ...row, [field]: text }) });
      }}
    />`;
  return html`<tr>
    <th scope="row">${name}</th>
    <td class="stack">
      ${control("signedBy", "Signed off by")} ${control("signedOn", "Signed off on")}
      ${control("evidence", "Evidence, such as the dean's email of 3 March")}
      <span class="hint" id="sign-state-${area}">${state.words}</span>
      ${
        present !== "" && present !== row.figures
          ? button(`Record for ${present}`, () => edit(recordSignOff(form, area)), {
              id: `sign-record-${area}`,
            })
          : nothing
      }
    </td>
  </tr>`;
}
