import { excel, operation, tableColumn, type Expression, type Term } from "../formulas/expression";
import { TABLES } from "../inputs/fields";

/** A condition that must hold, and what to say where it does not. */
export interface Check {
  readonly name: string;
  readonly holds: Expression;
  readonly otherwise: Term;
  readonly why: string;
}

export const areas = (heading: string, to?: string): Expression =>
  tableColumn(TABLES.areas, heading, to);
export const equal = (left: Term, right: Term): Expression => operation(left, "=", right);
export const close = (left: Term, right: Term, tolerance: number): Expression =>
  operation(excel("ABS", operation(left, "-", right)), "<", tolerance);
export const text = (value: Expression): Expression => excel("TEXT", value, "0");
/** How many rows meet all conditions: TRUE times TRUE is 1. */
export const rowsWhere = (...conditions: Expression[]): Expression =>
  excel(
    "SUMPRODUCT",
    conditions
      .slice(1)
      .reduce((all, one) => operation(all, "*", one), operation(conditions[0], "*", 1))
  );

export function sameOrder(table: string): Expression {
  const names = tableColumn(table, "Area");
  return excel(
    "IF",
    equal(excel("ROWS", names), excel("ROWS", areas("Area"))),
    equal(rowsWhere(operation(names, "<>", areas("Area"))), 0),
    false
  );
}
