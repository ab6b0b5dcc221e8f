/** Writes the files that the pane and the workbench make into a folder: node workbench/tools/files.mjs FOLDER */
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { prepare, root } from "../prepare.mjs";

const here = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const folder = path.resolve(process.argv[2]);
const require = createRequire(import.meta.url);

await prepare();
const { build } = await import("esbuild");
const program = path.join(here, "out/files.cjs");
await build({
  entryPoints: [path.join(here, "tests/office/files.ts")],
  outfile: program,
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  logLevel: "warning",
  // The bundle lies in out/: what the sources say of their own place holds for its neighbour.
  define: { __dirname: JSON.stringify(path.join(here, "tests/support")) },
});
const { writeFiles } = require(program);
const host = require(path.join(here, "out/host.cjs"));
await writeFiles(host, path.join(root, "dist"), folder);
