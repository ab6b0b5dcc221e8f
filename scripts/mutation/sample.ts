/**
 * The seeded sample of faults outside the model (docs/mutation-testing.md): which of Stryker's mutants are drawn.
 * The draw depends on the seed and on the code alone, so that anybody can repeat it and nobody can choose it.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Fixed before the tests were written that the sample is to measure. */
export const SEED = "fair-share-edges-2026";
export const SIZE = 420;

export const ROOMS = [
  "src/workbook",
  "src/xlsx",
  "src/excel",
  "src/cli",
  "src/functions",
  "src/taskpane/steps",
];

/** A fault as Stryker's instrumenter would plant it; lines and columns count from 1, as editors show them. */
export interface Fault {
  readonly room: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** From where to where the changed code reaches, as Stryker is told which code to change: `5:10-5:14`. */
  readonly range: string;
  readonly mutator: string;
  readonly original: string;
  readonly replacement: string;
}

interface Position {
  readonly line: number;
  readonly column: number;
}

/** What is used of a mutant, whoever lists it: lines and columns count from 0. */
export interface Mutant {
  readonly fileName: string;
  readonly mutatorName: string;
  readonly replacement: string;
  readonly location: { readonly start: Position; readonly end: Position };
}

interface Instrumenter {
  instrument(
    files: readonly { name: string; mutate: true; content: string }[],
    options: object
  ): Promise<{ readonly mutants: readonly Mutant[] }>;
}

/** Every fault of a room, in the order of its files and of their text. */
async function faultsOf(root: string, room: string): Promise<Fault[]> {
  const names = readdirSync(path.join(root, room), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${room}/${name.replaceAll(path.sep, "/")}`)
    .sort();
  const files = names.map((name) => ({
    name,
    mutate: true as const,
    content: readFileSync(path.join(root, name), "utf8"),
  }));
  const { mutants } = await (
    await instrumenter()
  ).instrument(files, { plugins: null, excludedMutations: [], ignorers: [] });
  const lines = new Map(files.map(({ name, content }) => [name, content.split("\n")]));
  return mutants.map((mutant) => ({
    room,
    file: mutant.fileName,
    line: mutant.location.start.line + 1,
    column: mutant.location.start.column + 1,
    range: rangeOf(mutant.location),
    mutator: mutant.mutatorName,
    original: textAt(lines.get(mutant.fileName)!, mutant.location),
    replacement: mutant.replacement,
  }));
}

/** Stryker's own, which is part of Stryker but not of its public interface: an ES module without types. */
async function instrumenter(): Promise<Instrumenter> {
  const core = require.resolve("@stryker-mutator/core/package.json");
  const file = path.join(core, "../../instrumenter/dist/src/index.js");
  const { Instrumenter: Made } = (await import(file)) as {
    Instrumenter: new (logger: object) => Instrumenter;
  };
  const silent = (): void => undefined;
  return new Made({ debug: silent, info: silent, warn: silent, isDebugEnabled: () => false });
}

/** Lines from 1, columns from 0. */
const rangeOf = ({ start, end }: Mutant["location"]): string =>
  `${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`;

function textAt(lines: readonly string[], { start, end }: Mutant["location"]): string {
  return lines
    .slice(start.line, end.line + 1)
    .map((line, index, all) =>
      line.slice(
        index === 0 ? start.column : 0,
        index === all.length - 1 ? end.column : line.length
      )
    )
    .join("\n");
}

/** How many faults each room gives: in proportion to how many it has, by largest remainder. */
function quotas(counts: readonly number[], size: number): number[] {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const exact = counts.map((count) => (count * size) / all);
  const whole = exact.map(Math.floor);
  const left = size - whole.reduce((sum, count) => sum + count, 0);
  const order = exact
    .map((value, index) => ({ index, rest: value - whole[index] }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  order.slice(0, left).forEach(({ index }) => whole[index]++);
  return whole;
}

/** The faults drawn: in every room those whose number, hashed with the seed, comes first. */
export async function draw(root: string, size = SIZE, seed = SEED): Promise<Fault[]> {
  const rooms = await Promise.all(ROOMS.map((room) => faultsOf(root, room)));
  const shares = quotas(
    rooms.map((faults) => faults.length),
    size
  );
  return rooms.flatMap((faults, index) => {
    const counted = new Map<string, number>();
    const lots = faults.map((fault) => {
      const ordinal = counted.get(fault.file) ?? 0;
      counted.set(fault.file, ordinal + 1);
      const lot = createHash("sha256").update(`${seed}|${fault.file}|${ordinal}`).digest("hex");
      return { fault, lot };
    });
    return lots
      .sort((a, b) => (a.lot < b.lot ? -1 : 1))
      .slice(0, shares[index])
      .map(({ fault }) => fault)
      .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
  });
}
