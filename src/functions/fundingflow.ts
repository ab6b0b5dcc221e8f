import { foldName } from "../model/names";
import { fundingFlow } from "../model/money/fundingFlow";
import { answer, cellError, orRefuse } from "./answer";
import { gridSize, toGrid, transpose } from "./cells/grid";
import { readMovesTable, type MovesTable } from "./cells/movesTable";
import { readRows } from "./cells/rows";
import { readNumber } from "./cells/scalars";

/**
 * What a plan of moves does to the yearly funding of each area, against the start: the money follows the
 * posts.
 * @customfunction FUNDINGFLOW FUNDINGFLOW
 * @helpurl https://localhost:3000/docs/functions/FUNDINGFLOW.html
 * @param moves A whole "moves" table of PHASEDMOVES, from its heading row to its row Total.
 * @param income Yearly income of one post in pounds: one row for each area, one column or one for each year.
 * @param [areas] The areas that belong to income, row for row. Left out: income is in the order of the table.
 * @param [first_year_part] Part of its first year that a moved post is in place, above 0 to 1. Left out: 1. August starts in financial years: 8/12.
 * @returns A table: Area, the change in yearly funding for each year, Total; last row Total.
 */
export function fundingFlowFunction(
  moves: any[][],
  income: any[][],
  areas?: any[][],
  first_year_part?: any
): any[][] {
  return answer("FUNDINGFLOW", () => {
    const table = readMovesTable("moves", moves);
    const prices = isLeftOut(areas)
      ? incomeInOrder(income, table)
      : incomeByName(income, areas, table);
    const firstYearPart = readNumber("first_year_part", first_year_part, {
      default: 1,
      zeroIsBlank: true,
      least: 0,
      most: 1,
      remedy: "8/12 for 8 months of 12",
    });
    const byYear = prices.map((row) => table.years.map((_, t) => row[row.length === 1 ? 0 : t]));
    const flow = orRefuse(fundingFlow(table.changes, byYear, firstYearPart, table.areas));
    return [
      ["Area", ...table.years, "Total"],
      ...table.shown.map((area, i) => [area, ...flow.changes[i], flow.totals[i]]),
      ["Total", ...flow.yearly, flow.total],
    ];
  });
}

function isLeftOut(areas: unknown): boolean {
  const flat = toGrid(areas)?.flat() ?? [];
  return flat.length === 0 || (flat.length === 1 && (flat[0] === null || flat[0] === ""));
}

/** Income in the order of the table's areas; blank rows (areas passed over elsewhere) are passed over. */
function incomeInOrder(income: unknown, table: MovesTable): number[][] {
  let grid = toGrid(income) ?? [];
  const { rows, columns } = gridSize(grid);
  const oneAreaByYear = table.areas.length === 1 && columns === table.years.length;
  if (rows === 1 && columns > 1 && !oneAreaByYear) grid = transpose(grid);
  const read = readRows({
    columns: [{ name: "income", cells: grid, shape: "table", required: true, signed: true }],
    names: table.areas,
  });
  const prices = read.table("income")!;
  checkWidth(prices, table);
  if (prices.length !== table.areas.length) {
    throw cellError(
      "value",
      `income: ${prices.length === 1 ? "1 row holds" : `${prices.length} rows hold`} figures, but moves has ` +
        `${table.areas.length} areas (${
          prices.length < table.areas.length
            ? `none is left for ${table.areas[prices.length]}`
            : `${table.areas[table.areas.length - 1]} is the last`
        }); give one row for each area in the order of the table, or the areas that belong to income.`
    );
  }
  return prices;
}

function incomeByName(income: unknown, areas: unknown, table: MovesTable): number[][] {
  const read = readRows({
    areas: { name: "areas", cells: areas },
    columns: [{ name: "income", cells: income, shape: "table", required: true, signed: true }],
  });
  const prices = read.table("income")!;
  checkWidth(prices, table);
  const rowOf = new Map(read.areas.map((area, index) => [foldName(area), index]));
  const missing = table.areas.filter((area) => !rowOf.has(foldName(area)));
  if (missing.length > 0) {
    const more = missing.length > 3 ? ` and ${missing.length - 3} more` : "";
    throw cellError(
      "value",
      `areas: no income is given for ${missing.slice(0, 3).join("; ")}${more}, which moves has; add ` +
        `${missing.length === 1 ? "its row" : "their rows"}, under the same ${missing.length === 1 ? "name" : "names"}.`
    );
  }
  return table.areas.map((area) => prices[rowOf.get(foldName(area))!]);
}

function checkWidth(prices: readonly (readonly number[])[], table: MovesTable): void {
  const width = prices[0].length;
  const years = table.years.length;
  if (width === 1 || width === years) return;
  throw cellError(
    "value",
    `income: ${width} columns were given; give one column for every year, or ${years} for the years of moves.`
  );
}
