import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import {
  blank,
  host,
  message,
  office,
  put,
  values,
  type Book,
  type Session,
} from "../support/host";
import { ADDIN, ROOT, SAMPLES } from "../support/places";

async function open(file: string): Promise<{ session: Session; book: Book }> {
  const session = host.start(ADDIN);
  const book = await host.openFile(
    session,
    new Uint8Array(readFileSync(file)),
    path.basename(file)
  );
  return { session, book };
}

/** Cells whose value here is not the one that the file holds, numbers to 12 digits. */
function differences(book: Book): string[] {
  const found: string[] = [];
  for (const sheet of book.sheets()) {
    const stored = book.extrasOf(sheet.getSheetId()).source?.rows ?? [];
    stored.forEach((row, down) =>
      row.forEach((value, across) => {
        if (value === null || value === "" || value instanceof Date) return;
        const shown = book.value(sheet, down, across);
        const same =
          typeof value === "number" && typeof shown === "number"
            ? Math.abs(value - shown) <= 1e-12 * Math.max(1, Math.abs(value))
            : value === shown;
        const cell = `${host.addresses.columnLetters(across)}${down + 1}`;
        if (!same)
          found.push(`${sheet.getSheetName()}!${cell}: ${value} in the file, ${shown} here`);
      })
    );
  }
  return found;
}

const formulaCount = (book: Book) =>
  book.sheets().reduce((sum, sheet) => {
    let count = 0;
    sheet
      .getSheet()
      .getCellMatrix()
      .forValue((row, column) => {
        if (book.formula(sheet, row, column)) count += 1;
      });
    return sum + count;
  }, 0);

const samples = readdirSync(SAMPLES).filter((file) => file.endsWith(".xlsx"));

test("there are samples to open", () => {
  expect(samples).toContain("haematology.xlsx");
  expect(samples).toContain("paediatrics-2024.xlsx");
});

describe.each(samples)("%s", (file) => {
  test("opens, knows every function, and calculates what the file holds", async () => {
    const { book } = await open(path.join(SAMPLES, file));
    expect(book.keptFormulas()).toEqual([]);
    expect(differences(book)).toEqual([]);
  });

  test("the plan made of it is calculated anew, cell for cell as the plan command wrote it", async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "fair-share-"));
    const result = path.join(folder, file);
    const command = path.join(ROOT, "node_modules/tsx/dist/cli.mjs");
    execFileSync(
      process.execPath,
      [command, "src/cli/main.ts", path.join(SAMPLES, file), "-o", result],
      { cwd: ROOT, stdio: "pipe" }
    );
    const { book } = await open(result);
    rmSync(folder, { recursive: true });
    expect(formulaCount(book)).toBeGreaterThan(100);
    expect(book.keptFormulas()).toEqual([]);
    expect(differences(book)).toEqual([]);
  });
});

test("a changed input moves targets and moves, and the file that is saved reopens with them", async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "fair-share-"));
  const result = path.join(folder, "haematology.xlsx");
  const command = path.join(ROOT, "node_modules/tsx/dist/cli.mjs");
  const sample = path.join(SAMPLES, "haematology.xlsx");
  execFileSync(process.execPath, [command, "src/cli/main.ts", sample, "-o", result], {
    cwd: ROOT,
    stdio: "pipe",
  });
  const { session, book } = await open(result);
  rmSync(folder, { recursive: true });
  const { excel, targets, plan } = {
    excel: office(book).Excel,
    targets: book.sheetByName("Targets")!,
    plan: book.sheetByName("Plan")!,
  };
  const shown = (of: Book, sheet: typeof targets) => {
    const used = of.usedArea(sheet)!;
    return values(of, sheet, host.addresses.areaText(used));
  };
  const before = { targets: shown(book, targets), plan: shown(book, plan) };
  await excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Areas");
    const posts = table.columns.getItem("Posts now").getDataBodyRange();
    posts.load("values");
    await context.sync();
    const changed = posts.values.map((row) => [...row]);
    changed[0][0] = Number(changed[0][0]) + 20;
    posts.values = changed;
    await context.sync();
  });
  await book.settle();
  const after = { targets: shown(book, targets), plan: shown(book, plan) };
  expect(after.targets).not.toEqual(before.targets);
  expect(after.plan).not.toEqual(before.plan);

  const { bytes, warnings } = await host.save(book);
  expect(warnings).toEqual([]);
  const again = await host.openFile(session, bytes, "saved.xlsx");
  expect(differences(again)).toEqual([]);
  expect(shown(again, again.sheetByName("Targets")!)).toEqual(after.targets);
  expect(shown(again, again.sheetByName("Plan")!)).toEqual(after.plan);
  const charts = (of: Book) =>
    of
      .sheets()
      .map(
        (sheet) => of.extrasOf(sheet.getSheetId()).source?.charts?.map((chart) => chart.title) ?? []
      );
  expect(charts(again)).toEqual(charts(book));
  expect(charts(again).flat().length).toBeGreaterThan(0);
  expect(host.tables.tables(again).map((table) => table.name)).toEqual(
    host.tables.tables(book).map((table) => table.name)
  );
});

test("the built functions give whole posts by the rule that is asked for", async () => {
  const { book, sheet } = blank();
  await put(book, sheet, "A1", [
    ["North", 15, 90],
    ["East", 5, 50],
    ["South", 5, 20],
    ["West", 5, 7],
  ]);
  await put(book, sheet, "E1", [["=FAIRSHARE.TARGETPOSTS(A1:A4,B1:B4,C1:C4)"]]);
  await put(book, sheet, "F1", [['=FAIRSHARE.TARGETPOSTS(A1:A4,B1:B4,C1:C4,,,,,"jefferson")']]);
  // Quotas 16.17, 8.98, 3.59, 1.26: rounded as usual they make 30; Jefferson rounds down and favours the largest.
  expect(values(book, sheet, "E1:F4")).toEqual([
    [16, 17],
    [9, 9],
    [4, 3],
    [1, 1],
  ]);
});

test("a refusal is an error cell with its message, and is still one in the saved file", async () => {
  const { session, book, sheet } = blank();
  await put(book, sheet, "A1", [
    ["North", -3, 5],
    ["South", 4, 5],
  ]);
  await put(book, sheet, "E1", [["=FAIRSHARE.TARGETPOSTS(A1:A2,B1:B2,C1:C2)"]]);
  expect(values(book, sheet, "E1")).toEqual([["#VALUE!"]]);
  expect(message(session, sheet, "E1")).toMatch(/North/);
  const { bytes } = await host.save(book);
  const again = await host.openFile(session, bytes, "refusal.xlsx");
  const stored = again.extrasOf(again.sheets()[0].getSheetId()).source!.cells!.get("0,4")!;
  expect(stored.formula).toBe("_xldudf_FAIRSHARE_TARGETPOSTS(A1:A2,B1:B2,C1:C2)");
  expect(stored.formulaDynamic).toBe(true);
  expect(values(again, again.sheets()[0], "E1")).toEqual([["#VALUE!"]]);
});

test("what Office.js wrote is in the saved file: Table, name, validation, rule, chart, look", async () => {
  const { session, book } = blank();
  await office(book).Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Areas");
    const range = sheet.getRange("A1:B3");
    range.values = [
      ["Area", "Posts"],
      ["North", 7],
      ["South", 5],
    ];
    sheet.getRange("A1:B1").format.font.bold = true;
    const table = sheet.tables.add("A1:B3", true);
    table.name = "Areas";
    context.workbook.names.add("Held", sheet.getRange("B2:B3"));
    sheet.getRange("A2:A3").dataValidation.rule = {
      list: { inCellDropDown: true, source: "North,South" },
    };
    sheet.getRange("B2:B3").conditionalFormats.add("Custom").custom.rule.formula = "=B2>6";
    sheet.charts.add("ColumnClustered", range, "Auto").title.text = "Posts";
    sheet.getRange("D1").formulas = [["=SUM(Held)"]];
    await context.sync();
  });
  const { bytes } = await host.save(book);
  const again = await host.openFile(session, bytes, "written.xlsx");
  const source = again.extrasOf(again.sheetByName("Areas")!.getSheetId()).source!;
  expect(source.tables).toMatchObject([{ name: "Areas", range: "A1:B3" }]);
  expect(again.source?.namedRanges).toMatchObject([{ name: "Held", range: "Areas!$B$2:$B$3" }]);
  expect(source.dataValidations).toMatchObject([
    { type: "list", range: "A2:A3", values: ["North", "South"] },
  ]);
  expect(source.conditionalRules).toMatchObject([{ type: "expression", formula: "B2>6" }]);
  expect(source.charts).toMatchObject([{ title: "Posts" }]);
  expect(source.cells!.get("0,0")!.style?.font?.bold).toBe(true);
  expect(source.cells!.get("0,3")).toMatchObject({ formula: "SUM(Held)", formulaResult: 12 });
});
