import path from "node:path";
import { library } from "../../functions/library";
import { calculate } from "../../workbook/formulas/calculate";
import { describeTemplate } from "../../workbook/template";
import { writeRunFile } from "../../xlsx/write";
import { FileProblem, NameTaken } from "../files/fileProblem";
import { checkOutput, writeUnderFreeName } from "../files/output";
import { writeNew } from "../files/wholeFile";
import { defineVerb, DONE, outputOption } from "../verb";

/** Writes a workbook to fill in. */
export const template = defineVerb({
  name: "template",
  summary: "writes an empty input workbook",
  examples: [
    ["template", "writes fair-share-input.xlsx into the current folder"],
    ["template -o in.xlsx", "writes in.xlsx"],
  ],
  notes: ["A file that is there already is never replaced: it may be filled in."],
  options: {
    output: outputOption("the workbook to write"),
  },
  operands: { what: "input", least: 0, most: 0 },
  async run({ options: { output } }, { console, folder }) {
    const workbook = describeTemplate();
    const bytes = await writeRunFile(workbook, calculate(workbook, library));
    const written =
      output === undefined
        ? await writeUnderFreeName(folder, "fair-share.xlsx", "-input", bytes)
        : await writeTo(path.resolve(folder, output), output, bytes);
    console.out(`Wrote an empty input workbook: ${written}`);
    console.out(
      `Fill in its pale cells, then: npm run plan -- ${output ?? path.basename(written)}`
    );
    return DONE;
  },
});

/** Somebody's figures may be in a file of that name: an empty workbook never takes its place. */
async function writeTo(output: string, shown: string, bytes: Uint8Array): Promise<string> {
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
