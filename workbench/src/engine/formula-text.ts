/**
 * One formula in three spellings: as Excel shows it (`=SUM(A2#)`), as Excel stores it in a file
 * (`SUM(_xlfn.ANCHORARRAY(A2))`) and as the grid's engine reads it (`=SUM(ANCHORARRAY(A2))`).
 * Texts in quotes, sheet names in quotes and column names in brackets are never touched.
 */
import { SINGLE_FUNCTION, SPILL_FUNCTION } from "./references";

type Piece = { kind: "code" | "text" | "sheet" | "bracket"; text: string };

function pieces(formula: string): Piece[] {
  const found: Piece[] = [];
  let code = "";
  const flush = () => {
    if (code) found.push({ kind: "code", text: code });
    code = "";
  };
  for (let at = 0; at < formula.length;) {
    const mark = formula[at];
    if (mark === '"' || mark === "'") {
      let end = at + 1;
      while (end < formula.length) {
        if (formula[end] !== mark) end += 1;
        else if (formula[end + 1] === mark) end += 2;
        else break;
      }
      flush();
      found.push({ kind: mark === '"' ? "text" : "sheet", text: formula.slice(at, end + 1) });
      at = end + 1;
    } else if (mark === "[") {
      let depth = 0;
      let end = at;
      for (; end < formula.length; end += 1) {
        if (formula[end] === "'") end += 1;
        else if (formula[end] === "[") depth += 1;
        else if (formula[end] === "]" && --depth === 0) break;
      }
      flush();
      found.push({ kind: "bracket", text: formula.slice(at, end + 1) });
      at = end + 1;
    } else {
      code += mark;
      at += 1;
    }
  }
  flush();
  return found;
}

/** Applies `change` to the code between quotes and brackets, which are held by placeholders meanwhile: characters that no name has. */
function onCode(
  formula: string,
  change: (code: string) => string,
  bracket = (text: string) => text
): string {
  const held: string[] = [];
  const joined = pieces(formula)
    .map((piece) => {
      if (piece.kind === "code") return piece.text;
      held.push(piece.kind === "bracket" ? bracket(piece.text) : piece.text);
      return `\uE000${piece.kind === "sheet" ? "s" : piece.kind === "text" ? "t" : "b"}${held.length - 1}\uE001`;
    })
    .join("");
  return change(joined).replace(/\uE000[stb](\d+)\uE001/g, (_, at: string) => held[Number(at)]);
}

const CELL = "(?:(?:\\uE000s\\d+\\uE001|[A-Za-z_][\\w.]*)!)?\\$?[A-Za-z]{1,3}\\$?\\d+";
const AREA = `${CELL}(?::\\$?[A-Za-z]{1,3}\\$?\\d+)?`;
const NAME_OR_TABLE = "[A-Za-z_\\\\][\\w.]*(?:\\uE000b\\d+\\uE001)?";

/** As Excel shows it -> as the grid's engine reads it. */
export function toGrid(formula: string): string {
  return onCode(
    formula,
    (code) =>
      code
        .replace(new RegExp(`(${CELL})#`, "g"), `${SPILL_FUNCTION}($1)`)
        .replace(
          new RegExp(`@(${AREA}|${NAME_OR_TABLE})(?![\\w.(])`, "g"),
          `${SINGLE_FUNCTION}($1)`
        ),
    thisRow
  );
}

/** `[@Posts]` and `[@[Posts now]]` are `[[#This Row],[Posts]]` to the engine. */
function thisRow(bracket: string): string {
  const short = /^\[@(?:\[(.*)\]|([^[\]]*))\]$/s.exec(bracket);
  if (!short) return bracket;
  const column = short[1] ?? short[2];
  return column ? `[[#This Row],[${column}]]` : "[#This Row]";
}

/** As the grid's engine reads it -> as Excel shows it. */
export function fromGrid(formula: string): string {
  return onCode(
    formula,
    (code) =>
      code
        .replace(new RegExp(`\\b${SPILL_FUNCTION}\\((${CELL})\\)`, "g"), "$1#")
        .replace(new RegExp(`\\b${SINGLE_FUNCTION}\\((${AREA}|${NAME_OR_TABLE})\\)`, "g"), "@$1"),
    (bracket) => bracket.replace(/^\[\[#This Row\],\[([^[\]]*)\]\]$/, "[@[$1]]")
  );
}

const FUNCTION_NAME = /([A-Za-z_][\w.]*)\s*\(/g;

/** The function names that a formula calls, in capitals, `_xlfn.` prefixes left out. */
export function calledFunctions(formula: string): string[] {
  const names = new Set<string>();
  onCode(formula, (code) => {
    for (const [, name] of code.matchAll(FUNCTION_NAME)) names.add(plainName(name).toUpperCase());
    return code;
  });
  return [...names];
}

function plainName(name: string): string {
  return name.replace(/^_xlfn\./i, "").replace(/^_xlws\./i, "");
}

const STORED_CUSTOM = "_xldudf_";

/**
 * As stored in a file -> as Excel shows it. `customNames` are the full names of the add-in's functions: the stored
 * form writes a dot as an underscore, which is no longer to be told from an underscore of the name itself.
 */
export function fromStored(stored: string, customNames: Iterable<string>): string {
  const byStored = new Map<string, string>();
  for (const name of customNames) {
    byStored.set(`${STORED_CUSTOM}${name.replace(/\./g, "_")}`.toUpperCase(), name);
  }
  const shown = onCode(stored, (code) =>
    code
      .replace(new RegExp(`_xlfn\\.${SPILL_FUNCTION}\\((${CELL})\\)`, "gi"), "$1#")
      .replace(
        new RegExp(`_xlfn\\.${SINGLE_FUNCTION}\\((${AREA}|${NAME_OR_TABLE})\\)`, "gi"),
        "@$1"
      )
      .replace(FUNCTION_NAME, (whole, name: string) => {
        const known = byStored.get(name.toUpperCase());
        return `${known ?? plainName(name)}${whole.slice(name.length)}`;
      })
      .replace(/_xlpm\.|_xlop\./g, "")
  );
  return shown.startsWith("=") ? shown : `=${shown}`;
}

/** Functions that Excel stores with a prefix, because they came after the file format. */
const LATER_FUNCTIONS = new Set(
  (
    "LET LAMBDA XLOOKUP XMATCH SEQUENCE UNIQUE SORTBY RANDARRAY MAP REDUCE SCAN MAKEARRAY BYROW BYCOL " +
    "TEXTSPLIT TEXTBEFORE TEXTAFTER VSTACK HSTACK TOROW TOCOL WRAPROWS WRAPCOLS TAKE DROP CHOOSECOLS " +
    "CHOOSEROWS EXPAND ISOMITTED IFS SWITCH MAXIFS MINIFS CONCAT TEXTJOIN IFNA DAYS NUMBERVALUE ISFORMULA " +
    "FORMULATEXT SHEET SHEETS"
  ).split(" ")
);
const LATER_WORKSHEET_FUNCTIONS = new Set(["FILTER", "SORT"]);

/** As Excel shows it -> as stored in a file, without the leading `=`. */
export function toStored(formula: string, customNames: Iterable<string>): string {
  const custom = new Map([...customNames].map((name) => [name.toUpperCase(), name]));
  return onCode(formula.replace(/^=/, ""), (code) =>
    code
      .replace(FUNCTION_NAME, (whole, name: string) => {
        const capital = name.toUpperCase();
        const rest = whole.slice(name.length);
        const own = custom.get(capital);
        if (own) return `${STORED_CUSTOM}${own.replace(/\./g, "_")}${rest}`;
        if (LATER_FUNCTIONS.has(capital)) return `_xlfn.${capital}${rest}`;
        if (LATER_WORKSHEET_FUNCTIONS.has(capital)) return `_xlfn._xlws.${capital}${rest}`;
        return whole;
      })
      .replace(new RegExp(`(${CELL})#`, "g"), `_xlfn.${SPILL_FUNCTION}($1)`)
      .replace(
        new RegExp(`@(${AREA}|${NAME_OR_TABLE})(?![\\w.(])`, "g"),
        `_xlfn.${SINGLE_FUNCTION}($1)`
      )
  );
}
