import type { RunSheet, RunWorkbook } from "../../workbook/describe";
import type { Expression } from "../../workbook/formulas/expression";

/** Sheets, tables and names that are there once the sheets of a write are. In lower case. */
export interface Available {
  readonly sheets: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/**
 * The sheets to be written without what refers to sheets of the run that are not there yet: a formula over a table
 * that does not exist would be refused. What is left out is written with the rest of the run.
 */
export function onlyAvailable(
  run: RunWorkbook,
  sheets: readonly RunSheet[],
  there: Available
): RunSheet[] {
  const own = new Set(run.sheets.map((sheet) => sheet.name.toLowerCase()));
  const hasSheet = (name: string): boolean =>
    !own.has(name.toLowerCase()) || there.sheets.has(name.toLowerCase());
  const works = (expression: Expression): boolean => {
    switch (expression.kind) {
      case "literal":
        return true;
      case "cell":
      case "range":
        return hasSheet(expression.sheet);
      case "spill":
        return hasSheet(expression.of.sheet);
      case "column":
        return there.tables.has(expression.table.toLowerCase());
      case "name":
        return there.names.has(expression.name.toLowerCase());
      case "ours":
        return expression.arguments.every((part) => part === undefined || works(part));
      case "excel":
        return expression.arguments.every(works);
      case "operation":
        return works(expression.left) && works(expression.right);
    }
  };
  return sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((entry) =>
      entry.formula && !works(entry.formula) ? { ...entry, formula: undefined, value: null } : entry
    ),
    validations: sheet.validations.filter(
      ({ rule }) => rule.kind !== "list of name" || there.names.has(rule.name.toLowerCase())
    ),
    conditionalFormats: sheet.conditionalFormats.filter(({ formula }) => works(formula)),
    charts: sheet.charts.filter((chart) =>
      [chart.categories, ...chart.series.map((series) => series.values)].every(works)
    ),
  }));
}
