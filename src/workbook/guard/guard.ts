import type { DescribedCell, RunSheet } from "../describe";
import {
  excel,
  joined,
  operation,
  type CellReference,
  type Expression,
} from "../formulas/expression";
import { NONE, type FaultLines } from "./faultLines";
import { unfitLooks } from "./unfitLooks";

/** How every guarded cell begins that cannot say what it should. */
export const CANNOT = "Cannot be calculated";

/**
 * Puts the guard around every sentence and check of the sheets, and around every formula that reads single cells of a
 * spill; and a colour on every input that cannot be read. Without lines, as on the input sheets alone, there is nothing to name the place by.
 */
export function guardSentences(sheets: readonly RunSheet[], lines?: FaultLines): RunSheet[] {
  const guardCell = (entry: DescribedCell): DescribedCell => {
    if (!entry.formula) return entry;
    const { formula } = entry;
    if (entry.guarded) {
      const origins = lines?.originsOf([formula, ...entry.guarded.rests]) ?? [];
      return { ...entry, formula: guarded(formula, origins) };
    }
    const anchors = entry.spill ? [] : (lines?.anchorsOf(formula) ?? []);
    return anchors.length > 0 ? { ...entry, formula: unlessMissing(formula, anchors) } : entry;
  };
  return sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map(guardCell),
    conditionalFormats: [...sheet.conditionalFormats, ...unfitLooks(sheet)],
  }));
}

/**
 * A spill that fails leaves its error in its first cell and blanks in all others, which count as 0 to whoever reads them:
 * the formula shows that error instead.
 */
const unlessMissing = (formula: Expression, anchors: readonly CellReference[]): Expression =>
  anchors.reduceRight<Expression>(
    (rest, anchor) => excel("IF", excel("ISERROR", anchor), anchor, rest),
    formula
  );

/** The sentence, unless one of the blocks it rests on is in error or it is in error itself. */
function guarded(sentence: Expression, origins: readonly CellReference[]): Expression {
  const tried = excel("IFERROR", sentence, `${CANNOT}: a cell that this rests on holds an error`);
  if (origins.length === 0) return tried;
  const first = origins
    .slice(0, -1)
    .reduceRight<Expression>(
      (rest, origin) => excel("IF", operation(origin, "<>", NONE), origin, rest),
      origins[origins.length - 1]
    );
  const sound = origins.map((origin) => operation(origin, "=", NONE));
  return excel(
    "IF",
    sound.length > 1 ? excel("AND", ...sound) : sound[0],
    tried,
    joined(`${CANNOT}: `, first)
  );
}
