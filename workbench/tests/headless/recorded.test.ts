import { readFileSync } from "node:fs";
import path from "node:path";
import { blank, host, office } from "../support/host";
import { ROOT } from "../support/places";

/** What the workbench keeps and saves without showing it, as Microsoft's own client sets it and reads it back. */
function setUp() {
  const { book, sheet } = blank();
  return { book, sheet, excel: office(book).Excel };
}

/** Arrays come from the client's own realm: made plain, they compare. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

test("validation, conditional formats, charts, freeze panes and page set-up are recorded", async () => {
  const { book, sheet, excel } = setUp();
  await excel.run(async (context) => {
    const own = context.workbook.worksheets.getActiveWorksheet();
    own.getRange("A1:B3").values = [
      ["Area", "Posts"],
      ["North", 7],
      ["South", 5],
    ];
    const area = own.getRange("A2:A3");
    area.dataValidation.rule = { list: { inCellDropDown: true, source: "North,South" } };
    area.dataValidation.errorAlert = {
      message: "Pick an area",
      title: "Area",
      style: "Warning",
      showAlert: true,
    };
    const format = own.getRange("B2:B3").conditionalFormats.add("Custom");
    format.custom.rule.formula = "=B2>6";
    format.custom.format.font.color = "#8B0000";
    const chart = own.charts.add("ColumnClustered", own.getRange("A1:B3"), "Auto");
    chart.title.text = "North holds most posts";
    chart.setPosition("D2", "J16");
    own.freezePanes.freezeRows(1);
    own.pageLayout.orientation = "Landscape";
    await context.sync();
  });
  const extras = book.extrasOf(sheet.getSheetId());
  expect(plain(extras.validations)).toMatchObject([
    {
      type: "list",
      range: "A2:A3",
      values: ["North", "South"],
      errorMessage: "Pick an area",
      errorStyle: "warning",
    },
  ]);
  expect(plain(extras.conditionalRules)).toMatchObject([
    {
      type: "expression",
      range: "B2:B3",
      formula: "B2>6",
      style: { font: { color: { rgb: "8B0000" } } },
    },
  ]);
  expect(plain(extras.charts)).toMatchObject([
    {
      type: "column",
      title: "North holds most posts",
      series: [{ name: "Sheet1!$B$1", values: "Sheet1!$B$2:$B$3", categories: "Sheet1!$A$2:$A$3" }],
      anchor: { from: { row: 1, col: 3 }, to: { row: 16, col: 10 } },
    },
  ]);
  expect(sheet.getFreeze()).toMatchObject({ ySplit: 1, xSplit: 0 });
  expect(extras.pageSetup.orientation).toBe("landscape");
});

test("settings and properties of the document are kept; a setting that is not there is a null object", async () => {
  const { excel } = setUp();
  const read = await excel.run(async (context) => {
    context.workbook.settings.add("run", { step: 2 });
    context.workbook.properties.title = "Haematology";
    const setting = context.workbook.settings.getItem("run");
    setting.load("value");
    const none = context.workbook.settings.getItemOrNullObject("other");
    none.load("value");
    context.workbook.properties.load("title");
    await context.sync();
    return [setting.value, none.isNullObject, context.workbook.properties.title];
  });
  expect(plain(read)).toEqual([{ step: 2 }, true, "Haematology"]);
});

test("page breaks are kept, each before the first row or column of what was given, and once", async () => {
  const { book, sheet, excel } = setUp();
  const read = await excel.run(async (context) => {
    const own = context.workbook.worksheets.getActiveWorksheet();
    own.pageLayout.zoom = { scale: 67 };
    own.horizontalPageBreaks.add("A9");
    own.horizontalPageBreaks.removePageBreaks();
    for (const place of ["A30", "A12:C12"]) own.horizontalPageBreaks.add(place);
    for (const place of ["N1", "N5"]) own.verticalPageBreaks.add(place);
    const breaks = own.horizontalPageBreaks.load("items/rowIndex");
    await context.sync();
    return breaks.items.map((each) => each.rowIndex);
  });
  expect(plain(read)).toEqual([11, 29]);
  // A file counts the row or column before each.
  const { rowBreaks, colBreaks, pageSetup } = book.extrasOf(sheet.getSheetId());
  expect(plain([rowBreaks, colBreaks])).toEqual([[10, 28], [12]]);
  expect(pageSetup).toMatchObject({ scale: 67, fitToPage: false });
});

test("members of the page layout and of charts read back as they were set, in Office.js's own words and measures", async () => {
  const { book, sheet, excel } = setUp();
  const read = await excel.run(async (context) => {
    const own = context.workbook.worksheets.getActiveWorksheet();
    own.getRange("A1:B2").values = [
      ["Area", "Posts"],
      ["North", 7],
    ];
    const layout = context.workbook.worksheets.getActiveWorksheet().pageLayout;
    layout.orientation = "Landscape";
    layout.paperSize = "A3";
    layout.leftMargin = 36;
    layout.zoom = { horizontalFitToPages: 1 };
    const texts = layout.headersFooters.defaultForAllPages;
    texts.leftFooter = "Fair Share";
    texts.rightFooter = "&P";
    const chart = own.charts.add("BarClustered", own.getRange("A1:B2"), "Columns");
    chart.legend.position = "Bottom";
    const axis = chart.axes.valueAxis;
    axis.minimum = 0;
    axis.numberFormat = "0";
    axis.position = "Maximum";
    const series = chart.series.getItemAt(0);
    series.gapWidth = 60;
    series.format.fill.setSolidColor("#0f6b5c");
    series.load("gapWidth");
    await context.sync();
    layout.load("orientation, paperSize, leftMargin, zoom");
    texts.load("leftFooter, centerFooter, rightFooter");
    chart.load("legend/position, axes/valueAxis/minimum, axes/valueAxis/maximum");
    axis.load("numberFormat, position");
    await context.sync();
    return {
      page: [layout.orientation, layout.paperSize, layout.leftMargin, layout.zoom],
      footer: [texts.leftFooter, texts.centerFooter, texts.rightFooter],
      chart: [chart.legend.position, axis.minimum, axis.maximum, axis.numberFormat, axis.position],
      gap: series.gapWidth,
    };
  });
  // 36 points are half an inch; one page wide and as many high as it takes.
  expect(plain(read)).toEqual({
    page: ["Landscape", "A3", 36, { horizontalFitToPages: 1, verticalFitToPages: 0 }],
    footer: ["Fair Share", "", "&P"],
    chart: ["Bottom", 0, "", "0", "Maximum"],
    gap: 60,
  });
  const { pageSetup, headerFooter, charts } = book.extrasOf(sheet.getSheetId());
  expect(plain(pageSetup)).toMatchObject({ orientation: "landscape", margins: { left: 0.5 } });
  expect(headerFooter.oddFooter).toBe("&LFair Share&R&P");
  expect(plain(charts)).toMatchObject([
    { legend: "bottom", axes: { x: { crosses: "max" }, y: { scale: { min: 0 } } } },
  ]);
  expect(charts[0].series[0].color).toBe("0F6B5C");
});

test("a word that Excel does not have is refused, whatever member it is given to", async () => {
  const { excel } = setUp();
  const failed = (set: (context: Excel.RequestContext) => void): Promise<string> =>
    excel
      .run(async (context) => {
        set(context);
        await context.sync();
      })
      .then(
        () => "nothing",
        (problem: { code: string }) => problem.code
      );
  const sheetOf = ({ workbook }: Excel.RequestContext) => workbook.worksheets.getActiveWorksheet();
  const refused = [
    await failed((context) => (sheetOf(context).pageLayout.orientation = "Diagonal" as never)),
    await failed((context) => (sheetOf(context).pageLayout.paperSize = "A7" as never)),
    await failed((context) => (context.workbook.application.calculationMode = "Never" as never)),
  ];
  expect(refused).toEqual(["InvalidArgument", "InvalidArgument", "InvalidArgument"]);
});

test("each record says why it exists: what Excel does, why it is kept; the docs say the same", () => {
  expect([...host.RECORDED].sort()).toEqual(Object.keys(host.KEPT).sort());
  const rows = readFileSync(path.join(ROOT, "docs/workbench.md"), "utf8").split("\n");
  for (const { what, excel, here } of Object.values(host.KEPT)) {
    expect(rows).toContain(`| ${what} | ${excel} | ${here} |`);
  }
});
