/**
 * npm run workbench                opens the workbench with the haematology sample calculated
 * npm run workbench -- file.xlsx   opens it with a workbook of yours
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { prepare, root } from "./prepare.mjs";

const PORT = 3100;
const FIRST_SAMPLE = "haematology.xlsx";

// npm runs scripts in the project's folder; INIT_CWD is where the user typed the command.
const given = process.argv[2];
const opened = given && path.resolve(process.env.INIT_CWD ?? process.cwd(), given);
if (opened && !existsSync(opened)) {
  console.error(`There is no file ${opened}.`);
  process.exit(1);
}

await prepare();
const { serve } = await import("./serve.mjs");
const server = await serve({ port: PORT, opened }).catch((problem) => {
  if (problem?.code !== "EADDRINUSE") throw problem;
  return serve({ opened });
});

const sample = path.join(root, "src/cli/main.ts");
const start = opened
  ? `opened/${encodeURIComponent(path.basename(opened))}`
  : `${existsSync(sample) ? "results" : "samples"}/${FIRST_SAMPLE}`;
const address = `${server.address}?open=/${start}`;
console.log(`The workbench is at ${address}`);
console.log("Open that address in any browser; Ctrl+C ends it.");

const [opener, ...before] = { darwin: ["open"], win32: ["cmd", "/c", "start", ""] }[
  process.platform
] ?? ["xdg-open"];
if (process.stdout.isTTY) {
  // Where no browser can be opened, the address above is enough.
  spawn(opener, [...before, address], { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}
