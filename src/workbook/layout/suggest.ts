import { foldName } from "../../model/names";
import type { AreaField } from "../inputs/fields";

export interface LayoutColumn {
  /** Within the block, from 0. */
  readonly column: number;
  /** What stands above its figures; several rows of headings are joined. */
  readonly heading: string;
  /** Where it is in the sheet: `column D`. */
  readonly where: string;
  readonly holds: "names" | "numbers" | "text" | "nothing";
  readonly hidden: boolean;
  /** Where its heading names a year. */
  readonly year?: string;
  /** The column of the run's areas that it looks like. */
  readonly suggested?: AreaField;
}

/** What headings are usually called; the first that fits and is free is suggested. */
const LOOKS: readonly (readonly [AreaField, RegExp])[] = [
  ["code", /\bcode\b|\bods\b/],
  ["trustFunded", /trust.funded/],
  ["outOfScope", /out of scope|not in scope|excluded|academic/],
  ["minimum", /\bmin(imum)?\b|\bat least\b|\bfloor\b/],
  ["maximum", /\bmax(imum)?\b|\bat most\b|\bceiling\b/],
  ["overrideReason", /reason|comment/],
  ["override", /\boverride\b|\bagreed\b/],
  ["mff", /\bmff\b|market forces/],
  ["inequality", /inequalit/],
  ["deprivation", /depriv|\bsmr\b|\bimd\b/],
  ["specialised", /speciali[sz]ed/],
  ["hee", /\bhee\b.*(need|analysis|model)|(need|analysis).*\bhee\b/],
  ["nhse", /\bneed\b|nhse|weighted|population|allocation/],
  ["posts", /\bposts?\b|\btrainees?\b|\bnumbers?\b|\bheadcount\b|\bcurrent\b|\bin (post|scope)\b/],
];
/** Posts that are not those held now. */
const NOT_POSTS =
  /\b(target|change|difference|distance|gap|move[sd]?|planned|proposed|percent)\b|%|\bper\b/;

/** A heading in words: `ICB_Name` and `PostsNow` are two words each, as `Posts.now` is. */
export const headingWords = (heading: string): string =>
  foldName(
    heading
      .replace(/[_.]+/g, " ")
      .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
      .replace(/(\p{Lu})(\p{Lu}\p{Ll}{2})/gu, "$1 $2")
  );

/** Columns by what their headings look like; of two headed alike the user says which is meant. */
export function suggest(columns: readonly LayoutColumn[]): LayoutColumn[] {
  const taken = new Set<AreaField>();
  return columns.map((entry) => {
    if (entry.holds === "names") return { ...entry, suggested: "area" };
    if (entry.holds === "nothing" || entry.heading === "" || entry.hidden) return entry;
    if (columns.some((other) => other !== entry && isAlike(other, entry))) return entry;
    const words = headingWords(entry.heading);
    const wanted = LOOKS.find(
      ([field, look]) =>
        !taken.has(field) &&
        look.test(words) &&
        !(field === "posts" && NOT_POSTS.test(words)) &&
        (entry.holds === "numbers") === !["code", "overrideReason"].includes(field)
    );
    if (!wanted) return entry;
    // Several years of posts: which of them is "now" is the user's to say.
    if (wanted[0] === "posts" && columns.filter((other) => other.year).length > 1 && entry.year) {
      return entry;
    }
    taken.add(wanted[0]);
    return { ...entry, suggested: wanted[0] };
  });
}

const isAlike = (one: LayoutColumn, other: LayoutColumn): boolean =>
  one.holds === "numbers" &&
  other.holds === "numbers" &&
  !one.hidden &&
  headingWords(one.heading) === headingWords(other.heading);
