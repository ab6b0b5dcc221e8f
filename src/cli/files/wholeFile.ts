import { randomBytes } from "node:crypto";
import { chmod, link, open, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { codeOf, FileProblem, fileProblem, NameTaken } from "./fileProblem";

/**
 * Writes a file that is not there yet, whole or not at all: into a draft beside it, which then gets its name as well.
 * Where the file system knows no second names (exFAT, many shares), the file is made under its name at once, which
 * also fails if the name is taken. Never replaces anything.
 */
export async function writeNew(target: string, bytes: Uint8Array, shown = target): Promise<void> {
  const draft = draftBeside(target);
  try {
    await create(draft, bytes);
    const linked = await link(draft, target).then(
      () => true,
      (problem: unknown) => {
        if (codeOf(problem) === "EEXIST") throw problem;
        return false;
      }
    );
    if (!linked) await create(target, bytes);
  } catch (problem) {
    if (codeOf(problem) === "EEXIST") throw new NameTaken(`${shown} exists already.`);
    throw fileProblem(shown, "written", problem);
  } finally {
    await remove(draft);
  }
}

/**
 * Writes a file in the place of the one of that name, if there is one, whole or not at all; who may read and write it
 * stays as it was.
 */
export async function replace(target: string, bytes: Uint8Array, shown = target): Promise<void> {
  const draft = draftBeside(target);
  try {
    const old = await stat(target).catch(() => undefined);
    if (old && (old.mode & 0o222) === 0) {
      throw new FileProblem(
        `${shown} cannot be written: it is read-only. Choose another name, or allow writing to it.`
      );
    }
    await create(draft, bytes, old?.mode);
    if (old) await keepMode(draft, old.mode);
    await rename(draft, target);
  } catch (problem) {
    await remove(draft);
    if (problem instanceof FileProblem) throw problem;
    throw fileProblem(shown, "written", problem);
  }
}

/** A short name: that of the target with something added could be too long. */
const draftBeside = (target: string): string =>
  path.join(path.dirname(target), `.fair-share-${randomBytes(6).toString("hex")}.tmp`);

/** Makes a file that must not be there yet; a half one is taken away again. */
async function create(file: string, bytes: Uint8Array, mode = 0o666): Promise<void> {
  const handle = await open(file, "wx", mode & 0o777);
  try {
    await handle.writeFile(bytes);
    await handle.close();
  } catch (problem) {
    await handle.close().catch(() => undefined);
    await remove(file);
    throw problem;
  }
}

/** What the process's mask took from the mode is given back; a file system without modes has none to keep. */
async function keepMode(file: string, mode: number): Promise<void> {
  await chmod(file, mode & 0o7777).catch((problem: unknown) => {
    if (!["EPERM", "ENOTSUP", "ENOSYS", "EINVAL"].includes(codeOf(problem) ?? "")) throw problem;
  });
}

/** That a draft cannot be deleted must not hide why there is one. */
const remove = (file: string): Promise<void> => rm(file, { force: true }).catch(() => undefined);
