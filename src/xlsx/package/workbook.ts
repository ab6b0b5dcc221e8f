import { UnreadableFile } from "../unreadable";
import { CellReader, type SheetCells } from "./cells";
import { Package, partName } from "./package";
import { cellText, type XmlHandler } from "./xml";

/** A sheet of a workbook file, by its entry in the workbook; its cells are read when they are asked for. */
export interface FileSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
  readonly tables: readonly FileTable[];
}

export interface FileTable {
  readonly name: string;
  /** `A5:N18`, as the file says; it may reach far beyond what is filled. */
  readonly range: string;
  readonly headings: readonly string[];
  readonly headingRow: boolean;
  readonly totalRow: boolean;
  /** Rows may be hidden by a filter that is set. */
  readonly filtered: boolean;
}

/** What a column is filtered by; a column may be listed for its button alone. */
const FILTERS = new Set(["filters", "customFilters", "top10", "dynamicFilter", "colorFilter"]);

/** A workbook file, read as it is asked for: only what is needed is unpacked. */
export class FileWorkbook {
  readonly dates1904: boolean;
  /** The worksheets. Sheets of charts, dialogs and old macros hold no cells and are passed over. */
  readonly sheets: readonly FileSheet[];
  private readonly parts: Package;
  private readonly textPart: string | undefined;
  private texts: readonly string[] | undefined;

  constructor(bytes: Uint8Array) {
    this.parts = new Package(bytes);
    const main =
      this.parts.relations("").find(({ kind }) => kind === "officeDocument")?.target ??
      "xl/workbook.xml";
    const relations = this.parts.relations(main);
    this.textPart = relations.find(({ kind }) => kind === "sharedStrings")?.target;
    const entries: { name: string; hidden: boolean; id: string }[] = [];
    let dates1904 = false;
    this.parts.scan(main, {
      open: (name, attributes) => {
        if (name === "workbookPr") dates1904 = attributes.on("date1904");
        if (name !== "sheet") return;
        const state = attributes.get("state") ?? "visible";
        entries.push({
          name: cellText(attributes.get("name") ?? ""),
          hidden: state !== "visible",
          id: attributes.get("id") ?? "",
        });
      },
    });
    this.dates1904 = dates1904;
    this.sheets = entries.flatMap(({ name, hidden, id }) => {
      const relation = relations.find((entry) => entry.id === id);
      if (!relation) throw missing(name);
      if (relation.kind !== "worksheet") return [];
      if (!this.parts.has(relation.target)) throw missing(name);
      return [{ name, hidden, part: relation.target, tables: this.tablesOf(relation.target) }];
    });
  }

  private tablesOf(part: string): FileTable[] {
    return this.parts
      .relations(part)
      .filter(({ kind, target }) => kind === "table" && this.parts.has(target))
      .map(({ target }) => this.table(target));
  }

  private table(part: string): FileTable {
    const found = { name: "", range: "", headings: [] as string[] };
    const rows = { heading: true, total: false, filtered: false };
    this.parts.scan(part, {
      open: (name, attributes) => {
        if (name === "table") {
          found.name = attributes.get("displayName") ?? attributes.get("name") ?? "";
          found.range = attributes.get("ref") ?? "";
          rows.heading = attributes.get("headerRowCount") !== "0";
          rows.total = Number(attributes.get("totalsRowCount") ?? 0) > 0;
        } else if (name === "tableColumn") {
          found.headings.push(cellText(attributes.get("name") ?? ""));
        } else if (FILTERS.has(name)) rows.filtered = true;
      },
    });
    return {
      ...found,
      headingRow: rows.heading,
      totalRow: rows.total,
      filtered: rows.filtered,
    };
  }

  /** The filled cells of a sheet. */
  cells(sheet: FileSheet): SheetCells {
    this.texts ??= this.readTexts();
    const reader = new CellReader({ texts: this.texts, dates1904: this.dates1904 });
    this.parts.scan(sheet.part, reader, `the sheet "${sheet.name}"`);
    return reader;
  }

  /** The texts that cells share, each in one piece: rich text without its looks, without phonetic guides. */
  private readTexts(): string[] {
    const texts: string[] = [];
    if (this.textPart === undefined || !this.parts.has(this.textPart)) return texts;
    let [current, taking, aside] = ["", false, 0];
    const handler: XmlHandler = {
      open: (name) => {
        if (aside > 0 || name === "rPh") aside++;
        else if (name === "si") current = "";
        else if (name === "t") taking = true;
      },
      text: (text) => {
        if (taking && aside === 0) current += text;
      },
      close: (name) => {
        if (aside > 0) aside--;
        else if (name === "t") taking = false;
        else if (name === "si") texts.push(cellText(current));
      },
    };
    this.parts.scan(this.textPart, handler, "the list of its texts");
    return texts;
  }

  /** Whether the file has a part of that name. */
  has(part: string): boolean {
    return this.parts.names().includes(partName(part));
  }
}

const missing = (sheet: string): UnreadableFile =>
  new UnreadableFile(
    `is damaged: the part of its sheet "${sheet}" is missing. Open it in Excel, let Excel repair it, and save it as .xlsx`
  );
