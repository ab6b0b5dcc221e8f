import { html, nothing, type TemplateResult } from "lit/html.js";
import { FUNDING_LINES } from "../../workbook/inputs/fields";
import { put, setByYear, setInput } from "../steps/form";
import { fixedTermAt, inputAt, yearAt } from "../steps/steps";
import type { StepContext } from "./context";
import { button, cellInput, choices, radios, selectField, textField, type View } from "./fields";
import { fixedTermYears } from "./fixedTerm";
import { whole } from "./numbers";
import { placesTable, signOffs, yearChoice } from "./places";
import { planView } from "./plan";

export function movesView(context: StepContext): TemplateResult {
  const { form, problems, edit } = context;
  return html`
    <h3>Vacancies</h3>
    ${radios({
      id: inputAt("VacanciesFrom"),
      label: "Posts that fall vacant",
      hint: "A post moves only when its trainee has finished.",
      value: form.inputs.VacanciesFrom.value,
      problems,
      choices: [
        { value: "expected", label: "Expected, from the length of training" },
        { value: "known", label: "Known, by area and year" },
      ],
      change: (text) => edit(setInput(form, "VacanciesFrom", text)),
    })}
    ${
      form.inputs.VacanciesFrom.value === "known"
        ? html`<div class="buttons">
              ${context.readSheet("vacancies", "Read vacancies from your sheet")}
            </div>
            ${yearChoice(context, "vacancies-year")}
            ${placesTable(context, "vacancies", "Posts that fall vacant; blank: none")}`
        : html`<div class="pair">
            ${number(context, "TrainingLength", "Months, full time.")}
            ${number(context, "Stretch", "The GMC found 1.10 to 1.29 times the length.")}
          </div>`
    }
    <h3>Capacity</h3>
    ${radios({
      id: "limit-capacity",
      label: "Places the deans assure",
      value: form.limitCapacity ? "yes" : "no",
      problems,
      choices: [
        { value: "no", label: "No limit to the plan" },
        { value: "yes", label: "Hold the plan to the places assured" },
      ],
      change: (text) => edit({ ...form, limitCapacity: text === "yes" }),
    })}
    ${
      form.limitCapacity
        ? html`<div class="buttons">
              ${context.readSheet("capacity", "Read capacity from your sheet")}
            </div>
            ${yearChoice(context, "capacity-year")}
            ${placesTable(context, "capacity", "New posts each dean can assure; blank or 0: none goes there")}
            ${signOffs(context)}
            ${radios({
              id: inputAt("UnsignedPlaces"),
              label: "Places without a sign-off",
              value: form.inputs.UnsignedPlaces.value,
              problems,
              choices: [
                { value: "no", label: "Do not count" },
                { value: "yes", label: "Count, for a trial: no dean has assured them" },
              ],
              change: (text) => edit(setInput(form, "UnsignedPlaces", text)),
            })}`
        : nothing
    }
    <h3>Expansion</h3>
    <table class="inputs">
      <caption>
        Nationally new posts with lasting funding, by year
      </caption>
      <thead>
        <tr>
          <th scope="col">Training year</th>
          <th scope="col">Posts</th>
        </tr>
      </thead>
      <tbody>
        ${form.byYear.Years.values.map(
          (label, year) =>
            html`<tr>
              <th scope="row">${label}</th>
              <td>
                ${cellInput({
                  id: yearAt("Expansion", year),
                  label: `Expansion posts, ${label}`,
                  value: form.byYear.Expansion.values[year],
                  problems,
                  change: (text) => edit(setByYear(form, "Expansion", year, text)),
                })}
              </td>
            </tr>`
        )}
      </tbody>
    </table>
    ${fixedTerm(context)}
    <h3>Pace and profile</h3>
    ${number(context, "Pace", "Part of its posts that an area gives up in a year at most, such as 10%. Blank: no limit.")}
    ${selectField({
      id: inputAt("Profile"),
      label: "Profile of the moves",
      value: form.inputs.Profile.value,
      problems,
      choices: [
        { value: "even", label: "Even: spread over the years" },
        { value: "early", label: "Early: as soon as possible" },
      ],
      change: (text) => edit(setInput(form, "Profile", text)),
    })}
    ${planView(context)}
  `;
}

function number(
  { form, problems, edit }: StepContext,
  id: "TrainingLength" | "Stretch" | "Pace",
  hint: string
): View {
  const labels = {
    TrainingLength: "Length of training",
    Stretch: "Stretch of training",
    Pace: "Most an area gives up in a year",
  };
  return textField({
    id: inputAt(id),
    label: labels[id],
    hint,
    kind: "number",
    value: form.inputs[id].value,
    problems,
    change: (text) => edit(setInput(form, id, text)),
  });
}

const BLANK_TERM = { area: "", fundingLine: FUNDING_LINES[0], posts: "", until: "" };

/** Posts with an end: shown apart, and no part of the plan. */
function fixedTerm({ form, problems, edit, live }: StepContext): TemplateResult {
  const names = form.areas.map(({ values }) => values.area);
  const rows = form.fixedTerm;
  return html`<details ?open=${rows.length > 0}>
    <summary>Posts funded for a term only (${whole(rows.length)})</summary>
    <p>
      They stand apart in the workbook with their end, and are no part of posts, targets or
      expansion.
    </p>
    ${rows.map((row, place) => {
      const set = (field: keyof typeof row) => (text: string) =>
        edit({ ...form, fixedTerm: put(rows, place, { ...row, [field]: text }) });
      return html`<fieldset class="row">
        <legend>Fixed-term posts, entry ${place + 1}</legend>
        ${selectField({
          id: fixedTermAt("area", place),
          label: "Area",
          value: row.area,
          problems,
          choices: [{ value: "", label: "Choose an area" }, ...choices(names)],
          change: set("area"),
        })}
        ${selectField({
          id: fixedTermAt("line", place),
          label: "Funding line",
          value: row.fundingLine,
          problems,
          choices: choices([...new Set([...FUNDING_LINES, row.fundingLine])]),
          change: set("fundingLine"),
        })}
        <div class="pair">
          ${textField({
            id: fixedTermAt("posts", place),
            label: "Posts",
            kind: "number",
            value: row.posts,
            problems,
            change: set("posts"),
          })}
          ${textField({
            id: fixedTermAt("until", place),
            label: "Funded until",
            kind: "date",
            value: row.until,
            problems,
            change: set("until"),
          })}
        </div>
        ${button("Take out this entry", () =>
          edit({ ...form, fixedTerm: rows.filter((_, index) => index !== place) })
        )}
      </fieldset>`;
    })}
    ${button("Add fixed-term posts", () => edit({ ...form, fixedTerm: [...rows, BLANK_TERM] }))}
    ${fixedTermYears(live)}
  </details>`;
}
