import { copyFile, cp, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { officePackage } from "./packages";
import { findings } from "./validator";
import { writeXlsx } from "../../src/xlsx/library";
import { readZip, writeZip } from "../../src/xlsx/zip";

/** A workbook with one sheet, as the file library writes it; then with a fault planted in it. */
const sound = (): Promise<Uint8Array> => writeXlsx({ sheets: [{ name: "Sheet1", rows: [[1]] }] });

async function faulty(): Promise<Uint8Array> {
  const parts = readZip(await sound());
  const sheet = Buffer.from(parts.get("xl/worksheets/sheet1.xml")!).toString("utf8");
  parts.set("xl/worksheets/sheet1.xml", Buffer.from(sheet.replace("<sheetData>", "<planted/>$&")));
  return writeZip(parts);
}

test("the validator runs: it finds nothing in a sound workbook, and a planted element in a faulty one", async () => {
  const found = await findings(
    new Map([
      ["sound", await sound()],
      ["faulty", await faulty()],
      ["no workbook", Buffer.from("text")],
    ])
  );
  expect(found.get("sound")).toEqual([]);
  expect(found.get("faulty")).toEqual([expect.stringContaining("planted")]);
  expect(found.get("no workbook")).toHaveLength(1);
});

describe("where something is missing, the run fails and says what to install", () => {
  let folder: string;
  let program: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), "fair-share-no-validator-"));
    program = path.join(folder, "validate.mjs");
    await copyFile(path.join(__dirname, "validate.mjs"), program);
  });
  afterEach(() => rm(folder, { recursive: true }));

  test("the validator's package", async () => {
    await expect(findings(new Map([["sound", await sound()]]), program)).rejects.toThrow(
      /Microsoft's validator cannot run: .*@xarsh\/ooxml-validator[\s\S]*npm --prefix tests\/office ci/
    );
  });

  test("its program for this platform, which is a package beside it", async () => {
    const wrapper = path.join("node_modules", "@xarsh", "ooxml-validator");
    await cp(path.join(__dirname, wrapper), path.join(folder, wrapper), { recursive: true });
    await expect(findings(new Map([["sound", await sound()]]), program)).rejects.toThrow(
      /cannot run: Missing optional dependency @xarsh\/ooxml-validator-[\s\S]*npm --prefix tests\/office ci/
    );
  });
});

test("a missing package of this level is a failure that says what to install", () => {
  expect(() => officePackage("exceljs", os.tmpdir())).toThrow(/npm --prefix tests\/office ci/);
});
