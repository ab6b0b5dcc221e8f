import { strFromU8, strToU8 } from "fflate";
import { barePrintNames } from "../printNames";
import { readZip, type Parts } from "../zip";
import { partName, resolve } from "./package";

const MAIN = "xl/workbook.xml";
const MAIN_RELATIONS = "xl/_rels/workbook.xml.rels";
const RELATION = /<(?:\w+:)?Relationship\s[^>]*>/g;

/** A package with its parts under the names that relations give them, and with worksheets only. */
export function normalise(bytes: Uint8Array): { parts: Parts; notKept: string[] } {
  const parts = renamed(readZip(bytes));
  for (const [name, data] of parts) {
    if (/^xl\/worksheets\/[^/]+\.xml$/i.test(name)) parts.set(name, withoutFarBlanks(data));
  }
  return { parts, notKept: [...dropOtherSheets(parts), ...preparePrintNames(parts)] };
}

/**
 * Parts take the spelling of the relation that leads to them: some writers spell the two differently, or with
 * backslashes, and Excel does not mind.
 */
function renamed(parts: Parts): Parts {
  const slashed = new Map(
    [...parts].map(([name, data]) => [name.replace(/\\/g, "/").replace(/^\/+/, ""), data])
  );
  const spelt = new Map<string, string>();
  for (const [name, data] of slashed) {
    if (!name.toLowerCase().endsWith(".rels")) continue;
    const folder = name.replace(/_rels\/[^/]*$/i, "");
    for (const [relation] of strFromU8(data).matchAll(RELATION)) {
      const target = /\sTarget=["']([^"']*)["']/.exec(relation)?.[1];
      if (target === undefined || /TargetMode=["']External/.test(relation)) continue;
      spelt.set(resolve(folder, target), pathOf(folder, target));
    }
  }
  return new Map([...slashed].map(([name, data]) => [spelt.get(partName(name)) ?? name, data]));
}

/** As `resolve`, with the letters as the relation spells them. */
function pathOf(folder: string, target: string): string {
  const slashed = target.replace(/\\/g, "/");
  const path = slashed.startsWith("/") ? [] : folder.split("/").filter(Boolean);
  for (const step of slashed.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}

/** A cell without content, far down or far right. */
const FAR_BLANK = /<c r="(?:[A-Z]{3}\d+|[A-Z]+\d{5,})"(?: [a-z]+="[^"]*")*\s*\/>/g;

/** Formatted blank cells far away would make a sheet of 17 thousand million cells; nobody sees them. */
function withoutFarBlanks(data: Uint8Array): Uint8Array {
  const xml = strFromU8(data);
  const near = xml.replace(FAR_BLANK, "");
  return near === xml ? data : strToU8(near);
}

/** Sheets of charts, dialogs and old macros, which the library does not know, leave the list of sheets. */
function dropOtherSheets(parts: Parts): string[] {
  const [main, relations] = [parts.get(MAIN), parts.get(MAIN_RELATIONS)];
  if (!main || !relations) return [];
  const others = new Set(
    [...strFromU8(relations).matchAll(RELATION)].flatMap(([relation]) =>
      /\/(?:chartsheet|dialogsheet|xlMacrosheet|xlIntlMacrosheet)["']/.test(relation)
        ? [/\sId=["']([^"']*)["']/.exec(relation)?.[1] ?? ""]
        : []
    )
  );
  if (others.size === 0) return [];
  const dropped: string[] = [];
  const places: number[] = [];
  let index = -1;
  const xml = strFromU8(main).replace(/<(?:\w+:)?sheet\s[^>]*\/>/g, (sheet) => {
    index++;
    if (!others.has(/\s\w+:id=["']([^"']*)["']/.exec(sheet)?.[1] ?? "")) return sheet;
    dropped.push(/\sname=["']([^"']*)["']/.exec(sheet)?.[1] ?? "");
    places.push(index);
    return "";
  });
  // Names that belong to one sheet say which by its place.
  const moved = xml.replace(/\slocalSheetId="(\d+)"/g, (whole, place: string) => {
    const before = places.filter((at) => at < Number(place)).length;
    return before > 0 ? ` localSheetId="${Number(place) - before}"` : whole;
  });
  parts.set(MAIN, strToU8(moved));
  return dropped.map((name) => `The sheet ${name} holds no cells and cannot be kept.`);
}

function preparePrintNames(parts: Parts): string[] {
  const main = parts.get(MAIN);
  if (!main) return [];
  const written = strFromU8(main);
  const { xml, notKept } = barePrintNames(written);
  if (xml !== written) parts.set(MAIN, strToU8(xml));
  return notKept;
}
