import { apportionGrid } from "../model/apportionment/grid/apportionGrid";
import { answer, cellError, orRefuse } from "./answer";
import { readCell, isBlankOrZero } from "./cells/cell";
import { gridSize, toGrid } from "./cells/grid";
import { readRows } from "./cells/rows";
import { readWeights } from "./cells/weights";

/** Most cells of one call (functions' contract, rule 10). */
const MOST_CELLS = 10_000;

/**
 * Whole posts for every cell of a table whose row totals and column totals are both given, such as
 * specialties by areas: the biproportional Webster apportionment.
 * @customfunction APPORTIONGRID APPORTIONGRID
 * @helpurl https://localhost:3000/docs/functions/APPORTIONGRID.html
 * @param row_totals Whole posts of each row.
 * @param column_totals Whole posts of each column; together as many as the row totals.
 * @param weights One weight for each cell, 0 or more, in any unit. 0: never a post.
 * @param [minimum] Fewest posts of each cell, as many rows and columns as weights. Left out or blank: none.
 * @returns Whole posts, as many rows and columns as weights.
 */
export function apportionGridFunction(
  row_totals: any[][],
  column_totals: any[][],
  weights: any[][],
  minimum?: any[][]
): any[][] {
  return answer("APPORTIONGRID", () => {
    const rows = readRows({
      columns: [
        {
          name: "row_totals",
          cells: row_totals,
          shape: "column",
          required: true,
          whole: true,
          noun: "posts",
        },
        { name: "weights", cells: weights, shape: "table", required: true },
        {
          name: "minimum",
          cells: isBlankCell(minimum) ? null : minimum,
          shape: "table",
          whole: true,
        },
      ],
    });
    const table = rows.table("weights")!;
    const width = table[0].length;
    const columnTotals = readWeights("column_totals", column_totals, {
      whole: true,
      noun: "column",
    });
    if (columnTotals?.length !== width) {
      throw cellError(
        "value",
        `column_totals: ${counted(columnTotals?.length ?? 0, "total")} given for ${counted(width, "column", false)} of weights; ` +
          `give one total for each column.`
      );
    }
    const least = rows.table("minimum");
    if (least !== undefined && least[0].length !== width) {
      throw cellError(
        "value",
        `minimum: ${counted(least[0].length, "column")} given for ${counted(width, "column", false)} of weights; ` +
          `give one minimum for each cell.`
      );
    }
    const cells = rows.count * width;
    if (cells > MOST_CELLS) {
      throw cellError(
        "value",
        `weights: ${cells} cells were given; the limit is ${MOST_CELLS}. Select fewer rows or columns.`
      );
    }
    const headings = rows.headings("weights");
    const posts = apportionGrid({
      rowTotals: rows.column("row_totals")!,
      columnTotals,
      weights: table,
      minimum: least,
      rowLabel: (row) => rows.place(row),
      columnLabel: (column) => headings?.[column] || `column ${column + 1}`,
    });
    return rows.tableBeside(orRefuse(posts));
  });
}

/** `1 column was`, `3 columns were`; without the verb `1 column`, `3 columns`. */
function counted(count: number, noun: string, verb = true): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}${verb ? (count === 1 ? " was" : " were") : ""}`;
}

function isBlankCell(argument: unknown): boolean {
  const grid = toGrid(argument);
  if (grid === undefined || grid.length === 0) return true;
  const { rows, columns } = gridSize(grid);
  return rows === 1 && columns === 1 && isBlankOrZero(readCell(grid[0][0]));
}
