import { html, nothing, type TemplateResult } from "lit/html.js";
import { AREA_FIELDS, type AreaField } from "../../workbook/inputs/fields";
import type { SheetLayout } from "../../workbook/layout/readLayout";
import type { Actions } from "../pane";
import type { Form } from "../steps/form";
import {
  areasNotFound,
  COLUMNS,
  decideRow,
  isByYear,
  lackingIn,
  layoutOf,
  pointAt,
  type LayoutState,
} from "../steps/fromSheet";
import { button, selectField, type View } from "./fields";
import { list } from "./numbers";

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
  const missing = areasNotFound(state, form);
  const copied = isByYear(state.purpose);
  return html`
    <p>
      Read from ${state.block.sheet}, ${state.block.address}.
      ${
        copied
          ? "The figures are copied into the run."
          : "The run will refer to these cells: when they change, it follows."
      }
      To read other cells, select them in the sheet with their headings and read again.
    </p>
    ${button("Read the selected cells again", () => actions.readSheet(state.purpose), {
      busy,
    })}
    <h3>Columns</h3>
    ${columns(state, layout, actions)} ${copied ? years(layout) : nothing}
    ${lacking.map((words) => html`<p class="refusal">${words}</p>`)}
    ${
      lacking.length === 0 && missing.length > 0
        ? html`<p class="told">
            Not among these cells: ${list(missing)}. They keep what they have.
          </p>`
        : nothing
    }
    ${textNumbers(layout.textNumbers.length, actions, busy)} ${rows(state, layout, actions)}
    <div class="buttons end">
      ${button("Back to the run", () => actions.go("run"))}
      ${button(`Use these ${used} areas`, () => actions.useLayout(), {
        kind: "primary",
        id: "use-layout",
        off: lacking.length > 0 || layout.textNumbers.length > 0 || used === 0,
      })}
    </div>
  `;
}

function columns(state: LayoutState, layout: SheetLayout, actions: Actions): View {
  const options = [
    { value: NONE, label: "Not in this sheet" },
    ...layout.columns.map(({ column, heading }) => ({
      value: String(column),
      label: heading || `Column ${column + 1} of the selection`,
    })),
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

function years({ columns: all }: SheetLayout): View {
  const found = all.flatMap(({ year, heading }) => (year ? [`"${heading}" is ${year}`] : []));
  return found.length === 0
    ? nothing
    : html`<p class="hint">Years, by their headings: ${list(found)}.</p>`;
}

function textNumbers(count: number, actions: Actions, busy: boolean): View {
  if (count === 0) return nothing;
  const are = count === 1 ? "1 number is" : `${count} numbers are`;
  return html`<div class="refusal">
    <p>
      ${are} stored as text, which no formula can count. Shall they become numbers, in your sheet?
    </p>
    ${button("Turn them into numbers", () => actions.mendTexts(), { id: "mend-texts", busy })}
  </div>`;
}

/** Each row as used or left out, and why; a row with a name can be taken in or left out. */
function rows(state: LayoutState, layout: SheetLayout, actions: Actions): View {
  const { block, purpose } = state;
  const used = layout.rows.filter((row) => row.used).length;
  const chosen = COLUMNS[purpose].slice(1).find((field) => layout.fields[field] !== undefined);
  const shown = chosen
    ? layout.fields[chosen]
    : layout.columns.find(({ year }) => year !== undefined)?.column;
  return html`<table class="rows">
    <caption>
      Rows: ${used} used, ${layout.rows.length - used} left out
    </caption>
    <thead>
      <tr>
        <th scope="col">Used</th>
        <th scope="col">Row</th>
        <th scope="col">${chosen ? labelOf(chosen) : "Figure"}</th>
        <th scope="col">What it is</th>
      </tr>
    </thead>
    <tbody>
      ${layout.rows.map((row) => {
        const name = row.area || `row ${block.row + row.row + 1}`;
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
          <td>${shown === undefined ? "" : (block.text[row.row]?.[shown] ?? "")}</td>
          <td>${row.words}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}
