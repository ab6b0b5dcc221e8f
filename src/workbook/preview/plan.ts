import type { Run } from "../inputs/run";
import { yearsOf } from "../inputs/run";
import { countsUnsigned, placesThatCount, signedPlaces, type Places } from "../signOff";
import { call, column, shown, then, type Block, type Preview } from "./call";
import {
  bothNumbers,
  endOfPlan,
  onSignOff,
  type AreaEnd,
  type BothNumbers,
  type PlanRow,
} from "./endOfPlan";
import { areaColumn, previewTargets } from "./targets";

/** A limit that binds, from MOVELIMITS. */
export interface Limit {
  readonly kind: string;
  readonly area: string;
  readonly year: string;
  readonly posts: number;
  /** Posts more in all if this one limit were one higher: 1 or 0. */
  readonly oneMore: number;
  readonly words: string;
}

export interface PlanPreview {
  readonly years: readonly string[];
  readonly moves: readonly PlanRow[];
  /** Posts of the plan that are placed: those moved, and those of the expansion. */
  readonly placed: number;
  /** Posts that the targets ask to be placed. */
  readonly wanted: number;
  /** New posts for which no place was found, by year; undefined where all were placed. */
  readonly expansionNotPlaced: readonly number[] | undefined;
  /** Posts held: now, and at the end of each year. */
  readonly postsByYear: readonly { readonly area: string; readonly posts: readonly number[] }[];
  /** What limits the plan; areas that reached their target are among `ends`, not here. */
  readonly limits: readonly Limit[];
  /** Where each area ends, in words. */
  readonly ends: readonly AreaEnd[];
  /** What was found, with both numbers; as on the sheets Plan and Limits. */
  readonly headline: string;
  /** No limit that is changed alone would bring a post. */
  readonly noSingleChange: boolean;
  /** The moves table itself, which the money reads. */
  readonly table: Block;
}

/** Vacancies that the plan works with: the known ones, or those expected from the length of training. */
export function previewVacancies(run: Run): Preview<Block> {
  if (run.inputs.VacanciesFrom.value === "known") {
    return shown(run.areas.map((_, i) => (run.vacancies?.[i] ?? []).map((posts) => posts ?? 0)));
  }
  return call(
    "EXPECTEDVACANCIES",
    column(areaColumn(run, "area")),
    column(areaColumn(run, "posts")),
    [[...run.byYear.Years.value]],
    run.inputs.TrainingLength.value,
    run.inputs.Stretch.value
  );
}

function moveArguments(run: Run, places = placesThatCount(run)): Preview<unknown[]> {
  return then(previewTargets(run), (targets) =>
    then(previewVacancies(run), (vacancies) =>
      shown([
        column(areaColumn(run, "area")),
        column(areaColumn(run, "posts")),
        column(targets),
        [[...run.byYear.Years.value]],
        vacancies,
        places,
        [[...run.byYear.Expansion.value]],
        run.inputs.Pace.value,
      ])
    )
  );
}

/** The plan year by year, with what limits it. */
export function previewPlan(run: Run): Preview<PlanPreview> {
  const years = yearsOf(run);
  return then(moveArguments(run), (given) =>
    then(call("PHASEDMOVES", ...given, run.inputs.Profile.value, "moves"), (table) =>
      then(call("MOVELIMITS", ...given), (limits) =>
        then(numbersOf(run, limits), (numbers) =>
          shown(planOf(run, years, table, limits, given[VACANCIES] as Block, numbers))
        )
      )
    )
  );
}

/** Place of the vacancies among the arguments of PHASEDMOVES. */
const VACANCIES = 4;

/** The Total of MOVELIMITS: as many posts can be placed. */
const totalOf = (limits: Block): number => Number(limits[limits.length - 1][3]);

/** Both numbers of the headline; a run without a table Capacity has only its own. */
function numbersOf(run: Run, limits: Block): Preview<BothNumbers> {
  const own = totalOf(limits);
  if (!run.capacity) return shown({ withSigned: own, ifSigned: own });
  const most = (places: Places | undefined): Preview<number> =>
    then(moveArguments(run, places), (given) =>
      then(call("MOVELIMITS", ...given), (found) => shown(totalOf(found)))
    );
  const unsigned = countsUnsigned(run);
  return then(unsigned ? most(signedPlaces(run)) : shown(own), (withSigned) =>
    then(unsigned ? shown(own) : most(run.capacity!.places), (ifSigned) =>
      shown({ withSigned, ifSigned })
    )
  );
}

const EXPANSION = "Expansion not placed";

function planOf(
  run: Run,
  years: number,
  table: Block,
  limits: Block,
  vacancies: Block,
  numbers: BothNumbers
): PlanPreview {
  const rows = table.slice(1, -1);
  const notPlaced = rows.find((row) => row[0] === EXPANSION);
  const moves = rows
    .filter((row) => row !== notPlaced)
    .map((row) => ({
      area: String(row[0]),
      changes: row.slice(1, years + 1).map(Number),
      total: Number(row[years + 1]),
      leftToTarget: typeof row[years + 2] === "number" ? Number(row[years + 2]) : undefined,
    }));
  const start = areaColumn(run, "posts").map(Number);
  const gained = moves.reduce((sum, row) => sum + Math.max(row.total, 0), 0);
  const left = moves.reduce((sum, row) => sum + Math.max(row.leftToTarget ?? 0, 0), 0);
  const ends = endOfPlan(run, moves, vacancies);
  return {
    years: table[0].slice(1, years + 1).map(String),
    moves,
    ends,
    headline: headlineOf(run, gained, gained + left, years, numbers),
    noSingleChange:
      run.capacity !== undefined && !notPlaced && ends.every(({ usable }) => usable === 0),
    placed: gained,
    wanted: gained + left,
    expansionNotPlaced: notPlaced?.slice(1, years + 1).map(Number),
    postsByYear: moves.map(({ area, changes }, i) => ({
      area,
      posts: changes.reduce(
        (held, change) => [...held, held[held.length - 1] + change],
        [start[i]]
      ),
    })),
    limits: limits
      .slice(1, -1)
      .filter(([kind]) => kind !== "Shortfall")
      .map(([kind, area, year, posts, oneMore, words]) => ({
        kind: String(kind),
        area: String(area),
        year: String(year),
        posts: Number(posts),
        oneMore: Number(oneMore),
        words: String(words),
      })),
    table,
  };
}

function headlineOf(
  run: Run,
  placed: number,
  wanted: number,
  years: number,
  numbers: BothNumbers
): string {
  const found =
    wanted === 0
      ? "No post needs to move."
      : `${placed} of ${wanted} ${wanted === 1 ? "post" : "posts"} reach the areas that are short within ` +
        `${years} ${years === 1 ? "year" : "years"}${bothNumbers(run, numbers)}.` +
        (placed === wanted ? " Every area reaches its target." : "");
  return onSignOff(run) + found;
}
