import type { DefinedName, RunSheet } from "../describe";
import type { Expression, RangeReference } from "./expression";

/** Sheets and names, as far as they are described yet. */
export interface Described {
  readonly sheets: readonly RunSheet[];
  readonly names: readonly DefinedName[];
}

/** The cells that a formula names, in both branches of every IF: as ranges, a spill by its first cell. */
export function referencesOf(expression: Expression, described: Described): RangeReference[] {
  const found: RangeReference[] = [];
  collect(expression, described, found);
  return found;
}

function collect(expression: Expression, described: Described, found: RangeReference[]): void {
  switch (expression.kind) {
    case "literal":
      return;
    case "cell":
      found.push(cellRange(expression.sheet, expression.row, expression.column));
      return;
    case "spill":
      found.push(cellRange(expression.of.sheet, expression.of.row, expression.of.column));
      return;
    case "range":
      found.push(expression);
      return;
    case "column": {
      const cells = columnRange(expression, described);
      if (cells) found.push(cells);
      return;
    }
    case "name": {
      const entry = described.names.find(({ name }) => name === expression.name);
      if (entry) found.push(entry.refersTo);
      return;
    }
    case "ours":
    case "excel":
      for (const part of expression.arguments) if (part) collect(part, described, found);
      return;
    case "operation":
      collect(expression.left, described, found);
      collect(expression.right, described, found);
  }
}

const cellRange = (sheet: string, row: number, column: number): RangeReference => ({
  kind: "range",
  sheet,
  top: row,
  left: column,
  bottom: row,
  right: column,
});

type Column = Extract<Expression, { kind: "column" }>;
const columns = new WeakMap<readonly RunSheet[], Map<string, RangeReference | undefined>>();

/**
 * The cells of a column of a Table, or of several side by side, without the heading. Each is looked for once: tens of
 * thousands of formulas of a large run name the same few.
 */
export function columnRange(
  reference: Column,
  { sheets }: Pick<Described, "sheets">
): RangeReference | undefined {
  let known = columns.get(sheets);
  if (!known) columns.set(sheets, (known = new Map()));
  const { table, heading, to = "" } = reference;
  const key = `${table}\n${heading}\n${to}`;
  if (!known.has(key)) known.set(key, findColumn(reference, sheets));
  return known.get(key);
}

/** Looks for the Table that has the column. */
function findColumn(reference: Column, sheets: readonly RunSheet[]): RangeReference | undefined {
  for (const sheet of sheets) {
    const table = sheet.tables.find((entry) => entry.name === reference.table);
    if (!table) continue;
    const first = table.headings.indexOf(reference.heading);
    const last = table.headings.indexOf(reference.to ?? reference.heading);
    if (first < 0 || last < 0) return undefined;
    return {
      kind: "range",
      sheet: sheet.name,
      top: table.row + 1,
      bottom: table.row + table.rowCount,
      left: table.column + first,
      right: table.column + last,
    };
  }
  return undefined;
}

/** Whether two blocks share a cell. */
export function overlap(a: RangeReference, b: RangeReference): boolean {
  return (
    a.sheet === b.sheet &&
    a.top <= b.bottom &&
    b.top <= a.bottom &&
    a.left <= b.right &&
    b.left <= a.right
  );
}

/** The smallest block that holds both. */
export const hull = (a: RangeReference, b: RangeReference): RangeReference => ({
  ...a,
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});
