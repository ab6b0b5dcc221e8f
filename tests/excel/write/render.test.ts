import type { Chart, RunSheet } from "../../../src/workbook/describe";
import { cell, operation, range } from "../../../src/workbook/formulas/expression";
import { writeCharts } from "../../../src/excel/write/charts";
import { formatSheet } from "../../../src/excel/write/format";
import { writePrint, writeView } from "../../../src/excel/write/page";
import { writeRules } from "../../../src/excel/write/rules";
import { paperOf } from "../../../src/workbook/paper";
import { inMock, leaveMock } from "../mock";

afterEach(leaveMock);

const sheet: RunSheet = {
  name: "Targets",
  summary: "",
  widths: [10, 20],
  cells: [{ row: 0, column: 0, value: "Targets", style: "title", format: "@" }],
  tables: [],
  validations: [],
  conditionalFormats: [],
  charts: [],
  freeze: { rows: 4, columns: 1 },
  print: { orientation: "landscape", titleRow: 3 },
  tabColour: "005EB8",
};

/** One range for each place asked for, and what was set on it. */
function worksheet() {
  const ranges: Record<string, Record<string, unknown>> = {};
  const formats: string[] = [];
  const made = (place: string) =>
    (ranges[place] ??= {
      place,
      format: {
        font: {},
        fill: {},
        borders: { getItem: (edge: string) => (formats.push(edge), {}) },
      },
      dataValidation: { clear: () => undefined },
      conditionalFormats: {
        add: () => ({
          custom: (ranges[place].custom = { rule: {}, format: { font: {}, fill: {} } }),
        }),
      },
      getEntireColumn: () => made(`column of ${place}`),
    });
  const { context } = inMock({ sheet: { tabColor: "", showGridlines: true } });
  const target = (context.workbook as unknown as { sheet: Record<string, unknown> }).sheet;
  Object.assign(target, { getRangeByIndexes: (...given: number[]) => made(given.join()) });
  return { target: target as unknown as Excel.Worksheet, ranges, formats, context };
}

test("formats, style and widths of a sheet", () => {
  const { target, ranges, formats } = worksheet();
  formatSheet(target, sheet, "Targets", undefined);
  expect(ranges["0,0,1,1"]).toMatchObject({
    numberFormat: [["@"]],
    format: { font: { bold: true, size: 16, color: "#003087" }, verticalAlignment: "Top" },
  });
  expect(ranges["column of 0,0,1,1"].format).toMatchObject({ columnWidth: 56.25 });
  expect(ranges["column of 0,1,1,1"].format).toMatchObject({ columnWidth: 108.75 });
  expect(formats).toEqual([]);
});

test("rules for what is typed: a list by name, numbers with bounds, days; and cells that stand out", () => {
  const { target, ranges } = worksheet();
  const at = (row: number) => range("Targets", row, 0, row, 0);
  const base = {
    title: "A title that is longer than the thirty-two that Excel takes",
    message: "Say.",
    strictness: "stop",
  } as const;
  writeRules(target, {
    ...sheet,
    validations: [
      {
        ...base,
        range: at(0),
        rule: { kind: "list of name", name: "Specialties" },
        strictness: "warning",
      },
      { ...base, range: at(1), rule: { kind: "list", values: ["even", "early"] } },
      { ...base, range: at(2), rule: { kind: "whole", least: 0 } },
      { ...base, range: at(3), rule: { kind: "decimal", least: 0, most: 1 } },
      { ...base, range: at(4), rule: { kind: "date" } },
    ],
    conditionalFormats: [
      {
        range: range("Targets", 5, 0, 9, 0),
        formula: operation({ ...cell("Targets", 5, 0), relative: true }, "<>", "OK"),
        look: "bad",
      },
    ],
  });
  const rules = [0, 1, 2, 3, 4].map(
    (row) => (ranges[`${row},0,1,1`].dataValidation as { rule: object }).rule
  );
  expect(rules).toEqual([
    { list: { inCellDropDown: true, source: "=Specialties" } },
    { list: { inCellDropDown: true, source: "even,early" } },
    { wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" } },
    { decimal: { formula1: 0, formula2: 1, operator: "Between" } },
    { date: { formula1: "=36526", operator: "GreaterThan" } },
  ]);
  expect(ranges["0,0,1,1"].dataValidation).toMatchObject({
    errorAlert: { style: "Warning", title: "A title that is longer than the " },
    prompt: { showPrompt: true, message: "Say." },
  });
  expect(ranges["5,0,5,1"].custom).toEqual({
    rule: { formula: '=$A6<>"OK"' },
    format: { font: { color: "#8B0000", bold: true }, fill: { color: "#FDE8E8" } },
  });
});

/** The page of a worksheet, and what was called on it in that order. */
function page(calls: string[]) {
  const call = (what: string) => (given?: string) =>
    void calls.push(`${what} ${given ?? ""}`.trim());
  const breaks = (side: string) => ({
    removePageBreaks: call(`no breaks ${side}`),
    add: call(`break ${side}`),
  });
  return {
    horizontalPageBreaks: breaks("across"),
    verticalPageBreaks: breaks("down"),
    pageLayout: {
      headersFooters: { defaultForAllPages: {} },
      setPrintTitleRows: call("rows"),
      setPrintTitleColumns: call("columns"),
      setPrintArea: call("area"),
    },
  };
}

test("a sheet that is fitted to a page: its margins, its footer and the rows that every page repeats", () => {
  const { target } = worksheet();
  const calls: string[] = [];
  Object.assign(target, page(calls));
  writePrint(target, paperOf(sheet));
  expect(calls).toEqual(["rows $4:$4", "no breaks across", "no breaks down"]);
  expect(target.pageLayout).toMatchObject({
    orientation: "Landscape",
    paperSize: "A4",
    zoom: { horizontalFitToPages: 1 },
    leftMargin: 36,
    rightMargin: 36,
    headersFooters: { defaultForAllPages: { leftFooter: "&F", rightFooter: "Page &P of &N" } },
  });
  const print = { orientation: "portrait", onePage: true } as const;
  writePrint(target, paperOf({ ...sheet, print }));
  expect(target.pageLayout).toMatchObject({
    orientation: "Portrait",
    zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 },
  });
});

test("a sheet of several blocks: a scale, pages that begin with a block, columns to repeat, and what is printed", () => {
  const { target } = worksheet();
  const calls: string[] = [];
  Object.assign(target, page(calls));
  const print = {
    orientation: "landscape",
    breaksBefore: [30],
    columnsBefore: [13],
    columns: 26,
  } as const;
  writePrint(target, paperOf({ ...sheet, print, widths: Array.from({ length: 26 }, () => 14) }));
  // Both blocks of 13 columns of 103 pixels are 1,339 of the 1,026 pixels of a page: 76 per cent, less a tenth.
  expect(target.pageLayout).toMatchObject({ zoom: { scale: 68 } });
  expect(calls).toEqual([
    "area $A:$Z",
    "no breaks across",
    "no breaks down",
    "break across A31",
    "break down N1",
  ]);
  calls.length = 0;
  writePrint(target, {
    landscape: true,
    scale: 60,
    rowBreaks: [],
    columnBreaks: [],
    titleColumns: "$A:$A",
  });
  expect(calls).toEqual(["columns $A:$A", "no breaks across", "no breaks down"]);
});

test("freeze panes and tab", () => {
  const { target } = worksheet();
  const calls: string[] = [];
  Object.assign(target, {
    freezePanes: {
      unfreeze: () => calls.push("unfreeze"),
      freezeAt: (frozen: { place: string }) => calls.push(`at ${frozen.place}`),
      freezeRows: (rows: number) => calls.push(`rows ${rows}`),
      freezeColumns: (columns: number) => calls.push(`columns ${columns}`),
    },
  });
  writeView(target, sheet);
  writeView(target, { ...sheet, freeze: { rows: 2, columns: 0 } });
  writeView(target, { ...sheet, freeze: { rows: 0, columns: 1 } });
  expect(calls).toEqual(["unfreeze", "at 0,0,4,1", "unfreeze", "rows 2", "unfreeze", "columns 1"]);
  expect(target).toMatchObject({ tabColor: "#005EB8", showGridlines: false });
});

test("a chart has its type, title, place, series by range, and an axis that says what it shows", () => {
  const { target, context } = worksheet();
  const line = (name = "") => {
    const series: Record<string, unknown> = {
      name,
      format: { line: {}, fill: { setSolidColor: (colour: string) => (series.colour = colour) } },
    };
    series.setValues = (given: { place: string }) => (series.values = given.place);
    series.setXAxisValues = (given: { place: string }) => (series.categories = given.place);
    return series;
  };
  const first = line();
  const added: unknown[] = [first];
  const chart = {
    title: {},
    legend: {},
    axes: { valueAxis: { title: {} } },
    series: {
      getItemAt: () => first,
      add: (name: string) => (added.push(line(name)), added[added.length - 1]),
    },
    setPosition: (...corners: string[]) => (places = corners),
  };
  let places: string[] = [];
  const kinds: unknown[] = [];
  Object.assign(target, {
    charts: {
      add: (kind: string, source: { place: string }) => (kinds.push(kind, source.place), chart),
    },
  });
  Object.assign(context.workbook, { worksheets: { getItem: () => target } });
  const described: Chart = {
    kind: "bars",
    title: "Posts now and target posts",
    altText: "",
    from: { row: 4, column: 8 },
    to: { row: 24, column: 17 },
    categories: range("Targets", 11, 0, 13, 0),
    series: [
      { name: "Posts now", values: range("Targets", 11, 1, 13, 1), colour: "005EB8" },
      { name: "Target posts", values: range("Targets", 11, 6, 13, 6), colour: "B45309" },
    ],
    valueTitle: "Posts",
    valueFormat: "#,##0",
  };
  writeCharts(context.workbook, target, { ...sheet, charts: [described] });
  expect(kinds).toEqual(["BarClustered", "11,1,3,1"]);
  expect(places).toEqual(["I5", "Q24"]);
  expect(added).toMatchObject([
    { name: "Posts now", values: "11,1,3,1", categories: "11,0,3,1", colour: "#005EB8" },
    { name: "Target posts", values: "11,6,3,1", categories: "11,0,3,1", colour: "#B45309" },
  ]);
  expect(chart).toMatchObject({
    title: { text: described.title },
    axes: { valueAxis: { title: { text: "Posts", visible: true }, numberFormat: "#,##0" } },
  });
});
