import { isCellError } from "../../functions/answer";
import { library } from "../../functions/library";

/** What a cell would show: a block of values, or the words with which the function refuses. */
export type Preview<T> =
  | { readonly refused: false; readonly value: T }
  | { readonly refused: true; readonly words: string };

export type Shown = string | number | boolean | Error;
export type Block = readonly (readonly Shown[])[];

/**
 * Calls one of our functions as a cell would, so that the pane shows what the workbook will show, and nothing that it
 * would refuse. `undefined` leaves an argument out.
 */
export function call(id: string, ...terms: unknown[]): Preview<Block> {
  const body = library.get(id);
  if (!body) throw new Error(`There is no function ${id}.`);
  try {
    const result = body(...terms);
    return {
      refused: false,
      value: Array.isArray(result) ? (result as Shown[][]) : [[result as Shown]],
    };
  } catch (problem) {
    if (isCellError(problem)) return { refused: true, words: problem.message };
    throw problem;
  }
}

/** Goes on with a result, or hands the refusal on. */
export function then<T, U>(preview: Preview<T>, next: (value: T) => Preview<U>): Preview<U> {
  return preview.refused ? preview : next(preview.value);
}

export const shown = <T>(value: T): Preview<T> => ({ refused: false, value });

export const column = (values: readonly unknown[]): unknown[][] => values.map((value) => [value]);

/** A number of a result; what is blank or an error there counts as `undefined`. */
export function numberAt(value: Shown | undefined): number | undefined {
  return typeof value === "number" ? value : undefined;
}
