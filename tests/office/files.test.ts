import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { readZip, writeZip } from "../../src/xlsx/zip";
import { OUR_FILES } from "../xlsx/files";
import { faults } from "../xlsx/sound/faults";
import { findings } from "./validator";

// The add-in is built where that is still to be done, and whole runs are calculated by the workbench's grid.
const LONG = 1_200_000;
const ROOT = path.join(__dirname, "..", "..");

/** What the task pane wrote and what the workbench saved, each under what it is. */
async function paneAndWorkbench(): Promise<Map<string, Uint8Array>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "fair-share-pane-"));
  try {
    const program = path.join(ROOT, "workbench", "tools", "files.mjs");
    await promisify(execFile)(process.execPath, [program, folder], { maxBuffer: 2 ** 28 });
    const files = new Map<string, Uint8Array>();
    for (const file of (await readdir(folder)).sort()) {
      files.set(path.basename(file, ".xlsx"), await readFile(path.join(folder, file)));
    }
    return files;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The workbook with colour before size in its fonts, as the file library leaves it. */
function planted(workbook: Uint8Array): Uint8Array {
  const parts = readZip(workbook);
  const styles = Buffer.from(parts.get("xl/styles.xml")!).toString("utf8");
  parts.set("xl/styles.xml", Buffer.from(styles.replace(/(<sz [^>]*>)(<color [^>]*>)/g, "$2$1")));
  return writeZip(parts);
}

let pane: Map<string, Uint8Array>;
let found: Map<string, string[]>;
beforeAll(async () => {
  const files = new Map<string, Uint8Array>();
  for (const [name, make] of OUR_FILES) files.set(name, await make());
  pane = await paneAndWorkbench();
  for (const [name, bytes] of pane) files.set(name, bytes);
  files.set("a planted fault", planted(files.get("the plan of haematology")!));
  found = await findings(files);
}, LONG);

const PANE = [
  "a plan of hostile names opened and saved",
  "a plan opened and saved",
  "a plan with a sheet deleted",
  "a plan with a sheet renamed",
  "a run that the pane wrote",
  "a run that the pane wrote beside hostile sheets",
  "a workbook of an office opened and saved",
  "the pane's values copy",
  "the template opened and saved",
];

test("the pane and the workbench made their files", () => {
  expect([...pane.keys()].sort()).toEqual([...PANE].sort());
});

test("the validator finds the fault that was planted in one of the files", () => {
  expect(found.get("a planted fault")).toContainEqual(
    expect.stringMatching(/\/xl\/styles\.xml .*unexpected child element/)
  );
});

test.each([...OUR_FILES.map(([name]) => name), ...PANE])(
  "Microsoft's validator finds nothing in %s",
  (name) => {
    expect(found.get(name)).toEqual([]);
  }
);

test.each(PANE)("our own rules find nothing in %s", (name) => {
  expect(faults(pane.get(name)!)).toEqual([]);
});
