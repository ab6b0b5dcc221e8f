import type { Expression, RangeReference } from "./formulas/expression";
import type { StyleName } from "./styles";

/**
 * The workbook of a run as plain data: what stands where, in which style, under which name. It knows neither
 * Office nor files; `src/excel` and `src/xlsx` render the same description, so both give the same workbook.
 * Rows and columns count from 0.
 */
export interface RunWorkbook {
  readonly properties: DocumentProperties;
  readonly sheets: readonly RunSheet[];
  readonly names: readonly DefinedName[];
}

export interface DocumentProperties {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly description: string;
  readonly keywords: string;
  /** Day the run was prepared, as typed (Excel serial); fixed, so that equal runs give equal files. */
  readonly date?: number;
}

export interface DefinedName {
  readonly name: string;
  readonly refersTo: RangeReference;
  readonly comment?: string;
}

export interface RunSheet {
  readonly name: string;
  /** One sentence for whoever listens to the workbook instead of seeing it. */
  readonly summary: string;
  /** Width of each column in characters. */
  readonly widths: readonly number[];
  readonly cells: readonly DescribedCell[];
  readonly tables: readonly DescribedTable[];
  readonly validations: readonly Validation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly charts: readonly Chart[];
  /** Rows and columns that stay in sight. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly print: {
    readonly orientation: "portrait" | "landscape";
    /** The whole sheet on one page, not only its width, as long as it can be read. */
    readonly onePage?: boolean;
    /** Row that every page after it repeats. */
    readonly titleRow?: number;
    /** Rows that begin a page. */
    readonly breaksBefore?: readonly number[];
    /** Columns that begin a page: a block beside another one has pages of its own. */
    readonly columnsBefore?: readonly number[];
    /** How many columns are printed; those right of them only work for others. Undefined: all. */
    readonly columns?: number;
  };
  readonly tabColour?: string;
  readonly hidden?: boolean;
}

export interface DescribedCell {
  readonly row: number;
  readonly column: number;
  /** A constant; text is always text, whatever it begins with. */
  readonly value?: string | number | boolean | null;
  /**
   * A formula instead of a constant. A reference to a cell of the user's own sheets, which are no part of the
   * description, carries what stands there now as `value`.
   */
  readonly formula?: Expression;
  /**
   * The formula is a sentence or a check: it says that it cannot be calculated, and where the error is, as soon as
   * anything it rests on holds an error (see `src/workbook/guard`). `rests`: what it rests on beside its own references.
   */
  readonly guarded?: { readonly rests: readonly Expression[] };
  /** Formulas of one sheet that rest on different things are watched apart: the name of their part. */
  readonly part?: string;
  /** Present on the one formula of a sheet whose result spills; how its result looks. */
  readonly spill?: SpillLook;
  readonly style?: StyleName;
  /** Excel number format. */
  readonly format?: string;
}

export interface SpillLook {
  /** The first row holds headings. */
  readonly heading: boolean;
  /** The last row is the Total. */
  readonly total: boolean;
  /** Number format by column; the last one holds for all further columns. */
  readonly formats: readonly string[];
  /** Columns, from 0, whose text runs to the left (all others to the right). */
  readonly textColumns: readonly number[];
}

export interface DescribedTable {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly headings: readonly string[];
  readonly rowCount: number;
}

export interface Validation {
  readonly range: RangeReference;
  readonly rule:
    | { readonly kind: "list"; readonly values: readonly string[] }
    | { readonly kind: "list of name"; readonly name: string }
    | { readonly kind: "whole"; readonly least: number; readonly most?: number }
    | { readonly kind: "decimal"; readonly least: number; readonly most?: number }
    | { readonly kind: "date" };
  readonly title: string;
  readonly message: string;
  /** `warning` lets the user keep another entry. */
  readonly strictness: "stop" | "warning";
}

export interface ConditionalFormat {
  readonly range: RangeReference;
  /** The rule in Excel's own words, relative to the first cell of the range. */
  readonly formula: Expression;
  readonly look: "good" | "bad" | "warning";
}

export interface Chart {
  readonly kind: "columns" | "bars" | "lines";
  readonly title: string;
  readonly altText: string;
  readonly from: { readonly row: number; readonly column: number };
  readonly to: { readonly row: number; readonly column: number };
  readonly categories: RangeReference;
  readonly series: readonly {
    readonly name: string;
    readonly values: RangeReference;
    readonly colour: string;
  }[];
  readonly valueTitle: string;
  readonly valueFormat: string;
}
