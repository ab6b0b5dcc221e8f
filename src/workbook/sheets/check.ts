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
/**
 * A sum of whole posts. A text, which Excel's SUM passes over, and a fraction, which its format would round, make it an
 * error as much as an error does.
 */
export function strictSum(cells: Expression): Expression {
  const texts = operation(excel("ISTEXT", cells), "*", operation(excel("LEN", cells), ">", 0));
  // 1 / FALSE is an error, so that a blank text, of which there is no INT, is no fraction.
  const whole = excel("ISNUMBER", operation(1, "/", operation(cells, "=", excel("INT", cells))));
  const fractions = operation(excel("ISNUMBER", cells), "*", operation(1, "-", whole));
  const faults = excel("SUMPRODUCT", operation(texts, "+", fractions));
  return excel("IF", operation(faults, ">", 0), excel("NA"), excel("SUM", cells));
}
/** The sum of what is above 0: Excel's SUMIF alone passes over errors, SUM does not. */
export const sumAbove0 = (cells: Expression): Expression =>
  operation(excel("SUMIF", cells, ">0"), "+", operation(0, "*", excel("SUM", cells)));
/** How many cells are equal to this: Excel's COUNTIF alone passes over errors, as if they were something else. */
export const strictCount = (cells: Expression, wanted: string): Expression =>
  operation(excel("COUNTIF", cells, wanted), "+", operation(0, "*", excel("SUM", cells)));
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
