import { TRAINING_YEAR_MONTH } from "../../model/reference/phases";
import {
  excel,
  joined,
  named,
  operation,
  type Expression,
  type Term,
} from "../formulas/expression";
import { equal, type Check } from "./check";

/** The rules of `src/model/reference/phases`, as formulas that follow the inputs. */
const ofPhase = (name: "PhaseFirst" | "PhaseLast"): Expression =>
  excel("INDEX", named(name), excel("MATCH", named("Phase"), named("PhaseNames"), 0));

/** A phase without a window, such as "other", suggests nothing. */
const hasNoWindow = equal(excel("COUNTIF", named("PhaseNames"), named("Phase")), 0);

/** The year in which the first training year after the baseline date begins; a blank date is long ago. */
const next = operation(
  excel("YEAR", named("BaselineDate")),
  "+",
  excel("IF", operation(excel("MONTH", named("BaselineDate")), ">=", TRAINING_YEAR_MONTH), 1, 0)
);

const label = (year: Term): Expression =>
  joined(year, "/", excel("RIGHT", operation(year, "+", 1), 2));

const passed = operation(next, ">", ofPhase("PhaseLast"));
const suggested = label(excel("MAX", ofPhase("PhaseFirst"), next));
const window = excel(
  "IF",
  equal(ofPhase("PhaseFirst"), ofPhase("PhaseLast")),
  label(ofPhase("PhaseFirst")),
  joined(label(ofPhase("PhaseFirst")), " to ", label(ofPhase("PhaseLast")))
);

/** The training year that the phase suggests to begin with, in words. */
export const suggestedStart: Expression = excel(
  "IF",
  hasNoWindow,
  "none: this phase has no window",
  joined(
    suggested,
    excel(
      "IF",
      passed,
      joined(
        ", the next training year: the window of the phase, ",
        window,
        ", has passed at the baseline date"
      ),
      joined(
        ", the first year of the phase's window, ",
        window,
        ", that begins after the baseline date"
      )
    )
  )
);

export function phaseCheck(): Check {
  const first = excel("LEFT", excel("INDEX", named("Years"), 1, 1), 4);
  const inside = excel(
    "AND",
    operation(first, ">=", joined(ofPhase("PhaseFirst"), "")),
    operation(first, "<=", joined(ofPhase("PhaseLast"), ""))
  );
  return {
    name: "Moves begin within the window of the phase",
    holds: excel("IF", hasNoWindow, true, inside),
    otherwise: joined(
      "The plan begins in ",
      excel("INDEX", named("Years"), 1, 1),
      "; the window of phase ",
      named("Phase"),
      ", ",
      window,
      excel("IF", passed, ", has passed at the baseline date", joined(", suggests ", suggested))
    ),
    why: "HEE FAQ 2022: the moves of a specialty must commence within its phase; no phase sets their number of years.",
  };
}
