import { columnLetters } from "./address";
import type { CellReference, ColumnReference, Expression, RangeReference } from "./expression";

/** Namespace of our functions in Excel. */
export const NAMESPACE = "FAIRSHARE";

/** `shown`: as Excel shows and takes it. `stored`: as an .xlsx file holds it. */
export type FormulaForm = "shown" | "stored";

const PRECEDENCE: Record<string, number> = { "*": 4, "/": 4, "+": 3, "-": 3, "&": 2 };
const COMPARISON = 1;

/** The text of a formula, without the equals sign. */
export function formulaText(expression: Expression, form: FormulaForm, onSheet?: string): string {
  return write(expression, form, onSheet, 0);
}

function write(
  expression: Expression,
  form: FormulaForm,
  onSheet: string | undefined,
  around: number
): string {
  switch (expression.kind) {
    case "literal":
      return literalText(expression.value);
    case "name":
      return expression.name;
    case "cell":
      return cellText(expression, onSheet);
    case "range":
      return rangeText(expression, onSheet);
    case "column":
      return columnText(expression);
    case "spill": {
      const at = cellText(expression.of, onSheet);
      return form === "stored" ? `_xlfn.ANCHORARRAY(${at})` : `${at}#`;
    }
    case "ours": {
      const terms = expression.arguments.map((part) =>
        part === undefined ? "" : write(part, form, onSheet, 0)
      );
      while (terms.length > 0 && terms[terms.length - 1] === "") terms.pop();
      return `${functionName(expression.id, form)}(${terms.join(",")})`;
    }
    case "excel": {
      const terms = expression.arguments.map((part) => write(part, form, onSheet, 0));
      return `${excelName(expression.name, form)}(${terms.join(",")})`;
    }
    case "operation": {
      const own = PRECEDENCE[expression.operator] ?? COMPARISON;
      const left = write(expression.left, form, onSheet, own);
      // The right side of a - b, a / b and comparisons needs brackets at the same rank.
      const right = write(expression.right, form, onSheet, own + 1);
      const text = `${left}${expression.operator}${right}`;
      return own < around ? `(${text})` : text;
    }
  }
}

/**
 * The name of one of our functions. Excel stores a function of an add-in with the prefix `_xldudf_` and an
 * underscore for the dot; a file with the bare name would stay #NAME? even where the add-in is there.
 */
export function functionName(id: string, form: FormulaForm): string {
  return form === "stored" ? `_xldudf_${NAMESPACE}_${id}` : `${NAMESPACE}.${id}`;
}

/** Functions that came with the dynamic arrays are stored with a prefix. */
const excelName = (name: string, form: FormulaForm): string =>
  form === "stored" && name === "FILTER" ? `_xlfn._xlws.${name}` : name;

function literalText(value: string | number | boolean): string {
  if (typeof value === "string") return `"${value.replace(/"/g, '""')}"`;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value);
}

/** What Excel takes for a cell in either way of naming one (`A1`, `R1C1`, `RC`), or for a truth value. */
const NO_SHEET = /^(?:[A-Z]{1,3}\d+|R\d*(?:C\d*)?|C\d*|TRUE|FALSE)$/i;

/** A sheet's name as formulas write it: in quotes where it could be read as anything else. */
export function sheetText(sheet: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet) && !NO_SHEET.test(sheet)
    ? sheet
    : `'${sheet.replace(/'/g, "''")}'`;
}

const fixed = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
const prefix = (sheet: string, onSheet: string | undefined): string =>
  sheet === onSheet ? "" : `${sheetText(sheet)}!`;

function cellText(reference: CellReference, onSheet: string | undefined): string {
  const { row, column } = reference;
  const at = reference.relative
    ? `$${columnLetters(column)}${row + 1}`
    : reference.ownColumn
      ? `${columnLetters(column)}$${row + 1}`
      : fixed(row, column);
  return prefix(reference.sheet, onSheet) + at;
}

/** `Sheet!$A$1:$B$2`; without the sheet where it is `onSheet`. */
export function rangeText(reference: RangeReference, onSheet?: string): string {
  const first = fixed(reference.top, reference.left);
  const last = fixed(reference.bottom, reference.right);
  return prefix(reference.sheet, onSheet) + (first === last ? first : `${first}:${last}`);
}

function columnText(reference: ColumnReference): string {
  const heading = escapeHeading(reference.heading);
  return reference.to === undefined
    ? `${reference.table}[${heading}]`
    : `${reference.table}[[${heading}]:[${escapeHeading(reference.to)}]]`;
}

/** Brackets, hash and apostrophe stand behind an apostrophe in a structured reference. */
function escapeHeading(heading: string): string {
  return heading.replace(/[[\]#']/g, "'$&");
}
