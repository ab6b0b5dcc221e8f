import type { CalculatedWorkbook } from "../workbook/formulas/calculate";
import { isDynamic } from "../workbook/formulas/expression";
import { serialToDate } from "../workbook/formulas/format";
import { address } from "../workbook/formulas/address";
import { formulaText, rangeText } from "../workbook/formulas/text";
import { isError, type CellValue } from "../workbook/formulas/values";
import type { DescribedCell, RunSheet, RunWorkbook } from "../workbook/describe";
import { rowHeights } from "../workbook/heights";
import { MARGINS, paperOf, type Paper } from "../workbook/paper";
import { columnPixels, ZERO_PIXELS } from "../workbook/widths";
import { finish } from "./finish";
import { writeXlsx, type Cell, type CellStyle, type WriteSheet } from "./library";
import { writeChart } from "./charts";
import { spillStyle, styleOf } from "./looks";
import { fileText } from "./texts";
import { writeConditionalFormat, writeValidation } from "./rules";

export interface WriteChoices {
  /** Results as constants, without formulas: for a colleague who lacks the add-in. */
  readonly values?: boolean;
  /**
   * Results of our own functions as constants, Excel's formulas live: for a program that knows Excel's functions and
   * not ours, such as the LibreOffice that checks our arithmetic.
   */
  readonly oursAsValues?: boolean;
}

/** Day that undated files carry, so that equal runs are equal files. */
const UNDATED = new Date(Date.UTC(2022, 8, 1));

/** The workbook of a run as an .xlsx file, formulas beside their results. */
export async function writeRunFile(
  workbook: RunWorkbook,
  calculated: CalculatedWorkbook,
  choices: WriteChoices = {}
): Promise<Uint8Array> {
  const { properties } = workbook;
  const date = properties.date === undefined ? UNDATED : serialToDate(properties.date);
  const file = await writeXlsx({
    sheets: workbook.sheets.map((sheet) => writeSheet(sheet, calculated, choices)),
    namedRanges: [...workbook.names]
      .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
      .map(({ name, refersTo, comment }) => ({ name, range: rangeText(refersTo), comment })),
    properties: {
      title: properties.title,
      subject: properties.subject,
      creator: properties.author,
      lastModifiedBy: properties.author,
      description: properties.description,
      keywords: properties.keywords,
      created: date,
      modified: date,
    },
    defaultFont: { name: "Calibri", size: 11 },
  });
  return finish(file);
}

function writeSheet(
  sheet: RunSheet,
  calculated: CalculatedWorkbook,
  choices: WriteChoices
): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  for (const entry of sheet.cells) writeCell(sheet, entry, calculated, choices, cells);
  const paper = paperOf(sheet, calculated);
  return {
    name: sheet.name,
    // A width in a file counts the edges of the column in, that of a column of Excel does not.
    columns: sheet.widths.map((width) => ({ width: columnPixels(width) / ZERO_PIXELS })),
    cells,
    rowDefs: new Map(
      [...rowHeights(sheet, calculated)].map(([row, height]) => [row, { height }] as const)
    ),
    rowBreaks: paper.rowBreaks.map((row) => row - 1),
    colBreaks: paper.columnBreaks.map((column) => column - 1),
    tables: sheet.tables.map((table) => ({
      name: table.name,
      range: `${address(table.row, table.column)}:${address(
        table.row + table.rowCount,
        table.column + table.headings.length - 1
      )}`,
      columns: table.headings.map((name) => ({ name })),
      style: "TableStyleLight1",
      showRowStripes: false,
      showAutoFilter: false,
    })),
    dataValidations: sheet.validations.map(writeValidation),
    conditionalRules: sheet.conditionalFormats.map(writeConditionalFormat),
    charts: sheet.charts.map(writeChart),
    freezePane: sheet.freeze,
    pageSetup: pageSetup(paper),
    headerFooter: { oddFooter: "&L&F&C&A&RPage &P of &N" },
    view: {
      showGridLines: false,
      ...(sheet.tabColour ? { tabColor: { rgb: sheet.tabColour } } : {}),
    },
    hidden: sheet.hidden,
    a11y: { summary: sheet.summary },
  };
}

function pageSetup(paper: Paper): WriteSheet["pageSetup"] {
  const { fit, scale, titleRows, titleColumns, area } = paper;
  return {
    paperSize: "a4",
    orientation: paper.landscape ? "landscape" : "portrait",
    ...(fit ? { fitToPage: true, fitToWidth: fit.wide, fitToHeight: fit.high ?? 0 } : { scale }),
    margins: { ...MARGINS, header: 0.3, footer: 0.3 },
    ...(titleRows ? { printTitlesRow: titleRows } : {}),
    ...(titleColumns ? { printTitlesColumn: titleColumns } : {}),
    ...(area ? { printArea: area } : {}),
  };
}

function writeCell(
  sheet: RunSheet,
  entry: DescribedCell,
  calculated: CalculatedWorkbook,
  choices: WriteChoices,
  cells: Map<string, Partial<Cell>>
): void {
  const { row, column, formula } = entry;
  const key = `${row},${column}`;
  if (!formula) {
    cells.set(key, {
      value: asText(entry.value ?? null),
      style: styleOf(entry.style, entry.format),
    });
    return;
  }
  const block = calculated.block(sheet.name, row, column);
  const style = (r: number, c: number): CellStyle | undefined =>
    entry.spill ? spillStyle(entry.spill, block, r, c) : styleOf(entry.style, entry.format);
  block.forEach((values, r) =>
    values.forEach((value, c) => {
      cells.set(`${row + r},${column + c}`, { value: stored(value), style: style(r, c) });
    })
  );
  const dynamic = entry.spill !== undefined || isDynamic(formula);
  if (choices.values || (choices.oursAsValues && dynamic)) return;
  cells.set(key, {
    value: null,
    formula: formulaText(formula, "stored", sheet.name),
    formulaResult: stored(block[0][0]),
    style: style(0, 0),
    ...(dynamic
      ? {
          formulaType: "array" as const,
          formulaDynamic: true,
          formulaRef: blockAddress(row, column, block),
        }
      : {}),
  });
}

/** The place of a result: `A7`, or `A7:D20` where it spills. */
function blockAddress(row: number, column: number, block: CellValue[][]): string {
  const [rows, columns] = [block.length, block[0].length];
  const first = address(row, column);
  return rows === 1 && columns === 1
    ? first
    : `${first}:${address(row + rows - 1, column + columns - 1)}`;
}

function stored(value: CellValue): string | number | boolean | null {
  if (isError(value)) return value.error;
  return typeof value === "string" ? fileText(value) : value;
}

/** A constant. An empty text would be a cell with nothing in it to a person and something to Excel: blank. */
const asText = (value: string | number | boolean | null): string | number | boolean | null =>
  value === "" ? null : stored(value);
