import { sheetText } from "../workbook/formulas/text";
import { escapeXml, unescapeXml } from "./xml";

/** An element's attributes: a comment of a name may hold a `>`. */
const ATTRIBUTES = String.raw`((?:"[^"]*"|'[^']*'|[^"'>])*)`;
const SHEET = new RegExp(`<(?:\\w+:)?sheet\\b${ATTRIBUTES}>`, "g");
const NAME = new RegExp(
  `(<(?:\\w+:)?definedName\\b${ATTRIBUTES}>)([^<]*)(</(?:\\w+:)?definedName>)`,
  "g"
);
const RANGE =
  /^\$?(?:[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\d+:\$?\d+|[A-Z]{1,3}:\$?[A-Z]{1,3})$/;

/**
 * Print titles and print areas with their sheet's name as formulas write it. The library joins name and rows without
 * quotes, and Excel then drops the name and offers to repair the file.
 */
export function quotePrintNames(workbookXml: string): string {
  return changePrintNames(workbookXml, (sheet, ranges) =>
    ranges.map((range) => `${sheetText(sheet)}!${range}`)
  );
}

/**
 * The same names without their sheet, as the library can read them: it would cut a sheet's name at its commas. One
 * that is no range (`#REF!`, a formula) is left out, and told.
 */
export function barePrintNames(workbookXml: string): { xml: string; notKept: string[] } {
  const notKept: string[] = [];
  const xml = changePrintNames(workbookXml, (sheet, ranges, name) => {
    if (ranges.every((range) => RANGE.test(range))) return ranges;
    const what = name === "_xlnm.Print_Area" ? "print area" : "rows or columns to repeat in print";
    notKept.push(`The ${what} of the sheet ${sheet} cannot be kept: it is no range of cells.`);
    return undefined;
  });
  return { xml, notKept };
}

/** Sets each such name to the ranges that `change` gives, and drops it where it gives none. */
function changePrintNames(
  workbookXml: string,
  change: (sheet: string, ranges: string[], name: string) => string[] | undefined
): string {
  const sheets = [...workbookXml.matchAll(SHEET)].map(([, attributes]) =>
    unescapeXml(attribute(attributes, "name") ?? "")
  );
  return workbookXml.replace(NAME, (whole, open, attributes, content, close) => {
    const name = attribute(attributes, "name") ?? "";
    const sheet = sheets[Number(attribute(attributes, "localSheetId") ?? NaN)];
    if (!/^_xlnm\.Print_(Titles|Area)$/.test(name) || sheet === undefined) return whole;
    const ranges = change(sheet, rangesOf(unescapeXml(content), sheet), name);
    return ranges ? open + escapeXml(ranges.join(",")) + close : "";
  });
}

/** The ranges without their sheet, whether or not its name is quoted. */
function rangesOf(references: string, sheet: string): string[] {
  const quoted = `'${sheet.replace(/'/g, "''")}'!`;
  const bare = [quoted, `${sheet}!`].reduce((text, name) => text.split(name).join(""), references);
  return bare.split(",").map((range) => range.trim());
}

function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}=(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found?.[1] ?? found?.[2];
}
