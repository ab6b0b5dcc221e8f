import type { FoundRun, Gateway, RunKey } from "../excel/gateway";
import type { InputProblem } from "../workbook/inputs/source";
import type { Form } from "./steps/form";
import type { LayoutState, Purpose } from "./steps/fromSheet";
import type { Looks } from "./views/context";

export type Place =
  "home" | "run" | "open" | "from sheet" | "help" | "explain" | "about" | "privacy";

/** A run that stands in the workbook, or why it cannot be opened. */
export interface OpenRun {
  readonly found: FoundRun;
  readonly form?: Form;
  readonly problems: readonly InputProblem[];
  /** What is typed in its tables and is no part of the run. */
  readonly notRead?: readonly InputProblem[];
}

/** What the views may do. */
export interface Actions {
  readonly gateway: Gateway;
  go(place: Place): void;
  start(sample: boolean): void;
  edit(form: Form): void;
  look(looks: Partial<Looks>): void;
  toStep(step: number): void;
  write(): void;
  openRun(run: OpenRun): void;
  repair(run: RunKey): void;
  insertSample(): void;
  search(text: string): void;
  insertFormula(formula: string): void;
  explain(): void;
  readSheet(purpose: Purpose): void;
  editLayout(layout: LayoutState): void;
  mendTexts(): void;
  useLayout(): void;
  show(sheet: string): void;
  valuesCopy(): void;
  dropQuestion(): void;
}
