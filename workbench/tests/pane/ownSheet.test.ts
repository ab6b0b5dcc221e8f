import fs from "node:fs";
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

/** A list of two specialties, filtered to one, with what lists have: underscores, codes, marks, posts of no area. */
const LIST = [
  ["Specialty", "Office_Code", "Office_Name", "Posts_Now", "NHSE_Need"],
  ["Cardiology", "E_N", "North East", 40, 3100],
  ["Cardiology", "E_W", "Wessex", 42, 2900],
  ["Haematology", "E_N", "North East", "*", 3100],
  ["Haematology", "E_W", "Wessex", 12, 2900],
  ["Haematology", null, "Unallocated", 7, null],
];

const AXE = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

test("a filtered list is read for what it shows; what is left out is seen and agreed to by keyboard, at 320 pixels too", async () => {
  await pane.click("#to-home");
  await grid.newBook();
  await pane.evaluate(async (values) => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("List");
      sheet.getRange("A1:E6").values = values;
      sheet.getRange("A2:A3").rowHidden = true;
      await context.sync();
    });
  }, LIST);
  await pane.click("#start");
  await pane.selectOption("#input-Specialty", "Haematology");
  await pane.click("#next");
  await title("Posts");
  await select("List", "A1:E6");
  await pane.click("#read-posts");
  await title("From your sheet");
  const totals =
    "12 posts in 2 areas, 1 of them without a figure; 7 posts in 1 row left out: Unallocated; 82 posts in 2 hidden rows left out.";
  expect(await pane.textContent("#sheet-totals")).toBe(totals);
  expect(await pane.textContent("#status")).toMatch(/check them before you go on/);

  await grid.page.focus("#divider");
  for (let press = 0; press < 3; press += 1) await grid.page.keyboard.press("ArrowRight");
  expect(await grid.text("#pane-width")).toBe("320 px");
  await pane.evaluate(AXE);
  const faults = await pane.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: object[] }> } };
    return (await axe.run()).violations;
  });
  expect(faults).toEqual([]);
  const wide = await pane.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth
  );
  expect(wide).toBe(0);

  await pane.focus("#use-layout");
  await grid.page.keyboard.press("Enter");
  expect(await pane.textContent("#alert")).toMatch(/may be left out/);
  expect(await pane.evaluate(() => document.activeElement?.id)).toBe("confirm-sheet");
  await grid.page.keyboard.press("Space");
  expect(await pane.textContent("#alert")).toBe("");
  await pane.focus("#use-layout");
  await grid.page.keyboard.press("Enter");
  await title("Posts");
  expect(await pane.textContent("#left-out")).toMatch(/7 posts in 1 row left out: Unallocated/);
  // The star is no 0: the step asks for the figure.
  await pane.click("#next");
  await pane.waitForSelector("#summary");
  expect(await pane.textContent("#summary")).toMatch(/"\*" is none/);
  await pane.fill("#area-posts-0", "9");
  await pane.click("#next");
  await title("Need");
});
