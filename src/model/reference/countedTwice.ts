import { isOfficeOfLondon } from "./places";

/**
 * Rows of a sheet that look like areas and are sums of others. Taken for areas they would count posts
 * twice, so they are refused by name (functions' contract, rule 2). All names here are folded.
 */
const SUMS = new Set([
  "total",
  "grand total",
  "sum",
  "england",
  "national",
  "all",
  "expansion",
  "expansion not placed",
]);

export function countsTwice(foldedName: string): boolean {
  return SUMS.has(foldedName);
}

/** Index of a local office of London that stands beside `London` itself; undefined where none does. */
export function londonBesideItsOffices(foldedNames: readonly string[]): number | undefined {
  if (!foldedNames.includes("london")) return undefined;
  const office = foldedNames.findIndex(isOfficeOfLondon);
  return office < 0 ? undefined : office;
}
