import { openXlsx as openWithLibrary, type RoundtripWorkbook } from "hucre/xlsx";
import type { Cell, ReadOptions, Sheet } from "hucre";
import { refuseOtherKinds } from "../fileKind";
import { writeZip } from "../zip";
import type { FileCell, SheetCells } from "./cells";
import { normalise } from "./normalise";
import { FileWorkbook } from "./workbook";

export interface OpenedFile extends RoundtripWorkbook {
  /** What the file has and a file saved from it will not have, in sentences. */
  readonly notKept: readonly string[];
}

/**
 * Opens a workbook that is to be saved again. The library takes numbers in a date format for dates, of which it keeps
 * less than the file holds, and it knows only worksheets under the names it expects: so the package is brought into
 * that form first, and numbers are put back as the file holds them.
 */
export async function openXlsx(bytes: Uint8Array, options: ReadOptions = {}): Promise<OpenedFile> {
  refuseOtherKinds(bytes);
  const { parts, notKept } = normalise(bytes);
  const plain = writeZip(parts);
  const opened = await openWithLibrary(plain, options);
  const file = new FileWorkbook(plain);
  opened.sheets.forEach((sheet, index) => {
    if (hasDates(sheet)) restoreNumbers(sheet, file.cells(file.sheets[index]));
  });
  return Object.assign(opened, { notKept });
}

const isDate = (value: Cell["value"] | undefined): value is Date => value instanceof Date;

function hasDates({ rows, cells }: Sheet): boolean {
  return (
    rows.some((values) => values.some(isDate)) ||
    [...(cells?.values() ?? [])].some((cell) => isDate(cell.value) || isDate(cell.formulaResult))
  );
}

function restoreNumbers(sheet: Sheet, { rows: held }: SheetCells): void {
  const numberAt = (row: number, column: number): number | null => {
    const cell: FileCell | undefined = held.get(row)?.get(column);
    return typeof cell?.value === "number" ? cell.value : null;
  };
  sheet.rows.forEach((values, row) =>
    values.forEach((value, column) => {
      if (isDate(value)) values[column] = numberAt(row, column);
    })
  );
  for (const [key, cell] of sheet.cells ?? []) {
    const [row, column] = key.split(",").map(Number);
    if (isDate(cell.value)) cell.value = numberAt(row, column);
    if (isDate(cell.formulaResult)) cell.formulaResult = numberAt(row, column);
    if (cell.type === "date") cell.type = "number";
  }
}
