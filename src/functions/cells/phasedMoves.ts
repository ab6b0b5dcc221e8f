import type { PhasedInput } from "../../model/moves/phasedInput";
import { readRows, type Rows } from "./rows";
import { readNumber } from "./scalars";
import { readPostsByYear, readYears } from "./years";

/** The arguments that PHASEDMOVES and MOVELIMITS share, as Excel hands them over. */
export interface PhasedArguments {
  areas: unknown;
  posts: unknown;
  targets: unknown;
  years: unknown;
  vacancies: unknown;
  capacity: unknown;
  expansion: unknown;
  pace: unknown;
}

/** Reads them, or ends the call naming what is wrong. */
export function readPhasedMoves(given: PhasedArguments): { rows: Rows; input: PhasedInput } {
  const years = readYears("years", given.years);
  const byYear = { shape: "by year", years: years.length, whole: true } as const;
  const rows = readRows({
    areas: { name: "areas", cells: given.areas },
    columns: [
      {
        name: "posts",
        cells: given.posts,
        shape: "column",
        required: true,
        whole: true,
        noun: "posts",
      },
      {
        name: "targets",
        cells: given.targets,
        shape: "column",
        required: true,
        whole: true,
        noun: "target posts",
      },
      { name: "vacancies", cells: given.vacancies, required: true, noun: "vacancies", ...byYear },
      { name: "capacity", cells: given.capacity, noun: "places", ...byYear },
    ],
  });
  const input: PhasedInput = {
    areas: rows.areas,
    posts: rows.column("posts")!,
    targets: rows.column("targets")!,
    years,
    vacancies: rows.table("vacancies")!,
    // Left out: no limit. Given, a blank in it means not assured: "not moving posts unless the local Postgraduate
    // Dean is able to assure" (SOURCES.heeFaq).
    capacity: rows.table("capacity"),
    expansion: readPostsByYear("expansion", given.expansion, years.length),
    pace: readNumber("pace", given.pace, { default: 0, part: true }),
  };
  return { rows, input };
}
