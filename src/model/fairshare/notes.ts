import type { Apportionment } from "../apportionment/apportion";
import { boundsThatActed } from "../apportionment/workings";
import { COMPONENT_NAMES } from "./modelWeights";
import type { TargetShares } from "./targetShares";
import type { TargetsRequest } from "./targetsRequest";

/** Most areas that one note names. */
const NAMED = 3;

/**
 * What a reader of the workings must know, area by area and for the whole: bounds that acted, ties and
 * how they were settled, need that is missing, the weight of an unavailable HEE analysis.
 */
export function targetNotes(
  request: TargetsRequest,
  shares: TargetShares,
  result: Apportionment
): { areas: string[]; total: string } {
  const bounds = boundNotes(request, result);
  const ties = tieNotes(request.areas, result);
  const areas = request.areas.map((_, i) =>
    [bounds[i], ties.get(i), missingNeed(request.need[i], shares)]
      .filter((note) => note !== undefined && note !== "")
      .join("; ")
  );
  const [nhse, hee] = COMPONENT_NAMES.map((_, k) => shares.components[k]);
  const total = shares.heeMoved ? `no figures for ${hee}: its weight went to ${nhse}` : "";
  return { areas, total };
}

function boundNotes(request: TargetsRequest, result: Apportionment): string[] {
  return boundsThatActed(result, request.minimum, request.maximum).map((side, i) => {
    switch (side) {
      case "both":
        return `set to ${result.posts[i]} by minimum and maximum`;
      case "minimum":
        return `raised to its minimum of ${result.posts[i]}`;
      case "maximum":
        return `held at its maximum of ${result.posts[i]}`;
      default:
        return "";
    }
  });
}

function tieNotes(areas: readonly string[], result: Apportionment): Map<number, string> {
  const { tie } = result;
  if (tie === undefined) return new Map();
  return new Map(
    tie.areas.map((area, place) => {
      const others = tie.areas.slice(0, NAMED + 1).filter((other) => other !== area);
      const names = others.slice(0, NAMED).map((other) => areas[other]);
      const more = tie.areas.length - 1 - names.length;
      if (more > 0) names.push(`${more} more`);
      const outcome = place < tie.posts ? "got" : "did not get";
      const rule =
        tie.settledBy[place] === "order"
          ? "equal weights, first in alphabetical order wins"
          : "the smaller weight wins";
      return [area, `tied with ${listed(names)} and ${outcome} the post: ${rule}`];
    })
  );
}

function listed(names: readonly string[]): string {
  if (names.length === 1) return names[0];
  return `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`;
}

function missingNeed(need: readonly number[], shares: TargetShares): string {
  const missing = shares.components.filter(
    (_, k) => shares.weights[k].numerator > 0n && need[k] === 0
  );
  return missing.length === 0 ? "" : `no value for ${listed(missing)}`;
}
