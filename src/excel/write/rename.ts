import type { RunSheet, RunWorkbook } from "../../workbook/describe";
import type { Expression, RangeReference } from "../../workbook/formulas/expression";
import type { RunKey } from "../gateway";

/** The name in the workbook of a sheet of a run: the first run has none but its own. */
export const sheetName = (name: string, run: RunKey): string =>
  run === 1 ? name : `${name} ${run}`;
/** Tables and defined names take no spaces. All have four letters or more, so none comes to look like a cell. */
export const itemName = (name: string, run: RunKey): string => (run === 1 ? name : `${name}${run}`);

/** The names of a further run without its contents: enough to see whether they are free. */
export function runNames(workbook: RunWorkbook, run: RunKey): RunWorkbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      name: sheetName(sheet.name, run),
      tables: sheet.tables.map((table) => ({ ...table, name: itemName(table.name, run) })),
      cells: [],
    })),
    names: workbook.names.map((name) => ({ ...name, name: itemName(name.name, run) })),
  };
}

/**
 * The description under the names of a further run. A bare reference in the body of a table is one to the user's own
 * cells and stays as it is, even where the user's sheet is named like one of the run's.
 */
export function renameRun(workbook: RunWorkbook, run: RunKey): RunWorkbook {
  if (run === 1) return workbook;
  const own = new Set(workbook.sheets.map((sheet) => sheet.name));
  const sheet = (name: string): string => (own.has(name) ? sheetName(name, run) : name);
  const area = (range: RangeReference): RangeReference => ({ ...range, sheet: sheet(range.sheet) });
  const formula = (expression: Expression): Expression => {
    switch (expression.kind) {
      case "literal":
        return expression;
      case "cell":
        return { ...expression, sheet: sheet(expression.sheet) };
      case "range":
        return area(expression);
      case "column":
        return { ...expression, table: itemName(expression.table, run) };
      case "name":
        return { ...expression, name: itemName(expression.name, run) };
      case "spill":
        return { ...expression, of: { ...expression.of, sheet: sheet(expression.of.sheet) } };
      case "ours":
        return {
          ...expression,
          arguments: expression.arguments.map((part) => part && formula(part)),
        };
      case "excel":
        return { ...expression, arguments: expression.arguments.map(formula) };
      case "operation":
        return { ...expression, left: formula(expression.left), right: formula(expression.right) };
    }
  };
  const renamed = (described: RunSheet): RunSheet => ({
    ...described,
    name: sheet(described.name),
    cells: described.cells.map((entry) =>
      !entry.formula || isLink(described, entry)
        ? entry
        : { ...entry, formula: formula(entry.formula) }
    ),
    tables: described.tables.map((table) => ({ ...table, name: itemName(table.name, run) })),
    validations: described.validations.map((validation) => ({
      ...validation,
      range: area(validation.range),
      rule:
        validation.rule.kind === "list of name"
          ? { ...validation.rule, name: itemName(validation.rule.name, run) }
          : validation.rule,
    })),
    conditionalFormats: described.conditionalFormats.map((format) => ({
      ...format,
      range: area(format.range),
      formula: formula(format.formula),
    })),
    charts: described.charts.map((chart) => ({
      ...chart,
      categories: area(chart.categories),
      series: chart.series.map((series) => ({ ...series, values: area(series.values) })),
    })),
  });
  return {
    ...workbook,
    sheets: workbook.sheets.map(renamed),
    names: workbook.names.map(({ name, refersTo, ...rest }) => ({
      ...rest,
      name: itemName(name, run),
      refersTo: area(refersTo),
    })),
  };
}

/** A reference to a cell of the user's own, in the body of an input table. */
export function isLink(sheet: RunSheet, entry: RunSheet["cells"][number]): boolean {
  return (
    entry.formula?.kind === "cell" &&
    sheet.tables.some(
      (table) =>
        entry.row > table.row &&
        entry.row <= table.row + table.rowCount &&
        entry.column >= table.column &&
        entry.column < table.column + table.headings.length
    )
  );
}
