import { foldName } from "../names";
import { refuse, type Refusal } from "../refusal";

/** Most posts that one call counts (functions' contract, rule 10). */
export const MOST_POSTS_LISTED = 100_000;

/** Posts with the day on which their present holder finishes. */
export interface PostList {
  readonly areas: readonly string[];
  /** Excel serials, times ignored; undefined = an unfilled post. */
  readonly endDates: readonly (number | undefined)[];
}

/** Serial of 1 January 1970 in Excel's 1900 date system, exact from 1 March 1900 on. */
const SERIAL_1970 = 25_569;
const DAY = 86_400_000;

/** Excel serial of the first day of a month (1 = January). */
export function serialOf(year: number, month: number): number {
  return Date.UTC(year, month - 1, 1) / DAY + SERIAL_1970;
}

/**
 * How many posts fall vacant, by area and training year. Training year 2022 begins on the first of
 * `startMonth` 2022. A post falls vacant on the day after its end date; an unfilled one is vacant in the first year
 * listed; days outside the years listed are not counted. Posts of areas that are not listed are refused, all of them.
 */
export function countVacancies(
  areas: readonly string[],
  years: readonly number[],
  posts: PostList,
  startMonth = 8
): number[][] | Refusal {
  if (posts.areas.length > MOST_POSTS_LISTED) {
    return refuse(
      "post_areas",
      `${posts.areas.length} posts were given; the limit is ${MOST_POSTS_LISTED}. Count them in parts and add up.`
    );
  }
  const starts = years.map((year) => serialOf(year, startMonth));
  const ends = years.map((year) => serialOf(year + 1, startMonth));
  const counts = areas.map(() => new Array<number>(years.length).fill(0));
  const byName = new Map(areas.map((area, i) => [foldName(area), i]));
  // A long list repeats few names: each spelling is folded once.
  const bySpelling = new Map<string, number | string>();
  const unknown = new Map<string, { name: string; posts: number }>();
  posts.areas.forEach((name, k) => {
    let found = bySpelling.get(name);
    if (found === undefined) {
      const folded = foldName(name);
      bySpelling.set(name, (found = byName.get(folded) ?? folded));
    }
    if (typeof found === "string") {
      const entry = unknown.get(found);
      if (entry === undefined) unknown.set(found, { name, posts: 1 });
      else entry.posts++;
      return;
    }
    const end = posts.endDates[k];
    if (end === undefined) {
      counts[found][0]++;
      return;
    }
    const vacant = Math.floor(end) + 1;
    for (let t = 0; t < years.length; t++) {
      if (vacant >= starts[t] && vacant < ends[t]) counts[found][t]++;
    }
  });
  if (unknown.size > 0) return refuseUnknown([...unknown.values()]);
  return counts;
}

function refuseUnknown(unknown: readonly { name: string; posts: number }[]): Refusal {
  const list = unknown.map(({ name, posts }) => {
    const short = name.length > 60 ? `${name.slice(0, 60)}...` : name;
    return `${short} (${posts} ${posts === 1 ? "post" : "posts"})`;
  });
  const [these, them] = unknown.length === 1 ? ["this area is", "it"] : ["these areas are", "them"];
  return refuse(
    "post_areas",
    `${these} not in areas: ${list.join(", ")}. Add ${them} to areas or take their posts off the list.`
  );
}
