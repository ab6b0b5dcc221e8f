/** What a fresh clone lacks before the workbench can run: packages, the built add-in, the workbench's own bundles. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
export const root = path.dirname(here);

function npm(folder, ...given) {
  const done = spawnSync("npm", given, {
    cwd: folder,
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  if (done.status !== 0) throw new Error(`npm ${given.join(" ")} failed in ${folder}`);
}

function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(full) : statSync(full).mtimeMs);
  }
  return latest;
}

const madeAt = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);

/** Installs only where the lock file is newer than what is installed, builds only what its sources outdate. */
export async function prepare() {
  for (const folder of [root, here]) {
    const installed = madeAt(path.join(folder, "node_modules/.package-lock.json"));
    if (installed < madeAt(path.join(folder, "package-lock.json"))) {
      console.log(`Installing the packages of ${path.basename(folder)}.`);
      npm(folder, "ci", "--no-audit", "--no-fund");
    }
  }
  const built = Math.min(
    ...["functions.js", "functions.json", "taskpane.html"].map((file) =>
      madeAt(path.join(root, "dist", file))
    )
  );
  if (
    built < Math.max(newest(path.join(root, "src")), madeAt(path.join(root, "webpack.config.js")))
  ) {
    console.log("Building the add-in.");
    npm(root, "run", "build");
  }
  const { buildWorkbench } = await import("./build.mjs");
  await buildWorkbench();
}
