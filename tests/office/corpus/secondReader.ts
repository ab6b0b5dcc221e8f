import type { CellValue } from "../../../src/workbook/formulas/values";
import { address } from "../../../src/workbook/formulas/address";
import { officePackage } from "../packages";

/** What another reader finds in a cell of a sheet. */
export type OtherReader = (sheet: string, row: number, column: number) => CellValue;

interface SheetJsCell {
  t: string;
  v?: unknown;
  w?: string;
}

/** The file as SheetJS reads it. */
export function bySheetJs(bytes: Uint8Array): OtherReader {
  const { read } = officePackage<{
    read(
      data: Uint8Array,
      options: object
    ): { Sheets: Record<string, Record<string, SheetJsCell>> };
  }>("xlsx");
  const { Sheets } = read(bytes, { type: "array", cellDates: false, cellFormula: true });
  return (sheet, row, column) => {
    const cell = Sheets[sheet]?.[address(row, column)];
    if (!cell || cell.t === "z" || cell.v === undefined || cell.v === "") return null;
    if (cell.t === "e") return { error: cell.w ?? "#N/A" };
    return cell.v as CellValue;
  };
}

interface ExcelJsBook {
  xlsx: { load(data: Uint8Array): Promise<unknown> };
  properties: { date1904?: boolean };
  getWorksheet(name: string): { getCell(address: string): { value: unknown } } | undefined;
}

/** The file as exceljs reads it; what it takes for dates is turned back into the numbers that they are. */
export async function byExcelJs(bytes: Uint8Array): Promise<OtherReader> {
  const { Workbook } = officePackage<{ Workbook: new () => ExcelJsBook }>("exceljs");
  const book = new Workbook();
  await book.xlsx.load(bytes);
  const plain = (value: unknown): CellValue => {
    if (value === null || value === undefined || value === "") return null;
    if (value instanceof Date) {
      const serial = value.getTime() / 86_400_000 + 25569 - (book.properties.date1904 ? 1462 : 0);
      return Math.round(serial * 1e8) / 1e8;
    }
    if (typeof value !== "object") return value as CellValue;
    if ("error" in value) return { error: String(value.error) };
    if ("richText" in value) {
      return (value.richText as { text: string }[]).map(({ text }) => text).join("");
    }
    return "result" in value ? plain(value.result) : null;
  };
  return (sheet, row, column) =>
    plain(book.getWorksheet(sheet)?.getCell(address(row, column)).value);
}
