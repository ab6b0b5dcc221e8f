import { distanceFromTarget } from "../model/measures/distance";
import { oneOrSeveral } from "../model/refusal";
import { answer, cellError } from "./answer";
import { readRows } from "./cells/rows";

/**
 * Distance from target of each area: posts / target - 1. Above 0 it holds more than its target, below 0
 * less.
 * @customfunction DISTANCE DISTANCE
 * @helpurl https://localhost:3000/docs/functions/DISTANCE.html
 * @param posts Posts of each area.
 * @param targets Target posts of each area, whole or exact.
 * @returns One column; an area with posts and a target of 0 shows a division by zero.
 */
export function distanceFunction(posts: any[][], targets: any[][]): any[][] {
  return answer("DISTANCE", () => {
    const rows = readRows({
      columns: [
        { name: "posts", cells: posts, shape: "column", required: true, noun: "posts" },
        { name: "targets", cells: targets, shape: "column", required: true },
      ],
    });
    const held = rows.column("posts")!;
    const target = rows.column("targets")!;
    const distances = held.map((count, i) => distanceFromTarget(count, target[i]));
    const tooLarge = rows.places((i) => Math.abs(distances[i] ?? 0) === Infinity);
    if (tooLarge.length > 0) {
      const first = distances.findIndex((distance) => Math.abs(distance ?? 0) === Infinity);
      const check = tooLarge.length === 1 ? `its target of ${target[first]}` : "their targets";
      throw cellError(
        "value",
        `targets: the distance of ${oneOrSeveral(tooLarge)} is larger than a cell can hold; check ${check}.`
      );
    }
    return rows.beside(distances.map((distance) => distance ?? cellError("divisionByZero")));
  });
}
