import { openWorkbook, saveWorkbook } from "../../../src/xlsx";
import { openXlsx } from "../../../src/xlsx/library";
import { FORMATS, packed, workbookParts, type Cells } from "../packages";

const RELATIONS = "xl/_rels/workbook.xml.rels";
const sheetsOf = (cells: Cells) => ({ sheets: [{ name: "Rota", cells }] });

/** Numbers in each format, where a library may take them for dates. */
const formatted: Cells = Object.fromEntries(
  FORMATS.map((_, i) => [`A${i + 1}`, `<c r="A${i + 1}" s="${i}"><v>${0.375 + 20 * i}</v></c>`])
);

test.each([false, true])(
  "opened and saved, numbers in date formats stay as they are (1904: %s)",
  async (dates1904) => {
    const opened = await openWorkbook(packed(workbookParts({ ...sheetsOf(formatted), dates1904 })));
    const values = opened.sheets[0].cells.map((cell) => cell.value);
    expect(values).toEqual(FORMATS.map((_, i) => 0.375 + 20 * i));
    const again = await openWorkbook(await saveWorkbook(opened));
    expect(again.sheets[0].cells.map((cell) => cell.value)).toEqual(values);
    expect(again.sheets[0].cells.map((cell) => cell.format)).toEqual(
      opened.sheets[0].cells.map((cell) => cell.format)
    );
    expect(again.original.workbook.dateSystem).toBe(dates1904 ? "1904" : "1900");
  }
);

test("a result in a date format is the number that it is", async () => {
  const cells = { A1: '<c r="A1" s="1"><f>7+8</f><v>15</v></c>' };
  const opened = await openWorkbook(packed(workbookParts(sheetsOf(cells))));
  expect(opened.sheets[0].cells).toMatchObject([{ value: 15, formula: "7+8" }]);
});

test("parts in another case and with backslashes are opened", async () => {
  const parts = new Map(
    [...workbookParts(sheetsOf({ A1: 15 }))].map(([name, xml]) => [
      name.replace("worksheets/sheet1", "Worksheets\\SHEET1"),
      xml,
    ])
  );
  expect((await openXlsx(packed(parts))).sheets[0].rows).toEqual([[15]]);
});

test.each(['s="1"', 's="1" t="n"', 'vm="1" cm="1"'])(
  "a formatted blank cell far away (%s) does not make the sheet that large",
  async (attributes) => {
    const blank = (address: string): Cells => ({ [address]: `<c r="${address}" ${attributes}/>` });
    const cells = { A1: 15, ...blank("XFD1"), ...blank("A20000") };
    const file = packed(workbookParts(sheetsOf(cells)));
    const { sheets } = await openXlsx(file, { readStyles: true });
    expect(sheets[0].rows).toEqual([[15]]);
  }
);

test("nor does one at the end of the sheet", async () => {
  const cells = { A1: 15, XFD1048576: '<c r="XFD1048576" s="1"/>' };
  const { sheets } = await openXlsx(packed(workbookParts(sheetsOf(cells))), { readStyles: true });
  expect(sheets[0].rows).toEqual([[15]]);
});

test("a chart sheet leaves the list of sheets, which is said; names of one sheet keep theirs", async () => {
  const parts = workbookParts(sheetsOf({ A1: 15 }));
  parts.set(
    "xl/workbook.xml",
    parts
      .get("xl/workbook.xml")!
      .replace("<sheets>", '<sheets><sheet name="Chart1" sheetId="9" r:id="rId99"/>')
      .replace(
        "</workbook>",
        '<definedNames><definedName name="Posts" localSheetId="1">Rota!$A$1</definedName></definedNames></workbook>'
      )
  );
  parts.set(
    RELATIONS,
    parts
      .get(RELATIONS)!
      .replace(
        "</Relationships>",
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>'
      )
  );
  const opened = await openXlsx(packed(parts));
  expect(opened.sheets.map((sheet) => sheet.name)).toEqual(["Rota"]);
  expect(opened.notKept).toEqual(["The sheet Chart1 holds no cells and cannot be kept."]);
  expect(opened.namedRanges).toMatchObject([{ name: "Posts", scope: "Rota" }]);
});
