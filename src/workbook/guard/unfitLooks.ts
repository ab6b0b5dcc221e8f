import type { ConditionalFormat, RunSheet } from "../describe";
import { cell, range } from "../formulas/expression";
import { holdsOf } from "./regions";
import { wrong } from "./wrong";

/**
 * Colours each cell that holds what cannot be in it, by the same rule that the sentences go by: validation stops what is
 * typed, not what is pasted.
 */
export function unfitLooks(sheet: RunSheet): ConditionalFormat[] {
  return sheet.validations.flatMap((validation) => {
    const holds = holdsOf(validation);
    if (holds.kind === "any") return [];
    const { top, left, bottom, right } = validation.range;
    return Array.from({ length: right - left + 1 }, (_, index): ConditionalFormat => {
      const column = left + index;
      const first = { ...cell(sheet.name, top, column), relative: true };
      return {
        range: range(sheet.name, top, column, bottom, column),
        formula: wrong(first, holds),
        look: "bad",
      };
    });
  });
}
