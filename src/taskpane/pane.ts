import type { ChangedCell, FoundRun, Gateway, RunKey, Taken } from "../excel/gateway";
import type { InputProblem, SourceWorkbook } from "../workbook/inputs/source";
import type { Explanation } from "../workbook/preview/explain";
import type { FunctionHelp } from "./help/search";
import type { LayoutState, Purpose } from "./steps/fromSheet";
import type { Building } from "./steps/live";
import type { Form } from "./steps/form";
import type { Problem } from "./steps/typed";
import { FIRST_LOOKS, type Looks } from "./views/context";

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

/** What the pane must ask before it writes. */
export type Question =
  | {
      readonly kind: "taken";
      readonly by: readonly Taken[];
      readonly besideNames: readonly string[];
      readonly answer: (rule: "replace" | "beside") => void;
    }
  | {
      readonly kind: "changed";
      readonly cells: readonly ChangedCell[];
      readonly answer: (whose: "theirs" | "mine") => void;
    };

export interface Written {
  readonly sheets: readonly string[];
  readonly leftOut: readonly string[];
}

/** Everything the pane shows. The workbook keeps the run; nothing here outlives the pane. */
export interface PaneState {
  readonly place: Place;
  readonly form?: Form;
  readonly step: number;
  /** The run of the workbook that the form belongs to, once it was written there or read from there. */
  readonly run?: RunKey;
  /** Its input tables as last written or read, to see whether someone else has changed them since. */
  readonly seen?: SourceWorkbook;
  readonly problems: readonly Problem[];
  readonly looks: Looks;
  /** Said politely; and said at once. */
  readonly status: string;
  readonly alert: string;
  readonly busy: boolean;
  /** The status is said, and takes no room. */
  readonly quiet: boolean;
  readonly question?: Question;
  readonly written?: Written;
  readonly runs?: readonly OpenRun[];
  readonly layout?: LayoutState;
  /** What reads the user's cells, once it was asked for. */
  readonly reading?: typeof import("./fromSheet");
  /** What describes the sheets of a run, from the first step that was saved on. */
  readonly building?: Building;
  readonly search: string;
  /** The functions' help, once it was asked for. */
  readonly functions?: readonly FunctionHelp[];
  readonly explanation?: Explanation;
}

export const FIRST_STATE: PaneState = {
  place: "home",
  step: 0,
  problems: [],
  looks: FIRST_LOOKS,
  status: "",
  alert: "",
  busy: false,
  quiet: false,
  search: "",
};

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
