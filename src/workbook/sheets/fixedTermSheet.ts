import type { DefinedName, RunSheet } from "../describe";
import { tableColumn } from "../formulas/expression";
import { FIXED_TERM_HEADINGS, FUNDING_LINES, TABLES } from "../inputs/fields";
import type { Run } from "../inputs/run";
import { COLOURS, FORMATS } from "../styles";
import { SheetBuilder } from "./builder";
import { strictSum } from "./check";
import { AREA, fixedTermYears } from "./fixedTermYears";
import { POSTS, TEXT } from "./inputLooks";
import { SHEETS, type Layout } from "./layout";

/** Row of the headings of the table, and of the first block beside it. */
const TABLE = 4;

/**
 * Posts funded for a term only. With a layout, beside the results of a run, their number and money by year stand right of
 * the table; the input sheets alone have no plan to stand beside.
 */
export function fixedTermSheet(
  run: Run,
  layout?: Layout
): { sheet: RunSheet; names: DefinedName[] } {
  const sheet = new SheetBuilder(SHEETS.fixedTerm);
  sheet.title(
    "Fixed-term posts",
    "Posts funded for a term only, shown apart: no part of posts now, targets or expansion."
  );
  const rows = run.fixedTerm.map((entry) => [
    entry.area,
    entry.fundingLine,
    entry.posts,
    entry.until,
  ]);
  sheet.table(TABLES.fixedTerm, TABLE, 0, FIXED_TERM_HEADINGS, rows, [
    TEXT,
    TEXT,
    POSTS,
    { style: "inputText", format: FORMATS.date },
  ]);
  sheet.value(2, 0, "Fixed-term posts in all", { style: "label" });
  sheet.formula(2, 2, strictSum(tableColumn(TABLES.fixedTerm, "Posts")), {
    style: "resultBold",
    format: FORMATS.posts,
  });
  const last = TABLE + Math.max(rows.length, 1);
  sheet.validate({
    range: sheet.block(TABLE + 1, 1, last, 1),
    rule: { kind: "list", values: FUNDING_LINES },
    title: "Funding line",
    message: "Where the money for the term comes from",
    strictness: "warning",
  });
  sheet.validate({
    range: sheet.block(TABLE + 1, 2, last, 2),
    rule: { kind: "whole", least: 0 },
    title: "Posts",
    message: "Whole posts",
    strictness: "stop",
  });
  sheet.validate({
    range: sheet.block(TABLE + 1, 3, last, 3),
    rule: { kind: "date" },
    title: "Funded until",
    message: "The last day of the funding",
    strictness: "stop",
  });
  const names = layout ? fixedTermYears(sheet, layout, TABLE) : [];
  const beside = layout ? [26, 3, 46, ...Array.from({ length: layout.years }, () => 16)] : [];
  return {
    names,
    sheet: sheet.build({
      summary: "Posts funded for a term only, by area and funding line, with their end.",
      widths: [34, 28, 10, 20, ...beside],
      freeze: { rows: TABLE + 1, columns: 1 },
      print: layout
        ? { orientation: "portrait", onePage: true, columnsBefore: [AREA] }
        : { orientation: "portrait", titleRow: TABLE },
      tabColour: COLOURS.tabs.inputs,
    }),
  };
}
