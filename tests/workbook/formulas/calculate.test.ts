import { cellError } from "../../../src/functions/answer";
import type { DescribedCell, RunSheet, RunWorkbook } from "../../../src/workbook/describe";
import { calculate } from "../../../src/workbook/formulas/calculate";
import {
  cell,
  excel,
  joined,
  named,
  operation,
  ours,
  range,
  spillOf,
  tableColumn,
  type Expression,
  type Term,
} from "../../../src/workbook/formulas/expression";
import { toExpression } from "../../../src/workbook/formulas/expression";
import type { CellValue } from "../../../src/workbook/formulas/values";

/** A sheet S with a Table T (Area, Posts) of three rows at A1, a name N for D1, and one formula in E1. */
function workbookWith(formula: Term, more: DescribedCell[] = []): RunWorkbook {
  const rows: CellValue[][] = [
    ["Area", "Posts"],
    ["North", 3],
    ["South", null],
    ["West", 5],
  ];
  const cells: DescribedCell[] = rows.flatMap((values, row) =>
    values.map((value, column) => ({ row, column, value: value as string | number | null }))
  );
  cells.push({ row: 0, column: 3, value: 10 });
  cells.push({ row: 0, column: 4, formula: toExpression(formula) });
  const sheet: RunSheet = {
    name: "S",
    summary: "",
    widths: [],
    cells: [...cells, ...more],
    tables: [{ name: "T", row: 0, column: 0, headings: ["Area", "Posts"], rowCount: 3 }],
    validations: [],
    conditionalFormats: [],
    charts: [],
    print: { orientation: "portrait" },
  };
  return {
    properties: { title: "", subject: "", author: "", description: "", keywords: "" },
    sheets: [sheet],
    names: [{ name: "N", refersTo: range("S", 0, 3, 0, 3) }],
  };
}

const library = new Map<string, (...terms: unknown[]) => unknown>([
  ["DOUBLE", (block: unknown) => (block as number[][]).map(([value]) => [value * 2])],
  [
    "REFUSE",
    () => {
      throw cellError("value", "posts: North holds -1.");
    },
  ],
  ["ARGUMENTS", (...terms: unknown[]) => JSON.stringify(terms)],
  [
    "BROKEN",
    () => {
      throw new TypeError("not a refusal");
    },
  ],
]);

function valueOf(formula: Term, more: DescribedCell[] = []): CellValue {
  return calculate(workbookWith(formula, more), library).value("S", 0, 4);
}

const posts = tableColumn("T", "Posts");
const areas = tableColumn("T", "Area");
/** Both columns, without the headings. */
const table = range("S", 1, 0, 3, 1);

test.each<[string, Term, CellValue]>([
  ["SUM passes over blanks", excel("SUM", posts), 8],
  ["IFERROR gives the value where there is no error", excel("IFERROR", 7, 1), 7],
  ["IFERROR takes the place of an error", excel("IFERROR", operation(1, "/", 0), 1), 1],
  ["ISERROR is true of an error", excel("ISERROR", operation(1, "/", 0)), true],
  ["ERROR.TYPE of #DIV/0! is 2", excel("ERROR.TYPE", operation(1, "/", 0)), 2],
  ["ROW counts from 1, cell by cell", excel("SUM", excel("ROW", posts)), 9],
  ["COLUMN of the second column is 2", excel("SUM", excel("COLUMN", cell("S", 2, 1))), 2],
  ["ADDRESS writes a relative address", excel("ADDRESS", 6, 3, 4), "C6"],
  ["MOD keeps the sign of the divisor", excel("MOD", -3, 2), 1],
  [
    "a blank is neither text nor number",
    excel("OR", excel("ISTEXT", cell("S", 2, 1)), excel("ISNUMBER", cell("S", 2, 1))),
    false,
  ],
  ["CHOOSE counts from 1", excel("CHOOSE", 2, "a", "b"), "b"],
  ["COUNTA counts what is there", excel("COUNTA", areas), 3],
  ["a blank in arithmetic is 0", operation(cell("S", 2, 1), "+", 1), 1],
  ["a blank joined to a text is nothing", joined("[", cell("S", 2, 1), "]"), "[]"],
  ["a blank equals the empty text", operation(cell("S", 2, 1), "=", ""), true],
  ["a blank equals 0 as well", operation(cell("S", 2, 1), "=", 0), true],
  ["texts compare without regard to case", operation("North", "=", "NORTH"), true],
  ["a number is smaller than a larger one", operation(9, "<", 10), true],
  ["FALSE is smaller than TRUE", operation(false, "<", true), true],
  ["TRUE is larger than any text", operation(true, ">", "zzz"), true],
  ["a blank is smaller than a number above 0", operation(cell("S", 2, 1), "<", 1), true],
  ["a text is larger than any number", operation("a", ">", 1e9), true],
  ["SUMIF with a rule", excel("SUMIF", posts, ">3"), 5],
  ["SUMIF with amounts elsewhere", excel("SUMIF", areas, "north", posts), 3],
  ["COUNTIF with a rule", excel("COUNTIF", posts, "<>0"), 3],
  ["COUNTIF of a text", excel("COUNTIF", areas, "West"), 1],
  ["COUNTIF of each of several", excel("SUM", excel("COUNTIF", areas, areas)), 3],
  ["ROUND of a half, away from 0", excel("ROUND", -2.345, 2), -2.35],
  ["ROUND of next to nothing is 0, not -0", excel("ROUND", -1e-9, 2), 0],
  ["DATE of the year in a label", excel("DATE", excel("LEFT", "2022/23", 4), 8, 1), 44774],
  ["DATE of a year below 1900, counted from 1900", excel("DATE", 122, 8, 1), 44774],
  ["DATE beyond Excel's years", excel("DATE", 10000, 1, 1), { error: "#NUM!" }],
  ["DATE of no year", excel("DATE", "Year", 8, 1), { error: "#VALUE!" }],
  ["SUMPRODUCT of conditions", excel("SUMPRODUCT", operation(operation(posts, ">", 0), "*", 1)), 2],
  [
    "INDEX of the largest",
    excel("INDEX", areas, excel("MATCH", excel("MAX", posts), posts, 0)),
    "West",
  ],
  ["MATCH that finds nothing", excel("MATCH", 99, posts, 0), { error: "#N/A" }],
  ["INDEX with a row and a column", excel("INDEX", range("S", 0, 0, 3, 1), 4, 2), 5],
  ["INDEX with row 0: the whole column", excel("SUM", excel("INDEX", table, 0, 2)), 8],
  ["INDEX with column 0: the whole row", excel("COUNTA", excel("INDEX", table, 1, 0)), 2],
  ["INDEX with both 0: all of it", excel("COUNTA", excel("INDEX", table, 0, 0)), 5],
  ["INDEX of a row counts along it", excel("INDEX", range("S", 0, 0, 0, 1), 2), "Posts"],
  ["INDEX outside, in a column", excel("INDEX", table, 1, 3), { error: "#REF!" }],
  ["INDEX outside, with column 0", excel("INDEX", table, 4, 0), { error: "#REF!" }],
  ["INDEX outside", excel("INDEX", areas, 4), { error: "#REF!" }],
  ["division by 0", operation(1, "/", operation(1, "-", 1)), { error: "#DIV/0!" }],
  ["a text in arithmetic", operation("a", "+", 1), { error: "#VALUE!" }],
  ["a text as long as a cell holds", joined("", "x".repeat(32_767)), "x".repeat(32_767)],
  ["a text longer than a cell holds", joined("x", "x".repeat(32_767)), { error: "#VALUE!" }],
  ["IF does not calculate what it does not need", excel("IF", true, 1, operation(1, "/", 0)), 1],
  ["AND of a block", excel("AND", operation(posts, ">=", 0)), true],
  ["AND passes over texts and blanks in cells", excel("AND", table), true],
  ["OR passes over texts and blanks in cells", excel("OR", range("S", 1, 0, 2, 1)), true],
  ["a text in letters of either kind that says true", excel("IF", "true", 1, 2), 1],
  ["a text that says false", excel("IF", "FALSE", 1, 2), 2],
  ["any other text as a condition", excel("IF", "yes", 1, 2), { error: "#VALUE!" }],
  ["NOT", excel("NOT", false), true],
  ["TEXT", excel("TEXT", 1234.5, "#,##0.0"), "1,234.5"],
  ["SUBSTITUTE", excel("SUBSTITUTE", "2024-25", "-", "/"), "2024/25"],
  ["a name", operation(named("N"), "*", 2), 20],
  ["an unknown name", named("M"), { error: "#NAME?" }],
])("%s", (_, formula, expected) => {
  expect(valueOf(formula)).toEqual(expected);
});

test("our function gets the cells as Excel hands them over, a left-out argument as null", () => {
  expect(valueOf(ours("ARGUMENTS", posts, undefined, named("N")))).toBe(
    "[[[3],[null],[5]],null,10]"
  );
});

test("IF over a Table's column works row by row, as for an override", () => {
  const either = excel("IF", operation(posts, "=", ""), 7, posts);
  expect(valueOf(ours("ARGUMENTS", either))).toBe("[[[3],[7],[5]]]");
});

test("a refusal is an error in the cell, with its message and its place in the list of problems", () => {
  const calculated = calculate(workbookWith(ours("REFUSE")), library);
  expect(calculated.value("S", 0, 4)).toEqual({
    error: "#VALUE!",
    message: "posts: North holds -1.",
  });
  expect(calculated.problems).toEqual([
    { sheet: "S", cell: "E1", error: "#VALUE!", message: "posts: North holds -1." },
  ]);
});

test("only the call that refused of itself counts as the beginning of it all", () => {
  const second: DescribedCell = {
    row: 6,
    column: 4,
    formula: ours("REFUSE", cell("S", 0, 4)),
  };
  const calculated = calculate(workbookWith(ours("REFUSE"), [second]), library);
  expect(calculated.problems.map((problem) => problem.cell)).toEqual(["E1", "E7"]);
  expect(calculated.refusals.map((problem) => problem.cell)).toEqual(["E1"]);
});

test("an error in a cell reaches our function as an object with its code", () => {
  expect(valueOf(ours("ARGUMENTS", operation(1, "/", 0)))).toBe('[{"code":"#DIV/0!"}]');
});

test("a fault of ours is not taken for a refusal", () => {
  expect(() => valueOf(ours("BROKEN"))).toThrow("not a refusal");
});

test("cells within a spill, and the whole of it, can be read", () => {
  const spill: DescribedCell = {
    row: 5,
    column: 0,
    formula: ours("DOUBLE", range("S", 1, 1, 3, 1)),
    spill: { heading: false, total: false, formats: ["0"], textColumns: [] },
  };
  expect(valueOf(cell("S", 7, 0), [spill])).toBe(10);
  expect(valueOf(excel("SUM", spillOf(cell("S", 5, 0))), [spill])).toBe(16);
  expect(valueOf(cell("S", 8, 0), [spill])).toBe(0);
});

test("an unknown function is #NAME?, as in Excel", () => {
  expect(valueOf(ours("NOTTHERE"))).toMatchObject({ error: "#NAME?" });
});

test("a formula that needs itself is a fault of ours and told as such", () => {
  const self: Expression = operation(cell("S", 0, 4), "+", 1);
  expect(() => valueOf(self)).toThrow("Circular formula in S!E1");
});

test("a list that goes on from row to row may be 20,000 rows long, also when its end is asked for first", () => {
  const first: DescribedCell = { row: 9, column: 0, formula: toExpression(operation(1, "+", 0)) };
  const rest = Array.from({ length: 20_000 }, (_, index): DescribedCell => {
    const row = 10 + index;
    const above = cell("S", row - 1, 0);
    // Every second row goes on only if a condition says so, as the lists of names do.
    const next = operation(above, "+", 1);
    const formula = index % 2 === 0 ? next : excel("IF", operation(above, ">", 0), next, above);
    return { row, column: 0, formula: toExpression(formula) };
  });
  const workbook = workbookWith(cell("S", 20_009, 0), [first, ...rest]);
  expect(calculate(workbook, new Map()).value("S", 0, 4)).toBe(20_001);
});

test.each([
  ["the column beside it", 3],
  ["the same column of another sheet", 0],
])(
  "a list of 20,000 rows that is counted from its end, with names in the row above in %s",
  (_, at) => {
    // Each row is the one below it and the length of a name: nothing rests on the row above in the list itself.
    const LAST = 20_000;
    const other = workbookWith(0).sheets[0];
    const names = at === 0 ? "Other" : "S";
    const list = Array.from({ length: LAST }, (__, index): DescribedCell => {
      const row = LAST + 9 - index;
      const name = cell(names, row - 1, at);
      return {
        row,
        column: 0,
        formula: operation(cell("S", row + 1, 0), "+", operation(name, "+", 1)),
      };
    });
    const workbook = workbookWith(0, list);
    const sheets = [...workbook.sheets, { ...other, name: "Other", tables: [], cells: [] }];
    expect(calculate({ ...workbook, sheets }, new Map()).value("S", 10, 0)).toBe(LAST);
  }
);

test.each([0, "", false, 3])("a formula is calculated once, whatever it gives: %p", (given) => {
  let calls = 0;
  const refuse = (): never => {
    calls += 1;
    throw cellError("value", "posts: North holds -1.");
  };
  const workbook = workbookWith(excel("IFERROR", ours("REFUSE"), given));
  const calculated = calculate(workbook, new Map([["REFUSE", refuse]]));
  for (let times = 0; times < 3; times++) expect(calculated.value("S", 0, 4)).toBe(given);
  expect(calls).toBe(1);
});
