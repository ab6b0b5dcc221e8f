import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { strFromU8, strToU8 } from "fflate";
import { address } from "../../../src/workbook/formulas/address";
import { writeXlsx, type Cell, type WriteSheet } from "../../../src/xlsx/library";
import { readZip, writeZip } from "../../../src/xlsx/zip";
import { packed, workbookParts, type Cells } from "../../xlsx/packages";
import type { LibreOffice } from "../libreOffice";
import { officePackage } from "../packages";
import { cellAt, rangeOf, type Book, type BookCell, type BookSheet, type BookTable } from "./book";

export interface Writer {
  readonly name: string;
  /** Dates counted from 1904, and formulas with their results: not every writer has them. */
  readonly dates1904: boolean;
  readonly results: boolean;
  write(book: Book): Promise<Uint8Array>;
}

const entries = (sheet: BookSheet): [row: number, column: number, cell: BookCell][] =>
  [...sheet.cells].map(([key, cell]) => {
    const [row, column] = key.split(",").map(Number);
    return [row, column, cell];
  });

const extent = (sheet: BookSheet): { rows: number; columns: number } => ({
  rows: Math.max(0, ...entries(sheet).map(([row]) => row + 1)),
  columns: Math.max(0, ...entries(sheet).map(([, column]) => column + 1)),
});

const headingsOf = (sheet: BookSheet, { row, column, width }: BookTable): string[] =>
  Array.from({ length: width }, (_, index) => String(cellAt(sheet, row, column + index).value));

/* Types of what is used of the packages: they bring their own, which the root package does not install. */
interface ExcelJsCell {
  value: unknown;
  numFmt: string;
  note: string;
  dataValidation: unknown;
}
interface ExcelJsSheet {
  state: string;
  views: unknown[];
  getCell(address: string): ExcelJsCell;
  getRow(row: number): { hidden: boolean };
  addTable(table: unknown): unknown;
  mergeCells(range: string): void;
  addConditionalFormatting(rule: unknown): void;
  protect(password: string, options: object): Promise<void>;
}
interface ExcelJsBook {
  properties: { date1904?: boolean };
  definedNames: { add(range: string, name: string): void };
  addWorksheet(name: string): ExcelJsSheet;
  xlsx: { writeBuffer(): Promise<ArrayBuffer> };
}

/** exceljs and the packages that go on from it, which have the same interface. */
function excelJs(name: string, version: string): Writer {
  return {
    name: `${name} ${version}`,
    dates1904: true,
    results: true,
    async write(book) {
      const { Workbook } = officePackage<{ Workbook: new () => ExcelJsBook }>(name);
      const workbook = new Workbook();
      if (book.dates1904) workbook.properties.date1904 = true;
      for (const sheet of book.sheets) {
        const made = workbook.addWorksheet(sheet.name);
        for (const table of sheet.tables) {
          made.addTable({
            name: table.name,
            ref: address(table.row, table.column),
            headerRow: true,
            columns: headingsOf(sheet, table).map((heading) => ({ name: heading })),
            rows: Array.from({ length: table.height }, (_, r) =>
              Array.from({ length: table.width }, (__, c) =>
                excelJsValue(cellAt(sheet, table.row + 1 + r, table.column + c))
              )
            ),
          });
        }
        for (const [row, column, cell] of entries(sheet)) {
          const at = made.getCell(address(row, column));
          at.value = excelJsValue(cell);
          if (cell.format) at.numFmt = cell.format;
          if (cell.comment) at.note = cell.comment;
        }
        if (sheet.styledBlank) {
          made.getCell(address(sheet.styledBlank.row, sheet.styledBlank.column)).numFmt = "0.00";
        }
        for (const row of sheet.hiddenRows ?? []) made.getRow(row + 1).hidden = true;
        for (const range of sheet.merges ?? []) made.mergeCells(range);
        if (sheet.conditional) {
          const style = { font: { bold: true } };
          const rules = [{ type: "expression", formulae: ["TRUE"], priority: 1, style }];
          made.addConditionalFormatting({ ref: sheet.conditional, rules });
        }
        if (sheet.validated) {
          const first = made.getCell(sheet.validated.split(":")[0]);
          first.dataValidation = { type: "whole", operator: "greaterThan", formulae: [0] };
        }
        if (sheet.protected) await made.protect("", {});
        if (sheet.frozen) made.views = [{ state: "frozen", xSplit: 1, ySplit: 4 }];
        if (sheet.hidden) made.state = "hidden";
      }
      for (const { name: own, refersTo } of book.names) workbook.definedNames.add(refersTo, own);
      return new Uint8Array(await workbook.xlsx.writeBuffer());
    },
  };
}

function excelJsValue(cell: BookCell): unknown {
  if (cell.error) return { error: cell.error };
  if (cell.formula) {
    return { formula: cell.formula, ...(cell.noResult ? {} : { result: cell.value }) };
  }
  if (cell.rich) {
    return { richText: cell.rich.map((text, i) => ({ text, font: { bold: i % 2 === 0 } })) };
  }
  return cell.value;
}

/** The library that the project itself writes with, texts shared or in their cells. */
function hucre(strings: "shared" | "inline"): Writer {
  return {
    name: `hucre 1.0.0, ${strings} texts`,
    dates1904: true,
    results: true,
    write: (book) =>
      writeXlsx({
        stringMode: strings,
        dateSystem: book.dates1904 ? "1904" : "1900",
        namedRanges: book.names.map(({ name, refersTo }) => ({ name, range: refersTo })),
        sheets: book.sheets.map(hucreSheet),
      }),
  };
}

function hucreSheet(sheet: BookSheet): WriteSheet {
  const { rows, columns } = extent(sheet);
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, column, cell] of entries(sheet)) {
    cells.set(`${row},${column}`, {
      value: cell.error ?? cell.value,
      ...(cell.error ? { type: "error" as const } : {}),
      ...(cell.formula
        ? {
            value: null,
            formula: cell.formula,
            formulaResult: cell.noResult ? undefined : cell.value,
          }
        : {}),
      ...(cell.rich
        ? { type: "richText" as const, richText: cell.rich.map((text) => ({ text })) }
        : {}),
      ...(cell.format ? { style: { numFmt: cell.format } } : {}),
      ...(cell.comment ? { comment: { author: "Office", text: cell.comment } } : {}),
    });
  }
  if (sheet.styledBlank) {
    const { row, column } = sheet.styledBlank;
    cells.set(`${row},${column}`, { value: null, style: { numFmt: "0.00" } });
  }
  return {
    name: sheet.name,
    rows: Array.from({ length: rows }, () => Array.from({ length: columns }, () => null)),
    cells,
    tables: sheet.tables.map((table) => ({
      name: table.name,
      range: rangeOf(table),
      columns: headingsOf(sheet, table).map((name) => ({ name })),
    })),
    hidden: sheet.hidden,
    rowDefs: new Map((sheet.hiddenRows ?? []).map((row) => [row, { hidden: true }] as const)),
    ...(sheet.protected ? { protection: { sheet: true } } : {}),
    ...(sheet.frozen ? { freezePane: { rows: 4, columns: 1 } } : {}),
  };
}

interface SheetJs {
  utils: {
    book_new(): { Workbook?: object };
    book_append_sheet(book: object, sheet: object, name: string): void;
  };
  write(book: object, options: object): Uint8Array;
}

/** SheetJS writes no tables: they are put into its file afterwards. */
function sheetJs(shared: boolean): Writer {
  return {
    name: `SheetJS 0.18.5, ${shared ? "shared" : "plain"} texts`,
    dates1904: true,
    results: true,
    async write(book) {
      const { utils, write } = officePackage<SheetJs>("xlsx");
      const workbook = utils.book_new();
      workbook.Workbook = {
        WBProps: { date1904: Boolean(book.dates1904) },
        Sheets: book.sheets.map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 })),
        Names: book.names.map(({ name, refersTo }) => ({ Name: name, Ref: refersTo })),
      };
      for (const sheet of book.sheets) {
        const made: Record<string, unknown> = {};
        for (const [row, column, cell] of entries(sheet)) {
          made[address(row, column)] = sheetJsCell(cell);
        }
        const { rows, columns } = extent(sheet);
        made["!ref"] = `A1:${address(Math.max(rows - 1, 0), Math.max(columns - 1, 0))}`;
        made["!rows"] = [];
        for (const row of sheet.hiddenRows ?? []) {
          (made["!rows"] as unknown[])[row] = { hidden: true };
        }
        utils.book_append_sheet(workbook, made, sheet.name);
      }
      const bytes = write(workbook, { type: "buffer", bookType: "xlsx", bookSST: shared });
      return withTables(new Uint8Array(bytes), book);
    },
  };
}

function sheetJsCell(cell: BookCell): unknown {
  const z = cell.format ? { z: cell.format } : {};
  const f = cell.formula ? { f: cell.formula } : {};
  if (cell.error) return { t: "e", v: 42, ...z };
  if (cell.noResult) return { t: "n", ...f, ...z };
  const kind = { string: "s", number: "n", boolean: "b", object: "z" }[
    typeof cell.value as "string"
  ];
  return { t: kind, v: cell.value, ...f, ...z };
}

interface WriteExcelFile {
  default(sheets: object[]): { toBuffer(): Promise<Uint8Array> };
}

/** write-excel-file writes values and formats alone: tables are put into its file afterwards. */
const writeExcelFile: Writer = {
  name: "write-excel-file 4.1.1",
  dates1904: false,
  results: false,
  async write(book) {
    const { default: write } = officePackage<WriteExcelFile>("write-excel-file/node");
    const sheets = book.sheets.map((sheet) => {
      const { rows, columns } = extent(sheet);
      const data = Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (__, column) => {
          const cell = cellAt(sheet, row, column);
          if (cell.formula) return { type: "Formula", value: `=${cell.formula}` };
          const value = cell.error ?? cell.value;
          if (value === null) return null;
          const type = { string: String, number: Number, boolean: Boolean }[
            typeof value as "string" | "number" | "boolean"
          ];
          const format = cell.format && typeof value === "number" ? { format: cell.format } : {};
          return { value, type, ...format };
        })
      );
      return { data, sheet: sheet.name };
    });
    return withTables(new Uint8Array(await write(sheets).toBuffer()), book);
  },
};

interface PopulateBook {
  sheet(name: string): {
    cell(address: string): PopulateCell;
    row(number: number): { hidden(hidden: boolean): void };
    range(range: string): { merged(merged: boolean): void };
  };
  outputAsync(): Promise<Uint8Array>;
}
interface PopulateCell {
  value(value: unknown): PopulateCell;
  formula(formula: string): PopulateCell;
  style(name: string, value: string): PopulateCell;
}

/** xlsx-populate fills in a workbook that is there, as a template: one with the same tables and nothing in their cells. */
const populate: Writer = {
  name: "xlsx-populate 1.21.0",
  dates1904: false,
  results: false,
  async write(book) {
    const { fromDataAsync } = officePackage<{
      fromDataAsync(data: Uint8Array): Promise<PopulateBook>;
    }>("xlsx-populate");
    const template: Book = {
      ...book,
      sheets: book.sheets.map((sheet) => ({
        ...sheet,
        hiddenRows: [],
        cells: headingCells(sheet),
      })),
    };
    const filled = await fromDataAsync(await hucre("shared").write(template));
    for (const sheet of book.sheets) {
      const made = filled.sheet(sheet.name);
      for (const [row, column, cell] of entries(sheet)) {
        const at = made.cell(address(row, column));
        if (cell.formula) at.formula(cell.formula);
        else if (!cell.error) at.value(cell.value);
        else at.formula("NA()");
        if (cell.format) at.style("numberFormat", cell.format);
      }
      for (const row of sheet.hiddenRows ?? []) made.row(row + 1).hidden(true);
      for (const range of sheet.merges ?? []) made.range(range).merged(true);
    }
    return new Uint8Array(await filled.outputAsync());
  },
};

const headingCells = (sheet: BookSheet): BookSheet["cells"] =>
  new Map(
    sheet.tables.flatMap((table) =>
      headingsOf(sheet, table).map(
        (value, i) => [`${table.row},${table.column + i}`, { value }] as const
      )
    )
  );

/** XML as Excel itself writes it, by the hand of these tests. */
const byHand: Writer = {
  name: "XML by hand",
  dates1904: true,
  results: true,
  async write(book) {
    const parts = workbookParts({
      dates1904: book.dates1904,
      sheets: book.sheets.map((sheet) => ({
        name: sheet.name,
        cells: Object.fromEntries(
          entries(sheet)
            .filter(([, , cell]) => cell.value !== null || cell.error)
            .sort(([a, b], [c, d]) => a - c || b - d)
            .map(([row, column, cell]) => [
              address(row, column),
              handCell(address(row, column), cell),
            ])
        ) as Cells,
        tables: sheet.tables.map((table) => ({
          name: table.name,
          ref: rangeOf(table),
          columns: headingsOf(sheet, table),
        })),
        rows: Object.fromEntries((sheet.hiddenRows ?? []).map((row) => [row + 1, 'hidden="1"'])),
      })),
    });
    return packed(parts);
  },
};

function handCell(at: string, cell: BookCell): string | number {
  if (cell.error) return `<c r="${at}" t="e"><v>${cell.error}</v></c>`;
  if (cell.formula) {
    return `<c r="${at}"><f>${cell.formula}</f>${cell.noResult ? "" : `<v>${cell.value}</v>`}</c>`;
  }
  if (typeof cell.value === "boolean") return `<c r="${at}" t="b"><v>${Number(cell.value)}</v></c>`;
  if (typeof cell.value === "number" && cell.format) {
    return `<c r="${at}" s="1"><v>${cell.value}</v></c>`;
  }
  return cell.value!;
}

/** Puts the tables of a book into a file whose writer knows none. */
function withTables(file: Uint8Array, book: Book): Uint8Array {
  const parts = readZip(file);
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  let id = 0;
  book.sheets.forEach((sheet, index) => {
    if (sheet.tables.length === 0) return;
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    const relations = sheet.tables.map((table) => {
      id += 1;
      const made = workbookParts({
        sheets: [
          {
            name: "x",
            cells: {},
            tables: [{ name: table.name, ref: rangeOf(table), columns: headingsOf(sheet, table) }],
          },
        ],
      });
      parts.set(`xl/tables/table${id}.xml`, strToU8(made.get("xl/tables/table1.xml")!));
      return `<Relationship Id="rIdT${id}" Type="${office}/table" Target="../tables/table${id}.xml"/>`;
    });
    parts.set(
      `xl/worksheets/_rels/sheet${index + 1}.xml.rels`,
      strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join("")}</Relationships>`
      )
    );
    const first = id - sheet.tables.length + 1;
    const tableParts = sheet.tables.map(
      (_, i) => `<tablePart xmlns:r="${office}" r:id="rIdT${first + i}"/>`
    );
    const xml = strFromU8(parts.get(part)!).replace(
      "</worksheet>",
      `<tableParts count="${tableParts.length}">${tableParts.join("")}</tableParts></worksheet>`
    );
    parts.set(part, strToU8(xml));
  });
  return writeZip(parts);
}

export const WRITERS: readonly Writer[] = [
  excelJs("exceljs", "4.4.0"),
  excelJs("@protobi/exceljs", "4.4.0-protobi.10"),
  excelJs("@zurmokeeper/exceljs", "4.4.9"),
  excelJs("@cj-tech-master/excelts", "5.1.17"),
  hucre("shared"),
  hucre("inline"),
  sheetJs(true),
  sheetJs(false),
  writeExcelFile,
  populate,
  byHand,
];

/** Every book through LibreOffice, all in one start of it: read from what hucre wrote, saved again by LibreOffice. */
export async function throughLibreOffice(
  office: LibreOffice,
  books: ReadonlyMap<string, Book>,
  via: "xlsx" | "ods"
): Promise<Map<string, Uint8Array>> {
  const from = await mkdtemp(path.join(office.folder, "corpus-"));
  const names = [...books.keys()];
  for (const [index, book] of [...books.values()].entries()) {
    await writeFile(path.join(from, `${index}.xlsx`), await hucre("shared").write(book));
  }
  let folder = from;
  for (const format of via === "ods" ? ["ods", "xlsx"] : ["xlsx"]) {
    folder = await office.convertAll(folder, format);
  }
  const made = new Set(await readdir(folder));
  const files = new Map<string, Uint8Array>();
  for (const [index, name] of names.entries()) {
    if (made.has(`${index}.xlsx`)) {
      files.set(name, new Uint8Array(await readFile(path.join(folder, `${index}.xlsx`))));
    }
  }
  return files;
}
