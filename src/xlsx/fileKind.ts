import { UnreadableFile } from "./unreadable";
import { zipEntries } from "./zip";

/**
 * Refuses a file that is no .xlsx workbook in one sentence of its own kind, by what is in it: names of files are often
 * wrong (a web page saved as .xls, a download that broke off).
 */
export function refuseOtherKinds(bytes: Uint8Array): void {
  const said =
    bytes.length === 0
      ? "is an empty file: 0 bytes. Get it again, or save it again from Excel"
      : startsWith(bytes, OLE)
        ? oleKind(bytes)
        : startsWith(bytes, [0x50, 0x4b])
          ? zipKind(zipEntries(bytes).map(({ name }) => name.replace(/\\/g, "/").toLowerCase()))
          : plainKind(bytes);
  if (said !== undefined) throw new UnreadableFile(said);
}

const SAVE = "open it in Excel and save it as .xlsx";
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENTRY = 128;

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((value, index) => bytes[index] === value);

/** Kinds of the container of Office 97-2003, by the names in its directory, whose entries have 128 bytes each. */
function oleKind(bytes: Uint8Array): string {
  const names = new Set<string>();
  for (let at = 512; at + ENTRY <= bytes.length; at += ENTRY) {
    const length = bytes[at + 64] + 256 * bytes[at + 65];
    const kind = bytes[at + 66];
    if (length < 4 || length > 64 || length % 2 === 1 || (kind !== 1 && kind !== 2)) continue;
    names.add(new TextDecoder("utf-16le").decode(bytes.subarray(at, at + length - 2)));
  }
  if (names.has("EncryptedPackage")) {
    return "is protected with a password: open it in Excel, take the password off (File, Info, Protect Workbook, Encrypt with Password) and save it as .xlsx";
  }
  if (names.has("Workbook") || names.has("Book"))
    return `is an .xls file of Excel 97-2003: ${SAVE}`;
  if (names.has("WordDocument")) return "is a Word document (.doc), not a workbook";
  if (names.has("PowerPoint Document"))
    return "is a PowerPoint presentation (.ppt), not a workbook";
  return `is a file of Office 97-2003, but not a workbook`;
}

/** Kinds of zip archives that are no .xlsx, by the names of what is in them; undefined for an .xlsx. */
function zipKind(names: readonly string[]): string | undefined {
  const has = (name: string): boolean => names.includes(name);
  const under = (folder: string): boolean => names.some((name) => name.startsWith(folder));
  if (has("xl/workbook.bin")) return `is an .xlsb file, Excel's binary workbook: ${SAVE}`;
  if (has("xl/workbook.xml")) return undefined;
  if (under("word/")) return "is a Word document (.docx), not a workbook";
  if (under("ppt/")) return "is a PowerPoint presentation (.pptx), not a workbook";
  if (has("content.xml") && has("mimetype")) {
    return "is an OpenDocument file such as .ods: open it in Excel or LibreOffice and save it as .xlsx";
  }
  if (under("index/") && names.some((name) => name.endsWith(".iwa"))) {
    return "is a file of Apple Numbers or Pages: export it as an Excel workbook (.xlsx)";
  }
  // A workbook may keep its main part elsewhere; what no relation leads to is found out by the reader.
  if (has("[content_types].xml") && has("_rels/.rels")) return undefined;
  return "is a zip archive without a workbook in it: unpack it and give the .xlsx file";
}

/** Kinds of files that are neither a zip archive nor of Office 97-2003. */
function plainKind(bytes: Uint8Array): string {
  const start = textOf(bytes.subarray(0, 4096));
  if (start === undefined) {
    return bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1])
      ? `is an .xls file of Excel 4 or older: ${SAVE}`
      : "is not a workbook, nor any file that Excel saves";
  }
  if (start.startsWith("%PDF")) return "is a PDF, not a workbook: ask for the workbook behind it";
  if (start.startsWith("{\\rtf")) return "is a text document (RTF), not a workbook";
  const words = start.toLowerCase();
  if (/<html[\s>]|<!doctype html|<table[\s>]/.test(words)) {
    return `is a web page (HTML), whatever its name says: ${SAVE}`;
  }
  if (words.includes("urn:schemas-microsoft-com:office:spreadsheet")) {
    return `is an XML spreadsheet of Excel 2003: ${SAVE}`;
  }
  if (words.includes("office:document")) {
    return "is an OpenDocument file (.fods): open it in LibreOffice and save it as .xlsx";
  }
  if (words.trimStart().startsWith("<?xml")) return "is an XML file, not a workbook";
  if (start.trim() === "") return "holds nothing but blanks: it is not a workbook";
  return "is a text file such as .csv, which holds no tables: open it in Excel, make its cells a Table and save it as .xlsx";
}

/** The text that bytes spell; undefined for bytes that no text holds. */
function textOf(bytes: Uint8Array): string | undefined {
  const wide = startsWith(bytes, [0xff, 0xfe])
    ? "utf-16le"
    : startsWith(bytes, [0xfe, 0xff])
      ? "utf-16be"
      : undefined;
  if (wide) return new TextDecoder(wide).decode(bytes);
  // PDF and RTF carry bytes of any kind behind their first line.
  const text = new TextDecoder("windows-1252").decode(bytes).replace(/^ï»¿/, "");
  if (text.startsWith("%PDF") || text.startsWith("{\\rtf")) return text;
  return bytes.some((value) => value < 32 && ![9, 10, 12, 13, 26, 27].includes(value))
    ? undefined
    : text;
}
