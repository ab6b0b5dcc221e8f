import { compare, divide, fromShown, multiply, toNumber, type Fraction } from "../exact/fraction";
import { foldName } from "../names";
import { refuse, type Refusal } from "../refusal";

export interface LevelUpRequest {
  areas: readonly string[];
  posts: readonly number[];
  /** Fair shares in any unit, 0 or more. */
  shares: readonly number[];
  /** Name of the area whose level the others are raised to; left out: the best provided. */
  reference?: string;
}

/**
 * The posts each area would hold at the reference's posts per unit of fair share, not rounded:
 * share(i) x posts(ref) / share(ref). The programme's FAQ (HEE, 2022) gives such a figure: 566 posts of
 * haematology, not 260, would bring every area to the level of London.
 */
export function levelUp(request: LevelUpRequest): number[] | Refusal {
  const shares = request.shares.map(fromShown);
  const posts = request.posts.map(fromShown);
  const reference = findReference(request, posts, shares);
  if (typeof reference !== "number") return reference;
  const level = divide(posts[reference], shares[reference]);
  return shares.map((share) => toNumber(multiply(share, level)));
}

function findReference(
  request: LevelUpRequest,
  posts: readonly Fraction[],
  shares: readonly Fraction[]
): number | Refusal {
  const { areas, reference } = request;
  if (reference === undefined) {
    const withShare = shares.map((_, i) => i).filter((i) => request.shares[i] > 0);
    if (withShare.length === 0) {
      return refuse("shares", "all of them are 0; give at least one area a share above 0.");
    }
    // Posts per unit of share, compared by cross-multiplying; several best ones give the same level.
    return withShare.reduce((best, i) =>
      compare(multiply(posts[i], shares[best]), multiply(posts[best], shares[i])) > 0 ? i : best
    );
  }
  const found = areas.findIndex((area) => foldName(area) === foldName(reference));
  if (found < 0) {
    return refuse(
      "reference",
      `${reference} is not among the areas; type the name as it stands there.`,
      "notFound"
    );
  }
  if (request.shares[found] === 0) {
    return refuse(
      "reference",
      `${areas[found]} has a share of 0; choose an area with a share above 0.`
    );
  }
  return found;
}
