import { readFile } from "node:fs/promises";
import type { SourceWorkbook } from "../../workbook/inputs/source";
import { readSourceFile } from "../../xlsx/read";
import { UnreadableFile } from "../../xlsx/unreadable";
import { codeOf, FileProblem, fileProblem } from "./fileProblem";

/** Reads a file, or says in plain words why not. */
export async function readInput(file: string, shown = file): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (problem) {
    const code = codeOf(problem);
    if (code === "ENOENT")
      throw new FileProblem(`${shown} was not found. Check the name and folder.`);
    if (code === "EISDIR") throw new FileProblem(`${shown} is a folder. Give a workbook (.xlsx).`);
    throw fileProblem(shown, "read", problem);
  }
}

/** Reads a workbook's sheets and tables, or says in plain words why not. */
export async function readWorkbook(file: string, shown = file): Promise<SourceWorkbook> {
  const bytes = await readInput(file, shown);
  return readSourceFile(bytes).catch((problem: unknown) => {
    if (problem instanceof UnreadableFile) throw new FileProblem(`${shown} ${problem.message}.`);
    throw problem;
  });
}
