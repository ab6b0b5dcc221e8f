/** A problem with a file that the user can solve; its message is a whole sentence. */
export class FileProblem extends Error {}

/** A file of that name is there already, and must stay. */
export class NameTaken extends FileProblem {}

/** What the system's codes mean to somebody who has never seen them, and what to do. */
const MEANINGS: Readonly<Record<string, string>> = {
  EACCES: "you do not have permission. Ask for it, or choose another folder",
  EPERM:
    "the system does not allow it. Close the file if it is open in Excel, or choose another folder",
  EBUSY: "another program is using it. Close it if it is open in Excel",
  ETXTBSY: "another program is using it. Close that program",
  ENOSPC: "the disk is full. Free some space, or choose another folder",
  EDQUOT: "your disk quota is used up. Free some space, or choose another folder",
  EFBIG: "the file would be larger than this disk allows. Choose another folder",
  EROFS: "this disk is read-only. Choose another folder",
  EIO: "the disk reports an error. Try again, or choose another folder",
  ENAMETOOLONG: "the name is too long. Choose a shorter one",
  ELOOP: "its links lead in a circle. Give the file itself",
  ENOTDIR: "part of its folder is a file. Check the name and folder",
  EISDIR: "it is a folder. Give the name of a workbook (.xlsx)",
  ENOENT: "it was not found. Check the name and folder",
  EMFILE: "too many files are open. Close some programs and try again",
  ENFILE: "too many files are open. Close some programs and try again",
};

/** Why a file cannot be read or written, as one sentence: `out.xlsx cannot be written: the disk is full. Free ...`. */
export function fileProblem(file: string, what: "read" | "written", problem: unknown): FileProblem {
  const { code, message } = problem as NodeJS.ErrnoException;
  const meaning = code === undefined ? undefined : MEANINGS[code];
  const reason = meaning ?? `the system says ${code ?? message}. Try another name or folder`;
  return new FileProblem(`${file} cannot be ${what}: ${reason}.`);
}

export const codeOf = (problem: unknown): string | undefined =>
  (problem as NodeJS.ErrnoException).code;
