import { FROM_EXPANSION, pairMoves } from "../model/moves/pairs";
import { answer, orRefuse } from "./answer";
import { readMovesTable } from "./cells/movesTable";

/**
 * Who gives to whom, year by year, from a plan of moves. Pairs of the year before are kept as far as they go; new
 * posts come from Expansion.
 * @customfunction MOVELIST MOVELIST
 * @helpurl https://localhost:3000/docs/functions/MOVELIST.html
 * @param moves A whole "moves" table of PHASEDMOVES, from its heading row to its row Total.
 * @returns A table: Year, From, To, Posts.
 */
export function moveListFunction(moves: any[][]): any[][] {
  return answer("MOVELIST", () => {
    const { areas, shown, years, changes } = readMovesTable("moves", moves);
    const pairs = orRefuse(pairMoves({ areas, years, change: changes }));
    return [
      ["Year", "From", "To", "Posts"],
      ...pairs.map(({ year, from, to, posts }) => [
        year,
        from === undefined ? FROM_EXPANSION : shown[from],
        shown[to],
        posts,
      ]),
    ];
  });
}
