/** Nearly all names are of these characters alone and need no folding beyond case and spaces. */
const PLAIN = /^[\x20-\x5f\x61-\x7e]*$/;
/** Soft hyphens, joiners, marks of direction, variation selectors, the byte order mark: nobody sees them. */
const WITHOUT_WIDTH = /\p{Default_Ignorable_Code_Point}/gu;
const APOSTROPHES = /[\u0060\u00b4\u02b9\u02bb-\u02bd\u02c8\u2018-\u201b\u2032\u2035\uff07]/g;
const DASHES = /[\u058a\u2010-\u2015\u2043\u207b\u208b\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d]/g;

/**
 * Names of areas and words of options as people mean them (functions' contract, rule 9): without regard to case, to
 * leading, trailing, repeated and non-breaking spaces, to characters without width and to the form of accents; curly
 * and straight apostrophes are alike, and so are all dashes.
 */
export function foldName(name: string): string {
  if (PLAIN.test(name)) return name.replace(/ {2,}/g, " ").trim().toLowerCase();
  return name
    .replace(WITHOUT_WIDTH, "")
    .normalize("NFC")
    .replace(APOSTROPHES, "'")
    .replace(DASHES, "-")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase()
    .normalize("NFC");
}

/** Nothing but printed characters of ASCII with single spaces between them, as nearly all names are. */
function isTidy(name: string): boolean {
  let before = 0x20;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code < 0x20 || code > 0x7e || (code === 0x20 && before === 0x20)) return false;
    before = code;
  }
  return before !== 0x20;
}

/** A name on one line, as a sentence repeats it; results show it as the cell holds it. */
export function tidyName(name: string): string {
  if (isTidy(name)) return name;
  return name
    .replace(WITHOUT_WIDTH, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

/** Nothing that anybody sees. */
export function isBlankText(text: string): boolean {
  return !isTidy(text) && foldName(text) === "";
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
