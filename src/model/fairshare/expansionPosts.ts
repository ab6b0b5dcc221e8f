import { apportion, LARGEST_TOTAL } from "../apportionment/apportion";
import { isRefusal, refuse, type Refusal } from "../refusal";

export interface ExpansionRequest {
  areas: readonly string[];
  /** Whole posts held now. */
  posts: readonly number[];
  /** Fair shares in any unit, 0 or more. */
  shares: readonly number[];
  /** Whole number of new posts. */
  expansion: number;
  /** Most new posts each area can take, whole; left out: no limit. */
  capacity?: readonly number[];
}

/**
 * New posts of each area: the least provided are levelled up first and nobody loses a post. Webster with
 * the posts held now as minimum and posts + expansion as total, less the posts held now. The programme
 * uses expansion so ("expansion posts to level up recipients first", SOURCES.heeFaq).
 */
export function expansionPosts(request: ExpansionRequest): number[] | Refusal {
  const { areas, posts, shares, expansion, capacity } = request;
  const total = posts.reduce((sum, count) => sum + count, expansion);
  if (total > LARGEST_TOTAL) {
    return refuse(
      "posts",
      `with the expansion they add up to ${total}; no more than 15 digits can be counted exactly.`
    );
  }
  const places = shares.reduce(
    (sum, share, i) => sum + (share > 0 ? (capacity?.[i] ?? Infinity) : 0),
    0
  );
  if (places < expansion) {
    if (shares.every((share) => share === 0)) {
      return refuse("shares", "all of them are 0; give at least one area a share above 0.");
    }
    const remedy = capacity === undefined ? "" : " or raise the capacity";
    return refuse(
      "expansion",
      `${expansion} new posts were given but only ${places} can be placed; ` +
        `lower the expansion to ${places}${remedy}.`
    );
  }
  const result = apportion(total, shares, {
    names: areas,
    minimum: posts,
    maximum: capacity && posts.map((count, i) => count + capacity[i]),
  });
  if (isRefusal(result))
    return result.argument === "weights" ? { ...result, argument: "shares" } : result;
  return result.posts.map((count, i) => count - posts[i]);
}
