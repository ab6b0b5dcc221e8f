import { sheetText } from "../../../src/workbook/formulas/text";

/** A block of cells, rows and columns counted from 0, both ends included. */
export interface Area {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
}

export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;

export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** `A1:B3`, `A1`; whole columns and rows as Excel writes them, `A:D`, `2:5`. */
export function areaText(area: Area): string {
  const { startRow, startColumn, endRow, endColumn } = area;
  if (startRow === 0 && endRow === MOST_ROWS - 1) {
    return `${columnLetters(startColumn)}:${columnLetters(endColumn)}`;
  }
  if (startColumn === 0 && endColumn === MOST_COLUMNS - 1) return `${startRow + 1}:${endRow + 1}`;
  const first = `${columnLetters(startColumn)}${startRow + 1}`;
  const last = `${columnLetters(endColumn)}${endRow + 1}`;
  return first === last ? first : `${first}:${last}`;
}

/** A sheet's name as it stands before `!`: in quotes where it could be read as anything else. */
export function sheetPrefix(name: string): string {
  return `${sheetText(name)}!`;
}

/** `$A$1:$B$3`, as names and charts hold it. */
export function absoluteText(area: Area): string {
  return areaText(area).replace(/[A-Z]+|\d+/g, "$$$&");
}

/**
 * Reads `A1`, `$A$1:$B$3`, `A:D`, `2:5`, with or without a sheet before it.
 * @returns the area and the sheet's name, or undefined if the text is no address
 */
export function parseAddress(text: string): { sheet?: string; area: Area } | undefined {
  const match =
    /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(\$?[A-Za-z]{0,3}\$?\d*)(?::(\$?[A-Za-z]{0,3}\$?\d*))?$/.exec(
      text.trim()
    );
  if (!match) return undefined;
  const sheet = match[1]?.replace(/''/g, "'") ?? match[2];
  const first = parseEnd(match[3]);
  const last = match[4] === undefined ? first : parseEnd(match[4]);
  if (!first || !last) return undefined;
  const whole = match[4] !== undefined;
  if (!whole && (first.row === undefined || first.column === undefined)) return undefined;
  const rows = [first.row ?? 0, last.row ?? MOST_ROWS - 1];
  const columns = [first.column ?? 0, last.column ?? MOST_COLUMNS - 1];
  return {
    sheet,
    area: {
      startRow: Math.min(...rows),
      endRow: Math.max(...rows),
      startColumn: Math.min(...columns),
      endColumn: Math.max(...columns),
    },
  };
}

function parseEnd(text: string): { row?: number; column?: number } | undefined {
  const match = /^\$?([A-Za-z]{0,3})\$?(\d*)$/.exec(text);
  if (!match || (!match[1] && !match[2])) return undefined;
  return {
    column: match[1] ? columnNumber(match[1]) : undefined,
    row: match[2] ? Number(match[2]) - 1 : undefined,
  };
}
