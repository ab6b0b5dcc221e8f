import { divide, fraction, fromShown, subtract, toNumber } from "../exact/fraction";

/**
 * Distance from target, posts / target - 1, as NHS England reports it for allocations (SOURCES.allocationGuide; 0.05 = 5% above
 * fair share). Undefined where there are posts against a target of 0; 0 where both are 0.
 */
export function distanceFromTarget(posts: number, target: number): number | undefined {
  if (target === 0) return posts === 0 ? 0 : undefined;
  return toNumber(subtract(divide(fromShown(posts), fromShown(target)), fraction(1n)));
}
