/**
 * Workbooks on disk. `readSourceFile` gives the input tables of a run, `writeRunFile` writes a run's workbook;
 * `openWorkbook` and `saveWorkbook` take any workbook, for tools that show or check one.
 */
export { readSourceFile } from "./read";
export { writeRunFile, type WriteChoices } from "./write";
export {
  openWorkbook,
  saveWorkbook,
  type OpenedWorkbook,
  type PlainCell,
  type PlainChart,
  type PlainName,
  type PlainSheet,
  type PlainTable,
} from "./anyWorkbook";
export { shownFormula, storedFormula } from "./formulaNames";
