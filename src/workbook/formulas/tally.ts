import { isError, type CellValue } from "./values";

type Block = readonly (readonly CellValue[])[];
const counted = new WeakMap<Block, ReadonlyMap<CellValue, number>>();

/**
 * How many cells of a block are equal to a value. The block is counted once, since a column of thousands of areas is
 * asked for each of them; texts are alike without regard to case, and a blank is equal to whatever counts as blank.
 */
export function countOf(block: Block, wanted: CellValue): number {
  let counts = counted.get(block);
  if (!counts) {
    counts = tally(block);
    counted.set(block, counts);
  }
  const of = (value: CellValue): number => counts.get(value) ?? 0;
  return wanted === null ? of("") + of(0) + of(false) : of(folded(wanted));
}

function tally(block: Block): ReadonlyMap<CellValue, number> {
  const counts = new Map<CellValue, number>();
  for (const row of block) {
    for (const value of row) {
      if (value === null || isError(value)) continue;
      const key = folded(value);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

const folded = (value: CellValue): CellValue =>
  typeof value === "string" ? value.toUpperCase() : value;
