import type { DescribedCell, DescribedTable, RunSheet } from "../describe";
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

/** What belongs in a cell: nothing but an error is wrong in an "any". */
export type Holds = "any" | "number" | "whole";

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
    const last = table.column + table.headings.indexOf("Unit") - 1;
    const source = table.column + table.headings.indexOf("Source");
    const rows = table.name === TABLES.inputs ? inputGroups() : byYearGroups();
    const values = runs(rows.length, (index) => rows[index]).map(([from, to]) =>
      region(
        runs(to - from + 1, (index) => holdsAt(sheet, top + from + index, last)).map(([a, b]) => {
          const cells = range(sheet.name, top + from + a, table.column + 1, top + from + b, last);
          return { cells, range: cells, holds: holdsAt(sheet, top + from + a, last) };
        })
      )
    );
    const sources = range(sheet.name, top, source, bottom, source);
    return [...values, region([{ cells: sources, range: sources, holds: "any" }])];
  }
  const groups = table.headings.map((heading) => columnGroup(table.name, heading));
  return [...new Set(groups)].map((group) =>
    region(
      runs(groups.length, (index) =>
        groups[index] === group ? holdsAt(sheet, top, table.column + index) : ""
      ).flatMap(([from, to, holds]): Part[] => {
        if (holds === "") return [];
        const [left, right] = [table.column + from, table.column + to];
        return [
          {
            cells: tableColumn(table.name, table.headings[from], table.headings[to]),
            range: range(sheet.name, top, left, bottom, right),
            holds,
          },
        ];
      })
    )
  );
}

function region(parts: readonly Part[]): Region {
  const bounds = parts.map((part) => part.range).reduce(hull);
  return { input: true, sheet: bounds.sheet, bounds, parts };
}

/** The group of each row of Inputs, as its sheet is read: a later part of the run need not rest on all. */
function inputGroups(): string[] {
  let group = "";
  return (INPUTS as readonly Field[]).map((field) => (group = field.group ?? group));
}

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
  if (table === TABLES.capacity) return /^(Area|Year \d+)$/.test(heading) ? "plan" : "record";
  return "plan";
}

/** What belongs in a cell of an input table, by what its validation takes. */
function holdsAt(sheet: RunSheet, row: number, column: number): Holds {
  const kinds = sheet.validations
    .filter(({ range: at }) => overlap(at, range(sheet.name, row, column, row, column)))
    .map(({ rule }) => rule.kind);
  if (kinds.includes("whole")) return "whole";
  return kinds.includes("decimal") || kinds.includes("date") ? "number" : "any";
}

/** Runs of equal neighbours: first, last and what they have in common. */
function runs<T>(count: number, of: (index: number) => T): [number, number, T][] {
  const found: [number, number, T][] = [];
  for (let index = 0; index < count; index++) {
    const last = found[found.length - 1];
    if (last?.[2] === of(index)) last[1] = index;
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
  parts: [{ cells: bounds, range: bounds, holds: "any" }],
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
  const at = ({ row, column }: DescribedCell): RangeReference =>
    range(sheet.name, row, column, row, column);
  const spill = sheet.cells.filter((cell) => cell.spill).map(at);
  const taken = [
    ...sheet.tables.map((table) => tableRange(sheet, table)),
    ...sheet.cells.filter((cell) => cell.guarded).map(at),
    ...spill,
  ];
  const cells = sheet.cells.filter((cell) => isResult(sheet, cell));
  const parts = [...new Set(cells.map((cell) => cell.part))];
  return parts.flatMap((part) => {
    const others = cells.filter((cell) => cell.part !== part).map(at);
    const blocked = [...taken, ...others];
    return blocks(cells.filter((cell) => cell.part === part).map(at), blocked).map((bounds) =>
      result(bounds)
    );
  });
}

/** Joins cells into blocks, row by row, as long as no block takes in what is taken. */
function blocks(
  cells: readonly RangeReference[],
  taken: readonly RangeReference[]
): RangeReference[] {
  const found: RangeReference[] = [];
  const rows = [...cells].sort((a, b) => a.top - b.top || a.left - b.left);
  for (const cell of rows) {
    if (found.some((block) => overlap(block, cell))) continue;
    const place = found.findIndex((block) => {
      const joined = hull(block, cell);
      return !taken.some((other) => overlap(joined, other));
    });
    if (place < 0) found.push(cell);
    else found[place] = hull(found[place], cell);
  }
  return found;
}
