import { HELP_OPTION } from "./given";
import type { Option, Verb } from "./verb";

const COMMAND = "npm run plan";
/** Terminals are this wide, and so is paper. */
const WIDTH = 80;
/** A left column wider than this has its text on the lines below. */
const LEFT = 42;

const EXIT_CODES = [
  "Exit codes: 0 done, 1 the input is wrong or a file cannot be read or written,",
  "2 the command is wrong.",
];

/** The command's help, line by line: its verbs, and the calls of the one that is meant where none is named. */
export function overview(verbs: readonly Verb[], unnamed: Verb): string[] {
  return [
    "Fair Share: plans the distribution of specialty training posts by need.",
    "",
    `Usage: ${COMMAND} -- [VERB] [FILES] [OPTIONS]`,
    "",
    ...verbList(verbs, unnamed),
    "",
    "Examples",
    ...columns([...examples(unnamed), [`${COMMAND} -- help VERB`, "explains a verb"]]),
    "",
    ...wrapped(`A file with the name of a verb is given by its path: ./${unnamed.name}.`),
    ...EXIT_CODES,
  ];
}

/** The verbs with what they do. */
export const verbList = (verbs: readonly Verb[], unnamed: Verb): string[] => [
  "Verbs",
  ...columns(
    verbs.map(({ name, summary }) => [
      name,
      name === unnamed.name ? `${summary}; meant where no verb is named` : summary,
    ])
  ),
];

/** One verb's help, line by line. */
export function verbHelp(verb: Verb): string[] {
  const options: [string, Option][] = [...Object.entries(verb.options), ["help", HELP_OPTION]];
  return [
    ...wrapped(`${verb.name}: ${verb.summary}.`),
    "",
    ...usage(verb),
    "",
    "Options",
    ...columns(options.map(([name, option]) => [spelling(name, option), option.help])),
    ...verb.notes.flatMap((note) => ["", ...wrapped(note)]),
    "",
    ...EXIT_CODES,
  ];
}

/** How a verb is called, for its help and below a refusal. */
export const usage = (verb: Verb): string[] => ["Usage", ...columns(examples(verb))];

const examples = (verb: Verb): [string, string][] =>
  verb.examples.map(([call, what]) => [call === "" ? COMMAND : `${COMMAND} -- ${call}`, what]);

function spelling(name: string, option: Option): string {
  const value = option.type === "string" ? ` ${option.value}` : "";
  return `${option.short ? `-${option.short}, ` : ""}--${name}${value}`;
}

/** Two columns, the right one wrapped. */
function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(0, ...rows.map(([left]) => left.length).filter((each) => each <= LEFT));
  return rows.flatMap(([left, right]) => {
    const lines = wrapped(right, WIDTH - width - 4);
    if (left.length > width) lines.unshift("");
    return lines.map((line, index) =>
      `  ${(index === 0 ? left : "").padEnd(width)}  ${line}`.trimEnd()
    );
  });
}

/** The text in lines of that width; a word longer than it stays whole. */
function wrapped(text: string, width = WIDTH): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}
