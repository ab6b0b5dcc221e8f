import { excel, operation, tableColumn, type Expression, type Term } from "../formulas/expression";
import { TABLES } from "../inputs/fields";

/** A condition that must hold, and what to say where it does not. */
export interface Check {
  readonly name: string;
  readonly holds: Expression;
  readonly otherwise: Term;
  readonly why: string;
  /** What it rests on without naming it in its formulas (see `SheetBuilder.sentence`). */
  readonly rests?: readonly Expression[];
}

export const areas = (heading: string, to?: string): Expression =>
  tableColumn(TABLES.areas, heading, to);
export const equal = (left: Term, right: Term): Expression => operation(left, "=", right);
export const close = (left: Term, right: Term, tolerance: number): Expression =>
  operation(excel("ABS", operation(left, "-", right)), "<", tolerance);
export const text = (value: Expression): Expression => excel("TEXT", value, "0");
/** A sum that a text, which Excel's SUM passes over, makes an error as much as an error does. */
export const strictSum = (cells: Expression): Expression =>
  excel("IF", operation(textsIn(cells), ">", 0), excel("NA"), excel("SUM", cells));
const textsIn = (cells: Expression): Expression =>
  excel(
    "SUMPRODUCT",
    operation(excel("ISTEXT", cells), "*", operation(excel("LEN", cells), ">", 0))
  );
/** The sum of what is above 0: Excel's SUMIF alone passes over errors, SUM does not. */
export const sumAbove0 = (cells: Expression): Expression =>
  operation(excel("SUMIF", cells, ">0"), "+", operation(0, "*", excel("SUM", cells)));
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
