import type { DefinedName, RunSheet } from "../../workbook/describe";
import type { CalculatedWorkbook } from "../../workbook/formulas/calculate";
import { rangeText } from "../../workbook/formulas/text";
import { paperOf } from "../../workbook/paper";
import { refineCharts, writeCharts } from "./charts";
import { clearSheet, hasSameShape, keptTable } from "./clear";
import { allContents, constants, formulas } from "./contents";
import { formatSheet } from "./format";
import { writePrint, writeView } from "./page";
import { rangeOf, writeBlock } from "./place";
import { writeRules } from "./rules";
import type { WorkbookState } from "./state";

/** What is written: the sheets under their names in the workbook, each with its name in the description. */
export interface Filling {
  readonly sheets: readonly { readonly sheet: RunSheet; readonly described: string }[];
  readonly names: readonly DefinedName[];
  readonly calculated?: CalculatedWorkbook;
  readonly state: WorkbookState;
  /** A step of the wizard: a sheet that is there in the same shape gets new contents and nothing else. */
  readonly contentsOnly: boolean;
}

export interface Phase {
  readonly what: string;
  write(workbook: Excel.Workbook): void;
}

const target = (workbook: Excel.Workbook, sheet: RunSheet): Excel.Worksheet =>
  workbook.worksheets.getItem(sheet.name);

/** The parts of the writing in their order: a formula over a table or a name must come after both. */
export function phasesOf(filling: Filling): Phase[] {
  const { sheets, state } = filling;
  const light = (sheet: RunSheet): boolean => filling.contentsOnly && hasSameShape(sheet, state);
  const whole = sheets.filter(({ sheet }) => !light(sheet));
  return [
    {
      what: "figures and tables",
      write(workbook) {
        for (const { sheet } of whole) {
          clearSheet(workbook, target(workbook, sheet), sheet, state);
          writeBlock(target(workbook, sheet), constants(sheet), (range, cells) => {
            range.formulas = cells;
          });
          addTables(workbook, target(workbook, sheet), sheet, state);
        }
        for (const name of filling.names) setName(workbook, name, state);
      },
    },
    {
      what: "formulas",
      write(workbook) {
        for (const { sheet } of whole) {
          writeBlock(target(workbook, sheet), formulas(sheet), (range, cells) => {
            range.formulas = cells;
          });
        }
        for (const { sheet } of sheets.filter((entry) => light(entry.sheet))) {
          renewContents(target(workbook, sheet), sheet);
        }
      },
    },
    {
      what: "formats",
      write(workbook) {
        for (const { sheet, described } of whole) {
          formatSheet(target(workbook, sheet), sheet, described, filling.calculated);
          writeView(target(workbook, sheet), sheet);
        }
      },
    },
    {
      what: "checks of what is typed, and charts",
      write(workbook) {
        for (const { sheet } of whole) {
          writeRules(target(workbook, sheet), sheet);
          writeCharts(workbook, target(workbook, sheet), sheet);
        }
      },
    },
  ];
}

/** What makes sheets nicer and is no loss where this version of Excel does not take it: each stands on its own. */
export function niceties(filling: Filling): Phase[] {
  const whole = filling.sheets.filter(
    ({ sheet }) => !(filling.contentsOnly && hasSameShape(sheet, filling.state))
  );
  if (whole.length === 0) return [];
  return [
    {
      what: "print settings",
      write(workbook) {
        for (const { sheet, described } of whole) {
          writePrint(target(workbook, sheet), paperOf(sheet, filling.calculated, described));
        }
      },
    },
    {
      what: "fine settings of the charts",
      write(workbook) {
        for (const { sheet } of whole.filter((entry) => entry.sheet.charts.length > 0)) {
          refineCharts(target(workbook, sheet), sheet);
        }
      },
    },
  ];
}

function addTables(
  workbook: Excel.Workbook,
  target: Excel.Worksheet,
  sheet: RunSheet,
  state: WorkbookState
): void {
  for (const described of sheet.tables) {
    const { name, row, column, rowCount, headings } = described;
    const kept = keptTable(described, sheet, state);
    const table = kept
      ? workbook.tables.getItem(name)
      : target.tables.add(
          target.getRangeByIndexes(row, column, rowCount + 1, headings.length),
          true
        );
    if (!kept) table.name = name;
    table.style = "TableStyleLight1";
    table.showBandedRows = false;
    table.showFilterButton = false;
  }
}

function setName(workbook: Excel.Workbook, name: DefinedName, state: WorkbookState): void {
  const found = state.names.find((entry) => entry.name.toLowerCase() === name.name.toLowerCase());
  if (found) workbook.names.getItem(found.name).formula = `=${rangeText(name.refersTo)}`;
  else workbook.names.add(name.name, rangeOf(workbook, name.refersTo), name.comment);
}

/** New contents in a sheet that keeps its look; the formats are lifted meanwhile, as on a new sheet. */
function renewContents(target: Excel.Worksheet, sheet: RunSheet): void {
  const { contents, formats } = allContents(sheet);
  writeBlock(target, contents, (range, cells) => {
    range.numberFormat = cells.map((row) => row.map((cell) => (cell === null ? null : "General")));
    range.formulas = cells;
  });
  writeBlock(target, formats, (range, cells) => {
    range.numberFormat = cells;
  });
}
