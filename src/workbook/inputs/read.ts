import { foldName } from "../../model/names";
import { countsTwice, londonBesideItsOffices } from "../../model/reference/countedTwice";
import {
  AREA_FIELDS,
  ASSUMPTION_HEADINGS,
  BY_YEAR,
  CAPACITY_HEADINGS,
  CHANGE_LOG_HEADINGS,
  FIXED_TERM_HEADINGS,
  INPUTS,
  INPUT_HEADINGS,
  TABLES,
  yearHeading,
  type AreaField,
  type ByYearId,
  type Field,
  type InputId,
} from "./fields";
import type { AreaRow, CapacityRow, ChangeLogRow, FixedTermRow, Run, Scalar, Sourced } from "./run";
import type { InputProblem, SourceWorkbook } from "./source";
import { findTable, isBlank, type CellRule, type TableReader } from "./tableReader";

export type ReadRun =
  { readonly run: Run } | { readonly run?: undefined; readonly problems: readonly InputProblem[] };

/** Most years that a plan takes (functions' contract, PHASEDMOVES). */
const MOST_YEARS = 30;

/** Reads the input tables of a run, or tells all that is wrong with them at once. */
export function readRun(source: SourceWorkbook): ReadRun {
  const problems: InputProblem[] = [];
  const inputTable = findTable(source, TABLES.inputs, problems, { columns: INPUT_HEADINGS });
  const yearTable = findTable(source, TABLES.byYear, problems, {
    columns: ["Item", yearHeading(0), "..."],
  });
  const areaTable = findTable(source, TABLES.areas, problems, {
    columns: ["Area", "Posts now", "NHSE need"],
  });
  const inputs = readInputs(inputTable);
  const byYear = readByYear(yearTable, problems);
  const areas = areaTable ? readAreas(areaTable) : [];
  const years = byYear.Years.value.length;
  const names = areas.map((row) => String(row.values.area));
  const vacancyTable = findTable(source, TABLES.vacancies, problems);
  const capacityTable = findTable(source, TABLES.capacity, problems);
  const known = inputs.VacanciesFrom.value === "known";
  if (known && !vacancyTable) {
    findTable(source, TABLES.vacancies, problems, { columns: ["Area", yearHeading(0), "..."] });
  }
  const run: Run = {
    inputs,
    byYear,
    areas,
    vacancies: vacancyTable && readPlaces(vacancyTable, names, years, "Vacancies", known),
    capacity: capacityTable && readCapacity(capacityTable, names, years),
    fixedTerm: readFixedTerm(findTable(source, TABLES.fixedTerm, problems)),
    assumptions: readAssumptions(findTable(source, TABLES.assumptions, problems)),
    changeLog: readChangeLog(findTable(source, TABLES.changeLog, problems)),
  };
  return problems.length > 0 ? { problems } : { run };
}

function readInputs(reader: TableReader | undefined): Run["inputs"] {
  const places = reader && {
    label: reader.need("Input"),
    value: reader.need("Value"),
    source: reader.find("Source"),
  };
  const entries = (INPUTS as readonly Field[]).map((field) => {
    const row = reader ? rowOf(reader, places!.label, field.label) : -1;
    if (!reader || row < 0) return [field.id, standard(field)] as const;
    const value = reader.read(row, places!.value, field);
    const source = reader.text(row, places!.source);
    return [field.id, { value: value ?? field.standard, source: source || field.source }] as const;
  });
  return Object.fromEntries(entries) as Record<InputId, Sourced<Scalar>>;
}

const standard = (field: Field): Sourced<Scalar> => ({
  value: field.standard,
  source: field.source,
});

function rowOf(reader: TableReader, column: number, label: string): number {
  const folded = foldName(label);
  return reader.table.rows.findIndex((_, row) => foldName(reader.text(row, column)) === folded);
}

function readByYear(reader: TableReader | undefined, problems: InputProblem[]): Run["byYear"] {
  const empty = (field: Field): Sourced<Scalar[]> => ({ value: [], source: field.source });
  if (!reader) return byYearRecord(empty);
  const item = reader.need("Item");
  const columns: number[] = [];
  while (reader.find(yearHeading(columns.length)) >= 0) {
    columns.push(reader.find(yearHeading(columns.length)));
  }
  if (columns.length === 0) reader.need(yearHeading(0));
  const yearsRow = rowOf(reader, item, BY_YEAR[0].label);
  const labels = columns.map((column) => reader.text(yearsRow, column));
  while (labels.length > 0 && labels[labels.length - 1] === "") labels.pop();
  if (labels.length === 0 || labels.some((label) => label === "")) {
    const remedy = `Enter the training years of the plan in the row "${BY_YEAR[0].label}", such as 2022/23, without gaps`;
    reader.wrong(Math.max(yearsRow, 0), columns[0] ?? 0, "a training year is missing", remedy);
  }
  if (labels.length > MOST_YEARS) {
    const remedy = `Plan for at most ${MOST_YEARS} years`;
    reader.wrong(yearsRow, columns[0], `${labels.length} training years are given`, remedy);
  }
  checkOnce(reader, yearsRow, columns, labels, problems);
  const source = reader.find("Source");
  return byYearRecord((field) => {
    const row = rowOf(reader, item, field.label);
    if (field.id === "Years") {
      return { value: labels, source: reader.text(row, source) || field.source };
    }
    if (row < 0)
      return { value: labels.map((label) => ownDefault(field, label)), source: field.source };
    const values = labels.map(
      (label, year) => reader.read(row, columns[year], field) ?? ownDefault(field, label)
    );
    return { value: values, source: reader.text(row, source) || field.source };
  });
}

/** A financial year left blank is the one in which the training year of the same label begins. */
const ownDefault = (field: Field, label: string): Scalar =>
  field.id === "FinancialYears" ? label : field.standard;

function byYearRecord(read: (field: Field) => Sourced<readonly Scalar[]>): Run["byYear"] {
  return Object.fromEntries((BY_YEAR as readonly Field[]).map((f) => [f.id, read(f)])) as Record<
    ByYearId,
    Sourced<readonly Scalar[]>
  >;
}

function checkOnce(
  reader: TableReader,
  row: number,
  columns: readonly number[],
  labels: readonly string[],
  problems: InputProblem[]
): void {
  if (problems.length > 0) return;
  labels.forEach((label, index) => {
    if (labels.indexOf(label) < index) {
      reader.wrong(
        row,
        columns[index],
        `the year ${label} stands there twice`,
        "Name each year once"
      );
    }
  });
}

function readAreas(reader: TableReader): AreaRow[] {
  const required: readonly AreaField[] = ["area", "posts", "nhse"];
  const places = AREA_FIELDS.map((field) =>
    required.includes(field.id) ? reader.need(field.label) : reader.find(field.label)
  );
  const rows: AreaRow[] = [];
  const at: number[] = [];
  for (const row of reader.filledRows()) {
    const values = Object.fromEntries(
      AREA_FIELDS.map((field, index) => [field.id, reader.read(row, places[index], field)])
    ) as Record<AreaField, Scalar>;
    if (values.area === null) {
      const figures = AREA_FIELDS.some(
        (field) => field.kind !== "text" && Number(values[field.id]) > 0
      );
      if (!figures) continue;
      reader.wrong(
        row,
        places[0],
        "figures without an area (a merged cell?)",
        "Give each row its area"
      );
      continue;
    }
    if (values.override === 0) {
      const remedy = "To keep an area at no posts, clear its need instead; else clear the override";
      reader.wrong(row, places[10], "the agreed override is 0", remedy);
    }
    // A market forces factor or an inequality weight left blank changes nothing: 1.
    rows.push({ values: { ...values, mff: values.mff ?? 1, inequality: values.inequality ?? 1 } });
    at.push(row);
  }
  checkAreas(reader, rows, at, places[0]);
  return rows;
}

function checkAreas(
  reader: TableReader,
  rows: readonly AreaRow[],
  at: readonly number[],
  column: number
): void {
  if (rows.length === 0) {
    reader.wrong(0, column, "there is no area", "Enter at least one area with its posts and need");
    return;
  }
  const folded = rows.map((row) => foldName(String(row.values.area)));
  folded.forEach((name, index) => {
    const shown = String(rows[index].values.area);
    if (countsTwice(name)) {
      reader.wrong(
        at[index],
        column,
        `${shown} is no area and would count twice`,
        "Delete that row"
      );
    } else if (folded.indexOf(name) < index) {
      reader.wrong(at[index], column, `${shown} stands there twice`, "Give each area one row");
    }
  });
  const office = londonBesideItsOffices(folded);
  if (office !== undefined) {
    const part = String(rows[office].values.area);
    const london = at[folded.indexOf("london")];
    const remedy = "Keep London or its offices";
    reader.wrong(london, column, `London stands beside ${part}, which is part of it`, remedy);
  }
}

/** The year columns of Vacancies or Capacity, put in the order of the areas. */
function readPlaces(
  reader: TableReader,
  names: readonly string[],
  years: number,
  what: string,
  complete: boolean
): (number | null)[][] {
  const column = reader.need("Area");
  const places = Array.from({ length: years }, (_, year) => reader.need(yearHeading(year)));
  const rows = rowsByArea(reader, column, names, what);
  const rule: CellRule = { label: what, kind: "whole" };
  if (complete) {
    names
      .filter((name) => !rows.has(foldName(name)))
      .forEach((name) =>
        reader.wrong(0, column, `${name} has no row in ${what}`, "Add a row for it; 0 = none")
      );
  }
  return names.map((name) => {
    const row = rows.get(foldName(name));
    return places.map((place) =>
      row === undefined ? null : (reader.read(row, place, rule) as number | null)
    );
  });
}

function rowsByArea(
  reader: TableReader,
  column: number,
  names: readonly string[],
  what: string
): Map<string, number> {
  const known = new Set(names.map(foldName));
  const rows = new Map<string, number>();
  for (const row of reader.filledRows()) {
    const area = reader.text(row, column);
    const folded = foldName(area);
    if (area === "") {
      reader.wrong(row, column, `${what} without an area`, "Give each row its area");
    } else if (!known.has(folded)) {
      const remedy = `Write the name as in the table ${TABLES.areas}, or delete the row`;
      reader.wrong(row, column, `${area} is not among the areas`, remedy);
    } else if (rows.has(folded)) {
      reader.wrong(row, column, `${area} stands there twice`, "Give each area one row");
    } else {
      rows.set(folded, row);
    }
  }
  return rows;
}

function readCapacity(
  reader: TableReader,
  names: readonly string[],
  years: number
): NonNullable<Run["capacity"]> {
  const places = readPlaces(reader, names, years, "Capacity", false);
  const area = reader.find("Area");
  const [by, on, reason] = CAPACITY_HEADINGS.map((heading) => reader.find(heading));
  const rows = names.map((name): CapacityRow => {
    const row = reader.table.rows.findIndex(
      (_, index) => foldName(reader.text(index, area)) === foldName(name)
    );
    if (row < 0) return { signedBy: "", signedOn: null, reason: "" };
    return {
      signedBy: reader.text(row, by),
      signedOn: reader.read(row, on, { label: "Signed off on", kind: "date" }) as number | null,
      reason: reader.text(row, reason),
    };
  });
  return { places, rows };
}

function readFixedTerm(reader: TableReader | undefined): FixedTermRow[] {
  if (!reader) return [];
  const [area, line, posts, until] = FIXED_TERM_HEADINGS.map((heading) => reader.find(heading));
  return reader.filledRows().map((row) => ({
    area: reader.text(row, area),
    fundingLine: reader.text(row, line),
    posts: Number(reader.read(row, posts, { label: "Posts", kind: "whole" }) ?? 0),
    until: reader.read(row, until, { label: "Funded until", kind: "date" }) as number | null,
  }));
}

function readAssumptions(reader: TableReader | undefined): Run["assumptions"] {
  if (!reader) return [];
  const [assumption, source] = ASSUMPTION_HEADINGS.map((heading) => reader.find(heading));
  return reader
    .filledRows()
    .map((row) => ({ assumption: reader.text(row, assumption), source: reader.text(row, source) }));
}

/** The change log of an earlier run; a row that is no row of ours is kept in words. */
function readChangeLog(reader: TableReader | undefined): ChangeLogRow[] {
  if (!reader) return [];
  const places = CHANGE_LOG_HEADINGS.map((heading) => reader.find(heading));
  const number = (row: number, place: number): number => {
    const value = reader.raw(row, place);
    return typeof value === "number" ? value : 0;
  };
  return reader.filledRows().map((row, index) => ({
    run: number(row, places[0]) || index + 1,
    preparedOn: isBlank(reader.raw(row, places[1])) ? null : number(row, places[1]) || null,
    preparedBy: reader.text(row, places[2]),
    version: reader.text(row, places[3]),
    postsNow: number(row, places[4]),
    postsToMove: number(row, places[5]),
    postsMoved: number(row, places[6]),
    change: reader.text(row, places[7]),
  }));
}
