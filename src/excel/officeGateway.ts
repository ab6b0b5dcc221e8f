import { openValuesCopy } from "./copy/openValuesCopy";
import type { Gateway } from "./gateway";
import { insertSample } from "./insertSample";
import { readBlock, readSelection, readTable } from "./read/blocks";
import { readOutline } from "./read/outline";
import { readSelectedResult } from "./read/result";
import { findRuns } from "./read/runs";
import { inExcel, inOneUndoStep, support } from "./session";
import { officeTheme } from "./theme";
import { goTo, insertFormula, mendTextNumbers, readActiveCell } from "./write/cells";
import { repairFormulas } from "./write/repair";
import { writeRun } from "./write/writeRun";

/** The gateway in Excel itself. */
export const officeGateway: Gateway = {
  support,
  theme: officeTheme,
  outline: () => inExcel(readOutline),
  readSelection: () => inExcel(readSelection),
  readBlock: (sheet, address) => inExcel((context) => readBlock(context, sheet, address)),
  readTable: (name) => inExcel((context) => readTable(context, name)),
  mendTextNumbers: (sheet, mends) =>
    inOneUndoStep((context) => mendTextNumbers(context, sheet, mends)),
  findRuns: () => inExcel(findRuns),
  write: writeRun,
  repairFormulas: (run) => inOneUndoStep((context) => repairFormulas(context, run)),
  openValuesCopy,
  goTo: (sheet, address) => inExcel((context) => goTo(context, sheet, address)),
  activeCell: () => inExcel(readActiveCell),
  insertFormula: (formula, options) =>
    inOneUndoStep((context) => insertFormula(context, formula, options?.replace ?? false)),
  insertSample: async () => ({ sheet: await insertSample() }),
  selectedResult: () => inExcel(readSelectedResult),
};
