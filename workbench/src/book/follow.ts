import type { ICellData } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { toGrid } from "../engine/formula-text";
import type { Engine } from "../engine/univer";
import type { Area } from "./addresses";

/** What the engine's command to reorder rows says: the row that each row's contents came from. */
export interface Reordered {
  subUnitId: string;
  range: Area;
  order: Record<number, number>;
}

/** Sorting moves rows; unlike Excel the engine leaves the references of moved formulas as they were. */
export function followRows(engine: Engine, { subUnitId, range, order }: Reordered): void {
  const workbook = engine.api.getActiveWorkbook();
  const sheet = workbook?.getSheets().find((each) => each.getSheetId() === subUnitId);
  const formula = engine.api.getFormula();
  const cellValue: Record<number, Record<number, ICellData>> = {};
  for (const [to, from] of Object.entries(order)) {
    const row = Number(to);
    for (let column = range.startColumn; column <= range.endColumn; column += 1) {
      const text = sheet?.getSheet().getCellRaw(row, column)?.f;
      if (!text || row === from) continue;
      const moved = formula.moveFormulaRefOffset(text, 0, row - from);
      (cellValue[row] ??= {})[column] = { f: moved, v: null };
    }
  }
  if (!workbook || Object.keys(cellValue).length === 0) return;
  engine.api.syncExecuteCommand(SetRangeValuesMutation.id, {
    unitId: workbook.getId(),
    subUnitId,
    cellValue,
  });
}

/** Puts every formula in the values of a command into the engine's spelling, whatever their shape. */
export function respell(values: unknown): void {
  if (typeof values !== "object" || values === null) return;
  const cell = values as ICellData;
  if (typeof cell.f === "string") {
    const spelled = toGrid(cell.f);
    if (spelled !== cell.f) cell.f = spelled;
    return;
  }
  if ("v" in cell || "s" in cell || "p" in cell) return;
  for (const each of Object.values(values)) respell(each);
}
