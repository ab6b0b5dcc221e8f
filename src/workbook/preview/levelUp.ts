import { foldName } from "../../model/names";
import { LOCAL_OFFICES } from "../../model/reference/localOffices";
import type { Run } from "../inputs/run";
import { shown, then, type Preview } from "./call";
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

/** Regions of which every one of several offices is among the areas, for the choice of a reference. */
export function regionsOf(areas: readonly string[]): string[] {
  const folded = new Set(areas.map(foldName));
  const regions = [...new Set(LOCAL_OFFICES.map(({ region }) => region))];
  return regions.filter((region) => {
    const offices = LOCAL_OFFICES.filter((office) => office.region === region);
    return (
      offices.length > 1 &&
      !folded.has(foldName(region)) &&
      offices.every(({ name }) => folded.has(foldName(name)))
    );
  });
}

/** The areas that a reference stands for; none where it is blank or not known. */
function membersOf(areas: readonly string[], reference: string): boolean[] {
  const wanted = foldName(reference);
  const region = regionsOf(areas).find((name) => foldName(name) === wanted);
  const offices = LOCAL_OFFICES.filter((office) => office.region === region);
  return areas.map(
    (area) =>
      wanted !== "" &&
      (foldName(area) === wanted || offices.some(({ name }) => foldName(name) === foldName(area)))
  );
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

/** What the sheet Levelling up says: posts at the reference's level, by the run's shares and by registered population. */
export function previewLevelUp(run: Run): Preview<LevelUpPreview> {
  return then(previewWorkings(run), ({ rows }) => {
    const areas = rows.map(({ area }) => area);
    const given = String(run.inputs.LevelUpTo.value ?? "");
    const members = membersOf(areas, given);
    if (given !== "" && !members.includes(true)) {
      return {
        refused: true,
        words: `${given} is not among the areas, nor a region of which all offices are.`,
      };
    }
    const posts = rows.map(({ now }) => now);
    const trust = run.areas.map(({ values }) => values.trustFunded);
    const both = trust.every((count) => typeof count === "number")
      ? posts.map((count, i) => count + Number(trust[i]))
      : undefined;
    const ofMembers = (values: readonly number[]): number =>
      sum(values.filter((_, i) => members[i]));
    const at = (held: readonly number[] | undefined, shares: readonly number[]) => {
      if (!held) return undefined;
      const level =
        given === ""
          ? Math.max(...held.map((count, i) => (shares[i] > 0 ? count / shares[i] : 0)))
          : ofMembers(held) / ofMembers(shares);
      return level * sum(shares);
    };
    const levelled = (shares: readonly number[] | undefined): Levelled =>
      shares
        ? {
            posts: at(posts, shares),
            withTrustFunded: at(both, shares),
            part: ofMembers(shares) / sum(shares),
          }
        : { posts: undefined, withTrustFunded: undefined, part: undefined };
    const people = run.areas.map(({ values }) => values.registered);
    const best = rows.reduce((a, b) => ((b.distance ?? -1) > (a.distance ?? -1) ? b : a));
    return shown({
      reference: given === "" ? best.area : given,
      now: sum(posts),
      nowWithTrustFunded: both && sum(both),
      part: ofMembers(posts) / sum(posts),
      byFormula: levelled(rows.map(({ exact }) => exact)),
      byRegistered: levelled(
        people.every((count) => typeof count === "number") ? people.map(Number) : undefined
      ),
    });
  });
}
