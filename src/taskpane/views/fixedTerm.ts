import { html, nothing } from "lit/html.js";
import { NO_PRICE } from "../../workbook/inputs/fields";
import type { Live } from "../steps/live";
import type { View } from "./fields";
import { shortPounds, whole } from "./numbers";

/** Number and money of the fixed-term posts by year beside the plan, and the terms that end within it. */
export function fixedTermYears(live: Live): View {
  if (live.run.fixedTerm.length === 0) return nothing;
  const { years, ends } = live.fixedTerm;
  const none = "\u2013";
  return html`<table class="figures">
      <caption>
        Fixed-term posts beside the plan; income by financial year
      </caption>
      <thead>
        <tr>
          <th scope="col">Year</th>
          <th scope="col">Placed by the plan</th>
          <th scope="col">Fixed-term, 1 August</th>
          <th scope="col">Their national income</th>
        </tr>
      </thead>
      <tbody>
        ${years.map(
          ({ year, placed, inPlace, postYears, income }) =>
            html`<tr>
              <th scope="row">${year}</th>
              <td>${placed === undefined ? none : whole(placed)}</td>
              <td>${inPlace === undefined ? none : whole(inPlace)}</td>
              <td>
                ${income === undefined ? (postYears === undefined ? none : NO_PRICE) : shortPounds(income)}
              </td>
            </tr>`
        )}
      </tbody>
    </table>
    ${
      ends.length === 0
        ? nothing
        : html`<p class="told">
              <strong>${ends.length === 1 ? "A term ends" : "Terms end"} within the plan:</strong>
            </p>
            <ul>
              ${ends.map((words) => html`<li>${words}</li>`)}
            </ul>`
    }`;
}
