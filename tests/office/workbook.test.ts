import { haematology } from "../../scripts/samples/haematology";
import { paediatrics } from "../../scripts/samples/paediatrics";
import { library } from "../../src/functions/library";
import { buildRun } from "../../src/workbook/build";
import type { Run } from "../../src/workbook/inputs/run";
import { writeRunFile } from "../../src/xlsx";
import { readZip } from "../../src/xlsx/zip";
import { differences } from "./differences";
import { LibreOffice } from "./libreOffice";

let office: LibreOffice;
beforeAll(async () => {
  office = await LibreOffice.start();
});
afterAll(() => office.stop());

const samples: [string, Run][] = [
  ["haematology", haematology()],
  ["paediatrics", paediatrics()],
];

describe.each(samples)("the workbook of %s", (name, run) => {
  const built = buildRun(run, library);

  test("opens as a values copy with every cell as calculated and no error", async () => {
    expect(await differences(office, name, built, { values: true })).toEqual([]);
  });

  test("calculated anew by LibreOffice, every formula of Excel's gives what we calculated", async () => {
    expect(await differences(office, name, built, { oursAsValues: true })).toEqual([]);
  });

  test("has its three charts", async () => {
    const file = await writeRunFile(built.workbook, built.calculated, { values: true });
    const [document] = [...(await office.convert(name, file, "ods")).values()];
    const charts = [...readZip(document)]
      .filter(([path]) => /^Object \d+\/content\.xml$/.test(path))
      .map(([, data]) => Buffer.from(data).toString("utf8"))
      .filter((xml) => xml.includes("<chart:chart"));
    expect(charts).toHaveLength(3);
    const titles = built.workbook.sheets.flatMap((sheet) => sheet.charts.map((c) => c.title));
    for (const title of titles) expect(charts.some((xml) => xml.includes(title))).toBe(true);
    // Each chart has drawn its figures, one point for an area and series.
    const points = (xml: string): number => xml.match(/office:value-type="float"/g)?.length ?? 0;
    for (const xml of charts) expect(points(xml)).toBeGreaterThanOrEqual(run.areas.length * 2);
  });

  test("is printed: every sheet has a page", async () => {
    const file = await writeRunFile(built.workbook, built.calculated, { values: true });
    const [pdf] = [...(await office.convert(name, file, "pdf")).values()];
    const text = Buffer.from(pdf).toString("latin1");
    const pages = text.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    const sheets = built.workbook.sheets.filter((sheet) => !sheet.hidden).length;
    expect(pages).toBeGreaterThanOrEqual(sheets);
    // Inputs, Capacity and Fixed-term posts take two pages, Checks three and Funding five. Where neither Calibri nor
    // Carlito is installed, which is as wide, columns are a quarter wider and run over to pages of their own.
    const asWide = /FontName\/[A-Z]+\+(Carlito|Calibri)/.test(text);
    expect(pages).toBeLessThanOrEqual(asWide ? sheets + 9 : sheets * 2 + 6);
  });
});

test("the file with formulas keeps its stored results where the add-in is missing, but for our own", async () => {
  // LibreOffice does not know our functions: what they gave is gone there, and only there.
  const built = buildRun(haematology(), library);
  const found = await differences(office, "formulas", built, {});
  expect(found.some((line) => line.startsWith("Plan!A7"))).toBe(true);
  expect(found.filter((line) => /^(Inputs!B5|Areas!C6)\b/.test(line))).toEqual([]);
});
