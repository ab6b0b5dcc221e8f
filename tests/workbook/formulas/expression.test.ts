import {
  cell,
  excel,
  isDynamic,
  joined,
  named,
  operation,
  ours,
  range,
  spillOf,
  tableColumn,
  toExpression,
  type Term,
} from "../../../src/workbook/formulas/expression";

const target = ours("TARGETPOSTS", tableColumn("Areas", "Area"));

test.each<[string, Term]>([
  ["a sum", operation(cell("Plan", 4, 1), "+", 1)],
  [
    "a sentence",
    joined("Posts: ", excel("SUM", range("Plan", 4, 1, 9, 1)), " of ", named("Total")),
  ],
  ["a condition", excel("IF", operation(named("Pace"), "=", ""), 1, tableColumn("Areas", "Area"))],
  ["a constant", 3],
])("%s of ordinary Excel is stored as a plain formula, which Excel 2010 calculates", (_, term) => {
  expect(isDynamic(toExpression(term))).toBe(false);
});

test.each<[string, Term]>([
  ["a call of ours", target],
  ["a spill", spillOf(cell("Plan", 5, 0))],
  ["a call on the left of an operation", operation(target, "*", 2)],
  ["a spill on the right of one", operation(2, "*", spillOf(cell("Plan", 5, 0)))],
  ["a call within a function", excel("SUM", 1, operation(1, "+", target))],
])("%s needs a dynamic array", (_, term) => {
  expect(isDynamic(toExpression(term))).toBe(true);
});
