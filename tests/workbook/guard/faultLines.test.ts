import type { RunSheet } from "../../../src/workbook/describe";
import { calculate } from "../../../src/workbook/formulas/calculate";
import { operation } from "../../../src/workbook/formulas/expression";
import { FaultLines } from "../../../src/workbook/guard/faultLines";
import type { Holds, Region } from "../../../src/workbook/guard/regions";
import { SheetBuilder } from "../../../src/workbook/sheets/builder";

const REST = { summary: "", widths: [], print: { orientation: "portrait" } } as const;
const NINE = Array.from({ length: 9 }, (_, k) => [Math.floor(k / 3), k % 3] as const);
const FIRST_LINE = 4;

/**
 * Nine inputs in A1:C3 of Given, and in A1:C3 of Found each of them plus 1; every cell is a block of its own. The lines
 * are on Checks.
 */
function linesOf(inputs: readonly (string | number)[]) {
  const [given, found, checks] = ["Given", "Found", "Checks"].map((name) => new SheetBuilder(name));
  NINE.forEach(([row, column], k) => {
    given.value(row, column, inputs[k]);
    found.formula(row, column, operation(given.at(row, column), "+", 1));
  });
  const regionOf = (sheet: SheetBuilder, holds: Holds) =>
    NINE.map(([row, column]): Region => {
      const bounds = sheet.block(row, column, row, column);
      const parts = [{ cells: bounds, range: bounds, holds }];
      return { input: sheet === given, sheet: sheet.name, bounds, parts };
    });
  const regions = [
    ...regionOf(given, { kind: "number", least: 0 }),
    ...regionOf(found, { kind: "any" }),
  ];
  const sheets: RunSheet[] = [given.build(REST), found.build(REST)];
  new FaultLines("Checks", FIRST_LINE, regions, { sheets, names: [] }).write(checks);
  const properties = { title: "", subject: "", author: "", description: "", keywords: "" };
  const workbook = { properties, sheets: [...sheets, checks.build(REST)], names: [] };
  const calculated = calculate(workbook, new Map());
  const row = (at: number) => [0, 1, 2, 3, 4].map((c) => calculated.value("Checks", at, c));
  return {
    headings: row(FIRST_LINE - 1),
    lines: regions.map((_, index) => row(FIRST_LINE + index)),
  };
}

test("a line says what is wrong in its cells, and where that began", () => {
  // The middle one of the inputs, B2, is a text: the formula of B2 fails, and no other.
  const { headings, lines } = linesOf([0, 0, 0, 0, "two", 0, 0, 0, 0]);
  expect(headings).toEqual([
    "Cells",
    "First error in them",
    "Where it began",
    "Place of it",
    "What it holds",
  ]);
  const began = 'Given, B2 holds "two", which is not a number';
  // 1,000,000,000 less 1,000 times the row less the column.
  const place = 1_000_000_000 - 2 * 1000 - 2;
  expect(lines[4]).toEqual(["Given, B2", began, began, place, "two"]);
  expect(lines[13].slice(0, 4)).toEqual(["Found, B2", "Found, B2 shows #VALUE!", began, place]);
  expect(lines[13][4]).toMatchObject({ error: "#VALUE!" });
  const others = lines.filter((_, index) => ![4, 13].includes(index));
  for (const [, own, origin, code, held] of others) {
    expect([own, origin, code, held]).toEqual(["none", "none", 0, ""]);
  }
});

test("each result names its own input, not the one of its neighbour left, right, above or below", () => {
  const { lines } = linesOf(Array.from({ length: 9 }, () => "two"));
  const places = ["A1", "B1", "C1", "A2", "B2", "C2", "A3", "B3", "C3"];
  expect(lines.slice(9).map(([, , origin]) => origin)).toEqual(
    places.map((at) => `Given, ${at} holds "two", which is not a number`)
  );
});
