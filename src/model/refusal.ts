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

export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === "object" && answer !== null && (answer as Refusal).refused === true;
}
