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
import { checkOutput, FileProblem, freeName, readInput, writeWhole } from "./output";
import { report } from "./report";

export const SAMPLE = path.join(__dirname, "..", "..", "assets", "samples", "haematology.xlsx");

const DONE = 0;
const BAD_INPUT = 1;
const MISUSE = 2;

/** Where the command writes its lines; tests listen in. */
export interface Console {
  out(line: string): void;
  error(line: string): void;
}

/** Does what the words ask and gives the exit code: 0 done, 1 wrong input, 2 wrong command. */
export async function main(words: readonly string[], console: Console): Promise<number> {
  const request = readArguments(words);
  try {
    switch (request.task) {
      case "help":
        console.out(HELP);
        return DONE;
      case "misuse":
        console.error(`${request.message}.\n\n${HELP}`);
        return MISUSE;
      case "template":
        return await template(request, console);
      case "plan":
        return await plan(request, console);
    }
  } catch (problem) {
    if (!(problem instanceof FileProblem)) throw problem;
    console.error(problem.message);
    return BAD_INPUT;
  }
}

async function template(
  request: Extract<Request, { task: "template" }>,
  console: Console
): Promise<number> {
  const output = request.output ?? (await freeName("fair-share.xlsx", "-input"));
  await checkOutput(output);
  const workbook = describeTemplate();
  await writeWhole(output, await writeRunFile(workbook, calculate(workbook, library)), true);
  console.out(`An empty input workbook stands in ${path.resolve(output)}.`);
  console.out(`Fill in its pale cells, then: npm run plan -- ${output}`);
  return DONE;
}

async function plan(
  request: Extract<Request, { task: "plan" }>,
  console: Console
): Promise<number> {
  const input = request.input ?? SAMPLE;
  const output = request.output ?? (await freeName(input));
  await checkOutput(output, input);
  console.out(
    request.input === undefined
      ? `Fair Share ${VERSION}: planning the bundled sample, haematology.`
      : `Fair Share ${VERSION}: planning ${input}.`
  );
  const bytes = await readInput(input);
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
  const file = await writeRunFile(built.workbook, built.calculated, { values: request.values });
  await writeWhole(output, file, request.output === undefined);
  console.out("");
  console.out(report(summary));
  console.out("");
  console.out(
    `${request.values ? "Results without formulas stand" : "The result workbook stands"} in ${path.resolve(output)}.`
  );
  return DONE;
}

if (require.main === module) {
  main(process.argv.slice(2), {
    out: (line) => process.stdout.write(`${line}\n`),
    error: (line) => process.stderr.write(`${line}\n`),
  }).then(
    (code) => {
      process.exitCode = code;
    },
    (problem: unknown) => {
      process.stderr.write(`A fault of Fair Share, please report it: ${String(problem)}\n`);
      process.exitCode = BAD_INPUT;
    }
  );
}
