import type { RunWorkbook } from "../../../src/workbook/describe";
import type { FunctionLibrary } from "../../../src/workbook/formulas/calculate";
import { cell, operation, type Expression } from "../../../src/workbook/formulas/expression";
import { referencesOf } from "../../../src/workbook/formulas/references";

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

/** One cell. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export const key = ({ sheet, row, column }: Place): string => `${sheet}!${row},${column}`;

/** The functions, and those of `replaced` that fail. */
export function withFailing(library: FunctionLibrary): FunctionLibrary {
  const errors = ["#NULL!", "#VALUE!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "#BUSY!"];
  const failing = errors.map((code) => {
    const fail = (): never => {
      throw Object.assign(new Error(), { code });
    };
    return [`FAILING ${code}`, fail] as const;
  });
  return new Map([...library, ...failing]);
}

const known = new WeakMap<RunWorkbook, Map<string, Set<string>>>();

/**
 * Every cell that a cell rests on, near or far, whichever way its IFs turn: followed cell by cell through the formulas, and
 * not by the blocks that the guard knows. What the guard itself reads on Checks is left out.
 */
export function restsOn(workbook: RunWorkbook, place: Place): Set<string> {
  let memory = known.get(workbook);
  if (!memory) known.set(workbook, (memory = new Map()));
  const done = memory.get(key(place));
  if (done) return done;
  const found = new Set<string>();
  memory.set(key(place), found);
  const sheet = workbook.sheets.find((entry) => entry.name === place.sheet);
  const entry = sheet?.cells.find((c) => c.row === place.row && c.column === place.column);
  const spill = sheet?.cells.find((c) => c.spill);
  const inSpill = spill && !entry && place.row >= spill.row && place.column >= spill.column;
  const next: Place[] = inSpill
    ? [{ sheet: place.sheet, row: spill.row, column: spill.column }]
    : entry?.formula
      ? cellsIn(entry.formula, workbook).filter((c) => !entry.guarded || c.sheet !== "Checks")
      : [];
  for (const under of next) {
    found.add(key(under));
    restsOn(workbook, under).forEach((cell) => found.add(cell));
  }
  return found;
}

function cellsIn(formula: Expression, workbook: RunWorkbook): Place[] {
  return referencesOf(formula, workbook).flatMap(({ sheet, top, bottom, left, right }) =>
    Array.from({ length: bottom - top + 1 }, (_, r) =>
      Array.from({ length: right - left + 1 }, (__, c) => ({
        sheet,
        row: top + r,
        column: left + c,
      }))
    ).flat()
  );
}
