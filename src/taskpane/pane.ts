import type { ChangedCell, RunKey, Taken } from "../excel/gateway";
import type { SourceWorkbook } from "../workbook/inputs/source";
import type { Explanation } from "../workbook/preview/explain";
import type { OpenRun, Place } from "./actions";
import type { FunctionHelp } from "./help/search";
import type { LayoutState } from "./steps/fromSheet";
import type { Building } from "./steps/live";
import type { Form } from "./steps/form";
import type { Problem } from "./steps/typed";
import { FIRST_LOOKS, type Looks } from "./views/context";

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
