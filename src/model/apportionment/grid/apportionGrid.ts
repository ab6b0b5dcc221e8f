import { onOneScale } from "../../exact/decimal";
import { refuse, type Refusal } from "../../refusal";
import { findBlocked } from "./blocked";
import { certify } from "./certify";
import { rowByRow } from "./start";
import { transposed, type Table } from "./table";
import { Costs, mendColumns } from "./transfers";

export interface GridRequest {
  /** Whole posts of each row and of each column; both add up to the same. */
  rowTotals: readonly number[];
  columnTotals: readonly number[];
  /** One weight per cell, 0 or more; 0 means never. */
  weights: readonly (readonly number[])[];
  /** Fewest posts of each cell, whole. */
  minimum?: readonly (readonly number[])[];
  /** How a refusal names a row or column. */
  rowLabel?: (row: number) => string;
  columnLabel?: (column: number) => string;
}

/** Weights further apart than this are a slip of units. */
const LARGEST_RATIO = 1e200;
/** Above this single posts of one cell are no longer told apart by floating point, and all is slow. */
const LARGEST_TOTAL = 1e9;
/** How many of several rows or columns a refusal names. */
const NAMED = 3;

/**
 * Whole posts for every cell of a table whose row and column totals are both given: the biproportional
 * Webster apportionment. Cell (i, j) is weight x one multiplier of its row x one of its column, rounded at
 * the halves (Balinski and Demange, "An axiomatic approach to proportionality between matrices", 1989).
 */
export function apportionGrid(request: GridRequest): number[][] | Refusal {
  const rows = request.rowTotals.length;
  const columns = request.columnTotals.length;
  const wrong = checkGrid(request);
  if (wrong !== undefined) return wrong;
  const most = request.weights.reduce((soFar, row) => Math.max(soFar, ...row), 0);
  const flat = request.weights.flat();
  const quick = Float64Array.from(flat, (weight) => (most > 0 ? weight / most : 0));
  const minimum = Float64Array.from(request.minimum?.flat() ?? flat.map(() => 0));

  const turned = columns > rows;
  const table: Table = turned
    ? {
        rows: columns,
        columns: rows,
        rowTotals: request.columnTotals,
        columnTotals: request.rowTotals,
        weights: transposed(quick, rows, columns),
        minimum: transposed(minimum, rows, columns),
      }
    : {
        rows,
        columns,
        rowTotals: request.rowTotals,
        columnTotals: request.columnTotals,
        weights: quick,
        minimum,
      };
  const blocked = refuseBlocked(request, table, turned);
  if (blocked !== undefined) return blocked;

  const costs = new Costs(table, rowByRow(table));
  mendColumns(table, costs);
  let integers: readonly bigint[] | undefined;
  certify(table, costs, (cell) => {
    integers ??= onOneScale(flat).integers;
    return integers[turned ? (cell % rows) * columns + Math.floor(cell / rows) : cell];
  });
  const posts = turned ? transposed(costs.posts, columns, rows) : costs.posts;
  return request.rowTotals.map((_, i) => [...posts.subarray(i * columns, (i + 1) * columns)]);
}

function checkGrid(request: GridRequest): Refusal | undefined {
  const { rowTotals, columnTotals, weights, minimum } = request;
  const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
  const [down, across] = [sum(rowTotals), sum(columnTotals)];
  if (down > LARGEST_TOTAL) {
    return refuse("row_totals", `they add up to ${down}; the limit is ${LARGEST_TOTAL} posts.`);
  }
  if (down !== across) {
    return refuse(
      "column_totals",
      `they add up to ${across}, the row totals to ${down}; both must add up to the same.`
    );
  }
  const positive = weights.flat().filter((weight) => weight > 0);
  const most = positive.reduce((soFar, weight) => Math.max(soFar, weight), 0);
  const least = positive.reduce((soFar, weight) => Math.min(soFar, weight), Infinity);
  if (most / LARGEST_RATIO > least) {
    return refuse(
      "weights",
      `the largest (${most}) is more than 10^200 times the smallest above 0 (${least}); check their units.`
    );
  }
  if (minimum === undefined) return undefined;
  const { rowLabel, columnLabel } = labels(request);
  for (let i = 0; i < rowTotals.length; i++) {
    const barred = weights[i].findIndex((weight, j) => weight === 0 && minimum[i][j] > 0);
    if (barred >= 0) {
      return refuse(
        "minimum",
        `${rowLabel(i)}, ${columnLabel(barred)} has a minimum of ${minimum[i][barred]} but a weight of 0, ` +
          `which means never; give it a weight or no minimum.`
      );
    }
  }
  const rowSums = minimum.map(sum);
  const columnSums = columnTotals.map((_, j) => sum(minimum.map((row) => row[j])));
  return overfull(rowSums, rowTotals, rowLabel) ?? overfull(columnSums, columnTotals, columnLabel);
}

function overfull(
  sums: readonly number[],
  totals: readonly number[],
  label: (line: number) => string
): Refusal | undefined {
  const line = sums.findIndex((least, i) => least > totals[i]);
  if (line < 0) return undefined;
  return refuse(
    "minimum",
    `those of ${label(line)} add up to ${sums[line]}, ${sums[line] - totals[line]} more than its total of ` +
      `${totals[line]}; lower them or raise the total.`
  );
}

function refuseBlocked(request: GridRequest, table: Table, turned: boolean): Refusal | undefined {
  const blocked = findBlocked(table);
  if (blocked === undefined) return undefined;
  const { rowLabel, columnLabel } = labels(request);
  const [label, otherLabel] = turned ? [columnLabel, rowLabel] : [rowLabel, columnLabel];
  const beyond = request.minimum === undefined ? "" : " beyond the minimums";
  const who = listed(blocked.rows.map(label));
  const verb = blocked.rows.length === 1 ? "has" : "have";
  const where =
    blocked.columns.length === 0
      ? "no cell with a weight above 0"
      : `weight only in ${listed(blocked.columns.map(otherLabel))}, with room for ${blocked.places}`;
  return refuse(
    "weights",
    `${who} ${verb} ${blocked.posts} posts to place${beyond} but ${where}; ` +
      `give other cells a weight or change the totals.`
  );
}

function labels(request: GridRequest): {
  rowLabel: (row: number) => string;
  columnLabel: (column: number) => string;
} {
  return {
    rowLabel: request.rowLabel ?? ((row) => `row ${row + 1}`),
    columnLabel: request.columnLabel ?? ((column) => `column ${column + 1}`),
  };
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, NAMED);
  if (names.length > NAMED) shown.push(`${names.length - NAMED} more`);
  if (shown.length === 1) return shown[0];
  return `${shown.slice(0, -1).join(", ")} and ${shown[shown.length - 1]}`;
}
