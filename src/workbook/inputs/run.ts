import type { CellReference } from "../formulas/expression";
import type { InputProblem } from "./source";
import type { AreaField, ByYearId, InputId } from "./fields";

/** One figure or text of the inputs; null = blank. */
export type Scalar = string | number | null;

/** A value with the source the user noted beside it. */
export interface Sourced<T> {
  readonly value: T;
  readonly source: string;
}

export interface AreaRow {
  readonly values: Readonly<Record<AreaField, Scalar>>;
  /** Cells of the user's own sheets that this row refers to instead of holding copies. */
  readonly links?: Readonly<Partial<Record<AreaField, CellReference>>>;
}

export interface FixedTermRow {
  readonly area: string;
  readonly fundingLine: string;
  readonly posts: number;
  /** Excel date serial, or null. */
  readonly until: number | null;
}

/** Basic salary of a grade by year, and how long a doctor in training spends in it. */
export interface SalaryRow {
  readonly grade: string;
  readonly years: number | null;
  readonly salaries: readonly (number | null)[];
  readonly source: string;
}

/** A sign-off as it was recorded: no signature is proven by it. */
export interface CapacityRow {
  readonly signedBy: string;
  readonly signedOn: number | null;
  readonly evidence: string;
  /** The figures it was given for: `2026/27: 3; 2027/28: 2;`. */
  readonly figures: string;
}

export const NOT_SIGNED: CapacityRow = { signedBy: "", signedOn: null, evidence: "", figures: "" };

/** A line of the change log; null where a figure could not be calculated. */
export interface ChangeLogRow {
  readonly run: number;
  readonly preparedOn: number | null;
  readonly preparedBy: string;
  readonly version: string;
  readonly postsNow: number | null;
  readonly postsToMove: number | null;
  readonly postsMoved: number | null;
  readonly change: string;
}

/** All that a run reads, as plain data. */
export interface Run {
  readonly inputs: Readonly<Record<InputId, Sourced<Scalar>>>;
  readonly byYear: Readonly<Record<ByYearId, Sourced<readonly Scalar[]>>>;
  readonly areas: readonly AreaRow[];
  /** Known vacancies, an entry per area and year; undefined where there is no such table. */
  readonly vacancies?: readonly (readonly (number | null)[])[];
  /** Places the deans assure, an entry per area and year; undefined = no limit was set. */
  readonly capacity?: {
    readonly places: readonly (readonly (number | null)[])[];
    readonly rows: readonly CapacityRow[];
  };
  readonly fixedTerm: readonly FixedTermRow[];
  /** Salaries by grade; undefined where there is no such table. */
  readonly salaries?: readonly SalaryRow[];
  readonly assumptions: readonly { readonly assumption: string; readonly source: string }[];
  readonly changeLog: readonly ChangeLogRow[];
  /** What was typed in the input tables and is no part of the run: nothing is left out in silence. */
  readonly notRead?: readonly InputProblem[];
}

/** Number of years of the plan. */
export const yearsOf = (run: Run): number => run.byYear.Years.value.length;
