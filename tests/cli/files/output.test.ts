import files from "node:fs/promises";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { checkOutput, writeUnderFreeName } from "../../../src/cli/files/output";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "fair-share-"));
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const at = (name: string): string => path.join(folder, name);

test("eight runs at once get eight names, each with its own result whole", async () => {
  const texts = Array.from({ length: 8 }, (_, run) => `plan of run ${run}`);
  const written = await Promise.all(
    texts.map((text) => writeUnderFreeName(folder, "in.xlsx", "-plan", Buffer.from(text)))
  );
  expect(new Set(written).size).toBe(8);
  expect(written.map((file) => readFileSync(file, "utf8"))).toEqual(texts);
  expect(readdirSync(folder)).toHaveLength(8);
});

test("a name that another run takes between the look and the writing is left to it", async () => {
  const link = files.link;
  jest.spyOn(files, "link").mockImplementationOnce(async (from, to) => {
    writeFileSync(to, "theirs");
    return link(from, to);
  });
  const written = await writeUnderFreeName(folder, "in.xlsx", "-plan", Buffer.from("ours"));
  expect(written).toBe(at("in-plan-2.xlsx"));
  expect(readFileSync(at("in-plan.xlsx"), "utf8")).toBe("theirs");
});

test("a name too long for the disk ends in a sentence, not in the next number", async () => {
  const input = `${"n".repeat(250)}.xlsx`;
  await expect(writeUnderFreeName(folder, input, "-plan", Buffer.from("x"))).rejects.toThrow(
    "the name is too long"
  );
  expect(readdirSync(folder)).toEqual([]);
});

test("a link is followed: the file behind it is the one to write", async () => {
  mkdirSync(at("shared"));
  writeFileSync(at("shared/plan.xlsx"), "old");
  symlinkSync(at("shared/plan.xlsx"), at("plan.xlsx"));
  expect(await checkOutput(at("plan.xlsx"), "plan.xlsx")).toBe(at("shared/plan.xlsx"));
});

test.each<[string, (name: string) => void, string]>([
  ["a link to nothing", (name) => symlinkSync(at("gone"), name), "is a link that leads to no file"],
  ["a link in a circle", (name) => symlinkSync(name, name), "is a link that leads to no file"],
  ["a folder", (name) => mkdirSync(name), "is a folder"],
  ["a device", (name) => symlinkSync("/dev/null", name), "is a device"],
])("%s cannot be written over, in words", async (_, make, words) => {
  make(at("plan.xlsx"));
  await expect(checkOutput(at("plan.xlsx"), "plan.xlsx")).rejects.toThrow(`plan.xlsx ${words}`);
});

test("a folder that is a file is refused as such", async () => {
  writeFileSync(at("notes"), "text");
  await expect(checkOutput(at("notes/plan.xlsx"), "notes/plan.xlsx")).rejects.toThrow(
    "notes is a file, not a folder"
  );
});

test("a result under the name of its input is refused, though there is no file of that name to compare", async () => {
  await expect(checkOutput(at("in.xlsx"), "in.xlsx", `${folder}/./in.xlsx`)).rejects.toThrow(
    "in.xlsx is the input itself, which is never changed. Choose another name."
  );
  writeFileSync(at("in.xlsx"), "input");
  writeFileSync(at("out.xlsx"), "another file");
  expect(await checkOutput(at("out.xlsx"), "out.xlsx", at("in.xlsx"))).toBe(at("out.xlsx"));
  expect(await checkOutput(at("new.xlsx"), "new.xlsx", at("in.xlsx"))).toBe(at("new.xlsx"));
});

test("a result with another ending than .xlsx is refused, in capitals or not", async () => {
  for (const name of ["plan.csv", "plan.xls", "plan"]) {
    await expect(checkOutput(at(name), name)).rejects.toThrow(
      `${name} does not end in .xlsx. Give the result a name that does.`
    );
  }
  expect(await checkOutput(at("PLAN.XLSX"), "PLAN.XLSX")).toBe(at("PLAN.XLSX"));
});
