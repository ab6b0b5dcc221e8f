import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Limit, PlanPreview } from "../../workbook/preview/plan";
import type { StepContext } from "./context";
import { refusal, selectField, type View } from "./fields";
import { signed, whole } from "./numbers";
import { change, postsByYear } from "./pictures";

/** The plan that the step Moves comes to: what can be placed, year by year, and what limits it. */
export function planView(context: StepContext): View {
  const { live } = context;
  const result = live.plan;
  if (result.refused)
    return html`<h3>The plan</h3>
      ${refusal(result.words)}`;
  const found = result.value;
  return html`<h3>The plan</h3>
    <p class="finding">${found.headline}</p>
    ${
      found.expansionNotPlaced
        ? html`<p class="told">
            Expansion posts for which no place was found:
            ${found.expansionNotPlaced.map((count, t) => `${found.years[t]} ${whole(count)}`).join(", ")}.
          </p>`
        : nothing
    }
    ${movesTable(context, found)} ${limits(found)}`;
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

/** What limits the plan, in words, and where each area ends; with all posts placed there is nothing to say. */
function limits(found: PlanPreview): View {
  if (found.placed === found.wanted) return nothing;
  const entry = (limit: Limit): View =>
    html`<li>
      <strong>${limit.kind}:</strong> ${limit.words}. Extra posts if one place more:
      ${limit.oneMore}.
    </li>`;
  const more = found.limits.slice(AT_ONCE);
  return html`<h3>What limits the plan</h3>
    ${found.noSingleChange ? html`<p>No single change helps; two limits apply.</p>` : nothing}
    ${
      found.limits.length > 0
        ? html`<ul class="limits">
            ${found.limits.slice(0, AT_ONCE).map(entry)}
          </ul>`
        : nothing
    }
    ${
      more.length > 0
        ? html`<details>
            <summary>${whole(more.length)} more ${more.length === 1 ? "limit" : "limits"}</summary>
            <ul>
              ${more.map(entry)}
            </ul>
          </details>`
        : nothing
    }
    ${ends(found, "Above target")} ${ends(found, "Below target")} ${ends(found, "Reached target")}`;
}

const END_HEADINGS = {
  "Above target": "Still above target",
  "Below target": "Still below target",
  "Reached target": "Reached target",
} as const;

function ends(found: PlanPreview, state: keyof typeof END_HEADINGS): View {
  const areas = found.ends.filter((end) => end.state === state);
  if (areas.length === 0) return nothing;
  return html`<h4>${END_HEADINGS[state]}</h4>
    <ul class="limits">
      ${areas.map(({ area, words }) => html`<li><strong>${area}:</strong> ${words}</li>`)}
    </ul>`;
}
