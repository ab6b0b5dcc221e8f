import type { DefinedName, RunSheet } from "../describe";
import type { Expression, RangeReference } from "./expression";

/** Sheets and names, as far as they are described yet. */
export interface Described {
  readonly sheets: readonly RunSheet[];
  readonly names: readonly DefinedName[];
}

/** The cells that a formula names, in both branches of every IF: as ranges, a spill by its first cell. */
export function referencesOf(expression: Expression, described: Described): RangeReference[] {
  switch (expression.kind) {
    case "literal":
      return [];
    case "cell":
      return [cellRange(expression.sheet, expression.row, expression.column)];
    case "spill":
      return [cellRange(expression.of.sheet, expression.of.row, expression.of.column)];
    case "range":
      return [expression];
    case "column":
      return [columnRange(expression, described)].flatMap((found) => found ?? []);
    case "name":
      return described.names
        .filter((entry) => entry.name === expression.name)
        .map((entry) => entry.refersTo);
    case "ours":
    case "excel":
      return expression.arguments.flatMap((part) => (part ? referencesOf(part, described) : []));
    case "operation":
      return [
        ...referencesOf(expression.left, described),
        ...referencesOf(expression.right, described),
      ];
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

/** The cells of a column of a Table, or of several side by side, without the heading. */
export function columnRange(
  reference: Extract<Expression, { kind: "column" }>,
  { sheets }: Pick<Described, "sheets">
): RangeReference | undefined {
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
