/**
 * A file that cannot be read as a workbook. The message goes on from the file's name: "is an .xls file of Excel
 * 97-2003: open it in Excel and save it as .xlsx".
 */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
}
