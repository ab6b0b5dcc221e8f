import type { CellValue } from "../formulas/values";

/** A heading that names a training or financial year: `2022/23`, `2022-23`, `2022/2023`, `AY 2022/23`, 2022. */
const TWO_YEARS = /(?:^|\D)((?:19|20)\d\d)\s*[/\u2013\u2014-]\s*((?:19|20)?\d\d)(?!\d)/;
const ONE_YEAR = /^\D{0,12}((?:19|20)\d\d)$/;

/** The year that a heading names, written as 2022/23; undefined where it names none. */
export function yearOfHeading(heading: CellValue): string | undefined {
  if (typeof heading === "number") {
    return Number.isInteger(heading) && heading >= 1990 && heading <= 2100
      ? yearLabel(heading)
      : undefined;
  }
  if (typeof heading !== "string") return undefined;
  const text = heading.trim();
  const two = TWO_YEARS.exec(text);
  if (two) {
    const first = Number(two[1]);
    return Number(two[2].slice(-2)) === (first + 1) % 100 ? yearLabel(first) : undefined;
  }
  const one = ONE_YEAR.exec(text);
  return one ? yearLabel(Number(one[1])) : undefined;
}

function yearLabel(first: number): string {
  return `${first}/${String((first + 1) % 100).padStart(2, "0")}`;
}
