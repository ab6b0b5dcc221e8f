import { foldName, tidyName } from "../../model/names";
import { address } from "../formulas/address";
import { isError, type CellValue } from "../formulas/values";
import { FORMER_ROWS } from "./fields";
import { nearestName } from "./nearest";
import type { InputProblem } from "./source";
import { isBlank, type TableReader } from "./tableReader";

const YEAR_HEADING = /^year \d+$/;

/** What is typed in an input table, or right beside it, and read by nobody. */
export interface LeftOver {
  /** So near to something known that it was most likely meant: refused. */
  readonly refused: InputProblem[];
  /** The rest, for the list of what needs a look. */
  readonly listed: InputProblem[];
}

/**
 * Goes by what the readers asked the table for, so that a new field is known here by itself. To be called when the
 * table has been read.
 */
export function leftOver(reader: TableReader): LeftOver {
  const found: LeftOver = { refused: [], listed: [...reader.passedOver] };
  unknownColumns(reader, found);
  if (reader.rowNames >= 0) unknownRows(reader, found);
  typedBeside(reader, found);
  hiddenRows(reader, found);
  return found;
}

function unknownColumns(reader: TableReader, found: LeftOver): void {
  const { table } = reader;
  const known = [...reader.knownHeadings];
  const folded = new Set(known.map(foldName));
  const free = known.filter((name) => reader.find(name) < 0);
  const seen = new Set<string>();
  table.headings.forEach((heading, column) => {
    const name = foldName(heading);
    const again = seen.has(name);
    seen.add(name);
    if (folded.has(name) && !again) return;
    const first = table.rows.findIndex((cells) => counts(cells[column] ?? null));
    const at = (row: number): Pick<InputProblem, "sheet" | "cell"> => ({
      sheet: table.sheet,
      cell: address(table.row + 1 + row, table.column + column),
    });
    if (folded.has(name)) {
      const problem = `the heading ${inQuotes(heading)} is there twice`;
      found.refused.push({ ...at(-1), problem, remedy: "Keep one of the two columns" });
    } else if (YEAR_HEADING.test(name) || name === "") {
      if (first < 0) return;
      const what =
        name === "" ? "a blank heading" : `${tidyName(heading)}, which is no year of the plan`;
      found.listed.push({
        ...at(first),
        problem: `${shown(table.rows[first][column])} is under ${what}: it was not read`,
        remedy:
          name === ""
            ? "Give the column a heading that is known, or clear it"
            : "Name its training year in the table ByYear, or clear it",
      });
    } else {
      const nearest = nearestName(heading, known, free);
      const problem = `the heading ${inQuotes(heading)} is not known`;
      if (nearest?.close) {
        found.refused.push({
          ...at(-1),
          problem,
          remedy: `Did you mean "${nearest.name}"? Otherwise give the column another heading`,
        });
      } else if (first >= 0) {
        const hint = nearest ? ` (nearest: "${nearest.name}")` : "";
        found.listed.push({
          ...at(-1),
          problem: `${problem}${hint}: the column was not read`,
          remedy: "Keep it if it is a note of yours",
        });
      }
    }
  });
}

function unknownRows(reader: TableReader, found: LeftOver): void {
  const { table } = reader;
  const known = [...reader.knownRows];
  const folded = new Set(known.map(foldName));
  const free = known.filter((name) => reader.findRow(reader.rowNames, name) < 0);
  const seen = new Map<string, number>();
  const former = new Map(Object.entries(FORMER_ROWS).map(([name, now]) => [foldName(name), now]));
  for (const row of reader.filledRows()) {
    const label = reader.raw(row, reader.rowNames);
    if (isError(label)) continue;
    const text = tidyName(String(label ?? ""));
    const name = foldName(text);
    const place = {
      sheet: table.sheet,
      cell: address(table.row + 1 + row, table.column + reader.rowNames),
    };
    if (name === "") {
      const value = table.rows[row].find(counts);
      if (value === undefined) continue;
      const problem = `${shown(value)} is in a row without a name: it was not read`;
      found.listed.push({
        ...place,
        problem,
        remedy: "Name the row as in the template, or clear it",
      });
    } else if (folded.has(name)) {
      const first = seen.get(name);
      if (first !== undefined) {
        const problem = `the row ${inQuotes(text)} is there twice, first in row ${table.row + 2 + first}`;
        found.refused.push({ ...place, problem, remedy: "Keep one of the two" });
      }
      seen.set(name, row);
    } else if (former.has(name)) {
      const figure = table.rows[row].find((value) => typeof value === "number" && value !== 0);
      if (figure === undefined) continue;
      const now = former.get(name)!;
      const rows = `${now.slice(0, -1).join(", ")} and ${now[now.length - 1]}`;
      found.refused.push({
        ...place,
        problem: `the row ${inQuotes(text)} is ${now.length} rows now`,
        remedy: `Enter its figures in the rows ${rows}, and delete this row`,
      });
    } else {
      const nearest = nearestName(text, known, free)!;
      const problem = `the row ${inQuotes(text)} is not known`;
      if (nearest.close) {
        const remedy = `Did you mean "${nearest.name}"? Otherwise delete the row`;
        found.refused.push({ ...place, problem, remedy });
      } else {
        found.listed.push({
          ...place,
          problem: `${problem} (nearest: "${nearest.name}"): it was not read`,
          remedy: "Keep it if it is a note of yours",
        });
      }
    }
  }
}

/** Figures right below a table are most likely rows of it that Excel did not take in. */
function typedBeside({ table }: TableReader, found: LeftOver): void {
  const end = table.row + table.rows.length;
  const rows = new Map<number, CellValue[]>();
  for (const { row, column, value } of table.beside ?? []) {
    const place = { sheet: table.sheet, cell: address(row, column) };
    if (column >= table.column + table.headings.length) {
      found.listed.push({
        ...place,
        problem: `${shown(value)} is right of the table ${table.name}: it was not read`,
        remedy: "Keep it if it is a note of yours",
      });
    } else rows.set(row, [...(rows.get(row) ?? []), value]);
  }
  for (const [row, values] of rows) {
    const entry = {
      sheet: table.sheet,
      cell: address(row, table.column),
      problem: `${values.slice(0, 3).map(shown).join(", ")} ${values.length > 1 ? "are" : "is"} below the table ${table.name}, which ends in row ${end + 1}`,
      remedy: `Drag the corner of the table down to take the row in, or leave a blank row between`,
    };
    const figures = values.some((value) => typeof value === "number");
    if (figures) found.refused.push(entry);
    else found.listed.push({ ...entry, problem: `${entry.problem}: it was not read` });
  }
}

/**
 * Rows that a filter hides may be no part of what its user means: that is asked. Rows hidden by hand are read, and said.
 * In tables whose rows have fixed names hiding is only a matter of looks.
 */
function hiddenRows(reader: TableReader, found: LeftOver): void {
  const { table } = reader;
  if (reader.rowNames >= 0) return;
  const rows = (table.hidden ?? []).filter((row) => table.rows[row].some(counts));
  if (rows.length === 0) return;
  const names = rows.slice(0, 5).map((row) => shown(table.rows[row].find(counts)!));
  const more = rows.length > names.length ? ` and ${rows.length - names.length} more` : "";
  const count = rows.length === 1 ? "1 row" : `${rows.length} rows`;
  const entry = { sheet: table.sheet, cell: address(table.row + 1 + rows[0], table.column) };
  const which = `${count} of the table ${table.name} (${names.join(", ")}${more})`;
  if (table.filtered) {
    const problem = `a filter hides ${which}`;
    const remedy = "Clear the filter if they are part of the plan, or delete them if they are not";
    found.refused.push({ ...entry, problem, remedy });
  } else {
    const problem = `${which} ${rows.length === 1 ? "is hidden and was" : "are hidden and were"} read`;
    found.listed.push({ ...entry, problem, remedy: "Delete what is no part of the plan" });
  }
}

/** Whether a person would miss the value: a 0 under no year changes nothing. */
const counts = (value: CellValue): boolean => !isBlank(value) && value !== 0;

const shown = (value: CellValue): string =>
  isError(value)
    ? `the error ${value.error}`
    : typeof value === "string"
      ? inQuotes(value)
      : String(value);

/** A typed text in a sentence: whole where it is a name, cut where it is a page. */
function inQuotes(text: string): string {
  const tidy = tidyName(text);
  return `"${tidy.length > 80 ? `${tidy.slice(0, 80)}...` : tidy}"`;
}
