import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { haematology } from "../../../scripts/samples/haematology";
import type { BuiltRun } from "../../../src/workbook/build";
import { readZip } from "../../../src/xlsx/zip";
import { host, type Book } from "../support/host";
import { ROOT } from "../support/places";
import { built, gateway, open, plain } from "./gateway";

// Whole runs, calculated by the grid: on a busy machine each takes a while.
jest.setTimeout(240_000);

/** What a workbook holds, cell by cell, as a person or a formula would find it. */
function contents(book: Book, run: BuiltRun) {
  return run.workbook.sheets.map(({ name }) => {
    const sheet = book.sheetByName(name)!;
    const used = book.usedArea(sheet)!;
    const cells: Record<string, unknown> = {};
    for (let row = 0; row <= used.endRow; row += 1) {
      for (let column = 0; column <= used.endColumn; column += 1) {
        const value = book.value(sheet, row, column);
        const formula = book.formula(sheet, row, column);
        if (value === null && formula === "") continue;
        const style = book.style(sheet, row, column);
        cells[
          host.addresses.areaText({
            startRow: row,
            startColumn: column,
            endRow: row,
            endColumn: column,
          })
        ] = {
          value: typeof value === "number" ? Number(value.toPrecision(12)) : value,
          formula,
          bold: style.bl ?? 0,
          format: style.n?.pattern ?? "General",
        };
      }
    }
    return { name, cells };
  });
}

const tables = (book: Book) =>
  host.tables
    .tables(book)
    .map(({ name, sheet, area }) => ({ name, sheet: sheet.getSheetName(), area }))
    .sort((a, b) => a.name.localeCompare(b.name));

const names = (book: Book) =>
  host.names
    .definedNames(book)
    .map(({ name, formula, comment }) => ({ name, formula, comment }))
    .sort((a, b) => a.name.localeCompare(b.name));

/** Validation, conditional formats and page of each sheet, without what only one of the two ways can say. */
function extras(book: Book, run: BuiltRun) {
  return run.workbook.sheets.map(({ name }) => {
    const sheet = book.sheetByName(name)!;
    const { validations, conditionalRules, pageSetup } = book.extrasOf(sheet.getSheetId());
    return {
      name,
      hidden: sheet.isSheetHidden(),
      validations: validations.map((v) => ({
        type: v.type,
        range: v.range,
        values: v.values,
        operator: v.operator,
        formulas: [v.formula1, v.formula2].map((formula) => formula && String(formula)),
        blank: v.allowBlank ?? false,
        style: v.errorStyle ?? "stop",
        prompt: [v.inputTitle, v.inputMessage],
        error: [v.errorTitle, v.errorMessage],
      })),
      conditional: conditionalRules.map((rule) => ({
        type: rule.type,
        range: rule.range,
        formula: String(rule.formula),
        colour: rule.style?.font?.color?.rgb?.slice(-6),
      })),
      orientation: pageSetup.orientation,
    };
  });
}

/** The charts in the order of their sheets, as Office.js left them. */
const chartsOf = (book: Book) =>
  book.sheets().flatMap((sheet) =>
    book.extrasOf(sheet.getSheetId()).charts.map(({ type, title, anchor, axes, series }) => ({
      type,
      title,
      place: [anchor.from.col, anchor.from.row, anchor.to?.col, anchor.to?.row],
      axis: axes?.y?.title,
      series: series.map(({ name, values, categories }) => [name, categories, values]),
    }))
  );

/** The charts in the parts of a file. */
function chartsOfFile(bytes: Uint8Array) {
  const parts = readZip(bytes);
  const xml = (part: string) => Buffer.from(parts.get(part)!).toString("utf8");
  const all = (text: string, pattern: RegExp) =>
    [...text.matchAll(pattern)].map((found) => unescaped(found[1]));
  const drawings = [...parts.keys()]
    .filter((part) => /^xl\/drawings\/drawing\d+\.xml$/.test(part))
    .sort(byNumber);
  return drawings.flatMap((drawing) => {
    const rels = xml(drawing.replace("drawings/", "drawings/_rels/").concat(".rels"));
    return all(xml(drawing), /(<xdr:twoCellAnchor[\s\S]*?<\/xdr:twoCellAnchor>)/g).map((anchor) => {
      const id = /<c:chart [^>]*r:id="([^"]+)"/.exec(anchor)![1];
      const relation = all(rels, /(<Relationship [^>]*>)/g).find((each) =>
        each.includes(`Id="${id}"`)
      )!;
      const chart = xml(`xl/charts/${/charts\/([^"]+)"/.exec(relation)![1]}`);
      const place = all(anchor, /<xdr:(?:col|row)>(\d+)</g).map(Number);
      const titles = all(chart, /<c:title>([\s\S]*?)<\/c:title>/g).map((title) =>
        all(title, /<a:t>([^<]*)</g).join("")
      );
      return {
        type: { bar: /<c:barDir val="bar"/.test(chart) ? "bar" : "column", line: "line" }[
          /<c:(bar|line)Chart>/.exec(chart)![1]
        ],
        title: titles[0],
        place,
        axis: titles[titles.length - 1],
        series: all(chart, /<c:ser>([\s\S]*?)<\/c:ser>/g).map((series) => {
          const [name] = all(series, /<c:tx>[\s\S]*?<c:v>([^<]*)</g);
          return [name, ...all(series, /<c:(?:cat|val)>[\s\S]*?<c:f>([^<]*)</g)];
        }),
      };
    });
  });
}

const byNumber = (a: string, b: string) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b));
const unescaped = (text: string) =>
  text
    .replace(/&apos;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");

/** What `npm run plan` writes from the sample. */
function planned(): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), "fair-share-"));
  try {
    const output = path.join(folder, "plan.xlsx");
    const given = [
      path.join(ROOT, "node_modules/tsx/dist/cli.mjs"),
      "src/cli/main.ts",
      "-o",
      output,
    ];
    const done = spawnSync(process.execPath, given, { cwd: ROOT, encoding: "utf8" });
    if (done.status !== 0) throw new Error(done.stdout + done.stderr);
    return readFileSync(output);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("a whole run on a blank workbook is the same as the one that plan writes", async () => {
  const { book, session, requests } = open();
  const run = built(haematology());
  const seen: string[] = [];
  const outcome = await gateway.write(run, {
    rule: "ask",
    onProgress: ({ what }) => seen.push(what),
  });
  expect(outcome).toMatchObject({ kind: "written", run: 1, leftOut: [] });
  // Sheets and properties; figures; formulas; formats; rules and charts; page; fine settings.
  expect(requests().writing).toBeLessThanOrEqual(7);
  expect(seen[0]).toBe("Reading the workbook");
  expect(seen[seen.length - 1]).toBe("Written");
  await book.settle();

  // Every formula gives what the run's own calculation gave.
  const wrong = run.workbook.sheets.flatMap((sheet) => {
    const grid = book.sheetByName(sheet.name)!;
    return sheet.cells.flatMap((cell) =>
      !cell.formula
        ? []
        : run.calculated.block(sheet.name, cell.row, cell.column).flatMap((line, r) =>
            line.flatMap((value, k) => {
              const is = book.value(grid, cell.row + r, cell.column + k) ?? "";
              const near =
                typeof is === "number" &&
                typeof value === "number" &&
                Math.abs(is - value) <= 1e-9 * Math.max(1, Math.abs(value));
              return near || is === value
                ? []
                : [`${sheet.name} ${cell.row + r},${cell.column + k}: ${is}, not ${String(value)}`];
            })
          )
    );
  });
  expect(wrong).toEqual([]);

  const written = {
    cells: contents(book, run),
    tables: tables(book),
    names: names(book),
    extras: extras(book, run),
    charts: chartsOf(book),
  };
  const bytes = planned();
  const file = await host.openFile(session, bytes, "plan.xlsx");
  await file.settle();
  expect(plain(written.charts)).toEqual(chartsOfFile(bytes));
  expect(written.charts.length).toBeGreaterThanOrEqual(3);
  expect(plain(written.names)).toEqual(plain(names(file)));
  expect(plain(written.tables)).toEqual(plain(tables(file)));
  const fromFile = { extras: extras(file, run), cells: contents(file, run) };
  written.extras.forEach((sheet, index) =>
    expect(plain(sheet)).toEqual(plain(fromFile.extras[index]))
  );
  written.cells.forEach((sheet, index) =>
    expect(plain(sheet)).toEqual(plain(fromFile.cells[index]))
  );
});

test("while a whole run is written our code holds the thread for no more than 200 ms at a time", async () => {
  // The least of three: what else the machine does at the moment is no fault of the pane.
  let longest = Infinity;
  for (let attempt = 0; attempt < 3 && longest > 200; attempt += 1) {
    const { pauses } = open();
    await gateway.write(built(haematology()), { rule: "ask" });
    expect(pauses().length).toBeGreaterThan(5);
    longest = Math.min(longest, Math.max(...pauses()));
  }
  expect(longest).toBeLessThanOrEqual(200);
});
