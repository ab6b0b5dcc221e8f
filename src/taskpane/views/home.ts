import { html, nothing, type TemplateResult } from "lit/html.js";
import { problemText, type InputProblem } from "../../workbook/inputs/source";
import { VERSION } from "../../workbook/preview/reference";
import type { Actions } from "../actions";
import type { PaneState } from "../pane";
import { STEPS } from "../steps/steps";
import { button, type View } from "./fields";
import { exactPosts } from "./numbers";

export function homeView(state: PaneState, actions: Actions): TemplateResult {
  const { lacking } = actions.gateway.support();
  const { form } = state;
  return html`
    ${lacking ? html`<p class="refusal">${lacking}</p>` : nothing}
    <p>
      Shares out specialty training posts by need, and plans the moves year by year, with formulas
      that anyone can check.
    </p>
    ${
      lacking
        ? nothing
        : html`<h3>A specialty run</h3>
            <div class="buttons column">
              ${
                form
                  ? button(
                      `Go on: ${form.inputs.Specialty.value || "run"}, step ${state.step + 1} of ${STEPS.length}`,
                      () => actions.go("run"),
                      { kind: "primary", id: "go-on" }
                    )
                  : nothing
              }
              ${button("Start a run", () => actions.start(false), {
                kind: form ? "plain" : "primary",
                id: "start",
              })}
              ${button("Try a run on the sample", () => actions.start(true), { id: "start-sample" })}
              ${button("Open a run of this workbook", () => actions.go("open"), { id: "open" })}
              ${button("Explain the selected figure", () => actions.go("explain"), { id: "explain" })}
            </div>`
    }
    <h3>Formulas</h3>
    <div class="buttons column">
      ${button("Find a function", () => actions.go("help"), { id: "help" })}
      ${button("Insert a small sample", () => actions.insertSample(), {
        id: "insert-sample",
        busy: state.busy,
      })}
    </div>
  `;
}

export function openView({ runs, busy }: PaneState, actions: Actions): TemplateResult {
  if (!runs) return html`<p>Looking for runs in this workbook.</p>`;
  if (runs.length === 0) {
    return html`<p>There is no run in this workbook.</p>
      ${button("Start a run", () => actions.start(false), { kind: "primary" })}`;
  }
  return html`${runs.map((entry) => {
    const { found, form, problems, notRead = [] } = entry;
    return html`<section class="card">
      <h3>
        ${found.specialty || "Run without a specialty"}${runs.length > 1 ? `, run ${found.run}` : ""}
      </h3>
      <p class="hint">Sheets: ${found.sheets.join(", ")}</p>
      ${
        form
          ? button("Open it", () => actions.openRun(entry), { kind: "primary", busy })
          : html`<div class="refusal">
              <p>It cannot be opened before this is mended in the sheets:</p>
              ${problemList(problems)}
            </div>`
      }
      ${
        notRead.length > 0
          ? html`<div class="told">
              <p>Typed in its sheets, and needs a look:</p>
              ${problemList(notRead)}
            </div>`
          : nothing
      }
      <details>
        <summary>Its cells show #NAME?</summary>
        <p>
          A workbook that was opened before the add-in was there may show #NAME? until its formulas
          are set anew.
        </p>
        ${button("Set its formulas anew", () => actions.repair(found.run), { busy })}
      </details>
    </section>`;
  })}`;
}

const problemList = (problems: readonly InputProblem[]): View => html`
  <ul>
    ${problems.slice(0, 10).map((problem) => html`<li>${problemText(problem)}</li>`)}
  </ul>
  ${problems.length > 10 ? html`<p>And ${problems.length - 10} more.</p>` : nothing}
`;

export function explainView({ explanation, busy }: PaneState, actions: Actions): TemplateResult {
  return html`
    <p>
      Select a figure on a result sheet of a run, in the row of an area, and ask for its
      explanation.
    </p>
    ${button("Explain the selected figure", () => actions.explain(), {
      kind: "primary",
      id: "explain-cell",
      busy,
    })}
    ${
      explanation
        ? html`<section class="card" id="explanation">
            <h3>${explanation.title}</h3>
            ${sumTable(explanation)} ${explanation.lines.map((line) => html`<p>${line}</p>`)}
          </section>`
        : nothing
    }
  `;
}

function sumTable({ parts, sum }: NonNullable<PaneState["explanation"]>): View {
  if (!parts || !sum) return nothing;
  return html`<table>
    <caption>
      How the exact target adds up, in posts
    </caption>
    <thead>
      <tr>
        <th scope="col">From</th>
        <th scope="col">Posts</th>
      </tr>
    </thead>
    <tbody>
      ${parts.map(
        ({ label, amount }) =>
          html`<tr>
            <th scope="row">${label}</th>
            <td>${exactPosts(amount)}</td>
          </tr>`
      )}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row">${sum.label}</th>
        <td>${exactPosts(sum.amount)}</td>
      </tr>
    </tfoot>
  </table>`;
}

export const aboutView = (): TemplateResult => html`
  <p>Fair Share, version ${VERSION}.</p>
  <p>
    It distributes HEE-funded specialty training posts in England by need: whole posts that add up
    exactly, moved only when they fall vacant, none lost. It calculates; what is decided from its
    figures is decided by local offices and postgraduate deans.
  </p>
  <p>
    Built-in figures: NHS England weighted populations by local office and integrated care board,
    Crown copyright, Open Government Licence v3.0; each table in the workbook names its source.
  </p>
  <p>MIT licence. The formulas carry their own version: <code>=FAIRSHARE.VERSION()</code>.</p>
`;

export const privacyView = (): TemplateResult => html`
  <p>Nothing leaves the workbook.</p>
  <ul>
    <li>
      The add-in sends no figure, name or setting anywhere, and keeps none outside the workbook.
    </li>
    <li>
      It asks nothing of the network once its page is loaded, sets no cookie, uses no browser
      storage and no telemetry.
    </li>
    <li>
      One script is not ours: office.js, from Microsoft's address appsforoffice.microsoft.com, as in
      every Office add-in. What Office itself records is between your organisation and Microsoft.
    </li>
    <li>
      Your name appears in a workbook only where you type it. No name of a trainee is ever needed.
    </li>
  </ul>
`;
