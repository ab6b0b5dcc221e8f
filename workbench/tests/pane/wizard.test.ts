import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Frame } from "playwright-core";
import { Grid, type Served, launch, serveAddin } from "../support/browser";
import { WORKBENCH } from "../support/places";
import { Keyboard } from "./keyboard";

jest.setTimeout(300_000);

const AXE = readFileSync(path.join(WORKBENCH, "node_modules/axe-core/axe.min.js"), "utf8");
const STEPS = ["Specialty", "Posts", "Need", "Targets", "Moves", "Money and benefit", "Write"];
const POSTS = [15, 17, 11, 44, 9, 27, 26, 28, 14, 10, 10, 23, 26];

let server: Served;
let browser: Browser;
let grid: Grid;
let pane: Frame;

beforeAll(async () => {
  [server, browser] = await Promise.all([serveAddin(), launch()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

beforeEach(async () => {
  grid = await Grid.open(browser, server.address);
  await grid.newBook();
  pane = await grid.pane();
  await pane.waitForSelector("#start");
});

afterEach(async () => {
  await grid?.page.close();
});

/** A column of the first table of figures in the pane, without its heading and its total. */
async function column(place: number): Promise<number[]> {
  const texts = await pane.$eval(
    "table.figures",
    (table, at) =>
      [...table.querySelectorAll("tbody tr")].map((row) => row.children[at].textContent ?? ""),
    place
  );
  return texts.map((text) => parseFloat(text.replace("\u2212", "-")));
}

test("a planner with a keyboard and a blank workbook goes through the whole run, and nothing is asked of the network", async () => {
  const asked: string[] = [];
  grid.page.on("request", (request) => asked.push(request.url()));
  const keys = new Keyboard(grid.page, pane);
  await keys.enterPane();
  await keys.press("#start");
  await keys.tabTo("#input-Specialty");
  await grid.page.keyboard.type("Haematology");
  await keys.type("#input-PreparedBy", "A. Planner");
  await keys.next("Posts");
  for (const [area, posts] of POSTS.entries()) {
    await keys.type(`#area-posts-${area}`, String(posts));
  }
  await keys.next("Need");
  // The published weight of haematology stands there; without figures for it the step is not left.
  await keys.press("#next");
  await pane.waitForSelector("#summary:focus");
  expect(await pane.textContent("#summary")).toContain("has a weight but no figures");
  await keys.type("#input-SpecialisedWeight", "0%");
  await keys.next("Targets");
  await keys.type("#area-override-4", "14");
  await keys.type("#area-overrideReason-4", "Agreed with the dean");
  // What the last control holds counts when it is left.
  await keys.tabTo("#next");
  const targets = await column(2);
  expect(targets[4]).toBe(14);
  expect(targets.reduce((sum, posts) => sum + posts, 0)).toBe(260);
  await grid.page.keyboard.press("Enter");
  await pane.waitForFunction(() => document.querySelector("h2")?.textContent === "Moves");
  const after = await column(3);
  await keys.next("Money and benefit");
  await keys.next("Write");
  await keys.press("#write-workbook");
  await pane.waitForSelector("#written", { timeout: 240_000 });
  await grid.settle();

  const written = (await grid.values("G12:G24", "Targets")).flat();
  expect(written).toEqual(targets);
  const [heading, ...byYear] = await grid.values("A27:G40", "Posts by year");
  expect(heading.slice(2)).toEqual(["2022/23", "2023/24", "2024/25", "2025/26", "2026/27"]);
  expect(byYear.map((row) => row[6])).toEqual(after);
  expect(grid.problems).toEqual([]);
  // What the page fetches while it opens is the business of requests.test.ts.
  expect(asked).toEqual([]);
});

test("the sample, step by step as it comes, gives the workbook that plan writes from it", async () => {
  await pane.click("#start-sample");
  for (const [step, title] of STEPS.entries()) {
    await pane.waitForFunction(
      (wanted) => document.querySelector("h2")?.textContent === wanted,
      title
    );
    if (step < STEPS.length - 1) await pane.click("#next");
  }
  await pane.click("#write-workbook");
  await pane.waitForSelector("#written", { timeout: 240_000 });
  await grid.settle();
  const planned = await Grid.open(browser, server.address);
  await planned.choose("Sample haematology: the whole plan");
  for (const [sheet, area] of [
    ["Targets", "A11:I25"],
    ["Workings", "A1:M30"],
    ["Plan", "A1:I30"],
    ["Posts by year", "A26:I42"],
    ["Limits", "A1:F40"],
    ["Checks", "A1:F30"],
  ]) {
    expect([sheet, await grid.values(area, sheet)]).toEqual([
      sheet,
      await planned.values(area, sheet),
    ]);
  }
  expect((await grid.values("G12:G24", "Targets")).flat()).toEqual([
    22, 27, 20, 16, 15, 36, 11, 15, 22, 10, 12, 28, 26,
  ]);
  await planned.page.close();
  expect(grid.problems).toEqual([]);
});

/** What axe finds wrong, in words. */
async function faults(): Promise<string[]> {
  await pane.evaluate(AXE);
  return pane.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
  });
}

const THEMES = [
  { name: "light", colorScheme: "light", forcedColors: "none" },
  { name: "dark", colorScheme: "dark", forcedColors: "none" },
  { name: "forced colours", colorScheme: "light", forcedColors: "active" },
] as const;

test("axe finds nothing on any step in any theme, and at 320 pixels nothing sticks out", async () => {
  await grid.page.focus("#divider");
  for (let press = 0; press < 3; press += 1) await grid.page.keyboard.press("ArrowRight");
  expect(await grid.text("#pane-width")).toBe("320 px");
  const look = async (place: string): Promise<void> => {
    for (const { name, ...media } of THEMES) {
      await grid.page.emulateMedia(media);
      expect([place, name, await faults()]).toEqual([place, name, []]);
    }
    const wide = await pane.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    );
    expect([place, wide]).toEqual([place, 0]);
  };
  await look("Home");
  for (const place of ["help", "about", "privacy"]) {
    await pane.click(`#${place}`);
    await look(place);
    await pane.click("#to-home");
  }
  await pane.click("#start");
  await pane.click("#next");
  await pane.waitForSelector("#summary");
  await look("Specialty, with mistakes");
  await pane.click("#to-home");
  await pane.click("#start-sample");
  for (const [step, title] of STEPS.entries()) {
    await pane.waitForFunction(
      (wanted) => document.querySelector("h2")?.textContent === wanted,
      title
    );
    if (title === "Moves") await pane.click("#limit-capacity-yes");
    await pane.$$eval("details", (all) => all.forEach((each) => (each.open = true)));
    await look(title);
    if (step < STEPS.length - 1) await pane.click("#next");
  }
});
