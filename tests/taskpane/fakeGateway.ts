import type {
  ActiveCell,
  CellBlock,
  CellMend,
  Described,
  FoundRun,
  Gateway,
  InsertFormulaOutcome,
  Outline,
  ResultCell,
  Support,
  Theme,
  WriteOptions,
  WriteOutcome,
} from "../../src/excel/gateway";
import type { RunSheet } from "../../src/workbook/describe";
import type { CellReference } from "../../src/workbook/formulas/expression";
import type { CellValue } from "../../src/workbook/formulas/values";
import type { SourceTable, SourceWorkbook } from "../../src/workbook/inputs/source";

/**
 * A workbook in memory behind the pane's view of Excel: what is written can be found again, names can be taken, a
 * colleague can change a cell. It knows one run besides the sheets of the user.
 */
export class FakeGateway implements Gateway {
  readonly sheets = new Map<string, RunSheet>();
  /** Sheets of the user's own, whose names are taken. */
  readonly own: string[] = [];
  /** Every write, as it was asked for. */
  readonly writes: { rule: string; sheets: readonly string[] }[] = [];
  readonly inserted: string[] = [];
  shown?: string;
  selection?: CellBlock;
  selected?: ResultCell;
  failWith?: Error;
  cellInUse = "";
  able: Support = { undoGroups: true, valuesCopy: true };
  colours?: Theme;

  support(): Support {
    return this.able;
  }

  theme(): Theme | undefined {
    return this.colours;
  }

  async outline(): Promise<Outline> {
    return { sheets: [], tables: [] };
  }

  async readSelection(): Promise<CellBlock> {
    this.fail();
    if (!this.selection) throw new Error("Select the cells of your figures first.");
    return this.selection;
  }

  async readBlock(): Promise<CellBlock> {
    return this.readSelection();
  }

  async readTable(): Promise<CellBlock> {
    return this.readSelection();
  }

  async mendTextNumbers(_sheet: string, mends: readonly CellMend[]): Promise<void> {
    const { row, column, values } = this.selection!;
    const mended = values.map((cells) => [...cells]);
    for (const mend of mends) mended[mend.row - row][mend.column - column] = mend.number;
    this.selection = { ...this.selection!, values: mended };
  }

  private fail(): void {
    if (this.failWith) throw this.failWith;
  }

  async findRuns(): Promise<readonly FoundRun[]> {
    this.fail();
    if (!this.sheets.has("Inputs")) return [];
    const source = this.source();
    const inputs = source.tables.find(({ name }) => name === "Inputs");
    const specialty = inputs?.rows.find(([label]) => label === "Specialty")?.[1];
    const areas = this.sheets.get("Areas");
    const table = areas?.tables[0];
    const links = (areas?.cells ?? []).flatMap((cell) => {
      if (!table || cell.formula?.kind !== "cell" || cell.row <= table.row) return [];
      const to: CellReference = cell.formula;
      const heading = table.headings[cell.column - table.column];
      return [{ row: cell.row - table.row - 1, heading, to }];
    });
    const sheets = [...this.sheets.keys()];
    return [{ run: 1, specialty: String(specialty ?? ""), sheets, source, links }];
  }

  private source(): SourceWorkbook {
    const tables = [...this.sheets.values()].flatMap((sheet) =>
      sheet.tables.map(({ name, row, column, headings, rowCount }): SourceTable => ({
        name,
        sheet: sheet.name,
        row,
        column,
        headings,
        rows: Array.from({ length: rowCount }, (_, r) =>
          headings.map((_heading, c) => this.valueAt(sheet, row + 1 + r, column + c))
        ),
      }))
    );
    return { tables, sheets: [...this.sheets.keys()].map((name) => ({ name, headings: [] })) };
  }

  /** A constant, or what a reference into the user's sheet shows. */
  private valueAt(sheet: RunSheet, row: number, column: number): CellValue {
    const found = sheet.cells.find((cell) => cell.row === row && cell.column === column);
    if (found?.formula?.kind === "cell" && this.selection) {
      const { row: at, column: left } = found.formula;
      return this.selection.values[at - this.selection.row][left - this.selection.column];
    }
    return found?.value ?? null;
  }

  /** What a colleague types into a cell of a table meanwhile. */
  colleagueTypes(sheetName: string, row: number, column: number, value: CellValue): void {
    const sheet = this.sheets.get(sheetName)!;
    const cells = sheet.cells.map((cell) =>
      cell.row === row && cell.column === column ? { ...cell, value: value as string } : cell
    );
    this.sheets.set(sheetName, { ...sheet, cells });
  }

  async write({ workbook }: Described, options: WriteOptions): Promise<WriteOutcome> {
    this.fail();
    const wanted = workbook.sheets.filter(
      ({ name }) => !options.sheets || options.sheets.includes(name)
    );
    const names = wanted.map(({ name }) => name);
    const own = this.own.filter((name) => names.includes(name));
    const ours = options.rule === "ask" ? names.filter((name) => this.sheets.has(name)) : [];
    if (options.rule !== "beside" && own.length + ours.length > 0) {
      return {
        kind: "taken",
        by: [
          ...own.map((name) => ({ what: "sheet" as const, name, ours: false })),
          ...ours.map((name) => ({ what: "sheet" as const, name, ours: true })),
        ],
        beside: { run: 2, sheets: names.map((name) => `${name} 2`) },
      };
    }
    if (options.unchangedSince) {
      const before = JSON.stringify(options.unchangedSince.tables);
      const now = this.source();
      if (JSON.stringify(now.tables) !== before) {
        const cells = now.tables.flatMap((table, t) =>
          table.rows.flatMap((row, r) =>
            row.flatMap((is, c) => {
              const was = options.unchangedSince!.tables[t]?.rows[r]?.[c] ?? null;
              return was === is ? [] : [{ sheet: table.sheet, address: `R${r}C${c}`, was, is }];
            })
          )
        );
        return { kind: "changed", cells };
      }
    }
    wanted.forEach((sheet, done) => {
      options.onProgress?.({ done, of: wanted.length, what: sheet.name });
      this.sheets.set(sheet.name, sheet);
    });
    this.writes.push({ rule: options.rule, sheets: names });
    return { kind: "written", run: 1, sheets: names, leftOut: [] };
  }

  async repairFormulas(): Promise<{ formulas: number }> {
    return { formulas: 12 };
  }

  async openValuesCopy(): Promise<void> {
    this.fail();
  }

  async goTo(sheet: string): Promise<void> {
    this.shown = sheet;
  }

  async activeCell(): Promise<ActiveCell> {
    return { sheet: "Sheet1", address: "A1", empty: this.cellInUse === "" };
  }

  async insertFormula(formula: string): Promise<InsertFormulaOutcome> {
    if (this.cellInUse) {
      return { kind: "in use", sheet: "Sheet1", address: "A1", text: this.cellInUse };
    }
    this.inserted.push(formula);
    return { kind: "inserted", sheet: "Sheet1", address: "A1" };
  }

  async insertSample(): Promise<{ sheet: string }> {
    this.fail();
    return { sheet: "Fair Share sample" };
  }

  async selectedResult(): Promise<ResultCell | undefined> {
    return this.selected;
  }
}
