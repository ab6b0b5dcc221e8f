import { parseArgs } from "node:util";
import { didYouMean, Misuse } from "./misuse";
import type { Given, Option, Options, Verb } from "./verb";

export const HELP_OPTION = { type: "boolean", short: "h", help: "shows this help" } as const;

/** An option as it was met among the arguments. */
interface Met {
  readonly name: string;
  /** As typed: `-o` or `--output`. */
  readonly rawName: string;
  readonly value?: string;
  /** The value was typed into the same argument. */
  readonly inlineValue?: boolean;
}

/**
 * Reads the arguments behind a verb; undefined if they ask for its help. Refuses what the verb does not take, in a
 * sentence that says what it does.
 */
export function readGiven<O extends Options>(
  verb: Verb<O>,
  args: readonly string[]
): Given<O> | undefined {
  const options: Options = { ...verb.options, help: HELP_OPTION };
  const config = { args: [...args], options, allowPositionals: true };
  // parseArgs' own refusals are written for programmers: what is wrong is found and worded here, before the strict
  // reading, which has the last word.
  const { tokens } = parseArgs({ ...config, strict: false, tokens: true });
  const met: Met[] = tokens.filter((token) => token.kind === "option");
  if (met.some(({ name }) => name === "help")) return undefined;
  met.forEach((option, index) => checkOption(verb, option, met.slice(0, index)));
  const { values, positionals } = strictly(() => parseArgs({ ...config, strict: true }));
  checkOperands(verb, positionals);
  return { options: values as Given<O>["options"], operands: positionals };
}

/** The arguments that are no options, whatever else is wrong. */
export const operandsOf = (verb: Verb, args: readonly string[]): string[] =>
  parseArgs({ args: [...args], options: verb.options, allowPositionals: true, strict: false })
    .positionals;

function checkOption({ name: verb, options }: Verb, met: Met, before: readonly Met[]): void {
  const { name, rawName, value, inlineValue } = met;
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (option === undefined) {
    const known = Object.keys(options).map((each) => `--${each}`);
    const meant = didYouMean(rawName, known);
    throw new Misuse(`${rawName} is not known.${meant || taken(verb, options)}`);
  }
  const shown = spelt(name, option);
  if (option.type === "boolean") {
    if (value !== undefined) throw new Misuse(`${shown} takes no value: leave out "=${value}".`);
    return;
  }
  if (value === undefined || value === "" || (!inlineValue && value.startsWith("-"))) {
    throw new Misuse(`${shown} needs ${option.needs}.`);
  }
  // parseArgs would take the sign for the beginning of the value: a file called =out.xlsx.
  if (!rawName.startsWith("--") && inlineValue && value.startsWith("=")) {
    const [short, long] = [`${rawName} ${value.slice(1)}`, `--${name}${value}`];
    throw new Misuse(`${rawName}${value} is not clear. Write ${short} or ${long}.`);
  }
  if (before.some((other) => other.name === name)) {
    throw new Misuse(`${shown} was given twice. Give it once.`);
  }
}

const spelt = (name: string, { short }: Option): string => (short ? `-${short}` : `--${name}`);

function taken(verb: string, options: Options): string {
  const known = Object.entries({ ...options, help: HELP_OPTION });
  return ` Options of ${verb}: ${known.map(([name, option]) => spelt(name, option)).join(", ")}.`;
}

function checkOperands({ name, operands }: Verb, given: readonly string[]): void {
  const { what, least, most } = operands;
  const said = `(given: ${given.join(", ")})`;
  if (given.includes("")) throw new Misuse(`One ${what} has an empty name. Give its name.`);
  if (most === 0 && given.length > 0) throw new Misuse(`${name} takes no ${what} ${said}.`);
  if (most === 1 && given.length > 1) {
    throw new Misuse(`${name} takes one ${what} at a time ${said}.`);
  }
  if (given.length > most) throw new Misuse(`${name} takes at most ${most} ${what}s ${said}.`);
  if (given.length < least) {
    const lacking = least === 1 ? what : `${what}s`;
    throw new Misuse(`${name} needs ${least} ${lacking}; ${given.length || "none"} given.`);
  }
}

function strictly<T>(read: () => T): T {
  try {
    return read();
  } catch (problem) {
    throw new Misuse(`${(problem as Error).message}.`);
  }
}
