import { foldName } from "../../model/names";
import { countsTwice, isLondon, londonBesideItsOffices } from "../../model/reference/countedTwice";
import { BASIC_PAY, GRADES, yearsAtGrades } from "../../model/reference/basicPay";
import { LOCAL_OFFICES } from "../../model/reference/localOffices";
import {
  MARKET_FORCES_FACTORS,
  MARKET_FORCES_FACTORS_YEAR,
} from "../../model/reference/marketForcesFactor";
import {
  PLAN_YEARS,
  phaseOf,
  suggestedFirstYear,
  windowOf,
  yearLabel,
} from "../../model/reference/phases";
import { SPECIALTIES, type Specialty } from "../../model/reference/specialties";
import {
  NEED_COMPONENTS,
  NEED_YEARS,
  type NeedComponent,
} from "../../model/reference/weightedPopulations";
import { VERSION } from "../../model/version";
import type { NEED_COMPONENTS as INPUT_COMPONENTS } from "../inputs/fields";
import { call, column, shown, then, type Preview } from "./call";

export { NEED_COMPONENTS, NEED_YEARS, SPECIALTIES, MARKET_FORCES_FACTORS_YEAR, VERSION };
export { PLAN_YEARS, phaseOf, suggestedFirstYear, windowOf, yearLabel };
export { countsTwice, foldName, isLondon, londonBesideItsOffices };
export { BASIC_PAY, GRADES, yearsAtGrades };
export type { NeedComponent, Specialty };

/** The areas that a new run begins with: the 13 local offices, by name and code, with their market forces factor. */
export const OFFICES = LOCAL_OFFICES.map(({ name, code, region }) => ({
  name,
  code,
  london: region === "London",
  mff: MARKET_FORCES_FACTORS[code],
}));

/** NHS England weighted populations for areas by name or code. */
export function builtInNeed(
  areas: readonly string[],
  component: string,
  year: string
): Preview<number[]> {
  return then(call("NHSENEED", column(areas), component, year), (block) =>
    shown(block.map(([need]) => Number(need)))
  );
}

/** What the run says its need figures are; `health inequalities` and `prescribing` are no entries of that list. */
export function inputComponent(component: NeedComponent): (typeof INPUT_COMPONENTS)[number] {
  return component === "health inequalities" || component === "prescribing" ? "other" : component;
}

/** Weights for specialised services that are published (SOURCES.heeFaq). */
export const SPECIALISED_WEIGHTS: Readonly<Record<string, number>> = { Haematology: 0.09 };
