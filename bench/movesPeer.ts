import type { Highs, Model, ModelData } from "highs";
import type { PhasedInput } from "../src/model/moves/phasedInput";

/**
 * The phased plan by HiGHS, tier after tier, each with the tiers before it held: most posts placed, fewest given
 * up, least squares. The first two tiers have one column per area and year and share a model; the third has one
 * column per post, of rising cost. Sparse arrays go straight into the solver, no model text is read. As MIP every
 * column is declared whole.
 */
export function planByHighs(
  highs: Highs,
  input: PhasedInput,
  whole: boolean
): { placed: number; givenUp: number; squares: number } {
  const cells = new Columns(input, false);
  const totals = cells.rowLower.length;
  const [placed, givenUp] = highs.withModel(
    modelOf(highs, cells, whole, (gives) => (gives ? 0 : -1)),
    (model) => {
      const best = Math.round(run(model, whole));
      // The second tier starts from the basis of the first.
      model.changeRowBounds(totals, -best, -best);
      model.changeColsCost(
        { kind: "range", from: 0, to: cells.moves - 1 },
        Float64Array.from(cells.gives, (gives) => (gives ? 1 : 0))
      );
      return [-best, Math.round(run(model, whole))];
    }
  );
  const units = new Columns(input, true);
  const squares = highs.withModel(
    modelOf(highs, units, whole, (_, cost) => cost, [placed, givenUp]),
    (model) => run(model, whole)
  );
  return { placed, givenUp, squares };
}

function run(model: Model, whole: boolean): number {
  model.options.set({ output_flag: false, ...(whole ? { mip_rel_gap: 0 } : {}) });
  model.run();
  return model.getObjectiveValue();
}

class Columns {
  readonly upper: number[] = [];
  readonly cost: number[] = [];
  readonly gives: boolean[] = [];
  readonly starts: number[] = [0];
  readonly indices: number[] = [];
  readonly values: number[] = [];
  readonly rowLower: number[] = [];
  readonly rowUpper: number[] = [];
  /** Columns of posts; the expansion stands behind them. */
  readonly moves: number;

  constructor(input: PhasedInput, units: boolean) {
    const years = input.years.length;
    const need = input.targets.map((target, i) => target - input.posts[i]);
    // Rows: the balance of each year, the need of each area, then the two totals.
    const totals = years + need.length;
    for (let t = 0; t < years; t++) this.bound(0, 0);
    for (const n of need) this.bound(0, Math.abs(n));
    need.forEach((n, i) => {
      for (let t = 0; t < years; t++) {
        const pace =
          input.pace > 0 ? Math.max(1, Math.floor(input.pace * input.posts[i] + 1e-9)) : Infinity;
        const limit =
          n < 0 ? Math.min(input.vacancies[i][t], pace) : (input.capacity?.[i][t] ?? Infinity);
        const most = Math.min(limit, Math.abs(n));
        for (let k = 0; k < (units ? most : Math.min(most, 1)); k++) {
          this.upper.push(units ? 1 : most);
          this.cost.push((2 * k + 1) / Math.abs(n));
          this.gives.push(n < 0);
          this.indices.push(t, years + i, n < 0 ? totals + 1 : totals);
          this.values.push(n < 0 ? 1 : -1, 1, 1);
          this.starts.push(this.indices.length);
        }
      }
    });
    this.moves = this.upper.length;
    for (let t = 0; t < years; t++) {
      this.upper.push(input.expansion[t]);
      this.indices.push(t);
      this.values.push(1);
      this.starts.push(this.indices.length);
    }
  }

  private bound(lower: number, upper: number): void {
    this.rowLower.push(lower);
    this.rowUpper.push(upper);
  }
}

/** The model with the totals of posts placed and given up held, as far as given. */
function modelOf(
  highs: Highs,
  columns: Columns,
  whole: boolean,
  costOf: (gives: boolean, cost: number) => number,
  held: readonly number[] = []
): ModelData {
  const count = columns.upper.length;
  const rows = columns.rowLower.length + 2;
  const cost = new Float64Array(count);
  for (let k = 0; k < columns.moves; k++) cost[k] = costOf(columns.gives[k], columns.cost[k]);
  const [placed, givenUp] = held;
  const free = highs.infinity;
  return {
    numCols: count,
    numRows: rows,
    colCost: cost,
    colLower: new Float64Array(count),
    colUpper: Float64Array.from(columns.upper),
    rowLower: Float64Array.from([...columns.rowLower, placed ?? 0, givenUp ?? 0]),
    rowUpper: Float64Array.from([...columns.rowUpper, placed ?? free, givenUp ?? free]),
    matrix: {
      format: "csc",
      numRows: rows,
      numCols: count,
      starts: Int32Array.from(columns.starts),
      indices: Int32Array.from(columns.indices),
      values: Float64Array.from(columns.values),
    },
    ...(whole ? { integrality: new Int32Array(count).fill(1) } : {}),
  };
}
