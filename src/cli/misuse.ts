import { nearestName } from "../workbook/inputs/nearest";
import type { Verb } from "./verb";

/** The command itself is wrong, not a file: the message is a whole sentence that says what is. */
export class Misuse extends Error {}

/** What is said of a word in a verb's place that is none; `what` it could also have been. */
export function unknownVerb(typed: string, verbs: readonly Verb[], what: string): Misuse {
  const known = verbs.map(({ name }) => name);
  return new Misuse(`${typed} is ${what}.${didYouMean(typed, known) || " Choose one of these:"}`);
}

/**
 * ` Did you mean check?`, or nothing where no known name comes near. In names as short as a verb the reader of
 * headings forgives no slip; one that begins alike was meant all the same.
 */
export function didYouMean(typed: string, known: readonly string[]): string {
  const nearest = nearestName(typed, known);
  const start = bare(typed).slice(0, 2);
  const meant = nearest?.close
    ? nearest.name
    : known.find((name) => start.length === 2 && bare(name).startsWith(start));
  return meant === undefined ? "" : ` Did you mean ${meant}?`;
}

const bare = (name: string): string => name.replace(/^-+/, "").toLowerCase();
