import { apportionGrid } from "../src/model/apportionment/grid/apportionGrid";
import { isRefusal } from "../src/model/refusal";
import { flowTable } from "../tests/model/apportionment/flowOracle";
import { compareLine, medianTime, seeded } from "./measure";

/**
 * APPORTIONGRID on 65 specialties by 13 areas with some 14,000 posts, beside a plain minimum cost flow that
 * places post after post (the oracle of the tests). Both margins come from a table of their own, so that
 * they can be met.
 */
export function benchGrid(): string[] {
  const random = seeded(65);
  const [rows, columns] = [65, 13];
  const weights = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => Math.round(1_000 + random() * 99_000))
  );
  const posts = weights.map((row) => row.map(() => Math.floor(random() * 34)));
  const rowTotals = posts.map((row) => row.reduce((a, b) => a + b, 0));
  const columnTotals = Array.from({ length: columns }, (_, j) =>
    posts.reduce((sum, row) => sum + row[j], 0)
  );
  const total = rowTotals.reduce((a, b) => a + b, 0);
  const ours = apportionGrid({ rowTotals, columnTotals, weights });
  const start = performance.now();
  const theirs = flowTable(rowTotals, columnTotals, weights)!;
  const flowTime = performance.now() - start;
  if (isRefusal(ours) || ours.some((row, i) => row.some((count, j) => count !== theirs[i][j]))) {
    throw new Error("answers differ");
  }
  const time = medianTime([0], () => apportionGrid({ rowTotals, columnTotals, weights }));
  const title = `${rows} x ${columns} cells, ${total} posts`;
  return [compareLine(title, time, flowTime, "plain flow (one run)")];
}
