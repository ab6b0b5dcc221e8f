/**
 * The one place that knows the spreadsheet library (hucre, pinned): all else in src/xlsx goes through these names, so
 * that it can be exchanged here.
 */
export { openXlsx, readXlsx, saveXlsx, writeXlsx } from "hucre/xlsx";
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
