import { lstat, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { codeOf, FileProblem, fileProblem, NameTaken } from "./fileProblem";
import { writeNew } from "./wholeFile";

/**
 * Writes the result where the user named no file: into the folder given, never in the place of another. If the name
 * is taken, the next free number is added, as a browser does with downloads; also if another run takes it meanwhile.
 * Gives the whole path of the file.
 */
export async function writeUnderFreeName(
  folder: string,
  input: string,
  suffix: string,
  bytes: Uint8Array
): Promise<string> {
  const base = path.basename(input, path.extname(input)) + suffix;
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${base}.xlsx` : `${base}-${number}.xlsx`;
    const target = path.join(folder, name);
    if (await isThere(target)) continue;
    try {
      await writeNew(target, bytes);
      return target;
    } catch (problem) {
      if (!(problem instanceof NameTaken)) throw problem;
    }
  }
}

/**
 * Refuses an output that would destroy the input, or that cannot become an .xlsx file. Gives the file that is to be
 * written: that behind a link, if the output is one.
 */
export async function checkOutput(output: string, shown: string, input?: string): Promise<string> {
  if (path.extname(output).toLowerCase() !== ".xlsx") {
    throw new FileProblem(`${shown} does not end in .xlsx. Give the result a name that does.`);
  }
  if (input !== undefined && (await sameFile(output, input))) {
    throw new FileProblem(
      `${shown} is the input itself, which is never changed. Choose another name.`
    );
  }
  await checkFolder(path.dirname(output));
  return behindLinks(output, shown);
}

async function checkFolder(folder: string): Promise<void> {
  const kind = await stat(folder).catch((problem: unknown) => {
    if (codeOf(problem) !== "ENOENT") throw fileProblem(`The folder ${folder}`, "written", problem);
    throw new FileProblem(
      `The folder ${folder} was not found. Make it first, or choose another one.`
    );
  });
  if (!kind.isDirectory()) {
    throw new FileProblem(`${folder} is a file, not a folder. Choose another folder.`);
  }
}

async function behindLinks(output: string, shown: string): Promise<string> {
  const there = await lstat(output).catch(() => undefined);
  if (there === undefined) return output;
  const target = await realpath(output).catch(() => undefined);
  const kind = target === undefined ? undefined : await stat(target).catch(() => undefined);
  if (target === undefined || kind === undefined) {
    throw new FileProblem(
      `${shown} is a link that leads to no file. Delete the link, or choose another name.`
    );
  }
  if (kind.isDirectory()) throw new FileProblem(`${shown} is a folder. Choose another name.`);
  if (!kind.isFile()) {
    throw new FileProblem(`${shown} is a device, not an ordinary file. Choose another name.`);
  }
  return target;
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

/** Whether the name is taken, if only by a link that leads nowhere. */
export async function isThere(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false
  );
}
