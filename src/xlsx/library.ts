/**
 * The one place that knows the spreadsheet library (hucre, pinned): all else in src/xlsx goes through these names, so
 * that it can be exchanged here. It writes, and opens workbooks that are to be saved again (package/open.ts); figures
 * are read by the small reader of our own in `package`, which leaves numbers as the file holds them.
 */
export { readXlsx, saveXlsx, writeXlsx } from "hucre/xlsx";
export { openXlsx } from "./package/open";
export { FileWorkbook, type FileSheet, type FileTable } from "./package/workbook";
export type { FileCell, SheetCells } from "./package/cells";
export type { RoundtripWorkbook } from "hucre/xlsx";
export type {
  Cell,
  CellStyle,
  ConditionalRule,
  DataValidation,
  NamedRange,
  Sheet,
  SheetChart,
  TableDefinition,
  Workbook,
  WriteOptions,
  WriteSheet,
} from "hucre";
