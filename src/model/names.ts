/**
 * Names of areas and words of options as people mean them: without regard to case and to leading,
 * trailing, repeated and non-breaking spaces.
 */
export function foldName(name: string): string {
  return name.replace(/\s+/g, " ").trim().toLowerCase();
}

/** Order of two folded names by code point, so that it is the same in every language of Excel. */
export function compareFolded(a: string, b: string): number {
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
