/** `npm run mutation:sample [-- size]`: draws the sample, has Stryker plant it and lists what no test noticed. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { list, type StrykerReport } from "./list";
import { draw, SEED, SIZE } from "./sample";

const root = path.join(__dirname, "..", "..");
const folder = path.join(root, "reports", "mutation");

async function run(size: number): Promise<number> {
  const faults = await draw(root, size);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, "sample.json"),
    JSON.stringify({ seed: SEED, size, faults }, null, 1)
  );
  const found = path.join(folder, "edges.json");
  rmSync(found, { force: true });
  // Only the code of the faults drawn is instrumented: all of it would run at half the speed.
  const config = path.join(folder, "stryker.json");
  const common = JSON.parse(
    readFileSync(path.join(root, "stryker.edges.config.json"), "utf8")
  ) as object;
  const mutate = [...new Set(faults.map(({ file, range }) => `${file}:${range}`))];
  writeFileSync(config, JSON.stringify({ ...common, mutate }, null, 1));
  const stryker = path.join(root, "node_modules", "@stryker-mutator", "core", "bin", "stryker.js");
  const { status } = spawnSync(process.execPath, [stryker, "run", config], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) return status ?? 1;
  const answer = list(faults, JSON.parse(readFileSync(found, "utf8")) as StrykerReport);
  writeFileSync(path.join(folder, "edges.md"), answer);
  process.stdout.write(answer);
  return 0;
}

void run(Number(process.argv[2] ?? SIZE)).then((status) => {
  process.exitCode = status;
});
