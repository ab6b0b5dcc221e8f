import {
  excel,
  named,
  operation,
  ours,
  spillOf,
  tableColumn,
  type Expression,
} from "../formulas/expression";
import { TABLES } from "../inputs/fields";
import type { Layout } from "./layout";

const areas = (heading: string, to?: string): Expression => tableColumn(TABLES.areas, heading, to);

/** A bound of each area: the agreed override acts as minimum and maximum at once. */
function bound(heading: string): Expression {
  const override = areas("Override posts");
  return excel("IF", operation(override, "=", ""), areas(heading), override);
}

/** The arguments that TARGETPOSTS and EXPLAINTARGETS share. */
export function targetArguments(): Expression[] {
  return [
    areas("Area"),
    areas("Posts now"),
    areas("NHSE need", "Specialised need"),
    named("Weights"),
    named("PostsToShare"),
    bound("Minimum posts"),
    bound("Maximum posts"),
    named("Method"),
  ];
}

/** Which places bound the plan: those that count in this run, those signed off, or all that are offered. */
export type PlacesName = "PlacesThatCount" | "PlacesSigned" | "PlacesOffered";

/** The arguments that PHASEDMOVES and MOVELIMITS share. */
export function moveArguments(
  layout: Layout,
  places: PlacesName = "PlacesThatCount"
): (Expression | undefined)[] {
  return [
    areas("Area"),
    areas("Posts now"),
    spillOf(layout.targets),
    named("Years"),
    excel(
      "IF",
      operation(named("VacanciesFrom"), "=", "known"),
      layout.yearColumns(TABLES.vacancies),
      spillOf(layout.expectedVacancies)
    ),
    // Left out = no limit: only where the run has no Capacity table at all.
    layout.hasCapacity ? named(places) : undefined,
    named("Expansion"),
    named("Pace"),
  ];
}

/** `FAIRSHARE.VERSION` of the results it stands beside. */
export const versionOf = (results: Expression): Expression => ours("VERSION", results);
