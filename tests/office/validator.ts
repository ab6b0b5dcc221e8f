import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const PROGRAM = path.join(__dirname, "validate.mjs");

interface Verdict {
  readonly file: string;
  readonly ok: boolean;
  readonly errors: readonly {
    readonly description: string;
    readonly path: string | null;
    readonly xPath: string | null;
  }[];
}

/**
 * What Microsoft's validator finds in each workbook, by name: one line a finding, empty where there is none. All go
 * through one run. Fails with the reason where the validator is missing.
 */
export async function findings(
  workbooks: ReadonlyMap<string, Uint8Array>,
  program = PROGRAM
): Promise<Map<string, string[]>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "fair-share-validator-"));
  try {
    const names = [...workbooks.keys()];
    const files = names.map((_, index) => path.join(folder, `${index}.xlsx`));
    await Promise.all(names.map((name, index) => writeFile(files[index], workbooks.get(name)!)));
    const { stdout } = await run(process.execPath, [program, ...files], { maxBuffer: 2 ** 28 });
    const verdicts = JSON.parse(stdout) as Verdict[];
    return new Map(names.map((name, index) => [name, lines(verdicts[index])]));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function lines({ ok, errors }: Verdict): string[] {
  const found = errors.map((error) =>
    [error.path, error.xPath, error.description].filter((part) => part !== null).join(" ")
  );
  return ok || found.length > 0 ? found : ["found faulty, without a reason"];
}
