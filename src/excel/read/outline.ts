import type { Outline } from "../gateway";

/** The sheets and tables of the workbook: two requests, whatever their number. */
export async function readOutline(context: Excel.RequestContext): Promise<Outline> {
  const { worksheets, tables } = context.workbook;
  worksheets.load("items/name,items/visibility");
  tables.load("items/name");
  await context.sync();
  const sheets = worksheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("address");
    return { sheet, used };
  });
  const found = tables.items.map((table) => {
    const range = table.getRange();
    range.load("address,rowCount");
    const headings = table.getHeaderRowRange();
    headings.load("values");
    table.worksheet.load("name");
    return { table, range, headings };
  });
  await context.sync();
  return {
    sheets: sheets.map(({ sheet, used }) => ({
      name: sheet.name,
      visible: sheet.visibility === "Visible",
      used: used.isNullObject ? "" : localAddress(used.address),
    })),
    tables: found.map(({ table, range, headings }) => ({
      name: table.name,
      sheet: table.worksheet.name,
      address: localAddress(range.address),
      headings: headings.values[0].map(String),
      rows: range.rowCount - 1,
    })),
  };
}

/** `B4:F20` of `'My sheet'!B4:F20`. */
export const localAddress = (address: string): string =>
  address.slice(address.lastIndexOf("!") + 1);
