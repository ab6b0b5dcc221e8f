/** The pictures of README and docs, taken from the workbench: `npm --prefix workbench run pictures`. */
import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { prepare, root } from "../prepare.mjs";

const require = createRequire(import.meta.url);
const { chromium } = require("playwright-core");
const { launchOptions } = require("../browser.cjs");

const IMAGES = path.join(root, "docs/images");

await prepare();
await mkdir(IMAGES, { recursive: true });
const { serve } = await import("../serve.mjs");
const server = await serve();
const browser = await chromium.launch(launchOptions());

async function open(query, viewport) {
  const page = await browser.newPage({ viewport, deviceScaleFactor: 2 });
  await page.goto(`${server.address}${query}`);
  await page.waitForFunction(() => document.body.dataset.ready);
  const frame = await (await page.waitForSelector("#pane")).contentFrame();
  await frame.waitForURL(/taskpane\.html/);
  await frame.waitForSelector("h1");
  await page.waitForTimeout(1000);
  return { page, frame };
}

/** The screen's rectangle of an area of cells, headings and formula bar included. */
async function clip(page, lastCell) {
  return page.evaluate((address) => {
    const { book } = window.workbench;
    const { x, y, width, height } = book.workbook.getActiveSheet().getRange(address).getCellRect();
    const [canvas] = [...document.querySelectorAll("#grid canvas")]
      .map((each) => each.getBoundingClientRect())
      .sort((one, other) => other.width * other.height - one.width * one.height);
    const formulaBar = 30;
    const top = canvas.y - formulaBar;
    return { x: canvas.x, y: top, width: x + width + 1, height: canvas.y + y + height + 1 - top };
  }, lastCell);
}

/** The first formula of the README, beside the areas of the haematology sample. */
async function firstFormula() {
  const { page } = await open("?open=/samples/haematology.xlsx", { width: 1300, height: 800 });
  await page.evaluate(async () => {
    const { workbench } = window;
    const { book } = workbench;
    const sheet = book.sheetByName("Areas");
    const used = book.usedArea(sheet);
    const find = (text) => {
      for (let row = 0; row <= used.endRow; row += 1) {
        for (let column = 0; column <= used.endColumn; column += 1) {
          if (book.value(sheet, row, column) === text) return { row, column };
        }
      }
      throw new Error(`The sample has no heading ${text}`);
    };
    const [area, posts, need] = ["Area", "Posts now", "NHSE need"].map(find);
    const rows = [];
    for (let row = area.row + 1; row <= area.row + 13; row += 1) {
      rows.push([area, posts, need].map(({ column }) => book.value(sheet, row, column)));
    }
    workbench.newBook();
    const fresh = workbench.book.sheets()[0];
    const contents = [["Area", "Posts now (invented)", "NHSE need", "Target posts"], ...rows];
    workbench.book.write(
      fresh,
      0,
      0,
      contents.map((row) => row.map((each) => workbench.book.contentCell(each)))
    );
    fresh.getRange("A1:D1").setFontWeight("bold").setBackgroundColor("#E8F3F0");
    const right = { s: { ht: 3 } };
    workbench.book.write(
      fresh,
      0,
      1,
      contents.map(() => [right, right, right])
    );
    fresh.getRange("A1:D14").setFontFamily("Calibri");
    workbench.book.write(
      fresh,
      1,
      2,
      rows.map(() => [{ s: { n: { pattern: "#,##0" } } }])
    );
    fresh.setColumnWidth(0, 250);
    fresh.setColumnWidths(1, 1, 185);
    fresh.setColumnWidths(2, 2, 110);
    workbench.book.write(fresh, 1, 3, [
      [workbench.book.contentCell("=FAIRSHARE.TARGETPOSTS(A2:A14,B2:B14,C2:C14)")],
    ]);
    await workbench.book.settle();
    fresh.setActiveRange(fresh.getRange("D2"));
  });
  await page.waitForTimeout(1500);
  await page.screenshot({
    path: path.join(IMAGES, "first-formula.png"),
    clip: await clip(page, "D15"),
  });
  await page.close();
}

/** The whole workbench with the plan of the sample, and the pane beside it. */
async function workbench() {
  const { page } = await open("?open=/results/haematology.xlsx", { width: 1400, height: 820 });
  await page.evaluate(() => window.workbench.book.sheetByName("Targets").activate());
  await page.waitForTimeout(1500);
  await page.screenshot({ path: path.join(IMAGES, "workbench.png") });
  await page.evaluate(() => window.workbench.book.sheetByName("Plan").activate());
  await page.waitForTimeout(1500);
  const { x, y, width, height } = await page.locator(".sheet").boundingBox();
  await page.screenshot({ path: path.join(IMAGES, "plan.png"), clip: { x, y, width, height } });
  await page.close();
}

async function pane() {
  const { page } = await open("", { width: 1300, height: 760 });
  await page.locator("#side").screenshot({ path: path.join(IMAGES, "pane.png") });
  await page.close();
}

/** Steps of the wizard on the sample, each from the part of it that the docs speak of. */
async function wizard() {
  const { page, frame } = await open("", { width: 1300, height: 900 });
  await frame.click("#start-sample");
  for (const [title, file, from] of [
    ["Posts"],
    ["Need"],
    ["Targets", "wizard-targets.png", "body"],
    ["Moves"],
    ["Money and benefit", "wizard-money.png", "table.figures"],
  ]) {
    await frame.click("#next");
    await frame.waitForFunction(
      (wanted) => document.querySelector("h2")?.textContent === wanted,
      title
    );
    if (file === undefined) continue;
    await frame.evaluate((first) => document.querySelector(first).scrollIntoView(), from);
    await page.waitForTimeout(500);
    await page.locator("#pane").screenshot({ path: path.join(IMAGES, file) });
  }
  await page.close();
}

await firstFormula();
await workbench();
await pane();
await wizard();
await browser.close();
await server.stop();
console.log(`The pictures are in ${IMAGES}`);
