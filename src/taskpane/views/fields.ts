import { html, nothing, type TemplateResult } from "lit/html.js";
import { live } from "lit/directives/live.js";
import type { Problem } from "../steps/typed";

export type View = TemplateResult | typeof nothing;
export type Change = (value: string) => void;

/** What every control has: its label, what to know about it, and what is wrong with it. */
export interface Labelled {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly problems: readonly Problem[];
}

const problemOf = ({ id, problems }: Pick<Labelled, "id" | "problems">): string | undefined =>
  problems.find(({ at }) => at === id)?.message;

/** `aria-describedby`: the hint and the error that belong to a control. */
function describedBy(field: Labelled): string | typeof nothing {
  const ids = [field.hint ? `${field.id}-hint` : "", problemOf(field) ? `${field.id}-error` : ""];
  return ids.filter(Boolean).join(" ") || nothing;
}

function around(field: Labelled, control: View): TemplateResult {
  return html`<div class="field ${problemOf(field) ? "wrong" : ""}">
    <label for=${field.id}>${field.label}</label>
    ${field.hint ? html`<p class="hint" id="${field.id}-hint">${field.hint}</p>` : nothing}
    ${error(field)} ${control}
  </div>`;
}

export function error(field: Pick<Labelled, "id" | "problems">): View {
  const problem = problemOf(field);
  return problem
    ? html`<p class="error" id="${field.id}-error"><strong>Error:</strong> ${problem}</p>`
    : nothing;
}

const valueOf = (event: Event): string =>
  (event.target as HTMLInputElement | HTMLSelectElement).value;

interface TextField extends Labelled {
  readonly value: string;
  readonly change: Change;
  readonly kind?: "text" | "number" | "date";
}

/** One line of text, a number or a date. A number is typed as text, so that `20%` and `1,250` can be. */
export function textField(field: TextField): TemplateResult {
  return around(
    field,
    html`<input
      id=${field.id}
      class=${field.kind ?? "text"}
      type=${field.kind === "date" ? "date" : "text"}
      inputmode=${field.kind === "number" ? "decimal" : nothing}
      autocomplete="off"
      .value=${live(field.value)}
      aria-describedby=${describedBy(field)}
      aria-invalid=${problemOf(field) ? "true" : nothing}
      @change=${(event: Event) => field.change(valueOf(event))}
    />`
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly group?: string;
}

export const choices = (values: readonly string[]): Choice[] =>
  values.map((value) => ({ value, label: value }));

interface ChoiceField extends Labelled {
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly change: Change;
}

export function selectField(field: ChoiceField): TemplateResult {
  const option = ({ value, label }: Choice) =>
    html`<option value=${value} ?selected=${value === field.value}>${label}</option>`;
  const groups = [...new Set(field.choices.map(({ group }) => group))];
  return around(
    field,
    html`<select
      id=${field.id}
      .value=${live(field.value)}
      aria-describedby=${describedBy(field)}
      aria-invalid=${problemOf(field) ? "true" : nothing}
      @change=${(event: Event) => field.change(valueOf(event))}
    >
      ${groups.map((group) => {
        const options = field.choices.filter((choice) => choice.group === group).map(option);
        return group ? html`<optgroup label=${group}>${options}</optgroup>` : options;
      })}
    </select>`
  );
}

interface RadioChoice extends Choice {
  readonly hint?: string;
}

/** A question with few answers. */
export function radios(
  field: Omit<ChoiceField, "choices"> & { choices: readonly RadioChoice[] }
): View {
  return html`<fieldset class="field ${problemOf(field) ? "wrong" : ""}">
    <legend>${field.label}</legend>
    ${field.hint ? html`<p class="hint">${field.hint}</p>` : nothing} ${error(field)}
    ${field.choices.map(({ value, label, hint }) => {
      const id = `${field.id}-${value.replace(/\W+/g, "-")}`;
      return html`<div class="option">
        <input
          type="radio"
          id=${id}
          name=${field.id}
          value=${value}
          aria-describedby=${hint ? `${id}-hint` : nothing}
          .checked=${live(value === field.value)}
          @change=${() => field.change(value)}
        />
        <label for=${id}>${label}</label>
        ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
      </div>`;
    })}
  </fieldset>`;
}

/** A control in a table's cell: its label is said, not shown, for the headings of row and column show it. */
export function cellInput(field: TextField): TemplateResult {
  const problem = problemOf(field);
  return html`<input
      id=${field.id}
      class="${field.kind ?? "number"} ${problem ? "wrong" : ""}"
      type=${field.kind === "date" ? "date" : "text"}
      inputmode=${(field.kind ?? "number") === "number" ? "decimal" : nothing}
      autocomplete="off"
      aria-label=${field.label}
      aria-describedby=${problem ? `${field.id}-error` : nothing}
      aria-invalid=${problem ? "true" : nothing}
      .value=${live(field.value)}
      @change=${(event: Event) => field.change(valueOf(event))}
    />${problem ? html`<span class="error" id="${field.id}-error">${problem}</span>` : nothing}`;
}

/**
 * A button. While the pane waits for Excel it is only said to be off (`busy`): a button that is disabled for a moment
 * would lose the focus, and whoever works by keyboard their place.
 */
export const button = (
  label: string,
  click: () => void,
  options: { kind?: "primary" | "plain" | "link"; id?: string; off?: boolean; busy?: boolean } = {}
): TemplateResult =>
  html`<button
    type="button"
    id=${options.id ?? nothing}
    class=${options.kind ?? "plain"}
    ?disabled=${options.off ?? false}
    aria-disabled=${options.busy ? "true" : nothing}
    @click=${click}
  >
    ${label}
  </button>`;

export const words = (content: unknown): TemplateResult => html`<p>${content}</p>`;

/** Something that could not be calculated, in the words that the cell would show. */
export const refusal = (text: string): TemplateResult =>
  html`<p class="refusal"><strong>Cannot be calculated yet.</strong> ${text}</p>`;
