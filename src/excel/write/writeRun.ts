import type { RunSheet, RunWorkbook } from "../../workbook/describe";
import type { Described, RunKey, WriteOptions, WriteOutcome } from "../gateway";
import { isUndoNotSupported } from "../errors";
import { inExcel, inOneUndoStep } from "../session";
import { onlyAvailable } from "./available";
import { changedCells, takenNames } from "./decide";
import { niceties, phasesOf, type Filling, type Phase } from "./fill";
import { prepareSheets } from "./prepare";
import { renameRun, runNames } from "./rename";
import { withdraw } from "./withdraw";
import { readState, type WorkbookState } from "./state";

/** As many sheets as a step of the wizard writes: they go in one request. */
const FEW_SHEETS = 4;
/** So many runs are looked for in one workbook. */
const MOST_RUNS = 50;

interface Prepared {
  readonly run: RunKey;
  readonly filling: Filling;
  /** Sheets that were not there before. */
  readonly added: readonly string[];
}

/** Writes a run, or some of its sheets, after a look at what stands in the workbook now. */
export async function writeRun(described: Described, options: WriteOptions): Promise<WriteOutcome> {
  options.onProgress?.({ done: 0, of: 1, what: "Reading the workbook" });
  const prepared = await inExcel((context) => prepare(context, described, options));
  if ("kind" in prepared) return prepared;
  const leftOut = await fillOnce(described, options, prepared).catch(async (error: unknown) => {
    // What it was is told even where the taking back fails too.
    await inExcel((context) => withdraw(context, prepared.added, prepared.filling)).catch(() => 0);
    throw error;
  });
  options.onProgress?.({ done: 1, of: 1, what: "Written" });
  const sheets = prepared.filling.sheets.map(({ sheet }) => sheet.name);
  return { kind: "written", run: prepared.run, sheets, leftOut };
}

function fillOnce(
  described: Described,
  options: WriteOptions,
  prepared: Prepared
): Promise<string[]> {
  return inOneUndoStep(
    (context) => fill(context, prepared.filling, options),
    () =>
      inExcel(async (context) => {
        // Part of it may be written by now. Nothing was in the way before, so what is there is ours, however it looks.
        const run = renameRun(described.workbook, prepared.run);
        const state = await readState(context, run);
        const chosen = chosenSheets(described.workbook, run, options);
        return fill(context, fillingOf(described, run, chosen, state, options), options);
      })
  );
}

/** Writes the phases, one request each or all in one, and tells what Excel did not take. */
async function fill(
  context: Excel.RequestContext,
  filling: Filling,
  { onProgress, show }: WriteOptions
): Promise<string[]> {
  const phases = phasesOf(filling);
  const inOneRequest = filling.sheets.length <= FEW_SHEETS;
  const of = phases.length + 2;
  await inOrder(phases, async (phase, index) => {
    onProgress?.({ done: index + 1, of, what: `Writing ${phase.what}` });
    if (index === 0 || !inOneRequest) suspend(context);
    phase.write(context.workbook);
    if (!inOneRequest || index === phases.length - 1) await context.sync();
  });
  onProgress?.({ done: of - 1, of, what: "Writing settings" });
  const missed = await tryEach(context, niceties(filling));
  if (show) context.workbook.worksheets.getItem(filling.sheets[0].sheet.name).activate();
  if (filling.state.manual) context.workbook.application.calculate("Recalculate");
  if (show || filling.state.manual) await context.sync();
  return missed;
}

async function prepare(
  context: Excel.RequestContext,
  described: Described,
  options: WriteOptions
): Promise<WriteOutcome | Prepared> {
  const asked = options.rule === "replace" ? (options.run ?? 1) : 1;
  const all = Array.from({ length: MOST_RUNS }, (_, index) =>
    runNames(described.workbook, index + 1)
  );
  // One look tells the names of all runs: the state holds whatever of them is there.
  const state = await readState(context, { ...all[0], sheets: all.flatMap((run) => run.sheets) });
  const free = all.findIndex((run, index) => index > 0 && takenNames(run, state).length === 0);
  const beside = free < 0 ? MOST_RUNS + 1 : free + 1;
  const key = options.rule === "beside" ? beside : asked;
  const run = renameRun(described.workbook, key);
  const taken = takenNames(run, state);
  const inTheWay = options.rule === "replace" ? taken.filter((entry) => !entry.ours) : taken;
  if (inTheWay.length > 0) {
    const { sheets } = runNames(described.workbook, beside);
    return {
      kind: "taken",
      by: taken,
      beside: { run: beside, sheets: sheets.map((sheet) => sheet.name) },
    };
  }
  const chosen = chosenSheets(described.workbook, run, options);
  if (options.unchangedSince) {
    const names = chosen.map(({ sheet }) => sheet.name);
    const cells = changedCells(key, options.unchangedSince, names, state);
    if (cells.length > 0) return { kind: "changed", cells };
  }
  const sheets = chosen.map(({ sheet }) => sheet);
  const added = await prepareSheets(context, run, sheets, state);
  return { run: key, added, filling: fillingOf(described, run, chosen, state, options) };
}

type Chosen = Filling["sheets"];

function chosenSheets(workbook: RunWorkbook, run: RunWorkbook, options: WriteOptions): Chosen {
  return run.sheets
    .map((sheet, index) => ({ sheet, described: workbook.sheets[index].name }))
    .filter(({ described }) => !options.sheets || options.sheets.includes(described));
}

function fillingOf(
  { calculated }: Described,
  run: RunWorkbook,
  chosen: Chosen,
  state: WorkbookState,
  options: WriteOptions
): Filling {
  const written = new Set(chosen.map(({ sheet }) => sheet.name));
  const lower = (names: readonly string[]): Set<string> =>
    new Set(names.map((name) => name.toLowerCase()));
  const names = run.names.filter((name) => written.has(name.refersTo.sheet));
  const sheets: RunSheet[] = chosen.map(({ sheet }) => sheet);
  const there = {
    sheets: lower([...written, ...state.sheets.filter((s) => !s.empty).map((s) => s.name)]),
    tables: lower([
      ...sheets.flatMap((sheet) => sheet.tables.map((table) => table.name)),
      ...state.tables.map((table) => table.name),
    ]),
    names: lower([
      ...names.map((name) => name.name),
      ...state.names.filter((name) => !name.broken).map((name) => name.name),
    ]),
  };
  const available = onlyAvailable(run, sheets, there);
  return {
    sheets: chosen.map(({ described }, index) => ({ sheet: available[index], described })),
    names,
    calculated,
    state,
    contentsOnly: options.sheets !== undefined,
  };
}

/** Excel neither draws nor calculates before the next request is through. */
function suspend(context: Excel.RequestContext): void {
  context.workbook.application.suspendScreenUpdatingUntilNextSync();
  context.workbook.application.suspendApiCalculationUntilNextSync();
}

async function tryEach(context: Excel.RequestContext, phases: readonly Phase[]): Promise<string[]> {
  const missed: string[] = [];
  await inOrder(phases, async (phase) => {
    phase.write(context.workbook);
    await context.sync().catch((error: unknown) => {
      if (isUndoNotSupported(error)) throw error;
      missed.push(phase.what);
    });
  });
  return missed;
}

/** Each after the one before: they are few, and each is one request of its own. */
function inOrder<T>(
  items: readonly T[],
  step: (item: T, index: number) => Promise<void>
): Promise<void> {
  return items.reduce(
    (before, item, index) => before.then(() => step(item, index)),
    Promise.resolve()
  );
}
