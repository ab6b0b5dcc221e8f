import { openWorkbook } from "../../src/xlsx";
import { writeXlsx, type Cell } from "../../src/xlsx/library";
import { spillStyle, styleOf } from "../../src/xlsx/looks";
import { readZip } from "../../src/xlsx/zip";

/** One cell written with that format. */
const written = (format: string | undefined): Promise<Uint8Array> => {
  const cell: Partial<Cell> = { value: 0.125, style: styleOf("result", format) };
  return writeXlsx({ sheets: [{ name: "Targets", cells: new Map([["0,0", cell]]) }] });
};

test.each(["0.0%", "+#,##0;-#,##0;0", "dd/mm/yyyy"])(
  "a figure is shown in its format %s",
  async (format) => {
    const { sheets } = await openWorkbook(await written(format));
    expect(sheets[0].cells).toMatchObject([{ value: 0.125, format }]);
  }
);

test("a cell of the format General has Excel's own, not a format of its own of that name", async () => {
  const [general, none] = [await written("General"), await written(undefined)];
  const styles = (file: Uint8Array): string =>
    Buffer.from(readZip(file).get("xl/styles.xml")!).toString("utf8");
  expect(styles(general)).toBe(styles(none));
  const { sheets } = await openWorkbook(general);
  expect(sheets[0].cells[0].format).toBeUndefined();
});

test("of a result that spills each column has its format, and the last one those right of it", () => {
  const block = [
    ["Area", "Posts", "Share", "Share"],
    ["North", 15, 0.75, 0.25],
    ["Total", 20, 1, 1],
  ];
  const look = {
    heading: true,
    total: true,
    textColumns: [0],
    formats: ["General", "#,##0", "0.0%"],
  };
  const formats = block.map((line, row) =>
    line.map((_, column) => spillStyle(look, block, row, column).numFmt)
  );
  expect(formats).toEqual([
    [undefined, undefined, undefined, undefined],
    [undefined, "#,##0", "0.0%", "0.0%"],
    [undefined, "#,##0", "0.0%", "0.0%"],
  ]);
});
