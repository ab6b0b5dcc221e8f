/** A small static server on this machine only: the workbench's page, the built add-in, the samples, Office.js. */
import { execFile } from "node:child_process";
import { createServer } from "node:http";
import { existsSync } from "node:fs";
import { mkdir, readFile, readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

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
async function result(file) {
  const input = path.join(SAMPLES, path.basename(file));
  const output = path.join(RESULTS, path.basename(file));
  await mkdir(RESULTS, { recursive: true });
  const command = path.join(root, "node_modules/tsx/dist/cli.mjs");
  await run(process.execPath, [command, "src/cli/plan.ts", input, "-o", output], { cwd: root });
  return readFile(output);
}

/**
 * @param {{ dist?: string, port?: number, opened?: string }} options the built add-in, the port (any free one by
 *   default), a workbook to open
 * @returns the address and a function that stops the server
 */
export async function serve({ dist = path.join(root, "dist"), port = 0, opened } = {}) {
  const { finish } = require(path.join(here, "out/host.cjs"));
  const results = new Map();

  async function answer(method, address, body) {
    const name = decodeURIComponent(address.split("/").pop() ?? "");
    if (method === "POST" && address === "/finish") return [Buffer.from(finish(body)), ".xlsx"];
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
      return [await readFile(path.join(SAMPLES, path.basename(name))), ".xlsx"];
    }
    if (address.startsWith("/results/")) {
      if (!results.has(name)) results.set(name, await result(name));
      return [results.get(name), ".xlsx"];
    }
    if (opened && address.startsWith("/opened/")) return [await readFile(opened), ".xlsx"];
    if (address === "/addin/taskpane.html") {
      return [withLocalOffice(await readFile(path.join(dist, "taskpane.html"), "utf8")), ".html"];
    }
    if (address.startsWith("/addin/")) {
      const file = path.resolve(dist, `.${decodeURIComponent(address.slice("/addin".length))}`);
      if (!file.startsWith(path.resolve(dist) + path.sep)) return undefined;
      return [await readFile(file), path.extname(file)];
    }
    return undefined;
  }

  const server = createServer(async (request, response) => {
    try {
      const { pathname } = new URL(request.url ?? "/", "http://localhost");
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      const found = await answer(request.method, pathname, Buffer.concat(chunks));
      if (!found) {
        response.writeHead(404, { "content-type": "text/plain" }).end(`Nothing at ${pathname}`);
        return;
      }
      const type = TYPES[found[1]] ?? "application/octet-stream";
      response.writeHead(200, { "content-type": type, "cache-control": "no-store" }).end(found[0]);
    } catch (problem) {
      const missing = problem?.code === "ENOENT";
      const text = String(problem?.stderr || problem?.message || problem);
      response.writeHead(missing ? 404 : 500, { "content-type": "text/plain" }).end(text);
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
