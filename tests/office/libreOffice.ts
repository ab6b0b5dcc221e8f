import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A profile that calculates every formula anew: with stored results LibreOffice would prove little. */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** All sheets, quoted texts, figures as stored and not as shown, one file a sheet. */
const CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

/** A folder of its own for one LibreOffice, with its profile. */
export class LibreOffice {
  private constructor(readonly folder: string) {}

  static async start(): Promise<LibreOffice> {
    const folder = await mkdtemp(path.join(os.tmpdir(), "fair-share-office-"));
    await mkdir(path.join(folder, "profile", "user"), { recursive: true });
    await writeFile(path.join(folder, "profile", "user", "registrymodifications.xcu"), PROFILE);
    return new LibreOffice(folder);
  }

  async stop(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Opens the workbook and saves it in another format; gives the files that came of it. */
  async convert(name: string, workbook: Uint8Array, to: string): Promise<Map<string, Uint8Array>> {
    const out = await mkdtemp(path.join(this.folder, "out-"));
    const file = path.join(out, `${name}.xlsx`);
    await writeFile(file, workbook);
    const profile = `-env:UserInstallation=file://${path.join(this.folder, "profile")}`;
    await run("soffice", [profile, "--headless", "--convert-to", to, "--outdir", out, file]);
    const made = (await readdir(out)).filter((entry) => entry !== `${name}.xlsx`);
    return new Map(
      await Promise.all(
        made.map(async (entry) => [entry, await readFile(path.join(out, entry))] as const)
      )
    );
  }

  /** Converts every file of a folder in one start; gives the folder that the results are in. */
  async convertAll(from: string, to: string): Promise<string> {
    const out = await mkdtemp(path.join(this.folder, "all-"));
    const profile = `-env:UserInstallation=file://${path.join(this.folder, "profile")}`;
    const files = (await readdir(from)).map((file) => path.join(from, file));
    await run("soffice", [profile, "--headless", "--convert-to", to, "--outdir", out, ...files]);
    return out;
  }

  /** The cells of every sheet, as texts, after LibreOffice has calculated it. */
  async cells(name: string, workbook: Uint8Array): Promise<Map<string, string[][]>> {
    const files = await this.convert(name, workbook, CSV);
    return new Map(
      [...files].map(([file, data]) => [
        path.basename(file, ".csv").slice(name.length + 1),
        parseCsv(Buffer.from(data).toString("utf8")),
      ])
    );
  }
}

function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    rows[rows.length - 1].push(quoted === undefined ? plain : quoted.replace(/""/g, '"'));
    if (end === "\n") rows.push([]);
  }
  return rows;
}
