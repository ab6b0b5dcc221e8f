import { library } from "../../../src/functions/library";
import { writeRun } from "../../../src/excel/write/writeRun";
import { buildRun } from "../../../src/workbook/build";
import { emptyBook } from "../book";
import { leaveMock } from "../mock";
import { smallRun } from "../smallRun";

afterEach(leaveMock);

/** The title of About is a formula, which comes after the figures: while they alone are there, it looks like nobody's. */
const begun = { version: 20, cannotUndo: 0, shows: (formula: string) => formula };

test("a run of which only figures and tables were written when Excel refused Undo is completed", async () => {
  const described = buildRun(smallRun(), library);
  const book = emptyBook(begun);
  const outcome = await writeRun(described, { rule: "ask" });
  const sheets = described.workbook.sheets.map((sheet) => sheet.name);
  expect(outcome).toEqual({ kind: "written", run: 1, sheets, leftOut: [] });
  expect(book.sheet("About").cells.get("A1")?.entry).toMatch(/^="Fair share plan/);
  expect(book.tables.map((table) => table.name)).toEqual(
    described.workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name))
  );
});

test("a step of the wizard that Excel refused to group after it was written is written again, once", async () => {
  const described = buildRun(smallRun(), library);
  const book = emptyBook(begun);
  const options = { rule: "beside", sheets: ["Inputs", "Areas"] } as const;
  book.context.workbook.worksheets.add("Inputs").getRange("A1:A2").formulas = [["Our own"], [""]];
  const outcome = await writeRun(described, options);
  expect(outcome).toMatchObject({ kind: "written", run: 2, sheets: ["Inputs 2", "Areas 2"] });
  expect(book.tables.map((table) => table.name)).toEqual(["Inputs2", "ByYear2", "Areas2"]);
  expect(book.sheets.map((sheet) => sheet.name)).toEqual(["Inputs", "Inputs 2", "Areas 2"]);
});
