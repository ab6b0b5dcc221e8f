/**
 * The custom functions as Excel's runtime holds them: `functions.json` says what there is, `functions.js`
 * brings the code and binds each id with `CustomFunctions.associate`. Error codes and classes have the names and
 * values of Microsoft's custom-functions runtime.
 */

export interface ParameterMetadata {
  name: string;
  description?: string;
  optional?: boolean;
  dimensionality?: "scalar" | "matrix";
  repeating?: boolean;
}

export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  parameters: ParameterMetadata[];
  result?: { dimensionality?: "scalar" | "matrix" };
}

export interface FunctionsMetadata {
  functions: FunctionMetadata[];
  allowErrorForDataTypeAny?: boolean;
}

export const ERROR_CODES = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const;

/** The error that a function throws or returns, and that it is handed when an argument holds an error. */
export class CustomFunctionError extends Error {
  readonly type = "Error";
  readonly basicType = "Error";
  readonly basicValue: string;

  constructor(
    readonly code: string = ERROR_CODES.invalidValue,
    message = ""
  ) {
    super(message);
    this.basicValue = code;
  }
}

export type CustomFunction = (...given: unknown[]) => unknown;

/** What `CustomFunctions.associate` filled, by id in capitals (the runtime matches names without regard to case). */
export class FunctionLibrary {
  private readonly bodies = new Map<string, CustomFunction>();
  metadata: FunctionsMetadata = { functions: [] };

  /** The object that a function script finds under the global name `CustomFunctions`. */
  readonly global = {
    associate: (first: string | Record<string, CustomFunction>, body?: CustomFunction): void => {
      const pairs = typeof first === "string" ? { [first]: body } : first;
      for (const [id, each] of Object.entries(pairs)) {
        if (typeof each === "function") this.bodies.set(id.toUpperCase(), each);
      }
    },
    Error: CustomFunctionError,
    ErrorCode: ERROR_CODES,
  };

  body(id: string): CustomFunction | undefined {
    return this.bodies.get(id.toUpperCase());
  }

  /** Ids of functions.json that no code was associated with, and the other way round: a build that ships nothing. */
  mismatches(): string[] {
    const declared = new Set(this.metadata.functions.map((each) => each.id.toUpperCase()));
    const missing = [...declared].filter((id) => !this.bodies.has(id));
    const undeclared = [...this.bodies.keys()].filter((id) => !declared.has(id));
    return [
      ...missing.map((id) => `${id} is in functions.json but has no code`),
      ...undeclared.map((id) => `${id} has code but is not in functions.json`),
    ];
  }
}
