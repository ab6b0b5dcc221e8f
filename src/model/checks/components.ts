import { foldName } from "../names";

/** A component of need as a run uses it; texts as they stand in the run's inputs, "" where none is given. */
export interface ComponentUse {
  /** Heading of the component: `NHSE allocation model`. */
  readonly name: string;
  /** What its figures are: `general and acute`, `overall core`, `ONS population 0-17`. */
  readonly source: string;
  /** Year of its figures: `2024/25`. */
  readonly year: string;
  /** `registered` (with general practices) or `resident` (census, ONS). */
  readonly population: string;
  readonly weight: number;
}

/** What a check says where nothing is wrong. */
export const OK = "OK";

const OVERALL_CORE =
  /\b(overall|core (allocation|services?|weighted)|final wp|target allocation)\b/;
const DEPRIVATION = /depriv|\bsmr\b|health inequalit|avoidable mortality|unmet need|\bimd\b/;

function used(components: readonly ComponentUse[]): ComponentUse[] {
  return components.filter((component) => component.weight > 0);
}

function words(component: ComponentUse): string {
  return foldName(`${component.name} ${component.source}`.replace(/_/g, " "));
}

export function asPercentage(weight: number): string {
  return `${Number((weight * 100).toPrecision(4))}%`;
}

/**
 * NHS England's overall core allocation holds its health inequalities adjustment already, 10% of it
 * (SOURCES.allocationGuide): a weight for deprivation beside it counts deprivation twice.
 */
export function deprivationCountedTwice(components: readonly ComponentUse[]): string {
  const core = used(components).find((component) => OVERALL_CORE.test(words(component)));
  if (!core) return OK;
  const deprivation = used(components).find(
    (component) => component !== core && DEPRIVATION.test(words(component))
  );
  if (!deprivation) return OK;
  return (
    `Deprivation is counted twice: ${core.name} rests on the overall core allocation, which holds 10% for health ` +
    `inequalities already, and ${deprivation.name} has a weight of ${asPercentage(deprivation.weight)}. Use ` +
    "general and acute (or the specialty's own component) instead."
  );
}

/** `2024-25`, `2024/2025` and `2024/25` are one year. */
function sameYear(year: string): string {
  return foldName(year).replace(/^(\d{4})\s*[-/\u2013]\s*(?:\d{2})?(\d{2})$/, "$1/$2");
}

/** Components of different years differ in more than need: boundaries, formulae, whether costs are inside. */
export function yearsMixed(components: readonly ComponentUse[]): string {
  return mixed(
    used(components),
    (component) => sameYear(component.year),
    "The years are mixed",
    "Take all components from one year."
  );
}

/**
 * Registered and resident populations share England out differently: London has 17.3% of those registered with
 * a practice and 15.9% of residents (weighted populations 2023/24; ONS mid-2020).
 */
export function populationsMixed(components: readonly ComponentUse[]): string {
  return mixed(
    used(components),
    (component) => foldName(component.population),
    "Registered and resident populations are mixed",
    "Base all components on one of them, or say in the assumptions why not."
  );
}

function mixed(
  components: readonly ComponentUse[],
  key: (component: ComponentUse) => string,
  finding: string,
  remedy: string
): string {
  const groups = new Map<string, string[]>();
  for (const component of components) {
    const found = key(component);
    // Nothing is said of a component that does not tell.
    if (found === "") continue;
    groups.set(found, [...(groups.get(found) ?? []), component.name]);
  }
  if (groups.size < 2) return OK;
  const list = [...groups].map(([value, names]) => `${names.join(", ")} ${value}`).join("; ");
  return `${finding}: ${list}. ${remedy}`;
}
