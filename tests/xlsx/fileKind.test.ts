import { strToU8, zipSync } from "fflate";
import { readSourceFile } from "../../src/xlsx/read";
import { packed, smallInput, workbookParts } from "./packages";

/** A container of Office 97-2003 with one entry of that name in its directory. */
function container(name: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const at = 1024 + 128;
  [...name].forEach((letter, index) => (bytes[at + 2 * index] = letter.charCodeAt(0)));
  bytes[at + 64] = 2 * (name.length + 1);
  bytes[at + 66] = 2;
  return bytes;
}

const zipOf = (...names: string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8("<a/>")])));
const whole = (): Uint8Array => packed(workbookParts(smallInput()));

test.each<[string, Uint8Array, string]>([
  [
    "an .xls file",
    container("Workbook"),
    "is an .xls file of Excel 97-2003: open it in Excel and save it as .xlsx",
  ],
  [
    "an .xls file of Excel 5",
    container("Book"),
    "is an .xls file of Excel 97-2003: open it in Excel and save it as .xlsx",
  ],
  [
    "an encrypted workbook",
    container("EncryptedPackage"),
    "is protected with a password: open it in Excel",
  ],
  ["a .doc", container("WordDocument"), "is a Word document (.doc), not a workbook"],
  ["another container", container("Quill"), "is a file of Office 97-2003, but not a workbook"],
  [
    "a raw old sheet",
    Uint8Array.from([9, 8, 16, 0, 0, 6, 5, 0]),
    "is an .xls file of Excel 4 or older",
  ],
  [
    "an .xlsb file",
    zipOf("[Content_Types].xml", "xl/workbook.bin"),
    "is an .xlsb file, Excel's binary workbook: open it in Excel and save it as .xlsx",
  ],
  [
    "an .ods file",
    zipOf("mimetype", "content.xml"),
    "is an OpenDocument file such as .ods: open it in Excel or LibreOffice and save it as .xlsx",
  ],
  [
    "a .docx",
    zipOf("[Content_Types].xml", "word/document.xml"),
    "is a Word document (.docx), not a workbook",
  ],
  [
    "a .pptx",
    zipOf("[Content_Types].xml", "ppt/presentation.xml"),
    "is a PowerPoint presentation (.pptx), not a workbook",
  ],
  ["another zip", zipOf("photo.txt"), "is a zip archive without a workbook in it"],
  ["a .csv", strToU8("Area,Posts now\nNorth,15\n"), "is a text file such as .csv"],
  [
    "a text in two-byte letters",
    Uint8Array.from([0xff, 0xfe, 65, 0, 9, 0, 66, 0]),
    "is a text file such as .csv",
  ],
  [
    "a web page saved as .xls",
    strToU8('\ufeff<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'),
    "is a web page (HTML), whatever its name says",
  ],
  [
    "an XML spreadsheet",
    strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
    "is an XML spreadsheet of Excel 2003",
  ],
  ["a PDF", strToU8("%PDF-1.7\n\u0000\u0001"), "is a PDF, not a workbook"],
  [
    "a picture",
    Uint8Array.from([0x89, 80, 78, 71, 13, 10, 26, 10, 0, 0]),
    "is not a workbook, nor any file that Excel saves",
  ],
  ["an empty file", new Uint8Array(), "is an empty file: 0 bytes"],
  ["a file cut off in the middle", whole().subarray(0, 900), "is cut off: its end is missing"],
  ["a file that lacks its last byte", whole().subarray(0, -1), "is cut off: its end is missing"],
])("%s is refused in one sentence of its own", async (_, bytes, sentence) => {
  await expect(readSourceFile(bytes)).rejects.toThrow(sentence);
});

test("a single changed byte in a packed part is found out: no figure is read from a damaged file", async () => {
  const file = whole();
  const at = Buffer.from(file).indexOf("xl/worksheets/sheet2.xml") + 80;
  file[at] ^= 0x40;
  await expect(readSourceFile(file)).rejects.toThrow("is damaged");
});
