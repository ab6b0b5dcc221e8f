import sainteLague from "sainte-lague";
import { apportion } from "../src/model/apportionment/apportion";
import { isRefusal } from "../src/model/refusal";
import { compareLine, medianTime, seeded } from "./measure";

/**
 * `apportion` (Webster) beside npm sainte-lague. Both start from the same array of weights and end with
 * whole posts. The peer wants an object with names: it is made outside the clock, in the peer's favour.
 */
interface Instance {
  weights: number[];
  byName: Record<string, number>;
  total: number;
}

function instances(areas: number, total: number, decimals: boolean, seed: number): Instance[] {
  const random = seeded(seed);
  return Array.from({ length: 50 }, () => {
    const weights = Array.from({ length: areas }, () => {
      const weight = 1_000_000 + random() * 9_000_000;
      return decimals ? Math.round(weight * 10) / 10 + 0.1 : Math.round(weight);
    });
    const byName = Object.fromEntries(weights.map((weight, i) => [`area ${i}`, weight]));
    return { weights, byName, total };
  });
}

export function benchApportion(): string[] {
  const cases = [
    { title: "13 areas, 260 posts, whole weights", n: 13, total: 260, decimals: false, wanted: 20 },
    {
      title: "13 areas, 260 posts, decimal weights",
      n: 13,
      total: 260,
      decimals: true,
      wanted: 10,
    },
    { title: "42 areas, 2,000 posts", n: 42, total: 2_000, decimals: false, wanted: 20 },
    { title: "1,000 areas, 50,000 posts", n: 1_000, total: 50_000, decimals: false, wanted: 20 },
  ];
  return cases.map(({ title, n, total, decimals, wanted }, k) => {
    const cases = instances(n, total, decimals, 1 + k);
    for (const { weights, byName } of cases) checkSame(weights, byName, total);
    const ours = medianTime(cases, (x) => apportion(x.total, x.weights));
    const theirs = medianTime(cases, (x) => sainteLague(x.byName, x.total, { draw: true }));
    return compareLine(title, ours, theirs, "sainte-lague", wanted);
  });
}

/** A comparison of speed is only fair between equal answers. */
function checkSame(weights: number[], byName: Record<string, number>, total: number): void {
  const result = apportion(total, weights);
  if (isRefusal(result)) throw new Error(result.message);
  const theirs = Object.values(sainteLague(byName, total, { draw: true }));
  if (result.posts.some((count, i) => count !== theirs[i])) throw new Error("answers differ");
}
