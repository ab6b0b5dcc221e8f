import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { readZip, writeZip } from "../../src/xlsx/zip";

const text = (value: string): Uint8Array => Buffer.from(value, "utf8");

test("what is written is read back, in its order, whatever it holds", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(
        fc.tuple(fc.string({ minLength: 1, maxLength: 30 }), fc.uint8Array({ maxLength: 3000 })),
        { selector: ([path]) => path, maxLength: 8 }
      ),
      (named) => {
        // Parts of a workbook have an ending; a bare number would be sorted first, as keys of objects are.
        const entries = named.map(([path, data]) => [`xl/${path}.xml`, data] as const);
        const parts = readZip(writeZip(new Map(entries)));
        expect([...parts.keys()]).toEqual(entries.map(([path]) => path));
        for (const [path, data] of entries)
          expect(Buffer.from(parts.get(path)!)).toEqual(Buffer.from(data));
      }
    )
  );
});

test("equal parts give equal bytes: the archive carries no time of day", () => {
  const parts = new Map([["a.xml", text("<a/>".repeat(100))]]);
  const first = writeZip(parts);
  expect(writeZip(parts)).toEqual(first);
  // Local header: time 0, date 1 January 1980.
  expect(Buffer.from(first).readUInt32LE(10)).toBe(0x00210000);
});

test("the checksum is the CRC-32 of the standard: 123456789 gives CBF43926", () => {
  const archive = Buffer.from(writeZip(new Map([["a", text("123456789")]])));
  expect(archive.readUInt32LE(14).toString(16)).toBe("cbf43926");
});

test("a file that is no zip archive is refused in words", () => {
  expect(() => readZip(text("Area,Posts\nNorth,3\n"))).toThrow("not a zip archive");
});

test("reads an archive of another maker: sizes stand in the directory only", () => {
  // One entry "b" with bit 3 of the flags, its sizes after the data, as stream writers do.
  const data = deflateRawSync(text("hello hello hello"));
  const local = Buffer.alloc(31);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(0x08, 6);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(1, 26);
  local.write("b", 30);
  const after = Buffer.alloc(16);
  const central = Buffer.alloc(47);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(data.length, 20);
  central.writeUInt32LE(17, 24);
  central.writeUInt16LE(1, 28);
  central.write("b", 46);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length + data.length + after.length, 16);
  const parts = readZip(Buffer.concat([local, data, after, central, end]));
  expect(Buffer.from(parts.get("b")!).toString()).toBe("hello hello hello");
});
