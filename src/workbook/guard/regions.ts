import type { DescribedCell, DescribedTable, RunSheet, Validation } from "../describe";
import {
  cell,
  range,
  tableColumn,
  type CellReference,
  type ColumnReference,
  type RangeReference,
} from "../formulas/expression";
import { hull, overlap } from "../formulas/references";
import { BY_YEAR, INPUTS, TABLES } from "../inputs/fields";
import type { Field } from "../inputs/field";
import type { Layout } from "../sheets/layout";

/** What belongs in a cell, by its validation: nothing but an error is wrong in an "any". */
export type Holds =
  | { readonly kind: "any" }
  | { readonly kind: "number" | "whole"; readonly least: number; readonly most?: number }
  | { readonly kind: "choice"; readonly choices: readonly string[] };

/** Cells in which the same belongs. A column of a Table grows with it. */
export interface Part {
  readonly cells: RangeReference | ColumnReference;
  readonly range: RangeReference;
  readonly holds: Holds;
}

/** A block of cells that is watched for errors as one. */
export interface Region {
  readonly input: boolean;
  readonly sheet: string;
  readonly bounds: RangeReference;
  /** The first cell, where the block is what one formula spills. */
  readonly anchor?: CellReference;
  readonly parts: readonly Part[];
}

/** The blocks of a run that its sentences can rest on: the inputs first, then the results, in the order of the sheets. */
export function regionsOf(sheets: readonly RunSheet[], layout: Layout): Region[] {
  return [
    ...sheets.flatMap((sheet) => sheet.tables.flatMap((table) => inputRegions(sheet, table))),
    ...sheets.flatMap((sheet) => [...spillRegion(sheet, layout), ...formulaRegions(sheet)]),
  ];
}

/** Lists of the run itself, which no result reads. */
const RECORDS: readonly string[] = [TABLES.assumptions, TABLES.changeLog];

function inputRegions(sheet: RunSheet, table: DescribedTable): Region[] {
  if (RECORDS.includes(table.name)) return [];
  const top = table.row + 1;
  const bottom = table.row + table.rowCount;
  if (table.name === TABLES.inputs || table.name === TABLES.byYear) {
    return rowRegions(sheet, table, table.name === TABLES.inputs ? inputGroups() : byYearGroups());
  }
  const groups = table.headings.map((heading) => columnGroup(table.name, heading));
  return [...new Set(groups)].map((group) =>
    region(
      runs(groups.length, (index) =>
        groups[index] === group ? holdsAt(sheet, top, table.column + index) : undefined
      ).flatMap(([from, to, holds]): Part[] => {
        if (!holds) return [];
        const [left, right] = [table.column + from, table.column + to];
        const cells = tableColumn(table.name, table.headings[from], table.headings[to]);
        return [{ cells, range: range(sheet.name, top, left, bottom, right), holds }];
      })
    )
  );
}

/** A table that holds a value, or one for each year, in a row: its values by group, and its sources. */
function rowRegions(sheet: RunSheet, table: DescribedTable, groups: readonly string[]): Region[] {
  const top = table.row + 1;
  const first = table.column + 1;
  const last = table.column + table.headings.indexOf("Unit") - 1;
  const source = table.column + table.headings.indexOf("Source");
  const part = (from: number, to: number, left: number, right: number, holds: Holds): Part => {
    const cells = range(sheet.name, top + from, left, top + to, right);
    return { cells, range: cells, holds };
  };
  const values = runs(groups.length, (index) => groups[index]).map(([from, to]) =>
    region(
      runs(to - from + 1, (index) => holdsAt(sheet, top + from + index, last)).map(
        ([a, b, holds]) => part(from + a, from + b, first, last, holds)
      )
    )
  );
  const read = (index: number): number =>
    table.name === TABLES.inputs && READ_SOURCES.includes(INPUTS[index].id) ? index : -1;
  const sources = runs(groups.length, read).map(([from, to]) =>
    region([part(from, to, source, source, ANY)])
  );
  return [...values, ...sources];
}

/** Inputs whose source is shown on About. */
const READ_SOURCES: readonly string[] = ["PostsSource", "NeedSource"];

function region(parts: readonly Part[]): Region {
  const bounds = parts.map((part) => part.range).reduce(hull);
  return { input: true, sheet: bounds.sheet, bounds, parts };
}

/** The group of each row of Inputs, as its sheet is read; rows that are read one by one are groups of their own. */
function inputGroups(): string[] {
  let group = "";
  return (INPUTS as readonly Field[]).map((field) => {
    group = field.group ?? group;
    return READ_ALONE.includes(group) || READ_ALONE.includes(field.id) ? field.id : group;
  });
}
const READ_ALONE = ["The run", "About the need figures", "DeprivationWeight", "VacanciesFrom"];

/** Prices by year are money alone; all else is the plan's. */
function byYearGroups(): string[] {
  return (BY_YEAR as readonly Field[]).map((field) => (field.kind === "number" ? "money" : "plan"));
}

const MONEY = [
  "Market forces factor",
  "London weighting",
  "Inequality weight",
  "Trust-funded posts",
];
const RECORD = ["Code", "Override reason", "Other posts out of scope"];

/** Columns that the plan does not rest on are watched apart from those it does. */
function columnGroup(table: string, heading: string): string {
  if (table === TABLES.areas) {
    if (MONEY.includes(heading)) return "money";
    return RECORD.includes(heading) ? "record" : "plan";
  }
  // A place counts by its sign-off too; the evidence is for the record alone.
  if (table === TABLES.capacity) return heading === "Evidence" ? "record" : "plan";
  return "plan";
}

const ANY: Holds = { kind: "any" };

/** What belongs in a cell of an input table. */
function holdsAt(sheet: RunSheet, row: number, column: number): Holds {
  const at = range(sheet.name, row, column, row, column);
  const found = sheet.validations.map((entry) => (overlap(entry.range, at) ? holdsOf(entry) : ANY));
  return found.find(({ kind }) => kind !== "any") ?? ANY;
}

/** What a validation lets into its cells; one that only warns lets in all. */
export function holdsOf({ rule, strictness }: Validation): Holds {
  if (strictness !== "stop") return ANY;
  switch (rule.kind) {
    case "list":
      return { kind: "choice", choices: rule.values };
    case "whole":
      return { kind: "whole", least: rule.least, most: rule.most };
    case "decimal":
      return { kind: "number", least: rule.least, most: rule.most };
    case "date":
      return { kind: "number", least: 0 };
    default:
      return ANY;
  }
}

/** Runs of equal neighbours: first, last and what they have in common. */
function runs<T>(count: number, of: (index: number) => T): [number, number, T][] {
  const found: [number, number, T][] = [];
  for (let index = 0; index < count; index++) {
    const last = found[found.length - 1];
    if (last && JSON.stringify(last[2]) === JSON.stringify(of(index))) last[1] = index;
    else found.push([index, index, of(index)]);
  }
  return found;
}

/** The cells that the spill of a sheet fills: nothing else may be there, so a few blank ones beyond do no harm. */
function spillRange(sheet: RunSheet, { areas, years }: Layout): RangeReference | undefined {
  const entry = sheet.cells.find((found) => found.spill);
  if (!entry?.spill) return undefined;
  const columns = Math.max(entry.spill.formats.length, years + 3);
  const { row, column } = entry;
  return range(sheet.name, row, column, row + areas + 1, column + columns - 1);
}

function spillRegion(sheet: RunSheet, layout: Layout): Region[] {
  const cells = spillRange(sheet, layout);
  if (!cells) return [];
  return [{ ...result(cells), anchor: cell(sheet.name, cells.top, cells.left) }];
}

const result = (bounds: RangeReference): Region => ({
  input: false,
  sheet: bounds.sheet,
  bounds,
  parts: [{ cells: bounds, range: bounds, holds: ANY }],
});

/** Whether a cell is a result that others can rest on. The version beside a result rests on that result itself. */
function isResult(sheet: RunSheet, cell: DescribedCell): boolean {
  if (!cell.formula || cell.guarded || cell.spill) return false;
  if (cell.formula.kind === "ours" && cell.formula.id === "VERSION") return false;
  return !inTable(sheet, cell);
}

const tableRange = (sheet: RunSheet, { row, column, rowCount, headings }: DescribedTable) =>
  range(sheet.name, row, column, row + rowCount, column + headings.length - 1);

function inTable(sheet: RunSheet, { row, column }: DescribedCell): boolean {
  const at = range(sheet.name, row, column, row, column);
  return sheet.tables.some((table) => overlap(tableRange(sheet, table), at));
}

/**
 * The formulas of a sheet beside its tables and its spill, in as few blocks as hold no sentence, no input and no part
 * that is watched apart: a block that held a sentence would rest on itself.
 */
function formulaRegions(sheet: RunSheet): Region[] {
  const covered = (cells: readonly DescribedCell[]): RangeReference[] => cover(sheet.name, cells);
  const taken = [
    ...sheet.tables.map((table) => tableRange(sheet, table)),
    ...covered(sheet.cells.filter((found) => found.guarded || found.spill)),
  ];
  const parts = new Map<string | undefined, DescribedCell[]>();
  for (const found of sheet.cells.filter((entry) => isResult(sheet, entry))) {
    const part = parts.get(found.part);
    if (part) part.push(found);
    else parts.set(found.part, [found]);
  }
  const covers = [...parts.values()].map(covered);
  return covers.flatMap((own) => {
    const others = covers.filter((other) => other !== own).flat();
    return blocks(own, [...taken, ...others]).map(result);
  });
}

/** The cells as few rectangles, each of them full: neighbours in a row, then equal rows below each other. */
function cover(sheet: string, cells: readonly DescribedCell[]): RangeReference[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const rows: RangeReference[] = [];
  for (const { row, column } of sorted) {
    const last = rows[rows.length - 1];
    if (last?.top === row && last.right === column - 1) {
      rows[rows.length - 1] = { ...last, right: column };
    } else rows.push(range(sheet, row, column, row, column));
  }
  const open = new Map<string, RangeReference>();
  const found: RangeReference[] = [];
  for (const row of rows) {
    const key = `${row.left}:${row.right}`;
    const above = open.get(key);
    if (above && above.bottom === row.top - 1) open.set(key, { ...above, bottom: row.bottom });
    else {
      if (above) found.push(above);
      open.set(key, row);
    }
  }
  return [...found, ...open.values()];
}

/** Joins rectangles into blocks, from top to bottom, as long as they touch and no block takes in what is taken. */
function blocks(
  rectangles: readonly RangeReference[],
  taken: readonly RangeReference[]
): RangeReference[] {
  const found: RangeReference[] = [];
  for (const next of [...rectangles].sort((a, b) => a.top - b.top || a.left - b.left)) {
    const place = found.findIndex((block) => {
      const joined = hull(block, next);
      return next.top <= block.bottom + 1 && !taken.some((other) => overlap(joined, other));
    });
    if (place < 0) found.push(next);
    else found[place] = hull(found[place], next);
  }
  return found;
}
