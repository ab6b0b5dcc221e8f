import { html, nothing, type TemplateResult } from "lit/html.js";
import { addArea, removeArea, setArea, setInput } from "../steps/form";
import { useSamplePosts } from "../steps/start";
import { areaAt, inputAt } from "../steps/steps";
import { typedNumber } from "../steps/typed";
import type { StepContext } from "./context";
import { button, cellInput, error, textField } from "./fields";
import { posts, whole } from "./numbers";

export function postsView(context: StepContext): TemplateResult {
  const { form, problems, edit } = context;
  const sum = (field: "posts" | "trustFunded" | "outOfScope"): number =>
    form.areas.reduce((total, { values }) => total + (typedNumber(values[field]) ?? 0), 0);
  return html`
    <p>
      Count whole posts that HEE pays for by tariff. Trust-funded posts are out of scope, as are
      academic, Defence, supernumerary and other ones: give their numbers beside, so that the
      workbook shows what was left out. Where you have a list with one row per post,
      =FAIRSHARE.INSCOPE tells which of them count, and why.
    </p>
    <div class="buttons">
      ${context.readSheet("posts", "Read them from your sheet")}
      ${button("Use the sample's posts", () => edit(useSamplePosts(form)))}
    </div>
    <table class="inputs">
      <caption>
        Posts now, by area
      </caption>
      <thead>
        <tr>
          <th scope="col">Area</th>
          <th scope="col">In scope</th>
          <th scope="col">Trust-funded</th>
          <th scope="col">Other, out of scope</th>
          <th scope="col"><span class="said">Take out</span></th>
        </tr>
      </thead>
      <tbody>
        ${form.areas.map(({ values, links }, area) => {
          const name = values.area || `row ${area + 1}`;
          const cell = (field: "area" | "posts" | "trustFunded" | "outOfScope", label: string) =>
            cellInput({
              id: areaAt(field, area),
              label,
              kind: field === "area" ? "text" : "number",
              value: values[field],
              problems,
              change: (text) => edit(setArea(form, area, field, text)),
            });
          // The names of local offices, and those that the user's sheet gives, stand; others are typed.
          const fixed = values.area !== "" && (values.code !== "" || links?.area !== undefined);
          return html`<tr>
            <th scope="row">
              ${fixed ? values.area : cell("area", `Area, row ${area + 1}`)}
              ${
                links && Object.values(links).some(Boolean)
                  ? html`<span class="hint">reads your sheet</span>`
                  : nothing
              }
              ${fixed ? error({ id: areaAt("area", area), problems }) : nothing}
            </th>
            <td>${cell("posts", `Posts in scope, ${name}`)}</td>
            <td>${cell("trustFunded", `Trust-funded posts, ${name}`)}</td>
            <td>${cell("outOfScope", `Other posts out of scope, ${name}`)}</td>
            <td>
              <button
                type="button"
                class="small"
                aria-label="Take out ${name}"
                @click=${() => edit(removeArea(form, area))}
              >
                ×
              </button>
            </td>
          </tr>`;
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Total</th>
          <td>${whole(sum("posts"))}</td>
          <td>${whole(sum("trustFunded"))}</td>
          <td>${whole(sum("outOfScope"))}</td>
          <td></td>
        </tr>
      </tfoot>
    </table>
    <div class="buttons">
      ${button("Add an area", () => edit(addArea(form)), { id: "add-area" })}
    </div>
    ${textField({
      id: inputAt("PostsSource"),
      label: "Source of the posts",
      hint: "Where they were counted, such as the Training Information System.",
      value: form.inputs.PostsSource.value,
      problems,
      change: (text) => edit(setInput(form, "PostsSource", text)),
    })}
    <p class="told">
      ${posts(sum("posts"))} in scope in ${whole(form.areas.length)} areas. Their number stays the
      same: the plan moves posts, it loses none.
      ${form.leftOut ? html`<span id="left-out">In your sheet: ${form.leftOut}.</span>` : nothing}
    </p>
  `;
}
