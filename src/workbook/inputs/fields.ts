/**
 * What a run reads: the rows of the tables Inputs and ByYear and the columns of the others, each with its name, its
 * default and the source of that default. The reader, the template and the sheets all go by these lists.
 */
export type FieldKind = "text" | "choice" | "date" | "number" | "whole";

export interface Field {
  /** Defined name of its cell or cells. */
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly kind: FieldKind;
  readonly choices?: readonly string[];
  /** Value where the cell is blank; null = stays blank. */
  readonly standard: string | number | null;
  readonly least?: number;
  readonly most?: number;
  /** Where the default comes from, or what to enter. */
  readonly source: string;
  readonly group?: string;
  readonly format?: string;
}

export const METHODS = ["webster", "hamilton", "hill", "jefferson", "adams", "dean"] as const;
export const NEED_COMPONENTS = [
  "general and acute",
  "community",
  "mental health",
  "maternity",
  "primary care",
  "registered",
  "overall core",
  "child population",
  "other",
] as const;
export const POPULATIONS = ["registered", "resident"] as const;
export const PHASES = ["2022 pilot", "A 2023-26", "B 2026-29", "C 2029-31", "other"] as const;

const part = { unit: "0 to 1", kind: "number", least: 0, most: 1 } as const;

export const INPUTS = [
  {
    id: "Specialty",
    label: "Specialty",
    unit: "name",
    kind: "text",
    standard: "",
    source: "One of the 65 specialties of the General Medical Council",
    group: "The run",
  },
  {
    id: "BaselineDate",
    label: "Baseline date",
    unit: "date",
    kind: "date",
    standard: null,
    source: "Day on which the posts were counted",
    format: "d mmmm yyyy",
  },
  {
    id: "Phase",
    label: "Phase of the programme",
    unit: "choice",
    kind: "choice",
    choices: PHASES,
    standard: "other",
    source: "HEE: pilot 2022; phases 2023-26, 2026-29, 2029-31",
  },
  {
    id: "PreparedBy",
    label: "Prepared by",
    unit: "name",
    kind: "text",
    standard: "",
    source: "As typed",
  },
  {
    id: "PreparedOn",
    label: "Prepared on",
    unit: "date",
    kind: "date",
    standard: null,
    source: "As typed",
    format: "d mmmm yyyy",
  },
  {
    id: "PostsSource",
    label: "Source of the posts",
    unit: "words",
    kind: "text",
    standard: "",
    source: "Where the counts come from, such as TIS, frozen September 2022",
  },
  {
    id: "NeedSource",
    label: "Source of the need",
    unit: "words",
    kind: "text",
    standard: "",
    source: "Where the need figures come from",
  },
  {
    id: "HeePart",
    label: "Part of the need model from the HEE analysis",
    ...part,
    standard: 0,
    source: "No value is published; 0 where there is no HEE analysis",
    group: "Weights and rule",
  },
  {
    id: "DeprivationWeight",
    label: "Weight for deprivation",
    ...part,
    standard: 0.2,
    source: "HEE FAQ 2022: 20% for deprivation (SMR<75)",
  },
  {
    id: "SpecialisedWeight",
    label: "Weight for specialised services",
    ...part,
    standard: 0,
    source: "HEE FAQ 2022: haematology 9%; other specialties not published",
  },
  {
    id: "Combination",
    label: "How the weights combine",
    unit: "choice",
    kind: "choice",
    choices: ["nested", "additive"],
    standard: "nested",
    source: "Not published; the two differ by less than 0.1 of a percentage point",
  },
  {
    id: "Method",
    label: "Rule for whole posts",
    unit: "choice",
    kind: "choice",
    choices: METHODS,
    standard: "webster",
    source: "Default of Fair Share: the divisor method with standard rounding",
  },
  {
    id: "TargetTotal",
    label: "Posts to share out",
    unit: "posts",
    kind: "whole",
    standard: null,
    least: 1,
    source: "Blank = posts now and expansion: the national number stays the same",
  },
  {
    id: "NeedComponent",
    label: "NHSE need: component",
    unit: "choice",
    kind: "choice",
    choices: NEED_COMPONENTS,
    standard: "other",
    source: "What the column NHSE need holds",
    group: "About the need figures",
  },
  {
    id: "NeedYear",
    label: "NHSE need: year",
    unit: "year",
    kind: "text",
    standard: "",
    source: "Year of the figures, such as 2024/25",
  },
  {
    id: "NeedPopulation",
    label: "NHSE need: population",
    unit: "choice",
    kind: "choice",
    choices: POPULATIONS,
    standard: "registered",
    source: "NHSE weighted populations rest on patients registered with practices",
  },
  {
    id: "DeprivationYear",
    label: "Deprivation need: year",
    unit: "year",
    kind: "text",
    standard: "",
    source: "Year of the figures, such as 2024/25",
  },
  {
    id: "DeprivationPopulation",
    label: "Deprivation need: population",
    unit: "choice",
    kind: "choice",
    choices: POPULATIONS,
    standard: "registered",
    source: "NHSE weighted populations rest on patients registered with practices",
  },
  {
    id: "VacanciesFrom",
    label: "Vacancies",
    unit: "choice",
    kind: "choice",
    choices: ["expected", "known"],
    standard: "expected",
    source: "expected: from the length of training; known: from the table Vacancies",
    group: "Moving the posts",
  },
  {
    id: "TrainingLength",
    label: "Length of training",
    unit: "months",
    kind: "number",
    least: 1,
    most: 240,
    standard: 60,
    source: "Curriculum of the specialty",
  },
  {
    id: "Stretch",
    label: "Stretch of training",
    unit: "times the length",
    kind: "number",
    least: 0.5,
    most: 3,
    standard: 1,
    source: "GMC 2017: training takes 1.10 to 1.29 times its indicative length",
  },
  {
    id: "Pace",
    label: "Most an area gives up in a year",
    unit: "0 to 1 of its posts",
    kind: "number",
    least: 0,
    most: 1,
    standard: null,
    source: "Blank = no limit; the programme's yearly caps are not published",
  },
  {
    id: "Profile",
    label: "Profile of the moves",
    unit: "choice",
    kind: "choice",
    choices: ["even", "early"],
    standard: "even",
    source: "even: spread over the years; early: as soon as possible",
  },
  {
    id: "SalaryShare",
    label: "Part of the basic salary paid nationally",
    ...part,
    standard: 0.5,
    source: "National tariff: 50% of basic salary and the placement fee times the MFF",
    group: "Money",
  },
  {
    id: "FirstYearPart",
    label: "Part of the first financial year",
    unit: "0 to 1",
    kind: "number",
    least: 0,
    most: 1,
    standard: 8 / 12,
    format: "0.000",
    source: "8 of 12 months: training years begin in August, financial years in April",
  },
  {
    id: "YearlyCost",
    label: "Yearly cost of a post, for the benefits",
    unit: "£ a year",
    kind: "number",
    least: 0,
    standard: null,
    source: "Enter your price with its source",
    group: "Benefits",
    format: '"£"#,##0',
  },
  {
    id: "PenaltyLow",
    label: "Efficiency penalty, low",
    ...part,
    standard: 0.1,
    source: "Placeholder: HEE published only that the high case is five times the low",
  },
  {
    id: "PenaltyHigh",
    label: "Efficiency penalty, high",
    ...part,
    standard: 0.5,
    source: "Placeholder: HEE published only that the high case is five times the low",
  },
  {
    id: "BenefitYears",
    label: "Years of benefit",
    unit: "years",
    kind: "whole",
    least: 1,
    most: 100,
    standard: 20,
    source: "HEE FAQ 2022: 20 years",
  },
  {
    id: "MoneyRate",
    label: "Discount rate for money",
    ...part,
    standard: 0.035,
    source: "HM Treasury Green Book: 3.5%",
    format: "0.0%",
  },
  {
    id: "HealthRate",
    label: "Discount rate for health",
    ...part,
    standard: 0.015,
    source: "HM Treasury Green Book: 1.5%",
    format: "0.0%",
  },
  {
    id: "CostPerQaly",
    label: "NHS cost of a QALY",
    unit: "£",
    kind: "number",
    least: 1,
    standard: 13000,
    source: "Inferred from the range HEE published, not published itself",
    format: '"£"#,##0',
  },
  {
    id: "ValuePerQaly",
    label: "Value of a QALY",
    unit: "£",
    kind: "number",
    least: 0,
    standard: 74450,
    source: "Inferred from the range HEE published, not published itself",
    format: '"£"#,##0',
  },
] as const satisfies readonly Field[];

export type InputId = (typeof INPUTS)[number]["id"];

export const BY_YEAR = [
  {
    id: "Years",
    label: "Training year",
    unit: "such as 2022/23",
    kind: "text",
    standard: null,
    source: "Training years begin in August",
  },
  {
    id: "FinancialYears",
    label: "Financial year",
    unit: "such as 2022/23",
    kind: "text",
    standard: null,
    source: "April to March; the one in which the training year begins",
  },
  {
    id: "Expansion",
    label: "Expansion posts with lasting funding",
    unit: "posts",
    kind: "whole",
    least: 0,
    standard: 0,
    source: "Nationally new posts; posts funded for a term only stand under Fixed-term posts",
  },
  {
    id: "Salary",
    label: "Basic salary",
    unit: "£ a year",
    kind: "number",
    least: 0,
    standard: 0,
    source: "Enter your price with its source",
    format: '"£"#,##0',
  },
  {
    id: "PlacementFee",
    label: "Placement fee before MFF",
    unit: "£ a year",
    kind: "number",
    least: 0,
    standard: 0,
    source: "Enter your price with its source",
    format: '"£"#,##0',
  },
  {
    id: "OtherIncome",
    label: "Other national income of a post",
    unit: "£ a year",
    kind: "number",
    least: 0,
    standard: 0,
    source: "Study leave, relocation: enter your price with its source",
    format: '"£"#,##0',
  },
  {
    id: "HostingCost",
    label: "Cost of hosting a post",
    unit: "£ a year",
    kind: "number",
    least: 0,
    standard: 0,
    source: "Whole cost of employing the doctor: enter your price with its source",
    format: '"£"#,##0',
  },
] as const satisfies readonly Field[];

export type ByYearId = (typeof BY_YEAR)[number]["id"];

export const AREA_FIELDS = [
  { id: "area", label: "Area", kind: "text", width: 30 },
  { id: "code", label: "Code", kind: "text", width: 9 },
  { id: "posts", label: "Posts now", kind: "whole", width: 11 },
  { id: "outOfScope", label: "Posts out of scope", kind: "whole", width: 11 },
  { id: "nhse", label: "NHSE need", kind: "number", width: 14 },
  { id: "hee", label: "HEE need", kind: "number", width: 11 },
  { id: "deprivation", label: "Deprivation need", kind: "number", width: 14 },
  { id: "specialised", label: "Specialised need", kind: "number", width: 12 },
  { id: "minimum", label: "Minimum posts", kind: "whole", width: 10 },
  { id: "maximum", label: "Maximum posts", kind: "whole", width: 10 },
  { id: "override", label: "Override posts", kind: "whole", width: 10 },
  { id: "overrideReason", label: "Override reason", kind: "text", width: 24 },
  { id: "mff", label: "Market forces factor", kind: "number", width: 10 },
  { id: "inequality", label: "Inequality weight", kind: "number", width: 10 },
] as const;

export type AreaField = (typeof AREA_FIELDS)[number]["id"];

/** Names of the tables, as Excel knows them. */
export const TABLES = {
  inputs: "Inputs",
  byYear: "ByYear",
  areas: "Areas",
  vacancies: "Vacancies",
  capacity: "Capacity",
  fixedTerm: "FixedTermPosts",
  assumptions: "Assumptions",
  changeLog: "ChangeLog",
} as const;

export const INPUT_HEADINGS = ["Input", "Value", "Unit", "Source"] as const;
export const CAPACITY_HEADINGS = ["Signed off by", "Signed off on", "Reason"] as const;
export const FIXED_TERM_HEADINGS = ["Area", "Funding line", "Posts", "Funded until"] as const;
export const FUNDING_LINES = ["Elective recovery", "Acute and urgent care", "Ockenden", "Other"];
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

/** Headings of the year columns; the years themselves stand under the name Years. */
export const yearHeading = (index: number): string => `Year ${index + 1}`;
export const yearHeadings = (years: number): string[] =>
  Array.from({ length: years }, (_, index) => yearHeading(index));
