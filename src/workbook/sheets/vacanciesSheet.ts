import type { RunSheet } from "../describe";
import { excel, named, operation, ours, tableColumn } from "../formulas/expression";
import { TABLES, yearHeadings } from "../inputs/fields";
import type { Run, Scalar } from "../inputs/run";
import { COLOURS, FORMATS } from "../styles";
import { SheetBuilder } from "./builder";
import { SHEETS, type Layout } from "./layout";
import { POSTS, TEXT, wholeByYear, yearLabels } from "./inputLooks";

/** `withExpected` false: the table alone, for a template that has no areas to expect anything of. */
export function vacanciesSheet(run: Run, layout: Layout, withExpected = true): RunSheet {
  const sheet = new SheetBuilder(SHEETS.vacancies);
  const { row } = layout.table;
  const { years } = layout;
  sheet.title(
    "Vacancies",
    "Posts whose trainee finishes in that training year: known ones in the table, expected ones beside it. One that is not used is filled again."
  );
  sheet.value(2, 0, "The plan uses", { style: "label" });
  sheet.sentence(
    2,
    1,
    excel(
      "IF",
      operation(named("VacanciesFrom"), "=", "known"),
      "the known vacancies of the table on the left",
      "the expected vacancies on the right, from the length of training"
    ),
    { style: "resultBold" }
  );
  yearLabels(sheet, layout, row - 1, 1);
  const names = run.areas.map((area) => area.values.area);
  const rows = names.map((name, index): Scalar[] => [
    name,
    ...(run.vacancies?.[index] ?? new Array<null>(years).fill(null)),
  ]);
  sheet.table(TABLES.vacancies, row, 0, ["Area", ...yearHeadings(years)], rows, [
    TEXT,
    ...yearHeadings(years).map(() => POSTS),
  ]);
  wholeByYear(sheet, layout, "Known vacancies", "Whole posts that fall vacant; blank = none");
  if (withExpected) writeExpected(sheet, run, layout);
  return sheet.build({
    summary: "Posts that fall vacant by area and training year, known and expected.",
    widths: [30, ...yearHeadings(years).map(() => 10), 4, 30, ...yearHeadings(years).map(() => 10)],
    freeze: { rows: row + 1, columns: 1 },
    print: { orientation: "landscape", titleRow: row },
    tabColour: COLOURS.tabs.inputs,
  });
}

function writeExpected(sheet: SheetBuilder, run: Run, layout: Layout): void {
  const { row } = layout.table;
  const { column } = layout.expectedVacancies;
  sheet.headings(row, column - 1, [
    "Expected vacancies",
    ...yearHeadings(layout.years).map((_, t) => layout.yearLabel(t)),
  ]);
  run.areas.forEach((_, index) =>
    sheet.formula(row + 1 + index, column - 1, layout.areaName(index), { style: "resultText" })
  );
  sheet.spill(
    row + 1,
    column,
    ours(
      "EXPECTEDVACANCIES",
      tableColumn(TABLES.areas, "Area"),
      tableColumn(TABLES.areas, "Posts now"),
      named("Years"),
      named("TrainingLength"),
      named("Stretch")
    ),
    { heading: false, total: false, formats: [FORMATS.posts], textColumns: [] }
  );
}
