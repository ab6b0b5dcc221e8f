import type { ExcelFunction } from "./excelFunctions";

/** One cell. */
export interface CellReference {
  readonly kind: "cell";
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Written without dollar signs: moves with the cell that holds it (conditional formats). */
  readonly relative?: boolean;
  /** Its column is written without a dollar sign: a formula pasted into another column refers to that one. */
  readonly ownColumn?: boolean;
}

/** A block of cells that does not grow. */
export interface RangeReference {
  readonly kind: "range";
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One column of an Excel Table, or several side by side: grows with the Table. */
export interface ColumnReference {
  readonly kind: "column";
  readonly table: string;
  readonly heading: string;
  readonly to?: string;
}

export type Operator = "+" | "-" | "*" | "/" | "&" | "=" | "<>" | "<" | "<=" | ">" | ">=";

/**
 * A formula, once: the text for Excel, the text for a file and the value all come from it. It calls our own
 * functions or one of a short closed list of Excel's.
 */
export type Expression =
  | { readonly kind: "literal"; readonly value: string | number | boolean }
  | CellReference
  | RangeReference
  | ColumnReference
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "spill"; readonly of: CellReference }
  | {
      readonly kind: "ours";
      readonly id: string;
      readonly arguments: readonly (Expression | undefined)[];
    }
  | {
      readonly kind: "excel";
      readonly name: ExcelFunction;
      readonly arguments: readonly Expression[];
    }
  | {
      readonly kind: "operation";
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    };

/** What may be written where an expression is wanted: a bare number or text stands for itself. */
export type Term = Expression | string | number | boolean;

export function toExpression(term: Term): Expression {
  return typeof term === "object" ? term : { kind: "literal", value: term };
}

export const cell = (sheet: string, row: number, column: number): CellReference => ({
  kind: "cell",
  sheet,
  row,
  column,
});

export const range = (
  sheet: string,
  top: number,
  left: number,
  bottom: number,
  right: number
): RangeReference => ({ kind: "range", sheet, top, left, bottom, right });

export const tableColumn = (table: string, heading: string, to?: string): ColumnReference => ({
  kind: "column",
  table,
  heading,
  ...(to !== undefined && to !== heading ? { to } : {}),
});

export const named = (name: string): Expression => ({ kind: "name", name });

/** `A2#`: all that the formula in that cell spills. */
export const spillOf = (of: CellReference): Expression => ({ kind: "spill", of });

/** A call of one of our functions; `undefined` leaves an argument out. */
export const ours = (id: string, ...terms: (Term | undefined)[]): Expression => ({
  kind: "ours",
  id,
  arguments: terms.map((term) => (term === undefined ? undefined : toExpression(term))),
});

/** A call of one of Excel's functions. */
export const excel = (name: ExcelFunction, ...terms: Term[]): Expression => ({
  kind: "excel",
  name,
  arguments: terms.map(toExpression),
});

export const operation = (left: Term, operator: Operator, right: Term): Expression => ({
  kind: "operation",
  operator,
  left: toExpression(left),
  right: toExpression(right),
});

/** Texts and values joined with `&`. */
export const joined = (...terms: Term[]): Expression =>
  terms.map(toExpression).reduce((left, right) => operation(left, "&", right));

/** True where a formula calls one of our functions or reads a spill: it must be stored as a dynamic array. */
export function isDynamic(expression: Expression): boolean {
  switch (expression.kind) {
    case "ours":
    case "spill":
      return true;
    case "excel":
      return expression.arguments.some(isDynamic);
    case "operation":
      return isDynamic(expression.left) || isDynamic(expression.right);
    default:
      return false;
  }
}
