import fc from "fast-check";
import { readRun } from "../../src/workbook/inputs/read";
import { problemText } from "../../src/workbook/inputs/source";
import { readSourceFile } from "../../src/xlsx/read";
import {
  FORMATS,
  packed,
  smallInput,
  workbookParts,
  type Cells,
  type MadeWorkbook,
} from "./packages";

/** The run in a workbook, or the sentences that refuse it. */
async function read(workbook: MadeWorkbook) {
  const result = readRun(await readSourceFile(packed(workbookParts(workbook))));
  return result.run ?? result.problems.map(problemText);
}

async function postsOf(workbook: MadeWorkbook) {
  const run = await read(workbook);
  return Array.isArray(run) ? run : run.areas.map((area) => area.values.posts);
}

const styled = (address: string, format: string, value: string | number): Cells => ({
  [address]: `<c r="${address}" s="${FORMATS.indexOf(format)}"><v>${value}</v></c>`,
});

test.each(FORMATS)("15 posts in the number format %s are 15 posts", async (format) => {
  expect(await postsOf(smallInput({ areas: styled("B2", format, 15) }))).toEqual([15, 5]);
  const old = smallInput({ areas: styled("B2", format, 15) }, { dates1904: true });
  expect(await postsOf(old)).toEqual([15, 5]);
});

test("whatever number a cell in a date format holds, it is read as the file has it, to 15 digits", async () => {
  const numbers = fc.oneof(
    fc.constantFrom(0, 1, 59, 60, 61, 0.375, 44805.5, 2958465, 1e-9, 12345678.9012),
    fc.integer({ min: 0, max: 3_000_000 }),
    fc.double({ min: 1e-6, max: 1e9, noNaN: true })
  );
  await fc.assert(
    fc.asyncProperty(
      numbers,
      fc.constantFrom(...FORMATS),
      fc.boolean(),
      async (n, format, dates1904) => {
        const run = await read(smallInput({ areas: styled("C2", format, n) }, { dates1904 }));
        expect(Array.isArray(run) ? run : run.areas[0].values.nhse).toBe(Number(n.toPrecision(15)));
      }
    ),
    { numRuns: 60 }
  );
});

test("a negative number in a date format is refused as that number, not as a date", async () => {
  expect(await read(smallInput({ areas: styled("C2", "dd/mm/yyyy", -3) }))).toEqual([
    "Areas, C2: NHSE need holds -3. Type a number 0 or more.",
  ]);
});

test("a date is the same day in a workbook that counts from 1904: 1 September 2022 is 43343 there", async () => {
  const run = await read(
    smallInput({ inputs: styled("B3", "dd/mm/yyyy", 43343) }, { dates1904: true })
  );
  expect(run).toMatchObject({ inputs: { BaselineDate: { value: 44805 } } });
});

test.each([
  ["2022-09-01", 44805],
  ["2022-09-01T00:00:00", 44805],
  ["2022-09-01T12:00:00Z", 44805.5],
])(
  "a date stored as the ISO text %s is that date, in either count of days",
  async (text, serial) => {
    for (const dates1904 of [false, true]) {
      const inputs = { B3: `<c r="B3" t="d"><v>${text}</v></c>` };
      expect(await read(smallInput({ inputs }, { dates1904 }))).toMatchObject({
        inputs: { BaselineDate: { value: serial } },
      });
    }
  }
);

test("14.999999999999998 posts, which Excel shows as 15, are 15", async () => {
  expect(await postsOf(smallInput({ areas: { B2: 14.999999999999998 } }))).toEqual([15, 5]);
});

test.each([
  ["no result at all", '<c r="B2"><f>10+5</f></c>'],
  ["an empty one", '<c r="B2"><f>10+5</f><v></v></c>'],
  ["an empty one in short", '<c r="B2"><f>10+5</f><v/></c>'],
  ["a shared formula", '<c r="B2"><f t="shared" si="0"/></c>'],
])("a formula whose result the file does not hold (%s) is refused by its cell", async (_, cell) => {
  expect(await read(smallInput({ areas: { B2: cell } }))).toEqual([
    "Areas, B2: Posts now holds a formula whose result is not in the file. Open the workbook and save it in Excel, which calculates it.",
  ]);
});

test("a formula with its result is read by it; one whose result is an empty text is a blank", async () => {
  const areas = {
    B2: '<c r="B2"><f>10+5</f><v>15</v></c>',
    D2: '<c r="D2" t="str"><f>""</f><v></v></c>',
  };
  const run = await read(smallInput({ areas }));
  expect(run).toMatchObject({ areas: [{ values: { posts: 15, minimum: null } }, {}] });
});

test("an error cell is refused by its cell and its error", async () => {
  const areas = { C3: '<c r="C3" t="e"><v>#DIV/0!</v></c>' };
  expect(await read(smallInput({ areas }))).toEqual([
    "Areas, C3: NHSE need holds the error #DIV/0!. Correct the formula.",
  ]);
});

test("rich text, inline text, shared text and phonetic guides: the text without its looks and guides", async () => {
  const texts =
    '<si><r><rPr><b/></rPr><t>No</t></r><r><t>rth</t></r><rPh sb="0" eb="1"><t>NOO</t></rPh><phoneticPr fontId="1"/></si>';
  const areas = {
    A2: '<c r="A2" t="s"><v>0</v></c>',
    A3: '<c r="A3" t="inlineStr"><is><r><t>So</t></r><r><t>uth &amp; &#x45;ast</t></r></is></c>',
  };
  const run = await read(smallInput({ areas }, { texts }));
  expect(run).toMatchObject({
    areas: [{ values: { area: "North" } }, { values: { area: "South & East" } }],
  });
});

test("control and direction characters in a name are read without them", async () => {
  const areas = { A2: "_x001B_[31mNo\u202Erth_x0007_\u200F" };
  const run = await read(smallInput({ areas }));
  expect(run).toMatchObject({ areas: [{ values: { area: "[31mNorth" } }, {}] });
});
