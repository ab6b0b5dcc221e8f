import { isError, type CellValue } from "../workbook/formulas/values";
import type { RunSummary } from "../workbook/summary";

/** Most lines of one list: the workbook holds them all. */
const SHOWN = 12;

/** The summary of a run for a terminal, line by line. */
export function report(summary: RunSummary): string[] {
  const { postsNow, postsToMove } = summary;
  const lines: string[] = [];
  if (summary.specialty) lines.push(summary.specialty);
  if (summary.postsSource) lines.push(`Posts: ${summary.postsSource}`);
  lines.push(
    "",
    ...table(
      [
        ["Area", "Posts now", "Target", "Change", "End of plan"],
        ...summary.areas.map(({ area, now, target, end }) => [
          area,
          text(now),
          text(target),
          signed(typeof target === "number" && typeof now === "number" ? target - now : null),
          text(end),
        ]),
      ],
      "left"
    ),
    "",
    `${text(postsNow)} posts now; ${text(postsToMove)} to be placed elsewhere.`,
    summary.headline,
    "",
    "Moves by year",
    ...table(
      summary.moves.map((row, index) =>
        row.map((value) => (index === 0 ? text(value) : signed(value)))
      ),
      "left"
    )
  );
  if (summary.notReached.length > 0) {
    lines.push("", "What limits the plan", summary.limitsHeadline, ...list(summary.limits));
    lines.push("", "Not at target", ...list(summary.notReached));
    if (summary.reached.length > 0) lines.push("", "Reached target", ...list(summary.reached));
  }
  if (summary.checks.length > 0) {
    lines.push("", "Checks that need a look");
    lines.push(...list(summary.checks.map(({ check, result }) => `${check}: ${result}`)));
  }
  if (summary.notRead.length > 0) {
    lines.push(
      "",
      "Typed in the input, and needs a look",
      ...list(summary.notRead, "of this kind")
    );
  }
  return lines;
}

function list(entries: readonly string[], where = "in the workbook"): string[] {
  const more = entries.length - SHOWN;
  const shown = entries.slice(0, SHOWN).map((entry) => `  - ${entry}`);
  return more > 0 ? [...shown, `  - and ${more} more, ${where}`] : shown;
}

function table(rows: readonly (readonly string[])[], first: "left"): string[] {
  const widths = rows[0].map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0))
  );
  return rows
    .map((row) =>
      row
        .map((value, column) =>
          column === 0 && first === "left"
            ? value.padEnd(widths[column])
            : value.padStart(widths[column])
        )
        .join("  ")
        .trimEnd()
    )
    .map((line) => `  ${line}`);
}

function text(value: CellValue): string {
  return isError(value) ? value.error : String(value ?? "");
}

function signed(value: CellValue): string {
  return typeof value === "number" && value > 0 ? `+${value}` : text(value);
}
