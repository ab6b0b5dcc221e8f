import { html, nothing, svg, type TemplateResult } from "lit/html.js";
import { signed, whole } from "./numbers";

/**
 * Bars of posts now and target for one area, drawn to a common scale; the table beside them holds the same figures, so
 * a screen reader passes over the picture and loses nothing.
 */
export function nowAndTarget(now: number, target: number, most: number): TemplateResult {
  const width = (posts: number): number => (most > 0 ? (100 * posts) / most : 0);
  return html`<svg class="bars" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<rect class="now" x="0" y="0" width=${width(now)} height="5"></rect>
    <rect class="target" x="0" y="7" width=${width(target)} height="5"></rect>`}
  </svg>`;
}

/** What the two kinds of bars mean, with the words that make colour unnecessary. */
export const legend: TemplateResult = html`<p class="legend">
  <span
    ><svg viewBox="0 0 12 12" aria-hidden="true">
      <rect class="now" width="12" height="12"></rect>
    </svg>
    upper bar: posts now</span
  >
  <span
    ><svg viewBox="0 0 12 12" aria-hidden="true">
      <rect class="target" width="12" height="12"></rect>
    </svg>
    lower bar: target</span
  >
</p>`;

/** Posts of one area at the start and at the end of each year, as columns; said in words to who cannot see them. */
export function postsByYear(
  area: string,
  posts: readonly number[],
  years: readonly string[]
): TemplateResult {
  const most = Math.max(...posts, 1);
  const step = 100 / posts.length;
  const said = posts
    .map((held, t) => `${t === 0 ? "now" : years[t - 1]} ${whole(held)}`)
    .join(", ");
  return html`<svg
    class="columns"
    viewBox="0 0 100 24"
    preserveAspectRatio="none"
    role="img"
    aria-label="${area}: ${said}"
  >
    ${posts.map((held, t) => {
      const height = (24 * held) / most;
      return svg`<rect class=${t === 0 ? "now" : "year"} x=${t * step + 1} y=${24 - height}
        width=${step - 2} height=${height}></rect>`;
    })}
  </svg>`;
}

/** A number with its direction in words for who cannot see the sign. */
export const change = (by: number): TemplateResult =>
  html`${signed(by)}${
    by === 0 ? nothing : html`<span class="said"> (${by > 0 ? "gains" : "gives up"})</span>`
  }`;
