import { library } from "../../../src/functions/library";
import { buildRun, type BuiltRun } from "../../../src/workbook/build";
import type { DescribedCell, RunSheet } from "../../../src/workbook/describe";
import { formatNumber } from "../../../src/workbook/formulas/format";
import type { CellValue } from "../../../src/workbook/formulas/values";
import type { Run } from "../../../src/workbook/inputs/run";

/** A cell as a reader sees it: where it is, what it shows and how. */
export interface Seen {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly style?: string;
  readonly format?: string;
  /** Part of what a formula spills. */
  readonly spilled: boolean;
}

export const isHeading = (cell: Seen | undefined): boolean =>
  ["heading", "headingRight", "headingAfter"].includes(cell?.style ?? "");

/** Where a cell is and what it holds, for the report of a test. */
export const place = ({ sheet, row, column, value }: Seen): string =>
  `${sheet}, row ${row + 1}, column ${column + 1}: ${String(value)}`;

/** A figure as its format shows it. Digits that a format shows only where there are any are left as they are. */
export function asShown({ value, format = "General" }: Pick<Seen, "value" | "format">): string {
  if (typeof value !== "number" || format === "General" || format.includes("##%"))
    return String(value ?? "");
  if (format === "d mmm yyyy") return formatNumber(value, "d mmmm yyyy");
  return formatNumber(value, format.replace(/"|\[Red\]|##$/g, ""));
}

/** The sheets of a run, calculated, cell by cell. */
export class SeenRun {
  readonly built: BuiltRun;
  private readonly known = new Map<string, Seen[]>();

  constructor(run: Run) {
    this.built = buildRun(run, library);
  }

  get sheets(): readonly RunSheet[] {
    return this.built.workbook.sheets;
  }

  sheet(name: string): RunSheet {
    return this.sheets.find((sheet) => sheet.name === name)!;
  }

  get cells(): Seen[] {
    return this.sheets.flatMap(({ name }) => this.on(name));
  }

  on(sheet: string): Seen[] {
    const found =
      this.known.get(sheet) ?? this.sheet(sheet).cells.flatMap((cell) => this.seen(sheet, cell));
    this.known.set(sheet, found);
    return found;
  }

  at(sheet: string, row: number, column: number): Seen | undefined {
    return this.on(sheet).find((cell) => cell.row === row && cell.column === column);
  }

  /** The nearest heading above a cell. */
  headingOf(cell: Seen): Seen | undefined {
    return this.nearest(cell, (other) => other.column === cell.column && isHeading(other));
  }

  /** All that says what a figure is: its heading, the first heading of that row, its label, the title of its block. */
  wordsOf(cell: Seen): string[] {
    const heading = this.headingOf(cell);
    const labels = this.on(cell.sheet).filter(
      ({ row, column, value }) =>
        row === cell.row && column < cell.column && typeof value === "string"
    );
    const row = this.on(cell.sheet).filter(
      (other) => heading && other.row === heading.row && isHeading(other)
    );
    // Two blocks may stand side by side: a block begins after a column without a heading.
    const beginning = row
      .filter(({ column }) => column <= cell.column)
      .reverse()
      .find(({ column }) => !row.some((other) => other.column === column - 1));
    const title = this.nearest(cell, ({ style }) => style === "subheading");
    return [heading, beginning, ...labels, title]
      .map((found) => String(found?.value ?? ""))
      .filter(Boolean);
  }

  private nearest(cell: Seen, is: (other: Seen) => boolean): Seen | undefined {
    return this.on(cell.sheet)
      .filter((other) => other.row < cell.row && is(other))
      .reduce<Seen | undefined>((a, b) => (a && a.row >= b.row ? a : b), undefined);
  }

  private seen(sheet: string, cell: DescribedCell): Seen[] {
    const { row, column, style, format, value, formula, spill } = cell;
    const at = { sheet, row, column };
    const { calculated } = this.built;
    if (!formula) return [{ ...at, style, format, value: value ?? null, spilled: false }];
    const block = calculated.block(sheet, row, column);
    if (!spill) return [{ ...at, style, format, value: block[0][0], spilled: false }];
    return block.flatMap((line, r) =>
      line.map((found, c) => ({
        sheet,
        row: row + r,
        column: column + c,
        value: found,
        style: spill.heading && r === 0 ? "headingRight" : "result",
        format: spill.formats[Math.min(c, spill.formats.length - 1)],
        spilled: true,
      }))
    );
  }
}
