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

/** The gateway in Excel itself. Writing and copying are files of their own: the pane opens without them. */
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
  write: async (described, options) => {
    const { writeRun } = await import(/* webpackChunkName: "write" */ "./write/writeRun");
    return writeRun(described, options);
  },
  repairFormulas: (run) => inOneUndoStep((context) => repairFormulas(context, run)),
  openValuesCopy: async () => {
    const { openValuesCopy } = await import(/* webpackChunkName: "copy" */ "./copy/openValuesCopy");
    return openValuesCopy();
  },
  goTo: (sheet, address) => inExcel((context) => goTo(context, sheet, address)),
  activeCell: () => inExcel(readActiveCell),
  insertFormula: (formula, options) =>
    inOneUndoStep((context) => insertFormula(context, formula, options?.replace ?? false)),
  insertSample: async () => ({ sheet: await insertSample() }),
  selectedResult: () => inExcel(readSelectedResult),
};
