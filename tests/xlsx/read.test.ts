import { writeXlsx, type Cell } from "../../src/xlsx/library";
import { parseRange } from "../../src/xlsx/ranges";
import { readSourceFile } from "../../src/xlsx/read";

/** A workbook as an office might have it: one table with a Total Row, dates, formulas, errors, a note above it. */
async function office(dateSystem: "1900" | "1904" = "1900"): Promise<Uint8Array> {
  const cells = new Map<string, Partial<Cell>>([
    ["4,1", { value: null, formula: "2+1", formulaResult: 3 }],
    ["5,1", { value: null, formula: "1/0", formulaResult: "#DIV/0!" }],
    ["4,2", { value: new Date(Date.UTC(2022, 8, 1)), style: { numFmt: "dd/mm/yyyy" } }],
    ["6,1", { value: null, formula: "SUBTOTAL(109,Areas[Posts now])", formulaResult: 3 }],
  ]);
  return writeXlsx({
    dateSystem,
    sheets: [
      {
        name: "Our figures",
        rows: [
          ["Haematology, all offices"],
          [],
          [],
          ["Area", "Posts now", "Counted on", "Note"],
          ["North East", null, null, "  first  "],
          ["Wessex", null, 0.5, true],
          ["Total", null, null, null],
        ],
        cells,
        tables: [
          {
            name: "Areas",
            range: "A4:D7",
            showTotalRow: true,
            columns: ["Area", "Posts now", "Counted on", "Note"].map((name) => ({ name })),
          },
        ],
      },
    ],
  });
}

test("a table: its place, headings and rows, formulas by their stored results, without the Total Row", async () => {
  const { tables } = await readSourceFile(await office());
  expect(tables).toEqual([
    {
      name: "Areas",
      sheet: "Our figures",
      row: 3,
      column: 0,
      headings: ["Area", "Posts now", "Counted on", "Note"],
      rows: [
        ["North East", 3, 44805, "  first  "],
        ["Wessex", { error: "#DIV/0!" }, 0.5, true],
      ],
    },
  ]);
});

test("a workbook that counts from 1904 says so: its numbers are as they are, its days 1,462 fewer", async () => {
  const { tables } = await readSourceFile(await office("1904"));
  expect(tables[0].rows[0][2]).toBe(44805 - 1462);
  expect(tables[0].dates1904).toBe(true);
});

test("sheets are named with what their first filled row holds, for the message that a table is missing", async () => {
  const { sheets } = await readSourceFile(await office());
  expect(sheets).toEqual([{ name: "Our figures", headings: ["Haematology, all offices"] }]);
});

test.each([
  ["A1", { top: 0, left: 0, bottom: 0, right: 0 }],
  ["$B$2:AA10", { top: 1, left: 1, bottom: 9, right: 26 }],
])("the range %s", (range, expected) => {
  expect(parseRange(range)).toEqual(expected);
});

test("what is no address is refused", () => {
  expect(() => parseRange("Areas[Area]")).toThrow("is no cell address");
});
