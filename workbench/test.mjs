/** npm run test:e2e: brings what is missing, checks the types, runs the tests on a copy of the built add-in. */
import { spawnSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { prepare, root } from "./prepare.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));

function node(...given) {
  const done = spawnSync(process.execPath, given, { cwd: here, stdio: "inherit" });
  return done.status ?? 1;
}

await prepare();
const types = node(path.join(root, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.json");
if (types !== 0) process.exit(types);
// A build that runs meanwhile must not pull the add-in away from under the tests.
const addin = path.join(here, "out/addin");
rmSync(addin, { recursive: true, force: true });
cpSync(path.join(root, "dist"), addin, { recursive: true });
process.exit(node("node_modules/jest/bin/jest.js", ...process.argv.slice(2)));
