import { blank, office, put, values } from "../support/host";

/** Microsoft's own Office.js client against the workbench: what it answers, and how it fails. */
function setUp() {
  const { session, book, sheet } = blank();
  return { session, book, sheet, excel: office(book).Excel };
}

/** Arrays come from the client's own realm: made plain, they compare. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

async function failure(work: Promise<unknown>): Promise<{ code: string; message: string }> {
  try {
    await work;
  } catch (problem) {
    const { code, message } = problem as { code: string; message: string };
    return { code, message };
  }
  throw new Error("It did not fail.");
}

test("a sheet is added, filled, read back and removed", async () => {
  const { excel } = setUp();
  const read = await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Areas");
    const range = sheet.getRange("A1:B2");
    range.values = [
      ["Area", "Posts"],
      ["North", 7],
    ];
    sheet.getRange("C2").formulas = [["=B2*2"]];
    const used = sheet.getUsedRange();
    used.load("address, values, formulas");
    const sheets = context.workbook.worksheets;
    sheets.load("items/name");
    await context.sync();
    const names = sheets.items.map((each) => each.name);
    sheet.delete();
    const gone = context.workbook.worksheets.getItemOrNullObject("Areas");
    gone.load("name");
    await context.sync();
    return {
      address: used.address,
      values: used.values,
      formulas: used.formulas,
      names,
      gone: gone.isNullObject,
    };
  });
  expect(plain(read)).toEqual({
    address: "Areas!A1:C2",
    values: [
      ["Area", "Posts", ""],
      ["North", 7, 14],
    ],
    formulas: [
      ["Area", "Posts", ""],
      ["North", 7, "=B2*2"],
    ],
    names: ["Sheet1", "Areas"],
    gone: true,
  });
});

test("our functions spill, and Office.js sees where to", async () => {
  const { excel } = setUp();
  const read = await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const cell = sheet.getRange("E1");
    cell.formulas = [["=FAIRSHARE.MODELWEIGHTS(0.5,0.2,0.09)"]];
    const spilled = cell.getSpillingToRange();
    spilled.load("address, values");
    const parent = sheet.getRange("G1").getSpillParent();
    parent.load("address");
    const none = sheet.getRange("A1").getSpillingToRangeOrNullObject();
    none.load("address");
    await context.sync();
    return [spilled.address, spilled.values, parent.address, none.isNullObject];
  });
  expect(plain(read)).toEqual(["Sheet1!E1:H1", [[0.364, 0.364, 0.182, 0.09]], "Sheet1!E1", true]);
});

test("Tables: made, renamed, grown by a row, their columns and body read", async () => {
  const { excel } = setUp();
  const read = await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Areas");
    sheet.getRange("A1:B2").values = [
      ["Area", "Posts"],
      ["North", 7],
    ];
    const table = sheet.tables.add("A1:B2", true);
    table.name = "Areas";
    table.style = "TableStyleLight1";
    table.rows.add(undefined, [["South", 5]]);
    sheet.getRange("D1").formulas = [["=SUM(Areas[Posts])"]];
    const [body, sum] = [table.getDataBodyRange(), sheet.getRange("D1")];
    body.load("address, values");
    sum.load("values");
    table.columns.load("items/name");
    table.load("name, style");
    const missing = context.workbook.tables.getItemOrNullObject("Nope");
    missing.load("name");
    await context.sync();
    return {
      name: table.name,
      style: table.style,
      body: [body.address, body.values],
      sum: sum.values[0][0] as number,
      columns: table.columns.items.map((column) => column.name),
      missing: missing.isNullObject,
    };
  });
  expect(plain(read)).toEqual({
    name: "Areas",
    style: "TableStyleLight1",
    body: [
      "Areas!A2:B3",
      [
        ["North", 7],
        ["South", 5],
      ],
    ],
    sum: 12,
    columns: ["Area", "Posts"],
    missing: true,
  });
});

test("names, number formats, looks, widths and texts as shown", async () => {
  const { excel } = setUp();
  const read = await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("A1:A2");
    range.values = [[0.25], [1]];
    range.numberFormat = [["0.0%"], ["0.0%"]];
    range.format.font.bold = true;
    range.format.fill.color = "#DDEEFF";
    range.format.wrapText = true;
    range.format.borders.getItem("EdgeBottom").style = "Continuous";
    sheet.getRange("A:A").format.columnWidth = 90;
    context.workbook.names.add("Rate", sheet.getRange("A1"), "A rate");
    sheet.getRange("B1").formulas = [["=Rate*4"]];
    const name = context.workbook.names.getItem("Rate");
    name.load("name, formula, comment");
    const one = sheet.getRange("B1");
    one.load("values");
    range.load("text, numberFormat, format/font/bold, format/fill/color, format/columnWidth");
    await context.sync();
    return {
      text: range.text,
      numberFormat: range.numberFormat,
      bold: range.format.font.bold,
      color: range.format.fill.color,
      width: Math.round(range.format.columnWidth),
      name: [name.name, name.formula, name.comment],
      product: one.values[0][0] as number,
    };
  });
  expect(plain(read)).toEqual({
    text: [["25.0%"], ["100.0%"]],
    numberFormat: [["0.0%"], ["0.0%"]],
    bold: true,
    color: "#DDEEFF",
    width: 90,
    name: ["Rate", "=Sheet1!$A$1", "A rate"],
    product: 1,
  });
});

test("rows are sorted with their formulas", async () => {
  const { book, sheet, excel } = setUp();
  await put(book, sheet, "A1", [
    ["Area", "Posts", "Twice"],
    ["West", 3, "=B2*2"],
    ["East", 9, "=B3*2"],
    ["North", 5, "=B4*2"],
  ]);
  await excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:C4");
    range.sort.apply([{ key: 0, ascending: true }], false, true);
    await context.sync();
  });
  await book.settle();
  expect(values(book, sheet, "A2:C4")).toEqual([
    ["East", 9, 18],
    ["North", 5, 10],
    ["West", 3, 6],
  ]);
});

test("a large block arrives whole, though the client sends it in pieces", async () => {
  const { excel, book, sheet } = setUp();
  await excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:T400");
    range.values = Array.from({ length: 400 }, (_, row) =>
      Array.from({ length: 20 }, (__, column) => row * 20 + column)
    );
    await context.sync();
  });
  expect(values(book, sheet, "T400")).toEqual([[7999]]);
  expect(values(book, sheet, "A200:B200")).toEqual([[3980, 3981]]);
});

describe("what fails, fails loudly", () => {
  test("a member that the workbench does not know is named", async () => {
    const { excel } = setUp();
    const pivots = excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().pivotTables.load("items");
      await context.sync();
    });
    expect(await failure(pivots)).toEqual({
      code: "ApiNotImplemented",
      message: "Worksheet.PivotTables is not implemented by the workbench.",
    });
    const hyperlink = excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("hyperlink");
      await context.sync();
    });
    expect((await failure(hyperlink)).message).toContain("Range.Hyperlink");
  });

  test("Office.js's own rules hold: nothing is read before it is loaded, and shapes must agree", async () => {
    const { excel } = setUp();
    const early = excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      await context.sync();
      // Not `range.values`: lint refuses to read what was not loaded, which is what is tried here.
      return Reflect.get(range, "values") as unknown;
    });
    expect((await failure(early)).code).toBe("PropertyNotLoaded");
    const shape = excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2").values = [[1]];
      await context.sync();
    });
    expect((await failure(shape)).code).toBe("InvalidArgument");
    const missing = excel.run(async (context) => {
      context.workbook.worksheets.getItem("Nope").load("name");
      await context.sync();
    });
    expect((await failure(missing)).code).toBe("ItemNotFound");
    const twice = excel.run(async (context) => {
      context.workbook.worksheets.add("Sheet1");
      await context.sync();
    });
    expect((await failure(twice)).code).toBe("ItemAlreadyExists");
  });
});
