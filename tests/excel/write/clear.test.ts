import fc from "fast-check";
import { areasToClear } from "../../../src/excel/write/clear";

const table = (row: number, columns: number) => ({
  name: "Areas",
  row,
  column: 0,
  headings: Array.from({ length: columns }, (_, index) => `Heading ${index}`),
  rowCount: 1,
});

test("every cell in use is emptied once, but for the headings of kept tables", () => {
  const places = fc.uniqueArray(fc.nat(9), { maxLength: 3 });
  fc.assert(
    fc.property(
      places,
      fc.integer({ min: 1, max: 6 }),
      fc.nat(14),
      fc.nat(8),
      (rows, columns, lastRow, lastColumn) => {
        const kept = rows.map((row) => table(row, columns));
        const cleared = areasToClear({ lastRow, lastColumn }, kept).flatMap(
          ([r, c, height, width]) =>
            Array.from({ length: height * width }, (_, index) =>
              [r + Math.floor(index / width), c + (index % width)].join()
            )
        );
        const wanted: string[] = [];
        for (let row = 0; row <= Math.max(lastRow, ...rows); row += 1) {
          for (let column = 0; column <= lastColumn; column += 1) {
            const heading = kept.some((entry) => entry.row === row && column < columns);
            if (!heading && row <= lastRow) wanted.push([row, column].join());
          }
        }
        expect(new Set(cleared).size).toBe(cleared.length);
        expect(wanted.filter((place) => !cleared.includes(place))).toEqual([]);
        for (const entry of kept) expect(cleared).not.toContain([entry.row, 0].join());
      }
    )
  );
});

test("no area without a row or a column is asked for: Excel would refuse the whole write", () => {
  // The table has its headings in the first row, and takes the whole width and height in use.
  const kept = [{ ...table(0, 3), rowCount: 4 }];
  expect(areasToClear({ lastRow: 4, lastColumn: 2 }, kept)).toEqual([[1, 0, 4, 3]]);
  expect(areasToClear({ lastRow: 0, lastColumn: 2 }, kept)).toEqual([]);
  // It is wider than what is in use by now, and below it nothing is.
  expect(areasToClear({ lastRow: 2, lastColumn: 1 }, [table(2, 3)])).toEqual([[0, 0, 2, 2]]);
});
