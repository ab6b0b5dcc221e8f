import { html, nothing, type TemplateResult } from "lit/html.js";
import { AREA_FIELDS, type AreaField } from "../../workbook/inputs/fields";
import { addressOf, rowName } from "../../workbook/layout/cells";
import type { SheetLayout } from "../../workbook/layout/readLayout";
import type { Actions } from "../actions";
import { checkSheet, count } from "../steps/checkSheet";
import type { Form } from "../steps/form";
import {
  blockOf,
  COLUMNS,
  decideRow,
  isByYear,
  lackingIn,
  layoutOf,
  pointAt,
  readHidden,
  seemsTurned,
  turnRound,
  type LayoutState,
} from "../steps/fromSheet";
import { button, selectField, type View } from "./fields";
import { list } from "./numbers";
import { sheetCheckView } from "./sheetCheck";

const NONE = "none";

const labelOf = (field: AreaField): string =>
  field === "area" ? "Names of the areas" : AREA_FIELDS.find(({ id }) => id === field)!.label;

/** Points at the columns and rows of the user's own sheet; nothing is read that is not shown here. */
export function fromSheetView(
  state: LayoutState,
  form: Form,
  actions: Actions,
  busy: boolean
): TemplateResult {
  const layout = layoutOf(state);
  const used = layout.rows.filter((row) => row.used).length;
  const lacking = lackingIn(state, form);
  const check = checkSheet(state, form);
  const copied = isByYear(state.purpose);
  return html`
    ${used > 0 ? html`<p class="told" id="sheet-totals">${check.totals}.</p>` : nothing}
    ${used > 0 ? sheetCheckView(state, check, actions) : nothing}
    <p>
      Read from ${state.block.sheet}, ${state.block.address}.
      ${
        copied
          ? "The figures are copied into the run."
          : "The run will refer to these cells: when they change, it follows."
      }
      To read other cells, select them in the sheet with their headings and read again.
    </p>
    <div class="buttons">
      ${button("Read the selected cells again", () => actions.readSheet(state.purpose), { busy })}
    </div>
    ${wayRound(state, actions)} ${hiddenRows(state, actions)}
    <h3>Columns</h3>
    ${columns(state, layout, actions)} ${copied ? years(layout, form) : nothing}
    ${lacking.map((words) => html`<p class="refusal">${words}</p>`)}
    ${
      lacking.length === 0 && check.kept.length > 0
        ? html`<p class="told">
            Not among these cells: ${list(check.kept)}. They keep what they have.
          </p>`
        : nothing
    }
    ${textNumbers(layout.textNumbers.length, actions, busy)} ${rows(state, layout, actions)}
    <div class="buttons end">
      ${button("Back to the run", () => actions.go("run"))}
      ${button(
        `Use ${used === 1 ? "this area" : `these ${used} areas`}`,
        () => actions.useLayout(),
        {
          kind: "primary",
          id: "use-layout",
          off: lacking.length > 0 || layout.textNumbers.length > 0 || used === 0,
        }
      )}
    </div>
  `;
}

/** Areas across and years down: read so only when the user says so. */
function wayRound(state: LayoutState, actions: Actions): View {
  const turn = (label: string) =>
    button(label, () => actions.editLayout(turnRound(state)), { id: "turn-sheet" });
  if (state.turned) {
    return html`<p class="hint">The rows of the sheet are read as columns.</p>
      <div class="buttons">${turn("Read the sheet as it is")}</div>`;
  }
  if (!seemsTurned(state)) return nothing;
  return html`<div class="question" id="turned">
    <p>The areas seem to be side by side in this sheet, with the years or figures down.</p>
    ${turn("Read it with the areas down")}
  </div>`;
}

function hiddenRows(state: LayoutState, actions: Actions): View {
  const { block, withHidden } = state;
  const hidden = block.hidden?.rows.length ?? 0;
  if (hidden === 0) return nothing;
  return html`<p class="hint">
      ${count(hidden, "row")} of these cells ${hidden === 1 ? "is" : "are"} hidden or filtered out,
      and ${withHidden ? "read like the others" : "not read"}.
    </p>
    <div class="buttons">
      ${button(
        withHidden ? "Read only the rows shown" : "Read the hidden rows too",
        () => actions.editLayout(readHidden(state, !withHidden)),
        { id: "read-hidden" }
      )}
    </div>`;
}

function columns(state: LayoutState, layout: SheetLayout, actions: Actions): View {
  const headings = layout.columns.map(({ heading }) => heading);
  const options = [
    { value: NONE, label: "Not in this sheet" },
    ...layout.columns.map(({ column, heading, where, hidden }) => {
      const twice = headings.indexOf(heading) !== headings.lastIndexOf(heading);
      const label = heading === "" ? where : twice ? `${heading} (${where})` : heading;
      return { value: String(column), label: hidden ? `${label} (hidden)` : label };
    }),
  ];
  return html`${COLUMNS[state.purpose].map((field) =>
    selectField({
      id: `column-${field}`,
      label: labelOf(field),
      value: layout.fields[field] === undefined ? NONE : String(layout.fields[field]),
      problems: [],
      choices: options,
      change: (value) =>
        actions.editLayout(pointAt(state, field, value === NONE ? undefined : Number(value))),
    })
  )}`;
}

/** The years as they are understood, and the columns of figures that no year of the plan stands over. */
function years({ columns: all }: SheetLayout, form: Form): View {
  const planned = form.byYear.Years.values;
  const shown = all.filter(({ hidden, holds }) => !hidden && holds === "numbers");
  const read = shown.filter(({ year }) => year !== undefined && planned.includes(year));
  const unread = shown.filter((entry) => !read.includes(entry));
  const named = unread.map(({ heading, where }) => (heading ? `"${heading}"` : where));
  return html`
    ${
      read.length === 0
        ? nothing
        : html`<p class="hint">
            Years, by their headings:
            ${list(read.map(({ year, heading }) => `"${heading}" is ${year}`))}.
          </p>`
    }
    ${
      unread.length === 0
        ? nothing
        : html`<p class="hint">
            Not read, because no year of the plan heads them: ${list(named)}.
          </p>`
    }
  `;
}

function textNumbers(total: number, actions: Actions, busy: boolean): View {
  if (total === 0) return nothing;
  const are = total === 1 ? "1 number is" : `${total} numbers are`;
  return html`<div class="refusal">
    <p>
      ${are} stored as text, which no formula can count. Shall they become numbers, in your sheet?
    </p>
    ${button("Turn them into numbers", () => actions.mendTexts(), { id: "mend-texts", busy })}
  </div>`;
}

/** Each row as used or left out, and why; a row with a name can be taken in or left out. */
function rows(state: LayoutState, layout: SheetLayout, actions: Actions): View {
  const block = blockOf(state);
  const used = layout.rows.filter((row) => row.used).length;
  const chosen = COLUMNS[state.purpose]
    .slice(1)
    .find((field) => layout.fields[field] !== undefined);
  const shown = chosen
    ? layout.fields[chosen]
    : layout.columns.find(({ year }) => year !== undefined)?.column;
  const unit = block.turned ? "Column" : "Row";
  return html`<table class="rows">
    <caption>
      ${unit}s: ${used} used, ${layout.rows.length - used} left out
    </caption>
    <thead>
      <tr>
        <th scope="col">Used</th>
        <th scope="col">${unit}</th>
        <th scope="col">${chosen ? labelOf(chosen) : "Figure"}</th>
        <th scope="col">What it is</th>
      </tr>
    </thead>
    <tbody>
      ${layout.rows.map((row) => {
        const name = row.area || rowName(block, row.row);
        const gaps =
          shown === undefined
            ? []
            : layout.gaps.filter(({ where }) => where === addressOf(block, row.row, shown));
        return html`<tr class=${row.used ? "used" : "out"}>
          <td>
            <input
              type="checkbox"
              id="use-${row.row}"
              aria-label="Use ${name}"
              .checked=${row.used}
              ?disabled=${row.area === ""}
              @change=${(event: Event) => {
                const { checked } = event.target as HTMLInputElement;
                actions.editLayout(decideRow(state, row.row, checked));
              }}
            />
          </td>
          <th scope="row">${name}</th>
          <td>${shown === undefined ? "" : (block.text?.[row.row]?.[shown] ?? "")}</td>
          <td>${gaps.length > 0 && row.used ? `${row.words}; no figure` : row.words}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}
