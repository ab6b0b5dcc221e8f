import type { Purpose } from "../steps/fromSheet";
import type { Form } from "../steps/form";
import type { Live } from "../steps/live";
import type { Problem } from "../steps/typed";
import type { View } from "./fields";

/** What a step's view is made from, and how it tells what the user did. */
export interface StepContext {
  readonly form: Form;
  readonly live: Live;
  readonly problems: readonly Problem[];
  /** What is shown, and is no part of the run. */
  readonly looks: Looks;
  /** Puts a changed form in place of the present one. */
  edit(form: Form): void;
  look(looks: Partial<Looks>): void;
  /** A button that reads the selected cells of the user's own sheet. */
  readSheet(purpose: Purpose, label: string): View;
}

export interface Looks {
  /** The year whose places are typed; undefined = the same in every year. */
  readonly placesYear: number | undefined;
  /** The year whose moves are shown; undefined = all years together. */
  readonly movesYear: number | undefined;
  /** The specialty is typed, not chosen. */
  readonly ownSpecialty: boolean;
}

export const FIRST_LOOKS: Looks = {
  placesYear: undefined,
  movesYear: undefined,
  ownSpecialty: false,
};
