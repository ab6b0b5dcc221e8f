import type { CapacityRow, Run } from "./inputs/run";

/**
 * A place counts as assured once it is signed off: "not moving posts unless the local Postgraduate Dean is able to
 * assure" (SOURCES.heeFaq). A sign-off is recorded as a name, a date, the evidence, and the very figures it was given
 * for, as a text: `2026/27: 3; 2027/28: 2;`. Changing a figure voids the sign-off of that year alone; changing it back
 * makes it count again. The sheet Capacity has the same rule as formulas (`sheets/signOffBlock.ts`).
 */
export type Places = readonly (readonly (number | null)[])[];

const NO_BREAK_SPACE = "\u00a0";
/** Blanks do not matter in the text, so that it may be typed as well as pasted. */
const plain = (text: string): string => text.split(" ").join("").split(NO_BREAK_SPACE).join("");

/** The figures of an area as its sign-off names them; a blank figure is none and is not named. */
export function figuresText(years: readonly string[], places: readonly (number | null)[]): string {
  return years
    .flatMap((year, t) => (places[t] === null ? [] : [`${year}: ${places[t]};`]))
    .join(" ");
}

/** The entries of a sign-off, each between semicolons, so that 3 is not found in 35. */
const entriesOf = (figures: string): string => `;${plain(figures)};`;
const startOf = (year: string): string => `;${plain(year)}:`;
const timesNamed = (entries: string, year: string): number =>
  entries.split(startOf(year)).length - 1;

/** The years that a sign-off names twice: it is not clear which of the figures was signed. */
export const yearsNamedTwice = (figures: string, years: readonly string[]): string[] =>
  years.filter((year) => timesNamed(entriesOf(figures), year) > 1);

/** Whether the figure of a year is the one that was signed. */
export function isSigned(
  { signedBy, signedOn, figures }: CapacityRow,
  year: string,
  posts: number
): boolean {
  if (signedBy.trim() === "" || signedOn === null || signedOn <= 0) return false;
  const entries = entriesOf(figures);
  return timesNamed(entries, year) === 1 && entries.includes(`${startOf(year)}${posts};`);
}

/** Places that are signed off, by area and year; none where they are not. */
export function signedPlaces(run: Run): number[][] | undefined {
  const years = run.byYear.Years.value.map(String);
  return run.capacity?.places.map((row, area) =>
    row.map((posts, t) =>
      posts !== null && isSigned(run.capacity!.rows[area], years[t], posts) ? posts : 0
    )
  );
}

/** Whether the run counts places that nobody has signed off. */
export const countsUnsigned = (run: Run): boolean => run.inputs.UnsignedPlaces.value === "yes";

/** The places that the plan works with; undefined = the run has no table Capacity, and the plan no such limit. */
export const placesThatCount = (run: Run): Places | undefined =>
  countsUnsigned(run) ? run.capacity?.places : signedPlaces(run);

export const sumOfPlaces = (places: Places): number =>
  places.flat().reduce<number>((sum, posts) => sum + (posts ?? 0), 0);

/** The run as it would be if every place that is offered were signed off. */
export const asIfSigned = (run: Run): Run => ({
  ...run,
  inputs: { ...run.inputs, UnsignedPlaces: { value: "yes", source: "" } },
});
