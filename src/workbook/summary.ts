import type { BuiltRun } from "./build";
import type { CellValue } from "./formulas/values";
import { isError } from "./formulas/values";
import type { Run } from "./inputs/run";
import { problemText } from "./inputs/source";
import { END } from "./sheets/endOfPlan";
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
  /** The headlines of Plan and Limits: with signed places, and if every place offered were signed. */
  readonly headline: string;
  readonly limitsHeadline: string;
  /** What keeps more posts from moving, in words; empty where all move. */
  readonly limits: readonly string[];
  /** Areas that reached their target, which are no limits. */
  readonly reached: readonly string[];
  /** Where the areas end that did not, in words: donors above their target, then areas still short. */
  readonly notReached: readonly string[];
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
    headline: shown(calculated.value(SHEETS.plan, 2, 0)),
    limitsHeadline: shown(calculated.value(SHEETS.limits, 2, 0)),
    ...endOf(run, layout, calculated),
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

/** What the sheet Limits says of the limits and of the areas. */
function endOf(
  run: Run,
  layout: Layout,
  calculated: BuiltRun["calculated"]
): Pick<RunSummary, "limits" | "reached" | "notReached"> {
  const areas = run.areas.map((_, index) => {
    const at = (column: number): string =>
      shown(calculated.value(SHEETS.limits, layout.endOfPlan.row + 1 + index, column));
    return { area: at(END.area), state: at(END.state), words: at(END.words) };
  });
  const of = (...states: string[]) => areas.filter(({ state }) => states.includes(state));
  const notReached = [...of("Above target"), ...of("Below target")];
  const limits = calculated.block(SHEETS.limits, layout.limits.row, 0);
  return {
    limits:
      notReached.length === 0
        ? []
        : limits
            .filter((row) => row.length > 1)
            .map((row) => `${shown(row[5])} (extra posts if one place more: ${shown(row[4])})`),
    reached: of("Reached target").map(({ area }) => area),
    notReached: notReached.map(({ area, words }) => `${area}: ${words}`),
  };
}

/**
 * One refusal carries through all that builds on it: name each message once, where it arose. A refusal that its own cell
 * answers for, as Levelling up asks of each name whether it is the reference, is no problem.
 */
function firstProblems(
  workbook: BuiltRun["workbook"],
  { problems, refusals }: BuiltRun["calculated"]
): string[] {
  const place = (name: string): number => workbook.sheets.findIndex((sheet) => sheet.name === name);
  const inError = new Set(problems.map(({ sheet, cell }) => `${sheet}!${cell}`));
  const began = refusals.filter(({ sheet, cell }) => inError.has(`${sheet}!${cell}`));
  const chosen = [...(began.length > 0 ? began : problems)].sort(
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
