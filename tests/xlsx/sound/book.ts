import { posix } from "node:path";
import { readZip } from "../../../src/xlsx/zip";
import { all, first, parse, type Element } from "./xml";

/** A workbook as its parts have it, read by another hand than the library that wrote it. */
export interface Book {
  readonly sheets: readonly SheetPart[];
  /** Names of the sheets that are not shown. */
  readonly hidden: readonly string[];
  readonly names: readonly { name: string; scope?: string; text: string }[];
  readonly strings: readonly string[];
  /** What the part of shared texts says of itself: as many uses, as many texts. */
  readonly counts?: { readonly uses: number; readonly texts: number };
  /** Number format of each style of a cell. */
  readonly formats: readonly string[];
  readonly styles?: Element;
}

export interface SheetPart {
  readonly name: string;
  readonly xml: Element;
  readonly cells: ReadonlyMap<string, CellPart>;
  readonly tables: readonly Element[];
  readonly charts: readonly Element[];
  /** Where the charts are. */
  readonly drawings: readonly Element[];
}

export interface CellPart {
  readonly at: string;
  readonly type: string;
  readonly style: number;
  /** Text of a text, of a formula's text or error; the figure as written otherwise. */
  readonly text: string;
  readonly formula?: string;
  /** Range of an array formula. */
  readonly spill?: string;
}

/** Excel's own number formats that show a date or a time. */
const BUILT_IN_DATES = [14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47];

export function readBook(bytes: Uint8Array): Book {
  const parts = readZip(bytes);
  const part = (path: string): Element => {
    const data = parts.get(path);
    if (!data) throw new Error(`${path} is missing`);
    return parse(Buffer.from(data).toString("utf8"));
  };
  const workbook = part("xl/workbook.xml");
  const related = relations(parts, "xl/workbook.xml");
  const shared = parts.has("xl/sharedStrings.xml") ? part("xl/sharedStrings.xml") : undefined;
  const strings = all(shared, "si").map((entry) =>
    all(entry, "t")
      .map(({ text }) => text)
      .join("")
  );
  const styles = parts.has("xl/styles.xml") ? part("xl/styles.xml") : undefined;
  const sheetElements = all(workbook, "sheet");
  return {
    sheets: sheetElements
      .filter(({ attributes }) => related.get(attributes["r:id"])?.type === "worksheet")
      .map(({ attributes }) => {
        const path = related.get(attributes["r:id"])!.target;
        const below = [...relations(parts, path).values()];
        const targets = (type: string): string[] =>
          below.filter((entry) => entry.type === type).map((entry) => entry.target);
        const xml = part(path);
        return {
          name: attributes.name,
          xml,
          cells: new Map(all(xml, "c").map((cell) => [cell.attributes.r, readCell(cell, strings)])),
          tables: targets("table").map(part),
          drawings: targets("drawing").map(part),
          charts: targets("drawing")
            .flatMap((drawing) => [...relations(parts, drawing).values()])
            .filter(({ type }) => type === "chart")
            .map(({ target }) => part(target)),
        };
      }),
    hidden: sheetElements
      .filter(({ attributes }) => attributes.state?.toLowerCase().includes("hidden"))
      .map(({ attributes }) => attributes.name),
    names: all(workbook, "definedName").map(({ attributes, text }) => ({
      name: attributes.name,
      ...(attributes.localSheetId === undefined
        ? {}
        : { scope: sheetElements[Number(attributes.localSheetId)].attributes.name }),
      text,
    })),
    strings,
    ...(shared
      ? {
          counts: {
            uses: Number(shared.attributes.count),
            texts: Number(shared.attributes.uniqueCount),
          },
        }
      : {}),
    formats: formats(styles),
    styles,
  };
}

function readCell({ attributes, children }: Element, strings: readonly string[]): CellPart {
  const child = (name: string): Element | undefined => children.find((each) => each.name === name);
  const [formula, value, inline] = [child("f"), child("v"), child("is")];
  const type = attributes.t ?? "n";
  const own = inline ? (first(inline, "t")?.text ?? "") : (value?.text ?? "");
  return {
    at: attributes.r,
    type,
    style: Number(attributes.s ?? 0),
    text: type === "s" ? (strings[Number(own)] ?? `no shared text ${own}`) : own,
    ...(formula ? { formula: formula.text } : {}),
    ...(formula?.attributes.t === "array" ? { spill: formula.attributes.ref } : {}),
  };
}

function formats(styles: Element | undefined): string[] {
  const own = new Map(
    all(first(styles, "numFmts"), "numFmt").map(({ attributes }) => [
      Number(attributes.numFmtId),
      attributes.formatCode,
    ])
  );
  return all(first(styles, "cellXfs"), "xf").map(({ attributes }) => {
    const id = Number(attributes.numFmtId ?? 0);
    return own.get(id) ?? (BUILT_IN_DATES.includes(id) ? "yyyy-mm-dd" : "General");
  });
}

/** What a part points at, by identity: kind and path inside the file. */
function relations(
  parts: ReadonlyMap<string, Uint8Array>,
  path: string
): Map<string, { type: string; target: string }> {
  const folder = posix.dirname(path);
  const data = parts.get(posix.join(folder, "_rels", `${posix.basename(path)}.rels`));
  if (!data) return new Map();
  return new Map(
    all(parse(Buffer.from(data).toString("utf8")), "Relationship")
      .filter(({ attributes }) => attributes.TargetMode !== "External")
      .map(({ attributes }) => {
        const target = attributes.Target.startsWith("/")
          ? attributes.Target.slice(1)
          : posix.join(folder, attributes.Target);
        return [attributes.Id, { type: attributes.Type.split("/").pop()!, target }];
      })
  );
}
