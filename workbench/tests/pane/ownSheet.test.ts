import type { Browser, Frame } from "playwright-core";
import { MESSY, MESSY_VALUES } from "../../../tests/workbook/layout/messy";
import { Grid, type Served, launch, serveAddin } from "../support/browser";

jest.setTimeout(300_000);

let server: Served;
let browser: Browser;
let grid: Grid;
let pane: Frame;

beforeAll(async () => {
  [server, browser] = await Promise.all([serveAddin(), launch()]);
  grid = await Grid.open(browser, server.address);
  await grid.newBook();
  pane = await grid.pane();
  await pane.waitForSelector("#start");
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const title = (wanted: string) =>
  pane.waitForFunction((text) => document.querySelector("h2")?.textContent === text, wanted, {
    timeout: 60_000,
  });

/** Selects cells as a user does before the pane reads them. */
async function select(sheet: string, address: string): Promise<void> {
  await pane.evaluate(
    async ([name, cells]) => {
      await Excel.run(async (context) => {
        const from = context.workbook.worksheets.getItem(name);
        from.activate();
        from.getRange(cells).select();
        await context.sync();
      });
    },
    [sheet, address] as const
  );
}

/** Puts the office's own return into the workbook. */
async function office(): Promise<void> {
  await pane.evaluate(
    async ({ name, row, column, values, merged }) => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add(name);
        const range = sheet.getRangeByIndexes(row, column, values.length, 5);
        // An apostrophe keeps a text that looks like a number a text.
        range.values = values.map((cells) =>
          cells.map((value) => (typeof value === "string" ? `'${value}` : value))
        );
        for (const area of merged) {
          const { rows, columns } = area;
          sheet.getRangeByIndexes(row + area.row, column + area.column, rows, columns).merge();
        }
        await context.sync();
      });
    },
    {
      name: MESSY.sheet,
      row: MESSY.row,
      column: MESSY.column,
      values: MESSY_VALUES as (string | number | null)[][],
      merged: [...MESSY.merged],
    }
  );
}

test("a run on an office's own sheet: it is read with reasons, referred to, written, explained and opened again", async () => {
  await office();
  await pane.click("#start");
  await pane.selectOption("#input-Specialty", "Cardiology");
  await pane.click("#next");
  await title("Posts");

  await select(MESSY.sheet, "B3:F16");
  await pane.click("#read-posts");
  await title("From your sheet");
  await pane.selectOption("#column-posts", { label: "Posts in post 2022/23" });
  await pane.selectOption("#column-nhse", "none");
  const rows = await pane.textContent("table.rows");
  expect(rows).toMatch(/4 used, 10 left out/);
  expect(rows).toMatch(/Total/);
  expect(await pane.isDisabled("#use-layout")).toBe(true);
  await pane.click("#mend-texts");
  await pane.waitForSelector("#use-layout:not([disabled])");
  expect(await grid.values("D8", MESSY.sheet)).toEqual([[31]]);

  // "n/a" is no 0: the area is left out by hand. The office's own Total is of more than what is read, which is asked.
  expect(await pane.textContent("#sheet-check")).toContain("South West, D14: n/a");
  await pane.uncheck("#use-11");
  await pane.click("#use-layout");
  expect(await pane.textContent("#alert")).toMatch(/may be left out/);
  expect(await pane.evaluate(() => document.activeElement?.id)).toBe("confirm-sheet");
  await pane.press("#confirm-sheet", "Space");
  await pane.click("#use-layout");
  await title("Posts");
  expect(await pane.textContent("form")).toMatch(/209 posts in scope in 3 areas/);
  expect(await pane.textContent("#left-out")).toMatch(/Total in the sheet is 250/);

  for (const step of ["Need", "Targets", "Moves", "Money and benefit", "Write"]) {
    await pane.click("#next");
    await title(step);
  }
  await pane.click("#write-workbook");
  await pane.waitForSelector("#written", { timeout: 240_000 });
  await grid.settle();
  const targets = await grid.values("A12:G14", "Targets");
  expect(targets.map(([area]) => area)).toEqual(["North East", "North West", "London"]);
  expect(targets.reduce((sum, row) => sum + Number(row[6]), 0)).toBe(209);

  // The run follows the office's own cell.
  await grid.goTo(MESSY.sheet);
  await grid.type("D8", "41");
  expect(await grid.values("B12", "Targets")).toEqual([[41]]);
  expect(await grid.values("C6", "Areas")).toEqual([[41]]);

  await select("Targets", "G12");
  await pane.click("#to-home");
  await pane.click("#explain");
  await pane.waitForSelector("#explanation");
  const target = (await grid.values("G12", "Targets"))[0][0];
  expect(await pane.textContent("#explanation h3")).toBe(`North East: target ${target} posts`);

  await pane.click("#to-home");
  await pane.click("#open");
  await pane.click("section.card button.primary");
  await title("Specialty");
  await pane.click("#next");
  await title("Posts");
  expect(await pane.inputValue("#area-posts-0")).toBe("41");
  expect(await pane.textContent("table.inputs")).toContain("reads your sheet");
  expect(await pane.textContent("form")).toMatch(/219 posts in scope in 3 areas/);
});
