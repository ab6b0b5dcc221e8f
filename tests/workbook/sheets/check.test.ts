import { library } from "../../../src/functions/library";
import type { RunWorkbook } from "../../../src/workbook/describe";
import { calculate } from "../../../src/workbook/formulas/calculate";
import { operation } from "../../../src/workbook/formulas/expression";
import { SheetBuilder } from "../../../src/workbook/sheets/builder";
import { strictCount } from "../../../src/workbook/sheets/check";

/** A sheet with these terms of changes below each other, one of them 1 / `divisor`, and how many are below 0. */
function counted(divisor: number): unknown {
  const sheet = new SheetBuilder("Plan");
  sheet.value(0, 0, -3, { style: "result" });
  sheet.value(1, 0, 5, { style: "result" });
  sheet.formula(2, 0, operation(-1, "/", divisor), { style: "result" });
  sheet.value(3, 0, "no price", { style: "result" });
  const cells = sheet.block(0, 0, 3, 0);
  sheet.formula(4, 0, strictCount(cells, "<0"), { style: "result" });
  const built = sheet.build({ summary: "", widths: [9], print: { orientation: "portrait" } });
  const workbook = { sheets: [built], names: [] } as unknown as RunWorkbook;
  return calculate(workbook, library).value("Plan", 4, 0);
}

test("of -3, 5, -1 and a text two are below 0; with an error among them the count is that error", () => {
  expect(counted(1)).toBe(2);
  expect(counted(0)).toMatchObject({ error: "#DIV/0!" });
});
