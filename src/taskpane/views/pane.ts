import { html, nothing, type TemplateResult } from "lit/html.js";
import { keyed } from "lit/directives/keyed.js";
import type { ChangedCell } from "../../excel/gateway";
import type { Actions, Place } from "../actions";
import type { PaneState, Question } from "../pane";
import { liveOf } from "../steps/live";
import { STEPS, type StepId } from "../steps/steps";
import type { Problem } from "../steps/typed";
import type { StepContext } from "./context";
import { button, type View } from "./fields";
import { helpView } from "./help";
import { aboutView, explainView, homeView, openView, privacyView } from "./home";
import { moneyView } from "./money";
import { movesView } from "./moves";
import { needView } from "./need";
import { postsView } from "./posts";
import { specialtyView } from "./specialty";
import { targetsView } from "./targets";
import { writeView } from "./write";

const TITLES: Readonly<Record<Exclude<Place, "run">, string>> = {
  home: "Home",
  open: "Open a run",
  "from sheet": "From your sheet",
  help: "Functions",
  explain: "Explain a figure",
  about: "About",
  privacy: "Privacy",
};

export function paneView(state: PaneState, actions: Actions): TemplateResult {
  const { place, step } = state;
  return html`
    ${
      place === "home"
        ? nothing
        : html`<nav aria-label="Pane">
            ${button("Home", () => actions.go("home"), { kind: "link", id: "to-home" })}
          </nav>`
    }
    <main>
      ${keyed(
        `${place} ${step}`,
        place === "run" && state.form
          ? runView(state, actions)
          : html`<h2 id="title" tabindex="-1">${TITLES[place as Exclude<Place, "run">] ?? ""}</h2>
              ${placeView(state, actions)}`
      )}
    </main>
    <footer>
      ${button("About", () => actions.go("about"), { kind: "link", id: "about" })}
      ${button("Privacy", () => actions.go("privacy"), { kind: "link", id: "privacy" })}
    </footer>
  `;
}

function placeView(state: PaneState, actions: Actions): View {
  switch (state.place) {
    case "home":
      return homeView(state, actions);
    case "open":
      return openView(state, actions);
    case "from sheet":
      return state.reading && state.layout && state.form
        ? state.reading.fromSheetView(state.layout, state.form, actions, state.busy)
        : nothing;
    case "help":
      return helpView(state, actions);
    case "explain":
      return explainView(state, actions);
    case "about":
      return aboutView();
    case "privacy":
      return privacyView();
    default:
      return nothing;
  }
}

function runView(state: PaneState, actions: Actions): TemplateResult {
  const { step, problems, busy, question } = state;
  const { title, id } = STEPS[step];
  const next = STEPS[step + 1];
  return html`
    <p class="progress">Step ${step + 1} of ${STEPS.length}</p>
    <progress aria-hidden="true" max=${STEPS.length} value=${step + 1}></progress>
    <h2 id="title" tabindex="-1">${title}</h2>
    ${problems.length > 0 ? summary(problems) : nothing}
    <form
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        if (next) actions.toStep(step + 1);
      }}
    >
      ${stepView(id, state, actions)} ${question ? questionView(question, actions) : nothing}
      <div class="buttons end">
        ${step > 0 ? button("Back", () => actions.toStep(step - 1), { id: "back", busy }) : nothing}
        ${
          next
            ? html`<button
                type="submit"
                class="primary"
                id="next"
                aria-disabled=${busy ? "true" : nothing}
              >
                Next: ${next.title}
              </button>`
            : nothing
        }
      </div>
    </form>
  `;
}

function stepView(id: StepId, state: PaneState, actions: Actions): View {
  const form = state.form!;
  const context: StepContext = {
    form,
    live: liveOf(form),
    problems: state.problems,
    looks: state.looks,
    edit: (changed) => actions.edit(changed),
    look: (looks) => actions.look(looks),
    readSheet: (purpose, label) =>
      button(label, () => actions.readSheet(purpose), { id: `read-${purpose}`, busy: state.busy }),
  };
  switch (id) {
    case "specialty":
      return specialtyView(context);
    case "posts":
      return postsView(context);
    case "need":
      return needView(context);
    case "targets":
      return targetsView(context);
    case "moves":
      return movesView(context);
    case "money":
      return moneyView(context);
    case "write":
      return writeView(state, actions);
  }
}

/** All that is wrong, at the top; each entry leads to its control. */
const summary = (problems: readonly Problem[]): TemplateResult =>
  html`<div class="summary" id="summary" role="alert" tabindex="-1">
    <h3>${problems.length === 1 ? "Mend this first" : `Mend these ${problems.length} first`}</h3>
    <ul>
      ${problems.map(
        ({ at, message }) =>
          html`<li>
            <a
              href="#${at}"
              @click=${(event: Event) => {
                // The address stays as it is: Office watches it.
                event.preventDefault();
                leadTo(at);
              }}
              >${message}</a
            >
          </li>`
      )}
    </ul>
  </div>`;

function leadTo(id: string): void {
  const target = document.getElementById(id);
  // A control in a part that is folded away cannot take the focus.
  target?.closest("details")?.setAttribute("open", "");
  target?.focus();
}

function questionView(question: Question, actions: Actions): TemplateResult {
  return html`<section
    class="question"
    id="question"
    tabindex="-1"
    aria-labelledby="question-title"
  >
    ${
      question.kind === "changed"
        ? html`<h3 id="question-title">The workbook has changed</h3>
            <p>
              Somebody has changed
              ${question.cells.length === 1 ? "a cell" : `${question.cells.length} cells`} of the
              input sheets since the pane last read them: ${changedCells(question.cells)}. Which
              figures count?
            </p>
            <div class="buttons column">
              ${button("Those of the workbook", () => question.answer("theirs"))}
              ${button("Those of the pane", () => question.answer("mine"))}
            </div>`
        : takenView(question)
    }
    ${button("Cancel", () => actions.dropQuestion(), { kind: "link" })}
  </section>`;
}

function changedCells(cells: readonly ChangedCell[]): string {
  const shown = (value: ChangedCell["is"]): string =>
    value === null ? "blank" : typeof value === "object" ? value.error : String(value);
  const named = cells
    .slice(0, 3)
    .map(
      ({ sheet, address, was, is }) => `${sheet}, ${address}: ${shown(was)} is now ${shown(is)}`
    );
  return [...named, ...(cells.length > 3 ? [`${cells.length - 3} more`] : [])].join("; ");
}

function takenView({
  by,
  besideNames,
  answer,
}: Extract<Question, { kind: "taken" }>): TemplateResult {
  const ours = by.every((entry) => entry.ours);
  const names = by.map(({ what, name }) => `${what} ${name}`).join(", ");
  return html`<h3 id="question-title">
      ${ours ? "This workbook holds a run already" : "A name is taken"}
    </h3>
    <p>${ours ? "Of that run:" : "Yours, and left as it is:"} ${names}.</p>
    <div class="buttons column">
      ${ours ? button("Write over that run", () => answer("replace")) : nothing}
      ${button(`Write beside it, as ${besideNames.slice(0, 3).join(", ")}`, () => answer("beside"))}
    </div>`;
}
