import { foldName } from "../../model/names";

/** A known name and how near a typed one comes to it. */
export interface Nearest {
  readonly name: string;
  /** So near that it was most likely meant: a slip of the hand, another order of words, a plural. */
  readonly close: boolean;
}

/** The known name that is nearest to a typed one; undefined where none is known. `free` are those not used yet. */
export function nearestName(
  typed: string,
  known: readonly string[],
  free: readonly string[] = []
): Nearest | undefined {
  const [text, ...words] = [plain(typed), ...wordsOf(typed)];
  let best: { name: string; distance: number } | undefined;
  for (const name of known) {
    if (sameWords(words, wordsOf(name))) return { name, close: true };
    const distance = editDistance(text, plain(name));
    if (!best || distance < best.distance) best = { name, distance };
  }
  if (!best) return undefined;
  const slip = best.distance <= mostSlips(Math.max(text.length, plain(best.name).length));
  if (slip && !onlyDigitsDiffer(text, plain(best.name))) return { name: best.name, close: true };
  const meant = free.filter((name) => partOf(words, wordsOf(name)) || initials(name) === text);
  return meant.length === 1 ? { name: meant[0], close: true } : { name: best.name, close: false };
}

const plain = (text: string): string =>
  foldName(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The words of a name without regard to a plural's s. */
const wordsOf = (text: string): string[] =>
  plain(text)
    .split(" ")
    .filter(Boolean)
    .map((word) => (word.length > 3 ? word.replace(/s$/, "") : word));

const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && [...a].sort().join(" ") === [...b].sort().join(" ");

const partOf = (words: readonly string[], whole: readonly string[]): boolean =>
  words.length > 0 && words.every((word) => whole.includes(word));

const initials = (name: string): string =>
  wordsOf(name).length < 3
    ? ""
    : wordsOf(name)
        .map((word) => word[0])
        .join("");

/** How many letters may be wrong in a text of that length. */
const mostSlips = (length: number): number =>
  length < 5 ? 0 : length < 9 ? 1 : length < 15 ? 2 : 3;

/** "Posts now 2" is no slip of "Posts now", nor "Year 7" one of "Year 6". */
const onlyDigitsDiffer = (a: string, b: string): boolean =>
  a.replace(/\d+/g, "").trim() === b.replace(/\d+/g, "").trim();

/** Letters that must be added, left out, exchanged or swapped with their neighbour. */
function editDistance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const [row, last] = [[i], rows[i - 1]];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
      // There is no letter before the first, which so is no half of a swap.
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j], rows[i - 2][j - 2] + 1);
    }
    rows.push(row);
  }
  return rows[a.length][b.length];
}
