/** A range argument as rows of raw cells. */
export type Grid = readonly (readonly unknown[])[];

/** The argument as a grid; undefined where it was left out (Excel hands null or undefined over). */
export function toGrid(argument: unknown): Grid | undefined {
  if (argument === null || argument === undefined) return undefined;
  if (!Array.isArray(argument)) return [[argument]];
  if (argument.length === 0) return [];
  return (Array.isArray(argument[0]) ? argument : [argument]) as Grid;
}

export function gridSize(grid: Grid): { rows: number; columns: number } {
  return { rows: grid.length, columns: grid.length === 0 ? 0 : grid[0].length };
}

/** One cell, alone or as a range of its own. */
export function isSingleCell(argument: unknown): boolean {
  const { rows, columns } = gridSize(toGrid(argument) ?? []);
  return rows === 1 && columns === 1;
}

export function transpose(grid: Grid): unknown[][] {
  const { columns } = gridSize(grid);
  return Array.from({ length: columns }, (_, k) => grid.map((row) => row[k]));
}

/** How refusals name a row: the sheet's own number is not known here. */
export const rowOfRange = (position: number): string => `row ${position + 1} of the range`;
