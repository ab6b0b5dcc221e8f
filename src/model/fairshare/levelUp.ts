import {
  add,
  compare,
  divide,
  fromShown,
  multiply,
  toNumber,
  ZERO,
  type Fraction,
} from "../exact/fraction";
import { foldName } from "../names";
import { findPlace } from "../reference/places";
import { oneOrSeveral, refuse, type Refusal } from "../refusal";

export interface LevelUpRequest {
  areas: readonly string[];
  posts: readonly number[];
  /** Fair shares in any unit, 0 or more. */
  shares: readonly number[];
  /** Name of the area, or of the region, whose level the others are raised to; left out: the best provided. */
  reference?: string;
}

/**
 * The posts each area would hold at the reference's posts per unit of fair share, not rounded:
 * share(i) x posts(ref) / share(ref). A region all of whose local offices are among the areas stands for them together.
 * The programme (SOURCES.heeFaq) gives such a figure: 566 posts of haematology, not 260, would bring every area to the
 * level of London.
 */
export function levelUp(request: LevelUpRequest): number[] | Refusal {
  const shares = request.shares.map(fromShown);
  const posts = request.posts.map(fromShown);
  const reference = findReference(request, posts, shares);
  if ("refused" in reference) return reference;
  const sum = (figures: readonly Fraction[]): Fraction =>
    reference.reduce((total, i) => add(total, figures[i]), ZERO);
  const level = divide(sum(posts), sum(shares));
  const levelled = shares.map((share) => toNumber(multiply(share, level)));
  const tooLarge = request.areas.filter((_, i) => !Number.isFinite(levelled[i]));
  if (tooLarge.length === 0) return levelled;
  return refuse(
    "shares",
    `the posts of ${oneOrSeveral(tooLarge)} would be larger than a cell can hold; check posts and shares.`
  );
}

/** The areas that together are the reference. */
function findReference(
  request: LevelUpRequest,
  posts: readonly Fraction[],
  shares: readonly Fraction[]
): readonly number[] | Refusal {
  const { areas, reference } = request;
  if (reference === undefined) {
    const withShare = shares.map((_, i) => i).filter((i) => request.shares[i] > 0);
    if (withShare.length === 0) {
      return refuse("shares", "all of them are 0; give at least one area a share above 0.");
    }
    // Posts per unit of share, compared by cross-multiplying; several best ones give the same level.
    const best = withShare.reduce((soFar, i) =>
      compare(multiply(posts[i], shares[soFar]), multiply(posts[soFar], shares[i])) > 0 ? i : soFar
    );
    return [best];
  }
  const found = areasOfReference(areas, reference);
  if ("refused" in found) return found;
  if (found.every((i) => request.shares[i] === 0)) {
    const [first] = found;
    const name = foldName(areas[first]) === foldName(reference) ? areas[first] : reference;
    return refuse("reference", `${name} has a share of 0; choose an area with a share above 0.`);
  }
  return found;
}

/** The places of the areas that a reference stands for: the area of that name, else the offices of that region. */
export function areasOfReference(
  areas: readonly string[],
  reference: string
): readonly number[] | Refusal {
  const named = areas.findIndex((area) => foldName(area) === foldName(reference));
  return named >= 0 ? [named] : areasOfRegion(areas, reference);
}

/** The areas that are the local offices of a region, if all of them are there. */
function areasOfRegion(areas: readonly string[], reference: string): readonly number[] | Refusal {
  const region = findPlace(reference);
  if (region === undefined || "unclear" in region || region.kind !== "region") {
    return refuse(
      "reference",
      `${reference} is not among the areas; type the name of one of them, or of a region whose offices are all among them.`,
      "notFound"
    );
  }
  const officeOf = areas.map((area) => {
    const place = findPlace(area);
    // A former deanery is a part of an office only: it has boards of its own and no office's need.
    return place && !("unclear" in place) && place.kind === "office"
      ? place.need.offices?.[0]
      : undefined;
  });
  const missing = region.offices.filter(({ code }) => !officeOf.includes(code));
  if (missing.length > 0) {
    return refuse(
      "reference",
      `${reference} is not among the areas, nor are all of its offices: ${missing.map(({ name }) => name).join("; ")} ` +
        `${missing.length === 1 ? "is" : "are"} missing. Type the name of one of the areas.`,
      "notFound"
    );
  }
  const codes = region.offices.map(({ code }) => code);
  return areas.map((_, i) => i).filter((i) => codes.includes(officeOf[i] ?? ""));
}
