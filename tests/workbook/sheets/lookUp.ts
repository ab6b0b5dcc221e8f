import type { BuiltRun } from "../../../src/workbook/build";
import type { CellValue } from "../../../src/workbook/formulas/values";

/** Reads a calculated sheet as a person would: by the words beside and above a figure. */
export class Shown {
  private readonly rows: CellValue[][] = [];

  constructor({ workbook, calculated }: BuiltRun, name: string) {
    for (const cell of workbook.sheets.find((sheet) => sheet.name === name)!.cells) {
      const block = cell.formula
        ? calculated.block(name, cell.row, cell.column)
        : [[cell.value ?? null]];
      block.forEach((line, r) =>
        line.forEach((value, c) => ((this.rows[cell.row + r] ??= [])[cell.column + c] = value))
      );
    }
  }

  /** The row whose first filled cell begins with these words, at or below `from`. */
  rowOf(words: string, from = 0): number {
    const found = this.rows.findIndex(
      (row, r) => r >= from && String(row?.find((value) => value != null) ?? "").startsWith(words)
    );
    if (found < 0) throw new Error(`no row begins with ${words}`);
    return found;
  }

  row(words: string, from = 0): CellValue[] {
    return this.rows[this.rowOf(words, from)];
  }

  /** The figures right of a name in the block under a title. */
  under(title: string, name: string): CellValue[] {
    return this.row(name, this.rowOf(title)).slice(1);
  }

  /** One figure of the block under a title: by name and by heading. */
  figure(title: string, name: string, heading: string): CellValue {
    const from = this.rowOf(title);
    const headings = this.rows.slice(from).find((row) => row?.includes(heading))!;
    return this.row(name, from)[headings.indexOf(heading)];
  }

  get text(): string {
    return this.rows.map((row) => (row ?? []).map(String).join(" | ")).join("\n");
  }
}
