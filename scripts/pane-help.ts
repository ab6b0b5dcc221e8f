/**
 * Writes src/taskpane/help/functions.ts, the function help of the pane, from the functions' JSDoc and the worked
 * examples of their pages: the pane makes no request, so it cannot read functions.json.
 * `npx tsx scripts/pane-help.ts`; a test fails while the file is not what this would write.
 */
import fs from "node:fs";
import path from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import type { FunctionHelp } from "../src/taskpane/help/search";
import { functionFiles, projectFolder } from "./function-files";
import { finishMetadata, type FunctionsJson } from "./metadata";

const paneHelpFile = path.join(projectFolder, "src/taskpane/help/functions.ts");

export async function paneHelp(): Promise<FunctionHelp[]> {
  const files = functionFiles().map(({ file }) => file);
  const { metadataJson } = await generateCustomFunctionsMetadata(files);
  const { metadata } = finishMetadata(JSON.parse(metadataJson) as FunctionsJson, "");
  return metadata.functions.map(({ id, description, parameters }) => {
    const example = exampleOf(id);
    return {
      id,
      description: description ?? "",
      parameters: parameters.map((parameter) => ({
        name: parameter.name,
        description: oneLine(parameter.description ?? ""),
        optional: parameter.optional === true,
      })),
      ...(example ? { example } : {}),
    };
  });
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The formula of the first worked example on the page of a function. */
function exampleOf(id: string): string | undefined {
  const page = path.join(projectFolder, "docs/functions", `${id}.md`);
  if (!fs.existsSync(page)) return undefined;
  const block = /```example\n(=[\s\S]*?)\n->/.exec(fs.readFileSync(page, "utf8"));
  return block ? oneLine(block[1]) : undefined;
}

async function write(): Promise<void> {
  const text = [
    "// Written by scripts/pane-help.ts from the functions' own comments and pages: change those, and run it.",
    'import type { FunctionHelp } from "./search";',
    "",
    `export const FUNCTIONS: readonly FunctionHelp[] = ${JSON.stringify(await paneHelp(), null, 2)};`,
    "",
  ].join("\n");
  const { format, resolveConfig } = await import("prettier");
  const options = await resolveConfig(paneHelpFile);
  fs.writeFileSync(paneHelpFile, await format(text, { ...options, filepath: paneHelpFile }));
}

if (require.main === module) void write();
