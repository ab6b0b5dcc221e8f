import { writeChart } from "../../src/xlsx/charts";
import { finish } from "../../src/xlsx/finish";
import { writeXlsx } from "../../src/xlsx/library";
import { readZip } from "../../src/xlsx/zip";
import type { Chart } from "../../src/workbook/describe";

const sheet = "Targets";
const chart: Chart = {
  kind: "columns",
  title: "Posts now and target posts",
  altText: "Columns for each area",
  from: { row: 25, column: 1 },
  to: { row: 44, column: 8 },
  categories: { kind: "range", sheet, top: 1, left: 0, bottom: 2, right: 0 },
  series: [
    {
      name: "Posts now",
      values: { kind: "range", sheet, top: 1, left: 1, bottom: 2, right: 1 },
      colour: "005EB8",
    },
  ],
  valueTitle: "Posts",
  valueFormat: "#,##0.0",
};

/** The drawing and the chart in the file. */
async function written(kind: Chart["kind"]): Promise<{ drawing: string; xml: string }> {
  const rows = [
    ["Area", "Posts now"],
    ["North", 15],
    ["South", 5],
  ];
  const charts = [writeChart({ ...chart, kind })];
  const parts = readZip(finish(await writeXlsx({ sheets: [{ name: sheet, rows, charts }] })));
  const text = (path: string): string => Buffer.from(parts.get(path)!).toString("utf8");
  return { drawing: text("xl/drawings/drawing1.xml"), xml: text("xl/charts/chart1.xml") };
}

test("a chart stands below its table, where the sheet says", async () => {
  const { drawing } = await written("columns");
  const place = (corner: string): string[] =>
    ["row", "col"].map(
      (what) =>
        new RegExp(`<xdr:${corner}>.*?<xdr:${what}>(\\d+)<.*?</xdr:${corner}>`, "s").exec(
          drawing
        )![1]
    );
  expect(place("from")).toEqual(["25", "1"]);
  expect(place("to")).toEqual(["44", "8"]);
  expect(drawing).toContain('descr="Columns for each area"');
});

test.each(["columns", "bars", "lines"] as const)(
  "the legend of %s is on top, and pale grid lines leave the figures in front",
  async (kind) => {
    const { xml } = await written(kind);
    expect(xml).toContain('<c:legendPos val="t"/>');
    expect(xml).toMatch(/<c:majorGridlines><c:spPr><a:ln w="6350">.*?D8DEE4/);
    expect(xml).toContain('formatCode="#,##0.0"');
    expect(xml).toContain("Posts now and target posts");
  }
);

test("bars are listed from above, as the areas in their table; columns and lines from the left", async () => {
  expect((await written("bars")).xml).toContain('<c:orientation val="maxMin"/>');
  expect((await written("columns")).xml).not.toContain("maxMin");
  expect((await written("columns")).xml).toContain('<c:barDir val="col"/>');
  expect((await written("bars")).xml).toContain('<c:barDir val="bar"/>');
  expect((await written("lines")).xml).toContain("<c:lineChart>");
});
