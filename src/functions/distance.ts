import { distanceFromTarget } from "../model/measures/distance";
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
    return rows.beside(
      held.map((count, i) => {
        const distance = distanceFromTarget(count, target[i]);
        if (distance !== undefined && !Number.isFinite(distance)) {
          throw cellError(
            "value",
            `targets: the distance of ${rows.place(i)} is larger than a cell can hold; check its target of ${target[i]}.`
          );
        }
        return distance ?? cellError("divisionByZero");
      })
    );
  });
}
