import type { Messages } from "./messages";
import type { FunctionLibrary } from "./runtime";
import type { Engine } from "./univer";
import type { BlankMode } from "./values";

/** An engine with the functions that it calls, their messages, and how blank cells reach them. */
export interface Session {
  engine: Engine;
  library: FunctionLibrary;
  messages: Messages;
  blanks: { mode: BlankMode };
}
