import { library } from "../../functions/library";
import { buildRun, describeRun, type BuiltRun } from "../build";
import type { Run } from "../inputs/run";
import { summarise, type RunSummary } from "../summary";

/** The description alone, with a change log as given: what the pane saves of a step. */
export { describeRun };

export interface WholeRun extends BuiltRun {
  readonly summary: RunSummary;
}

/** The workbook of a run, with the values that its formulas will show and what they come to in words. */
export function wholeRun(run: Run): WholeRun {
  const built = buildRun(run, library);
  return { ...built, summary: summarise(run, built) };
}
