import type { BuiltRun } from "./build";
import type { CellValue } from "./formulas/values";
import { isError } from "./formulas/values";
import type { Run } from "./inputs/run";
import { problemText } from "./inputs/source";
import { Layout, SHEETS } from "./sheets/layout";

/** What a run came to, for whoever wants it in words. */
export interface RunSummary {
  readonly specialty: string;
  readonly postsSource: string;
  readonly postsNow: CellValue;
  readonly postsToMove: CellValue;
  readonly postsMoved: CellValue;
  readonly areas: readonly { area: string; now: CellValue; target: CellValue; end: CellValue }[];
  /** Table of moves with its heading row and its Total. */
  readonly moves: CellValue[][];
  /** What keeps more posts from moving, in words; empty where all move. */
  readonly limits: readonly string[];
  /** Checks that do not say OK. */
  readonly checks: readonly { check: string; result: string }[];
  /** What was typed in the input tables and is no part of the plan. */
  readonly notRead: readonly string[];
  readonly problems: readonly string[];
}

export function summarise(run: Run, { workbook, calculated }: BuiltRun): RunSummary {
  const layout = new Layout(run);
  const figure = (name: string): CellValue => calculated.named(name)[0][0];
  const { targetsRow, targetColumns: at } = layout;
  const target = (index: number, column: number): CellValue =>
    calculated.value(SHEETS.targets, targetsRow + index, column);
  const limits = calculated.block(SHEETS.limits, layout.limits.row, 0);
  const checks = workbook.sheets.find((sheet) => sheet.name === SHEETS.checks)!;
  const moved = figure("PostsMoved");
  return {
    specialty: String(run.inputs.Specialty.value ?? ""),
    postsSource: String(run.inputs.PostsSource.value ?? ""),
    postsNow: figure("PostsNow"),
    postsToMove: figure("PostsToMove"),
    postsMoved: moved,
    areas: run.areas.map((row, index) => ({
      area: String(row.values.area),
      now: target(index, at.now),
      target: target(index, at.target),
      end: target(index, at.end),
    })),
    moves: calculated.block(SHEETS.plan, layout.plan.row, 0),
    limits:
      moved === figure("PostsToMove")
        ? []
        : limits
            .slice(1)
            .filter((row) => row[0] !== "Total" && row[0] !== "Surplus" && row[0] !== "Shortfall")
            .map((row) => String(row[5] ?? ""))
            .filter(Boolean),
    checks: checks.cells
      .filter((cell) => cell.column === 1 && cell.guarded)
      .map((cell) => ({
        check: String(checks.cells.find((c) => c.row === cell.row && c.column === 0)?.value ?? ""),
        result: shown(calculated.value(SHEETS.checks, cell.row, 1)),
      }))
      .filter((entry) => entry.result !== "OK"),
    notRead: (run.notRead ?? []).map(problemText),
    problems: firstProblems(workbook, calculated),
  };
}

/** One refusal carries through all that builds on it: name each message once, where it arose. */
function firstProblems(
  workbook: BuiltRun["workbook"],
  { problems, refusals }: BuiltRun["calculated"]
): string[] {
  const place = (name: string): number => workbook.sheets.findIndex((sheet) => sheet.name === name);
  const chosen = [...(refusals.length > 0 ? refusals : problems)].sort(
    (a, b) => place(a.sheet) - place(b.sheet)
  );
  const seen = new Set<string>();
  return chosen
    .filter((problem) => !seen.has(problem.message) && seen.add(problem.message))
    .map(
      ({ sheet, cell, error, message }) =>
        `${sheet}, ${cell}: ${message || `the result is ${error}`}`
    );
}

const shown = (value: CellValue): string => (isError(value) ? value.error : String(value ?? ""));
