import { html, nothing, type TemplateResult } from "lit/html.js";
import { METHODS, type AreaField } from "../../workbook/inputs/fields";
import type { TargetRow, TargetsPreview } from "../../workbook/preview/targets";
import { setArea, setInput } from "../steps/form";
import { areaAt, inputAt } from "../steps/steps";
import { areaTable } from "./areaTable";
import type { StepContext } from "./context";
import { choices, refusal, selectField, textField, type View } from "./fields";
import { effectWords } from "./need";
import { list, posts, signedPercent, signedWholePercent, tenth, whole } from "./numbers";
import { levelUp } from "./levelUp";
import { change, legend, nowAndTarget } from "./pictures";

export function targetsView(context: StepContext): TemplateResult {
  const { form, problems, edit, live } = context;
  const { workings } = live;
  return html`
    ${workings.refused ? refusal(workings.words) : targetsTable(workings.value)}
    ${workings.refused ? nothing : notes(workings.value)}
    <h3>Agreed overrides and bounds</h3>
    <p>
      An override is what a postgraduate dean has agreed for an area: it counts as minimum and
      maximum at once, and the other areas share out what is left.
    </p>
    ${bounds(context)} ${reasons(context)} ${overrideEffect(context)}
    <h3>Rule and total</h3>
    ${selectField({
      id: inputAt("Method"),
      label: "Rule for whole posts",
      hint: "Webster rounds each share in the plain way; the others lean to larger or smaller areas.",
      value: form.inputs.Method.value,
      problems,
      choices: choices(METHODS),
      change: (text) => edit(setInput(form, "Method", text)),
    })}
    ${textField({
      id: inputAt("TargetTotal"),
      label: "Posts to share out",
      hint: "Blank: the posts now, and the expansion posts of the step Moves.",
      kind: "number",
      value: form.inputs.TargetTotal.value,
      problems,
      change: (text) => edit(setInput(form, "TargetTotal", text)),
    })}
    ${levelUp(context)}
  `;
}

function targetsTable({ rows, total }: TargetsPreview): TemplateResult {
  const most = Math.max(...rows.flatMap((row) => [row.now, row.target]));
  const gives = rows.filter((row) => row.change < 0);
  const moving = gives.reduce((sum, row) => sum - row.change, 0);
  return html`<p class="finding">
      ${
        moving === 0
          ? "No area gives up a post."
          : `${posts(moving)} would move, from ${list(gives.map((row) => row.area))}.`
      }
    </p>
    ${legend}
    <table class="figures">
      <caption>
        Posts now and target, by area
      </caption>
      <thead>
        <tr>
          <th scope="col">Area</th>
          <th scope="col">Now</th>
          <th scope="col">Target</th>
          <th scope="col">Change</th>
          <th scope="col">Distance</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => targetRow(row, most))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Total</th>
          <td>${whole(total.now)}</td>
          <td>${whole(total.target)}</td>
          <td>${change(total.change)}</td>
          <td></td>
        </tr>
      </tfoot>
    </table>
    <p class="hint">
      Distance from target: posts now against the whole target beside them, as on the sheet Targets;
      above 0% an area holds more than its target.
    </p>`;
}

const targetRow = (row: TargetRow, most: number): TemplateResult =>
  html`<tr>
    <th scope="row">${row.area} ${nowAndTarget(row.now, row.target, most)}</th>
    <td>${whole(row.now)}</td>
    <td>${whole(row.target)}</td>
    <td>${change(row.change)}</td>
    <td>${row.distanceNow === undefined ? "" : signedWholePercent(row.distanceNow)}</td>
  </tr>`;

/** Ties, bounds that acted, and how close each area is to a post more or less. */
function notes({ rows, total }: TargetsPreview): View {
  const noted = [...rows, total].filter(({ note }) => note !== "");
  const margin = (by: number | undefined): string => (by === undefined ? "–" : signedPercent(by));
  return html`${
      noted.length === 0
        ? nothing
        : html`<h3>Notes</h3>
            <ul>
              ${noted.map(({ area, note }) => html`<li><strong>${area}:</strong> ${note}</li>`)}
            </ul>`
    }
    <details>
      <summary>How close each area is to a post more or less</summary>
      <p>
        By how much an area's own share would have to change, the others' need as it is, for the
        next post to be won or lost.
      </p>
      <table>
        <caption>
          Change of the area's own share
        </caption>
        <thead>
          <tr>
            <th scope="col">Area</th>
            <th scope="col">Exact target</th>
            <th scope="col">To gain a post</th>
            <th scope="col">To lose a post</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                <th scope="row">${row.area}</th>
                <td>${tenth(row.exact)}</td>
                <td>${margin(row.toGain)}</td>
                <td>${margin(row.toLose)}</td>
              </tr>`
          )}
        </tbody>
      </table>
    </details>`;
}

const BOUNDS: readonly { field: AreaField; heading: string }[] = [
  { field: "minimum", heading: "Minimum" },
  { field: "maximum", heading: "Maximum" },
  { field: "override", heading: "Override" },
];

const bounds = (context: StepContext): TemplateResult =>
  areaTable(context, "Whole posts; blank: none", BOUNDS);

const reasons = ({ form, problems, edit }: StepContext): View =>
  html`${form.areas.map(({ values }, area) =>
    values.override.trim() === "" && values.overrideReason.trim() === ""
      ? nothing
      : textField({
          id: areaAt("overrideReason", area),
          label: `Reason of the override, ${values.area}`,
          hint: "Who agreed it, and why.",
          value: values.overrideReason,
          problems,
          change: (text) => edit(setArea(form, area, "overrideReason", text)),
        })
  )}`;

function overrideEffect({ form, live }: StepContext): View {
  if (form.areas.every(({ values }) => values.override.trim() === "")) return nothing;
  const effect = live.overrides;
  if (effect.refused) return refusal(effect.words);
  return html`<p class="told">
    <strong>All overrides together:</strong> ${effectWords(effect.value)}
  </p>`;
}
