import type { RunSheet } from "../describe";
import { CAPACITY_HEADINGS, TABLES, yearHeadings } from "../inputs/fields";
import type { Run } from "../inputs/run";
import { COLOURS, FORMATS } from "../styles";
import { SheetBuilder } from "./builder";
import { SHEETS, type Layout } from "./layout";
import { POSTS, TEXT, wholeByYear, yearLabels } from "./inputLooks";

export function capacitySheet(run: Run, layout: Layout): RunSheet {
  const sheet = new SheetBuilder(SHEETS.capacity);
  const { row } = layout.table;
  const { years } = layout;
  const widths = [30, ...yearHeadings(years).map(() => 10), 34, 18, 40];
  const rest = {
    summary: "New posts that each postgraduate dean can assure by training year, with sign-off.",
    widths,
    freeze: { rows: row + 1, columns: 1 },
    print: { orientation: "landscape", titleRow: row },
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
    return sheet.build({ ...rest, freeze: undefined, print: { orientation: "landscape" } });
  }
  sheet.title(
    "Capacity",
    "New posts that the postgraduate dean can assure in each training year. Blank or 0 = not assured: no post goes there that year."
  );
  yearLabels(sheet, layout, row - 1, 1);
  const { places, rows: signed } = run.capacity;
  const rows = run.areas.map((area, index) => [
    area.values.area,
    ...places[index],
    signed[index].signedBy,
    signed[index].signedOn,
    signed[index].reason,
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
    ]
  );
  wholeByYear(sheet, layout, "Capacity", "Whole new posts the dean assures; blank = not assured");
  return sheet.build(rest);
}
