import type { RunWorkbook } from "./describe";
import { describeInputs } from "./build";
import { BY_YEAR, INPUTS, AREA_FIELDS, type AreaField, type Field } from "./inputs/fields";
import { NOT_SIGNED, type AreaRow, type Run, type Scalar, type Sourced } from "./inputs/run";

/** Rows that the template offers: the 13 local offices and a few to spare; a Table grows as one types. */
const TEMPLATE_AREAS = 15;
const TEMPLATE_YEARS = 5;

/** The inputs of a run with every default in place, and the years as given. */
export function standardInputs(years: readonly string[]): Pick<Run, "inputs" | "byYear"> {
  const sourced = (field: Field): Sourced<Scalar> => ({
    value: field.standard,
    source: field.source,
  });
  const byYear = (field: Field): Sourced<readonly Scalar[]> => ({
    value: years.map((year) =>
      field.id === "Years" || field.id === "FinancialYears" ? year || null : field.standard
    ),
    source: field.source,
  });
  return {
    inputs: record(INPUTS, sourced) as Run["inputs"],
    byYear: record(BY_YEAR, byYear) as Run["byYear"],
  };
}

function record<T>(fields: readonly Field[], make: (field: Field) => T): Record<string, T> {
  return Object.fromEntries(fields.map((field) => [field.id, make(field)]));
}

const BLANK_AREA: AreaRow = {
  values: Object.fromEntries(AREA_FIELDS.map((field) => [field.id, null])) as Record<
    AreaField,
    Scalar
  >,
};

/** An empty input workbook with its headings, defaults and validation. */
export function describeTemplate(): RunWorkbook {
  const years = Array.from({ length: TEMPLATE_YEARS }, () => "");
  const areas = Array.from({ length: TEMPLATE_AREAS }, () => BLANK_AREA);
  return describeInputs(
    {
      ...standardInputs(years),
      areas,
      capacity: {
        places: areas.map(() => years.map(() => null)),
        rows: areas.map(() => NOT_SIGNED),
      },
      fixedTerm: [],
      assumptions: [],
      changeLog: [],
    },
    true
  );
}
