import { html, nothing, type TemplateResult } from "lit/html.js";
import { AREA_FIELDS, type AreaField } from "../../workbook/inputs/fields";
import type { Actions } from "../pane";
import { decideRow, FROM_SHEET, layoutOf, pointAt, type LayoutState } from "../steps/fromSheet";
import { button, selectField } from "./fields";

const NONE = "none";

const NAMES: Readonly<Partial<Record<AreaField, string>>> = {
  area: "Names of the areas",
  posts: "Posts now, in scope",
};

const labelOf = (field: AreaField): string =>
  NAMES[field] ?? AREA_FIELDS.find(({ id }) => id === field)!.label;

/** Points at the columns and rows of the user's own sheet; nothing is read that is not shown here. */
export function fromSheetView(state: LayoutState, actions: Actions, busy: boolean): TemplateResult {
  const layout = layoutOf(state);
  const { block } = state;
  const used = layout.rows.filter((row) => row.used);
  const { area, posts } = layout.fields;
  const ready = layout.lacking.length === 0 && area !== undefined && posts !== undefined;
  const options = [
    { value: NONE, label: "Not in this sheet" },
    ...layout.columns.map(({ column, heading }) => ({
      value: String(column),
      label: heading || `Column ${column + 1} of the selection`,
    })),
  ];
  return html`
    <p>
      Read from ${block.sheet}, ${block.address}. The run will refer to these cells: when they
      change, it follows. To read other cells, select them in the sheet with their headings and read
      again.
    </p>
    ${button("Read the selected cells again", () => actions.readSheet(), { off: busy })}
    <h3>Columns</h3>
    ${FROM_SHEET.map((field) =>
      selectField({
        id: `column-${field}`,
        label: labelOf(field),
        value: layout.fields[field] === undefined ? NONE : String(layout.fields[field]),
        problems: [],
        choices: options,
        change: (value) =>
          actions.editLayout(pointAt(state, field, value === NONE ? undefined : Number(value))),
      })
    )}
    ${layout.lacking.map((words) => html`<p class="refusal">${words}</p>`)}
    ${
      layout.lacking.length === 0 && posts === undefined
        ? html`<p class="refusal">Point at the column with the posts now.</p>`
        : nothing
    }
    ${
      layout.textNumbers.length > 0
        ? html`<div class="refusal">
            <p>
              ${
                layout.textNumbers.length === 1
                  ? "1 number is stored as text, which no formula can count."
                  : `${layout.textNumbers.length} numbers are stored as text, which no formula can count.`
              }
              Shall they become numbers, in your sheet?
            </p>
            ${button("Turn them into numbers", () => actions.mendTexts(), { id: "mend-texts", off: busy })}
          </div>`
        : nothing
    }
    <table class="rows">
      <caption>
        Rows: ${used.length} used, ${layout.rows.length - used.length} left out
      </caption>
      <thead>
        <tr>
          <th scope="col">Used</th>
          <th scope="col">Row</th>
          <th scope="col">Posts</th>
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
                @change=${(event: Event) =>
                  actions.editLayout(
                    decideRow(state, row.row, (event.target as HTMLInputElement).checked)
                  )}
              />
            </td>
            <th scope="row">${name}</th>
            <td>${posts === undefined ? "" : (block.text[row.row]?.[posts] ?? "")}</td>
            <td>${row.words}</td>
          </tr>`;
        })}
      </tbody>
    </table>
    <div class="buttons end">
      ${button("Back to the run", () => actions.go("run"))}
      ${button(`Use these ${used.length} areas`, () => actions.useLayout(), {
        kind: "primary",
        id: "use-layout",
        off: !ready || layout.textNumbers.length > 0 || used.length === 0,
      })}
    </div>
  `;
}
