import { html, nothing, type TemplateResult } from "lit/html.js";
import { live } from "lit/directives/live.js";
import { findFunctions, syntax } from "../help/search";
import type { Actions } from "../actions";
import type { PaneState } from "../pane";
import { button } from "./fields";

export function helpView(state: PaneState, actions: Actions): TemplateResult {
  const { search, busy, functions } = state;
  const found = findFunctions(functions ?? [], search);
  return html`
    <div class="field">
      <label for="search">Search the functions</label>
      <p class="hint" id="search-hint">A name, or what it is about: target, vacancies, London.</p>
      <input
        id="search"
        type="search"
        autocomplete="off"
        aria-describedby="search-hint"
        .value=${live(search)}
        @input=${(event: Event) => actions.search((event.target as HTMLInputElement).value)}
      />
    </div>
    <p role="status">
      ${functions === undefined ? "Loading." : found.length === 1 ? "1 function" : `${found.length} functions`}
    </p>
    ${found.map(
      (entry) =>
        html`<details class="card">
          <summary><strong>${entry.id}</strong> <span>${entry.description}</span></summary>
          <p class="syntax"><code>${syntax(entry)}</code></p>
          ${
            entry.parameters.length > 0
              ? html`<dl>
                  ${entry.parameters.map(
                    ({ name, description, optional }) =>
                      html`<dt>
                          ${name}${optional ? html` <span class="hint">may be left out</span>` : nothing}
                        </dt>
                        <dd>${description}</dd>`
                  )}
                </dl>`
              : nothing
          }
          ${
            entry.example
              ? html`<p>Example:</p>
                  <p class="syntax"><code>${entry.example}</code></p>
                  ${button(
                    "Insert the example into the selected cell",
                    () => actions.insertFormula(entry.example!),
                    {
                      busy,
                    }
                  )}`
              : nothing
          }
        </details>`
    )}
    <p>
      <a href="docs/index.html" target="_blank" rel="noopener noreferrer"
        >All pages in the browser</a
      >
    </p>
  `;
}
