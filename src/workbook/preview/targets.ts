import type { AreaField } from "../inputs/fields";
import type { Run, Scalar } from "../inputs/run";
import { call, column, numberAt, shown, then, type Block, type Preview, type Shown } from "./call";

/** One area of the live view of targets, as EXPLAINTARGETS words it. */
export interface TargetRow {
  readonly area: string;
  readonly now: number;
  /** What each component of need brings, in posts. */
  readonly parts: readonly number[];
  readonly exact: number;
  readonly target: number;
  readonly change: number;
  /** Posts now / target - 1, as on the sheet Targets; undefined where the target is 0. */
  readonly distanceNow: number | undefined;
  /** The same against the exact target, before rounding. */
  readonly distance: number | undefined;
  /** Relative change of the area's own share at which it would win or lose one post. */
  readonly toGain: number | undefined;
  readonly toLose: number | undefined;
  readonly note: string;
}

export interface TargetsPreview {
  readonly components: readonly string[];
  readonly rows: readonly TargetRow[];
  readonly total: TargetRow;
}

export const areaColumn = (run: Run, field: AreaField): Scalar[] =>
  run.areas.map((area) => area.values[field]);

const sum = (values: readonly Scalar[]): number =>
  values.reduce<number>((total, value) => total + (Number(value) || 0), 0);

export const postsNow = (run: Run): number => sum(areaColumn(run, "posts"));
export const expansionPosts = (run: Run): number => sum(run.byYear.Expansion.value);

/** Posts that the targets share out: what was typed, else the posts now with the expansion. */
export function postsToShare(run: Run): number {
  return Number(run.inputs.TargetTotal.value) || postsNow(run) + expansionPosts(run);
}

/** An agreed override acts as minimum and maximum at once. */
const bounds = (run: Run, field: "minimum" | "maximum"): Scalar[] =>
  run.areas.map(({ values }) => values.override ?? values[field]);

export function weightsOf(run: Run): Preview<Block> {
  const { HeePart, DeprivationWeight, SpecialisedWeight, Combination } = run.inputs;
  return call(
    "MODELWEIGHTS",
    HeePart.value,
    DeprivationWeight.value,
    SpecialisedWeight.value,
    Combination.value
  );
}

function callTargets(id: "TARGETPOSTS" | "EXPLAINTARGETS", run: Run): Preview<Block> {
  const need = run.areas.map(({ values }) => [
    values.nhse,
    values.hee,
    values.deprivation,
    values.specialised,
  ]);
  return then(weightsOf(run), (weights) =>
    call(
      id,
      column(areaColumn(run, "area")),
      column(areaColumn(run, "posts")),
      need,
      weights,
      postsToShare(run),
      column(bounds(run, "minimum")),
      column(bounds(run, "maximum")),
      run.inputs.Method.value
    )
  );
}

/** Whole target posts, area by area. */
export function previewTargets(run: Run): Preview<number[]> {
  return then(callTargets("TARGETPOSTS", run), (block) =>
    shown(block.map(([target]) => Number(target)))
  );
}

/** The targets with all that led to them. */
export function previewWorkings(run: Run): Preview<TargetsPreview> {
  return then(callTargets("EXPLAINTARGETS", run), (block) => {
    const parts = block[0].length - 10;
    const cells = block.slice(1);
    const now = column(cells.map((row) => row[1]));
    const targets = column(cells.map((row) => row[parts + 4]));
    return then(call("DISTANCE", now, targets), (distances) => {
      const rows = cells.map((row, i) => rowOf(row, parts, distances[i]?.[0]));
      return shown({
        components: block[0].slice(2, 2 + parts).map(String),
        rows: rows.slice(0, -1),
        total: rows[rows.length - 1],
      });
    });
  });
}

function rowOf(cells: Block[number], parts: number, distance: Shown | undefined): TargetRow {
  const after = cells.slice(2 + parts);
  return {
    area: String(cells[0]),
    now: Number(cells[1]),
    parts: cells.slice(2, 2 + parts).map(Number),
    exact: Number(after[1]),
    target: Number(after[2]),
    change: Number(after[3]),
    distanceNow: numberAt(distance),
    distance: numberAt(after[4]),
    toGain: numberAt(after[5]),
    toLose: numberAt(after[6]),
    note: String(after[7]),
  };
}

/** How the targets would stand if a setting were another: which areas gain or lose, and how many posts in all. */
export interface Difference {
  readonly posts: number;
  readonly changes: readonly { readonly area: string; readonly by: number }[];
}

/** What the run's targets are against those of `other`, area by area. */
export function difference(run: Run, other: Run): Preview<Difference> {
  return then(previewTargets(run), (here) =>
    then(previewTargets(other), (there) => {
      const changes = run.areas
        .map((area, i) => ({ area: String(area.values.area), by: here[i] - there[i] }))
        .filter(({ by }) => by !== 0)
        .sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
      const posts = changes.reduce((total, { by }) => total + Math.max(by, 0), 0);
      return shown({ posts, changes });
    })
  );
}

export type WeightId = "HeePart" | "DeprivationWeight" | "SpecialisedWeight";

/** What a weight does: the targets with it against the targets with 0 in its place. */
export function effectOfWeight(run: Run, id: WeightId): Preview<Difference> {
  const without = { ...run.inputs, [id]: { ...run.inputs[id], value: 0 } };
  return difference(run, { ...run, inputs: without });
}

/** What the agreed overrides change, in their own areas and in all others. */
export function effectOfOverrides(run: Run): Preview<Difference> {
  const areas = run.areas.map((area) => ({ ...area, values: { ...area.values, override: null } }));
  return difference(run, { ...run, areas });
}
