import { Messages } from "../engine/messages";
import { FunctionLibrary, type FunctionsMetadata } from "../engine/runtime";
import { Engine } from "../engine/univer";
import type { BlankMode } from "../engine/values";

/** The namespace of manifest.xml, under which Excel offers the functions. */
export const NAMESPACE = "FAIRSHARE";

export interface Session {
  engine: Engine;
  library: FunctionLibrary;
  messages: Messages;
  blanks: { mode: BlankMode };
}

/**
 * Loads functions.json and functions.js the way Excel's runtime does and starts an engine with them. `run` executes the
 * script with the global `CustomFunctions` in place.
 */
export function startSession(
  metadata: FunctionsMetadata,
  run: (library: FunctionLibrary) => void,
  mode: BlankMode,
  parts?: ConstructorParameters<typeof Engine>[2]
): Session {
  const library = new FunctionLibrary();
  library.metadata = metadata;
  run(library);
  const faults = library.mismatches();
  if (faults.length > 0) throw new Error(`The built functions do not agree: ${faults.join("; ")}.`);
  const messages = new Messages();
  const blanks = { mode };
  const host = { library, messages, blankMode: () => blanks.mode };
  return { engine: new Engine(host, NAMESPACE, parts), library, messages, blanks };
}
