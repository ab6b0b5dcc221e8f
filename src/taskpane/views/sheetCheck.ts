import { html, nothing } from "lit/html.js";
import { live } from "lit/directives/live.js";
import type { CellGap, RowLeftOut } from "../../workbook/layout/check";
import type { Actions } from "../actions";
import { count, isAsked, isConfirmed, type SheetCheck } from "../steps/checkSheet";
import { layoutOf, type LayoutState } from "../steps/fromSheet";
import type { View } from "./fields";
import { list } from "./numbers";

/** So many entries of a list are shown; the table of rows has them all. */
const SHOWN = 8;

/** What is left out or cannot be read although it has figures, with the box that says yes to it. */
export function sheetCheckView(state: LayoutState, check: SheetCheck, actions: Actions): View {
  const asked = check.leftOut.filter(isAsked);
  const { strangers, dropped, blanks, unread, key } = check;
  const { repeatedBy } = layoutOf(state);
  if (key === "" && unread.length === 0) return nothing;
  return html`<section class="question" id="sheet-check" aria-labelledby="sheet-check-title">
    <h3 id="sheet-check-title">Check this before you go on</h3>
    ${
      asked.length === 0
        ? nothing
        : html`<p>Left out, although there are figures:</p>
            ${entries(asked.map(leftOutWords))}
            <p>
              To use one of them, tick it in the list below, or change the sheet and read again.
            </p>`
    }
    ${
      repeatedBy
        ? html`<p>
            Areas are listed several times, once for each ${repeatedBy}. Filter the sheet to the one
            you mean, and read again: rows that are filtered out are not read.
          </p>`
        : nothing
    }
    ${
      strangers.length === 0
        ? nothing
        : html`<p>
            Not areas of the run, so their figures are not used: ${list(firstOf(strangers))}.
          </p>`
    }
    ${
      dropped.length === 0
        ? nothing
        : html`<p>
            Not in these cells, so taken out of the run with their figures:
            ${list(firstOf(dropped))}.
          </p>`
    }
    ${
      unread.length === 0
        ? nothing
        : html`<p>No figure, and not read as 0; you will be asked for each:</p>
            ${entries(unread.map(cellWords))}`
    }
    ${
      blanks.length === 0
        ? nothing
        : html`<p>Blank, and counted as none:</p>
            ${entries(blanks.map(cellWords))}`
    }
    ${
      key === ""
        ? nothing
        : html`<div class="option">
            <input
              type="checkbox"
              id="confirm-sheet"
              .checked=${live(isConfirmed(state, check))}
              @change=${(event: Event) => {
                const { checked } = event.target as HTMLInputElement;
                actions.editLayout({ ...state, confirmed: checked ? key : undefined });
              }}
            />
            <label for="confirm-sheet">${agreed(check, asked.length)}</label>
          </div>`
    }
  </section>`;
}

/** What the tick says yes to. */
function agreed({ strangers, dropped, blanks }: SheetCheck, asked: number): string {
  const out = asked + strangers.length;
  const parts = [
    ...(out > 0 ? [`leave out ${out === 1 ? "this row" : `these ${out} rows`}`] : []),
    ...(dropped.length > 0 ? [`take ${count(dropped.length, "area")} out of the run`] : []),
    ...(blanks.length > 0 ? [`count ${count(blanks.length, "blank cell")} as none`] : []),
  ];
  return `Yes, ${list(parts)}`;
}

const shown = (figure: number): string => figure.toLocaleString("en-GB");

/** The words of a row have its name already, or it stands before them. */
function leftOutWords({ name, figure, words }: RowLeftOut): string {
  const amount = figure === undefined ? "" : shown(figure);
  if (words.includes(`"${name}"`)) return amount ? `${words} (${amount})` : words;
  return `${amount ? `${name}, ${amount}` : name}: ${words}`;
}

const cellWords = ({ area, where, shown: text }: CellGap): string =>
  text === "" ? `${area}, ${where}` : `${area}, ${where}: ${text}`;

const firstOf = (all: readonly string[]): string[] => [
  ...all.slice(0, SHOWN),
  ...(all.length > SHOWN ? [`${all.length - SHOWN} more`] : []),
];

const entries = (all: readonly string[]): View =>
  html`<ul>
    ${firstOf(all).map((entry) => html`<li>${entry}</li>`)}
  </ul>`;
