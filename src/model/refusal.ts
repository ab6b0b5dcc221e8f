/**
 * What the model answers when it cannot calculate: which argument is wrong, what was found and
 * what to do about it. A refusal is an ordinary value, so that whoever calls the model must look at it.
 */
export interface Refusal {
  readonly refused: true;
  /** The argument as the functions name it, e.g. `minimum`. */
  readonly argument: string;
  /** A whole sentence for the person at the sheet: where, what was found, the remedy. */
  readonly message: string;
  /** `notFound`: a lookup found nothing (Excel's #N/A); `value`: anything else (#VALUE!). */
  readonly kind: "value" | "notFound";
}

export function refuse(
  argument: string,
  message: string,
  kind: Refusal["kind"] = "value"
): Refusal {
  return { refused: true, argument, message, kind };
}

/** How many of several wrong places a refusal names (functions' contract, rule 5). */
const NAMED = 3;

/** Several wrong places: the first three, and how many more there are: `A; B; C (and 2 more)`. */
export function firstThree(found: readonly string[]): string {
  const more = found.length > NAMED ? ` (and ${found.length - NAMED} more)` : "";
  return `${found.slice(0, NAMED).join("; ")}${more}`;
}

/** One area by its name, several with their number and the first three: `A`, or `2 areas (A; B)`. */
export function oneOrSeveral(found: readonly string[]): string {
  return found.length === 1 ? found[0] : `${found.length} areas (${firstThree(found)})`;
}

export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === "object" && answer !== null && (answer as Refusal).refused === true;
}
