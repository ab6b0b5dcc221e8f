import { html, type TemplateResult } from "lit/html.js";
import { regionsOf, type Levelled, type LevelUpPreview } from "../../workbook/preview/levelUp";
import { setInput } from "../steps/form";
import { inputAt } from "../steps/steps";
import type { StepContext } from "./context";
import { choices, refusal, selectField, type View } from "./fields";
import { percent, whole } from "./numbers";

/** What it would take to move no post and raise every area to the level of one, by two measures. */
export function levelUp({ form, problems, edit, live }: StepContext): TemplateResult {
  const names = form.areas.map(({ values }) => values.area).filter(Boolean);
  const result = live.levelUp;
  const chosen = form.inputs.LevelUpTo.value;
  const known = [...regionsOf(names), ...names];
  return html`<h3>Levelling everyone up instead</h3>
    ${selectField({
      id: inputAt("LevelUpTo"),
      label: "To the level of",
      hint: "A region stands for its local offices together.",
      value: chosen,
      problems,
      choices: [
        { value: "", label: "The best provided area" },
        ...choices(chosen === "" || known.includes(chosen) ? known : [chosen, ...known]),
      ],
      change: (text) => edit(setInput(form, "LevelUpTo", text)),
    })}
    ${result.refused ? refusal(result.words) : found(result.value)}
    <p class="hint">
      Published for haematology (HEE FAQ 2022): 566 posts instead of 260, and a further 500 with
      trust-funded posts. By inference that is London as one region and registered population: 98 of
      260 posts (37.7%), 17.29% of the registered population of 2023/24; 98 / 17.29% = 567.
    </p>`;
}

const count = (value: number | undefined): string =>
  value === undefined ? "not entered" : whole(value);

function found({
  reference,
  now,
  nowWithTrustFunded,
  part,
  byFormula,
  byRegistered,
}: LevelUpPreview): View {
  const share = (value: number | undefined): string => (value ? percent(value) : "\u2013");
  const row = (label: string, { posts, withTrustFunded, part: of }: Levelled): TemplateResult =>
    html`<tr>
      <th scope="row">${label}</th>
      <td>${share(of)}</td>
      <td>${count(posts)}</td>
      <td>${count(withTrustFunded)}</td>
    </tr>`;
  return html`<table class="figures">
    <caption>
      Posts to bring every area to the level of ${reference}, with no post moved
    </caption>
    <thead>
      <tr>
        <th scope="col">Measure</th>
        <th scope="col">Its part</th>
        <th scope="col">Posts</th>
        <th scope="col">With trust-funded</th>
      </tr>
    </thead>
    <tbody>
      ${row("Posts now", { posts: now, withTrustFunded: nowWithTrustFunded, part })}
      ${row("Needed, by this run's formula", byFormula)}
      ${row("Needed, by registered population", byRegistered)}
    </tbody>
  </table>`;
}
