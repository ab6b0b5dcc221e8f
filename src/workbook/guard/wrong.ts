import { excel, operation, type Expression } from "../formulas/expression";
import type { Holds } from "./regions";

/** For each cell whether it holds what cannot be in it. An error in one cell must not spoil the others. */
export function wrong(cells: Expression, holds: Holds): Expression {
  const error = excel("ISERROR", cells);
  if (holds.kind === "any") return error;
  const is = (condition: Expression): Expression => excel("ISNUMBER", operation(1, "/", condition));
  // A blank text, as a formula of the user's own may give, is blank.
  const filled = is(operation(excel("LEN", cells), ">", 0));
  return operation(
    [
      ...(holds.kind === "choice"
        ? unknown(cells, holds, filled, is)
        : unfit(cells, holds, filled, is)),
    ].reduce<Expression>((sum, fault) => operation(sum, "+", fault), error),
    ">",
    0
  );
}

type Is = (condition: Expression) => Expression;

/** Something that is none of the choices. */
const unknown = (
  cells: Expression,
  { choices }: Extract<Holds, { kind: "choice" }>,
  filled: Expression,
  is: Is
): Expression[] => [
  choices.reduce<Expression>(
    (all, choice) => operation(all, "*", is(operation(cells, "<>", choice))),
    filled
  ),
];

/** A text, a number beyond its bounds or, where a whole one belongs, a fraction. */
function unfit(
  cells: Expression,
  { kind, least, most }: Extract<Holds, { least: number }>,
  filled: Expression,
  is: Is
): Expression[] {
  const number = excel("ISNUMBER", cells);
  const faults = [
    operation(excel("ISTEXT", cells), "*", filled),
    operation(number, "*", is(operation(cells, "<", least))),
  ];
  if (most !== undefined) faults.push(operation(number, "*", is(operation(cells, ">", most))));
  if (kind === "whole") {
    const whole = is(operation(cells, "=", excel("INT", cells)));
    faults.push(operation(number, "*", operation(1, "-", whole)));
  }
  return faults;
}
