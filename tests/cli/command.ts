import { mkdtemp, readdir, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { main } from "../../src/cli/main";
import type { Verb } from "../../src/cli/verb";

/** What the command said and ended with. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

let folder = "";

/** A folder for each test, where the command runs: call it once, at the top of a file of tests. */
export function inFolder(): void {
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), "fair-share-"));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });
}

export const at = (name: string): string => path.join(folder, name);

export const files = async (): Promise<string[]> => (await readdir(folder)).sort();

/** Runs the command in this process, with its own verbs or others. */
export async function runWith(
  verbs: readonly Verb[] | undefined,
  ...args: string[]
): Promise<Said> {
  const [out, error]: string[][] = [[], []];
  const console = {
    out: (line: string) => out.push(line),
    error: (line: string) => error.push(line),
  };
  const code = await main(args, console, folder, verbs);
  return { code, out: out.join("\n"), error: error.join("\n") };
}

export const run = (...args: string[]): Promise<Said> => runWith(undefined, ...args);
