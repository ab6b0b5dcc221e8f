import { foldName } from "../../model/names";
import {
  ASSUMPTION_HEADINGS,
  CHANGE_LOG_HEADINGS,
  FIXED_TERM_HEADINGS,
  SALARY_HEADINGS,
  TABLES,
  yearHeadings,
} from "./fields";
import { nearestName } from "./nearest";
import type { ChangeLogRow, FixedTermRow, Run, SalaryRow } from "./run";
import { type TableReader } from "./tableReader";

export function readFixedTerm(reader: TableReader | undefined): FixedTermRow[] {
  if (!reader) return [];
  const [area, line, posts, until] = FIXED_TERM_HEADINGS.map((heading) => reader.find(heading));
  return reader.filledRows().map((row) => ({
    area: reader.text(row, area),
    fundingLine: reader.text(row, line),
    posts: Number(reader.read(row, posts, { label: "Posts", kind: "whole" }) ?? 0),
    until: reader.read(row, until, { label: "Funded until", kind: "date" }) as number | null,
  }));
}

/** Salaries by grade and year; a row without a grade is refused if it holds a figure. */
export function readSalaries(
  reader: TableReader | undefined,
  years: number
): SalaryRow[] | undefined {
  if (!reader) return undefined;
  const [grade, atGrade, source] = SALARY_HEADINGS;
  const places = yearHeadings(years).map((heading) => reader.find(heading));
  const number = (row: number, place: number, label: string): number | null =>
    reader.read(row, place, { label, kind: "number" }) as number | null;
  return reader.filledRows().map((row) => {
    const found = {
      grade: reader.text(row, reader.find(grade)),
      years: number(row, reader.find(atGrade), atGrade),
      salaries: places.map((place) => number(row, place, "Salary")),
      source: reader.text(row, reader.find(source)),
    };
    if (found.grade === "") {
      reader.wrong(row, reader.find(grade), "a salary without a grade", "Name the grade");
    }
    return found;
  });
}

/** Posts in an area that the plan does not have are shown beside it only: that is said. */
export function checkFixedTermAreas(reader: TableReader, names: readonly string[]): void {
  const column = reader.find(FIXED_TERM_HEADINGS[0]);
  const known = new Set(names.map(foldName));
  for (const row of reader.filledRows()) {
    const area = reader.text(row, column);
    if (known.has(foldName(area))) continue;
    const near = nearestName(area, names);
    if (near?.close) {
      const remedy = `Did you mean ${near.name}? Write the name as in the table ${TABLES.areas}`;
      reader.wrong(row, column, `${area} is not among the areas`, remedy);
    } else {
      const what = area === "" ? "posts without an area" : `${area} is not among the areas`;
      const remedy = `Write the name as in the table ${TABLES.areas}, or delete the row`;
      reader.passOver(row, column, `${what}: they are shown, and belong to no area`, remedy);
    }
  }
}

export function readAssumptions(reader: TableReader | undefined): Run["assumptions"] {
  if (!reader) return [];
  const [assumption, source] = ASSUMPTION_HEADINGS.map((heading) => reader.find(heading));
  return reader
    .filledRows()
    .map((row) => ({ assumption: reader.text(row, assumption), source: reader.text(row, source) }));
}

/** The change log of an earlier run; a row that is no row of ours is kept in words. */
export function readChangeLog(reader: TableReader | undefined): ChangeLogRow[] {
  if (!reader) return [];
  const places = CHANGE_LOG_HEADINGS.map((heading) => reader.find(heading));
  const number = (row: number, place: number): number | null => {
    const value = reader.raw(row, place);
    return typeof value === "number" ? value : null;
  };
  return reader.filledRows().map((row, index) => ({
    run: number(row, places[0]) || index + 1,
    preparedOn: (number(row, places[1]) ?? 0) > 0 ? reader.day(row, places[1]) : null,
    preparedBy: reader.text(row, places[2]),
    version: reader.text(row, places[3]),
    postsNow: number(row, places[4]),
    postsToMove: number(row, places[5]),
    postsMoved: number(row, places[6]),
    change: reader.text(row, places[7]),
  }));
}
