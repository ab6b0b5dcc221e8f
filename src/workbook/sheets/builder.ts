import type {
  Chart,
  ConditionalFormat,
  DescribedCell,
  DescribedTable,
  RunSheet,
  SpillLook,
  Validation,
} from "../describe";
import {
  cell,
  range,
  toExpression,
  type CellReference,
  type Expression,
  type RangeReference,
  type Term,
} from "../formulas/expression";
import type { StyleName } from "../styles";

type Constant = string | number | boolean | null;
/** A cell of the user's own sheets and what it holds now. */
export interface Linked {
  readonly link: CellReference;
  readonly value: Constant;
}
interface Look {
  style?: StyleName;
  format?: string;
  part?: string;
}

/** Text right of a figure would stick to it. */
const AFTER_FIGURE: Readonly<Record<string, StyleName>> = {
  inputText: "inputTextAfter",
  text: "textAfter",
};

/** Puts a sheet together cell by cell. */
export class SheetBuilder {
  private readonly cells: DescribedCell[] = [];
  private readonly tables: DescribedTable[] = [];
  private readonly validations: Validation[] = [];
  private readonly conditionalFormats: ConditionalFormat[] = [];
  private readonly charts: Chart[] = [];

  constructor(readonly name: string) {}

  at(row: number, column: number): CellReference {
    return cell(this.name, row, column);
  }

  block(top: number, left: number, bottom: number, right: number): RangeReference {
    return range(this.name, top, left, bottom, right);
  }

  value(row: number, column: number, value: Constant, look: Look = {}): CellReference {
    this.cells.push({ row, column, value, ...look });
    return this.at(row, column);
  }

  /** Writes a cell anew that stands there already. */
  replace(row: number, column: number, value: Constant, look: Look): void {
    const place = this.cells.findIndex((entry) => entry.row === row && entry.column === column);
    this.cells[place] = { row, column, value, ...look };
  }

  /** A reference to a cell of the user's own, with what stands there now. */
  link(row: number, column: number, { link, value }: Linked, look: Look): void {
    this.cells.push({ row, column, formula: link, value, ...look });
  }

  formula(row: number, column: number, formula: Term, look: Look = {}): CellReference {
    this.cells.push({ row, column, formula: toExpression(formula), ...look });
    return this.at(row, column);
  }

  /**
   * A sentence, or a check, that a formula gives: "98 of 120 posts ...". Every one is written here and nowhere else,
   * for it goes through the guard: once the workbook is described (`guardSentences`), each range, table column, name and
   * spill that stands anywhere in the formula is followed to the block of cells it lies in, and if any cell of that
   * block holds an error (or a text or fraction where a whole number belongs), the cell says "Cannot be calculated:
   * Areas, C6 holds #N/A" instead. So write the sentence as if all went well: no ISERROR of its own, and no SUMIF or
   * COUNTIF that stands alone. What it rests on without naming it is given as `rests`.
   */
  sentence(
    row: number,
    column: number,
    formula: Term,
    look: Look = { style: "finding" },
    rests: readonly Expression[] = []
  ): CellReference {
    const guarded = { rests };
    this.cells.push({ row, column, formula: toExpression(formula), guarded, ...look });
    return this.at(row, column);
  }

  /** The sentence under the title of a sheet that says what was found; see `sentence`. */
  finding(row: number, formula: Term, rests: readonly Expression[] = []): CellReference {
    return this.sentence(row, 0, formula, { style: "finding" }, rests);
  }

  /** The one formula of the sheet whose result spills; nothing may stand below or right of it. */
  spill(row: number, column: number, formula: Expression, spill: SpillLook): CellReference {
    this.cells.push({ row, column, formula, spill });
    return this.at(row, column);
  }

  /** Title and a line that says what stands here and in which units. */
  title(title: string, note: string): void {
    this.value(0, 0, title, { style: "title" });
    this.value(1, 0, note, { style: "note" });
  }

  headings(row: number, column: number, headings: readonly Term[], textColumns = 1): void {
    headings.forEach((heading, index) => {
      const style = index < textColumns ? "heading" : "headingRight";
      if (typeof heading === "object") this.formula(row, column + index, heading, { style });
      else this.value(row, column + index, heading, { style });
    });
  }

  /** An Excel Table of inputs; each cell is a constant or a reference to a cell of the user's own sheets. */
  table(
    name: string,
    row: number,
    column: number,
    headings: readonly string[],
    rows: readonly (readonly (Constant | Linked)[])[],
    looks: readonly Look[]
  ): void {
    // A Table has at least one row, blank if need be.
    const filled = rows.length > 0 ? rows : [headings.map(() => null)];
    const figure = (at: number): boolean => ["input", "result"].includes(looks[at]?.style ?? "");
    headings.forEach((heading, index) => {
      const after = index > 0 && figure(index - 1);
      const style = figure(index) ? "headingRight" : after ? "headingAfter" : "heading";
      this.value(row, column + index, heading, { style });
    });
    filled.forEach((cells, r) =>
      cells.forEach((content, c) => {
        const look = { ...looks[c] };
        const after = c > 0 && figure(c - 1) ? AFTER_FIGURE[look.style ?? ""] : undefined;
        if (after) look.style = after;
        const place = [row + 1 + r, column + c] as const;
        if (content !== null && typeof content === "object") this.link(...place, content, look);
        else this.value(...place, content, look);
      })
    );
    this.tables.push({ name, row, column, headings, rowCount: filled.length });
  }

  validate(validation: Validation): void {
    this.validations.push(validation);
  }

  highlight(format: ConditionalFormat): void {
    this.conditionalFormats.push(format);
  }

  chart(chart: Chart): void {
    this.charts.push(chart);
  }

  build(rest: Pick<RunSheet, "summary" | "widths" | "print"> & Partial<RunSheet>): RunSheet {
    return {
      name: this.name,
      cells: this.cells,
      tables: this.tables,
      validations: this.validations,
      conditionalFormats: this.conditionalFormats,
      charts: this.charts,
      ...rest,
    };
  }
}
