import type { Book } from "./book";

export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** A sheet's name that formulas may write without quotes; wherever Excel could take it for something else, no. */
const PLAIN = /^[A-Za-z_][A-Za-z0-9_.]*$/;
const LIKE_A_CELL = /^[A-Za-z]{1,3}[0-9]{1,7}$|^[Rr]?[0-9]*[Cc]?[0-9]*$|^(true|false)$/i;
const QUOTED = /^'((?:[^']|'')+)'$/;
const RANGE =
  /^(?:\$?([A-Z]{1,3})\$?([1-9][0-9]*)(?::\$?([A-Z]{1,3})\$?([1-9][0-9]*))?|\$?[1-9][0-9]*:\$?[1-9][0-9]*|\$?[A-Z]{1,3}:\$?[A-Z]{1,3})$/;

export interface Corner {
  readonly row: number;
  readonly column: number;
}

export function corner(address: string): Corner {
  const [, letters, digits] = /^\$?([A-Z]+)\$?(\d+)$/.exec(address)!;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}

export function corners(range: string): [Corner, Corner] {
  const [from, to = from] = range.split(":");
  return [corner(from), corner(to)];
}

/** Splits at a sign that stands outside quotes of either kind. */
function split(text: string, sign: string): string[] {
  const parts = [""];
  let quote = "";
  for (const letter of text) {
    if (quote === "" && (letter === "'" || letter === '"')) quote = letter;
    else if (letter === quote) quote = "";
    if (letter === sign && quote === "") parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts;
}

/** What is wrong with a text that must be one or more ranges, each with its sheet: a defined name, a chart's data. */
export function rangeFaults(book: Book, text: string, wanted: "cells" | "any"): string[] {
  return split(text, ",").flatMap((reference) => {
    const parts = split(reference, "!");
    if (parts.length !== 2) return [`${reference} is no range with its sheet`];
    const [sheetText, range] = parts;
    const wrong = sheetFault(book, sheetText);
    if (wrong) return [wrong];
    const found = RANGE.exec(range);
    if (!found) return [`${range} in ${text} is no range`];
    if (!range.split(":").every(inSheet)) return [`${range} in ${text} lies outside a sheet`];
    const sheet = book.sheets.find(({ name }) => name === nameOf(sheetText))!;
    const missing = found[1] ? ends(range).filter((end) => !sheet.cells.has(end)) : [];
    return wanted === "cells" && missing.length > 0
      ? [`${text} names ${missing.join(" and ")}, where no cell is`]
      : [];
  });
}

/** What is wrong with the sheets that a formula names. */
export function formulaFaults(book: Book, formula: string): string[] {
  // Texts and quoted names are passed over as they come: each may hold the quotes of the other.
  const found = formula.matchAll(
    /"(?:[^"]|"")*"|('(?:[^']|'')+'|[^\s'"(),;:+\-*/^&=<>!{}[\]@]+)(!)|'(?:[^']|'')*'/g
  );
  const sheets = [...found].flatMap(([, sheet]) => sheet ?? []);
  return [...new Set(sheets)].flatMap((text) =>
    text.startsWith("#") ? [] : (sheetFault(book, text) ?? [])
  );
}

function sheetFault(book: Book, text: string): string | undefined {
  const name = nameOf(text);
  if (!QUOTED.test(text) && (!PLAIN.test(text) || LIKE_A_CELL.test(text))) {
    return `${text} stands without quotes`;
  }
  return book.sheets.some((sheet) => sheet.name === name) ? undefined : `there is no sheet ${text}`;
}

const nameOf = (text: string): string => QUOTED.exec(text)?.[1].replace(/''/g, "'") ?? text;
const ends = (range: string): string[] => range.replace(/\$/g, "").split(":");

function inSheet(end: string): boolean {
  const [, letters, digits] = /^([A-Z]*)(\d*)$/.exec(end.replace(/\$/g, ""))!;
  const at = corner(`${letters || "A"}${digits || 1}`);
  return at.row <= LAST_ROW && at.column <= LAST_COLUMN;
}
