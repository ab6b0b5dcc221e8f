import { finish } from "../../src/xlsx/finish";
import { writeXlsx } from "../../src/xlsx/library";
import { readZip } from "../../src/xlsx/zip";
import { readBook } from "./sound/book";
import { faults } from "./sound/faults";

test("a heading of a Table with a line break is written as Excel writes it, and is its cell", async () => {
  const name = "Posts & held\nnow";
  const file = finish(
    await writeXlsx({
      sheets: [
        {
          name: "Areas",
          rows: [
            ["Area", name],
            ["North", 15],
          ],
          tables: [{ name: "Areas", range: "A1:B2", columns: [{ name: "Area" }, { name }] }],
        },
      ],
    })
  );
  const table = Buffer.from(readZip(file).get("xl/tables/table1.xml")!).toString("utf8");
  expect(table).toContain('name="Posts &amp; held_x000a_now"');
  expect(readBook(file).sheets[0].cells.get("B1")?.text).toBe(name);
  expect(faults(file)).toEqual([]);
});

test("the uses of shared texts are counted, whether used once or often", async () => {
  const rows = [["North", "North", "South"], [1], ["North"]];
  const book = readBook(finish(await writeXlsx({ sheets: [{ name: "Areas", rows }] })));
  expect(book.counts).toEqual({ uses: 4, texts: 2 });
});
