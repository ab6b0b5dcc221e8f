import { quotePrintNames } from "../../src/xlsx/printNames";

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
