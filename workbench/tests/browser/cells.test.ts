import type { Browser } from "playwright-core";
import { Grid, type Served, launch, serveAddin } from "../support/browser";

let server: Served;
let browser: Browser;
let grid: Grid;

beforeAll(async () => {
  [server, browser] = await Promise.all([serveAddin(), launch()]);
  grid = await Grid.open(browser, server.address);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

beforeEach(() => grid.newBook());

const AREAS = [
  ["North", "30", "100"],
  ["East", "20", "80"],
  ["South", "10", "60"],
  ["West", "10", "40"],
];

/** Here the rules for whole posts differ: of 30 posts Webster gives 16, 9, 4, 1, Jefferson 17, 9, 3, 1. */
const UNEVEN = [
  ["North", "15", "90"],
  ["East", "5", "50"],
  ["South", "5", "20"],
  ["West", "5", "7"],
];

/** Typed by hand once, in the first test; the others start from figures that are there. */
async function fillAreas(rows = AREAS): Promise<void> {
  await grid.page.evaluate((contents) => {
    const { book } = window.workbench;
    const cells = contents.map((row) => row.map((each) => book.contentCell(each)));
    book.write(book.workbook.getActiveSheet(), 1, 0, cells);
  }, rows);
  await grid.settle();
}

test("figures and a formula are typed; 70 posts by need 100, 80, 60, 40 are 25, 20, 15, 10", async () => {
  for (const [at, row] of AREAS.entries()) {
    for (const [column, text] of row.entries()) await grid.enter(`${"ABC"[column]}${at + 2}`, text);
  }
  await grid.settle();
  await grid.type("D2", "=FAIRSHARE.TARGETPOSTS(A2:A5,B2:B5,C2:C5)");
  expect(await grid.values("D2:D5")).toEqual([[25], [20], [15], [10]]);
  await grid.type("E2", "=SUM(D2#)");
  expect(await grid.values("E2")).toEqual([[70]]);

  await grid.type("B5", "24");
  expect(await grid.values("D2:D5")).toEqual([[30], [24], [18], [12]]);
  expect(await grid.values("E2")).toEqual([[84]]);
  expect(grid.problems).toEqual([]);
});

test("a refusal shows in the cell, its message at the pointer and below the grid", async () => {
  await fillAreas();
  await grid.type("B3", "-4");
  await grid.type("D2", "=FAIRSHARE.TARGETPOSTS(A2:A5,B2:B5,C2:C5)");
  expect(await grid.values("D2")).toEqual([["#VALUE!"]]);
  await grid.hover("D2");
  await grid.page.waitForSelector("#hover:not([hidden])");
  const shown = await grid.text("#hover");
  expect(shown).toMatch(/^D2 #VALUE! posts: /);
  expect(shown).toContain("East");
  await grid.click("D2");
  await grid.page.waitForFunction(() => document.getElementById("cell-message")!.textContent);
  expect(await grid.text("#cell-message")).toBe(shown);

  await grid.type("B3", "4");
  expect(await grid.values("D2:D5")).toEqual([[19], [15], [12], [8]]);
  await grid.hover("A2");
  await grid.hover("D2");
  await grid.page.waitForSelector("#hover", { state: "hidden" });
});

test("sorting the rows moves the targets with their areas", async () => {
  await fillAreas(UNEVEN);
  await grid.type("D2", "=FAIRSHARE.TARGETPOSTS(A2:A5,B2:B5,C2:C5)");
  expect(await grid.values("D2:D5")).toEqual([[16], [9], [4], [1]]);
  await grid.page.evaluate(async () => {
    const { book } = window.workbench;
    const sheet = book.workbook.getActiveSheet();
    (sheet.getRange("A2:C5") as unknown as { sort(by: object): void }).sort({
      column: 0,
      ascending: true,
    });
  });
  await grid.settle();
  expect(await grid.values("A2:D5")).toEqual([
    ["East", 5, 50, 9],
    ["North", 15, 90, 16],
    ["South", 5, 20, 4],
    ["West", 5, 7, 1],
  ]);
});

test.each(["zero", "null"])(
  "with blank cells arriving as %s, a blank need counts as none",
  async (mode: string) => {
    await fillAreas();
    await grid.page.selectOption("#blanks", mode);
    await grid.page.waitForFunction(() =>
      /Blank cells arrive/.test(document.getElementById("status")!.textContent!)
    );
    await grid.page.evaluate(() => {
      const { book } = window.workbench;
      book.workbook.getActiveSheet().getRange("C5").clearContent();
    });
    await grid.type("D2", "=FAIRSHARE.TARGETPOSTS(A2:A5,B2:B5,C2:C5)");
    expect(await grid.values("D2:D5")).toEqual([[29], [23], [18], [0]]);
    expect(await grid.page.evaluate(() => window.workbench.session.blanks.mode)).toBe(mode);
  }
);

test("a function of another add-in is #NAME? when typed, and does no harm", async () => {
  await grid.type("A1", "=OTHER.THING(1)");
  expect(await grid.values("A1")).toEqual([["#NAME?"]]);
  await grid.type("A2", "=1+1");
  expect(await grid.values("A2")).toEqual([[2]]);
});
