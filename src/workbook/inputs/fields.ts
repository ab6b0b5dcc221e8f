/**
 * What a run reads: the rows of the tables Inputs and ByYear and the columns of the others, each with its name, its
 * default and the source of that default. The reader, the template and the sheets all go by these lists.
 */
import type { FieldKind } from "./field";

export type { Field, FieldKind } from "./field";
export * from "./inputFields";
export * from "./byYearFields";

interface AreaColumn {
  readonly id: string;
  readonly label: string;
  readonly kind: FieldKind;
  readonly width: number;
}

export const AREA_FIELDS = [
  { id: "area", label: "Area", kind: "text", width: 30 },
  { id: "code", label: "Code", kind: "text", width: 9 },
  { id: "posts", label: "Posts now", kind: "whole", width: 11 },
  { id: "trustFunded", label: "Trust-funded posts", kind: "whole", width: 11 },
  { id: "outOfScope", label: "Other posts out of scope", kind: "whole", width: 12 },
  { id: "nhse", label: "NHSE need", kind: "number", width: 14 },
  { id: "hee", label: "HEE need", kind: "number", width: 11 },
  { id: "deprivation", label: "Deprivation need", kind: "number", width: 14 },
  { id: "specialised", label: "Specialised need", kind: "number", width: 12 },
  { id: "minimum", label: "Minimum posts", kind: "whole", width: 10 },
  { id: "maximum", label: "Maximum posts", kind: "whole", width: 10 },
  { id: "override", label: "Override posts", kind: "whole", width: 10 },
  { id: "overrideReason", label: "Override reason", kind: "text", width: 24 },
  { id: "mff", label: "Market forces factor", kind: "number", width: 10 },
  { id: "londonWeighting", label: "London weighting", kind: "number", width: 11 },
  { id: "inequality", label: "Inequality weight", kind: "number", width: 10 },
  { id: "registered", label: "Registered population", kind: "number", width: 13 },
] as const satisfies readonly AreaColumn[];

export type AreaField = (typeof AREA_FIELDS)[number]["id"];

/** Names of the tables, as Excel knows them. */
export const TABLES = {
  inputs: "Inputs",
  byYear: "ByYear",
  areas: "Areas",
  vacancies: "Vacancies",
  capacity: "Capacity",
  fixedTerm: "FixedTermPosts",
  salaries: "SalaryByGrade",
  assumptions: "Assumptions",
  changeLog: "ChangeLog",
} as const;

export const INPUT_HEADINGS = ["Input", "Value", "Unit", "Source"] as const;
export const CAPACITY_HEADINGS = [
  "Signed off by",
  "Signed off on",
  "Evidence",
  "Figures signed",
] as const;
export const FIXED_TERM_HEADINGS = ["Area", "Funding line", "Posts", "Funded until"] as const;
export const FUNDING_LINES = ["Elective recovery", "Acute and urgent care", "Ockenden", "Other"];
/** Between them stand the years. */
export const SALARY_HEADINGS = ["Grade", "Years at the grade", "Source"] as const;
export const ASSUMPTION_HEADINGS = ["Assumption", "Source"] as const;
export const CHANGE_LOG_HEADINGS = [
  "Run",
  "Prepared on",
  "Prepared by",
  "Version",
  "Posts now",
  "Posts to move",
  "Posts moved",
  "What changed",
] as const;

/**
 * What a column was headed before, by its present heading: read where the present one is not there, so that an older
 * workbook loses nothing. Add to it whenever a heading of an input table is renamed.
 */
export const FORMER_HEADINGS: Readonly<Record<string, string>> = {
  // The only heading before trust-funded posts had a column of their own.
  "Other posts out of scope": "Posts out of scope",
  // Before the figures signed stood beside it.
  Evidence: "Reason",
};

/** Rows that were taken apart: which rows they are now. */
export const FORMER_ROWS: Readonly<Record<string, readonly string[]>> = {
  "Other national income of a post": ["Education support", "Study leave", "Relocation and travel"],
};

/** Headings of the year columns; the years themselves stand under the name Years. */
export const yearHeading = (index: number): string => `Year ${index + 1}`;
export const yearHeadings = (years: number): string[] =>
  Array.from({ length: years }, (_, index) => yearHeading(index));
