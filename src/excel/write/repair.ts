import type { RunKey } from "../gateway";
import { sheetsOfRun } from "../read/runs";

/** Our functions as Excel shows them, and as a file stores them where the add-in was not there. */
const OURS = /\bFAIRSHARE\.|_xldudf_FAIRSHARE_/i;
const STORED = /_xldudf_FAIRSHARE_([A-Z]+)/gi;

/**
 * Excel looks the functions of an add-in up when a formula is entered: one that was opened without the add-in stays
 * #NAME? until it is entered again, which this does. Cells that show anything else are left alone.
 */
export async function repairFormulas(
  context: Excel.RequestContext,
  run?: RunKey
): Promise<{ formulas: number }> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const names = worksheets.items.map((sheet) => sheet.name);
  const wanted = run === undefined ? names : sheetsOfRun(run, names);
  const ranges = wanted.map((name) => {
    const used = worksheets.getItem(name).getUsedRangeOrNullObject(true);
    used.load("values,formulas");
    return used;
  });
  await context.sync();
  let formulas = 0;
  for (const range of ranges.filter((used) => !used.isNullObject)) {
    const { values } = range;
    range.formulas.forEach((cells, row) =>
      cells.forEach((formula: unknown, column) => {
        if (
          values[row][column] !== "#NAME?" ||
          typeof formula !== "string" ||
          !OURS.test(formula)
        ) {
          return;
        }
        range.getCell(row, column).formulas = [[formula.replace(STORED, "FAIRSHARE.$1")]];
        formulas += 1;
      })
    );
  }
  if (formulas > 0) await context.sync();
  return { formulas };
}
