import type { CalculatedWorkbook } from "../workbook/formulas/calculate";
import { isDynamic, type RangeReference } from "../workbook/formulas/expression";
import { serialToDate } from "../workbook/formulas/format";
import { address, formulaText, rangeText } from "../workbook/formulas/text";
import { isError, type CellValue } from "../workbook/formulas/values";
import type {
  Chart,
  ConditionalFormat,
  DescribedCell,
  RunSheet,
  RunWorkbook,
  SpillLook,
  Validation,
} from "../workbook/describe";
import { rowHeights } from "../workbook/heights";
import { STYLES, type Style, type StyleName } from "../workbook/styles";
import { finish } from "./finish";
import {
  writeXlsx,
  type Cell,
  type CellStyle,
  type ConditionalRule,
  type DataValidation,
  type SheetChart,
  type WriteSheet,
} from "./library";

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
  const { print } = sheet;
  return {
    name: sheet.name,
    columns: sheet.widths.map((width) => ({ width })),
    cells,
    rowDefs: new Map(
      [...rowHeights(sheet, calculated)].map(([row, height]) => [row, { height }] as const)
    ),
    rowBreaks: print.breaksBefore?.map((row) => row - 1),
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
    pageSetup: {
      paperSize: "a4",
      orientation: print.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: print.onePage ? 1 : 0,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      ...(print.titleRow === undefined
        ? {}
        : { printTitlesRow: `$${print.titleRow + 1}:$${print.titleRow + 1}` }),
    },
    headerFooter: { oddFooter: "&L&F&C&A&RPage &P of &N" },
    view: {
      showGridLines: false,
      ...(sheet.tabColour ? { tabColor: { rgb: sheet.tabColour } } : {}),
    },
    hidden: sheet.hidden,
    a11y: { summary: sheet.summary },
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

const stored = (value: CellValue): string | number | boolean | null =>
  isError(value) ? value.error : value;

/** A constant. An empty text would be a cell with nothing in it to a person and something to Excel: blank. */
const asText = (value: string | number | boolean | null): string | number | boolean | null =>
  value === "" ? null : value;

function styleOf(name: StyleName | undefined, format?: string): CellStyle | undefined {
  if (!name && !format) return undefined;
  const style: Style = name ? STYLES[name] : {};
  const line = { style: "thin", color: { rgb: "B8C4CE" } } as const;
  const strong = { style: "thin", color: { rgb: "1F2933" } } as const;
  return {
    font: {
      name: "Calibri",
      size: style.size ?? 11,
      ...(style.bold ? { bold: true } : {}),
      ...(style.italic ? { italic: true } : {}),
      ...(style.colour ? { color: { rgb: style.colour } } : {}),
    },
    ...(style.fill
      ? { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: style.fill } } }
      : {}),
    ...(style.box || style.top
      ? {
          border: style.box
            ? { top: line, bottom: line, left: line, right: line }
            : { top: strong },
        }
      : {}),
    alignment: {
      vertical: style.middle ? "center" : "top",
      ...(style.wrap ? { wrapText: true } : {}),
      ...(style.align ? { horizontal: style.align } : {}),
      ...(style.indent ? { indent: style.indent } : {}),
    },
    ...(format && format !== "General" ? { numFmt: format } : {}),
  };
}

function spillStyle(look: SpillLook, block: CellValue[][], row: number, column: number): CellStyle {
  const text = look.textColumns.includes(column);
  const last = row === block.length - 1;
  const format = look.formats[Math.min(column, look.formats.length - 1)];
  const name: StyleName =
    look.heading && row === 0
      ? text
        ? "heading"
        : "headingRight"
      : look.total && last
        ? text
          ? "totalText"
          : "total"
        : text
          ? "resultText"
          : "result";
  const style = styleOf(name, look.heading && row === 0 ? undefined : format)!;
  // Text right of a figure would stick to it.
  const after = text && column > 0 && !look.textColumns.includes(column - 1);
  return after
    ? { ...style, alignment: { ...style.alignment, horizontal: "left", indent: 1 } }
    : style;
}

const plainAddress = (range: RangeReference): string => {
  const first = address(range.top, range.left);
  const last = address(range.bottom, range.right);
  return first === last ? first : `${first}:${last}`;
};

function writeValidation({ range, rule, title, message, strictness }: Validation): DataValidation {
  const base = {
    range: plainAddress(range),
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    errorStyle: strictness,
    inputTitle: title.slice(0, 32),
    inputMessage: message.slice(0, 255),
    errorTitle: title.slice(0, 32),
    errorMessage: message.slice(0, 225),
  } as const;
  switch (rule.kind) {
    case "list":
      return { ...base, type: "list", values: [...rule.values] };
    case "list of name":
      return { ...base, type: "list", formula1: rule.name };
    case "date":
      return { ...base, type: "date", operator: "greaterThan", formula1: "36526" };
    default: {
      const type = rule.kind;
      return rule.most === undefined
        ? { ...base, type, operator: "greaterThanOrEqual", formula1: String(rule.least) }
        : {
            ...base,
            type,
            operator: "between",
            formula1: String(rule.least),
            formula2: String(rule.most),
          };
    }
  }
}

const LOOKS = {
  good: { colour: "1B5E20", fill: "E6F4EA" },
  bad: { colour: "8B0000", fill: "FDE8E8" },
  warning: { colour: "7A4100", fill: "FFF1D6" },
} as const;

function writeConditionalFormat(
  { range, formula, look }: ConditionalFormat,
  index: number
): ConditionalRule {
  return {
    type: "expression",
    priority: index + 1,
    range: plainAddress(range),
    formula: formulaText(formula, "stored", range.sheet),
    style: {
      font: { color: { rgb: LOOKS[look].colour }, bold: look !== "good" },
      fill: { type: "pattern", pattern: "solid", bgColor: { rgb: LOOKS[look].fill } },
    },
  };
}

function writeChart(chart: Chart): SheetChart {
  const type = { columns: "column", bars: "bar", lines: "line" }[chart.kind] as SheetChart["type"];
  const bars = chart.kind === "bars";
  return {
    type,
    title: chart.title,
    titleFontSize: 13,
    titleBold: true,
    titleColor: "1F2933",
    altText: chart.altText,
    frameTitle: chart.title,
    anchor: {
      from: { row: chart.from.row, col: chart.from.column },
      to: { row: chart.to.row, col: chart.to.column },
    },
    legend: "top",
    ...(chart.kind === "lines" ? {} : { barGrouping: "clustered", gapWidth: 60, overlap: 0 }),
    series: chart.series.map((series) => ({
      name: series.name,
      values: rangeText(series.values),
      categories: rangeText(chart.categories),
      color: series.colour,
      invertIfNegative: false,
    })),
    axes: {
      // Bars grow from below: turned round, the first area stands on top as in the table.
      x: {
        ...(bars ? { reverse: true } : {}),
        tickLblPos: "low",
        labelFontSize: 9,
        majorTickMark: "none",
        minorTickMark: "none",
      },
      y: {
        title: chart.valueTitle,
        gridlines: { major: true },
        numberFormat: { formatCode: chart.valueFormat },
        labelFontSize: 9,
        axisTitleFontSize: 9,
        majorTickMark: "none",
        minorTickMark: "none",
        ...(bars ? { crosses: "max" } : {}),
      },
    },
  };
}
