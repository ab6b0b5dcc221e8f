import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { functionFiles } from "../../scripts/function-files";

let folder: string;
beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), "functions-"))));
afterEach(() => fs.rmSync(folder, { recursive: true }));

function write(name: string, tags: string): void {
  const comment = tags.replace(/^/gm, " * ");
  fs.writeFileSync(path.join(folder, name), `/**\n${comment}\n */\nexport function f() {}\n`);
}

test("finds the files with the tag, in alphabetical order, and passes helpers over", () => {
  write("second.ts", "@customfunction SECOND SECOND");
  write("first.ts", "@customfunction FIRST FIRST");
  write("helper.ts", "Helps.");
  fs.mkdirSync(path.join(folder, "cells"));
  expect(functionFiles(folder)).toEqual([
    { id: "FIRST", file: path.join(folder, "first.ts") },
    { id: "SECOND", file: path.join(folder, "second.ts") },
  ]);
});

test.each([
  ["a file not named after its id", "other.ts", "@customfunction FIRST FIRST", "first.ts"],
  ["an id that is not its name", "first.ts", "@customfunction FIRST Second", "must be the same"],
  ["a small letter", "first.ts", "@customfunction First First", "in capitals"],
  ["a tag without an id", "first.ts", "@customfunction", "exactly one"],
  [
    "a second tag without an id",
    "first.ts",
    "@customfunction FIRST FIRST\n@customfunction",
    "exactly one",
  ],
  [
    "two functions in a file",
    "first.ts",
    "@customfunction FIRST FIRST\n@customfunction OTHER OTHER",
    "exactly one",
  ],
])("refuses %s", (_, name, tags, message) => {
  write(name, tags);
  expect(() => functionFiles(folder)).toThrow(message);
});
