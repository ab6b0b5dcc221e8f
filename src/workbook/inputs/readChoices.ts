import { foldName } from "../../model/names";
import { BY_YEAR, INPUTS, yearHeading, type ByYearId, type Field, type InputId } from "./fields";
import type { Run, Scalar, Sourced } from "./run";
import type { InputProblem } from "./source";
import { type TableReader } from "./tableReader";

/** Most years that a plan takes (functions' contract, PHASEDMOVES). */
const MOST_YEARS = 30;

export function readInputs(reader: TableReader | undefined): Run["inputs"] {
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

export function readByYear(
  reader: TableReader | undefined,
  problems: InputProblem[]
): Run["byYear"] {
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
