import {
  GatewayError,
  type ActiveCell,
  type CellMend,
  type InsertFormulaOutcome,
} from "../gateway";
import { localAddress } from "../read/outline";

/**
 * Turns texts into the numbers they stand for, in cells that still hold those texts. A cell formatted as text would
 * make a text of the number again: such cells get the general format.
 */
export async function mendTextNumbers(
  context: Excel.RequestContext,
  name: string,
  mends: readonly CellMend[]
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  const cells = mends.map((mend) => {
    const range = sheet.getRangeByIndexes(mend.row, mend.column, 1, 1);
    range.load("values,formulas,numberFormat");
    return { mend, range };
  });
  await context.sync();
  const changed = cells.find(({ mend, range }) => String(range.values[0][0]) !== mend.text);
  if (changed) {
    throw new GatewayError(
      "other",
      `A cell of "${name}" has changed since it was read: nothing was mended. Read the figures again.`
    );
  }
  const isFormula = (formula: unknown): boolean =>
    typeof formula === "string" && formula.startsWith("=");
  for (const { mend, range } of cells) {
    if (isFormula(range.formulas[0][0])) continue;
    if (range.numberFormat[0][0] === "@") range.numberFormat = [["General"]];
    range.values = [[mend.number]];
  }
  await context.sync();
}

export async function readActiveCell(context: Excel.RequestContext): Promise<ActiveCell> {
  const cell = context.workbook.getActiveCell();
  cell.load("address,formulas,worksheet/name");
  await context.sync();
  const empty = cell.formulas[0][0] === "";
  return { sheet: cell.worksheet.name, address: localAddress(cell.address), empty };
}

/** Writes a formula into the active cell; what stands there already only goes where `replace` says so. */
export async function insertFormula(
  context: Excel.RequestContext,
  formula: string,
  replace: boolean
): Promise<InsertFormulaOutcome> {
  const cell = context.workbook.getActiveCell();
  cell.load("address,formulas,text,numberFormat,worksheet/name");
  await context.sync();
  const place = { sheet: cell.worksheet.name, address: localAddress(cell.address) };
  if (cell.formulas[0][0] !== "" && !replace) {
    return { kind: "in use", ...place, text: cell.text[0][0] };
  }
  if (cell.numberFormat[0][0] === "@") cell.numberFormat = [["General"]];
  cell.formulas = [[formula.startsWith("=") ? formula : `=${formula}`]];
  await context.sync();
  return { kind: "inserted", ...place };
}

export async function goTo(
  context: Excel.RequestContext,
  name: string,
  address?: string
): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("visibility");
  await context.sync();
  if (sheet.isNullObject) {
    throw new GatewayError("missing", `There is no sheet "${name}" in this workbook any more.`);
  }
  if (sheet.visibility !== "Visible") sheet.visibility = "Visible";
  sheet.activate();
  if (address) sheet.getRange(address).select();
  await context.sync();
}
