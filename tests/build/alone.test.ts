import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const project = path.resolve(__dirname, "../..");
let folder: string;
beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), "alone-"))));
afterEach(() => fs.rmSync(folder, { recursive: true }));

/** What the compiler says of a text under the settings of a room. */
function compile(settings: string, source: string): string {
  fs.writeFileSync(path.join(folder, "planted.ts"), source);
  const config = {
    extends: path.join(project, settings),
    compilerOptions: { typeRoots: [path.join(project, "node_modules/@types")] },
    include: ["planted.ts"],
  };
  fs.writeFileSync(path.join(folder, "tsconfig.json"), JSON.stringify(config));
  const compiler = require.resolve("typescript/bin/tsc");
  return spawnSync(process.execPath, [compiler, "-p", folder], { encoding: "utf8" }).stdout;
}

test.each(["src/model/tsconfig.json", "src/workbook/tsconfig.json"])(
  "%s knows no Office, no page and no Node",
  (settings) => {
    expect(compile(settings, "export const a = [1].at(-1);\n")).toBe("");
    const answer = compile(settings, "export const a = [document, process, Excel, Office];\n");
    for (const name of ["document", "process", "Excel", "Office"]) {
      expect(answer).toContain(`'${name}'`);
    }
  }
);

test("the model does not even know the runtime of custom functions", () => {
  const source = "export const a = CustomFunctions.Error;\n";
  expect(compile("src/model/tsconfig.json", source)).toContain("'CustomFunctions'");
  expect(compile("src/workbook/tsconfig.json", source)).toBe("");
});
