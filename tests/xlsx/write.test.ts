import { haematology } from "../../scripts/samples/haematology";
import { library } from "../../src/functions/library";
import { buildRun, type BuiltRun } from "../../src/workbook/build";
import { address } from "../../src/workbook/formulas/address";
import { isError } from "../../src/workbook/formulas/values";
import { readRun } from "../../src/workbook/inputs/read";
import type { Run } from "../../src/workbook/inputs/run";
import { openWorkbook, readSourceFile, saveWorkbook, writeRunFile } from "../../src/xlsx";
import { readZip, writeZip } from "../../src/xlsx/zip";

const run = haematology();
const built = buildRun(run, library);
const write = (of: BuiltRun, values = false): Promise<Uint8Array> =>
  writeRunFile(of.workbook, of.calculated, { values });

let file: Uint8Array;
let valuesFile: Uint8Array;
beforeAll(async () => {
  file = await write(built);
  valuesFile = await write(built, true);
});

const part = (bytes: Uint8Array, path: string): string =>
  Buffer.from(readZip(bytes).get(path) ?? "").toString("utf8");
const sheetXml = (bytes: Uint8Array, name: string): string => {
  const index = built.workbook.sheets.findIndex((sheet) => sheet.name === name) + 1;
  return part(bytes, `xl/worksheets/sheet${index}.xml`);
};

test("our functions stand in the form Excel stores, as dynamic arrays with the range of their spill", () => {
  const xml = sheetXml(file, "Plan");
  const cell = /<c r="A7"[^>]*>.*?<\/c>/.exec(xml)![0];
  expect(cell).toMatch(/ cm="1"/);
  expect(cell).toContain('<f t="array" ref="A7:H21">_xldudf_FAIRSHARE_PHASEDMOVES(Areas[Area]');
  expect(cell).toContain("_xlfn.ANCHORARRAY(Targets!$G$12)");
  expect(cell).toContain("<v>Area</v>");
  const metadata = part(file, "xl/metadata.xml");
  expect(metadata).toContain("XLDAPR");
  expect(metadata).toContain('fDynamic="1"');
  expect(part(file, "[Content_Types].xml")).toContain("/xl/metadata.xml");
  expect(part(file, "xl/_rels/workbook.xml.rels")).toContain("sheetMetadata");
});

test("no function of ours stands under its bare name: Excel would leave it at #NAME?", () => {
  for (const [path, data] of readZip(file)) {
    if (!path.startsWith("xl/worksheets/sheet")) continue;
    const formulas = [
      ...Buffer.from(data)
        .toString("utf8")
        .matchAll(/<f[^>]*>([^<]*)<\/f>/g),
    ];
    for (const [, formula] of formulas) expect(formula).not.toMatch(/FAIRSHARE\./);
  }
});

test("opening the file forces no recalculation, and it carries no chain of calculation", () => {
  expect(part(file, "xl/workbook.xml")).toContain('<calcPr calcId="191029"/>');
  expect(part(file, "xl/workbook.xml")).not.toContain("fullCalcOnLoad");
  expect([...readZip(file).keys()]).not.toContain("xl/calcChain.xml");
});

test("equal runs are equal files, byte for byte", async () => {
  const again = buildRun(haematology(), library);
  expect(Buffer.from(await write(again)).equals(Buffer.from(file))).toBe(true);
});

test("the file holds every cell as calculated: values, formulas, names, tables", async () => {
  const opened = await openWorkbook(file);
  expect(opened.sheets.map((sheet) => sheet.name)).toEqual(
    built.workbook.sheets.map((sheet) => sheet.name)
  );
  for (const sheet of built.workbook.sheets) {
    const found = opened.sheets.find((entry) => entry.name === sheet.name)!;
    const at = new Map(found.cells.map((cell) => [address(cell.row, cell.column), cell]));
    for (const cell of sheet.cells) {
      const place = address(cell.row, cell.column);
      const expected = cell.formula
        ? built.calculated.value(sheet.name, cell.row, cell.column)
        : (cell.value ?? null);
      const wanted = !cell.formula && expected === "" ? null : expected;
      expect([sheet.name, place, at.get(place)?.value ?? null]).toEqual([
        sheet.name,
        place,
        wanted,
      ]);
      expect(at.get(place)?.formula !== undefined).toBe(cell.formula !== undefined);
    }
    expect(found.tables.map((table) => [table.name, table.headings])).toEqual(
      sheet.tables.map((table) => [table.name, [...table.headings]])
    );
    expect(found.charts.map((chart) => chart.title)).toEqual(sheet.charts.map((c) => c.title));
    expect(found.hidden).toBe(sheet.hidden === true);
  }
  expect(opened.names).toHaveLength(built.workbook.names.length);
  const years = built.workbook.names.find(({ name }) => name === "Years")!.refersTo;
  expect(opened.names).toContainEqual({
    name: "Years",
    refersTo: `Inputs!$B$${years.top + 1}:$F$${years.top + 1}`,
  });
});

test("charts point at fixed ranges without the Total row", async () => {
  const opened = await openWorkbook(file);
  const charts = opened.sheets.flatMap((sheet) => sheet.charts);
  expect(charts.map((chart) => chart.series.map((series) => series.values))).toEqual([
    ["Targets!$B$12:$B$24", "Targets!$G$12:$G$24"],
    ["Targets!$D$12:$D$24", "Targets!$F$12:$F$24"],
    ["B", "C", "D", "E", "F", "G"].map((c) => `'Posts by year'!$${c}$28:$${c}$40`),
  ]);
  const drawings = [...readZip(file)].filter(([path]) => /^xl\/drawings\/[^/]+$/.test(path));
  const texts = drawings.map(([, data]) => Buffer.from(data).toString("utf8")).join("");
  expect(texts.match(/descr="(Bars|Columns) for each area/g)).toHaveLength(3);
});

test("input cells have their validation, checks their colours, sheets their print setup", () => {
  const inputs = sheetXml(file, "Inputs");
  expect(inputs).toContain("<formula1>Specialties</formula1>");
  expect(inputs).toContain("webster,hamilton,hill,jefferson,adams,dean");
  expect(sheetXml(file, "Areas")).toMatch(/<dataValidation type="whole"[^>]*sqref="C6:C18"/);
  expect(sheetXml(file, "Checks")).toContain("<conditionalFormatting");
  expect(sheetXml(file, "Plan")).toContain('state="frozen"');
  expect(sheetXml(file, "Plan")).toMatch(/<pageSetup[^>]*orientation="landscape"/);
  expect(part(file, "xl/workbook.xml")).toContain("_xlnm.Print_Titles");
});

test("the values copy has the same cells and no formula", async () => {
  const [with_, without] = [await openWorkbook(file), await openWorkbook(valuesFile)];
  for (const [path, data] of readZip(valuesFile)) {
    if (path.startsWith("xl/worksheets/sheet")) {
      expect(Buffer.from(data).toString("utf8")).not.toMatch(/<f[ >]/);
    }
  }
  const plain = (sheets: typeof with_.sheets): unknown =>
    sheets.map((sheet) =>
      sheet.cells
        .filter((cell) => cell.value !== null && cell.value !== "")
        .map((cell) => [sheet.name, cell.row, cell.column, cell.value, cell.format])
    );
  expect(plain(without.sheets)).toEqual(plain(with_.sheets));
});

test("a name that looks like a formula stays text", async () => {
  const bad = '=HYPERLINK("http://example.com","North")';
  const areas = run.areas.map((row, index) =>
    index === 0 ? { ...row, values: { ...row.values, area: bad, overrideReason: "@SUM(A1)" } } : row
  );
  const changed: Run = { ...run, areas };
  const bytes = await write(buildRun(changed, library));
  const opened = await openWorkbook(bytes);
  const cells = opened.sheets.flatMap((sheet) => sheet.cells);
  const holding = cells.filter((cell) => cell.value === bad);
  expect(holding.length).toBeGreaterThan(5);
  expect(cells.some((cell) => cell.formula?.includes("HYPERLINK"))).toBe(false);
  for (const [path, data] of readZip(bytes)) {
    if (path.startsWith("xl/worksheets/sheet")) {
      expect(Buffer.from(data).toString("utf8")).not.toMatch(/<f[^>]*>[^<]*HYPERLINK/);
    }
  }
});

test("texts that XML or the file's own escapes would change come back as they were", async () => {
  const texts = [
    "A & B <c> \"d\" 'e'",
    "bell\u0007",
    "two\nlines",
    "_x0041_",
    "_x005F_x0041_",
    "😀",
    "TRUE",
    "1e5",
  ];
  const areas = run.areas.map((row, index) => ({
    ...row,
    values: { ...row.values, overrideReason: texts[index] ?? null },
  }));
  const opened = await openWorkbook(await write(buildRun({ ...run, areas }, library)));
  const cells = opened.sheets.find((sheet) => sheet.name === "Areas")!.cells;
  const { row, column } = cells.find((cell) => cell.value === "Override reason")!;
  const reasons = cells.filter((cell) => cell.column === column && cell.row > row);
  expect(reasons.map((cell) => cell.value)).toEqual(texts);
});

test("characters that no XML can hold are replaced, so that the file opens", async () => {
  const areas = run.areas.map((row, index) =>
    index === 0 ? { ...row, values: { ...row.values, area: "A\uFFFEB\uD800C" } } : row
  );
  const bytes = await write(buildRun({ ...run, areas }, library));
  const opened = await openWorkbook(bytes);
  const cells = opened.sheets.find((sheet) => sheet.name === "Areas")!.cells;
  expect(cells.find((cell) => cell.row === 5 && cell.column === 0)!.value).toBe("A\uFFFDB\uFFFDC");
});

test("a result that is an error is stored as an error with its formula, and read back as one", async () => {
  const inputs = { ...run.inputs, TargetTotal: { value: 100, source: "" } };
  const failing = buildRun({ ...run, inputs }, library);
  const bytes = await write(failing);
  const cell = /<c r="A7"[^>]*>.*?<\/c>/.exec(sheetXml(bytes, "Plan"))![0];
  expect(cell).toMatch(/ t="e"/);
  expect(cell).toContain("<v>#VALUE!</v>");
  const opened = await openWorkbook(bytes);
  const plan = opened.sheets.find((sheet) => sheet.name === "Plan")!;
  expect(plan.cells.some((entry) => isError(entry.value))).toBe(true);
});

test("a run read back from its own result workbook is the same run", async () => {
  const again = readRun(await readSourceFile(file)).run!;
  expect(again.areas).toEqual(run.areas);
  expect(again.inputs).toEqual(run.inputs);
  expect(again.byYear).toEqual(run.byYear);
  expect(again.capacity).toEqual(run.capacity);
  expect(again.fixedTerm).toEqual(run.fixedTerm);
  expect(again.changeLog).toHaveLength(1);
});

test("opened and saved, a workbook keeps its cells, formulas, tables, names and charts", async () => {
  const before = await openWorkbook(file);
  const after = await openWorkbook(await saveWorkbook(before));
  expect(after.sheets).toEqual(before.sheets);
  expect(after.names).toEqual(before.names);
});

test("a changed cell, a new formula and a shrunk spill are saved", async () => {
  const opened = await openWorkbook(file);
  const sheets = opened.sheets.map((sheet) =>
    sheet.name === "Pairs"
      ? {
          ...sheet,
          cells: [
            { row: 0, column: 0, value: "Changed" },
            {
              row: 6,
              column: 0,
              value: 7,
              formula: "FAIRSHARE.MOVELIST(Plan!$A$7#)",
              dynamic: true,
              spill: { top: 6, left: 0, bottom: 6, right: 1 },
            },
            { row: 6, column: 1, value: 8 },
          ],
        }
      : sheet
  );
  const saved = await saveWorkbook(opened, sheets);
  const pairs = (await openWorkbook(saved)).sheets.find((sheet) => sheet.name === "Pairs")!;
  expect(pairs.cells.map((cell) => [cell.row, cell.column, cell.value])).toEqual([
    [0, 0, "Changed"],
    [6, 0, 7],
    [6, 1, 8],
  ]);
  expect(pairs.cells[1].formula).toBe("FAIRSHARE.MOVELIST(Plan!$A$7#)");
  expect(pairs.cells[1].spill).toEqual({ top: 6, left: 0, bottom: 6, right: 1 });
  expect(sheetXml(saved, "Pairs")).toContain("_xldudf_FAIRSHARE_MOVELIST(_xlfn.ANCHORARRAY(");
});

test("the task pane that a file brings along is still there after saving", async () => {
  const parts = readZip(file);
  const text = (path: string): string => Buffer.from(parts.get(path)!).toString("utf8");
  const relation =
    '<Relationship Id="rId9" Type="http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"/>';
  parts.set(
    "_rels/.rels",
    Buffer.from(text("_rels/.rels").replace("</Relationships>", `${relation}</Relationships>`))
  );
  parts.set("xl/webextensions/taskpanes.xml", Buffer.from("<wetp:taskpanes/>"));
  const saved = await saveWorkbook(await openWorkbook(writeZip(parts)));
  expect(part(saved, "_rels/.rels").match(/webextensiontaskpanes/g)).toHaveLength(1);
  expect(part(saved, "xl/webextensions/taskpanes.xml")).toBe("<wetp:taskpanes/>");
});

test("validation and conditional formats of an opened workbook are kept", async () => {
  const saved = await saveWorkbook(await openWorkbook(file));
  const count = (bytes: Uint8Array, what: RegExp): number =>
    built.workbook.sheets
      .map((sheet) => sheetXml(bytes, sheet.name).match(what)?.length ?? 0)
      .reduce((sum, found) => sum + found, 0);
  for (const what of [/<dataValidation /g, /<cfRule /g, /<tablePart /g, /state="frozen"/g]) {
    expect(count(saved, what)).toBe(count(file, what));
    expect(count(file, what)).toBeGreaterThan(0);
  }
});
