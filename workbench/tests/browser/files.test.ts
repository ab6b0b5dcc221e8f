import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { Grid, type Served, launch, serveAddin } from "../support/browser";

let server: Served;
let browser: Browser;
let grid: Grid;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "fair-share-"));
  [server, browser] = await Promise.all([serveAddin(), launch()]);
  grid = await Grid.open(browser, server.address);
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await browser?.close();
  await server?.stop();
});

/** Finds a heading on a sheet and gives the address of the cell so many rows below it. */
async function below(heading: string, sheet: string, rows: number): Promise<string> {
  return grid.page.evaluate(
    ([text, name, down]) => {
      const { book } = window.workbench;
      const from = book.sheetByName(name)!;
      const used = book.usedArea(from)!;
      for (let row = 0; row <= used.endRow; row += 1) {
        for (let column = 0; column <= used.endColumn; column += 1) {
          if (book.value(from, row, column) !== text) continue;
          return from.getRange(row + down, column).getA1Notation();
        }
      }
      throw new Error(`${name} has no heading ${text}`);
    },
    [heading, sheet, rows] as const
  );
}

async function sheetValues(sheet: string): Promise<unknown[][]> {
  const area = await grid.page.evaluate((name) => {
    const { book } = window.workbench;
    const used = book.usedArea(book.sheetByName(name)!)!;
    return book
      .sheetByName(name)!
      .getRange({ ...used })
      .getA1Notation();
  }, sheet);
  return grid.values(area, sheet);
}

test("both samples open from the start menu, with nothing unknown in them", async () => {
  for (const sample of ["haematology", "paediatrics-2024"]) {
    await grid.choose(`Sample ${sample}: its inputs`);
    expect(await grid.text("#status")).toBe(`${sample}.xlsx is open and calculated.`);
    expect(await grid.page.isVisible("#kept")).toBe(false);
    const errors = (await sheetValues("Areas")).flat().filter((each) => /^#/.test(String(each)));
    expect(errors).toEqual([]);
  }
});

test("an input is changed by hand: targets, moves and the file that is saved follow", async () => {
  await grid.choose("Sample haematology: the whole plan");
  const before = { targets: await sheetValues("Targets"), plan: await sheetValues("Plan") };
  await grid.goTo("Areas");
  const cell = await below("Posts now", "Areas", 1);
  const [[posts]] = await grid.values(cell, "Areas");
  await grid.type(cell, String(Number(posts) + 20));
  const after = { targets: await sheetValues("Targets"), plan: await sheetValues("Plan") };
  expect(after.targets).not.toEqual(before.targets);
  expect(after.plan).not.toEqual(before.plan);

  const [download] = await Promise.all([
    grid.page.waitForEvent("download"),
    grid.page.click("#save"),
  ]);
  const saved = path.join(folder, "saved.xlsx");
  await download.saveAs(saved);
  expect(readFileSync(saved).subarray(0, 2).toString()).toBe("PK");
  await grid.newBook();
  await grid.page.setInputFiles("#file", saved);
  await grid.page.waitForFunction(
    () => document.getElementById("title")!.textContent === "saved.xlsx"
  );
  await grid.page.waitForFunction(() =>
    /open and calculated/.test(document.getElementById("status")!.textContent ?? "")
  );
  expect(await grid.values(cell, "Areas")).toEqual([[Number(posts) + 20]]);
  expect(await sheetValues("Targets")).toEqual(after.targets);
  expect(await sheetValues("Plan")).toEqual(after.plan);
  expect(grid.problems).toEqual([]);
});

test.each(["zero", "null"])(
  "the plan of the sample is the same with blanks as %s",
  async (mode) => {
    await grid.choose("Sample haematology: the whole plan");
    const before = await sheetValues("Plan");
    await grid.page.selectOption("#blanks", mode);
    await grid.page.waitForFunction(
      (text) => document.getElementById("status")!.textContent === text,
      mode === "null" ? "Blank cells arrive as null." : "Blank cells arrive as 0."
    );
    expect(await sheetValues("Plan")).toEqual(before);
  }
);
