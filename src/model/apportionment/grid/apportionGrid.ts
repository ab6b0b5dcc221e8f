import { onOneScale } from "../../exact/decimal";
import { firstThree, refuse, type Refusal } from "../../refusal";
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
 * the halves (SOURCES.balinskiDemange).
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

const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);

function checkGrid(request: GridRequest): Refusal | undefined {
  const { rowTotals, columnTotals, weights, minimum } = request;
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
  return minimum && (refuseBarred(request, minimum) ?? refuseOverfull(request, minimum));
}

/** A minimum where the weight says never. */
function refuseBarred(
  request: GridRequest,
  minimum: readonly (readonly number[])[]
): Refusal | undefined {
  const { rowLabel, columnLabel } = labels(request);
  const barred = request.weights.flatMap((row, i) =>
    row.flatMap((weight, j) =>
      weight === 0 && minimum[i][j] > 0
        ? [{ cell: `${rowLabel(i)}, ${columnLabel(j)}`, least: minimum[i][j] }]
        : []
    )
  );
  if (barred.length === 0) return undefined;
  if (barred.length === 1) {
    return refuse(
      "minimum",
      `${barred[0].cell} has a minimum of ${barred[0].least} but a weight of 0, which means never; ` +
        `give it a weight or no minimum.`
    );
  }
  return refuse(
    "minimum",
    `${barred.length} cells have a minimum but a weight of 0, which means never ` +
      `(${firstThree(barred.map(({ cell, least }) => `${cell}: ${least}`))}); give them a weight or no minimum.`
  );
}

/** Rows and columns whose minimums add up to more than their total. */
function refuseOverfull(
  request: GridRequest,
  minimum: readonly (readonly number[])[]
): Refusal | undefined {
  const { rowTotals, columnTotals } = request;
  const { rowLabel, columnLabel } = labels(request);
  const lines = [
    ...rowTotals.map((total, i) => ({ label: rowLabel(i), least: sum(minimum[i]), total })),
    ...columnTotals.map((total, j) => ({
      label: columnLabel(j),
      least: sum(minimum.map((row) => row[j])),
      total,
    })),
  ].filter(({ least, total }) => least > total);
  if (lines.length === 0) return undefined;
  if (lines.length === 1) {
    const [{ label, least, total }] = lines;
    return refuse(
      "minimum",
      `those of ${label} add up to ${least}, ${least - total} more than its total of ${total}; ` +
        `lower them or raise the total.`
    );
  }
  const named = lines.map(({ label, least, total }) => `${label}: ${least}, total ${total}`);
  return refuse(
    "minimum",
    `in ${lines.length} rows and columns they add up to more than the total (${firstThree(named)}); ` +
      `lower them or raise the totals.`
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
