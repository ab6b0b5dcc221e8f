import { MOST_CELLS } from "../../model/moves/phasedInput";
import { INPUT_HEADINGS, TABLES, yearHeading } from "./fields";
import type { Run } from "./run";
import type { InputProblem, SourceWorkbook } from "./source";
import { InputTables } from "./tables";
import { leftOver } from "./notRead";
import { readAreas } from "./readAreas";
import { readByYear, readInputs } from "./readChoices";
import { readCapacity, readPlaces } from "./readPlaces";
import {
  checkFixedTermAreas,
  readAssumptions,
  readChangeLog,
  readFixedTerm,
  readSalaries,
} from "./readRecords";

export type ReadRun =
  { readonly run: Run } | { readonly run?: undefined; readonly problems: readonly InputProblem[] };

/** Reads the input tables of a run, or tells all that is wrong with them at once. */
export function readRun(source: SourceWorkbook): ReadRun {
  const problems: InputProblem[] = [];
  const tables = new InputTables(source, problems);
  const inputTable = tables.need(TABLES.inputs, INPUT_HEADINGS);
  const yearTable = tables.need(TABLES.byYear, ["Item", yearHeading(0), "..."]);
  const areaTable = tables.need(TABLES.areas, ["Area", "Posts now", "NHSE need"]);
  const inputs = readInputs(inputTable);
  const byYear = readByYear(yearTable, problems);
  const areas = areaTable ? readAreas(areaTable) : [];
  const years = byYear.Years.value.length;
  if (areaTable && areas.length * years > MOST_CELLS) {
    // Nothing more is read: what else is wrong in thousands of rows helps nobody before this is settled.
    const size = `${areas.length} areas x ${years} years are ${areas.length * years} cells of a plan`;
    const problem = `${size}; the limit is ${MOST_CELLS}`;
    const remedy = "Plan fewer areas or fewer years at a time";
    return { problems: [{ sheet: areaTable.table.sheet, cell: "", problem, remedy }] };
  }
  const names = areas.map((row) => String(row.values.area));
  const known = inputs.VacanciesFrom.value === "known";
  const vacancyTable = known
    ? tables.need(TABLES.vacancies, ["Area", yearHeading(0), "..."])
    : tables.find(TABLES.vacancies);
  const capacityTable = tables.find(TABLES.capacity);
  const fixedTermTable = tables.find(TABLES.fixedTerm);
  const run: Run = {
    inputs,
    byYear,
    areas,
    vacancies: vacancyTable && readPlaces(vacancyTable, names, years, "Vacancies", known),
    capacity: capacityTable && readCapacity(capacityTable, names, byYear.Years.value.map(String)),
    fixedTerm: readFixedTerm(fixedTermTable),
    salaries: readSalaries(tables.find(TABLES.salaries), years),
    assumptions: readAssumptions(tables.find(TABLES.assumptions)),
    changeLog: readChangeLog(tables.find(TABLES.changeLog)),
  };
  if (fixedTermTable) checkFixedTermAreas(fixedTermTable, names);
  tables.reportMissing();
  const notRead: InputProblem[] = [];
  for (const reader of tables.readers) {
    const { refused, listed } = leftOver(reader);
    problems.push(...refused);
    notRead.push(...listed);
  }
  if (problems.length > 0) return { problems: firstOfEachCell(problems) };
  return { run: notRead.length > 0 ? { ...run, notRead } : run };
}

/** A cell that cannot be read often fails a second rule for that reason: its first problem is enough. */
function firstOfEachCell(problems: readonly InputProblem[]): InputProblem[] {
  const told = new Set<string>();
  return problems.filter(({ sheet, cell, problem }) => {
    const place = cell === "" ? problem : `${sheet}!${cell}`;
    if (told.has(place)) return false;
    told.add(place);
    return true;
  });
}
