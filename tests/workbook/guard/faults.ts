import type { RunWorkbook } from "../../../src/workbook/describe";
import type { FunctionLibrary } from "../../../src/workbook/formulas/calculate";
import { cell, operation, type Expression } from "../../../src/workbook/formulas/expression";

/** What may stand in a cell that somebody spoils: a constant, or an error as a formula leaves it. */
export type Spoiled = string | number | null | { readonly error: string };

/** The workbook with one cell replaced, as if somebody had typed over it. */
export function replaced(
  workbook: RunWorkbook,
  sheet: string,
  row: number,
  column: number,
  by: Spoiled
): RunWorkbook {
  const content =
    by !== null && typeof by === "object"
      ? { value: undefined, formula: failing(by.error), spill: undefined }
      : { value: by, formula: undefined, spill: undefined };
  return {
    ...workbook,
    sheets: workbook.sheets.map((entry) =>
      entry.name !== sheet
        ? entry
        : {
            ...entry,
            cells: [
              ...entry.cells.filter((c) => c.row !== row || c.column !== column),
              {
                ...entry.cells.find((c) => c.row === row && c.column === column),
                row,
                column,
                ...content,
              },
            ],
          }
    ),
  };
}

/** A formula that ends in the error. */
function failing(error: string): Expression {
  if (error === "#REF!") return cell("No such sheet in the workbook", 0, 0);
  if (error === "#DIV/0!") return operation(1, "/", 0);
  return { kind: "ours", id: `FAILING ${error}`, arguments: [] };
}

/** Functions of ours as a workbook finds them where the add-in is missing. */
export function missingAddIn(library: FunctionLibrary): FunctionLibrary {
  const missing = (): never => {
    throw Object.assign(new Error(), { code: "#NAME?" });
  };
  return new Map([...library].map(([id]) => [id, missing]));
}

/** Every guarded cell: sentences and checks. */
export function sentences(
  workbook: RunWorkbook
): { sheet: string; row: number; column: number; style?: string }[] {
  return workbook.sheets.flatMap((sheet) =>
    sheet.cells
      .filter((entry) => entry.guarded)
      .map(({ row, column, style }) => ({ sheet: sheet.name, row, column, style }))
  );
}
