import { cell } from "../formulas/expression";
import { foldName } from "../../model/names";
import { AREA_FIELDS, TABLES } from "../inputs/fields";
import type { AreaRow, Run } from "../inputs/run";
import type { SourceWorkbook } from "../inputs/source";
import { isBlankCell } from "./blank";

/** A cell of the table Areas that refers to a cell of the user's own sheets. */
export interface AreaLink {
  /** Row of the table's body, from 0. */
  readonly row: number;
  readonly heading: string;
  readonly to: { readonly sheet: string; readonly row: number; readonly column: number };
}

/** Gives the areas of a run that was read back their references, which `readRun` reads as plain values. */
export function withLinks(run: Run, source: SourceWorkbook, links: readonly AreaLink[]): Run {
  const rows = areaRows(source);
  const fields = new Map<string, keyof AreaRow["values"]>(
    AREA_FIELDS.map(({ id, label }) => [foldName(label), id])
  );
  const areas = run.areas.map((area, index): AreaRow => {
    const found = links
      .filter((link) => link.row === rows[index])
      .flatMap(({ heading, to }) => {
        const field = fields.get(foldName(heading));
        return field ? [[field, cell(to.sheet, to.row, to.column)] as const] : [];
      });
    return found.length === 0 ? area : { ...area, links: Object.fromEntries(found) };
  });
  return { ...run, areas };
}

/** Rows of the table's body that `readRun` takes for areas. */
function areaRows(source: SourceWorkbook): number[] {
  const table = source.tables.find((entry) => foldName(entry.name) === foldName(TABLES.areas));
  const column = table?.headings.findIndex((entry) => foldName(entry) === "area") ?? -1;
  if (!table || column < 0) return [];
  return table.rows.flatMap((row, index) => (isBlankCell(row[column] ?? null) ? [] : [index]));
}
