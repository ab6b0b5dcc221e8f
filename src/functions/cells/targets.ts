import { METHOD_WORDS, methodSpelling } from "../../model/apportionment/methods";
import type { TargetsRequest } from "../../model/fairshare/targetsRequest";
import { readRows, type Rows } from "./rows";
import { readNumber, readOption } from "./scalars";
import { readWeights } from "./weights";

/** The arguments that TARGETPOSTS and EXPLAINTARGETS share, in their order. */
export type TargetArguments = readonly [
  areas: unknown,
  posts: unknown,
  need: unknown,
  weights: unknown,
  total: unknown,
  minimum: unknown,
  maximum: unknown,
  method: unknown,
];

/** Reads what TARGETPOSTS and EXPLAINTARGETS share, so that the two can never disagree. */
export function readTargets(cells: TargetArguments): { rows: Rows; request: TargetsRequest } {
  const [areas, posts, need, weights, total, minimum, maximum, method] = cells;
  const rows = readRows({
    areas: { name: "areas", cells: areas },
    columns: [
      { name: "posts", cells: posts, shape: "column", required: true, whole: true, noun: "posts" },
      { name: "need", cells: need, shape: "table", required: true },
      { name: "minimum", cells: minimum, shape: "number or column", whole: true },
      { name: "maximum", cells: maximum, shape: "number or column", whole: true },
    ],
  });
  const request: TargetsRequest = {
    areas: rows.areas,
    posts: rows.column("posts")!,
    need: rows.table("need")!,
    headings: rows.headings("need"),
    weights: readWeights("weights", weights),
    total: readNumber("total", total, { whole: true }) || undefined,
    method: readOption("method", method, METHOD_WORDS, methodSpelling),
    ...readBoundColumns(rows),
    label: (index) => rows.place(index),
  };
  return { rows, request };
}

/** Minimum and maximum of each area; a blank or 0 is none (functions' contract, TARGETPOSTS). */
export function readBoundColumns(rows: Rows): { minimum?: number[]; maximum?: number[] } {
  return {
    minimum: rows.column("minimum"),
    maximum: rows.column("maximum")?.map((most) => most || Infinity),
  };
}
