import { foldName, quoted } from "../../model/names";
import { BY_YEAR, INPUTS, yearHeading, type ByYearId, type Field, type InputId } from "./fields";
import type { Run, Scalar, Sourced } from "./run";
import type { InputProblem } from "./source";
import { trainingYear } from "../../functions/cells/years";
import { isBlank, type TableReader } from "./tableReader";

/** Most years that a plan takes (functions' contract, PHASEDMOVES). */
const MOST_YEARS = 30;

export function readInputs(reader: TableReader | undefined): Run["inputs"] {
  const places = reader && {
    label: reader.need("Input"),
    value: reader.need("Value"),
    unit: reader.find("Unit"),
    source: reader.find("Source"),
  };
  const entries = (INPUTS as readonly Field[]).map((field) => {
    const row = reader ? reader.findRow(places!.label, field.label) : -1;
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
  reader.find("Unit");
  const yearsRow = reader.findRow(item, BY_YEAR[0].label);
  const labels = columns.map((column) => reader.text(yearsRow, column));
  while (labels[labels.length - 1] === "") labels.pop();
  if (labels.length === 0 || labels.some((label) => label === "")) {
    const remedy = `Enter the training years of the plan in the row "${BY_YEAR[0].label}", such as 2022/23, without gaps`;
    reader.wrong(Math.max(yearsRow, 0), columns[0] ?? 0, "a training year is missing", remedy);
  }
  if (labels.length > MOST_YEARS) {
    const remedy = `Plan for at most ${MOST_YEARS} years`;
    reader.wrong(yearsRow, columns[0], `${labels.length} training years are given`, remedy);
  }
  if (problems.length === 0) checkYears(reader, yearsRow, columns, labels);
  passOverUnnamed(reader, columns.slice(labels.length));
  const source = reader.find("Source");
  return byYearRecord((field) => {
    const row = reader.findRow(item, field.label);
    if (field.id === "Years") {
      return { value: labels, source: reader.text(row, source) || field.source };
    }
    // Where the row is not there, each of its cells is blank.
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

/** Training years follow one another: a year left out or in another order would shift all that rests on them. */
function checkYears(
  reader: TableReader,
  row: number,
  columns: readonly number[],
  labels: readonly string[]
): void {
  const years = labels.map(trainingYear);
  labels.forEach((label, index) => {
    const [year, before] = [years[index], years[index - 1]];
    const wrong = (problem: string, remedy: string): void =>
      reader.wrong(row, columns[index], problem, remedy);
    if (year === undefined) {
      wrong(`${quoted(label)} is not a training year`, "Write it such as 2022/23");
    } else if (years.indexOf(year) < index) {
      wrong(`the year ${label} is listed twice`, "Name each year once");
    } else if (before !== undefined && year !== before + 1) {
      wrong(`${label} follows ${labels[index - 1]}`, "Let the training years rise one by one");
    }
  });
  const next = yearColumns(reader).find(
    ({ number, column }) => number > columns.length && reader.text(row, column) !== ""
  );
  if (next) {
    const problem = `the heading Year ${next.number} follows Year ${columns.length}`;
    reader.wrong(-1, next.column, problem, "Number the columns of the years without a gap");
  }
}

/** The columns headed Year and a number, wherever they are. */
function yearColumns({ table }: TableReader): { number: number; column: number }[] {
  return table.headings.flatMap((heading, column) => {
    const number = Number(/^year (\d+)$/.exec(foldName(heading))?.[1] ?? 0);
    return number > 0 ? [{ number, column }] : [];
  });
}

/** Figures in a column of the table whose training year is not named belong to no year of the plan. */
function passOverUnnamed(reader: TableReader, columns: readonly number[]): void {
  for (const column of columns) {
    const row = reader
      .filledRows()
      .find((index) => !isBlank(reader.raw(index, column)) && reader.raw(index, column) !== 0);
    if (row === undefined) continue;
    const heading = reader.table.headings[column];
    const problem = `figures are under ${heading}, which has no training year: they were not read`;
    reader.passOver(row, column, problem, `Name the year in the row "${BY_YEAR[0].label}"`);
  }
}
