/** What the plan command was asked to do. */
export type Request =
  | { readonly task: "help" }
  | { readonly task: "misuse"; readonly message: string }
  | { readonly task: "template"; readonly output?: string }
  | {
      readonly task: "plan";
      /** Undefined: the bundled sample. */
      readonly input?: string;
      readonly output?: string;
      readonly values: boolean;
    };

export const HELP = `Fair Share: plans the distribution of specialty training posts by need.

  npm run plan -- input.xlsx               writes input-plan.xlsx into the current folder
  npm run plan -- input.xlsx -o out.xlsx   writes out.xlsx
  npm run plan -- input.xlsx --values      results only, without formulas: for those without the add-in
  npm run plan -- --template [-o in.xlsx]  writes an empty input workbook
  npm run plan                             plans the bundled sample (haematology, synthetic posts)

The input needs the Excel Tables Inputs, ByYear and Areas; Vacancies, Capacity and FixedTermPosts if you have them.
A result workbook can be input again: its change log goes on. The input itself is never changed.

Exit codes: 0 done, 1 the input is wrong or a file cannot be read or written, 2 the command is wrong.`;

/** Reads the words behind \`npm run plan --\`. */
export function readArguments(words: readonly string[]): Request {
  const paths: string[] = [];
  let output: string | undefined;
  let values = false;
  let template = false;
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (word === "--help" || word === "-h") return { task: "help" };
    if (word === "--values") values = true;
    else if (word === "--template") template = true;
    else if (word === "-o" || word === "--output") {
      if (output !== undefined) return misuse("-o was given twice");
      output = words[++index];
      if (!output || output.startsWith("-")) {
        return misuse("-o needs the name of the file to write");
      }
    } else if (word.startsWith("-")) return misuse(`${word} is not known`);
    else paths.push(word);
  }
  if (paths.length > 1) return misuse(`one input at a time (given: ${paths.join(", ")})`);
  if (template) {
    if (paths.length > 0) return misuse("--template takes no input");
    return values
      ? misuse("--template and --values do not go together")
      : { task: "template", output };
  }
  return { task: "plan", input: paths[0], output, values };
}

const misuse = (message: string): Request => ({ task: "misuse", message });
