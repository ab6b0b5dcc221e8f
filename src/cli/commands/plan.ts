import path from "node:path";
import { library } from "../../functions/library";
import { VERSION } from "../../model/version";
import { buildRun } from "../../workbook/build";
import { readRun } from "../../workbook/inputs/read";
import { problemText } from "../../workbook/inputs/source";
import { summarise } from "../../workbook/summary";
import { writeRunFile } from "../../xlsx/write";
import { readWorkbook } from "../files/input";
import { checkOutput, writeUnderFreeName } from "../files/output";
import { replace } from "../files/wholeFile";
import { report } from "../report";
import { SAMPLE } from "../sample";
import { BAD_INPUT, defineVerb, DONE, outputOption } from "../verb";

/** Makes a whole plan from a workbook; also meant where no verb is named. */
export const plan = defineVerb({
  name: "plan",
  summary: "plans a specialty from a workbook",
  examples: [
    ["", "plans the bundled sample (haematology, synthetic posts)"],
    ["input.xlsx", "writes input-plan.xlsx into the current folder"],
    ["input.xlsx -o out.xlsx", "writes out.xlsx"],
    ["input.xlsx --values", "results only, without formulas"],
  ],
  notes: [
    "The input needs the Excel Tables Inputs, ByYear and Areas; Vacancies, Capacity and FixedTermPosts if you have them. `npm run plan -- template` writes an empty one.",
    "A result workbook can be input again: its change log goes on. The input itself is never changed.",
  ],
  options: {
    output: outputOption("the workbook to write; one of that name is replaced"),
    values: {
      type: "boolean",
      help: "results only, without formulas: for those without the add-in",
    },
  },
  operands: { what: "input", least: 0, most: 1 },
  async run({ options, operands }, { console, folder }) {
    const input = operands[0] ?? SAMPLE;
    const file = path.resolve(folder, input);
    const output = options.output && path.resolve(folder, options.output);
    const target = output && (await checkOutput(output, options.output!, file));
    console.out(
      operands.length === 0
        ? `Fair Share ${VERSION}: planning the bundled sample, haematology.`
        : `Fair Share ${VERSION}: planning ${input}.`
    );
    const read = readRun(await readWorkbook(file, input));
    if (!read.run) {
      const { length } = read.problems;
      const count = length === 1 ? "There is a problem" : `There are ${length} problems`;
      console.error(`${count} in ${input}; nothing was written:`);
      read.problems.forEach((problem) => console.error(`  - ${problemText(problem)}`));
      return BAD_INPUT;
    }
    const built = buildRun(read.run, library);
    const summary = summarise(read.run, built);
    if (summary.problems.length > 0) {
      console.error(`${input} cannot be planned; nothing was written:`);
      summary.problems.forEach((problem) => console.error(`  - ${problem}`));
      return BAD_INPUT;
    }
    const values = options.values ?? false;
    const result = await writeRunFile(built.workbook, built.calculated, { values });
    if (target) await replace(target, result, options.output);
    const written = output ?? (await writeUnderFreeName(folder, input, "-plan", result));
    ["", ...report(summary), ""].forEach(console.out);
    console.out(`Wrote ${values ? "results without formulas: " : ""}${written}`);
    return DONE;
  },
});
