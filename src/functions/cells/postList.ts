import { foldName, isBlankText } from "../../model/names";
import type { PostList } from "../../model/moves/vacancies";
import { cellError } from "../answer";
import { describeCell, isBlankOrZero, readCell, type Cell } from "./cell";
import { gridSize, rowOfRange, toGrid } from "./grid";
import { Problems } from "./problems";
import { isPlaceHeading } from "./texts";
import { refuseWholeErrors } from "./wholeError";

/** The serial of 31 December 9999, the last day Excel knows. */
const LAST_DAY = 2_958_465;

function readColumn(name: string, argument: unknown, of: string): readonly unknown[] {
  const grid = toGrid(argument);
  if (grid === undefined || grid.length === 0) {
    throw cellError("value", `${name}: nothing was given; select the column of ${of}.`);
  }
  const { rows, columns } = gridSize(grid);
  if (rows > 1 && columns > 1) {
    throw cellError(
      "value",
      `${name}: ${rows} rows and ${columns} columns were given; select the one column of ${of}.`
    );
  }
  return grid.flat();
}

/**
 * Reads a list of posts: its areas and end dates, side by side. A first row with text for a date is a heading row,
 * unless an area of `known` stands in it; rows blank in both are passed over; a blank date beside an area
 * is an unfilled post.
 */
export function readPostList(
  areasName: string,
  areas: unknown,
  datesName: string,
  dates: unknown,
  known: readonly string[]
): PostList {
  refuseWholeErrors([
    { name: areasName, cells: areas },
    { name: datesName, cells: dates },
  ]);
  const names = readColumn(areasName, areas, "the posts' areas");
  const days = readColumn(datesName, dates, "end dates");
  if (names.length !== days.length) {
    throw cellError(
      "value",
      `${datesName}: ${days.length} cells were given, but ${areasName} has ${names.length}; select one row per post in both, from the same row on.`
    );
  }
  const list = { areas: [] as string[], endDates: [] as (number | undefined)[] };
  const problems = new Problems();
  const listed = new Set(known.map(foldName));
  for (let row = 0; row < names.length; row++) {
    const name = readCell(names[row]);
    const day = readCell(days[row]);
    const noArea = isBlankOrZero(name) || (name.kind === "text" && isBlankText(name.value));
    // Spaces in a cell look blank, so they are.
    const noDay = isBlankOrZero(day) || (day.kind === "text" && isBlankText(day.value));
    if (noArea && noDay) continue;
    if (row === 0 && day.kind === "text" && !noDay && !isListed(name, listed)) continue;
    if (
      row === 0 &&
      !isListed(name, listed) &&
      name.kind === "text" &&
      isPlaceHeading(name.value)
    ) {
      problems.add(
        `${areasName}: ${rowOfRange(row)}`,
        `holds the heading ${describeCell(name)}, but ${datesName} has no heading beside it; let both begin in the same row`
      );
      continue;
    }
    const fault = noDay ? undefined : dateFault(day);
    if (fault !== undefined) {
      problems.add(`${datesName}: ${rowOfRange(row)}`, fault);
    } else if (noArea) {
      problems.add(
        `${areasName}: ${rowOfRange(row)}`,
        "has an end date but no area; give the post its area"
      );
    } else if (name.kind !== "text" && name.kind !== "number") {
      problems.add(`${areasName}: ${rowOfRange(row)}`, `holds ${describeCell(name)}; type an area`);
    } else {
      list.areas.push(String(name.value));
      list.endDates.push(day.kind === "number" && !noDay ? day.value : undefined);
    }
  }
  problems.throwIfAny();
  if (list.areas.length === 0) {
    throw cellError(
      "value",
      `${areasName}: no post was found; select at least one row with an area.`
    );
  }
  return list;
}

function isListed(name: Cell, listed: ReadonlySet<string>): boolean {
  return (
    (name.kind === "text" || name.kind === "number") && listed.has(foldName(String(name.value)))
  );
}

function dateFault(day: Cell): string | undefined {
  if (day.kind === "number") {
    return day.value >= 1 && day.value < LAST_DAY + 1
      ? undefined
      : `holds ${day.value}, which is no date; type a date or clear the cell`;
  }
  const remedy =
    day.kind === "error" ? "correct the formula in that cell" : "type a date or clear the cell";
  const stored = day.kind === "text" ? ", a date stored as text or none" : "";
  return `holds ${describeCell(day)}${stored}; ${remedy}`;
}
