import { html, nothing, type TemplateResult } from "lit/html.js";
import { FUNDING_LINES } from "../../workbook/inputs/fields";
import type { Limit, PlanPreview } from "../../workbook/preview/plan";
import { put, setByYear, setInput } from "../steps/form";
import { fixedTermAt, inputAt, yearAt } from "../steps/steps";
import { placeKey, type Looks, type StepContext } from "./context";
import {
  button,
  cellInput,
  choices,
  radios,
  refusal,
  selectField,
  textField,
  type View,
} from "./fields";
import { posts, signed, whole } from "./numbers";
import { change, postsByYear } from "./pictures";
import { placesTable, signOffs, yearChoice } from "./places";

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
              ${context.readSheet("vacancies", "Read them from your sheet")}
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
        ? html`${yearChoice(context, "capacity-year")}
          ${placesTable(context, "capacity", "New posts each dean can assure; blank or 0: none goes there")}
          ${signOffs(context)}`
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
    ${plan(context)}
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
function fixedTerm({ form, problems, edit }: StepContext): TemplateResult {
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
  </details>`;
}

function plan(context: StepContext): View {
  const { live } = context;
  const result = live.plan;
  if (result.refused)
    return html`<h3>The plan</h3>
      ${refusal(result.words)}`;
  const found = result.value;
  const short = found.wanted - found.placed;
  return html`<h3>The plan</h3>
    <p class="finding">
      ${
        found.wanted === 0
          ? "No post needs to move."
          : short === 0
            ? `All ${posts(found.wanted)} can be placed within the years of the plan.`
            : `${posts(found.placed)} of ${whole(found.wanted)} can be placed; ${whole(short)} cannot.`
      }
    </p>
    ${
      found.expansionNotPlaced
        ? html`<p class="told">
            Expansion posts for which no place was found:
            ${found.expansionNotPlaced.map((count, t) => `${found.years[t]} ${whole(count)}`).join(", ")}.
          </p>`
        : nothing
    }
    ${movesTable(context, found)} ${limits(context, found)}`;
}

const EVERY = "every";

function movesTable({ looks, look, problems }: StepContext, found: PlanPreview): TemplateResult {
  const year =
    looks.movesYear !== undefined && looks.movesYear < found.years.length
      ? looks.movesYear
      : undefined;
  const at = year ?? found.years.length - 1;
  return html`${selectField({
      id: "moves-year",
      label: "Moves to show",
      value: year === undefined ? EVERY : String(year),
      problems,
      choices: [
        { value: EVERY, label: "All years together" },
        ...found.years.map((label, t) => ({ value: String(t), label: `In ${label}` })),
      ],
      change: (value) => look({ movesYear: value === EVERY ? undefined : Number(value) }),
    })}
    <table class="figures">
      <caption>
        ${year === undefined ? "Moves of all years" : `Moves in ${found.years[year]}`}; the picture
        shows the posts now and at the end of each year
      </caption>
      <thead>
        <tr>
          <th scope="col">Area</th>
          <th scope="col">By year</th>
          <th scope="col">Change</th>
          <th scope="col">Posts then</th>
          <th scope="col">Still to target</th>
        </tr>
      </thead>
      <tbody>
        ${found.moves.map((row, i) => {
          const { posts: held } = found.postsByYear[i];
          const until = row.changes.slice(at + 1).reduce((sum, by) => sum + by, 0);
          return html`<tr>
            <th scope="row">${row.area}</th>
            <td class="picture">${postsByYear(row.area, held, found.years)}</td>
            <td>${change(year === undefined ? row.total : row.changes[year])}</td>
            <td>${whole(held[at + 1])}</td>
            <td>${row.leftToTarget === undefined ? "" : signed(row.leftToTarget + until)}</td>
          </tr>`;
        })}
      </tbody>
    </table>`;
}

const AT_ONCE = 8;

/** What limits the plan, in words, and what one more place would bring where a dean's places bind. */
function limits({ looks, tellPlaces }: StepContext, found: PlanPreview): View {
  if (found.limits.length === 0) return nothing;
  const places = found.limits.filter(({ kind }) => kind === "Capacity");
  const entry = (limit: Limit): View =>
    html`<li><strong>${limit.kind}:</strong> ${limit.words}. ${brings(looks, limit)}</li>`;
  const more = found.limits.slice(AT_ONCE);
  return html`<h3>What limits the plan</h3>
    <p>Together these limits let ${posts(found.placed)} be placed, and no more.</p>
    ${
      places.length > 0 && looks.placeEffects.size === 0
        ? html`<div class="buttons">
            ${button("Show what one more place would bring", tellPlaces, { id: "tell-places" })}
          </div>`
        : nothing
    }
    <ul class="limits">
      ${found.limits.slice(0, AT_ONCE).map(entry)}
    </ul>
    ${
      more.length > 0
        ? html`<details>
            <summary>${whole(more.length)} limits more</summary>
            <ul>
              ${more.map(entry)}
            </ul>
          </details>`
        : nothing
    }`;
}

function brings(looks: Looks, limit: Limit): View {
  const effect = limit.kind === "Capacity" ? looks.placeEffects.get(placeKey(limit)) : undefined;
  if (!effect || effect.refused) return nothing;
  return effect.value > 0
    ? html`<strong>One more place: ${posts(effect.value)} more in all.</strong>`
    : html`One more place: no post more, for another limit binds beside it.`;
}
