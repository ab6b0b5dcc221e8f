import type { TemplateResult } from "lit/html.js";
import type { Gateway, RunKey } from "../excel/gateway";
import type { Run } from "../workbook/inputs/run";
import type { Actions, OpenRun, Place } from "./actions";
import { readRuns } from "./runs";
import type { Page } from "./shell";
import { runOf, setInput, type Form } from "./steps/form";
import type { LayoutState, Purpose } from "./steps/fromSheet";
import { liveOf, type Building } from "./steps/live";
import { fillNeed, newForm, sampleForm } from "./steps/start";
import { STEPS } from "./steps/steps";
import { dateText } from "./steps/typed";
import { FIRST_LOOKS, type Looks } from "./views/context";
import { paneView } from "./views/pane";
import { UNREADABLE, Writing, type WrittenOutcome } from "./writing";

const CHECK = "Some of these cells are left out or have no figure: check them before you go on.";
const CONFIRM = 'Say whether this may be left out: tick "Yes" under "Check this before you go on".';

/** The pane: what changes its state, and nothing of Office but through the gateway. */
export class App extends Writing implements Actions {
  constructor(
    page: Page,
    gateway: Gateway,
    /** Excel serial of today, to offer as the day of preparation. */
    private readonly today: () => number
  ) {
    super(page, gateway);
  }

  protected view(): TemplateResult {
    return paneView(this.state, this);
  }

  go(place: Place): void {
    this.set({ place, problems: [], status: "", alert: "", question: undefined });
    this.toTop();
    this.focus("title");
    if (place === "open") void this.listRuns();
    if (place === "explain") this.explain();
    if (place === "help") void this.listFunctions();
  }

  /** The help of all functions is a file of its own, which the pane can open without. */
  private async listFunctions(): Promise<void> {
    const { FUNCTIONS } = await import(/* webpackChunkName: "help" */ "./help/functions");
    this.set({ functions: FUNCTIONS });
  }

  start(sample: boolean): void {
    const form = sample ? sampleForm() : newForm();
    const dated = setInput(form, "PreparedOn", dateText(this.today()));
    this.set({ form: dated, step: 0, run: undefined, seen: undefined, written: undefined });
    this.set({ looks: FIRST_LOOKS });
    this.go("run");
  }

  edit(form: Form): void {
    const { problems } = this.state;
    // Once a step was refused, its messages follow what is typed; before that nothing is held against it.
    const again = problems.length > 0 ? STEPS[this.state.step].check(form) : problems;
    this.set({ form, problems: again, written: undefined });
  }

  look(looks: Partial<Looks>): void {
    this.set({ looks: { ...this.state.looks, ...looks } });
  }

  toStep(step: number): void {
    const { form } = this.state;
    if (!form) return;
    const here = STEPS[this.state.step];
    const problems = here.check(form);
    if (problems.length > 0) {
      // Going on needs a step without mistakes; going back keeps what was typed and writes nothing.
      if (step > this.state.step) {
        this.set({ problems, status: "" });
        this.focus("summary");
        return;
      }
      this.showStep(step, form);
      return;
    }
    const filled = fillNeed(form).form;
    const done = (): void => {
      // What was typed while Excel was busy counts: it is written with the next step, or at the last.
      const now = this.state.form;
      this.showStep(step, now && now !== form ? fillNeed(now).form : filled);
    };
    if (here.sheets.length === 0) return done();
    const what = "Saving this step in the workbook.";
    const save = async (): Promise<void> => {
      const { describeRun } = await this.building();
      const described = { workbook: describeRun(runOf(filled), filled.changeLog) };
      await this.put({ what, described, sheets: here.sheets, done });
    };
    // Said, not shown: a line that comes and goes would move what is being read.
    void this.during(what, save, { quiet: true });
  }

  private async building(): Promise<Building> {
    const building = await import(/* webpackChunkName: "build" */ "../workbook/preview/build");
    if (!this.state.building) this.set({ building });
    return building;
  }

  private showStep(step: number, form: Form): void {
    const looks = FIRST_LOOKS;
    this.set({ step, form, problems: [], looks, question: undefined, written: undefined });
    this.toTop();
    this.focus("title");
  }

  private listRuns(): Promise<void> {
    this.set({ runs: undefined });
    return this.during("Looking for runs in this workbook.", async () => {
      this.set({ runs: await readRuns(this.gateway) });
    });
  }

  openRun({ found, form }: OpenRun): void {
    if (!form) return;
    this.set({ form, run: found.run, seen: found.source, step: 0, written: undefined });
    this.set({ looks: FIRST_LOOKS });
    this.go("run");
  }

  repair(run: RunKey): void {
    void this.during("Setting the formulas anew.", async () => {
      const { formulas } = await this.gateway.repairFormulas(run);
      this.set({ status: `${formulas} formulas were set anew.` });
    });
  }

  write(): void {
    const { form } = this.state;
    if (!form) return;
    const wrong = STEPS.findIndex((step) => step.check(form).length > 0);
    if (wrong >= 0) {
      this.showStep(wrong, form);
      this.set({ problems: STEPS[wrong].check(form) });
      this.focus("summary");
      return;
    }
    const what = "Writing the workbook.";
    const done = async ({ run, sheets, leftOut }: WrittenOutcome): Promise<void> => {
      // The change log has a line more: the next writing goes on from there.
      const opened = (await readRuns(this.gateway)).find(({ found }) => found.run === run)?.form;
      const { changeLog } = opened ?? form;
      this.set({ form: { ...form, changeLog }, written: { sheets, leftOut } });
      this.set({ status: `${sheets.length} sheets were written.` });
      this.focus("written");
    };
    void this.during(what, async () => {
      const described = liveOf(form).whole(await this.building());
      await this.put({ what, described, done });
    });
  }

  insertSample(): void {
    void this.during("Inserting the sample.", async () => {
      const { sheet } = await this.gateway.insertSample();
      this.set({ status: `The sample is on the new sheet "${sheet}".` });
    });
  }

  search(search: string): void {
    this.set({ search });
  }

  insertFormula(formula: string): void {
    void this.during("Inserting the formula.", async () => {
      const outcome = await this.gateway.insertFormula(formula);
      const at = `${outcome.sheet}, ${outcome.address}`;
      if (outcome.kind === "inserted") this.set({ status: `The formula stands in ${at}.` });
      else this.set({ alert: `${at} is in use (${outcome.text}). Select an empty cell first.` });
    });
  }

  explain(): void {
    void this.during("Reading the selected cell.", async () => {
      const cell = await this.gateway.selectedResult();
      const opened =
        cell && (await readRuns(this.gateway)).find(({ found }) => found.run === cell.run);
      const run: Run | undefined = opened?.form && runOf(opened.form);
      const { explain } = await import(
        /* webpackChunkName: "explain" */ "../workbook/preview/explain"
      );
      this.set({ explanation: cell && run ? explain(run, cell) : undefined });
      if (!cell) {
        this.set({ status: "The selected cell is no figure of a run." });
      } else if (!run) {
        this.set({ alert: UNREADABLE });
      }
    });
  }

  readSheet(purpose: Purpose): void {
    void this.during("Reading the selected cells.", async () => {
      const block = await this.gateway.readSelection();
      const reading = await import(/* webpackChunkName: "open" */ "./fromSheet");
      const layout = reading.readFor(purpose, block);
      this.set({ layout, reading, place: "from sheet" });
      const { key, unread } = reading.checkSheet(layout, this.state.form!);
      if (key !== "" || unread.length > 0) this.set({ status: CHECK });
      this.focus("title");
    });
  }

  editLayout(layout: LayoutState): void {
    const { reading, form } = this.state;
    const { totals } = reading!.checkSheet(layout, form!);
    // The totals are on the page: a screen reader hears that they changed.
    this.set({ layout, alert: "", status: totals, quiet: true });
  }

  mendTexts(): void {
    const { layout, reading } = this.state;
    if (!layout || !reading) return;
    void this.during("Turning the texts into numbers.", async () => {
      const { sheet, address } = layout.block;
      await this.gateway.mendTextNumbers(sheet, reading.layoutOf(layout).textNumbers);
      const block = await this.gateway.readBlock(sheet, address);
      this.set({ layout: { ...layout, block }, status: "The texts are numbers now." });
    });
  }

  useLayout(): void {
    const { layout, form, reading } = this.state;
    if (!layout || !form || !reading) return;
    const check = reading.checkSheet(layout, form);
    if (!reading.isConfirmed(layout, check)) {
      this.set({ status: "", alert: CONFIRM });
      this.focus("confirm-sheet");
      return;
    }
    this.set({ form: reading.useSheet(form, layout), layout: undefined });
    this.go("run");
    this.set({ status: `Read from your sheet: ${check.totals}.`, quiet: false });
  }

  show(sheet: string): void {
    void this.during(`Going to ${sheet}.`, () => this.gateway.goTo(sheet));
  }

  valuesCopy(): void {
    void this.during("Making a copy with values.", async () => {
      await this.gateway.openValuesCopy();
      this.set({ status: "The copy is open in a window of its own. Save it there." });
    });
  }
}
