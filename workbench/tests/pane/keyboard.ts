import type { Frame, Page } from "playwright-core";

/** The pane as someone without a mouse has it: Tab, Space, Enter, arrows and typing, nothing else. */
export class Keyboard {
  constructor(
    private readonly page: Page,
    private readonly pane: Frame
  ) {}

  /** F6 in Excel brings the keyboard into the pane; the workbench leaves that to the browser. */
  async enterPane(): Promise<void> {
    await this.page.focus("#pane");
    await this.pane.evaluate(() => window.focus());
  }

  /** Presses Tab until the control has the focus, at most once around the pane. */
  async tabTo(selector: string): Promise<void> {
    for (let presses = 0; presses < 250; presses += 1) {
      await this.page.keyboard.press("Tab");
      const there = await this.pane.evaluate(
        (wanted) => document.activeElement?.matches(wanted) ?? false,
        selector
      );
      if (there) return;
    }
    throw new Error(`Tab does not reach ${selector}.`);
  }

  async press(selector: string): Promise<void> {
    await this.tabTo(selector);
    await this.page.keyboard.press("Enter");
  }

  async type(selector: string, text: string): Promise<void> {
    await this.tabTo(selector);
    await this.page.keyboard.press("Control+a");
    await this.page.keyboard.type(text);
  }

  /** On to the next step, once the one before is saved. */
  async next(title: string): Promise<void> {
    await this.press("#next");
    await this.pane.waitForFunction(
      (wanted) => document.querySelector("h2")?.textContent === wanted,
      title,
      { timeout: 60_000 }
    );
  }
}
