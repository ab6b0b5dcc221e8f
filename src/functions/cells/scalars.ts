import { foldName } from "../../model/names";
import { cellError } from "../answer";
import { describeCell, readCell, type Cell } from "./cell";
import { gridSize, toGrid } from "./grid";
import { figureFault, partHint } from "./figures";

/** The one cell of an argument that takes a single value; blank where it was left out. */
export function readSingle(name: string, argument: unknown): Cell {
  const grid = toGrid(argument);
  if (grid === undefined || grid.length === 0) return { kind: "blank" };
  const { rows, columns } = gridSize(grid);
  if (rows !== 1 || columns !== 1) {
    throw cellError("value", `${name}: ${rows} x ${columns} cells were given; select one cell.`);
  }
  return readCell(grid[0][0]);
}

export interface NumberRules {
  /** Value where the argument is left out or blank; without it a blank is 0. */
  default?: number;
  /** A 0 also means "left out", as where some desktop versions of Excel hand a blank cell over as 0. */
  zeroIsBlank?: boolean;
  least?: number;
  most?: number;
  whole?: boolean;
  signed?: boolean;
  /** What to type instead of a number out of range, for refusals. */
  remedy?: string;
  /** A part of a whole, 0 to 1; 80 gets the hint that 80% was meant. */
  part?: boolean;
}

/** Reads an argument that is one number. */
export function readNumber(name: string, argument: unknown, rules: NumberRules = {}): number {
  const cell = readSingle(name, argument);
  const absent =
    cell.kind === "blank" || (rules.zeroIsBlank && cell.kind === "number" && cell.value === 0);
  if (absent && rules.default !== undefined) return rules.default;
  const fault = figureFault(cell, { whole: rules.whole, signed: rules.signed });
  if (fault !== undefined) throw cellError("value", `${name}: the cell ${fault}.`);
  // A blank cell is 0 on some desktop versions of Excel, so it is 0 on all of them.
  const value = cell.kind === "number" ? cell.value : 0;
  if (rules.part && value > 1) {
    throw cellError("value", `${name}: ${describeCell(cell)} was given; ${partHint(value)}.`);
  }
  const { least = -Infinity, most = Infinity } = rules;
  if (value < least || value > most) {
    const range =
      most === Infinity
        ? `${least} or more`
        : least === -Infinity
          ? `at most ${most}`
          : `from ${least} to ${most}`;
    throw cellError(
      "value",
      `${name}: ${describeCell(cell)} was given; it must be ${range}${rules.remedy ? ` (${rules.remedy})` : ""}.`
    );
  }
  return value;
}

/**
 * Reads an option word. `words` maps each accepted word (folded) to its meaning; the first one is the
 * default. `spelling` makes one of the ways to write a word, where there are several.
 */
export function readOption<T>(
  name: string,
  argument: unknown,
  words: ReadonlyMap<string, T>,
  spelling: (folded: string) => string = (folded) => folded
): T {
  const cell = readSingle(name, argument);
  // A blank cell arrives as 0 from some desktop versions of Excel: the default applies there too.
  if (cell.kind === "blank" || (cell.kind === "number" && cell.value === 0)) {
    return words.values().next().value as T;
  }
  if (cell.kind === "text") {
    const folded = foldName(cell.value);
    if (folded === "") return words.values().next().value as T;
    for (const [word, meaning] of words) {
      if (spelling(word) === spelling(folded)) return meaning;
    }
  }
  const choice = [...words.keys()].join(", ");
  throw cellError(
    "value",
    `${name}: ${describeCell(cell)} is not known; choose one of: ${choice}.`
  );
}
