import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Frame } from "playwright-core";
import { Grid, type Served, launch, serveAddin } from "../support/browser";
import { ADDIN, WORKBENCH } from "../support/places";

const AXE = readFileSync(path.join(WORKBENCH, "node_modules/axe-core/axe.min.js"), "utf8");
const { version } = JSON.parse(readFileSync(path.join(WORKBENCH, "../package.json"), "utf8")) as {
  version: string;
};

let server: Served;
let browser: Browser;
let grid: Grid;
let pane: Frame;

beforeAll(async () => {
  [server, browser] = await Promise.all([serveAddin(), launch()]);
  grid = await Grid.open(browser, server.address);
  pane = await grid.pane();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** What axe finds wrong, in words. */
async function faults(frame: Frame): Promise<string[]> {
  await frame.evaluate(AXE);
  return frame.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
  });
}

test("the pane starts as part of Excel and shows its version", async () => {
  await pane.waitForSelector("h1");
  expect(await pane.textContent("h1")).toContain("Fair Share");
  await pane.waitForFunction((text) => document.body.textContent?.includes(text), version);
  expect(await pane.textContent("body")).not.toMatch(/could not be loaded|open it from/);
  expect(grid.problems).toEqual([]);
});

test("the sample that the pane inserts is calculated in the grid", async () => {
  const button = await pane.waitForSelector("#insert-sample:not([disabled])");
  await button.click();
  await grid.page.waitForFunction(() => window.workbench.book.sheets().length === 2);
  await grid.settle();
  const sheet = await grid.page.evaluate(() => window.workbench.book.sheets()[1].getSheetName());
  expect(await grid.values("D6:D9", sheet)).toEqual([[25], [20], [15], [10]]);
  await pane.waitForFunction((name) => document.body.textContent?.includes(name), sheet);
});

test("the commands of the ribbon are there, and the one for the sample works", async () => {
  const manifest = readFileSync(path.join(ADDIN, "manifest.xml"), "utf8");
  const wanted = [...manifest.matchAll(/<FunctionName>([^<]+)<\/FunctionName>/g)].map(
    ([, name]) => name
  );
  expect(wanted.length).toBeGreaterThan(0);
  const commands = await grid.page.evaluate(() => window.workbench.pane()!.commands());
  expect([...commands].sort()).toEqual([...new Set(wanted)].sort());
  await grid.page.click("#ribbon button:has-text('sample')");
  await grid.page.waitForFunction(() => window.workbench.book.sheets().length === 3);
});

test("axe finds nothing in the pane, at its usual and at its narrowest width, nor does anything stick out", async () => {
  for (const presses of [0, 3]) {
    await grid.page.focus("#divider");
    for (let press = 0; press < presses; press += 1) await grid.page.keyboard.press("ArrowRight");
    expect(await grid.text("#pane-width")).toBe(presses === 0 ? "350 px" : "320 px");
    expect(await faults(pane)).toEqual([]);
    const wide = await pane.evaluate(
      () => document.documentElement.scrollWidth > window.innerWidth
    );
    expect(wide).toBe(false);
  }
});

test("the pane asks nothing of the network but its own files and Office.js", async () => {
  const asked: string[] = [];
  const page = await browser.newPage();
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(server.address);
  await page.waitForFunction(() => document.body.dataset.ready);
  await page.waitForTimeout(1000);
  const strangers = asked.filter(
    (each) =>
      !/^\/(addin|office)\/|^\/(page|workbench)\.(js|css)$|^\/samples\.json$|^\/$/.test(each)
  );
  expect(strangers).toEqual([]);
  await page.close();
});
