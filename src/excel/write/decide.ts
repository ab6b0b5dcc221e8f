import type { RunSheet, RunWorkbook } from "../../workbook/describe";
import type { SourceWorkbook } from "../../workbook/inputs/source";
import { TABLES } from "../../workbook/inputs/fields";
import type { Expression } from "../../workbook/formulas/expression";
import { address } from "../../workbook/formulas/address";
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
    // A name that points at cells that are gone is left over from sheets that were deleted.
    if (!found || found.broken) return [];
    return [{ what: "name", name: found.name, ours: onOurs(found.sheet) }];
  });
  return [...sheets, ...tables, ...names];
}

/**
 * Sheets under names of the run that a run has written: told by their title, and by the note below it or by the input
 * tables that stand on the run's sheets. An empty sheet has nothing to lose.
 */
export function ownSheets(run: RunWorkbook, state: WorkbookState): string[] {
  const tables = run.sheets.flatMap((sheet) =>
    sheet.tables.filter(({ name, headings }) =>
      state.tables.some(
        (found) =>
          same(found.name, name) &&
          same(found.sheet, sheet.name) &&
          same(found.headings[0] ?? "", headings[0])
      )
    )
  );
  return state.sheets
    .filter((found) => {
      const described = run.sheets.find((sheet) => same(sheet.name, found.name));
      return described && (found.empty || isOurs(described, found, tables.length > 0));
    })
    .map((found) => found.name);
}

function isOurs(described: RunSheet, found: FoundSheet, hasTables: boolean): boolean {
  const head = [0, 1].map((row) =>
    described.cells.find((entry) => entry.row === row && entry.column === 0)
  );
  const title = head[0]?.formula ? firstText(head[0].formula) : String(head[0]?.value ?? "");
  const note = String(head[1]?.value ?? "");
  const titled = head[0]?.formula ? found.title.startsWith(title) : found.title === title;
  return titled && title !== "" && (hasTables || (note !== "" && found.note === note));
}

/** The words that a joined text begins with. */
function firstText(expression: Expression): string {
  if (expression.kind === "operation") return firstText(expression.left);
  return expression.kind === "literal" ? String(expression.value) : "";
}

/** Cells of the run's input tables that are not as the pane last read them; references apart. */
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
        // A reference shows what the user's own cell holds by now: nobody has changed the run.
        if (shown(old) === shown(now) || is.follows[row]?.[column]) return [];
        const at = address(is.row + 1 + row, is.column + column);
        return [{ sheet: is.sheet, address: at, was: old, is: now }];
      })
    ).flat();
  });
}

const shown = (value: CellValue): string => JSON.stringify(value);
