import type { CalculatedWorkbook } from "./formulas/calculate";
import type { ChangeLogRow, Run } from "./inputs/run";

/** The line that this run adds to the change log it was given. */
export function nextChange(
  run: Run,
  calculated: CalculatedWorkbook,
  version: string
): ChangeLogRow {
  // What could not be calculated is left blank: 0 posts would be a result.
  const figure = (name: string): number | null => {
    const value = calculated.named(name)[0][0];
    return typeof value === "number" ? value : null;
  };
  const last = run.changeLog[run.changeLog.length - 1];
  const row = {
    run: (last?.run ?? 0) + 1,
    preparedOn: run.inputs.PreparedOn.value as number | null,
    preparedBy: String(run.inputs.PreparedBy.value ?? ""),
    version,
    postsNow: figure("PostsNow"),
    postsToMove: figure("PostsToMove"),
    postsMoved: figure("PostsMoved"),
  };
  return { ...row, change: last ? difference(last, row) : "First run" };
}

const UNKNOWN = "not calculated";

function difference(before: ChangeLogRow, now: Omit<ChangeLogRow, "change">): string {
  const figures: [keyof ChangeLogRow & keyof typeof now, string][] = [
    ["postsNow", "posts now"],
    ["postsToMove", "posts to move"],
    ["postsMoved", "posts moved"],
    ["version", "version"],
  ];
  const changes = figures
    .filter(([key]) => before[key] !== now[key])
    .map(([key, label]) => `${label} ${before[key] ?? UNKNOWN} to ${now[key] ?? UNKNOWN}`);
  return changes.length === 0
    ? "Run again; posts, posts to move and posts moved as before"
    : `Run again: ${changes.join(", ")}`;
}
