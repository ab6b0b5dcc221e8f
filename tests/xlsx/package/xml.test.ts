import { strToU8, zipSync } from "fflate";
import { readRun } from "../../../src/workbook/inputs/read";
import { readSourceFile } from "../../../src/xlsx/read";
import { row, smallInput, workbookParts, type Cells } from "../packages";

const AREAS = "xl/worksheets/sheet2.xml";

/** The areas and posts read from a file whose sheet of areas is these bytes. */
async function areasOf(areas: Cells, bytes: (xml: string) => Uint8Array = strToU8, texts?: string) {
  const parts = workbookParts(smallInput({ areas }, { texts }));
  const packed = Object.fromEntries(
    [...parts].map(([name, xml]) => [name, name === AREAS ? bytes(xml) : strToU8(xml)])
  );
  const { run } = readRun(await readSourceFile(zipSync(packed)));
  return run!.areas.map(({ values }) => [values.area, values.posts]);
}

const inline = (address: string, xml: string): Cells => ({
  [address]: `<c r="${address}" t="inlineStr"><is><t>${xml}</t></is></c>`,
});
const utf16 = (mark: number[], high: 0 | 1) => (xml: string) =>
  Uint8Array.from([
    ...mark,
    ...[...xml].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return high === 0 ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  ]);

test.each([
  ["<![CDATA[Brighton & Hove <east>]]>", "Brighton & Hove <east>"],
  ["North <![CDATA[& ]]>South", "North & South"],
  ["Trusts &lt; 5 &gt; &amp; &quot;x&quot; &apos;y&apos;", `Trusts < 5 > & "x" 'y'`],
  ["Caf&#233; &#xE9;&#x1F600;", "Caf\u00e9 \u00e9\u{1F600}"],
  ["St<!-- no <name> -->ep<?note <b> ?>ney", "Stepney"],
  // What is no entity of XML stays as it is written.
  ["R&nbsp;D", "R&nbsp;D"],
])("the area written as %s is %s", async (xml, name) => {
  expect(await areasOf(inline("A2", xml))).toEqual([
    [name, 15],
    ["South", 5],
  ]);
});

test.each([
  ["UTF-16, low byte first", utf16([0xff, 0xfe], 0)],
  ["UTF-16, high byte first", utf16([0xfe, 0xff], 1)],
  ["UTF-8 with its mark", (xml: string) => strToU8(`\uFEFF${xml}`)],
])("a part in %s is read", async (_, bytes) => {
  expect(await areasOf({ A2: "Caf\u00e9" }, bytes)).toEqual([
    ["Caf\u00e9", 15],
    ["South", 5],
  ]);
});

test.each([
  // Half of the mark of UTF-16: as such a part its figures would vanish.
  [0, 0xff],
  [0, 0xfe],
])("a part whose byte %d is %d by mistake loses no figure", async (at, byte) => {
  const spoilt = (xml: string) => strToU8(xml).map((own, index) => (index === at ? byte : own));
  expect(await areasOf({}, spoilt)).toEqual([
    ["North", 15],
    ["South", 5],
  ]);
});

test.each([
  [1, 0xfe],
  [1, 0xff],
])(
  "one whose byte %d is %d by mistake is refused, not read as an empty sheet",
  async (at, byte) => {
    const spoilt = (xml: string) => strToU8(xml).map((own, index) => (index === at ? byte : own));
    await expect(areasOf({}, spoilt)).rejects.toThrow("is damaged (in its part");
  }
);

test("a sheet laid out in lines, with blanks between its elements, is read as if it had none", async () => {
  const cells = {
    ...inline("A2", "North"),
    A3: '<c r="A3" t="str"><f>A2</f><v>South</v></c>',
    B3: '<c r="B3"><f>2+3</f><v>5</v></c>',
  };
  const lines = (xml: string) => strToU8(xml.replace(/></g, ">\n    <"));
  expect(await areasOf(cells, lines)).toEqual([
    ["North", 15],
    ["South", 5],
  ]);
});

test("shared texts are each their own, in pieces or whole, without phonetic guides", async () => {
  const texts =
    "<si><r><t>Nor</t></r><r><t>th</t></r></si><si><t>South</t><rPh><t>sauth</t></rPh></si>";
  const cells = {
    A2: '<c r="A2" t="s"><v>0</v></c>',
    A3: '<c r="A3" t="s"><v>1</v></c>',
  };
  expect(await areasOf({ ...row(2, ["", 15, 10]), ...cells }, strToU8, texts)).toEqual([
    ["North", 15],
    ["South", 5],
  ]);
});
