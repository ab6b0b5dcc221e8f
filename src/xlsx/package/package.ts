import { unpack, zipEntries, type ZipEntry } from "../zip";
import { UnreadableFile } from "../unreadable";
import { scanXml, xmlText, type XmlHandler } from "./xml";

/** What one part says of another. */
export interface Relation {
  readonly id: string;
  /** Last word of its type: `worksheet`, `chartsheet`, `sharedStrings`, `table`. */
  readonly kind: string;
  /** Name of the part it leads to, as this package spells names. */
  readonly target: string;
}

/**
 * The parts of a workbook's package, unpacked one by one when they are asked for. Part names are compared without
 * regard to case, and a backslash is taken for a slash, as Excel does: not every writer spells them alike.
 */
export class Package {
  private readonly entries = new Map<string, ZipEntry>();

  constructor(private readonly archive: Uint8Array) {
    for (const entry of zipEntries(archive)) this.entries.set(partName(entry.name), entry);
  }

  names(): string[] {
    return [...this.entries.keys()];
  }

  has(part: string): boolean {
    return this.entries.has(partName(part));
  }

  /** Reads the XML of a part. `what` names it in the words of a refusal. */
  scan(part: string, handler: XmlHandler, what = `its part ${part}`): void {
    const entry = this.entries.get(partName(part));
    if (!entry)
      throw new UnreadableFile(
        `is damaged: ${what} is missing. Open it in Excel, let Excel repair it, and save it as .xlsx`
      );
    scanXml(xmlText(unpack(this.archive, entry, what)), part, handler);
  }

  /** Where a part leads to; what lies outside the package is left out. */
  relations(part: string): Relation[] {
    const cut = part.lastIndexOf("/") + 1;
    const list = `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
    if (!this.has(list)) return [];
    const relations: Relation[] = [];
    this.scan(list, {
      open: (name, attributes) => {
        if (name !== "Relationship" || attributes.get("TargetMode") === "External") return;
        const type = attributes.get("Type") ?? "";
        relations.push({
          id: attributes.get("Id") ?? "",
          kind: type.slice(type.lastIndexOf("/") + 1),
          target: resolve(part.slice(0, cut), attributes.get("Target") ?? ""),
        });
      },
    });
    return relations;
  }
}

/** A part's name as names are compared. */
export function partName(name: string): string {
  return name.replace(/\\/g, "/").replace(/^\/+/, "").toLowerCase();
}

/** The part that a target means: counted from the folder of the part that names it, or from the top. */
export function resolve(folder: string, target: string): string {
  const slashed = target.replace(/\\/g, "/");
  const path = slashed.startsWith("/") ? [] : folder.split("/").filter(Boolean);
  for (const step of slashed.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return partName(decodePercent(path.join("/")));
}

function decodePercent(text: string): string {
  return text.replace(/%[0-9A-Fa-f]{2}/g, (code) =>
    String.fromCharCode(parseInt(code.slice(1), 16))
  );
}
