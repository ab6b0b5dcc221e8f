import {
  excel,
  joined,
  named,
  operation,
  ours,
  type Expression,
  type Term,
} from "../formulas/expression";
import { moveArguments, type PlacesName } from "./arguments";
import { equal } from "./check";
import type { Layout } from "./layout";
import { count } from "./resultLooks";

/** Column of MOVELIMITS' table with the posts; its last row is their Total, which none of them exceeds. */
const POSTS_COLUMN = 4;

/** Posts that could be placed with these places: the Total of MOVELIMITS. */
export const mostPosts = (layout: Layout, places: PlacesName): Expression =>
  excel(
    "MAX",
    excel("INDEX", ours("MOVELIMITS", ...moveArguments(layout, places)), 0, POSTS_COLUMN)
  );

const unsignedCount = equal(named("UnsignedPlaces"), "yes");

/** How the headlines of the plan begin where it does not rest on signed places. */
export function onSignOff({ hasCapacity }: Layout): Term {
  if (!hasCapacity) {
    return "No places are signed off: there is no table Capacity, and the plan has no such limit. ";
  }
  return excel(
    "IF",
    equal(excel("SUM", named("PlacesSigned")), 0),
    joined(
      "No places are signed off",
      excel(
        "IF",
        equal(excel("SUM", named("PlacesOffered")), 0),
        ": no dean has assured a place",
        excel("IF", unsignedCount, ", and places without a sign-off count in this plan", "")
      ),
      ". "
    ),
    excel("IF", unsignedCount, "Places without a sign-off count in this plan. ", "")
  );
}

/** Both numbers, after that of the plan: with signed places, and if every place offered were signed. */
export function bothNumbers({ hasCapacity }: Layout): Term {
  if (!hasCapacity) return "";
  const all = joined(count(named("PostsIfSigned")), " if every place offered were signed");
  return excel(
    "IF",
    unsignedCount,
    joined("; ", count(named("PostsWithSigned")), " with signed places alone, ", all),
    joined(" with signed places; ", all)
  );
}

/** Posts placed with signed places alone: those of the plan, unless it counts unsigned places. */
export const postsWithSigned = (layout: Layout): Expression =>
  excel(
    "IF",
    unsignedCount,
    mostPosts(layout, "PlacesSigned"),
    operation(named("PostsMoved"), "+", 0)
  );
