import path from "node:path";
import { isThere } from "./files/output";
import { operandsOf } from "./given";
import { Misuse, unknownVerb } from "./misuse";
import type { Verb } from "./verb";

/** A verb and what was typed behind it. */
export interface Call {
  readonly verb: Verb;
  readonly args: readonly string[];
  /** The verb was not typed: --help is that of the whole command. */
  readonly unnamed: boolean;
}

/** The verb that is meant where none is named, and options that meant a verb before there were verbs. */
export interface Unnamed {
  readonly verb: Verb;
  readonly byOption: Readonly<Record<string, Verb>>;
}

/**
 * The verb that the arguments name first. Without one they are those of the unnamed verb: `input.xlsx -o out.xlsx`. A
 * verb's name always means the verb, a path (`./plan`) always the file.
 */
export async function chooseVerb(
  args: readonly string[],
  verbs: readonly Verb[],
  unnamed: Unnamed,
  folder: string
): Promise<Call> {
  const [first, ...rest] = args;
  const named = verbs.find(({ name }) => name === first);
  if (named) return { verb: named, args: rest, unnamed: false };
  if (first !== undefined && looksLikeVerb(first) && !(await isThere(path.join(folder, first)))) {
    const workbook = `${first}.xlsx`;
    throw (await isThere(path.join(folder, workbook)))
      ? new Misuse(`${first} is neither a verb nor a file here. Did you mean ${workbook}?`)
      : unknownVerb(first, verbs, "neither a verb nor a file here");
  }
  const end = args.includes("--") ? args.indexOf("--") : args.length;
  const option = args.slice(0, end).find((each) => Object.hasOwn(unnamed.byOption, each));
  if (option !== undefined) {
    const others = args.filter((each, index) => index >= end || each !== option);
    return { verb: unnamed.byOption[option], args: others, unnamed: true };
  }
  const late = operandsOf(unnamed.verb, args).find((each) => verbs.some((v) => v.name === each));
  if (late !== undefined) {
    throw new Misuse(
      `The verb comes first: npm run plan -- ${late} ... (a file of that name: ./${late}).`
    );
  }
  return { verb: unnamed.verb, args, unnamed: true };
}

/** Without an ending and a folder: few files are called so, and most slips in a verb are. */
const looksLikeVerb = (text: string): boolean => /^[^-./\\][^./\\]*$/.test(text);
