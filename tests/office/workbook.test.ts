import { haematology } from "../../scripts/samples/haematology";
import { paediatrics } from "../../scripts/samples/paediatrics";
import { library } from "../../src/functions/library";
import { buildRun, type BuiltRun } from "../../src/workbook/build";
import { address } from "../../src/workbook/formulas/text";
import { isError } from "../../src/workbook/formulas/values";
import type { Run } from "../../src/workbook/inputs/run";
import { writeRunFile, type WriteChoices } from "../../src/xlsx";
import { readZip } from "../../src/xlsx/zip";
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

/** Cells that LibreOffice shows otherwise than we calculated them. */
async function differences(name: string, run: BuiltRun, choices: WriteChoices): Promise<string[]> {
  const { workbook, calculated } = run;
  const file = await writeRunFile(workbook, calculated, choices);
  const sheets = await office.cells(name, file);
  const found: string[] = [];
  for (const sheet of workbook.sheets.filter((entry) => !entry.hidden)) {
    const rows = sheets.get(sheet.name);
    if (!rows) {
      found.push(`${sheet.name} is missing (there are ${[...sheets.keys()].join(", ")})`);
      continue;
    }
    for (const cell of sheet.cells) {
      const block = cell.formula
        ? calculated.block(sheet.name, cell.row, cell.column)
        : [[cell.value ?? null]];
      block.forEach((values, r) =>
        values.forEach((value, c) => {
          const shown = rows[cell.row + r]?.[cell.column + c] ?? "";
          if (!same(value, shown)) {
            const place = `${sheet.name}!${address(cell.row + r, cell.column + c)}`;
            found.push(`${place}: ${JSON.stringify(value)} is "${shown}" in LibreOffice`);
          }
        })
      );
    }
  }
  return found;
}

function same(value: unknown, shown: string): boolean {
  if (isError(value)) return false;
  if (value === null || value === "") return shown === "";
  if (typeof value === "boolean") return shown.toUpperCase() === String(value).toUpperCase();
  if (typeof value === "number") {
    const number = figure(shown);
    return Math.abs(number - value) <= 1e-9 * Math.max(1, Math.abs(value));
  }
  return shown === value;
}

/** A figure as the copy shows it: percentages and dates keep their dress. */
function figure(shown: string): number {
  if (shown.endsWith("%")) return Number(shown.slice(0, -1)) / 100;
  if (!Number.isNaN(Number(shown))) return Number(shown);
  return (Date.parse(`${shown} UTC`) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

describe.each(samples)("the workbook of %s", (name, run) => {
  const built = buildRun(run, library);

  test("opens as a values copy with every cell as calculated and no error", async () => {
    expect(await differences(name, built, { values: true })).toEqual([]);
  });

  test("calculated anew by LibreOffice, every formula of Excel's gives what we calculated", async () => {
    expect(await differences(name, built, { oursAsValues: true })).toEqual([]);
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
    const pages =
      Buffer.from(pdf)
        .toString("latin1")
        .match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    const sheets = built.workbook.sheets.filter((sheet) => !sheet.hidden).length;
    expect(pages).toBeGreaterThanOrEqual(sheets);
    expect(pages).toBeLessThanOrEqual(sheets + 8);
  });
});

test("the file with formulas keeps its stored results where the add-in is missing, but for our own", async () => {
  // LibreOffice does not know our functions: what they gave is gone there, and only there.
  const built = buildRun(haematology(), library);
  const found = await differences("formulas", built, {});
  expect(found.some((line) => line.startsWith("Plan!A7"))).toBe(true);
  expect(found.filter((line) => /^(Inputs!B5|Areas!C6)\b/.test(line))).toEqual([]);
});
