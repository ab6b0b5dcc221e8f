import { createServer, type Server } from "node:http";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { launch } from "../support/browser";
import { ROOT, WORKBENCH } from "../support/places";

jest.setTimeout(120_000);

/**
 * The pane over a workbook in memory: here the grid does not share the thread, so that a long task is the pane's own.
 */
let server: Server;
let browser: Browser;

/** The pane and the workbook in memory as one script; the bundler wants a process without Jest's globals. */
function bundle(): string {
  const { execFileSync } =
    jest.requireActual<typeof import("node:child_process")>("node:child_process");
  const entry = path.join(ROOT, "tests/taskpane/browserPage.ts");
  const script = `
    const { buildSync } = require("esbuild");
    const options = { bundle: true, minify: true, write: false, target: "es2022" };
    const { outputFiles } = buildSync({ ...options, entryPoints: [${JSON.stringify(entry)}] });
    process.stdout.write(outputFiles[0].text);
  `;
  const options = { cwd: WORKBENCH, encoding: "utf8", maxBuffer: 1 << 26 } as const;
  return execFileSync(process.execPath, ["-e", script], options);
}

beforeAll(async () => {
  const source = (name: string) => readFileSync(path.join(ROOT, "src/taskpane", name), "utf8");
  const page = source("taskpane.html")
    .replace(/<meta\s+http-equiv[\s\S]*?\/>/, "")
    .replace(/<% for[\s\S]*<% } %>/, "")
    .replace(/<script[^>]*office\.js[^>]*><\/script>/, '<script defer src="pane.js"></script>');
  const files: Record<string, [string, string]> = {
    "/": ["text/html", page],
    "/taskpane.css": ["text/css", source("taskpane.css")],
    "/pane.js": ["text/javascript", bundle()],
  };
  server = createServer(({ url = "/" }, answer) => {
    const [type, body] = files[url] ?? ["text/plain", ""];
    answer.writeHead(files[url] ? 200 : 404, { "content-type": type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

const TITLES = ["Posts", "Need", "Targets", "Moves", "Money and benefit", "Write"];

/** The longest task of the main thread since the last look, in milliseconds. */
const longest = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const { noted } = window as unknown as { noted: number[] };
    return Math.max(0, ...noted.splice(0));
  });

/** Goes through the run on the sample with an edit on each step, and notes the longest task of each. */
async function run(): Promise<Map<string, number>> {
  const page = await browser.newPage({ viewport: { width: 350, height: 800 } });
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
  await page.waitForSelector("#start-sample");
  await page.evaluate(() => {
    const noted: number[] = [];
    Object.assign(window, { noted });
    new PerformanceObserver((list) =>
      noted.push(...list.getEntries().map((entry) => entry.duration))
    ).observe({ type: "longtask" });
  });
  const tasks = new Map<string, number>();
  await page.click("#start-sample");
  tasks.set("Specialty", await longest(page));
  for (const title of TITLES) {
    await page.click("#next");
    await page.waitForFunction(
      (wanted) => document.querySelector("h2")?.textContent === wanted,
      title
    );
    tasks.set(title, await longest(page));
    const edit: Record<string, [string, string]> = {
      Posts: ["#area-posts-0", "16"],
      Need: ["#input-DeprivationWeight", "25%"],
      Targets: ["#area-minimum-4", "12"],
      Moves: ["#input-Pace", "10%"],
      "Money and benefit": ["#year-Salary-0", "50,000"],
    };
    if (!edit[title]) continue;
    const [control, text] = edit[title];
    await page.fill(control, text);
    await page.press(control, "Tab");
    tasks.set(`${title}, a change`, await longest(page));
  }
  await page.click("#write-workbook");
  await page.waitForSelector("#written");
  tasks.set("Written", await longest(page));
  await page.close();
  return tasks;
}

test("no task of the pane's own takes longer than 200 ms on the sample", async () => {
  // The least of three runs: what else the machine does at the moment is no fault of the pane.
  const runs = [await run(), await run(), await run()];
  const slow = [...runs[0].keys()]
    .map((place) => ({
      place,
      milliseconds: Math.round(Math.min(...runs.map((tasks) => tasks.get(place)!))),
    }))
    .filter(({ milliseconds }) => milliseconds > 200);
  expect(slow).toEqual([]);
});
