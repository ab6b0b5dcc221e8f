import { haematology } from "../../../scripts/samples/haematology";
import { library } from "../../../src/functions/library";
import { buildRun } from "../../../src/workbook/build";
import type { RunWorkbook } from "../../../src/workbook/describe";
import { calculate } from "../../../src/workbook/formulas/calculate";
import type { CellValue } from "../../../src/workbook/formulas/values";
import { missingAddIn, replaced, sentences } from "./faults";

const { workbook, calculated } = buildRun(haematology(), library);

/** The sentences of the result sheets, and what the checks say, by sheet. */
function said(changed: RunWorkbook, functions = library): Record<string, CellValue[]> {
  const result = calculate(changed, functions);
  const found: Record<string, CellValue[]> = {};
  for (const { sheet, row, column } of sentences(changed)) {
    (found[sheet] ??= []).push(result.value(sheet, row, column));
  }
  return found;
}

/** On Funding one count, of trust-funded posts, does not rest on the plan. */
const ofPlan = (sentences: readonly unknown[]): unknown[] =>
  sentences.filter((words) => !/^\d+ of \d+ areas$/.test(String(words)));

test("without an error every sentence says what it found", () => {
  for (const { sheet, row, column } of sentences(workbook)) {
    expect(String(calculated.value(sheet, row, column))).not.toMatch(/^Cannot/);
  }
  expect(said(workbook).Plan).toEqual([expect.stringMatching(/^54 of 56 posts reach/)]);
});

test("15.5 posts in Areas C6: nothing that rests on the posts claims anything", () => {
  const found = said(replaced(workbook, "Areas", 5, 2, 15.5));
  const where = "Cannot be calculated: Areas, C6 holds 15.5, which is not a whole number";
  for (const sheet of ["Targets", "Plan", "Posts by year", "Limits", "Pairs", "Funding"]) {
    expect([sheet, ...new Set(ofPlan(found[sheet]))]).toEqual([sheet, where]);
  }
  expect(found.Benefits).toEqual([where]);
});

test("two, in letters, in Capacity B6: the targets can be said, the plan and all after it cannot", () => {
  const found = said(replaced(workbook, "Capacity", 5, 1, "two"));
  const where = 'Cannot be calculated: Capacity, B6 holds "two", which is not a number';
  expect(found.Targets[0]).toMatch(/^East of England is furthest below its target/);
  expect(found.Targets[1]).toBe(where);
  for (const sheet of ["Plan", "Posts by year", "Limits", "Pairs", "Funding", "Benefits"]) {
    expect([sheet, ...new Set(ofPlan(found[sheet]))]).toEqual([sheet, where]);
  }
});

test("figures for money or for the record that cannot be read: only what rests on them says so", () => {
  const money = ["Market forces factor", "London weighting", "Inequality weight"];
  const others = ["Trust-funded posts", "Code", "Override reason", "Other posts out of scope"];
  const columns = [
    ...[...money, ...others].map((heading) => ["Areas", heading] as const),
    ["Capacity", "Evidence"] as const,
  ];
  const spoilt = columns.reduce((changed, [name, heading]) => {
    const sheet = workbook.sheets.find((entry) => entry.name === name)!;
    const { row, column, headings } = sheet.tables[0];
    const at = column + headings.indexOf(heading);
    return replaced(changed, name, row + 1, at, { error: "#DIV/0!" });
  }, workbook);
  const [before, after] = [said(workbook), said(spoilt)];
  for (const sheet of ["Targets", "Plan", "Posts by year", "Limits", "Pairs"]) {
    expect([sheet, after[sheet]]).toEqual([sheet, before[sheet]]);
  }
  // The checks of areas, need and places read other columns of the same tables.
  const result = calculate(spoilt, library);
  const cannot = sentences(spoilt).filter(
    ({ sheet, row, column }) =>
      sheet === "Checks" && /^Cannot/.test(String(result.value(sheet, row, column)))
  );
  expect(cannot.map(({ sheet, row }) => result.value(sheet, row, 0))).toEqual([
    "National income moved agrees with the post-years",
    "Every override has its reason",
  ]);
});

test("where the add-in is missing, all say so", () => {
  const found = said(workbook, missingAddIn(library));
  const where = /^Cannot be calculated: Inputs, B\d+ shows #NAME\?: the add-in is missing$/;
  for (const sheet of ["Targets", "Plan", "Posts by year", "Limits", "Pairs", "Funding"]) {
    for (const sentence of ofPlan(found[sheet])) expect(sentence).toMatch(where);
  }
  expect(found.Checks[1]).toMatch(/^\d+ of \d+ blocks of cells hold one/);
});

test("a cell that reads one cell of a failed spill shows its error, not the 0 of a blank", () => {
  const result = calculate(replaced(workbook, "Areas", 5, 2, 15.5), library);
  const inLastRow = result.value("Targets", 11 + 12, 2);
  expect(inLastRow).toMatchObject({ error: "#VALUE!" });
  expect(result.named("PostsMoved")[0][0]).toMatchObject({ error: "#VALUE!" });
});
