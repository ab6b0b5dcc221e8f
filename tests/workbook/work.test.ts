/**
 * How much work a run's workbook takes, counted and not timed: each sheet is described once, the change log once more with
 * its new line.
 */
import { haematology } from "../../scripts/samples/haematology";
import { library } from "../../src/functions/library";
import { buildRun, describeRun } from "../../src/workbook/build";
import { SheetBuilder } from "../../src/workbook/sheets/builder";
import { SHEETS } from "../../src/workbook/sheets/layout";

test("each sheet is described once, and the workbook is the one of the run with its new line", () => {
  const run = haematology();
  const build = jest.spyOn(SheetBuilder.prototype, "build");
  const { workbook } = buildRun(run, library);
  const described = build.mock.contexts.map((sheet) => sheet.name);
  build.mockRestore();
  const times = (name: string): number => described.filter((entry) => entry === name).length;
  for (const { name } of workbook.sheets) {
    expect([name, times(name)]).toEqual([name, name === SHEETS.changeLog ? 2 : 1]);
  }
  const log = workbook.sheets.find(({ name }) => name === SHEETS.changeLog)!;
  expect(log.tables[0].rowCount).toBe(run.changeLog.length + 1);
  const others = (sheets: typeof workbook.sheets) =>
    sheets.filter(({ name }) => name !== SHEETS.changeLog);
  const again = describeRun(run, run.changeLog).sheets;
  expect(JSON.stringify(others(workbook.sheets))).toBe(JSON.stringify(others(again)));
});
