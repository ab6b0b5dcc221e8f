import type { Run } from "../inputs/run";
import { countsUnsigned, placesThatCount, signedPlaces, sumOfPlaces } from "../signOff";

export interface PlanRow {
  readonly area: string;
  /** Net change by year, negative where the area gives posts up. */
  readonly changes: readonly number[];
  readonly total: number;
  readonly leftToTarget: number | undefined;
}

/** Where an area ends, as the sheet Limits says it (`sheets/endOfPlan.ts`). */
export interface AreaEnd {
  readonly area: string;
  readonly state: "At target from the start" | "Reached target" | "Below target" | "Above target";
  readonly words: string;
  /** Vacancies of a donor above its target, at its pace, or places of an area below it, that are left unused. */
  readonly usable: number;
}

const counted = (figure: number, one: string, many = `${one}s`): string =>
  `${figure} ${figure === 1 ? one : many}`;
const sum = (figures: readonly (number | null)[]): number =>
  figures.reduce<number>((total, figure) => total + (figure ?? 0), 0);

/** Longest list of names before it ends with "and others". */
const LONG = 200;

function namesOf(rows: readonly PlanRow[]): string {
  return rows
    .filter(({ leftToTarget }) => (leftToTarget ?? 0) > 0)
    .reduce((list, { area }) => {
      if (list === "") return area;
      if (list.length <= LONG) return `${list}, ${area}`;
      return list.endsWith(" and others") ? list : `${list} and others`;
    }, "");
}

export function endOfPlan(
  run: Run,
  moves: readonly PlanRow[],
  vacancies: readonly (readonly unknown[])[]
): AreaEnd[] {
  const places = placesThatCount(run);
  const below = namesOf(moves);
  return moves.map((row, i): AreaEnd => {
    const { area, total } = row;
    const left = row.leftToTarget ?? 0;
    if (left < 0) {
      return {
        area,
        state: "Above target",
        ...donor(run, i, row, vacancies[i].map(Number), below),
      };
    }
    if (left > 0) {
      const unused = places ? sum(places[i]) - total : 0;
      const why = !places
        ? "no vacancy is left for it."
        : unused > 0
          ? `${counted(unused, "place")} unused, for want of vacancies in those years.`
          : total === 0
            ? "no place there counts."
            : "every place that counts is used.";
      const words = `${counted(left, "post")} below target; ${why}`;
      return { area, state: "Below target", words, usable: unused };
    }
    if (total === 0) {
      return { area, state: "At target from the start", words: "Nothing to move.", usable: 0 };
    }
    const words =
      total > 0
        ? `${counted(total, "post")} placed, as many as it was short of.`
        : `${counted(-total, "post")} given up, as many as it held above target.`;
    return { area, state: "Reached target", words, usable: 0 };
  });
}

function donor(
  run: Run,
  i: number,
  { changes, leftToTarget }: PlanRow,
  vacancies: readonly number[],
  below: string
): Pick<AreaEnd, "words" | "usable"> {
  const pace = Number(run.inputs.Pace.value ?? 0);
  const held = Number(run.areas[i].values.posts);
  // The product as Excel shows it: 0.29 x 100 is 29.
  const most = pace > 0 ? Math.max(1, Math.floor(pace * held + 0.000000001)) : Infinity;
  const free = (limit: number): number =>
    sum(changes.map((change, t) => Math.min(vacancies[t], limit) + change));
  const [unused, usable] = [free(Infinity), free(most)];
  const why =
    usable > 0
      ? below === ""
        ? "No area is short any more."
        : `Held by the places of the areas still below target, all used in those years: ${below}.`
      : unused > 0
        ? "Its pace holds the rest."
        : "All its vacancies are used.";
  const left = counted(-(leftToTarget ?? 0), "post");
  const words = `${left} left above target; ${counted(unused, "vacancy", "vacancies")} unused. ${why}`;
  return { words, usable };
}

/** Both numbers of a headline: posts with signed places alone, and if every place offered were signed. */
export interface BothNumbers {
  readonly withSigned: number;
  readonly ifSigned: number;
}

/** How the headlines of the plan begin where it does not rest on signed places (`sheets/headline.ts`). */
export function onSignOff(run: Run): string {
  if (!run.capacity) {
    return "No places are signed off: there is no table Capacity, and the plan has no such limit. ";
  }
  const unsigned = countsUnsigned(run);
  if (sumOfPlaces(signedPlaces(run)!) > 0) {
    return unsigned ? "Places without a sign-off count in this plan. " : "";
  }
  const why =
    sumOfPlaces(run.capacity.places) === 0
      ? ": no dean has assured a place"
      : unsigned
        ? ", and places without a sign-off count in this plan"
        : "";
  return `No places are signed off${why}. `;
}

export function bothNumbers(run: Run, { withSigned, ifSigned }: BothNumbers): string {
  if (!run.capacity) return "";
  const all = `${ifSigned} if every place offered were signed`;
  return countsUnsigned(run)
    ? `; ${withSigned} with signed places alone, ${all}`
    : ` with signed places; ${all}`;
}
