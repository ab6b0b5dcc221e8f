import type { Described, Gateway, Progress, RunKey, WriteOutcome } from "../excel/gateway";
import type { PaneState } from "./pane";
import { readRuns, sourceOf } from "./runs";
import { Shell, type Page } from "./shell";
import { STEPS } from "./steps/steps";

export const UNREADABLE =
  'The inputs of this run cannot be read. "Open a run of this workbook" on Home tells what is wrong.';

export type WrittenOutcome = Extract<WriteOutcome, { kind: "written" }>;

/** Something to write: which sheets of the workbook (left out: all), and what to do when they stand there. */
export interface WriteJob {
  readonly what: string;
  readonly described: Described;
  readonly sheets?: readonly string[];
  readonly done: (outcome: WrittenOutcome) => void | Promise<void>;
}

/** How the pane writes: never over what is not its own, and never over what somebody else has changed meanwhile. */
export abstract class Writing extends Shell {
  protected constructor(
    page: Page,
    readonly gateway: Gateway
  ) {
    super(page);
  }

  /** Writes, unless something stands in the way that only the user can decide. */
  protected async put(
    job: WriteJob,
    sheets = job.sheets,
    rule: "ask" | "replace" | "beside" = this.state.run === undefined ? "ask" : "replace"
  ): Promise<void> {
    const { run, seen, step } = this.state;
    const onProgress = ({ done, of, what }: Progress): void =>
      this.set({ status: `${job.what} ${what} (${done} of ${of})` });
    const outcome = await this.gateway.write(job.described, {
      rule,
      ...(run === undefined || rule === "beside" ? {} : { run, unchangedSince: seen }),
      ...(sheets ? { sheets } : { onProgress }),
    });
    if (outcome.kind === "written") {
      this.set({ run: outcome.run, seen: await sourceOf(this.gateway, outcome.run) });
      return job.done(outcome);
    }
    const again = (work: () => Promise<void>) =>
      void this.during(job.what, () => {
        this.set({ question: undefined });
        return work();
      });
    if (outcome.kind === "changed") {
      this.ask({
        kind: "changed",
        cells: outcome.cells,
        answer: (whose) =>
          again(async () => {
            if (whose === "theirs") return this.takeTheirs(run!);
            this.set({ seen: undefined });
            return this.put(job, sheets, rule);
          }),
      });
      return;
    }
    // A run that is written beside, or over another one, takes all the sheets with it that it has so far.
    const soFar = sheets && [...new Set(STEPS.slice(0, step + 1).flatMap((each) => each.sheets))];
    this.ask({
      kind: "taken",
      by: outcome.by,
      besideNames: outcome.beside.sheets,
      answer: (chosen) => again(() => this.put(job, soFar, chosen)),
    });
  }

  private ask(question: NonNullable<PaneState["question"]>): void {
    this.set({ question });
    this.focus("question");
  }

  dropQuestion(): void {
    this.set({ question: undefined });
  }

  /** Puts the figures of the workbook in place of those of the pane. */
  private async takeTheirs(run: RunKey): Promise<void> {
    const opened = (await readRuns(this.gateway)).find(({ found }) => found.run === run);
    if (!opened?.form) {
      this.set({ alert: UNREADABLE });
      return;
    }
    this.set({ form: opened.form, seen: opened.found.source, problems: [] });
    this.set({ status: "The figures of the workbook are taken." });
  }
}
