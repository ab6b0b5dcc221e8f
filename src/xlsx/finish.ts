import { quotePrintNames } from "./printNames";
import { orderFonts } from "./styleOrder";
import { readZip, writeZip, type Parts } from "./zip";

const WORKBOOK = "xl/workbook.xml";
const STYLES = "xl/styles.xml";
const SHARED_TEXTS = "xl/sharedStrings.xml";
const SHEETS = /^xl\/worksheets\/[^/]+\.xml$/;
const APP = "docProps/app.xml";
const RELATIONS = "_rels/.rels";
const CONTENT_TYPES = "[Content_Types].xml";
const CALC_CHAIN = "xl/calcChain.xml";
const WEB_EXTENSION =
  "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes";
const ERRORS = "#NULL!|#DIV/0!|#VALUE!|#REF!|#NAME\\?|#NUM!|#N/A|#SPILL!|#CALC!|#GETTING_DATA";

/**
 * What the library leaves to be done on the finished file:
 * - no forced recalculation on opening: it would show #NAME? where the add-in is missing;
 * - results that are errors are stored as errors, not as text that looks like one;
 * - print titles and print areas name their sheet in quotes where it needs them;
 * - fonts say what they are made of in the order of Microsoft's schema;
 * - line breaks in headings of Tables are written as Excel writes them;
 * - the part of shared texts says how often they are used;
 * - the relationship to a task pane that the file brought along is put back;
 * - grid lines of charts are pale, so that the bars stand out;
 * - no chain of calculation, which may name cells that are gone; one fixed date for all parts.
 */
export function finish(file: Uint8Array, original?: Uint8Array): Uint8Array {
  const parts = readZip(file);
  edit(parts, WORKBOOK, (xml) => xml.replace(/<calcPr\b[^>]*\/>/, '<calcPr calcId="191029"/>'));
  edit(parts, WORKBOOK, quotePrintNames);
  edit(parts, STYLES, orderFonts);
  edit(parts, APP, (xml) =>
    xml.replace("<Application>hucre</Application>", "<Application>Fair Share</Application>")
  );
  for (const path of parts.keys()) {
    if (SHEETS.test(path)) edit(parts, path, errorResults);
    if (/^xl\/charts\/[^/]+\.xml$/.test(path)) edit(parts, path, paleGridlines);
    if (/^xl\/tables\/[^/]+\.xml$/.test(path)) edit(parts, path, brokenHeadings);
  }
  countSharedTexts(parts);
  dropCalcChain(parts);
  if (original) restoreWebExtension(parts, readZip(original));
  return writeZip(parts);
}

function edit(parts: Parts, path: string, change: (xml: string) => string): void {
  const part = parts.get(path);
  if (part) parts.set(path, Buffer.from(change(Buffer.from(part).toString("utf8")), "utf8"));
}

function errorResults(xml: string): string {
  const cell = new RegExp(
    `<c ([^>]*)t="str"([^>]*)>(<f[^>]*>[^<]*</f>|<f[^>]*/>)<v>(${ERRORS})</v>`,
    "g"
  );
  return xml.replace(cell, '<c $1t="e"$2>$3<v>$4</v>');
}

/** A line break within an attribute is a space to whoever reads it, and then the heading is not its cell. */
function brokenHeadings(xml: string): string {
  return xml.replace(/<tableColumn [^>]*>/g, (column) =>
    column.replace(/&#13;|\r/g, "_x000d_").replace(/&#10;|\n/g, "_x000a_")
  );
}

function paleGridlines(xml: string): string {
  const pale = '<a:ln w="6350"><a:solidFill><a:srgbClr val="D8DEE4"/></a:solidFill></a:ln>';
  return xml.replace(
    /<c:majorGridlines\s*\/>|<c:majorGridlines><\/c:majorGridlines>/g,
    `<c:majorGridlines><c:spPr>${pale}</c:spPr></c:majorGridlines>`
  );
}

/** The library gives the number of texts for the number of their uses. */
function countSharedTexts(parts: Parts): void {
  let uses = 0;
  for (const [path, data] of parts) {
    if (!SHEETS.test(path)) continue;
    uses +=
      Buffer.from(data)
        .toString("utf8")
        .match(/<c (?:[^<>]* )?t="s"/g)?.length ?? 0;
  }
  edit(parts, SHARED_TEXTS, (xml) => xml.replace(/(<sst\b[^>]* count=)"\d+"/, `$1"${uses}"`));
}

function dropCalcChain(parts: Parts): void {
  if (!parts.delete(CALC_CHAIN)) return;
  edit(parts, CONTENT_TYPES, (xml) => xml.replace(/<Override[^>]*calcChain[^>]*\/>/, ""));
  edit(parts, "xl/_rels/workbook.xml.rels", (xml) =>
    xml.replace(/<Relationship [^>]*calcChain[^>]*\/>/, "")
  );
}

function restoreWebExtension(parts: Parts, original: Parts): void {
  const before = Buffer.from(original.get(RELATIONS) ?? "").toString("utf8");
  const relation = new RegExp(`<Relationship [^>]*${WEB_EXTENSION}[^>]*/>`).exec(before)?.[0];
  if (!relation) return;
  edit(parts, RELATIONS, (xml) => {
    if (xml.includes(WEB_EXTENSION)) return xml;
    const own = relation.replace(/Id="[^"]*"/, 'Id="rIdTaskPanes"');
    return xml.replace("</Relationships>", `${own}</Relationships>`);
  });
}
