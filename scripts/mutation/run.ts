/**
 * `npm run mutation:sample [-- size] [--quick] [--again | --resume]`: draws the sample, has Stryker plant it and lists
 * what no test noticed. `--quick` runs only the tests of the room that a fault is in, but for the slowest files; `--again`
 * plants those faults that no run before noticed, `--resume` those that no run before planted.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { keyOf, list, NOTICED, type Outcome } from "./list";
import { draw, SEED, SIZE, type Fault } from "./sample";

const root = path.join(__dirname, "..", "..");
const folder = path.join(root, "reports", "mutation");
const file = (name: string): string => path.join(folder, name);

/** What became of each fault so far: a line of JSON each, written by the reporter of `checker.mjs`. */
function outcomes(): Outcome[] {
  if (!existsSync(file("outcomes.jsonl"))) return [];
  const lines = readFileSync(file("outcomes.jsonl"), "utf8").split("\n").filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Outcome);
}

/** Has Stryker plant these faults, against all tests or those of some folders; its exit code. */
function plant(faults: readonly Fault[], tests?: readonly string[]): number {
  writeFileSync(file("sample.json"), JSON.stringify({ faults }, null, 1));
  const common = JSON.parse(
    readFileSync(path.join(root, "stryker.edges.config.json"), "utf8")
  ) as object;
  // Only the code of the faults drawn is instrumented: all of it would run at half the speed.
  const mutate = [...new Set(faults.map(({ file, range }) => `${file}:${range}`))];
  const coverage = tests ? { coverageAnalysis: "perTest" } : {};
  writeFileSync(file("stryker.json"), JSON.stringify({ ...common, ...coverage, mutate }, null, 1));
  const stryker = path.join(root, "node_modules", "@stryker-mutator", "core", "bin", "stryker.js");
  const { status } = spawnSync(process.execPath, [stryker, "run", file("stryker.json")], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...(tests ? { MUTATION_TESTS: tests.join(",") } : {}) },
  });
  return status ?? 1;
}

/** The folders of tests that are likeliest to notice a fault in a file: its twin's, and those that look at the same. */
function testsFor({ file }: Fault): string[] {
  const [, room, inner] = /^src\/([^/]+)(?:\/([^/]+)(?=\/))?/.exec(file)!;
  if (room === "taskpane") return ["taskpane/steps"];
  if (room !== "workbook" || inner === undefined) return [room];
  if (inner === "sheets") return ["workbook/sheets", "workbook/outside"];
  return [`workbook/${inner}`];
}

/** The quick stage: a run of Stryker for each group of faults that go by the same tests. */
function plantByRoom(faults: readonly Fault[]): number {
  const groups = new Map<string, Fault[]>();
  for (const fault of faults) {
    const key = testsFor(fault).join(",");
    groups.set(key, [...(groups.get(key) ?? []), fault]);
  }
  let worst = 0;
  for (const [key, group] of groups) worst = Math.max(worst, plant(group, key.split(",")));
  return worst;
}

interface Choices {
  readonly quick: boolean;
  readonly again: boolean;
  readonly resume: boolean;
}

async function run(size: number, { quick, again, resume }: Choices): Promise<number> {
  mkdirSync(folder, { recursive: true });
  if (!again && !resume) {
    rmSync(file("outcomes.jsonl"), { force: true });
    const faults = await draw(root, size);
    writeFileSync(file("drawn.json"), JSON.stringify({ seed: SEED, size, faults }, null, 1));
  }
  const { faults } = JSON.parse(readFileSync(file("drawn.json"), "utf8")) as { faults: Fault[] };
  const done = new Set(
    outcomes()
      .filter(({ status }) => resume || NOTICED.includes(status))
      .map(keyOf)
  );
  const left = faults.filter((fault) => !done.has(keyOf(fault)));
  const status = quick ? plantByRoom(left) : plant(left);
  const answer = list(faults, outcomes());
  writeFileSync(file("edges.md"), answer);
  process.stdout.write(answer);
  return status;
}

const flag = { type: "boolean", default: false } as const;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: flag, again: flag, resume: flag },
});
void run(Number(positionals[0] ?? SIZE), values).then((status) => {
  process.exitCode = status;
});
