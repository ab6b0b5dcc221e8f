import ids from "../functions/ids.json";
import { functionName } from "../workbook/formulas/text";

const STORED = new Map(ids.map((id) => [functionName(id, "stored").toUpperCase(), id]));
const SHOWN = new Map(ids.map((id) => [functionName(id, "shown").toUpperCase(), id]));

const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;
const REFERENCE = String.raw`(?:'(?:[^']|'')*'!|[A-Za-z0-9_.]+!)?\$?[A-Za-z]{1,3}\$?\d+`;

/** Changes a formula outside its texts (and, if asked, outside quoted sheet names): what a user typed stays. */
function outside(
  formula: string,
  quotes: "texts" | "texts and sheets",
  change: (part: string) => string
): string {
  const kept: string[] = [];
  const masked = formula.replace(QUOTED, (quoted) => {
    if (quotes === "texts" && quoted.startsWith("'")) return quoted;
    return `\uE000${kept.push(quoted) - 1}\uE000`;
  });
  return change(masked).replace(/\uE000(\d+)\uE000/g, (_, index: string) => kept[Number(index)]);
}

/**
 * A formula as Excel shows it, from the form a file holds. Names are mapped through the list of our functions, never
 * by their pattern: an underscore in a stored name may have been a dot.
 */
export function shownFormula(stored: string): string {
  const named = outside(stored, "texts and sheets", (part) =>
    part
      .replace(/_xldudf_[A-Za-z0-9_.]+/gi, (name) => {
        const id = STORED.get(name.toUpperCase());
        return id === undefined ? name : functionName(id, "shown");
      })
      .replace(/_xlfn\.SINGLE\(([^()]*)\)/gi, "@$1")
      .replace(/_xlfn\.(_xlws\.)?(?!ANCHORARRAY)/gi, "")
  );
  const spill = new RegExp(String.raw`_xlfn\.ANCHORARRAY\((${REFERENCE})\)`, "gi");
  return outside(named, "texts", (part) => part.replace(spill, "$1#"));
}

/** A formula as a file holds it, from the form Excel shows: our functions and spill references. */
export function storedFormula(shown: string): string {
  const spill = new RegExp(`(${REFERENCE})#`, "g");
  const spilled = outside(shown, "texts", (part) => part.replace(spill, "_xlfn.ANCHORARRAY($1)"));
  return outside(spilled, "texts and sheets", (part) =>
    part.replace(/[A-Za-z][A-Za-z0-9]*\.[A-Za-z0-9]+(?=\()/g, (name) => {
      const id = SHOWN.get(name.toUpperCase());
      return id === undefined ? name : functionName(id, "stored");
    })
  );
}
