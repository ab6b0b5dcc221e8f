import path from "node:path";
import { library } from "../functions/library";
import { VERSION } from "../model/version";
import { buildRun } from "../workbook/build";
import { calculate } from "../workbook/formulas/calculate";
import { readRun } from "../workbook/inputs/read";
import { problemText } from "../workbook/inputs/source";
import { summarise } from "../workbook/summary";
import { describeTemplate } from "../workbook/template";
import { readSourceFile } from "../xlsx/read";
import { UnreadableFile } from "../xlsx/unreadable";
import { writeRunFile } from "../xlsx/write";
import { HELP, readArguments, type Request } from "./arguments";
import { FileProblem, NameTaken } from "./fileProblem";
import { checkOutput, readInput, writeUnderFreeName } from "./output";
import { report } from "./report";
import { plainConsole, processConsole, terminalLine, type Console } from "./terminal";
import { replace, writeNew } from "./wholeFile";

export const SAMPLE = path.join(__dirname, "..", "..", "assets", "samples", "haematology.xlsx");

const DONE = 0;
const BAD_INPUT = 1;
const MISUSE = 2;

/**
 * Does what the words ask and gives the exit code: 0 done, 1 wrong input, 2 wrong command. File names are meant from
 * the folder `from`, by default the one where the user typed them.
 */
export async function main(
  words: readonly string[],
  terminal: Console,
  from?: string
): Promise<number> {
  const console = plainConsole(terminal);
  const request = readArguments(words);
  try {
    const folder = from ?? currentFolder();
    switch (request.task) {
      case "help":
        lines(HELP).forEach(console.out);
        return DONE;
      case "misuse":
        [`${request.message}.`, "", ...lines(HELP)].forEach(console.error);
        return MISUSE;
      case "template":
        return await template(request, console, folder);
      case "plan":
        return await plan(request, console, folder);
    }
  } catch (problem) {
    if (!(problem instanceof FileProblem)) throw problem;
    console.error(problem.message);
    return BAD_INPUT;
  }
}

function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    throw new FileProblem("The current folder is no longer there. Change to another one.");
  }
}

const lines = (text: string): string[] => text.split("\n");

async function template(
  { output }: Extract<Request, { task: "template" }>,
  console: Console,
  folder: string
): Promise<number> {
  const workbook = describeTemplate();
  const bytes = await writeRunFile(workbook, calculate(workbook, library));
  const written =
    output === undefined
      ? await writeUnderFreeName(folder, "fair-share.xlsx", "-input", bytes)
      : await writeTemplateTo(path.resolve(folder, output), output, bytes);
  console.out(`Wrote an empty input workbook: ${written}`);
  console.out(`Fill in its pale cells, then: npm run plan -- ${output ?? path.basename(written)}`);
  return DONE;
}

/** Somebody's figures may be in a file of that name: an empty workbook never takes its place. */
async function writeTemplateTo(output: string, shown: string, bytes: Uint8Array): Promise<string> {
  await checkOutput(output, shown);
  try {
    await writeNew(output, bytes, shown);
    return output;
  } catch (problem) {
    if (!(problem instanceof NameTaken)) throw problem;
    throw new FileProblem(
      `${shown} exists already and may hold figures, so nothing was written. Choose another name with -o.`
    );
  }
}

async function plan(
  request: Extract<Request, { task: "plan" }>,
  console: Console,
  folder: string
): Promise<number> {
  const input = request.input ?? SAMPLE;
  const file = path.resolve(folder, input);
  const output = request.output && path.resolve(folder, request.output);
  const target = output && (await checkOutput(output, request.output!, file));
  console.out(
    request.input === undefined
      ? `Fair Share ${VERSION}: planning the bundled sample, haematology.`
      : `Fair Share ${VERSION}: planning ${input}.`
  );
  const bytes = await readInput(file, input);
  const source = await readSourceFile(bytes).catch((problem: unknown) => {
    if (problem instanceof UnreadableFile) throw new FileProblem(`${input} ${problem.message}.`);
    throw problem;
  });
  const read = readRun(source);
  if (!read.run) {
    const { problems } = read;
    const count = problems.length === 1 ? "One thing has" : `${problems.length} things have`;
    console.error(`${count} to be mended in ${input}; nothing was written:`);
    problems.forEach((problem) => console.error(`  - ${problemText(problem)}`));
    return BAD_INPUT;
  }
  const built = buildRun(read.run, library);
  const summary = summarise(read.run, built);
  if (summary.problems.length > 0) {
    console.error(`${input} cannot be planned; nothing was written:`);
    summary.problems.forEach((problem) => console.error(`  - ${problem}`));
    return BAD_INPUT;
  }
  const result = await writeRunFile(built.workbook, built.calculated, { values: request.values });
  if (target) await replace(target, result, request.output);
  const written = output ?? (await writeUnderFreeName(folder, input, "-plan", result));
  ["", ...report(summary), ""].forEach(console.out);
  console.out(`Wrote ${request.values ? "results without formulas: " : ""}${written}`);
  return DONE;
}

if (require.main === module) {
  const failed = (): void => {
    process.exitCode ||= BAD_INPUT;
  };
  const console = processConsole(process.stdout, process.stderr, failed);
  main(process.argv.slice(2), console).then(
    (code) => {
      process.exitCode ||= code;
    },
    (problem: unknown) => {
      console.error(terminalLine(`A fault of Fair Share, please report it: ${String(problem)}`));
      failed();
    }
  );
}
