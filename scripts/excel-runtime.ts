import vm from "node:vm";

/** The error type that Excel's runtime hands to custom functions. */
export class RuntimeError extends Error {
  constructor(
    readonly code: string,
    message?: string
  ) {
    super(message);
  }
}

export type AssociatedFunction = (...cells: unknown[]) => unknown;

/**
 * Runs functions.js as Excel's custom-functions runtime does: with `CustomFunctions` and nothing of a browser or of
 * Node. Gives the functions that the file registered, by id.
 */
export function loadFunctions(script: string, filename: string): Map<string, AssociatedFunction> {
  const associated = new Map<string, AssociatedFunction>();
  const CustomFunctions = {
    associate(id: string, body: AssociatedFunction): void {
      if (associated.has(id)) throw new Error(`${id} is registered twice`);
      associated.set(id, body);
    },
    Error: RuntimeError,
    ErrorCode: {
      divisionByZero: "#DIV/0!",
      invalidName: "#NAME?",
      invalidNumber: "#NUM!",
      invalidReference: "#REF!",
      invalidValue: "#VALUE!",
      notAvailable: "#N/A",
      nullReference: "#NULL!",
    },
  };
  vm.runInNewContext(script, { CustomFunctions }, { filename, timeout: 120_000 });
  return associated;
}
