import { html, nothing, type TemplateResult } from "lit/html.js";
import { NEED_COMPONENTS as KINDS, type AreaField } from "../../workbook/inputs/fields";
import { NEED_COMPONENTS, NEED_YEARS, inputComponent } from "../../workbook/preview/reference";
import type { Difference, WeightId } from "../../workbook/preview/targets";
import { INPUT_FIELDS, setInput, type NeedSource } from "../steps/form";
import { inputAt } from "../steps/steps";
import { typedNumber } from "../steps/typed";
import { areaTable } from "./areaTable";
import type { StepContext } from "./context";
import { choices, radios, refusal, selectField, textField, type View } from "./fields";
import { exactPosts, list, posts, signed, tenth } from "./numbers";

/** Components that NHSENEED knows and that stand by one word in the list of the sheet Inputs. */
const BUILT_IN = NEED_COMPONENTS.filter((name) => inputComponent(name) === name);

export function needView(context: StepContext): TemplateResult {
  const { form, problems, edit } = context;
  const builtIn = form.needSource === "built in";
  return html`
    <h3>Need for the service</h3>
    ${radios({
      id: "need-source",
      label: "Figures",
      value: form.needSource,
      problems,
      choices: [
        { value: "built in", label: "NHS England weighted populations, built in" },
        { value: "own", label: "Your own figures" },
      ],
      change: (source) => edit({ ...form, needSource: source as NeedSource }),
    })}
    <div class="pair">
      ${selectField({
        id: inputAt("NeedComponent"),
        label: "Component",
        value: form.inputs.NeedComponent.value,
        problems,
        choices: choices(builtIn ? BUILT_IN : KINDS),
        change: (text) => edit(setInput(form, "NeedComponent", text)),
      })}
      ${yearOf(context, "NeedYear", builtIn)}
    </div>
    ${
      form.inputs.NeedComponent.value === "overall core"
        ? html`<p class="told">
            The overall core allocation holds a tenth for health inequalities already: with a weight
            for deprivation besides, it counts twice. Take a single component instead.
          </p>`
        : nothing
    }
    <h3>Deprivation</h3>
    ${radios({
      id: "deprivation-source",
      label: "Figures",
      value: form.deprivationSource,
      problems,
      choices: [
        {
          value: "built in",
          label: "NHS England health inequalities, built in",
          hint: "Avoidable mortality: the nearest published stand-in for SMR<75.",
        },
        { value: "own", label: "Your own figures" },
      ],
      change: (source) => edit({ ...form, deprivationSource: source as NeedSource }),
    })}
    ${yearOf(context, "DeprivationYear", form.deprivationSource === "built in")}
    <h3>Weights</h3>
    ${weight(context, "DeprivationWeight", "The programme published 20%.")}
    ${weight(context, "SpecialisedWeight", "Published for haematology: 9%.")}
    ${weight(context, "HeePart", "Not published; 0 where there is no HEE analysis.")}
    ${selectField({
      id: inputAt("Combination"),
      label: "How the weights combine",
      hint: "Nested: each weight takes its part of what is left. Additive: the weights are parts of the whole.",
      value: form.inputs.Combination.value,
      problems,
      choices: choices(["nested", "additive"]),
      change: (text) => edit(setInput(form, "Combination", text)),
    })}
    <h3>Your own figures</h3>
    <p class="hint">
      Select their cells in any sheet, with the names of the areas and the headings.
    </p>
    <div class="buttons">${context.readSheet("need", "Read need from your sheet")}</div>
    ${figures(context)} ${whatItDoes(context)}
  `;
}

function yearOf(
  { form, problems, edit }: StepContext,
  id: "NeedYear" | "DeprivationYear",
  builtIn: boolean
): View {
  const rest = { id: inputAt(id), label: "Year", value: form.inputs[id].value, problems };
  const change = (text: string): void => edit(setInput(form, id, text));
  return builtIn
    ? selectField({ ...rest, choices: choices(NEED_YEARS), change })
    : textField({ ...rest, hint: "Such as 2024/25", change });
}

function weight({ form, problems, edit }: StepContext, id: WeightId, hint: string): View {
  return textField({
    id: inputAt(id),
    label: INPUT_FIELDS.get(id)!.label,
    hint: `${hint} From 0 to 1, or in %.`,
    kind: "number",
    value: form.inputs[id].value,
    problems,
    change: (text) => edit(setInput(form, id, text)),
  });
}

/** The columns that the user fills in: those with a weight that are not built in. */
function figures(context: StepContext): View {
  const { form } = context;
  const weighted = (id: WeightId): boolean => typedNumber(form.inputs[id].value) !== 0;
  const columns: { field: AreaField; heading: string }[] = [
    ...(form.needSource === "own" ? [{ field: "nhse", heading: "Need" } as const] : []),
    ...(weighted("HeePart") ? [{ field: "hee", heading: "HEE analysis" } as const] : []),
    ...(form.deprivationSource === "own" && weighted("DeprivationWeight")
      ? [{ field: "deprivation", heading: "Deprivation" } as const]
      : []),
    ...(weighted("SpecialisedWeight")
      ? [{ field: "specialised", heading: "Specialised" } as const]
      : []),
  ];
  if (columns.length === 0) return nothing;
  return areaTable(context, "Your figures, in any unit: each column counts by its shares", columns);
}

const WEIGHTS: readonly { id: WeightId; name: string }[] = [
  { id: "DeprivationWeight", name: "Deprivation" },
  { id: "SpecialisedWeight", name: "Specialised services" },
  { id: "HeePart", name: "The HEE analysis" },
];

/** Headings short enough for a narrow pane; a soft hyphen tells where the longest may break. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ["NHSE allocation model", "NHSE model"],
  ["HEE analysis", "HEE"],
  ["Deprivation (SMR<75)", "Depri\u00advation"],
  ["Specialised services", "Special\u00adised"],
]);

/** What each weight does, in posts. */
function whatItDoes({ form, live }: StepContext): View {
  const { workings } = live;
  if (workings.refused) return refusal(workings.words);
  const { components, rows, total } = workings.value;
  const used = components.map((_, k) => k).filter((k) => total.parts[k] !== 0);
  const weighted = WEIGHTS.filter(({ id }) => (typedNumber(form.inputs[id].value) ?? 0) > 0);
  return html`<h3>What this does</h3>
    <ul class="effects">
      ${weighted.map(({ id, name }) => {
        const effect = live.effectOf(id);
        return effect.refused
          ? html`<li>
              <strong>${name}:</strong> without this weight no target can be calculated.
              ${effect.words}
            </li>`
          : html`<li><strong>${name}:</strong> ${effectWords(effect.value)}</li>`;
      })}
    </ul>
    <table>
      <caption>
        Exact target in posts, by what it comes from
      </caption>
      <thead>
        <tr>
          <th scope="col">Area</th>
          ${used.map((k) => html`<th scope="col">${SHORT.get(components[k]) ?? components[k]}</th>`)}
          <th scope="col">Exact target</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <th scope="row">${row.area}</th>
              ${used.map((k) => html`<td>${exactPosts(row.parts[k])}</td>`)}
              <td>${exactPosts(row.exact)}</td>
            </tr>`
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Total</th>
          ${used.map((k) => html`<td>${tenth(total.parts[k])}</td>`)}
          <td>${tenth(total.exact)}</td>
        </tr>
      </tfoot>
    </table>`;
}

/** "moves 4 posts: North West +2, South London −2 and 3 areas more". */
export function effectWords({ posts: count, changes }: Difference): string {
  if (count === 0) return "changes no whole post.";
  const named = changes.slice(0, 4).map(({ area, by }) => `${area} ${signed(by)}`);
  const more = changes.length - named.length;
  return `decides ${posts(count)}: ${list([...named, ...(more > 0 ? [`${more} areas more`] : [])])}.`;
}
