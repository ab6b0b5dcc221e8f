import { foldName, isBlankText, tidyName } from "../../model/names";
import { countsTwice, isLondon, londonBesideItsOffices } from "../../model/reference/countedTwice";
import { cellError } from "../answer";
import { describeCell, isBlankOrZero, readCell, type Cell } from "./cell";
import { gridSize, rowOfRange, toGrid } from "./grid";
import type { LaidOut } from "./layout";
import type { Problems } from "./problems";
import { isPlaceHeading } from "./texts";

/** The area of a row: as the cell holds it, and on one line for sentences. */
export interface AreaName {
  readonly shown: string | number;
  readonly tidy: string;
}

/** The areas' cells in their order; `lying` where they stand side by side. */
export function readAreaGrid(
  name: string,
  cells: unknown
): { flat: readonly unknown[]; lying: boolean } {
  const grid = toGrid(cells);
  if (!grid || grid.length === 0 || gridSize(grid).columns === 0) {
    throw cellError("value", `${name}: nothing was given; select the column of area names.`);
  }
  const { rows, columns } = gridSize(grid);
  if (rows > 1 && columns > 1) {
    throw cellError(
      "value",
      `${name}: ${rows} rows and ${columns} columns were given; select the one column of area names.`
    );
  }
  return rows === 1
    ? { flat: grid[0], lying: columns > 1 }
    : { flat: grid.map((r) => r[0]), lying: false };
}

export function isBlankName(cell: Cell): boolean {
  return isBlankOrZero(cell) || (cell.kind === "text" && isBlankText(cell.value));
}

/** The name in a row that has figures; undefined, and told, where it is none. */
export function readAreaName(
  cell: Cell,
  argument: string,
  laidOut: LaidOut,
  position: number,
  problems: Problems
): AreaName | undefined {
  const row = rowOfRange(position);
  if (isBlankName(cell)) {
    const figure = laidOut.columns
      .filter((column) => !column.uniform)
      .flatMap((column) => column.row(position).map((raw) => ({ column, cell: readCell(raw) })))
      .find((entry) => !isBlankOrZero(entry.cell))!;
    const { noun, name } = figure.column.request;
    const atTheEdge = position === 0 || position === laidOut.length - 1;
    problems.add(
      `${argument}:`,
      `${row} has ${describeCell(figure.cell)} ${noun ?? `in ${name}`} but no area: a merged cell? ` +
        `Give each row its area${atTheEdge ? ", and let all ranges begin in the same row" : ""}`
    );
    return undefined;
  }
  if (cell.kind === "text") return { shown: cell.value, tidy: tidyName(cell.value) };
  if (cell.kind === "number") return { shown: cell.value, tidy: String(cell.value) };
  const remedy = cell.kind === "error" ? "correct the formula in that cell" : "type an area's name";
  problems.add(`${argument}:`, `${row} holds ${describeCell(cell)}; ${remedy}`);
  return undefined;
}

/** Areas that are listed twice, that are sums of others, or whose first is the heading of a shifted range. */
export function checkNames(
  argument: string,
  areas: readonly string[],
  positions: readonly number[],
  laidOut: LaidOut,
  problems: Problems
): void {
  const at = (index: number): string => rowOfRange(positions[index]);
  const seen = new Map<string, number>();
  areas.forEach((area, index) => {
    const folded = foldName(area);
    const before = seen.get(folded);
    const tell = (what: string): void => problems.add(`${argument}: ${area} (${at(index)})`, what);
    if (countsTwice(folded)) {
      tell("is a total, not an area, and would be counted twice; exclude that row");
    } else if (before !== undefined) {
      tell(`is already in ${at(before)}; give each area one row`);
    } else if (positions[index] === 0 && isPlaceHeading(area)) {
      const columns = laidOut.columns.filter((column) => !column.uniform);
      const first = (kind: Cell["kind"]) =>
        columns.find((column) => column.row(0).some((raw) => readCell(raw).kind === kind));
      // A text beside it is told with its own argument.
      const beside = first("text") ? undefined : first("number");
      if (beside) {
        tell(
          `is a heading, but ${beside.request.name} has a figure beside it; let all ranges begin in the same row`
        );
      }
    }
    if (before === undefined) seen.set(folded, index);
  });
  const office = londonBesideItsOffices(areas);
  if (office === undefined) return;
  const london = areas.findIndex(isLondon);
  problems.add(
    `${argument}: ${areas[london]} (${at(london)})`,
    `is listed with ${areas[office]}, which is part of it, and would be counted twice; keep London or its offices`
  );
}
