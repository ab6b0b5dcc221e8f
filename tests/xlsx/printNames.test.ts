import { openWorkbook, saveWorkbook } from "../../src/xlsx";
import { finish } from "../../src/xlsx/finish";
import { writeXlsx } from "../../src/xlsx/library";
import { readBook } from "./sound/book";
import { barePrintNames, quotePrintNames } from "../../src/xlsx/printNames";

/** A workbook part with two sheets, and a name of the second sheet as the file library writes it. */
function workbook(sheet: string, name: string, content: string): string {
  return (
    `<workbook><sheets><sheet name="Plan" sheetId="1"/><sheet name="${sheet}" sheetId="2"/></sheets><definedNames>` +
    `<definedName name="Years" comment="a > b">Plan!$A$1</definedName>` +
    `<definedName name="${name}" localSheetId="1">${content}</definedName></definedNames></workbook>`
  );
}
const titles = (sheet: string, content: string): string =>
  /localSheetId="1">(.*?)<\/definedName>/.exec(
    quotePrintNames(workbook(sheet, "_xlnm.Print_Titles", content))
  )![1];

test("the rows that every page of 'Change log' repeats name their sheet in quotes", () => {
  expect(titles("Change log", "Change log!$4:$4")).toBe("'Change log'!$4:$4");
});

test("a plain name stays as it is, and quotes that are there already stay single", () => {
  expect(titles("Areas", "Areas!$5:$5")).toBe("Areas!$5:$5");
  expect(titles("Change log", "'Change log'!$4:$4")).toBe("'Change log'!$4:$4");
});

test("rows and columns, and every block of an area, name the sheet", () => {
  expect(titles("My plan", "My plan!$1:$2,My plan!$A:$B")).toBe("'My plan'!$1:$2,'My plan'!$A:$B");
  const area = workbook("My plan", "_xlnm.Print_Area", "My plan!$A$1:$B$2,$D$1:$E$2");
  expect(quotePrintNames(area)).toContain(">'My plan'!$A$1:$B$2,'My plan'!$D$1:$E$2<");
});

test.each([
  ["A &amp; B's, &lt;C>!", "A &amp; B's, &lt;C&gt;!!$1:$1", "'A &amp; B''s, &lt;C&gt;!'!$1:$1"],
  ["A1", "A1!$1:$1", "'A1'!$1:$1"],
  ["R1C1", "R1C1!$1:$1", "'R1C1'!$1:$1"],
  ["2024", "2024!$1:$1", "'2024'!$1:$1"],
])("a sheet named %s is named as formulas write it", (sheet, written, expected) => {
  expect(titles(sheet, written)).toBe(expected);
});

test("no other name is touched", () => {
  const other = workbook("Change log", "Log", "'Change log'!$A$1");
  expect(quotePrintNames(other)).toBe(other);
});

describe("before the library reads a workbook", () => {
  const bare = (content: string): string | undefined =>
    /localSheetId="1">(.*?)<\/definedName>/.exec(
      barePrintNames(workbook("A, 2024", "_xlnm.Print_Titles", content)).xml
    )?.[1];

  test("its print names lose their sheet, at whose commas the library would cut", () => {
    expect(bare("'A, 2024'!$A:$B,'A, 2024'!$1:$2")).toBe("$A:$B,$1:$2");
  });

  test.each(["#REF!", "OFFSET('A, 2024'!$A$1,0,0,5,5)"])("%s is left out, and told", (content) => {
    expect(bare(content)).toBeUndefined();
    const given = workbook("A, 2024", "_xlnm.Print_Area", content);
    expect(barePrintNames(given).notKept).toEqual([
      "The print area of the sheet A, 2024 cannot be kept: it is no range of cells.",
    ]);
  });
});

test("a sheet with commas keeps its print titles when it is opened and saved", async () => {
  const written = await writeXlsx({
    sheets: [
      {
        name: "Posts, held & vacant, 2024",
        rows: [["Area"], [1]],
        pageSetup: { printTitlesRow: "$1:$1", printTitlesColumn: "$A:$A", printArea: "$A$1:$A$2" },
      },
    ],
  });
  const saved = await saveWorkbook(await openWorkbook(finish(written)));
  expect(readBook(saved).names.map(({ name, text }) => [name, text])).toEqual([
    ["_xlnm.Print_Area", "'Posts, held & vacant, 2024'!$A$1:$A$2"],
    ["_xlnm.Print_Titles", "'Posts, held & vacant, 2024'!$1:$1,'Posts, held & vacant, 2024'!$A:$A"],
  ]);
});
