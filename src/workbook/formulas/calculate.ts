import type { DescribedCell, RunSheet, RunWorkbook } from "../describe";
import type { CellReference, ColumnReference, Expression, RangeReference } from "./expression";
import { callExcel, type ExcelFunction } from "./excelFunctions";
import { fromFunction, toErrorValue, toFunction } from "./crossing";
import { at, operate, pairwise } from "./operators";
import { columnRange, referencesOf } from "./references";
import { address } from "./address";
import { functionName } from "./text";
import {
  isError,
  single,
  toBlock,
  toBoolean,
  type CellValue,
  type ErrorValue,
  type Result,
} from "./values";

/** Our functions by id, as Excel would call them. */
export type FunctionLibrary = ReadonlyMap<string, (...terms: unknown[]) => unknown>;

/** A formula that ended in an error: where, and the words of the function that refused. */
export interface CalculationProblem {
  readonly sheet: string;
  readonly cell: string;
  readonly error: string;
  readonly message: string;
}

/** The values of a run's workbook: what each formula gives, and how far the one spill of a sheet reaches. */
export interface CalculatedWorkbook {
  value(sheet: string, row: number, column: number): CellValue;
  /** The whole result of a formula cell; one row and one column where it does not spill. */
  block(sheet: string, row: number, column: number): CellValue[][];
  named(name: string): CellValue[][];
  /** Every formula that ended in an error. */
  readonly problems: readonly CalculationProblem[];
  /** The calls of ours that refused though none of what they were given was in error: where it all began. */
  readonly refusals: readonly CalculationProblem[];
}

function firstError(result: Result): ErrorValue | undefined {
  if (!Array.isArray(result)) return isError(result) ? result : undefined;
  for (const row of result) for (const value of row) if (isError(value)) return value;
  return undefined;
}

/** Calculates every formula of the workbook with the functions that Excel would call. */
export function calculate(workbook: RunWorkbook, library: FunctionLibrary): CalculatedWorkbook {
  const calculation = new Calculation(workbook, library);
  calculation.all();
  return calculation;
}

interface IndexedSheet {
  readonly sheet: RunSheet;
  readonly cells: ReadonlyMap<number, DescribedCell>;
  readonly spill?: DescribedCell;
}

/** A sheet has 16,384 columns. */
const key = (row: number, column: number): number => row * 16_384 + column;

class Calculation implements CalculatedWorkbook {
  readonly problems: CalculationProblem[] = [];
  readonly refusals: CalculationProblem[] = [];
  private readonly sheets: ReadonlyMap<string, IndexedSheet>;
  private readonly done = new Map<DescribedCell, Result>();
  private readonly names: ReadonlyMap<string, RangeReference>;
  private readonly ranges = new Map<string, Result>();
  private readonly sharedRanges = new Map<RangeReference, Result>();
  private readonly calls = new Map<string, Result>();
  /** Formulas under way, each waiting for the next, with their sheets. */
  private readonly running = new Map<DescribedCell, string>();

  constructor(
    private readonly workbook: RunWorkbook,
    private readonly library: FunctionLibrary
  ) {
    this.names = new Map(workbook.names.map(({ name, refersTo }) => [name, refersTo]));
    this.sheets = new Map(
      workbook.sheets.map((sheet) => [
        sheet.name,
        {
          sheet,
          cells: new Map(sheet.cells.map((entry) => [key(entry.row, entry.column), entry])),
          spill: sheet.cells.find((entry) => entry.spill !== undefined),
        },
      ])
    );
  }

  all(): void {
    for (const sheet of this.workbook.sheets) {
      for (const entry of sheet.cells) {
        if (!entry.formula) continue;
        const fault = firstError(this.resultOf(entry, sheet.name));
        if (fault) {
          const cell = address(entry.row, entry.column);
          const message = fault.message ?? "";
          this.problems.push({ sheet: sheet.name, cell, error: fault.error, message });
        }
      }
    }
  }

  value(sheet: string, row: number, column: number): CellValue {
    const indexed = this.sheets.get(sheet);
    if (!indexed) return { error: "#REF!" };
    const entry = indexed.cells.get(key(row, column));
    if (entry) return single(this.resultOf(entry, sheet));
    const { spill } = indexed;
    if (!spill || row < spill.row || column < spill.column) return null;
    return this.blockOf(spill, sheet)[row - spill.row]?.[column - spill.column] ?? null;
  }

  block(sheet: string, row: number, column: number): CellValue[][] {
    const entry = this.sheets.get(sheet)?.cells.get(key(row, column));
    return entry ? this.blockOf(entry, sheet) : [[null]];
  }

  named(name: string): CellValue[][] {
    return toBlock(this.evaluate({ kind: "name", name }));
  }

  private blockOf(entry: DescribedCell, sheet: string): CellValue[][] {
    return toBlock(this.resultOf(entry, sheet));
  }

  private resultOf(entry: DescribedCell, sheet: string): Result {
    if (!entry.formula) return entry.value ?? null;
    if (entry.formula.kind === "cell" && !this.sheets.has(entry.formula.sheet)) {
      return entry.value ?? 0;
    }
    const known = this.done.get(entry);
    // A 0, a blank text and FALSE are results too.
    if (known !== undefined) return known;
    if (this.running.has(entry)) {
      throw new Error(`Circular formula in ${sheet}!${address(entry.row, entry.column)}`);
    }
    this.columnAbove(entry, sheet);
    this.running.set(entry, sheet);
    const result = this.evaluate(entry.formula);
    this.running.delete(entry);
    // Only the described spill spills; any other formula shows its one value. A blank shows as 0.
    const shown = entry.spill
      ? toBlock(result).map((row) => row.map((value) => value ?? 0))
      : (single(result) ?? 0);
    this.done.set(entry, shown);
    return shown;
  }

  /**
   * A formula that goes on from the row above, as a running list does, rests on thousands of rows: they are calculated
   * from the top down, since one call within another for each would be more calls than there is room for.
   */
  private columnAbove(entry: DescribedCell, sheet: string): void {
    const cells = this.sheets.get(sheet)!.cells;
    const waiting: DescribedCell[] = [];
    for (let cell = entry; ;) {
      const above = cells.get(key(cell.row - 1, cell.column));
      if (!above?.formula || this.done.has(above) || this.running.has(above)) break;
      const names = ({ sheet: of, top, bottom, left, right }: RangeReference): boolean =>
        of === sheet &&
        left === right &&
        left === above.column &&
        top <= above.row &&
        bottom >= above.row;
      if (!referencesOf(cell.formula!, this.workbook).some(names)) break;
      waiting.push(above);
      cell = above;
    }
    for (const above of waiting.reverse()) this.resultOf(above, sheet);
  }

  private evaluate(expression: Expression): Result {
    switch (expression.kind) {
      case "literal":
        return expression.value;
      case "cell":
        return this.value(expression.sheet, expression.row, expression.column);
      case "range":
        return this.range(expression);
      case "column":
        return this.shared(this.columnRange(expression));
      case "name": {
        const found = this.names.get(expression.name);
        return found ? this.shared(found) : { error: "#NAME?" };
      }
      case "spill":
        return this.spilled(expression.of);
      case "ours":
        return this.callOurs(expression.id, expression.arguments);
      case "excel":
        return this.callExcel(expression.name, expression.arguments);
      case "operation": {
        const { operator } = expression;
        return pairwise(this.evaluate(expression.left), this.evaluate(expression.right), (a, b) =>
          operate(operator, a, b)
        );
      }
    }
  }

  /** Read once: hundreds of cells of a large run ask for the same column, cell after cell. */
  private range(reference: RangeReference): Result {
    const { sheet, top, left, bottom, right } = reference;
    const place = `${sheet}!${top}:${left}:${bottom}:${right}`;
    const known = this.ranges.get(place);
    if (known !== undefined) return known;
    const read = this.readRange(reference);
    this.ranges.set(place, read);
    return read;
  }

  /** A column or a name is one reference for all who ask for it. */
  private shared(reference: RangeReference): Result {
    const known = this.sharedRanges.get(reference);
    if (known !== undefined) return known;
    const read = this.range(reference);
    this.sharedRanges.set(reference, read);
    return read;
  }

  private readRange(reference: RangeReference): Result {
    const rows: CellValue[][] = [];
    for (let row = reference.top; row <= reference.bottom; row++) {
      const values: CellValue[] = [];
      for (let column = reference.left; column <= reference.right; column++) {
        values.push(this.value(reference.sheet, row, column));
      }
      rows.push(values);
    }
    return rows.length === 1 && rows[0].length === 1 ? rows[0][0] : rows;
  }

  private columnRange(reference: ColumnReference): RangeReference {
    const found = columnRange(reference, this.workbook);
    if (found) return found;
    throw new Error(`There is no column ${reference.table}[${reference.heading}]`);
  }

  private spilled(reference: CellReference): Result {
    const entry = this.sheets.get(reference.sheet)?.cells.get(key(reference.row, reference.column));
    if (!entry?.spill) return { error: "#REF!" };
    return this.blockOf(entry, reference.sheet);
  }

  private callOurs(id: string, terms: readonly (Expression | undefined)[]): Result {
    const body = this.library.get(id);
    if (!body) return { error: "#NAME?", message: `${functionName(id, "shown")} is not there` };
    // The same call in several formulas is made once: our functions are pure.
    const name = JSON.stringify([id, terms]);
    const known = this.calls.get(name);
    if (known !== undefined) return known;
    const values = terms.map((term) => (term === undefined ? null : this.evaluate(term)));
    try {
      const result = fromFunction(body(...values.map(toFunction)));
      this.calls.set(name, result);
      return result;
    } catch (problem) {
      const refusal = toErrorValue(problem);
      if (!values.some((value) => toBlock(value).flat().some(isError))) this.note(refusal);
      return refusal;
    }
  }

  private note({ error, message = "" }: ErrorValue): void {
    const [entry, sheet] = [...this.running].pop()!;
    this.refusals.push({ sheet, cell: address(entry.row, entry.column), error, message });
  }

  private callExcel(name: ExcelFunction, terms: readonly Expression[]): Result {
    if (name === "IF") return this.choose(terms);
    if (name === "ROW" || name === "COLUMN") return this.numbered(name, terms[0]);
    return callExcel(
      name,
      terms.map((term) => this.evaluate(term))
    );
  }

  /** The numbers of the rows, or of the columns, of a reference. */
  private numbered(name: "ROW" | "COLUMN", reference: Expression): Result {
    const { top, bottom, left, right } = referencesOf(reference, this.workbook)[0];
    const count = (from: number, to: number): number[] =>
      Array.from({ length: to - from + 1 }, (_, index) => from + index + 1);
    const numbers = name === "ROW" ? count(top, bottom).map((row) => [row]) : [count(left, right)];
    return numbers.length === 1 && numbers[0].length === 1 ? numbers[0][0] : numbers;
  }

  private choose(terms: readonly Expression[]): Result {
    const condition = this.evaluate(terms[0]);
    const otherwise = (): Result => (terms[2] === undefined ? false : this.evaluate(terms[2]));
    if (!Array.isArray(condition)) {
      const flag = toBoolean(condition);
      if (isError(flag)) return flag;
      return flag ? this.evaluate(terms[1]) : otherwise();
    }
    const [yes, no] = [toBlock(this.evaluate(terms[1])), toBlock(otherwise())];
    return condition.map((row, r) =>
      row.map((value, c) => {
        const flag = toBoolean(value);
        if (isError(flag)) return flag;
        return (flag ? at(yes, r, c) : at(no, r, c)) ?? 0;
      })
    );
  }
}
