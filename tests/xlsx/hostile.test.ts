import { strToU8, zipSync } from "fflate";
import fc from "fast-check";
import { readRun } from "../../src/workbook/inputs/read";
import { readSourceFile } from "../../src/xlsx/read";
import { UnreadableFile } from "../../src/xlsx/unreadable";
import { packed, smallInput, workbookParts } from "./packages";

/** A file is read, or refused in a sentence: any other exception would be a fault of ours. */
async function readOrRefused(bytes: Uint8Array): Promise<void> {
  try {
    readRun(await readSourceFile(bytes));
  } catch (problem) {
    if (!(problem instanceof UnreadableFile)) throw problem;
    expect(problem.message).toMatch(/^(is|has|holds) /);
  }
}

const shared = workbookParts(
  smallInput({ areas: { A2: '<c r="A2" t="s"><v>0</v></c>' } }, { texts: "<si><t>North</t></si>" })
);

test("bytes of a file changed, left out or repeated anywhere", async () => {
  const file = packed(shared);
  const place = fc.integer({ min: 0, max: file.length - 1 });
  await fc.assert(
    fc.asyncProperty(
      place,
      place,
      fc.integer({ min: 0, max: 255 }),
      fc.nat(2),
      async (a, b, value, how) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const spoilt = [
          () => Uint8Array.from(file, (byte, at) => (at === a ? value : byte)),
          () => Buffer.concat([file.subarray(0, from), file.subarray(to)]),
          () => Buffer.concat([file.subarray(0, to), file.subarray(from)]),
        ][how]();
        await readOrRefused(new Uint8Array(spoilt));
      }
    ),
    { numRuns: 300 }
  );
});

test("the XML of any part changed anywhere", async () => {
  const names = [...shared.keys()];
  const pieces = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.constantFrom(
      "<",
      ">",
      '"',
      "&",
      "&#0;",
      "&#x110000;",
      "<!--",
      "<![CDATA[",
      "</c>",
      'r="',
      "-1",
      "1e999",
      ""
    )
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(12),
      pieces,
      async (name, where, length, piece) => {
        const xml = shared.get(name)!;
        const at = Math.floor(where * xml.length);
        const spoilt = xml.slice(0, at) + piece + xml.slice(at + length);
        await readOrRefused(packed(new Map(shared).set(name, spoilt)));
      }
    ),
    { numRuns: 400 }
  );
});

test("a part that unpacks to far more than the directory says is refused as damaged", async () => {
  const parts = Object.fromEntries([...shared].map(([name, xml]) => [name, strToU8(xml)]));
  parts["xl/worksheets/sheet2.xml"] = strToU8(
    shared.get("xl/worksheets/sheet2.xml")!.replace("South", "N".repeat(5_000_000))
  );
  const file = zipSync(parts);
  const view = new DataView(file.buffer, file.byteOffset);
  for (let at = 0; at + 46 < file.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 4_000_000) {
      view.setUint32(at + 24, 2000, true);
    }
  }
  await expect(readSourceFile(file)).rejects.toThrow("is damaged");
});
