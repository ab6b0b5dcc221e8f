import files from "node:fs/promises";
import { FileProblem } from "../../../src/cli/files/fileProblem";
import { readInput, readWorkbook } from "../../../src/cli/files/input";
import { at, inFolder } from "../command";

inFolder();
afterEach(() => jest.restoreAllMocks());

test.each([
  ["EACCES", "in.xlsx cannot be read: you do not have permission"],
  ["EIO", "in.xlsx cannot be read: the disk reports an error"],
  ["EISDIR", "in.xlsx is a folder"],
  ["ENOENT", "in.xlsx was not found"],
])("an input that answers %s is named in one sentence", async (code, words) => {
  jest
    .spyOn(files, "readFile")
    .mockImplementation(() => Promise.reject(Object.assign(new Error(code), { code })));
  await expect(readInput(at("in.xlsx"), "in.xlsx")).rejects.toThrow(words);
});

test("a file that is no workbook is refused by the name that was typed, with its kind", async () => {
  await files.writeFile(at("posts.csv"), "Area,Posts\n");
  const reading = readWorkbook(at("posts.csv"), "./posts.csv");
  await expect(reading).rejects.toThrow(FileProblem);
  await expect(reading).rejects.toThrow("./posts.csv is a text file such as .csv");
});
