/**
 * Names of areas and words of options as people mean them: without regard to case and to leading,
 * trailing, repeated and non-breaking spaces.
 */
export function foldName(name: string): string {
  return name.replace(/\s+/g, " ").trim().toLowerCase();
}

/** Characters beyond the first 65,536 are stored in two halves that do not sort by code point. */
const HALVES = /[\ud800-\udfff]/;

/** A text from a cell in the words of a message, cut where it is long. */
export function quoted(text: string): string {
  return `"${text.length > 40 ? `${text.slice(0, 40)}...` : text}"`;
}

/** Order of two folded names by code point, so that it is the same in every language of Excel. */
export function compareFolded(a: string, b: string): number {
  if (!HALVES.test(a) && !HALVES.test(b)) return a < b ? -1 : a > b ? 1 : 0;
  const left = Array.from(a);
  const right = Array.from(b);
  const shorter = Math.min(left.length, right.length);
  for (let i = 0; i < shorter; i++) {
    const difference = left[i].codePointAt(0)! - right[i].codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/**
 * The place of each name in alphabetical order (0 = first): what settles a tie, so that sorting the
 * sheet moves no post. Equal names keep their order.
 */
export function alphabeticalRank(names: readonly string[]): number[] {
  const folded = names.map(foldName);
  const order = folded
    .map((_, i) => i)
    .sort((a, b) => compareFolded(folded[a], folded[b]) || a - b);
  const rank = new Array<number>(names.length);
  order.forEach((index, place) => (rank[index] = place));
  return rank;
}
