/** A small static server on this machine only: the workbench's page, the built add-in, the samples, Office.js. */
import { execFile } from "node:child_process";
import { createServer } from "node:http";
import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { bodyOf, checkCaller, decoded, fileWithin, Refused } from "./guard.mjs";

const require = createRequire(import.meta.url);
const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(here);
const run = promisify(execFile);

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".xml": "application/xml",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

const CDN_SCRIPT =
  /<script[^>]*\bsrc=(["']?)https:\/\/appsforoffice\.microsoft\.com\/[^"'>\s]*\1[^>]*>\s*<\/script>/;
const CLIENT = path.join(here, "node_modules/@microsoft/office-js/dist/excel-web-16.00.js");
const SAMPLES = path.join(root, "assets/samples");
const RESULTS = path.join(here, "out/results");

/**
 * The pane's page as it was built, but for one thing: Microsoft's script comes from the npm package on this machine instead
 * of the network, followed by what connects it with the workbench.
 */
function withLocalOffice(html) {
  if (!CDN_SCRIPT.test(html)) throw new Error("taskpane.html loads no Office.js");
  const scripts = ["/office/excel-web-16.00.js", "/office/shim.js"];
  return html.replace(
    CDN_SCRIPT,
    scripts.map((each) => `<script src="${each}"></script>`).join("")
  );
}

/** The samples, and what the plan command makes of each. */
async function samples() {
  if (!existsSync(SAMPLES)) return [];
  const files = (await readdir(SAMPLES)).filter((file) => file.endsWith(".xlsx")).sort();
  return files.flatMap((file) => {
    const name = file.replace(/\.xlsx$/, "");
    const address = encodeURIComponent(file);
    return [
      { title: `Sample ${name}: its inputs`, address: `/samples/${address}` },
      { title: `Sample ${name}: the whole plan`, address: `/results/${address}` },
    ];
  });
}

/** The result workbook of a sample, made by the project's own plan command when it is first asked for. */
async function result(input) {
  const output = path.join(RESULTS, path.basename(input));
  await mkdir(RESULTS, { recursive: true });
  // A plan is written through a link: here there is none to follow.
  await rm(output, { force: true });
  const command = path.join(root, "node_modules/tsx/dist/cli.mjs");
  await run(process.execPath, [command, "src/cli/main.ts", input, "-o", output], { cwd: root });
  return readFile(output);
}

/**
 * @param {{ dist?: string, port?: number, opened?: string }} options the built add-in, the port (any free one by
 *   default), a workbook to open
 * @returns the address and a function that stops the server
 */
export async function serve({ dist = path.join(root, "dist"), port = 0, opened } = {}) {
  const results = new Map();

  async function answer(request, address) {
    const name = decoded(address.split("/").pop() ?? "");
    if (request.method === "POST") {
      if (address !== "/finish") return undefined;
      const body = await bodyOf(request);
      const { finish } = require(path.join(here, "out/host.cjs"));
      return [Buffer.from(finish(body)), ".xlsx"];
    }
    if (address === "/") return [await readFile(path.join(here, "src/page/index.html")), ".html"];
    if (address === "/workbench.css") {
      return [await readFile(path.join(here, "src/page/workbench.css")), ".css"];
    }
    if (address === "/page.js" || address === "/page.css") {
      return [await readFile(path.join(here, "out", name)), path.extname(name)];
    }
    if (address === "/office/shim.js")
      return [await readFile(path.join(here, "out/shim.js")), ".js"];
    if (address === "/office/excel-web-16.00.js") return [await readFile(CLIENT), ".js"];
    if (address === "/samples.json") return [JSON.stringify(await samples()), ".json"];
    if (address.startsWith("/samples/")) {
      const file = await fileWithin(SAMPLES, name);
      return file && [await readFile(file), ".xlsx"];
    }
    if (address.startsWith("/results/")) {
      const input = await fileWithin(SAMPLES, name);
      if (!input) return undefined;
      if (!results.has(name)) results.set(name, await result(input));
      return [results.get(name), ".xlsx"];
    }
    if (opened && address.startsWith("/opened/")) return [await readFile(opened), ".xlsx"];
    if (address === "/addin/taskpane.html") {
      return [withLocalOffice(await readFile(path.join(dist, "taskpane.html"), "utf8")), ".html"];
    }
    if (address.startsWith("/addin/")) {
      const file = await fileWithin(dist, decoded(address.slice("/addin/".length)));
      return file && [await readFile(file), path.extname(file)];
    }
    return undefined;
  }

  const server = createServer(async (request, response) => {
    try {
      checkCaller(request, server.address().port);
      const { pathname } = new URL(request.url ?? "/", "http://localhost");
      const found = await answer(request, pathname);
      if (!found) {
        response.writeHead(404, { "content-type": "text/plain" }).end(`Nothing at ${pathname}`);
        return;
      }
      const type = TYPES[found[1]] ?? "application/octet-stream";
      response.writeHead(200, { "content-type": type, "cache-control": "no-store" }).end(found[0]);
    } catch (problem) {
      const missing = ["ENOENT", "ENOTDIR", "EISDIR"].includes(problem?.code);
      const status = problem instanceof Refused ? problem.status : missing ? 404 : 500;
      const text = missing
        ? "Nothing there"
        : String(problem?.stderr || problem?.message || problem);
      // What is left of a body that was too long is not read.
      const headers = { "content-type": "text/plain", connection: "close" };
      response.writeHead(status, headers).end(text, () => request.destroy());
    }
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    address: `http://localhost:${server.address().port}/`,
    stop: () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))),
  };
}
