import fc from "fast-check";
import type { DescribedCell } from "../../../src/workbook/describe";
import { columnWidth, styledAreas } from "../../../src/excel/write/looks";

test("every cell lies in exactly one rectangle, of its own style", () => {
  const style = fc.constantFrom("input" as const, "heading" as const, undefined);
  const cells = fc.uniqueArray(fc.record({ row: fc.nat(7), column: fc.nat(5), style }), {
    selector: ({ row, column }) => `${row},${column}`,
  });
  fc.assert(
    fc.property(cells, (given: DescribedCell[]) => {
      const covered = styledAreas(given).flatMap((area) =>
        Array.from({ length: area.rows * area.columns }, (_, index) => ({
          row: area.row + Math.floor(index / area.columns),
          column: area.column + (index % area.columns),
          style: area.style,
        }))
      );
      const key = (cell: DescribedCell) => `${cell.row},${cell.column},${cell.style}`;
      expect(covered.map(key).sort()).toEqual(
        given
          .filter((cell) => cell.style)
          .map(key)
          .sort()
      );
    })
  );
});

test("a table of inputs is one rectangle, not a request for each cell", () => {
  const cells = Array.from({ length: 60 }, (_, index): DescribedCell => ({
    row: Math.floor(index / 4),
    column: index % 4,
    style: "input",
  }));
  expect(styledAreas(cells)).toEqual([{ style: "input", row: 0, column: 0, rows: 15, columns: 4 }]);
});

test("cells that are described from the right, or from below, are one rectangle as well", () => {
  const turned = [3, 1, 2].flatMap((row) =>
    [4, 2, 3].map((column): DescribedCell => ({ row, column, style: "input" }))
  );
  expect(styledAreas(turned)).toEqual([{ style: "input", row: 1, column: 2, rows: 3, columns: 3 }]);
});

test("a row of another style, or none, parts two rectangles", () => {
  const rows = ["input", "input", "heading", "input", undefined, "input"] as const;
  const cells = rows.map((style, row): DescribedCell => ({ row, column: 0, style }));
  expect(styledAreas(cells).map(({ style, row, rows: high }) => [style, row, high])).toEqual(
    expect.arrayContaining([
      ["input", 0, 2],
      ["heading", 2, 1],
      ["input", 3, 1],
      ["input", 5, 1],
    ])
  );
  expect(styledAreas(cells)).toHaveLength(4);
});

test("a column for ten digits is 75 pixels wide, 56.25 points", () => {
  expect(columnWidth(10)).toBe(56.25);
});
