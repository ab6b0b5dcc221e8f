import { readSelectedResult } from "../../../src/excel/read/result";
import { emptyBook } from "../book";
import { leaveMock } from "../mock";

afterEach(leaveMock);

/** The cell C4 of a sheet, under headings and beside an area; the table of inputs of the run is there. */
function selected(sheet: string, inputs = "Inputs", entry: unknown = 12) {
  const book = emptyBook();
  const target = book.context.workbook.worksheets.add(sheet);
  target.getRangeByIndexes(0, 0, 4, 3).formulas = [
    [sheet, "", ""],
    ["Posts", "", ""],
    ["Area", "Posts now", "Target\n posts"],
    ["North", 10, entry],
  ];
  const table = target.tables.add(target.getRangeByIndexes(8, 0, 2, 2), true);
  table.name = inputs;
  book.workbook.getActiveCell = () => target.getRangeByIndexes(3, 2, 1, 1);
  return readSelectedResult(book.context);
}

test.each([
  ...["Targets", "Workings", "Plan", "Posts by year", "Limits", "Pairs", "Funding", "Benefits"],
])("a figure of the sheet %s is explained: its area, its heading, what it shows", async (sheet) => {
  const figure = { area: "North", heading: "Target posts", value: 12, text: "12" };
  expect(await selected(sheet)).toEqual({ run: 1, sheet, address: "C4", ...figure });
  expect(await selected(`${sheet} 3`, "Inputs3")).toMatchObject({ run: 3, sheet, ...figure });
});

test.each(["Inputs", "Areas", "Checks", "Change log", "Our targets", "Targets2"])(
  "a cell of the sheet %s is no figure of a run",
  async (sheet) => expect(await selected(sheet)).toBeUndefined()
);

test("a blank cell is no figure, nor is one of a sheet that only bears the name of ours", async () => {
  expect(await selected("Targets", "Inputs", "")).toBeUndefined();
  expect(await selected("Targets", "Inputs2")).toBeUndefined();
  expect(await selected("Targets 2", "Inputs")).toBeUndefined();
});
