import type { Console } from "./terminal";

/** What a verb ends with: the process's exit code. */
export const DONE = 0;
export const BAD_INPUT = 1;
export const MISUSE = 2;

/** An option of a verb: what node:util's parseArgs has to know, and its line in the help. */
export type Option =
  | { readonly type: "boolean"; readonly short?: string; readonly help: string }
  | {
      readonly type: "string";
      readonly short?: string;
      readonly help: string;
      /** What stands for its value in the help: `FILE`. */
      readonly value: string;
      /** What it needs, for the refusal: `the name of the file to write`. */
      readonly needs: string;
    };

/** By their long names. Every verb has --help as well. */
export type Options = Readonly<Record<string, Option>>;

/** What was typed behind a verb, read. */
export interface Given<O extends Options = Options> {
  readonly options: {
    readonly [Name in keyof O]?: O[Name]["type"] extends "boolean" ? boolean : string;
  };
  /** The arguments that are no options: names of files, as a rule. */
  readonly operands: readonly string[];
}

/** How many operands a verb takes, and what one is called: `input`. */
export interface Operands {
  readonly what: string;
  readonly least: number;
  readonly most: number;
}

/** Where a verb works. */
export interface Setting {
  readonly console: Console;
  /** File names are meant from here. */
  readonly folder: string;
  readonly verbs: readonly Verb[];
}

/** Something the command does: a file in `commands` and a line in `verbs.ts`. */
export interface Verb<O extends Options = Options> {
  readonly name: string;
  /** What it does, for the list of verbs: begins small, ends without a full stop. */
  readonly summary: string;
  /** Calls from the verb on, and what each does. */
  readonly examples: readonly (readonly [call: string, what: string])[];
  /** Paragraphs at the end of its help. */
  readonly notes: readonly string[];
  readonly options: O;
  readonly operands: Operands;
  /** Gives the exit code. What the user can solve is thrown: a FileProblem, or Misuse of the command. */
  run(given: Given<O>, setting: Setting): Promise<number>;
}

/** A verb with the type of its own options. */
export const defineVerb = <const O extends Options>(verb: Verb<O>): Verb<O> => verb;

/** Where a verb writes its file, by `help`. */
export const outputOption = (help: string) =>
  ({
    type: "string",
    short: "o",
    value: "FILE",
    needs: "the name of the file to write",
    help,
  }) as const;
