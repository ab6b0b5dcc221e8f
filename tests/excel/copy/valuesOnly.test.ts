import { haematology } from "../../../scripts/samples/haematology";
import { library } from "../../../src/functions/library";
import { UnresolvedFormulas, valuesOnly } from "../../../src/excel/copy/valuesOnly";
import { readArchive, setText, textOf, writeArchive } from "../../../src/excel/copy/zip";
import { buildRun } from "../../../src/workbook/build";
import { readXlsx } from "../../../src/xlsx/library";
import { writeRunFile } from "../../../src/xlsx/write";
import { readZip, writeZip } from "../../../src/xlsx/zip";

const { workbook, calculated } = buildRun(haematology(), library);
const written = writeRunFile(workbook, calculated);
const bytes = async (): Promise<Uint8Array<ArrayBuffer>> => Uint8Array.from(await written);
const text = (file: Uint8Array, part: string): string =>
  Buffer.from(readZip(file).get(part) ?? "").toString("utf8");
const sheetsOf = (file: Uint8Array): string[] =>
  [...readZip(file).keys()].filter((part) => /^xl\/worksheets\/[^/]+\.xml$/.test(part));

/** The file with some parts changed or added, written by the other of our two zip writers. */
async function withParts(changes: Record<string, (xml: string) => string>) {
  const parts = readZip(await bytes());
  for (const [part, change] of Object.entries(changes)) {
    const before = Buffer.from(parts.get(part) ?? "").toString("utf8");
    parts.set(part, Buffer.from(change(before), "utf8"));
  }
  return Uint8Array.from(writeZip(parts));
}

test("the copy of a run holds every result and no formula", async () => {
  const file = await bytes();
  const copy = await valuesOnly(file);
  expect(sheetsOf(copy)).toEqual(sheetsOf(file));
  for (const part of sheetsOf(copy)) {
    expect(text(copy, part)).not.toMatch(/<f[\s/>]/);
    expect(text(copy, part)).not.toMatch(/<c [^>]*\bcm=/);
  }
  expect(sheetsOf(file).some((part) => /<f[\s/>]/.test(text(file, part)))).toBe(true);
  const [before, after] = [await readXlsx(file), await readXlsx(copy)];
  expect(after.sheets.map((sheet) => sheet.name)).toEqual(before.sheets.map((sheet) => sheet.name));
  const targets = after.sheets.find((sheet) => sheet.name === "Targets")!;
  const described = workbook.sheets.find((sheet) => sheet.name === "Targets")!;
  const spill = described.cells.find((cell) => cell.spill)!;
  const block = calculated.block("Targets", spill.row, spill.column);
  expect(block.map((_, row) => targets.rows[spill.row + row][spill.column])).toEqual(
    block.map(([value]) => value)
  );
  expect(after.sheets.flatMap((sheet) => sheet.tables ?? []).map((table) => table.name)).toEqual(
    before.sheets.flatMap((sheet) => sheet.tables ?? []).map((table) => table.name)
  );
});

test("the file that was given is not changed", async () => {
  const file = await bytes();
  const before = Buffer.from(file);
  await valuesOnly(file);
  expect(before.equals(file)).toBe(true);
});

test("the order of calculation, the formulas of table columns and the task pane go too", async () => {
  const types = "[Content_Types].xml";
  const pane =
    '<Relationship Id="rId9" Type="http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"/>';
  const chain =
    '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/>';
  const file = await withParts({
    [types]: (xml) =>
      xml.replace(
        "</Types>",
        '<Override PartName="/xl/calcChain.xml" ContentType="a"/><Override PartName="/xl/webextensions/taskpanes.xml" ContentType="b"/></Types>'
      ),
    "_rels/.rels": (xml) => xml.replace("</Relationships>", `${pane}</Relationships>`),
    "xl/_rels/workbook.xml.rels": (xml) =>
      xml.replace("</Relationships>", `${chain}</Relationships>`),
    "xl/calcChain.xml": () => "<calcChain/>",
    "xl/webextensions/taskpanes.xml": () => "<taskpanes/>",
    "xl/tables/table1.xml": (xml) =>
      xml.replace(
        /<tableColumn ([^>]*)\/>/,
        "<tableColumn $1><calculatedColumnFormula>Sheet1!$A$1&amp;1</calculatedColumnFormula></tableColumn>"
      ),
  });
  expect(text(file, "xl/tables/table1.xml")).toContain("calculatedColumnFormula");
  const copy = await valuesOnly(file);
  const parts = [...readZip(copy).keys()];
  expect(parts.filter((part) => /calcChain|webextensions/.test(part))).toEqual([]);
  for (const part of [types, "_rels/.rels", "xl/_rels/workbook.xml.rels"]) {
    expect(text(copy, part)).toBe(text(await bytes(), part));
  }
  expect(text(copy, "_rels/.rels")).toContain("officeDocument");
  expect(text(copy, "xl/tables/table1.xml")).not.toContain("calculatedColumnFormula");
});

test("what goes leaves nothing behind, and parts that only look alike stay to the letter", async () => {
  const table = "xl/tables/table1.xml";
  const before = text(await bytes(), table);
  const column = /(<tableColumn [^>]*)\/>/;
  const relations = "xl/_rels/workbook.xml.rels";
  const chain =
    '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/>';
  // An office's own data kept with the workbook, and a chart by a writer that leaves the prefix out.
  const own = '<f>Ward</f><calculatedColumnFormula>a</calculatedColumnFormula><c r="A1" cm="1"/>';
  const chart = "<chartSpace><cat><strRef><f>Plan!$A$2:$A$9</f></strRef></cat></chartSpace>";
  const result = '<c t="e"><f>FAIRSHARE.VERSION()</f><v>#NAME?</v></c>';
  const kept = {
    "customXml/item1.xml": own,
    "xl/charts/chart99.xml": chart,
    "xl/worksheets/notes/note1.xml": own + result,
    "xl/tables/notes/note1.xml": own,
  };
  const file = await withParts({
    ...Object.fromEntries(Object.entries(kept).map(([part, xml]) => [part, () => xml])),
    [table]: (xml) =>
      xml.replace(
        column,
        "$1><calculatedColumnFormula>A1</calculatedColumnFormula><totalsRowFormula>B1</totalsRowFormula></tableColumn>"
      ),
    [relations]: (xml) => xml.replace("</Relationships>", `${chain}</Relationships>`),
  });
  const copy = await valuesOnly(file);
  expect(text(copy, table)).toBe(before.replace(column, "$1></tableColumn>"));
  expect(text(copy, relations)).toBe(text(await bytes(), relations));
  for (const [part, xml] of Object.entries(kept)) expect(text(copy, part)).toBe(xml);
});

test("while a formula of ours shows no result, no copy is made", async () => {
  const [part] = sheetsOf(await bytes());
  const cell =
    '<c r="ZZ1" t="e" cm="1"><f t="array" ref="ZZ1">FAIRSHARE.VERSION()</f><v>#NAME?</v></c>';
  const file = await withParts({ [part]: (xml) => xml.replace("</row>", `${cell}</row>`) });
  await expect(valuesOnly(file)).rejects.toThrow(UnresolvedFormulas);
  const other = await withParts({
    [part]: (xml) => xml.replace("</row>", `${cell.replace("FAIRSHARE.VERSION()", "NA()")}</row>`),
  });
  await expect(valuesOnly(other)).resolves.toBeDefined();
});

test("formulas over several cells, shared ones and ones in words with signs are taken out whole", async () => {
  const [part] = sheetsOf(await bytes());
  const cells =
    '<c r="ZZ1"><f t="shared" si="0" ref="ZZ1:ZZ9">IF(A1&lt;2,"a &gt; b",1)</f><v>7</v></c>' +
    '<c r="ZZ2" t="str"><f t="shared" si="0"/><v>x</v></c>';
  const file = await withParts({ [part]: (xml) => xml.replace("</row>", `${cells}</row>`) });
  expect(text(await valuesOnly(file), part)).toContain(
    '<c r="ZZ1"><v>7</v></c><c r="ZZ2" t="str"><v>x</v></c>'
  );
});

describe("the zip archive", () => {
  test("what is written is read back by another reader, changed parts and unchanged ones", async () => {
    const file = await bytes();
    const archive = readArchive(file);
    const long = "ä€\u{1F600} ".repeat(10_000);
    await setText(archive, "xl/new.xml", long);
    const written = writeArchive(archive);
    const parts = readZip(written);
    expect(text(written, "xl/new.xml")).toBe(long);
    for (const [part, data] of readZip(file)) {
      expect(Buffer.from(parts.get(part)!).equals(Buffer.from(data))).toBe(true);
    }
    expect(written.length).toBeLessThan(file.length + 2000);
  });

  test("a part that is stored without compression is read as it is", async () => {
    const stored = readArchive(await bytes());
    const entry = [...stored.values()][0];
    const plain = new TextEncoder().encode("plain");
    stored.set("a.txt", { ...entry, path: "a.txt", method: 0, data: plain, size: plain.length });
    expect(await textOf(readArchive(writeArchive(stored)), "a.txt")).toBe("plain");
  });

  test("the checksum is the one that every zip reader checks", async () => {
    const archive = readArchive(await bytes());
    await setText(archive, "check.txt", "123456789");
    const written = writeArchive(archive);
    // The published check value of CRC-32, in the record before the part and in the directory.
    expect(readArchive(written).get("check.txt")!.checksum).toBe(0xcbf43926);
    const value = Buffer.from([0x26, 0x39, 0xf4, 0xcb]);
    const first = Buffer.from(written).indexOf(value);
    expect(Buffer.from(written).indexOf(value, first + 4)).toBeGreaterThan(first);
  });

  test("what is no archive is refused", () => {
    expect(() => readArchive(new Uint8Array(100))).toThrow("no zip archive");
  });
});
