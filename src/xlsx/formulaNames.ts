import ids from "../functions/ids.json";
import { functionName } from "../workbook/formulas/text";

const STORED = new Map(ids.map((id) => [functionName(id, "stored").toUpperCase(), id]));
const SHOWN = new Map(ids.map((id) => [functionName(id, "shown").toUpperCase(), id]));

/** Applies a change to the parts of a formula that stand outside texts and quoted sheet names. */
function outsideQuotes(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join("");
}

/**
 * A formula as Excel shows it, from the form a file holds. Names are mapped through the list of our functions, never
 * by their pattern: an underscore in a stored name may have been a dot.
 */
export function shownFormula(stored: string): string {
  const named = outsideQuotes(stored, (part) =>
    part
      .replace(/_xldudf_[A-Za-z0-9_.]+/gi, (name) => {
        const id = STORED.get(name.toUpperCase());
        return id === undefined ? name : functionName(id, "shown");
      })
      .replace(/_xlfn\.SINGLE\(([^()]*)\)/gi, "@$1")
      .replace(/_xlfn\.(_xlws\.)?(?!ANCHORARRAY)/gi, "")
  );
  // A spill reference may hold a quoted sheet name, so it is looked for in the whole formula.
  return named.replace(
    /_xlfn\.ANCHORARRAY\(((?:'(?:[^']|'')*'!|[A-Za-z0-9_.]+!)?\$?[A-Z]+\$?\d+)\)/gi,
    "$1#"
  );
}

/** A formula as a file holds it, from the form Excel shows: our functions and spill references. */
export function storedFormula(shown: string): string {
  const spilled = shown.replace(
    /((?:'(?:[^']|'')*'!|[A-Za-z0-9_.]+!)?\$?[A-Z]{1,3}\$?\d+)#/g,
    "_xlfn.ANCHORARRAY($1)"
  );
  return outsideQuotes(spilled, (part) =>
    part.replace(/[A-Za-z][A-Za-z0-9]*\.[A-Za-z0-9]+(?=\()/g, (name) => {
      const id = SHOWN.get(name.toUpperCase());
      return id === undefined ? name : functionName(id, "stored");
    })
  );
}
