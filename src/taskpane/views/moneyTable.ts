import { html, nothing, type TemplateResult } from "lit/html.js";
import { NO_PRICE } from "../../workbook/inputs/fields";
import type { Run } from "../../workbook/inputs/run";
import type { MoneyPreview } from "../../workbook/preview/money";
import type { View } from "./fields";
import { list, shortPounds, tenth, whole } from "./numbers";

/** A sum in pounds, or that no price is there to calculate it from. */
export const sumOrNone = (amount: number | undefined): string =>
  amount === undefined ? NO_PRICE : shortPounds(amount);

/** What the plan does to the money of each area, all years together, with the years that the sums rest on. */
export function moneyTable(money: MoneyPreview, run: Run): View {
  const { postYears, income, own, incomeYears, ownYears, prices } = money;
  if (postYears.every(({ amount }) => amount === 0)) {
    return html`<p class="told">No post moves: no money moves.</p>`;
  }
  const all = prices.length;
  const rest = (years: number): string =>
    years === 0 ? NO_PRICE : `${whole(years)} of ${whole(all)} years`;
  const last = income.length - 1;
  const cells = (i: number): TemplateResult =>
    html`<td>${shownPostYears(postYears[i].amount)}</td>
      <td>${sumOrNone(income[i].total)}</td>
      <td>${sumOrNone(own[i].total)}</td>`;
  return html`<h3>Gains and losses by area</h3>
    <table class="figures money">
      <caption>
        Against the posts held now; all years of the plan together
      </caption>
      <thead>
        <tr>
          <th scope="col">Area</th>
          <th scope="col">Post-years</th>
          <th scope="col">National income</th>
          <th scope="col">Employers' own part</th>
        </tr>
      </thead>
      <tbody>
        ${income.slice(0, -1).map(
          ({ area }, i) =>
            html`<tr>
              <th scope="row">${area}</th>
              ${cells(i)}
            </tr>`
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Total</th>
          ${cells(last)}
        </tr>
        <tr>
          <th scope="row">Rests on</th>
          <td></td>
          <td>${rest(incomeYears)}</td>
          <td>${rest(ownYears)}</td>
        </tr>
      </tfoot>
    </table>
    <p class="hint">
      The total is not 0 where placement fees differ by market forces factor. Employers' own part:
      needed above 0, freed below it.
    </p>
    ${otherIncome(money, run)}`;
}

const shownPostYears = (amount: number): string =>
  Math.abs(amount) < 0.05 ? "0.0" : `${amount > 0 ? "+" : ""}${tenth(amount)}`;

/** What trust-funded posts are paid nationally, and which of the three inputs the sums go without. */
function otherIncome({ prices }: MoneyPreview, run: Run): View {
  const posts = run.areas.reduce((sum, { values }) => sum + Number(values.trustFunded ?? 0), 0);
  const priced = prices.filter(({ other }) => other !== undefined);
  const short = prices.filter(({ othersEntered }) => othersEntered < 3);
  const yearly = priced.map(({ other }) => other! * posts);
  return html`${
    short.length === 0
      ? nothing
      : html`<p class="told">
          Education support, study leave, or relocation and travel: no price is entered for one or
          more of them in ${list(short.map(({ year }) => year))}.
        </p>`
  }
  ${
    posts === 0
      ? nothing
      : html`<p class="told">
          Trust-funded posts: ${whole(posts)}. They get the other national income alone,
          ${
            yearly.length === 0
              ? NO_PRICE
              : `${shortPounds(yearly.reduce((sum, year) => sum + year, 0))} over ${whole(yearly.length)} of ${whole(prices.length)} years`
          },
          and do not move.
        </p>`
  }`;
}
