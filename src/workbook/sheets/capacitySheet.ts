import type { DefinedName, RunSheet } from "../describe";
import { CAPACITY_HEADINGS, TABLES, yearHeadings } from "../inputs/fields";
import type { Run } from "../inputs/run";
import { COLOURS, FORMATS } from "../styles";
import { SheetBuilder } from "./builder";
import { SHEETS, type Layout } from "./layout";
import { POSTS, TEXT, wholeByYear, yearLabels } from "./inputLooks";
import { signOffBlock } from "./signOffBlock";

const SIGN =
  "To record a sign-off: enter name, date and evidence, copy the cell under To sign, copy this, and paste it as values into Figures signed. A figure that is changed later has to be signed again.";

export function capacitySheet(run: Run, layout: Layout): { sheet: RunSheet; names: DefinedName[] } {
  const sheet = new SheetBuilder(SHEETS.capacity);
  const { row } = layout.table;
  const { years } = layout;
  const byYear = (width: number): number[] => yearHeadings(years).map(() => width);
  const rest = {
    summary:
      "New posts that each postgraduate dean can assure by training year, with the sign-off that is recorded and the places that count.",
    widths: [
      ...[30, ...byYear(8), 24, 18, 26, 30, 2],
      ...[30, 2, 30, 8, 24, 12],
      ...[...byYear(8), ...byYear(8), ...byYear(8)],
    ],
    freeze: { rows: row + 1, columns: 1 },
    print: {
      orientation: "landscape",
      titleRow: row,
      columnsBefore: [layout.capacityColumns.area],
    },
    tabColour: COLOURS.tabs.inputs,
  } as const;
  if (!run.capacity) {
    sheet.title(
      "Capacity",
      "This run has no table Capacity: the plan sets no limit to what an area takes."
    );
    sheet.value(
      2,
      0,
      "To hold the plan to what the deans assure, add a table Capacity (Area, Year 1, ...) to the input workbook and run it again.",
      { style: "label" }
    );
    const built = sheet.build({
      ...rest,
      freeze: undefined,
      print: { orientation: "landscape" },
    });
    return { sheet: built, names: [] };
  }
  sheet.title(
    "Capacity",
    "New posts that the postgraduate dean can assure in each training year. Blank or 0 = not assured: no post goes there that year."
  );
  sheet.value(2, 0, SIGN, { style: "note" });
  yearLabels(sheet, layout, row - 1, 1);
  const { places, rows: signed } = run.capacity;
  const rows = run.areas.map((area, index) => [
    area.values.area,
    ...places[index],
    signed[index].signedBy,
    signed[index].signedOn,
    signed[index].evidence,
    signed[index].figures,
  ]);
  sheet.table(
    TABLES.capacity,
    row,
    0,
    ["Area", ...yearHeadings(years), ...CAPACITY_HEADINGS],
    rows,
    [
      TEXT,
      ...yearHeadings(years).map(() => POSTS),
      TEXT,
      { style: "inputText", format: FORMATS.date },
      TEXT,
      TEXT,
    ]
  );
  const names = signOffBlock(sheet, layout);
  wholeByYear(sheet, layout, "Capacity", "Whole new posts the dean assures; blank = not assured");
  const signedOn = 1 + years + CAPACITY_HEADINGS.indexOf("Signed off on");
  sheet.validate({
    range: sheet.block(row + 1, signedOn, row + Math.max(run.areas.length, 1), signedOn),
    rule: { kind: "date" },
    title: "Signed off on",
    message: "A date: with text in its place the sign-off does not count",
    strictness: "stop",
  });
  return { sheet: sheet.build(rest), names };
}
