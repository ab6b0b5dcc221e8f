import { foldName } from "../../model/names";
import type { Run } from "../inputs/run";
import { SHEETS } from "../sheets/layout";
import { previewPlan } from "./plan";
import { previewWorkings, type TargetRow } from "./targets";

/** How a figure came about, for whoever asks. */
export interface Explanation {
  readonly title: string;
  readonly lines: readonly string[];
  /** What adds up to the figure, where it is a sum. */
  readonly parts?: readonly { readonly label: string; readonly amount: number }[];
  readonly sum?: { readonly label: string; readonly amount: number };
}

/** A figure among the results of a run: the sheet of the description, its row's area, its column's heading. */
export interface AskedFigure {
  readonly sheet: string;
  readonly area: string;
  readonly heading: string;
  readonly text: string;
}

const percent = (part: number): string => `${(part * 100).toFixed(1)}%`;
const posts = (count: number): string => `${count} ${Math.abs(count) === 1 ? "post" : "posts"}`;

/** Explains a figure from the workings of the model; the words of a refusal where nothing can be calculated. */
export function explain(run: Run, asked: AskedFigure): Explanation {
  const area = run.areas.find(
    ({ values }) => foldName(String(values.area)) === foldName(asked.area)
  );
  if (!area) {
    return {
      title: `${asked.sheet}: ${asked.text || "no figure"}`,
      lines: [
        "This cell belongs to no single area. Select a figure in the row of an area, on Targets, Workings, Plan, " +
          "Posts by year or Limits.",
      ],
    };
  }
  const name = String(area.values.area);
  const { plan, postsByYear, limits, pairs, funding, benefits } = SHEETS;
  const moves: string[] = [plan, postsByYear, limits, pairs, funding, benefits];
  return moves.includes(asked.sheet) ? explainMoves(run, name, asked) : explainTarget(run, name);
}

function explainTarget(run: Run, area: string): Explanation {
  const workings = previewWorkings(run);
  if (workings.refused) return { title: area, lines: [workings.words] };
  const { components, rows } = workings.value;
  const row = rows.find((entry) => entry.area === area)!;
  return {
    title: `${area}: target ${posts(row.target)}`,
    parts: components
      .map((label, k) => ({ label, amount: row.parts[k] }))
      .filter(({ amount }) => amount !== 0),
    sum: { label: "Exact target", amount: row.exact },
    lines: targetLines(run, row),
  };
}

function targetLines(run: Run, row: TargetRow): string[] {
  const values = run.areas.find((entry) => entry.values.area === row.area)!.values;
  const lines = [
    `The exact target of ${row.exact.toFixed(2)} becomes ${row.target} whole posts by the rule ` +
      `"${run.inputs.Method.value}", which shares out all posts and no more.`,
    `It holds ${posts(row.now)} now, so its change is ${row.change > 0 ? "+" : ""}${row.change}.`,
  ];
  lines.push(
    ...distanceLine("Distance from target", row.distanceNow, `its ${row.target} target posts`),
    ...distanceLine("Distance from exact target", row.distance, `${row.exact.toFixed(2)} posts`)
  );
  if (values.override !== null) {
    lines.push(
      `Agreed override: ${posts(Number(values.override))}. ${values.overrideReason ?? ""}`.trim()
    );
  }
  if (row.note) lines.push(row.note);
  const { toGain, toLose } = row;
  if (toGain !== undefined)
    lines.push(`One post more, if its own share were ${percent(toGain)} larger.`);
  if (toLose !== undefined) {
    lines.push(`One post less, if its own share were ${percent(Math.abs(toLose))} smaller.`);
  }
  return lines;
}

/** One meaning a word: `target` is the whole one, as on the sheet Targets; the exact one is named so. */
function distanceLine(label: string, distance: number | undefined, from: string): string[] {
  if (distance === undefined) return [];
  const side = distance < 0 ? "below" : "above";
  return [`${label}: ${percent(Math.abs(distance))} ${side} ${from}.`];
}

function explainMoves(run: Run, area: string, asked: AskedFigure): Explanation {
  const plan = previewPlan(run);
  if (plan.refused) return { title: area, lines: [plan.words] };
  const { moves, limits, ends, years } = plan.value;
  const row = moves.find((entry) => entry.area === area)!;
  const lines = row.changes.map((by, t) =>
    by === 0
      ? `${years[t]}: no change.`
      : `${years[t]}: ${by > 0 ? "gains" : "gives up"} ${posts(Math.abs(by))}.`
  );
  lines.push(
    row.leftToTarget
      ? `After the plan it is ${posts(Math.abs(row.leftToTarget))} ${row.leftToTarget > 0 ? "below" : "above"} its target.`
      : "After the plan it stands at its target."
  );
  const own = limits.filter((limit) => foldName(limit.area) === foldName(area));
  lines.push(
    ...(own.length > 0
      ? ["What binds it:", ...own.map(({ words }) => words)]
      : row.leftToTarget
        ? [ends.find((end) => end.area === area)!.words]
        : [])
  );
  const place = asked.heading ? `, ${asked.heading}` : "";
  return { title: `${area}${place}: ${asked.text}`, lines };
}
