import { ROOMS, type Fault } from "./sample";

/** What is used of Stryker's JSON report; lines and columns count from 1. */
export interface StrykerReport {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Reported[] }>>;
  readonly testFiles?: Readonly<
    Record<string, { readonly tests: readonly { readonly id: string; readonly name: string }[] }>
  >;
}

interface Reported {
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status: string;
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
  readonly killedBy?: readonly string[];
}

const NOTICED = ["Killed", "Timeout", "RuntimeError"];
const BYTES = /samples\.test\.ts$/;

/** The outcome as Markdown: a table by room, then every fault that no test noticed, then those only bytes noticed. */
export function list(faults: readonly Fault[], report: StrykerReport): string {
  const tests = new Map(
    Object.entries(report.testFiles ?? {}).flatMap(([file, { tests }]) =>
      tests.map(({ id }) => [id, file] as const)
    )
  );
  const outcomes = faults.map((fault) => {
    const found = report.files[fault.file]?.mutants.find(
      ({ mutatorName, replacement, location: { start } }) =>
        mutatorName === fault.mutator &&
        replacement === fault.replacement &&
        start.line === fault.line &&
        start.column === fault.column
    );
    const bytes = (found?.killedBy ?? []).some((id) => BYTES.test(tests.get(id) ?? ""));
    return { fault, status: found?.status ?? "not planted", bytes };
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
