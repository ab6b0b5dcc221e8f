import { isRefusal, type Refusal } from "../model/refusal";

/**
 * The one place where an answer of the model becomes what a cell shows. Excel's runtime brings
 * `CustomFunctions.Error`; where it is absent (the plan command, tests) a class of the same shape stands in.
 */
export class CellError extends Error {
  constructor(
    readonly code: string,
    message: string
  ) {
    super(message);
    this.name = "CellError";
  }
}

const CODES = { value: "#VALUE!", notFound: "#N/A", divisionByZero: "#DIV/0!" } as const;
const EXCEL_CODES = {
  value: "invalidValue",
  notFound: "notAvailable",
  divisionByZero: "divisionByZero",
} as const;

/** A cell may hold 32,767 characters, and a message repeats what a cell holds; nobody reads more than this. */
const LONGEST_MESSAGE = 1000;

/** An Excel error with the message that its cell shows on hover (Excel shows it for #VALUE! and #N/A). */
export function cellError(kind: keyof typeof CODES, text = ""): Error {
  const message = text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE)}...` : text;
  if (typeof CustomFunctions === "undefined" || !CustomFunctions.Error) {
    return new CellError(CODES[kind], message);
  }
  const codes = CustomFunctions.ErrorCode as unknown as Record<string, string> | undefined;
  const code = (codes?.[EXCEL_CODES[kind]] ?? CODES[kind]) as CustomFunctions.ErrorCode;
  return new CustomFunctions.Error(code, message) as unknown as Error;
}

export function isCellError(value: unknown): value is Error & { code: string } {
  if (value instanceof CellError) return true;
  return (
    typeof CustomFunctions !== "undefined" &&
    typeof CustomFunctions.Error === "function" &&
    value instanceof CustomFunctions.Error
  );
}

/** Ends the call with the refusal, `argument: what was found and what to do`. */
export function throwRefusal(refusal: Refusal): never {
  throw cellError(refusal.kind, `${refusal.argument}: ${refusal.message}`);
}

/** The model's answer, or the end of the call if the model refused. */
export function orRefuse<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throwRefusal(answer);
  return answer;
}

/**
 * The answer as cells can hold it: nothing infinite leaves a function, and 0 for -0. Functions say in their own words
 * whose figure is too large where they can tell; this is for all the rest.
 */
function holdable<T>(id: string, result: T): T {
  if (!Array.isArray(result)) return result;
  for (const row of result as unknown[][]) {
    row.forEach((cell, column) => {
      if (typeof cell !== "number") return;
      if (!Number.isFinite(cell)) {
        if (Number.isNaN(cell)) throw new Error("a result is not a number");
        throw cellError(
          "value",
          `${id}: a result is larger than a cell can hold; check the figures.`
        );
      }
      if (Object.is(cell, -0)) row[column] = 0;
    });
  }
  return result;
}

/**
 * Runs the body of a custom function so that nothing but a worded refusal ever leaves it. Excel drops the
 * message of any other exception, and the user would be left with a bare #VALUE!.
 */
export function answer<T>(id: string, body: () => T): T {
  try {
    return holdable(id, body());
  } catch (problem) {
    if (isCellError(problem)) throw problem;
    const detail = problem instanceof Error ? problem.message : String(problem);
    throw cellError(
      "value",
      `${id}: a fault of the add-in, not of your figures (${detail}). Please report it with this formula.`
    );
  }
}
