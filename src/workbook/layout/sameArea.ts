import { foldName } from "../../model/names";
import { findPlace } from "../../model/reference/places";

/** What two names of the same area share: `North East`, `HEE North East` and its code mean one local office. */
export function areaKey(name: string): string {
  const place = findPlace(name);
  if (!place || "unclear" in place) return foldName(name);
  return `${place.kind === "board" ? "board" : "place"} ${JSON.stringify(place.need)}`;
}

/** Which of the names means the same area as each of `others`: by the name itself, or else by what it means. */
export function matchAreas(
  names: readonly string[],
  others: readonly string[]
): (number | undefined)[] {
  const folded = new Map<string, number>();
  const keyed = new Map<string, number>();
  const known = (map: Map<string, number>, key: string, index: number): void => {
    if (!map.has(key)) map.set(key, index);
  };
  names.forEach((name, index) => {
    if (foldName(name) === "") return;
    known(folded, foldName(name), index);
    known(keyed, areaKey(name), index);
  });
  const taken = new Set<number>();
  const exact = others.map((other) => folded.get(foldName(other)));
  exact.forEach((index) => index !== undefined && taken.add(index));
  return exact.map((index, at) => {
    if (index !== undefined) return index;
    const found = keyed.get(areaKey(others[at]));
    if (found === undefined || taken.has(found)) return undefined;
    taken.add(found);
    return found;
  });
}
