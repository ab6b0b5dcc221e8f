import { strToU8, zipSync } from "fflate";
import { readRun } from "../../src/workbook/inputs/read";
import { problemText } from "../../src/workbook/inputs/source";
import { readSourceFile } from "../../src/xlsx/read";
import { packed, row, smallInput, workbookParts } from "./packages";

async function areasOf(file: Uint8Array) {
  const result = readRun(await readSourceFile(file));
  return result.run
    ? result.run.areas.map(({ values }) => [values.area, values.posts])
    : result.problems.map(problemText);
}

const TWO = [
  ["North", 15],
  ["South", 5],
];

type Parts = Map<string, string>;
const renamed = (parts: Parts, change: (name: string) => string): Parts =>
  new Map([...parts].map(([name, xml]) => [change(name), xml]));
const edited = (parts: Parts, name: string, change: (xml: string) => string): Parts =>
  new Map(parts).set(name, change(parts.get(name)!));

const RELATIONS = "xl/_rels/workbook.xml.rels";
const shared = () =>
  workbookParts(
    smallInput(
      { areas: { A2: '<c r="A2" t="s"><v>0</v></c>' } },
      { texts: "<si><t>North</t></si>" }
    )
  );

test.each<[string, (parts: Parts) => Parts]>([
  [
    "whose names differ in case from their relations",
    (p) => renamed(p, (n) => n.replace("sharedStrings", "SharedStrings")),
  ],
  ["all in capitals", (p) => renamed(p, (n) => (n.startsWith("xl/") ? n.toUpperCase() : n))],
  ["with backslashes", (p) => renamed(p, (n) => n.replace(/\//g, "\\"))],
  [
    "with targets from the top",
    (p) => edited(p, RELATIONS, (xml) => xml.replace(/Target="/g, 'Target="/xl/')),
  ],
  [
    "with targets that go up and down",
    (p) => edited(p, RELATIONS, (xml) => xml.replace(/Target="/g, 'Target="./../xl/')),
  ],
  [
    "with targets in backslashes",
    (p) => edited(p, RELATIONS, (xml) => xml.replace(/worksheets\//g, "worksheets\\")),
  ],
  [
    "with prefixes, as some writers have them",
    (p) =>
      edited(p, "xl/worksheets/sheet2.xml", (xml) =>
        xml.replace(/<(\/?)(?=[a-z])(?!\/)/g, "<$1x:").replace("xmlns=", "xmlns:x=")
      ),
  ],
  [
    "in the strict form of the standard",
    (p) =>
      edited(p, RELATIONS, (xml) =>
        xml.replace(
          /http:\/\/schemas.openxmlformats.org\/officeDocument\/2006\/relationships/g,
          "http://purl.oclc.org/ooxml/officeDocument/relationships"
        )
      ),
  ],
])("a package %s is read", async (_, change) => {
  expect(await areasOf(packed(change(shared())))).toEqual(TWO);
});

test.each(["chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet"])(
  "a sheet of the kind %s beside the tables is passed over",
  async (kind) => {
    let parts = workbookParts(smallInput());
    parts = edited(parts, "xl/workbook.xml", (xml) =>
      xml.replace("<sheets>", '<sheets><sheet name="Other" sheetId="9" r:id="rId99"/>')
    );
    parts = edited(parts, RELATIONS, (xml) =>
      xml.replace(
        "</Relationships>",
        `<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="other/sheet1.xml"/></Relationships>`
      )
    );
    expect(await areasOf(packed(parts))).toEqual(TWO);
  }
);

test("a formatted blank cell at the end of the sheet is as if it were not there", async () => {
  const areas = { XFD1048576: '<c r="XFD1048576" s="1"/>' };
  expect(await areasOf(packed(workbookParts(smallInput({ areas }))))).toEqual(TWO);
});

test("a table said to reach the end of the sheet is read by its filled cells", async () => {
  const file = packed(workbookParts(smallInput({ tables: { ref: "A1:XFD1048576" } })));
  const [, , areas] = (await readSourceFile(file)).tables;
  expect(areas.rows).toHaveLength(2);
  expect(areas.headings).toHaveLength(4);
  expect(await areasOf(file)).toEqual(TWO);
});

test("one with a value at its far end is refused in words", async () => {
  const far = smallInput({ tables: { ref: "A1:XFD1048576" }, areas: { XFD1048576: 1 } });
  await expect(readSourceFile(packed(workbookParts(far)))).rejects.toThrow(
    "has a table Areas of more than 2,000,000 cells"
  );
});

test("a table without its heading row has the headings of its columns", async () => {
  const cells = { ...row(1, ["", "", ""]) };
  const workbook = smallInput({
    areas: cells,
    tables: { ref: "A2:D3", attributes: 'headerRowCount="0"' },
  });
  expect(await areasOf(packed(workbookParts(workbook)))).toEqual(TWO);
});

test("one said to have none while its first row shows them has them", async () => {
  const workbook = smallInput({ tables: { attributes: 'headerRowCount="0"' } });
  expect(await areasOf(packed(workbookParts(workbook)))).toEqual(TWO);
});

const FILTER =
  '<autoFilter ref="A1:D3"><filterColumn colId="0"><filters><filter val="North"/></filters></filterColumn></autoFilter>';
const BUTTONS = '<autoFilter ref="A1:D3"><filterColumn colId="0" hiddenButton="1"/></autoFilter>';

test("rows that a filter hides are asked about, by name", async () => {
  const workbook = smallInput({ tables: { content: FILTER }, rows: { 3: 'hidden="1"' } });
  expect(await areasOf(packed(workbookParts(workbook)))).toEqual([
    'Areas, A3: a filter hides 1 row of the table Areas ("South"). Clear the filter if they are part of the plan, or delete them if they are not.',
  ]);
});

test("rows hidden by hand are read, and said", async () => {
  const workbook = smallInput({ tables: { content: BUTTONS }, rows: { 3: 'hidden="1"' } });
  const { run } = readRun(await readSourceFile(packed(workbookParts(workbook))));
  expect(run!.areas).toHaveLength(2);
  expect(run!.notRead!.map(problemText)).toEqual([
    'Areas, A3: 1 row of the table Areas ("South") is hidden and was read. Delete what is no part of the plan.',
  ]);
});

test("rows without numbers, cells without addresses: each follows the one before", async () => {
  const parts = edited(workbookParts(smallInput()), "xl/worksheets/sheet2.xml", (xml) =>
    xml.replace(/ r="[A-Z]*\d+"/g, "")
  );
  expect(await areasOf(packed(parts))).toEqual(TWO);
});

test("a cell that means a text which the file lacks is refused, not taken for blank", async () => {
  const workbook = smallInput({ areas: { A2: '<c r="A2" t="s"><v>7</v></c>' } }, { texts: "" });
  await expect(readSourceFile(packed(workbookParts(workbook)))).rejects.toThrow(
    "is damaged: a cell means a text that the file does not hold"
  );
});

test("a sheet whose part is missing is refused by its name", async () => {
  const parts = workbookParts(smallInput());
  parts.delete("xl/worksheets/sheet2.xml");
  await expect(readSourceFile(packed(parts))).rejects.toThrow(
    'is damaged: the part of its sheet "Areas" is missing'
  );
});

test.each([
  ["cut short", (xml: string) => xml.slice(0, -30)],
  [
    "with elements crossed",
    (xml: string) => xml.replace("</row></sheetData>", "</sheetData></row>"),
  ],
  [
    "with a document type, which could define more",
    (xml: string) => xml.replace("<worksheet", "<!DOCTYPE a><worksheet"),
  ],
])("a part %s is refused as damaged", async (_, change) => {
  const parts = edited(workbookParts(smallInput()), "xl/worksheets/sheet2.xml", change);
  await expect(readSourceFile(packed(parts))).rejects.toThrow("is damaged");
});

test("a cell of 400 MB is refused by what the directory says, before it is unpacked", async () => {
  const parts = [...workbookParts(smallInput())].map(
    ([name, xml]) => [name, strToU8(xml)] as const
  );
  const file = zipSync(Object.fromEntries(parts));
  const view = new DataView(file.buffer, file.byteOffset);
  for (let at = 0; at + 46 < file.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(file.subarray(at + 46, at + 46 + length));
    if (name === "xl/worksheets/sheet2.xml") view.setUint32(at + 24, 400 * 1024 * 1024, true);
  }
  await expect(readSourceFile(file)).rejects.toThrow(
    'is too large: the sheet "Areas" would unpack to 400 MB, and at most 64 MB can be read'
  );
});

test("other sheets may be as large as they like: only those with input tables are read", async () => {
  const { sheets } = smallInput();
  const parts = workbookParts({ sheets: [...sheets, { name: "Dump", cells: { A1: 1 } }] });
  parts.set("xl/worksheets/sheet3.xml", "<worksheet><sheetData>");
  expect(await areasOf(packed(parts))).toEqual(TWO);
});
