import { randomBytes } from "node:crypto";
import { link, readFile, rename, rm, stat, unlink, writeFile } from "node:fs/promises";
import path from "node:path";

/** A problem with a file that the user can mend; its message is a whole sentence. */
export class FileProblem extends Error {}

/** Reads a file, or says in plain words why not. */
export async function readInput(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    if (code === "ENOENT")
      throw new FileProblem(`${file} was not found. Check the name and folder.`);
    if (code === "EISDIR") throw new FileProblem(`${file} is a folder. Give a workbook (.xlsx).`);
    throw new FileProblem(`${file} cannot be read (${code ?? String(problem)}).`);
  }
}

/**
 * Where the result goes if the user names no file: beside nothing of theirs, in the current folder. A plan of the
 * same name is not overwritten: the next free number is added, as a browser does with downloads.
 */
export async function freeName(input: string, suffix = "-plan"): Promise<string> {
  const base = path.basename(input, path.extname(input)) + suffix;
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${base}.xlsx` : `${base}-${number}.xlsx`;
    if (!(await exists(name))) return name;
  }
}

/** Refuses an output that would destroy the input, or that is no .xlsx file. */
export async function checkOutput(output: string, input?: string): Promise<void> {
  if (path.extname(output).toLowerCase() !== ".xlsx") {
    throw new FileProblem(`${output} does not end in .xlsx. Give the result a name that does.`);
  }
  if (input !== undefined && (await sameFile(output, input))) {
    throw new FileProblem(
      `${output} is the input itself, which is never changed. Choose another name.`
    );
  }
  const folder = path.dirname(path.resolve(output));
  if (!(await exists(folder))) {
    throw new FileProblem(
      `The folder ${folder} was not found. Make it first, or choose another one.`
    );
  }
}

async function sameFile(a: string, b: string): Promise<boolean> {
  if (path.resolve(a) === path.resolve(b)) return true;
  try {
    const [first, second] = await Promise.all([stat(a), stat(b)]);
    return first.ino === second.ino && first.dev === second.dev;
  } catch {
    return false;
  }
}

/**
 * Writes the file whole or not at all: into a file beside it first, which then takes its name. `fresh` refuses to
 * take the place of a file that has appeared meanwhile.
 */
export async function writeWhole(output: string, bytes: Uint8Array, fresh: boolean): Promise<void> {
  const target = path.resolve(output);
  const draft = path.join(
    path.dirname(target),
    `.${path.basename(target)}.${randomBytes(6).toString("hex")}.tmp`
  );
  try {
    await writeFile(draft, bytes, { flag: "wx" });
    if (fresh) {
      await link(draft, target);
      await unlink(draft);
    } else {
      await rename(draft, target);
    }
  } catch (problem) {
    await rm(draft, { force: true });
    const { code } = problem as NodeJS.ErrnoException;
    if (code === "EBUSY" || code === "EPERM" || code === "EACCES") {
      throw new FileProblem(
        `${output} cannot be written (${code}). Close it if it is open in Excel, or choose another name with -o.`
      );
    }
    throw new FileProblem(`${output} cannot be written (${code ?? String(problem)}).`);
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false
  );
}
