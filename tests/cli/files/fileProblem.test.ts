import { codeOf, fileProblem, FileProblem } from "../../../src/cli/files/fileProblem";

const answering = (code: string): Error => Object.assign(new Error(`${code}: error`), { code });

test.each([
  ["EACCES", "you do not have permission. Ask for it, or choose another folder."],
  [
    "EPERM",
    "the system does not allow it. Close the file if it is open in Excel, or choose another folder.",
  ],
  ["EBUSY", "another program is using it. Close it if it is open in Excel."],
  ["ETXTBSY", "another program is using it. Close that program."],
  ["ENOSPC", "the disk is full. Free some space, or choose another folder."],
  ["EDQUOT", "your disk quota is used up. Free some space, or choose another folder."],
  ["EFBIG", "the file would be larger than this disk allows. Choose another folder."],
  ["EROFS", "this disk is read-only. Choose another folder."],
  ["EIO", "the disk reports an error. Try again, or choose another folder."],
  ["ENAMETOOLONG", "the name is too long. Choose a shorter one."],
  ["ELOOP", "its links lead in a circle. Give the file itself."],
  ["ENOTDIR", "part of its folder is a file. Check the name and folder."],
  ["EISDIR", "it is a folder. Give the name of a workbook (.xlsx)."],
  ["ENOENT", "it was not found. Check the name and folder."],
  ["EMFILE", "too many files are open. Close some programs and try again."],
  ["ENFILE", "too many files are open. Close some programs and try again."],
])("the system answers %s: the sentence says what that means and what to do", (code, words) => {
  const problem = fileProblem("out.xlsx", "written", answering(code));
  expect(problem).toBeInstanceOf(FileProblem);
  expect(problem.message).toBe(`out.xlsx cannot be written: ${words}`);
});

test("a code that nobody has met is passed on, and an error without a code by its own words", () => {
  expect(fileProblem("in.xlsx", "read", answering("EWEIRD")).message).toBe(
    "in.xlsx cannot be read: the system says EWEIRD. Try another name or folder."
  );
  expect(fileProblem("in.xlsx", "read", new Error("out of luck")).message).toBe(
    "in.xlsx cannot be read: the system says out of luck. Try another name or folder."
  );
  expect([codeOf(answering("EIO")), codeOf(new Error("none"))]).toEqual(["EIO", undefined]);
});
