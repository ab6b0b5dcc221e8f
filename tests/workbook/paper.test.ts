import type { DescribedCell, RunSheet } from "../../src/workbook/describe";
import { paperOf } from "../../src/workbook/paper";

const cells = (rows: number, columns: number): DescribedCell[] =>
  Array.from({ length: rows * columns }, (_, at) => ({
    row: Math.floor(at / columns),
    column: at % columns,
    value: at,
  }));

const sheet = (given: Partial<RunSheet>): RunSheet => ({
  name: "Plan",
  summary: "",
  widths: [],
  cells: cells(10, 3),
  tables: [],
  validations: [],
  conditionalFormats: [],
  charts: [],
  print: { orientation: "landscape" },
  ...given,
});

test("a sheet is fitted to one page's width, and with its heading rows and what alone is printed", () => {
  const print = { orientation: "portrait", titleRow: 4, columns: 2 } as const;
  expect(paperOf(sheet({ print }))).toEqual({
    landscape: false,
    fit: { wide: 1 },
    rowBreaks: [],
    columnBreaks: [],
    titleRows: "$5:$5",
    area: "$A:$B",
  });
});

test("the whole sheet goes on one page only as long as it can be read", () => {
  const print = { orientation: "landscape", onePage: true } as const;
  // The page is 509 points high, a row 15: 56 rows fit at 60 per cent, 57 do not.
  expect(paperOf(sheet({ print, cells: cells(56, 3) })).fit).toEqual({ wide: 1, high: 1 });
  expect(paperOf(sheet({ print, cells: cells(57, 3) })).fit).toEqual({ wide: 1 });
});

test("what is too wide for 60 per cent goes on to further pages, which repeat the columns that stay in sight", () => {
  const wide = (widths: number[]): RunSheet =>
    sheet({ widths, cells: cells(10, widths.length), freeze: { rows: 1, columns: 2 } });
  // 1,026 pixels are a page; columns of 100 zeros have 705 pixels, so two fit at 72 per cent and three at 48.
  expect(paperOf(wide([100, 100]))).toMatchObject({ fit: { wide: 1 } });
  expect(paperOf(wide([100, 100, 100]))).toMatchObject({ scale: 60, titleColumns: "$A:$B" });
  expect(paperOf(wide([100, 100, 100])).fit).toBeUndefined();
});

test("blocks beside each other have pages of their own, at the scale of the wider one with a little to spare", () => {
  const print = { orientation: "landscape", columnsBefore: [1] } as const;
  const paper = paperOf(sheet({ print, widths: [100, 100, 100], cells: cells(10, 3) }));
  // 1,026 of 1,410 pixels are 72 per cent; a tenth of it is left free.
  expect(paper).toEqual({ landscape: true, scale: 65, rowBreaks: [], columnBreaks: [1] });
});

test("a sheet with breaks between rows is not fitted, for Excel would pass over them", () => {
  const print = { orientation: "landscape", breaksBefore: [40], onePage: true } as const;
  const paper = paperOf(sheet({ print, cells: cells(80, 3) }));
  // 40 rows of 15 points are 600 of 509 points: 84 per cent, and a tenth of it left free.
  expect(paper).toEqual({ landscape: true, scale: 76, rowBreaks: [40], columnBreaks: [] });
});

test("a chart counts as part of the sheet", () => {
  const chart = { from: { row: 0, column: 4 }, to: { row: 10, column: 40 } };
  const charts = [chart as RunSheet["charts"][number]];
  // 40 columns of the standard width have 64 pixels each, 2,560 in all: 40 per cent.
  expect(paperOf(sheet({ charts }))).toMatchObject({ scale: 60 });
});
