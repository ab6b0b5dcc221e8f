import { foldName, tidyName } from "../../model/names";
import { cellError } from "../answer";
import { describeCell, isBlankOrZero, readCell } from "./cell";
import { gridSize, rowOfRange, toGrid } from "./grid";
import { Problems } from "./problems";
import { refuseWholeErrors } from "./wholeError";

/**
 * Reads a column (or row) of names or codes: the text of each cell without outer spaces, "" for a blank one.
 * Some desktop versions of Excel hand a blank cell over as 0, so 0 is blank too. `wanted` says in a refusal
 * what the cells should hold.
 */
export function readTexts(name: string, cells: unknown, wanted: string): string[] {
  const grid = toGrid(cells);
  if (grid === undefined || grid.length === 0 || gridSize(grid).columns === 0) {
    throw cellError("value", `${name}: nothing was given; select ${wanted}.`);
  }
  if (grid.some((row) => !Array.isArray(row) || row.length !== grid[0].length)) {
    throw cellError("value", `${name}: its rows differ in length; select one block of cells.`);
  }
  refuseWholeErrors([{ name, cells }]);
  const { rows, columns } = gridSize(grid);
  if (rows > 1 && columns > 1) {
    throw cellError(
      "value",
      `${name}: ${rows} rows and ${columns} columns were given; select ${wanted}, one column.`
    );
  }
  const problems = new Problems();
  const texts = (rows === 1 ? grid[0] : grid.map((row) => row[0])).map((raw, index) => {
    const cell = readCell(raw);
    if (isBlankOrZero(cell)) return "";
    if (cell.kind === "text") return tidyName(cell.value);
    if (cell.kind === "number") return String(cell.value);
    const remedy = cell.kind === "error" ? "correct the formula in that cell" : "type a text";
    problems.add(`${name}: ${rowOfRange(index)}`, `holds ${describeCell(cell)}; ${remedy}`);
    return "";
  });
  problems.throwIfAny();
  return texts;
}

/** Ends the call if every text is blank or more than `most` are not. */
export function checkCount(name: string, texts: readonly string[], most: number, noun: string) {
  const count = texts.reduce((sum, text) => (text === "" ? sum : sum + 1), 0);
  if (count === 0) {
    throw cellError("value", `${name}: all cells are blank; select at least one of the ${noun}.`);
  }
  if (count > most) {
    throw cellError(
      "value",
      `${name}: ${count} ${noun} were given; the limit is ${most}. Select fewer rows.`
    );
  }
}

/** The list without the blanks at its end, which no result stands beside. */
export function withoutTrailingBlanks(texts: readonly string[]): readonly string[] {
  let length = texts.length;
  while (length > 0 && texts[length - 1] === "") length--;
  return texts.slice(0, length);
}

/** True where the first cell is the heading of its column and no entry of the list. */
export function isHeading(text: string, headings: readonly string[]): boolean {
  return headings.includes(foldName(text.replace(/_/g, " ")));
}

const PLACE_HEADINGS = [
  "area",
  "areas",
  "code",
  "icb",
  "local office",
  "local offices",
  "name",
  "names",
  "national post number",
  "office",
  "owner",
  "region",
];

/** What a column of local offices may be headed: a first cell of that text is no area. */
export function isPlaceHeading(text: string): boolean {
  return isHeading(text, PLACE_HEADINGS);
}
