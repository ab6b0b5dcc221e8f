import { levelUp } from "../model/fairshare/levelUp";
import { answer, orRefuse } from "./answer";
import { readRows } from "./cells/rows";
import { readText } from "./cells/text";

/**
 * Posts each area would hold at the same posts per unit of fair share as a reference area, not rounded:
 * what levelling everybody up would take.
 * @customfunction LEVELUP LEVELUP
 * @helpurl https://localhost:3000/docs/functions/LEVELUP.html
 * @param areas One column with the names of the areas.
 * @param posts Posts each area holds now.
 * @param shares Fair share of each area, in any unit, for instance from TARGETSHARE.
 * @param [reference] Name of the area to level up to, or of a region all of whose offices are areas (London: its three together). Left out: the best provided area.
 * @returns One column of posts, with fractions.
 */
export function levelUpFunction(
  areas: any[][],
  posts: any[][],
  shares: any[][],
  reference?: any
): any[][] {
  return answer("LEVELUP", () => {
    const rows = readRows({
      areas: { name: "areas", cells: areas },
      columns: [
        { name: "posts", cells: posts, shape: "column", required: true, noun: "posts" },
        { name: "shares", cells: shares, shape: "column", required: true },
      ],
    });
    const levelled = levelUp({
      areas: rows.areas,
      posts: rows.column("posts")!,
      shares: rows.column("shares")!,
      reference: readText("reference", reference),
    });
    return rows.beside(orRefuse(levelled));
  });
}
