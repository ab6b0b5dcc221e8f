import { callExcel } from "../../../src/workbook/formulas/excelFunctions";
import type { CellValue } from "../../../src/workbook/formulas/values";

/** A column of these values that counts how often one of its cells is read. */
function watched(values: CellValue[]) {
  const reads = { count: 0 };
  const column = values.map((value): CellValue[] =>
    Object.defineProperty([], 0, {
      get: () => {
        reads.count++;
        return value;
      },
    })
  );
  return { column, reads };
}

test("a column of 1,000 areas that is asked for each of them is read once, not once for each", () => {
  const names = Array.from({ length: 1_000 }, (_, index) => `Area ${index + 1}`);
  const { column, reads } = watched(names);
  for (const name of names) expect(callExcel("COUNTIF", [column, name])).toBe(1);
  expect(reads.count).toBe(1_000);
});

test("texts are alike without regard to case; a number, a text of it and TRUE are three values", () => {
  const column: CellValue[][] = [
    ["North"],
    ["NORTH"],
    [1],
    ["1"],
    [true],
    [null],
    [{ error: "#N/A" }],
  ];
  const count = (wanted: CellValue): unknown => callExcel("COUNTIF", [column, wanted]);
  expect(["north", 1, "1", true, "South"].map(count)).toEqual([2, 1, 1, 1, 0]);
});

test("a blank wanted counts what is equal to a blank: 0, FALSE and a text of no length, and no blank cell", () => {
  const column: CellValue[][] = [[0], [false], [""], [null], ["x"], [2]];
  expect(callExcel("COUNTIF", [column, null])).toBe(3);
});

test("an error is equal to nothing, and a condition still counts what it holds for", () => {
  const column: CellValue[][] = [[-1], [0], [3], [{ error: "#N/A" }], ["3"]];
  expect(callExcel("COUNTIF", [column, { error: "#N/A" }])).toBe(0);
  expect(callExcel("COUNTIF", [column, ">0"])).toBe(1);
  expect(callExcel("COUNTIF", [column, [[3], ["<0"]]])).toEqual([[1], [1]]);
});
