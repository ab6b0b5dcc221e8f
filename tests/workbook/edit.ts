import type { DescribedCell, RunWorkbook } from "../../src/workbook/describe";
import type { Expression } from "../../src/workbook/formulas/expression";
import type { CellValue } from "../../src/workbook/formulas/values";

type Constant = string | number | boolean | null;

/** A formula that was pasted so many columns to the right: references to its own column move with it. */
function shifted(formula: Expression, across: number): Expression {
  switch (formula.kind) {
    case "cell":
      return formula.ownColumn ? { ...formula, column: formula.column + across } : formula;
    case "excel":
      return { ...formula, arguments: formula.arguments.map((part) => shifted(part, across)) };
    case "operation":
      return {
        ...formula,
        left: shifted(formula.left, across),
        right: shifted(formula.right, across),
      };
    default:
      return formula;
  }
}

/** A described workbook in which a user types on, as in Excel after the run. */
export class EditedWorkbook {
  constructor(private described: RunWorkbook) {}

  get workbook(): RunWorkbook {
    return this.described;
  }

  private tableAt(name: string) {
    for (const sheet of this.described.sheets) {
      const table = sheet.tables.find((entry) => entry.name === name);
      if (table) return { sheet: sheet.name, table };
    }
    throw new Error(`There is no table ${name}`);
  }

  private set(sheet: string, row: number, column: number, change: Partial<DescribedCell>): void {
    this.described = {
      ...this.described,
      sheets: this.described.sheets.map((entry) =>
        entry.name !== sheet
          ? entry
          : {
              ...entry,
              cells: [
                ...entry.cells.filter((cell) => cell.row !== row || cell.column !== column),
                { row, column, ...change },
              ],
            }
      ),
    };
  }

  private constant(sheet: string, row: number, column: number): Constant {
    const found = this.described.sheets
      .find((entry) => entry.name === sheet)!
      .cells.find((cell) => cell.row === row && cell.column === column);
    return found?.value ?? null;
  }

  /** Types into a cell of a table; the row by the text of its first column. */
  type(name: string, row: string, heading: string, value: Constant): this {
    const { sheet, table } = this.tableAt(name);
    const rows = Array.from({ length: table.rowCount }, (_, r) => table.row + 1 + r);
    const at = rows.find((place) => this.constant(sheet, place, table.column) === row);
    if (at === undefined) throw new Error(`There is no row ${row} in ${name}`);
    this.set(sheet, at, table.column + table.headings.indexOf(heading), { value });
    return this;
  }

  /** Copies the formula of one cell of a sheet into another, as an ordinary paste does. */
  pasteFormula(sheet: string, from: [number, number], to: [number, number]): this {
    const found = this.described.sheets
      .find((entry) => entry.name === sheet)!
      .cells.find((cell) => cell.row === from[0] && cell.column === from[1])!;
    const across = to[1] - from[1];
    this.set(sheet, to[0], to[1], { formula: found.formula && shifted(found.formula, across) });
    return this;
  }

  /** Sorts the rows of a table from last to first: what stands outside the table stays where it is. */
  reverse(name: string): this {
    const { sheet, table } = this.tableAt(name);
    const values = Array.from({ length: table.rowCount }, (_, r) =>
      table.headings.map((__, c) => this.constant(sheet, table.row + 1 + r, table.column + c))
    ).reverse();
    values.forEach((cells, r) =>
      cells.forEach((value, c) => this.set(sheet, table.row + 1 + r, table.column + c, { value }))
    );
    return this;
  }

  /** Where the heading stands on a sheet. */
  find(sheet: string, text: CellValue): DescribedCell {
    return this.described.sheets
      .find((entry) => entry.name === sheet)!
      .cells.find((cell) => cell.value === text)!;
  }
}
