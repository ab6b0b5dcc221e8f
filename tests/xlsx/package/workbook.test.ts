import { readSourceFile } from "../../../src/xlsx/read";
import { packed, row, smallInput, workbookParts } from "../packages";

test("each table is found on its own sheet, under the name that its tab has", async () => {
  const { tables, sheets } = await readSourceFile(packed(workbookParts(smallInput())));
  expect(tables.map(({ name, sheet, rows }) => [name, sheet, rows[0][0]])).toEqual([
    ["Inputs", "Inputs", "Specialty"],
    ["ByYear", "Inputs", "Training year"],
    ["Areas", "Areas", "North"],
  ]);
  expect(sheets.map(({ name }) => name)).toEqual(["Inputs", "Areas"]);
});

test("hidden sheets are read, but not offered where a table is missing", async () => {
  const parts = workbookParts(smallInput());
  const main = parts.get("xl/workbook.xml")!;
  for (const state of ["hidden", "veryHidden"]) {
    const hidden = main.replace('<sheet name="Areas"', `<sheet name="Areas" state="${state}"`);
    const read = await readSourceFile(packed(new Map(parts).set("xl/workbook.xml", hidden)));
    expect(read.tables.map(({ name }) => name)).toEqual(["Inputs", "ByYear", "Areas"]);
    expect(read.sheets.map(({ name }) => name)).toEqual(["Inputs"]);
  }
  const visible = main.replace('<sheet name="Areas"', '<sheet name="Areas" state="visible"');
  const read = await readSourceFile(packed(new Map(parts).set("xl/workbook.xml", visible)));
  expect(read.sheets.map(({ name }) => name)).toEqual(["Inputs", "Areas"]);
});

test("a table without the name that Excel shows has its other one, and lacks nothing else", async () => {
  const parts = workbookParts(smallInput({ areas: row(4, ["East", 7, 10]) }));
  const path = "xl/tables/table3.xml";
  const plain = parts.get(path)!.replace(' displayName="Areas"', "");
  const { tables } = await readSourceFile(packed(new Map(parts).set(path, plain)));
  expect(tables[2].name).toBe("Areas");
  expect(tables[2].rows).toHaveLength(2);
  // What is typed right below it is said, and is no row of it.
  expect(tables[2].beside).toEqual([
    { row: 3, column: 0, value: "East" },
    { row: 3, column: 1, value: 7 },
    { row: 3, column: 2, value: 10 },
  ]);
});
