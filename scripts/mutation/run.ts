/**
 * `npm run mutation:sample [-- size] [--quick] [--again | --resume]`: draws the sample, has Stryker plant it and lists
 * what no test noticed. `--quick` leaves the slow test files aside; `--again` plants those that no run before noticed,
 * `--resume` those that no run before planted.
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

async function run(size: number, quick: boolean, again: boolean, resume: boolean): Promise<number> {
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
  writeFileSync(file("sample.json"), JSON.stringify({ faults: left }, null, 1));
  // Only the code of the faults drawn is instrumented: all of it would run at half the speed.
  const common = JSON.parse(
    readFileSync(path.join(root, "stryker.edges.config.json"), "utf8")
  ) as object;
  const mutate = [...new Set(left.map(({ file, range }) => `${file}:${range}`))];
  writeFileSync(file("stryker.json"), JSON.stringify({ ...common, mutate }, null, 1));
  const stryker = path.join(root, "node_modules", "@stryker-mutator", "core", "bin", "stryker.js");
  const { status } = spawnSync(process.execPath, [stryker, "run", file("stryker.json")], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...(quick ? { MUTATION_QUICK: "1" } : {}) },
  });
  if (status !== 0) return status ?? 1;
  const answer = list(faults, outcomes());
  writeFileSync(file("edges.md"), answer);
  process.stdout.write(answer);
  return 0;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: "boolean", default: false },
    again: { type: "boolean", default: false },
    resume: { type: "boolean", default: false },
  },
});
const size = Number(positionals[0] ?? SIZE);
void run(size, values.quick, values.again, values.resume).then((status) => {
  process.exitCode = status;
});
