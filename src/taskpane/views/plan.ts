import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Limit, PlanPreview } from "../../workbook/preview/plan";
import type { StepContext } from "./context";
import { refusal, selectField, type View } from "./fields";
import { posts, signed, whole } from "./numbers";
import { change, postsByYear } from "./pictures";

/** The plan that the step Moves comes to: what can be placed, year by year, and what limits it. */
export function planView(context: StepContext): View {
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

/** What limits the plan, in words, and what one place more would bring; areas at their target apart. */
function limits(found: PlanPreview): View {
  const binding = found.limits.filter(({ kind }) => kind !== "Shortfall");
  const reached = found.limits.filter(({ kind }) => kind === "Shortfall");
  const entry = (limit: Limit): View =>
    html`<li>
      <strong>${limit.kind}:</strong> ${limit.words}. Extra posts if one place more:
      ${limit.oneMore}.
    </li>`;
  const more = binding.slice(AT_ONCE);
  return html`${
    binding.length > 0
      ? html`<h3>What limits the plan</h3>
          <ul class="limits">
            ${binding.slice(0, AT_ONCE).map(entry)}
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
  ${
    reached.length > 0
      ? html`<h3>Reached target</h3>
          <ul class="limits">
            ${reached.map(({ words }) => html`<li>${words}.</li>`)}
          </ul>`
      : nothing
  }`;
}
