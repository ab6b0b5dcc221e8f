import { sheetText } from "../workbook/formulas/text";
import { escapeXml, unescapeXml } from "./xml";

/** An element's attributes: a comment of a name may hold a `>`. */
const ATTRIBUTES = String.raw`((?:"[^"]*"|'[^']*'|[^"'>])*)`;
const SHEET = new RegExp(`<sheet\\b${ATTRIBUTES}/?>`, "g");
const PRINT_NAME = new RegExp(`(<definedName\\b${ATTRIBUTES}>)([^<]*)(</definedName>)`, "g");

/**
 * Print titles and print areas with their sheet's name as formulas write it. The library joins name and rows without
 * quotes, and Excel then drops the name and offers to repair the file.
 */
export function quotePrintNames(workbookXml: string): string {
  const sheets = [...workbookXml.matchAll(SHEET)].map(([, attributes]) =>
    unescapeXml(attribute(attributes, "name") ?? "")
  );
  return workbookXml.replace(PRINT_NAME, (whole, open, attributes, content, close) => {
    if (!/^_xlnm\.Print_(Titles|Area)$/.test(attribute(attributes, "name") ?? "")) return whole;
    const sheet = sheets[Number(attribute(attributes, "localSheetId") ?? NaN)];
    if (sheet === undefined) return whole;
    const ranges = rangesOf(unescapeXml(content), sheet);
    const qualified = ranges.map((range) => `${sheetText(sheet)}!${range}`).join(",");
    return open + escapeXml(qualified) + close;
  });
}

/** The ranges without their sheet, whether or not its name is quoted. */
function rangesOf(references: string, sheet: string): string[] {
  const quoted = `'${sheet.replace(/'/g, "''")}'!`;
  const bare = [quoted, `${sheet}!`].reduce((text, name) => text.split(name).join(""), references);
  return bare.split(",");
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
}
