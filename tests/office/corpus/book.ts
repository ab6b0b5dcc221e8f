import { address } from "../../../src/workbook/formulas/address";

export type Plain = string | number | boolean | null;

/** A cell as a shape means it, before one of the writers puts it into a file. */
export interface BookCell {
  value: Plain;
  error?: string;
  /** Without the equals sign; `value` is its result unless `noResult`. */
  formula?: string;
  noResult?: boolean;
  format?: string;
  /** The pieces of a rich text, every other one bold. */
  rich?: string[];
  comment?: string;
}

export interface BookTable {
  name: string;
  row: number;
  column: number;
  width: number;
  /** Rows below the headings. */
  height: number;
}

export interface BookSheet {
  name: string;
  cells: Map<string, BookCell>;
  tables: BookTable[];
  hidden?: boolean;
  hiddenRows?: number[];
  merges?: string[];
  protected?: boolean;
  conditional?: string;
  validated?: string;
  frozen?: boolean;
  /** Address of a cell that is only formatted. */
  styledBlank?: { row: number; column: number };
}

export interface Book {
  sheets: BookSheet[];
  dates1904?: boolean;
  names: { name: string; refersTo: string }[];
}

/** A small generator of numbers: equal seeds give equal files. */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0 || 1;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 0x100000000) * below);
  };
}

export const cellAt = (sheet: BookSheet, row: number, column: number): BookCell =>
  sheet.cells.get(`${row},${column}`) ?? { value: null };

export function put(sheet: BookSheet, row: number, column: number, cell: BookCell): void {
  sheet.cells.set(`${row},${column}`, cell);
}

export const rangeOf = ({ row, column, width, height }: BookTable): string =>
  `${address(row, column)}:${address(row + height, column + width - 1)}`;

/** Puts a table with its headings and rows on a sheet. */
export function addTable(
  sheet: BookSheet,
  name: string,
  row: number,
  column: number,
  rows: readonly (readonly Plain[])[]
): void {
  rows.forEach((values, r) =>
    values.forEach((value, c) => {
      if (value !== null) put(sheet, row + r, column + c, { value });
    })
  );
  sheet.tables.push({ name, row, column, width: rows[0].length, height: rows.length - 1 });
}

export const newSheet = (name: string): BookSheet => ({ name, cells: new Map(), tables: [] });

export interface BookOptions {
  areas?: readonly string[];
  years?: number;
  /** Where the table Areas begins. */
  at?: { row: number; column: number };
  oneSheet?: boolean;
  areaColumns?: readonly string[];
}

const NAMES = ["North East", "Wessex", "Thames Valley", "South West"];

/** An input workbook that can be planned, with figures from the generator. */
export function inputBook(random: (below: number) => number, options: BookOptions = {}): Book {
  const { areas = NAMES, years = 3, at = { row: 3, column: 0 }, oneSheet = false } = options;
  const columns = options.areaColumns ?? ["Area", "Posts now", "NHSE need", "Deprivation need"];
  const labels = Array.from(
    { length: years },
    (_, t) => `${2026 + t}/${String(27 + t).padStart(2, "0")}`
  );
  const inputs = newSheet("Inputs");
  put(inputs, 0, 0, { value: "Figures of the office" });
  addTable(inputs, "Inputs", 2, 0, [
    ["Input", "Value", "Unit", "Source"],
    ["Specialty", "Haematology", "name", "as typed"],
    ["Baseline date", 45900 + random(100), "date", "TIS"],
    ["Weight for deprivation", random(30) / 100, "0 to 1", "office"],
    ["Length of training", 48 + random(24), "months", "curriculum"],
  ]);
  const headings = labels.map((_, t) => `Year ${t + 1}`);
  addTable(inputs, "ByYear", 10, 0, [
    ["Item", ...headings],
    ["Training year", ...labels],
    ["Expansion posts with lasting funding", ...labels.map(() => random(3))],
  ]);
  const areaSheet = oneSheet ? inputs : newSheet("Areas");
  const place = oneSheet ? { row: 18, column: 0 } : at;
  const figures: Record<string, () => Plain> = {
    "Posts now": () => 5 + random(40),
    "NHSE need": () => 1000 + random(9000) / 7,
    "Deprivation need": () => 100 + random(900),
    "Posts out of scope": () => random(5),
  };
  addTable(areaSheet, "Areas", place.row, place.column, [
    columns,
    ...areas.map((area) =>
      columns.map((column) => (column === "Area" ? area : (figures[column]?.() ?? null)))
    ),
  ]);
  const capacity = newSheet("Capacity");
  addTable(capacity, "Capacity", 2, 0, [
    ["Area", ...headings],
    ...areas.map((area) => [area, ...labels.map(() => random(6))]),
  ]);
  return { sheets: [inputs, ...(oneSheet ? [] : [areaSheet]), capacity], names: [] };
}

/** The sheet and place of a table. */
export function tableOf(book: Book, name: string): { sheet: BookSheet; table: BookTable } {
  for (const sheet of book.sheets) {
    const table = sheet.tables.find((entry) => entry.name === name);
    if (table) return { sheet, table };
  }
  throw new Error(`There is no table ${name}`);
}
