import type { RunSheet, RunWorkbook } from "../../workbook/describe";
import type { SourceWorkbook } from "../../workbook/inputs/source";
import { TABLES } from "../../workbook/inputs/fields";
import { address } from "../../workbook/formulas/text";
import type { CellValue } from "../../workbook/formulas/values";
import type { ChangedCell, RunKey, Taken } from "../gateway";
import { itemName } from "./rename";
import type { FoundSheet, WorkbookState } from "./state";

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** What already bears a name of the run, and whether that is a run's own. */
export function takenNames(run: RunWorkbook, state: WorkbookState): Taken[] {
  const ours = ownSheets(run, state);
  const onOurs = (sheet: string | undefined): boolean =>
    sheet !== undefined && ours.some((name) => same(name, sheet));
  const sheets = run.sheets.flatMap(({ name }): Taken[] => {
    const found = state.sheets.find((entry) => same(entry.name, name));
    if (!found || found.empty) return [];
    return [{ what: "sheet", name: found.name, ours: onOurs(found.name) }];
  });
  const tables = run.sheets.flatMap((sheet) =>
    sheet.tables.flatMap(({ name }): Taken[] => {
      const found = state.tables.find((entry) => same(entry.name, name));
      if (!found) return [];
      const own = same(found.sheet, sheet.name) && onOurs(found.sheet);
      return [{ what: "table", name: found.name, ours: own }];
    })
  );
  const names = run.names.flatMap(({ name }): Taken[] => {
    const found = state.names.find((entry) => same(entry.name, name));
    // A name that points at nothing is left over from sheets that were deleted.
    if (!found || found.sheet === undefined) return [];
    return [{ what: "name", name: found.name, ours: onOurs(found.sheet) }];
  });
  return [...sheets, ...tables, ...names];
}

/** Sheets under names of the run that a run has written: by their title with their note or an input table. */
export function ownSheets(run: RunWorkbook, state: WorkbookState): string[] {
  return state.sheets
    .filter((found) => {
      const described = run.sheets.find((sheet) => same(sheet.name, found.name));
      return described !== undefined && (found.empty || isOurs(described, found, state));
    })
    .map((found) => found.name);
}

function isOurs(described: RunSheet, found: FoundSheet, state: WorkbookState): boolean {
  const text = (row: number): unknown =>
    described.cells.find((entry) => entry.row === row && entry.column === 0)?.value;
  if (found.title !== text(0)) return false;
  if (found.note === text(1) && found.note !== "") return true;
  return described.tables.some((table) =>
    state.tables.some(
      (entry) =>
        same(entry.name, table.name) &&
        same(entry.sheet, found.name) &&
        same(entry.headings[0] ?? "", table.headings[0])
    )
  );
}

/** Cells of the run's input tables that are not as the pane last read them. */
export function changedCells(
  run: RunKey,
  before: SourceWorkbook,
  sheets: readonly string[],
  state: WorkbookState
): ChangedCell[] {
  return Object.values(TABLES).flatMap((name) => {
    const was = before.tables.find((table) => same(table.name, name));
    const is = state.tables.find((table) => same(table.name, itemName(name, run)));
    if (!was || !is || !sheets.some((sheet) => same(sheet, is.sheet))) return [];
    const rows = Math.max(was.rows.length, is.rows.length);
    return Array.from({ length: rows }, (_, row) =>
      is.headings.flatMap((heading, column): ChangedCell[] => {
        const place = was.headings.findIndex((entry) => same(entry, heading));
        const [old, now] = [was.rows[row]?.[place] ?? null, is.rows[row]?.[column] ?? null];
        if (shown(old) === shown(now)) return [];
        const at = address(is.row + 1 + row, is.column + column);
        return [{ sheet: is.sheet, address: at, was: old, is: now }];
      })
    ).flat();
  });
}

const shown = (value: CellValue): string => JSON.stringify(value);
