import { foldName, tidyName } from "../../model/names";
import { cellError } from "../answer";
import { describeCell, isBlankOrZero, readCell, type Cell } from "./cell";
import { rowOfRange, toGrid } from "./grid";
import { Problems } from "./problems";
import { figureFault } from "./figures";
import { refuseWholeErrors } from "./wholeError";

/** A `moves` table of PHASEDMOVES, read back from the sheet. */
export interface MovesTable {
  /** The headings of the years as they stand: `Year 1`, 2022, `2022/23`. */
  readonly years: readonly (string | number)[];
  /** Names on one line, in the order of the table. */
  readonly areas: readonly string[];
  /** Names as the cells hold them: what results show. */
  readonly shown: readonly (string | number)[];
  /** Row of the range that each area stands in, from 0. */
  readonly positions: readonly number[];
  /** Net change of each area (row) in each year (column): negative where it gives posts up. */
  readonly changes: readonly (readonly number[])[];
  /** Expansion posts of each year that found no place; undefined where the table has no such row. */
  readonly notPlaced?: readonly number[];
}

const REMEDY =
  'select the whole table that PHASEDMOVES gives with output "moves", from its heading row to its row Total';

/**
 * Reads a table `Area | one column per year | Total | Left to target` with its heading row, its areas, an
 * optional row `Expansion not placed` and its last row `Total` (functions' contract, PHASEDMOVES). Blank rows
 * and columns beside it are passed over. Ends the call naming everything that is wrong; sums that do not fit
 * their rows and columns are refused, for then a part of the table is missing or was changed by hand.
 */
export function readMovesTable(name: string, cells: unknown): MovesTable {
  const grid = toGrid(cells);
  if (grid === undefined || grid.length === 0) {
    throw cellError("value", `${name}: nothing was given; ${REMEDY}.`);
  }
  if (grid.some((row) => !Array.isArray(row) || row.length !== grid[0].length)) {
    throw cellError("value", `${name}: its rows differ in length; select one block of cells.`);
  }
  refuseWholeErrors([{ name, cells }]);
  const rows = grid.map((row) => row.map(readCell));
  const totalColumn = findTotalColumn(name, rows[0]);
  const problems = new Problems();
  const years = readYears(name, rows[0].slice(1, totalColumn), problems);
  const body = readBody(name, rows, totalColumn, years, problems);
  problems.throwIfAny();
  checkSums(name, years, body);
  return {
    years,
    areas: body.areas,
    shown: body.shown,
    positions: body.positions,
    changes: body.changes,
    ...(body.notPlaced ? { notPlaced: body.notPlaced } : {}),
  };
}

function isText(cell: Cell | undefined, folded: string): boolean {
  return cell?.kind === "text" && foldName(cell.value) === folded;
}

function findTotalColumn(name: string, heading: readonly Cell[]): number {
  // A year could itself be labelled "Total": the column of sums is the last one of that name.
  let column = -1;
  heading.forEach((cell, index) => {
    if (isText(cell, "total")) column = index;
  });
  if (!isText(heading[0], "area") || column < 0) {
    throw cellError(
      "value",
      `${name}: its first row is not the heading row Area, years, Total, Left to target; ${REMEDY}.`
    );
  }
  if (column < 2) {
    throw cellError("value", `${name}: no year stands between Area and Total; ${REMEDY}.`);
  }
  return column;
}

function readYears(name: string, cells: readonly Cell[], problems: Problems): (string | number)[] {
  const seen = new Set<string>();
  return cells.map((cell, index) => {
    const place = `${name}: ${rowOfRange(0)}, column ${index + 2}`;
    if (cell.kind !== "number" && cell.kind !== "text") {
      problems.add(place, `holds ${describeCell(cell)} where a year is wanted; ${REMEDY}`);
      return "";
    }
    const folded = foldName(String(cell.value));
    if (seen.has(folded)) problems.add(place, `holds the year ${cell.value} a second time`);
    seen.add(folded);
    return cell.value;
  });
}

interface Body {
  areas: string[];
  shown: (string | number)[];
  positions: number[];
  changes: number[][];
  /** The sums that stand in the column Total, beside each area. */
  sums: number[];
  notPlaced?: number[];
  /** The row Total: one figure per year. */
  total?: number[];
}

function readBody(
  name: string,
  rows: readonly (readonly Cell[])[],
  totalColumn: number,
  years: readonly (string | number)[],
  problems: Problems
): Body {
  const body: Body = { areas: [], shown: [], positions: [], changes: [], sums: [] };
  const rowOf = new Map<string, number>();
  for (let position = 1; position < rows.length; position++) {
    const row = rows[position];
    const label = row[0];
    const place = rowOfRange(position);
    const blankName = isBlankOrZero(label) || isText(label, "");
    if (blankName && row.every((cell) => isBlankOrZero(cell) || isText(cell, ""))) continue;
    if (body.total) {
      problems.add(`${name}:`, `${place} holds figures below the row Total; ${REMEDY}`);
      continue;
    }
    if (blankName || (label.kind !== "text" && label.kind !== "number")) {
      problems.add(`${name}:`, `${place} holds ${describeCell(label)} in place of an area`);
      continue;
    }
    const area = tidyName(String(label.value));
    const figures = row.slice(1, totalColumn + 1).map((cell, index) => {
      const fault = figureFault(cell, { whole: true, signed: true });
      if (fault === undefined) return cell.kind === "number" ? cell.value : 0;
      const heading = index < years.length ? years[index] : "Total";
      problems.add(`${name}: ${area} (${place}, ${heading})`, fault);
      return 0;
    });
    const changes = figures.slice(0, years.length);
    const folded = foldName(area);
    if (folded === "total") body.total = changes;
    else if (folded === "expansion not placed") body.notPlaced = changes;
    else {
      if (rowOf.has(folded)) {
        problems.add(
          `${name}: ${area} (${place})`,
          `is already in ${rowOfRange(rowOf.get(folded)!)}; give each area one row`
        );
      }
      rowOf.set(folded, position);
      body.areas.push(area);
      body.shown.push(label.value);
      body.positions.push(position);
      body.changes.push(changes);
      body.sums.push(figures[years.length]);
    }
  }
  return body;
}

/** A table cut off at the bottom or changed by hand no longer adds up. */
function checkSums(name: string, years: readonly (string | number)[], body: Body): void {
  if (body.areas.length === 0) {
    throw cellError("value", `${name}: no area stands below the heading row; ${REMEDY}.`);
  }
  if (!body.total) {
    throw cellError("value", `${name}: its last row is not Total; ${REMEDY}.`);
  }
  const problems = new Problems();
  body.areas.forEach((area, index) => {
    const sum = body.changes[index].reduce((a, b) => a + b, 0);
    if (sum === body.sums[index]) return;
    problems.add(
      `${name}: ${area} (${rowOfRange(body.positions[index])})`,
      `adds up to ${sum}, but its Total is ${body.sums[index]}; ${REMEDY}`
    );
  });
  years.forEach((year, t) => {
    const sum = body.changes.reduce((a, changes) => a + changes[t], 0);
    if (sum === body.total![t]) return;
    problems.add(
      `${name}: column ${year}`,
      `adds up to ${sum}, but the row Total says ${body.total![t]}; ${REMEDY}`
    );
  });
  problems.throwIfAny();
}
