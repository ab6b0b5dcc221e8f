import { isLondon, londonBesideItsOffices } from "../../model/reference/countedTwice";
import { findPlace } from "../../model/reference/places";
import { numberAt, type LayoutBlock } from "./cells";
import type { LayoutRow } from "./layoutRow";

/** Rows of a region that repeat the sum of its offices, and London beside its offices, are left out. */
export function leaveOutSums(
  block: LayoutBlock,
  rows: readonly LayoutRow[],
  figures: readonly number[]
): LayoutRow[] {
  const judged = [...rows];
  const leaveOut = (index: number, words: string): void => {
    judged[index] = { ...judged[index], used: false, reason: "subtotal", words };
  };
  rows.forEach(({ used, area }, index) => {
    if (!used || !isRegion(area) || !isSumOfRows(block, judged, index, figures, 2)) return;
    leaveOut(index, `"${area}" is the sum of rows beside it: it would count twice`);
  });
  const areas = judged.filter(({ used }) => used).map(({ area }) => area);
  const office = londonBesideItsOffices(areas);
  if (office === undefined) return judged;
  judged.forEach(({ used, area }, index) => {
    if (!used || !isLondon(area)) return;
    leaveOut(
      index,
      `"${area}" is listed with ${areas[office]}, which is part of it: it would count twice`
    );
  });
  return judged;
}

function isRegion(area: string): boolean {
  const place = findPlace(area);
  return /\bregion\b/i.test(area) || (!!place && !("unclear" in place) && place.offices.length > 1);
}

/** No region has more offices or boards than this. */
const MOST_PARTS = 50;

/**
 * All figures of a row are the sums of those of so many or more used rows directly above it, or directly below; rows
 * that are no areas themselves (blank ones, other sums) may stand between where `passing` says so.
 */
export function isSumOfRows(
  block: LayoutBlock,
  rows: readonly LayoutRow[],
  index: number,
  figures: readonly number[],
  least: number,
  passing = false
): boolean {
  const own = figures.map((column) => numberAt(block, rows[index].row, column) ?? 0);
  return [-1, 1].some((step) => {
    const sums = figures.map(() => 0);
    for (let at = index + step, count = 0; count < MOST_PARTS && rows[at]; at += step) {
      if (!rows[at].used) {
        if (passing) continue;
        return false;
      }
      count++;
      figures.forEach((column, k) => (sums[k] += numberAt(block, rows[at].row, column) ?? 0));
      if (count >= least && sums.every((sum, k) => isNear(sum, own[k]))) return true;
    }
    return false;
  });
}

export const isNear = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(one));
