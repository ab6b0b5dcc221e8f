import { ROOMS, type Fault } from "./sample";

/** What became of one fault in one run. */
export interface Outcome {
  readonly file: string;
  /** As the sample has it: `5:10-5:14`. */
  readonly range: string;
  readonly mutator: string;
  readonly replacement: string;
  readonly status: string;
  /** The test files that noticed it. */
  readonly by?: readonly string[];
}

export const NOTICED = ["Killed", "Timeout", "RuntimeError"];
const BYTES = /samples\.test\.ts$/;

export const keyOf = ({
  file,
  range,
  mutator,
  replacement,
}: Pick<Fault, "file" | "range" | "mutator" | "replacement">): string =>
  JSON.stringify([file, range, mutator, replacement]);

/**
 * The outcome as Markdown: a table by room, then every fault that no test noticed, then those only bytes noticed.
 * A fault counts as noticed if one of the runs noticed it.
 */
export function list(faults: readonly Fault[], runs: readonly Outcome[]): string {
  const found = new Map<string, Outcome>();
  for (const outcome of runs) {
    const before = found.get(keyOf(outcome));
    if (!before || !NOTICED.includes(before.status)) found.set(keyOf(outcome), outcome);
  }
  const outcomes = faults.map((fault) => {
    const outcome = found.get(keyOf(fault));
    const by = outcome?.by ?? [];
    return {
      fault,
      status: outcome?.status ?? "not planted",
      bytes: by.length > 0 && by.every((name) => BYTES.test(name)),
    };
  });
  const noticed = outcomes.filter(({ status }) => NOTICED.includes(status));
  const missed = outcomes.filter(({ status }) => !NOTICED.includes(status));
  const rows = ROOMS.map((room) => {
    const all = outcomes.filter(({ fault }) => fault.room === room);
    return row(room, all.filter(({ status }) => NOTICED.includes(status)).length, all.length);
  });
  const lines = [
    "| Room | Drawn | Noticed | Not noticed | Score |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
    row("all", noticed.length, outcomes.length),
    "",
    ...section("Not noticed", missed),
    ...section(
      "Noticed by nothing but the bytes of the samples",
      noticed.filter(({ bytes }) => bytes)
    ),
  ];
  return lines.join("\n");
}

const row = (room: string, noticed: number, all: number): string =>
  `| \`${room}\` | ${all} | ${noticed} | ${all - noticed} | ${all ? ((100 * noticed) / all).toFixed(1) : "0.0"}% |`;

function section(
  title: string,
  outcomes: readonly { readonly fault: Fault; readonly status: string }[]
): string[] {
  if (outcomes.length === 0) return [];
  return [
    `## ${title}`,
    "",
    ...outcomes.map(
      ({ fault, status }) =>
        `- ${fault.file}:${fault.line}:${fault.column} (${fault.mutator}, ${status}): ${short(fault.original)} -> ${short(fault.replacement)}`
    ),
    "",
  ];
}

/** One line of code, short enough to read. */
function short(code: string): string {
  const line = code.replace(/\s+/g, " ");
  return `\`${line.length > 90 ? `${line.slice(0, 87)}...` : line}\``;
}
