import {
  AREA_FIELDS,
  BY_YEAR,
  INPUTS,
  type AreaField,
  type ByYearId,
  type Field,
  type InputId,
} from "../../workbook/inputs/fields";
import type { AreaRow, Run, Scalar } from "../../workbook/inputs/run";
import { shownValue, typedValue } from "./typed";

/** Where a column of need comes from. */
export type NeedSource = "built in" | "own";

export interface AreaForm {
  readonly values: Readonly<Record<AreaField, string>>;
  readonly links?: AreaRow["links"];
}

export interface SignOff {
  readonly signedBy: string;
  readonly signedOn: string;
  readonly evidence: string;
  /** The figures it was recorded for; see `src/workbook/signOff.ts`. */
  readonly figures: string;
}

export interface FixedTermForm {
  readonly area: string;
  readonly fundingLine: string;
  readonly posts: string;
  readonly until: string;
}

export interface SalaryForm {
  readonly grade: string;
  readonly years: string;
  readonly salaries: readonly string[];
  readonly source: string;
}

/**
 * Everything a run reads, as it stands in the controls of the pane: as text, right or wrong, so that nothing typed is
 * lost before it is mended. Never changed in place.
 */
export interface Form {
  readonly inputs: Readonly<Record<InputId, { readonly value: string; readonly source: string }>>;
  readonly byYear: Readonly<
    Record<ByYearId, { readonly values: readonly string[]; readonly source: string }>
  >;
  readonly areas: readonly AreaForm[];
  /** What of the user's sheet is not among them although it has figures, in words. */
  readonly leftOut?: string;
  readonly needSource: NeedSource;
  readonly deprivationSource: NeedSource;
  readonly vacancies: readonly (readonly string[])[];
  /** False: the run has no table Capacity, and the plan no such limit. */
  readonly limitCapacity: boolean;
  readonly capacity: readonly (readonly string[])[];
  readonly signOff: readonly SignOff[];
  readonly fixedTerm: readonly FixedTermForm[];
  readonly salaries: readonly SalaryForm[];
  readonly assumptions: Run["assumptions"];
  readonly changeLog: Run["changeLog"];
}

export const INPUT_FIELDS: ReadonlyMap<InputId, Field> = new Map(
  INPUTS.map((field) => [field.id, field as Field])
);
export const YEAR_FIELDS: ReadonlyMap<ByYearId, Field> = new Map(
  BY_YEAR.map((field) => [field.id, field as Field])
);

const NO_SIGN_OFF: SignOff = { signedBy: "", signedOn: "", evidence: "", figures: "" };

export const yearsIn = (form: Form): number => form.byYear.Years.values.length;
export const areaName = (form: Form, area: number): string => form.areas[area].values.area;

/** The controls for a run that has been read. */
export function formOf(run: Run): Form {
  const inputs = Object.fromEntries(
    INPUTS.map(({ id, kind }) => {
      const { value, source } = run.inputs[id];
      return [id, { value: shownValue(value, kind), source }];
    })
  ) as unknown as Form["inputs"];
  const byYear = Object.fromEntries(
    BY_YEAR.map(({ id, kind }) => {
      const { value, source } = run.byYear[id];
      return [id, { values: value.map((entry) => shownValue(entry, kind)), source }];
    })
  ) as unknown as Form["byYear"];
  const years = run.byYear.Years.value.length;
  const places = (table?: readonly (readonly Scalar[])[]): string[][] =>
    run.areas.map((_, i) =>
      Array.from({ length: years }, (_year, t) => shownValue(table?.[i]?.[t] ?? null, "whole"))
    );
  return {
    inputs,
    byYear,
    areas: run.areas.map(({ values, links }) => ({
      values: Object.fromEntries(
        AREA_FIELDS.map(({ id, kind }) => [id, shownValue(values[id], kind)])
      ) as Record<AreaField, string>,
      ...(links ? { links } : {}),
    })),
    needSource: "own",
    deprivationSource: "own",
    vacancies: places(run.vacancies),
    limitCapacity: run.capacity !== undefined,
    capacity: places(run.capacity?.places),
    signOff: run.areas.map((_, i) => {
      const row = run.capacity?.rows[i];
      return row ? { ...row, signedOn: shownValue(row.signedOn, "date") } : NO_SIGN_OFF;
    }),
    fixedTerm: run.fixedTerm.map((row) => ({
      ...row,
      posts: String(row.posts),
      until: shownValue(row.until, "date"),
    })),
    salaries: (run.salaries ?? []).map((row) => ({
      grade: row.grade,
      years: shownValue(row.years, "number"),
      salaries: Array.from({ length: years }, (_, t) =>
        shownValue(row.salaries[t] ?? null, "number")
      ),
      source: row.source,
    })),
    assumptions: run.assumptions,
    changeLog: run.changeLog,
  };
}

/** The run that the controls stand for. What is blank or wrong becomes its default; the steps tell what is wrong. */
export function runOf(form: Form): Run {
  const inputs = Object.fromEntries(
    [...INPUT_FIELDS].map(([id, field]) => {
      const { value, source } = form.inputs[id];
      return [id, { value: typedValue(value, field.kind) ?? field.standard, source }];
    })
  ) as unknown as Run["inputs"];
  const byYear = Object.fromEntries(
    [...YEAR_FIELDS].map(([id, field]) => {
      const { values, source } = form.byYear[id];
      return [
        id,
        { value: values.map((v) => typedValue(v, field.kind) ?? field.standard), source },
      ];
    })
  ) as unknown as Run["byYear"];
  const places = (table: Form["capacity"]): (number | null)[][] =>
    table.map((row) => row.map((text) => typedValue(text, "whole") as number | null));
  const vacancies = places(form.vacancies);
  return {
    inputs,
    byYear,
    areas: form.areas.map(({ values, links }) => ({
      values: Object.fromEntries(
        AREA_FIELDS.map(({ id, kind }) => [id, areaValue(id, typedValue(values[id], kind))])
      ) as Record<AreaField, Scalar>,
      ...(links ? { links } : {}),
    })),
    ...(vacancies.flat().some((posts) => posts !== null) || inputs.VacanciesFrom.value === "known"
      ? { vacancies }
      : {}),
    ...(form.limitCapacity
      ? {
          capacity: {
            places: places(form.capacity),
            rows: form.signOff.map((row) => ({
              ...row,
              signedOn: typedValue(row.signedOn, "date") as number | null,
            })),
          },
        }
      : {}),
    fixedTerm: form.fixedTerm
      .filter((row) => row.area || row.posts || row.until)
      .map((row) => ({
        area: row.area,
        fundingLine: row.fundingLine,
        posts: Number(typedValue(row.posts, "whole") ?? 0),
        until: typedValue(row.until, "date") as number | null,
      })),
    salaries: form.salaries.map((row) => ({
      grade: row.grade,
      years: typedValue(row.years, "number") as number | null,
      salaries: row.salaries.map((text) => typedValue(text, "number") as number | null),
      source: row.source,
    })),
    assumptions: form.assumptions,
    changeLog: form.changeLog,
  };
}

/** A blank market forces factor or inequality weight changes nothing: 1. */
const areaValue = (id: AreaField, value: Scalar): Scalar =>
  value === null && (id === "mff" || id === "inequality") ? 1 : value;

export function setInput(form: Form, id: InputId, value: string): Form {
  return { ...form, inputs: { ...form.inputs, [id]: { ...form.inputs[id], value } } };
}

export function setSource(form: Form, id: InputId, source: string): Form {
  return { ...form, inputs: { ...form.inputs, [id]: { ...form.inputs[id], source } } };
}

export function setByYear(form: Form, id: ByYearId, year: number, text: string): Form {
  const entry = form.byYear[id];
  return {
    ...form,
    byYear: { ...form.byYear, [id]: { ...entry, values: put(entry.values, year, text) } },
  };
}

/** Puts text into one grade's row: its years, its salary in one year, or the source. */
export function setSalary(form: Form, place: number, change: Partial<SalaryForm>): Form {
  const row = { ...form.salaries[place], ...change };
  return { ...form, salaries: put(form.salaries, place, row) };
}

export function setYearSource(form: Form, id: ByYearId, source: string): Form {
  return { ...form, byYear: { ...form.byYear, [id]: { ...form.byYear[id], source } } };
}

/** Typing over a cell that refers to the user's own sheet ends the reference: the typed figure counts. */
export function setArea(form: Form, area: number, field: AreaField, text: string): Form {
  const row = form.areas[area];
  const links =
    row.links && Object.fromEntries(Object.entries(row.links).filter(([id]) => id !== field));
  const changed = { values: { ...row.values, [field]: text }, ...(links ? { links } : {}) };
  return { ...form, areas: put(form.areas, area, changed) };
}

export function put<T>(list: readonly T[], place: number, value: T): T[] {
  return list.map((entry, index) => (index === place ? value : entry));
}

/** Puts text into one year of an area, or into all years (`year` undefined). */
export function setPlaces(
  form: Form,
  table: "vacancies" | "capacity",
  area: number,
  year: number | undefined,
  text: string
): Form {
  const row = form[table][area].map((held, t) => (year === undefined || t === year ? text : held));
  return { ...form, [table]: put(form[table], area, row) };
}

/** Gives the plan other years; what was entered for a year that stays, stays. */
export function setYears(form: Form, labels: readonly string[]): Form {
  const old = form.byYear.Years.values;
  const from = labels.map((label) => old.indexOf(label));
  const keep = (row: readonly string[]): string[] => from.map((t) => (t < 0 ? "" : row[t]));
  const byYear = Object.fromEntries(
    [...YEAR_FIELDS].map(([id, { standard }]) => {
      const { values, source } = form.byYear[id];
      const fresh = standard === null ? "" : String(standard);
      const kept = from.map((t) => (t < 0 ? fresh : values[t]));
      const labelled = id === "Years" || id === "FinancialYears";
      return [id, { source, values: labelled ? [...labels] : kept }];
    })
  ) as unknown as Form["byYear"];
  return {
    ...form,
    byYear,
    vacancies: form.vacancies.map(keep),
    capacity: form.capacity.map(keep),
    salaries: form.salaries.map((row) => ({ ...row, salaries: keep(row.salaries) })),
  };
}

export const BLANK_AREA: AreaForm = {
  values: Object.fromEntries(AREA_FIELDS.map(({ id }) => [id, ""])) as Record<AreaField, string>,
};

/**
 * Puts other areas in place of those there; what belongs to an area that stays, stays. `before`: which of the areas
 * there each of the others is, by name if left out.
 */
export function setAreas(
  form: Form,
  areas: readonly AreaForm[],
  before?: readonly (number | undefined)[]
): Form {
  const blank = form.byYear.Years.values.map(() => "");
  const old = areas.map(({ values }, index) =>
    before
      ? (before[index] ?? -1)
      : form.areas.findIndex((row) => row.values.area !== "" && row.values.area === values.area)
  );
  return {
    ...form,
    areas,
    vacancies: old.map((i) => form.vacancies[i] ?? blank),
    capacity: old.map((i) => form.capacity[i] ?? blank),
    signOff: old.map((i) => form.signOff[i] ?? NO_SIGN_OFF),
  };
}

export function addArea(form: Form): Form {
  const blank = form.byYear.Years.values.map(() => "");
  return {
    ...form,
    areas: [...form.areas, BLANK_AREA],
    vacancies: [...form.vacancies, blank],
    capacity: [...form.capacity, blank],
    signOff: [...form.signOff, NO_SIGN_OFF],
  };
}

export function removeArea(form: Form, area: number): Form {
  const others = <T>(list: readonly T[]): T[] => list.filter((_, index) => index !== area);
  return {
    ...form,
    areas: others(form.areas),
    vacancies: others(form.vacancies),
    capacity: others(form.capacity),
    signOff: others(form.signOff),
  };
}
