import { readFileSync } from "node:fs";
import path from "node:path";
import { samples } from "../../scripts/samples";
import { readZip } from "../../src/xlsx/zip";

const folder = path.join(__dirname, "..", "..", "assets", "samples");

test("the samples in the repository are what the script makes", async () => {
  for (const [name, bytes] of await samples()) {
    const [made, kept] = [readZip(bytes), readZip(readFileSync(path.join(folder, name)))];
    expect([...kept.keys()]).toEqual([...made.keys()]);
    // Part by part first: a difference shows better in words than in bytes.
    for (const [part, data] of made) {
      expect([name, part, Buffer.from(kept.get(part)!).toString("utf8")]).toEqual([
        name,
        part,
        Buffer.from(data).toString("utf8"),
      ]);
    }
    expect(Buffer.from(bytes).equals(readFileSync(path.join(folder, name)))).toBe(true);
  }
});
