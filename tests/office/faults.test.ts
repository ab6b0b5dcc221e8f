import { haematology } from "../../scripts/samples/haematology";
import { library } from "../../src/functions/library";
import { buildRun } from "../../src/workbook/build";
import { calculate } from "../../src/workbook/formulas/calculate";
import { writeRunFile } from "../../src/xlsx";
import {
  missingAddIn,
  replaced,
  sentences,
  withFailing,
  type Spoiled,
} from "../workbook/guard/faults";
import { differences } from "./differences";
import { LibreOffice } from "./libreOffice";

/** What the guard says of an error is said by ordinary formulas: here LibreOffice calculates them a second time. */
let office: LibreOffice;
beforeAll(async () => {
  office = await LibreOffice.start();
});
afterAll(() => office.stop());

const { workbook } = buildRun(haematology(), library);

const faults: [string, string, number, number, Spoiled][] = [
  ["a fraction of a post", "Areas", 5, 2, 15.5],
  ["a number in letters", "Capacity", 5, 1, "two"],
  ["a negative need", "Areas", 7, 4, -3],
  ["a vacancy source that is none", "Inputs", 22, 1, "two"],
  ["an error that was pasted", "Areas", 6, 12, { error: "#N/A" }],
];

test.each(faults)(
  "%s: every formula of Excel's gives what we calculated",
  async (name, ...fault) => {
    const spoiled = replaced(workbook, ...fault);
    const calculated = calculate(spoiled, withFailing(library));
    const said = sentences(spoiled).map((at) => calculated.value(at.sheet, at.row, at.column));
    expect(said.filter((text) => /^Cannot be calculated: /.test(String(text)))).not.toEqual([]);
    const run = { workbook: spoiled, calculated };
    expect(await differences(office, name, run, { oursAsValues: true })).toEqual([]);
  }
);

test("where the add-in is missing, LibreOffice says what we say of it", async () => {
  const calculated = calculate(workbook, missingAddIn(library));
  const file = await writeRunFile(workbook, calculated);
  const sheets = await office.cells("missing", file);
  const said = sentences(workbook).map(({ sheet, row, column }) => [
    sheet,
    row,
    calculated.value(sheet, row, column),
  ]);
  const shown = sentences(workbook).map(({ sheet, row, column }) => [
    sheet,
    row,
    sheets.get(sheet)![row][column],
  ]);
  // Dates in words, and what holds whole spills: LibreOffice fills them with errors where Excel leaves blanks.
  const texts = (list: unknown[][]): unknown[][] =>
    list.filter(([sheet, , text]) => sheet !== "About" && !/blocks of cells/.test(String(text)));
  expect(texts(shown)).toEqual(texts(said));
  expect(
    texts(shown).filter(([, , text]) => /the add-in is missing$/.test(String(text))).length
  ).toBeGreaterThan(15);
});
