/** Reads a built workbook as a person does: by the names of its sheets, by headings, row by row. */
import { library } from "../../src/functions/library";
import { buildRun, type BuiltRun } from "../../src/workbook/build";
import { isError, type CellValue } from "../../src/workbook/formulas/values";
import type { Run } from "../../src/workbook/inputs/run";

export type Row = Readonly<Record<string, CellValue>>;

export class Reading {
  readonly built: BuiltRun;
  private readonly grids = new Map<string, Map<number, Map<number, CellValue>>>();

  constructor(of: Run | BuiltRun) {
    this.built = "calculated" in of ? of : buildRun(of, library);
  }

  /** The rows below the first heading row that holds all of `headings`, by heading, down to the first without a name. */
  rows(sheet: string, ...headings: string[]): Row[] {
    const [first] = this.blocks(sheet, ...headings);
    if (first) return first;
    throw new Error(`${sheet} has no row with the headings ${headings.join(", ")}`);
  }

  /** All such blocks of a sheet. */
  blocks(sheet: string, ...headings: string[]): Row[][] {
    const grid = this.grid(sheet);
    return [...grid]
      .filter(([, line]) => {
        const found = [...line.values()];
        return headings.every((heading) => found.includes(heading));
      })
      .map(([at, line]) => {
        const first = [...line].find(([, text]) => text === headings[0])![0];
        const names = [...line].filter(([column]) => column >= first);
        const rows: Row[] = [];
        for (let row = at + 1; ; row++) {
          const cells = grid.get(row);
          const name = cells?.get(first) ?? null;
          if (name === null || name === "") return rows;
          rows.push(
            Object.fromEntries(names.map(([column, text]) => [text, cells!.get(column) ?? null]))
          );
        }
      });
  }

  /** One column of such a block, without its Total and what is below it. */
  column(sheet: string, heading: string, name = "Area", ...others: string[]): CellValue[] {
    const rows = this.rows(sheet, name, heading, ...others);
    const total = rows.findIndex((row) => row[name] === "Total");
    return rows.slice(0, total < 0 ? rows.length : total).map((row) => row[heading]);
  }

  /** The cell right of a label. */
  beside(sheet: string, label: string): CellValue {
    for (const line of this.grid(sheet).values()) {
      const found = [...line].find(([, text]) => text === label);
      if (found) return line.get(found[0] + 1) ?? null;
    }
    throw new Error(`${sheet} has no cell ${label}`);
  }

  /** All texts of a sheet, row by row. */
  texts(sheet: string): string[] {
    return [...this.grid(sheet).values()]
      .flatMap((line) => [...line.values()])
      .filter((value): value is string => typeof value === "string");
  }

  /** What a check says. */
  check(name: string): CellValue {
    return this.beside("Checks", name);
  }

  private grid(sheet: string): Map<number, Map<number, CellValue>> {
    const known = this.grids.get(sheet);
    if (known) return known;
    const { workbook, calculated } = this.built;
    const grid = new Map<number, Map<number, CellValue>>();
    const described = workbook.sheets.find(({ name }) => name === sheet);
    if (!described) throw new Error(`There is no sheet ${sheet}`);
    for (const { row, column, formula, value } of described.cells) {
      const block = formula ? calculated.block(sheet, row, column) : [[value ?? null]];
      block.forEach((line, r) =>
        line.forEach((each, c) => {
          if (!grid.has(row + r)) grid.set(row + r, new Map());
          grid.get(row + r)!.set(column + c, each);
        })
      );
    }
    const sorted = new Map([...grid].sort(([a], [b]) => a - b));
    for (const [row, line] of sorted) {
      sorted.set(row, new Map([...line].sort(([a], [b]) => a - b)));
    }
    this.grids.set(sheet, sorted);
    return sorted;
  }
}

/** Numbers as they are, rounded to nine digits behind the point; errors as their text. */
export const plain = (value: CellValue): CellValue =>
  isError(value) ? value.error : typeof value === "number" ? Math.round(value * 1e9) / 1e9 : value;
