import { openWorkbook, saveWorkbook, type PlainCell } from "../../src/xlsx";
import { readZip } from "../../src/xlsx/zip";
import { packed, workbookParts } from "./packages";

const opened = () =>
  openWorkbook(
    packed(workbookParts({ sheets: [{ name: "Rota", cells: { A1: 15, B1: "text" } }] }))
  );

/** The sheet saved with these cells, as the file has it and as it is opened again. */
async function saved(cells: readonly PlainCell[]) {
  const workbook = await opened();
  const file = await saveWorkbook(workbook, [{ ...workbook.sheets[0], cells }]);
  const xml = Buffer.from(readZip(file).get("xl/worksheets/sheet1.xml")!).toString("utf8");
  return { xml, cells: (await openWorkbook(file)).sheets[0].cells };
}

test("constants of each kind are saved as what they are, in new cells and in place of others", async () => {
  const cells = ["changed", 7.5, true, false, "TRUE", "1e5", { error: "#N/A" }].map(
    (value, column) => ({ row: 0, column, value })
  );
  expect((await saved(cells)).cells).toEqual(cells);
});

test("a dynamic formula that does not spill is the array of its one cell", async () => {
  const formula = "FAIRSHARE.VERSION()";
  const cell = { row: 2, column: 1, value: "1.0.0", formula, dynamic: true };
  const { xml, cells } = await saved([cell]);
  expect(xml).toContain('<f t="array" ref="B3">_xldudf_FAIRSHARE_VERSION()</f>');
  expect(cells).toEqual([{ ...cell, spill: { top: 2, left: 1, bottom: 2, right: 1 } }]);
});

test("a formula that was a constant, and a constant that was a formula, keep nothing of it", async () => {
  const formula = { row: 0, column: 0, value: 30, formula: "15*2" };
  const first = await saved([formula]);
  expect(first.cells).toEqual([formula]);
  const workbook = await opened();
  await saveWorkbook(workbook, [{ ...workbook.sheets[0], cells: [formula] }]);
  const constant = { row: 0, column: 0, value: 30 };
  const file = await saveWorkbook(workbook, [{ ...workbook.sheets[0], cells: [constant] }]);
  expect((await openWorkbook(file)).sheets[0].cells).toEqual([constant]);
});
