import { expansionPosts } from "../model/fairshare/expansionPosts";
import { answer, orRefuse } from "./answer";
import { readRows } from "./cells/rows";
import { readNumber } from "./cells/scalars";

/**
 * Where new posts go so that the least provided areas are levelled up first and nobody loses a post.
 * @customfunction EXPANSIONPOSTS EXPANSIONPOSTS
 * @helpurl https://localhost:3000/docs/functions/EXPANSIONPOSTS.html
 * @param areas One column with the names of the areas.
 * @param posts Whole posts each area holds now.
 * @param shares Fair share of each area, in any unit, for instance from TARGETSHARE.
 * @param expansion Number of new posts, a whole number.
 * @param [capacity] Most new posts each area can take: a column or one number for all. Left out: no limit. A blank or 0 in it: none.
 * @returns One column: the new posts of each area.
 */
export function expansionPostsFunction(
  areas: any[][],
  posts: any[][],
  shares: any[][],
  expansion: any,
  capacity?: any[][]
): any[][] {
  return answer("EXPANSIONPOSTS", () => {
    const rows = readRows({
      areas: { name: "areas", cells: areas },
      columns: [
        {
          name: "posts",
          cells: posts,
          shape: "column",
          required: true,
          whole: true,
          noun: "posts",
        },
        { name: "shares", cells: shares, shape: "column", required: true },
        { name: "capacity", cells: capacity, shape: "number or column", whole: true },
      ],
    });
    const placed = expansionPosts({
      areas: rows.areas,
      posts: rows.column("posts")!,
      shares: rows.column("shares")!,
      expansion: readNumber("expansion", expansion, { whole: true }),
      capacity: rows.column("capacity"),
    });
    return rows.beside(orRefuse(placed));
  });
}
