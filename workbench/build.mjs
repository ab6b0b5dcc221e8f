/** Bundles the workbench into out/: the host for Node, the shim for the pane, and the page. */
import { build } from "esbuild";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const from = (name) => path.join(here, "src", name);
const to = (name) => path.join(here, "out", name);
const common = { bundle: true, target: "es2022", logLevel: "warning", legalComments: "none" };

/** @param {("host" | "shim" | "page")[]} parts what to build; all by default */
export async function buildWorkbench(parts = ["host", "shim", "page"]) {
  await mkdir(to(""), { recursive: true });
  const tasks = {
    host: () =>
      build({
        ...common,
        entryPoints: [from("host/node.ts")],
        outfile: to("host.cjs"),
        platform: "node",
        format: "cjs",
        loader: { ".css": "empty" },
      }),
    shim: () =>
      build({
        ...common,
        entryPoints: [from("pane/shim.ts")],
        outfile: to("shim.js"),
        format: "iife",
      }),
    page: () =>
      build({
        ...common,
        entryPoints: [from("page/page.ts")],
        outfile: to("page.js"),
        format: "iife",
        minify: true,
        define: { "process.env.NODE_ENV": '"production"' },
        loader: { ".woff": "dataurl", ".woff2": "dataurl", ".ttf": "dataurl", ".svg": "dataurl" },
      }),
  };
  await Promise.all(parts.map((part) => tasks[part]()));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildWorkbench(process.argv.length > 2 ? process.argv.slice(2) : undefined);
}
