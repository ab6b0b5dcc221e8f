import { areasOfReference } from "../../model/fairshare/levelUp";
import { LOCAL_OFFICES } from "../../model/reference/localOffices";
import type { Run } from "../inputs/run";
import { call, column, numberAt, shown, then, type Preview } from "./call";
import { previewWorkings } from "./targets";

/** What levelling up takes by one measure; undefined where a figure that it needs is not entered. */
export interface Levelled {
  readonly posts: number | undefined;
  /** The same with trust-funded posts counted in. */
  readonly withTrustFunded: number | undefined;
  /** The reference's part of the shares. */
  readonly part: number | undefined;
}

export interface LevelUpPreview {
  /** The area or region whose level the others are raised to. */
  readonly reference: string;
  readonly now: number;
  readonly nowWithTrustFunded: number | undefined;
  /** The reference's part of the posts. */
  readonly part: number;
  readonly byFormula: Levelled;
  readonly byRegistered: Levelled;
}

/** Regions of which every one of several offices is among the areas, by whatever name, for the choice of a reference. */
export function regionsOf(areas: readonly string[]): string[] {
  const regions = [...new Set(LOCAL_OFFICES.map(({ region }) => region))];
  return regions.filter((region) => membersOf(areas, region).length > 1);
}

/** Places of the areas that a reference stands for, as LEVELUP has it; none where it is blank or not known. */
function membersOf(areas: readonly string[], reference: string): readonly number[] {
  const found = areasOfReference(areas, reference);
  return "refused" in found ? [] : found;
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

/** What the sheet Levelling up says: posts at the reference's level, by the run's shares and by registered population. */
export function previewLevelUp(run: Run): Preview<LevelUpPreview> {
  return then(previewWorkings(run), ({ rows }) => {
    const areas = rows.map(({ area }) => area);
    const given = String(run.inputs.LevelUpTo.value ?? "");
    const members = membersOf(areas, given);
    const posts = rows.map(({ now }) => now);
    const trust = run.areas.map(({ values }) => values.trustFunded);
    const both = trust.every((count) => typeof count === "number")
      ? posts.map((count, i) => count + Number(trust[i]))
      : undefined;
    const partOf = (values: readonly number[]): number =>
      sum(members.map((i) => values[i])) / sum(values);
    const at = (held: readonly number[], shares: readonly number[]): Preview<number> =>
      then(call("LEVELUP", column(areas), column(held), column(shares), given), (levelled) =>
        shown(sum(levelled.map(([count]) => numberAt(count) ?? NaN)))
      );
    const levelled = (shares: readonly number[] | undefined): Preview<Levelled> => {
      if (!shares) return shown({ posts: undefined, withTrustFunded: undefined, part: undefined });
      return then(at(posts, shares), (needed) =>
        then(both ? at(both, shares) : shown(undefined), (withTrustFunded) =>
          shown({ posts: needed, withTrustFunded, part: partOf(shares) })
        )
      );
    };
    const people = run.areas.map(({ values }) => values.registered);
    const best = rows.reduce((a, b) => ((b.distance ?? -1) > (a.distance ?? -1) ? b : a));
    return then(levelled(rows.map(({ exact }) => exact)), (byFormula) =>
      then(
        levelled(
          people.every((count) => typeof count === "number") ? people.map(Number) : undefined
        ),
        (byRegistered) =>
          shown({
            reference: given === "" ? best.area : given,
            now: sum(posts),
            nowWithTrustFunded: both && sum(both),
            part: partOf(posts),
            byFormula,
            byRegistered,
          })
      )
    );
  });
}
