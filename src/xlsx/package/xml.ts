import { UnreadableFile } from "../unreadable";

/** What a part of a workbook tells while it is read, element by element; names come without their prefix. */
export interface XmlHandler {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The attributes of one element, read when one is asked for. */
export class Attributes {
  private values?: Map<string, string>;

  constructor(private readonly raw: string) {}

  /** The value of the attribute of that name, without regard to its prefix. */
  get(name: string): string | undefined {
    if (!this.values) {
      this.values = new Map();
      for (const [, own, double, single] of this.raw.matchAll(ATTRIBUTE)) {
        this.values.set(localName(own), plainText(double ?? single));
      }
    }
    return this.values.get(name);
  }

  /** Whether an attribute of an XML Schema's boolean type is on. */
  on(name: string): boolean {
    const value = this.get(name);
    return value === "1" || value === "true" || value === "on";
  }
}

const damaged = (part: string): UnreadableFile =>
  new UnreadableFile(
    `is damaged (in its part ${part}): open it in Excel, let Excel repair it, and save it as .xlsx`
  );

/**
 * Goes through the XML of a part once. Entities beyond the five of XML do not occur in workbooks, so a document type,
 * which could define more, is refused; comments and instructions are passed over.
 */
export function scanXml(xml: string, part: string, handler: XmlHandler): void {
  const open: string[] = [];
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf("<", at);
    const text = xml.slice(at, tag < 0 ? xml.length : tag);
    if (text !== "" && open.length > 0) handler.text?.(plainText(text));
    if (tag < 0) break;
    if (xml.startsWith("<!--", tag)) {
      at = after(xml, "-->", tag + 4, part);
    } else if (xml.startsWith("<![CDATA[", tag)) {
      at = after(xml, "]]>", tag + 9, part);
      handler.text?.(xml.slice(tag + 9, at - 3).replace(/\r\n?/g, "\n"));
    } else if (xml.startsWith("<?", tag)) {
      at = after(xml, "?>", tag + 2, part);
    } else if (xml.startsWith("<!", tag)) {
      throw damaged(part);
    } else {
      const end = endOfTag(xml, tag, part);
      if (xml[tag + 1] === "/") {
        const name = localName(xml.slice(tag + 2, end).trim());
        if (open.pop() !== name) throw damaged(part);
        handler.close?.(name);
      } else {
        const alone = xml[end - 1] === "/";
        const body = xml.slice(tag + 1, alone ? end - 1 : end);
        const split = body.search(/\s/);
        const name = localName(split < 0 ? body : body.slice(0, split));
        handler.open?.(name, new Attributes(split < 0 ? "" : body.slice(split)));
        if (alone) handler.close?.(name);
        else open.push(name);
      }
      at = end + 1;
    }
  }
  if (open.length > 0) throw damaged(part);
}

function after(xml: string, mark: string, from: number, part: string): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw damaged(part);
  return at + mark.length;
}

/** Place of the `>` that ends a tag; one within the quotes of an attribute does not. */
function endOfTag(xml: string, tag: number, part: string): number {
  let quote = "";
  for (let at = tag + 1; at < xml.length; at++) {
    const letter = xml[at];
    if (quote) {
      if (letter === quote) quote = "";
    } else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === ">") return at;
  }
  throw damaged(part);
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

const ENTITIES: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function plainText(text: string): string {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  if (!lines.includes("&")) return lines;
  return lines.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, number, name) => {
    if (name !== undefined) return ENTITIES[name as string] ?? whole;
    const code = hex === undefined ? Number(number) : parseInt(hex as string, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD";
  });
}

/** The text of a part: UTF-8, or UTF-16 where its mark says so. */
export function xmlText(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

/** A text as a cell holds it: in a file, `_x000D_` stands for the character of that number. */
export function cellText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16))
  );
}
