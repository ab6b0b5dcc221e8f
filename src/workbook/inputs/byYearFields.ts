import type { Field } from "./field";

/** The inputs by year. A price has no default: a blank one is no price, which is not a price of £0. */
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
    standard: null,
    source: "Enter your price with its source; blank: from the sheet Salary by grade",
    format: '"£"#,##0',
  },
  {
    id: "PlacementFee",
    label: "Placement fee before MFF",
    unit: "£ a year",
    kind: "number",
    least: 0,
    standard: null,
    source: "Enter your price with its source; announced for 2014: £12,400 (HFMA, 1 March 2013)",
    format: '"£"#,##0',
  },
  {
    id: "EducationSupport",
    label: "Education support",
    unit: "£ a year",
    kind: "number",
    least: 0,
    standard: null,
    source: "Paid for every specialty post (HEE FAQ 2022): enter your price with its source",
    format: '"£"#,##0',
  },
  {
    id: "StudyLeave",
    label: "Study leave",
    unit: "£ a year",
    kind: "number",
    least: 0,
    standard: null,
    source: "Paid for every specialty post (HEE FAQ 2022): enter your price with its source",
    format: '"£"#,##0',
  },
  {
    id: "RelocationTravel",
    label: "Relocation and travel",
    unit: "£ a year",
    kind: "number",
    least: 0,
    standard: null,
    source: "Paid for every specialty post (HEE FAQ 2022): enter your price with its source",
    format: '"£"#,##0',
  },
  {
    id: "HostingCost",
    label: "Cost of hosting a post",
    unit: "£ a year",
    kind: "number",
    least: 0,
    standard: null,
    source: "Whole cost of employing the doctor: enter your price with its source",
    format: '"£"#,##0',
  },
] as const satisfies readonly Field[];

export type ByYearId = (typeof BY_YEAR)[number]["id"];

/** What is paid nationally for every specialty post besides salary and placement fee. */
export const OTHER_INCOME = [
  "EducationSupport",
  "StudyLeave",
  "RelocationTravel",
] as const satisfies readonly ByYearId[];

/** What a sheet and the pane say in place of a sum that rests on a blank price. */
export const NO_PRICE = "no price entered";
