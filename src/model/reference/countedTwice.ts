import { foldName } from "../names";
import { isOfficeOfLondon } from "./places";

/**
 * Rows of a sheet that look like areas and are sums of others. Taken for areas they would count posts twice, so they
 * are refused by name, with or without a colon or the word total or posts behind them (functions' contract, rule 2:
 * one list for the functions, the input tables and the reading of a sheet). Not for look-ups, which find England and
 * London. Folded, with spaces for dashes.
 */
const SUMS = new Set([
  "total",
  "totals",
  "grand total",
  "grand totals",
  "subtotal",
  "subtotals",
  "sub total",
  "sub totals",
  "sum",
  "sums",
  "overall",
  "average",
  "england",
  "all england",
  "uk",
  "united kingdom",
  "england and wales",
  "england & wales",
  "national",
  "all",
  "all areas",
  "all local offices",
  "all offices",
  "all regions",
  "unallocated",
  "expansion",
  "expansion not placed",
]);

/** What may stand behind the name of a sum: a colon, `total`, `posts`, several of them. */
const BEHIND = /\s*(?:[:\uff1a]|\b(?:totals?|posts))$/;

/** The name without what may stand behind it, step by step: "all posts: total:", "all posts: total", ... */
function namesWithin(name: string): string[] {
  const within = [foldName(name).replace(/-/g, " ")];
  for (;;) {
    const last = within[within.length - 1];
    const shorter = last.replace(BEHIND, "").trim();
    if (shorter === last || shorter === "") return within;
    within.push(shorter);
  }
}

/** Sums of some areas, named by their part: "North total", "Total of the south", "of which London". */
const TOTAL = /^(grand |overall |national |all )?(total|sum)s?\b|\btotals?$/;
const SUBTOTAL = /\bsub ?totals?\b|^of which\b/;
/** Of the sums these hold posts of their own, which belong to no area. */
const ELSEWHERE = /^(unallocated|expansion)/;

export type SumKind = "total" | "subtotal" | "elsewhere";

/** What kind of sum the name is that of; undefined where it may be an area. */
export function sumKind(name: string): SumKind | undefined {
  const within = namesWithin(name);
  const [whole] = within;
  if (SUBTOTAL.test(whole)) return "subtotal";
  if (within.some((each) => SUMS.has(each))) return ELSEWHERE.test(whole) ? "elsewhere" : "total";
  // London is the sum of its offices only where one is beside it: `londonBesideItsOffices`.
  return TOTAL.test(whole) && !within.includes("london") ? "total" : undefined;
}

/** True where the name is that of a sum of areas and not of an area. */
export const countsTwice = (name: string): boolean => sumKind(name) !== undefined;

/** True for `London`, the region of three local offices, also with a colon, `total` or `posts` behind it. */
export function isLondon(name: string): boolean {
  return namesWithin(name).includes("london");
}

/** Index of a local office of London that stands beside `London` itself; undefined where none does. */
export function londonBesideItsOffices(names: readonly string[]): number | undefined {
  if (!names.some(isLondon)) return undefined;
  const office = names.findIndex(isOfficeOfLondon);
  return office < 0 ? undefined : office;
}
