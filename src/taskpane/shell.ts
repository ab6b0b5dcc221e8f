import { render, type TemplateResult } from "lit/html.js";
import { GatewayError } from "../excel/gateway";
import { FIRST_STATE, type PaneState } from "./pane";

/** Where the pane is drawn: the page's elements, which a screen reader already listens to. */
export interface Page {
  readonly view: HTMLElement;
  /** role="status". */
  readonly status: HTMLElement;
  /** role="alert". */
  readonly alert: HTMLElement;
}

/** The pane's state and how it is drawn, said and kept whole while Excel is asked. */
export abstract class Shell {
  protected state: PaneState = FIRST_STATE;

  protected constructor(private readonly page: Page) {}

  protected abstract view(): TemplateResult;

  draw(): void {
    render(this.view(), this.page.view);
    // Written only where they change: a live region that is written again is read again.
    this.page.status.classList.toggle("said", this.state.quiet);
    if (this.page.status.textContent !== this.state.status) {
      this.page.status.textContent = this.state.status;
    }
    if (this.page.alert.textContent !== this.state.alert) {
      this.page.alert.textContent = this.state.alert;
    }
  }

  protected set(change: Partial<PaneState>): void {
    this.state = { ...this.state, ...change };
    this.draw();
  }

  /** Runs what talks to Excel; what goes wrong is said, and the pane stays as it was. */
  protected async during(
    what: string,
    work: () => Promise<void>,
    { quiet = false } = {}
  ): Promise<void> {
    if (this.state.busy) return;
    this.set({ busy: true, quiet, status: what, alert: "" });
    try {
      await work();
    } catch (problem) {
      const words = problem instanceof Error ? problem.message : String(problem);
      const known = problem instanceof GatewayError;
      this.set({ status: "", alert: known ? words : `This did not work: ${words}` });
    } finally {
      const { status } = this.state;
      this.set({ busy: false, quiet: false, status: status === what ? "" : status });
    }
  }

  /** After a step of the user's own in the pane the new heading is where reading begins; never from the sheet. */
  protected focus(id: string): void {
    if (!document.hasFocus()) return;
    document.getElementById(id)?.focus();
  }

  protected toTop(): void {
    this.page.view.ownerDocument.defaultView?.scrollTo(0, 0);
  }
}
