import path from "node:path";
import { type Browser, type Frame, type Page, chromium } from "playwright-core";
import { ADDIN, WORKBENCH } from "./places";

const { launchOptions } = jest.requireActual<{
  launchOptions(): { executablePath: string; args: string[] };
}>(path.join(WORKBENCH, "browser.cjs"));

export const launch = (): Promise<Browser> => chromium.launch(launchOptions());

/** The server runs in the test's own process; it is an ES module, so Jest's own loader is passed by. */
export interface Served {
  address: string;
  stop(): Promise<void>;
}

export async function serveAddin(dist = ADDIN): Promise<Served> {
  const { spawn } = await Promise.resolve(
    jest.requireActual<typeof import("node:child_process")>("node:child_process")
  );
  const script = `
    import { serve } from ${JSON.stringify(path.join(WORKBENCH, "serve.mjs"))};
    const server = await serve({ dist: ${JSON.stringify(dist)} });
    console.log(server.address);
  `;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    cwd: WORKBENCH,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.once("data", (data: Buffer) => resolve(data.toString().trim()));
    child.once("exit", () => reject(new Error("The server did not start.")));
  });
  return {
    address,
    stop: () =>
      new Promise((resolve) => {
        child.removeAllListeners("exit");
        child.once("exit", () => resolve());
        child.kill();
      }),
  };
}

type Cell = string | number | boolean | null;

/** The page as a user has it before them: cells are clicked and typed into, and read back as values. */
export class Grid {
  /** What the page wrote to the console as errors, and what it asked of the network and did not get. */
  readonly problems: string[] = [];

  constructor(readonly page: Page) {
    page.on("pageerror", (error) => this.problems.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") this.problems.push(message.text());
    });
    page.on("requestfailed", (request) => this.problems.push(`failed: ${request.url()}`));
  }

  static async open(browser: Browser, address: string, query = ""): Promise<Grid> {
    const page = await browser.newPage({ viewport: { width: 1400, height: 850 } });
    // What hangs must end some day; a busy machine may take minutes for a click while sheets are calculated.
    page.setDefaultTimeout(240_000);
    const grid = new Grid(page);
    await page.goto(`${address}${query}`);
    await page.waitForFunction(() => document.body.dataset.ready || document.body.dataset.failed);
    return grid;
  }

  /** The frame of the task pane, once its page has loaded. */
  async pane(): Promise<Frame> {
    const handle = await this.page.waitForSelector("#pane");
    const frame = await handle.contentFrame();
    if (!frame) throw new Error("The pane has no frame.");
    await frame.waitForURL(/taskpane\.html/);
    await frame.waitForLoadState("load");
    return frame;
  }

  async settle(): Promise<void> {
    await this.page.evaluate(async () => {
      // What was typed reaches the workbook a moment after the key.
      await new Promise((resolve) => setTimeout(resolve, 50));
      await window.workbench.book.settle();
    });
  }

  /** Where a cell of the sheet in view is on the screen. */
  private async centre(cell: string): Promise<{ x: number; y: number }> {
    return this.page.evaluate((address) => {
      const sheet = window.workbench.book.workbook.getActiveSheet();
      const range = sheet.getRange(address) as unknown as { getCellRect(): DOMRect };
      const { x, y, width, height } = range.getCellRect();
      // The grid counts from the corner of its canvas, the largest on the page.
      const [canvas] = [...document.querySelectorAll("#grid canvas")]
        .map((each) => each.getBoundingClientRect())
        .sort((one, other) => other.width * other.height - one.width * one.height);
      return { x: canvas.x + x + width / 2, y: canvas.y + y + height / 2 };
    }, cell);
  }

  /** Clicks a cell; a workbook that has just opened may need a moment before it takes clicks. */
  async click(cell: string): Promise<void> {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const { x, y } = await this.centre(cell);
      await this.page.mouse.click(x, y);
      const active = await this.page.evaluate(() =>
        window.workbench.book.workbook.getActiveCell()?.getA1Notation()
      );
      if (active === cell) return;
      await this.page.waitForTimeout(100);
    }
    throw new Error(`The cell ${cell} could not be selected.`);
  }

  async hover(cell: string): Promise<void> {
    const { x, y } = await this.centre(cell);
    // The grid tells only of a pointer that comes into a cell.
    await this.page.mouse.move(x + 300, y + 100);
    await this.page.mouse.move(x - 4, y - 2);
    await this.page.mouse.move(x, y);
  }

  /** Types into a cell as a user does. */
  async enter(cell: string, text: string): Promise<void> {
    await this.click(cell);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** Types into a cell, and waits for the results. */
  async type(cell: string, text: string): Promise<void> {
    const before = await this.held(cell);
    await this.enter(cell, text);
    // On a busy machine the grid takes its time to take over what was typed; where the same is typed, nothing changes.
    for (let wait = 0; wait < 100 && (await this.held(cell)) === before; wait += 1) {
      await this.page.waitForTimeout(50);
    }
    await this.settle();
  }

  /** What the grid holds in a cell of the sheet in view, whatever it shows. */
  private held(cell: string): Promise<string> {
    return this.page.evaluate((address) => {
      const sheet = window.workbench.book.workbook.getActiveSheet();
      const { startRow, startColumn } = sheet.getRange(address).getRange();
      return JSON.stringify(sheet.getSheet().getCellRaw(startRow, startColumn) ?? null);
    }, cell);
  }

  async goTo(sheet: string): Promise<void> {
    await this.page.evaluate((name) => {
      window.workbench.book.sheetByName(name)!.activate();
    }, sheet);
  }

  /** The values of an area of a sheet (the one in view by default), blank cells as "". */
  async values(area: string, sheet?: string): Promise<Cell[][]> {
    return this.page.evaluate(
      ([address, name]) => {
        const { book } = window.workbench;
        const from = name ? book.sheetByName(name)! : book.workbook.getActiveSheet();
        const { startRow, startColumn, endRow, endColumn } = from.getRange(address!).getRange();
        return Array.from({ length: endRow - startRow + 1 }, (_, row) =>
          Array.from(
            { length: endColumn - startColumn + 1 },
            (__, column) => book.value(from, startRow + row, startColumn + column) ?? ""
          )
        );
      },
      [area, sheet] as const
    );
  }

  async choose(sample: string): Promise<void> {
    await this.page.selectOption("#samples", { label: sample });
    await this.page.waitForFunction(
      () =>
        /is open and calculated|did not work/.test(
          document.getElementById("status")!.textContent ?? ""
        ),
      undefined,
      { timeout: 60_000 }
    );
  }

  async newBook(): Promise<void> {
    await this.page.evaluate(() => window.workbench.newBook());
  }

  text(selector: string): Promise<string | null> {
    return this.page.textContent(selector);
  }
}
