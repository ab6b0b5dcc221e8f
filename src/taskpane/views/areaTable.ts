import { html, type TemplateResult } from "lit/html.js";
import type { AreaField } from "../../workbook/inputs/fields";
import { setArea } from "../steps/form";
import { areaAt } from "../steps/steps";
import type { StepContext } from "./context";
import { cellInput } from "./fields";

/** Figures to type by area: one row for each, one column for each field of the areas' table. */
export const areaTable = (
  { form, problems, edit }: StepContext,
  caption: string,
  columns: readonly { readonly field: AreaField; readonly heading: string }[]
): TemplateResult =>
  html`<table class="inputs">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">Area</th>
        ${columns.map(({ heading }) => html`<th scope="col">${heading}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${form.areas.map(
        ({ values }, area) =>
          html`<tr>
            <th scope="row">${values.area}</th>
            ${columns.map(
              ({ field, heading }) =>
                html`<td>
                  ${cellInput({
                    id: areaAt(field, area),
                    label: `${heading}, ${values.area}`,
                    value: values[field],
                    problems,
                    change: (text) => edit(setArea(form, area, field, text)),
                  })}
                </td>`
            )}
          </tr>`
      )}
    </tbody>
  </table>`;
