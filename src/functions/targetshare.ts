import { targetShares } from "../model/fairshare/targetShares";
import { answer, orRefuse } from "./answer";
import { gridSize, toGrid, transpose } from "./cells/grid";
import { readRows } from "./cells/rows";
import { readWeights } from "./cells/weights";

/**
 * Fair share of each area: the weighted mean of its shares of every component of need. The shares add up
 * to 1.
 * @customfunction TARGETSHARE TARGETSHARE
 * @helpurl https://localhost:3000/docs/functions/TARGETSHARE.html
 * @param need Need of each area, one column per component, in any unit; a heading row names the components.
 * @param [weights] One weight per column of need, together 1, for instance from MODELWEIGHTS. May be left out for one column.
 * @returns One column: the share of each area.
 */
export function targetShareFunction(need: any[][], weights?: any[][]): any[][] {
  return answer("TARGETSHARE", () => {
    const componentWeights = readWeights("weights", weights);
    const rows = readRows({
      columns: [
        {
          name: "need",
          cells: standing(need, componentWeights?.length),
          shape: "table",
          required: true,
        },
      ],
    });
    const shares = targetShares({
      need: rows.table("need")!,
      weights: componentWeights,
      headings: rows.headings("need"),
      label: (index) => rows.place(index),
    });
    return rows.beside(orRefuse(shares).approximate);
  });
}

/** One row of figures is a column that lies, one area per cell, unless it has a weight for each cell. */
function standing(need: unknown, weightCount: number | undefined): unknown {
  const grid = toGrid(need);
  if (grid === undefined) return need;
  const { rows, columns } = gridSize(grid);
  return rows === 1 && columns !== weightCount ? transpose(grid) : grid;
}
