import { INPUT_HEADINGS, TABLES, yearHeading } from "./fields";
import type { Run } from "./run";
import type { InputProblem, SourceWorkbook } from "./source";
import { findTable } from "./tableReader";
import { readAreas } from "./readAreas";
import { readByYear, readInputs } from "./readChoices";
import { readCapacity, readPlaces } from "./readPlaces";
import { readAssumptions, readChangeLog, readFixedTerm, readSalaries } from "./readRecords";

export type ReadRun =
  { readonly run: Run } | { readonly run?: undefined; readonly problems: readonly InputProblem[] };

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
    salaries: readSalaries(findTable(source, TABLES.salaries, problems), years),
    assumptions: readAssumptions(findTable(source, TABLES.assumptions, problems)),
    changeLog: readChangeLog(findTable(source, TABLES.changeLog, problems)),
  };
  return problems.length > 0 ? { problems: firstOfEachCell(problems) } : { run };
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
