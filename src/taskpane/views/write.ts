import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Actions } from "../actions";
import type { PaneState } from "../pane";
import { liveOf } from "../steps/live";
import { button, type View } from "./fields";
import { whole } from "./numbers";

export function writeView(state: PaneState, actions: Actions): TemplateResult {
  if (state.written) return writtenView(state, actions);
  // Every step before this one is saved first, and with the first of them comes what builds the sheets.
  const { workbook, summary } = liveOf(state.form!).whole(state.building!);
  const shown = workbook.sheets.filter(({ hidden }) => !hidden);
  const { gateway } = actions;
  return html`
    <p>
      ${
        state.run === undefined
          ? "The run is written into this workbook, on sheets of its own."
          : state.run === 1
            ? "The sheets of the run in this workbook are written anew; its input sheets stand there already."
            : `The sheets of run ${state.run} in this workbook are written anew, with a number behind their names.`
      }
      Your own sheets stay as they are. Every result is a formula that anyone can check.
    </p>
    ${
      summary.problems.length > 0
        ? html`<div class="refusal">
            <p><strong>Some results cannot be calculated:</strong></p>
            <ul>
              ${summary.problems.map((words) => html`<li>${words}</li>`)}
            </ul>
          </div>`
        : nothing
    }
    ${checks(summary.checks)}
    <div class="buttons">
      ${button("Write the workbook", () => actions.write(), {
        kind: "primary",
        id: "write-workbook",
        busy: state.busy,
      })}
    </div>
    <p class="hint">
      ${gateway.support().undoGroups ? "Undo takes it all back in one step." : "It may take several steps of Undo to take it back."}
    </p>
    <h3>What is written</h3>
    <p class="hint">
      ${whole(shown.length)}
      sheets${workbook.sheets.length > shown.length ? ", and one that is hidden, for the lists" : ""}.
    </p>
    <dl class="sheets">
      ${shown.map(
        ({ name, summary: words }) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${words}</dd>
          </div>`
      )}
    </dl>
  `;
}

const checks = (found: readonly { check: string; result: string }[]): View =>
  found.length === 0
    ? html`<p class="told">All checks of the run say OK.</p>`
    : html`<h3>Checks that need a look</h3>
        <ul>
          ${found.map(({ check, result }) => html`<li><strong>${check}:</strong> ${result}</li>`)}
        </ul>`;

function writtenView({ written, busy }: PaneState, actions: Actions): TemplateResult {
  const { sheets, leftOut } = written!;
  const support = actions.gateway.support();
  return html`
    <div class="done" id="written" tabindex="-1">
      <p>
        <strong>The workbook is written.</strong> Change any input there and the results follow.
      </p>
    </div>
    ${
      leftOut.length > 0
        ? html`<p>This version of Excel could not take:</p>
            <ul>
              ${leftOut.map((words) => html`<li>${words}</li>`)}
            </ul>`
        : nothing
    }
    <h3>Go to a sheet</h3>
    <ul class="go">
      ${sheets
        .filter((name) => !/^Lists\b/.test(name))
        .map(
          (name) => html`<li>${button(name, () => actions.show(name), { kind: "link", busy })}</li>`
        )}
    </ul>
    ${
      support.valuesCopy
        ? html`<h3>Share it</h3>
            <p>
              A colleague without the add-in sees the last values until something recalculates. A
              copy with values in place of formulas is safe to send.
            </p>
            ${button("Open a copy with values", () => actions.valuesCopy(), { busy })}`
        : nothing
    }
  `;
}
