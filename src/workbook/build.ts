import { VERSION } from "../model/version";
import { nextChange } from "./changeLog";
import type { RunWorkbook } from "./describe";
import { calculate, type CalculatedWorkbook, type FunctionLibrary } from "./formulas/calculate";
import { guardSentences } from "./guard/guard";
import type { ChangeLogRow, Run } from "./inputs/run";
import { checksSheet } from "./sheets/checksSheet";
import { areasSheet } from "./sheets/areasSheet";
import { fixedTermSheet } from "./sheets/fixedTermSheet";
import { capacitySheet } from "./sheets/capacitySheet";
import { inputsSheet } from "./sheets/inputsSheet";
import { vacanciesSheet } from "./sheets/vacanciesSheet";
import { Layout } from "./sheets/layout";
import { benefitsSheet } from "./sheets/benefitsSheet";
import { fundingSheet } from "./sheets/fundingSheet";
import { aboutSheet, assumptionsSheet, changeLogSheet, listsSheet } from "./sheets/recordSheets";
import { limitsSheet, pairsSheet } from "./sheets/limitSheets";
import { planSheet, postsByYearSheet } from "./sheets/planSheets";
import { levelUpSheet } from "./sheets/levelUpSheet";
import { salarySheet } from "./sheets/salarySheet";
import { targetsSheet } from "./sheets/targetsSheet";
import { workingsSheet } from "./sheets/workingsSheet";

/** A run's workbook with the values of all its formulas. */
export interface BuiltRun {
  readonly workbook: RunWorkbook;
  readonly calculated: CalculatedWorkbook;
}

/**
 * Makes the workbook of a run: the input sheets as read, the result sheets as formulas over them, and a new line in
 * the change log. The values come from the same functions that Excel would call.
 */
export function buildRun(run: Run, library: FunctionLibrary): BuiltRun {
  const described = describeRun(run, run.changeLog);
  const calculated = calculate(described, library);
  // No formula reads the change log, so that its new line changes no other sheet.
  const log = [...run.changeLog, nextChange(run, calculated, VERSION)];
  const [changeLog] = guardSentences([changeLogSheet(log)]);
  const sheets = described.sheets.map((sheet) =>
    sheet.name === changeLog.name ? changeLog : sheet
  );
  return { workbook: { ...described, sheets }, calculated };
}

/** The workbook as plain data, with the change log as given. */
export function describeRun(run: Run, changeLog: readonly ChangeLogRow[]): RunWorkbook {
  const layout = new Layout(run);
  const inputs = inputsSheet(run, layout);
  const targets = targetsSheet(run, layout);
  const capacity = capacitySheet(run, layout);
  const plan = planSheet(layout);
  const limits = limitsSheet(layout);
  const funding = fundingSheet(layout);
  const salaries = salarySheet(run, layout);
  const fixedTerm = fixedTermSheet(run, layout);
  const lists = listsSheet();
  const names = [
    inputs,
    capacity,
    fixedTerm,
    salaries,
    targets,
    plan,
    limits,
    funding,
    lists,
  ].flatMap((part) => part.names);
  const before = [
    aboutSheet(VERSION),
    inputs.sheet,
    areasSheet(run, layout),
    vacanciesSheet(run, layout),
    capacity.sheet,
    fixedTerm.sheet,
    salaries.sheet,
    targets.sheet,
    workingsSheet(layout),
    levelUpSheet(layout),
    plan.sheet,
    postsByYearSheet(layout),
    limits.sheet,
    pairsSheet(layout),
    funding.sheet,
    benefitsSheet(run, layout),
  ];
  const checks = checksSheet(layout, { sheets: before, names });
  const after = [assumptionsSheet(run), changeLogSheet(changeLog), lists.sheet];
  const specialty = String(run.inputs.Specialty.value ?? "");
  return {
    properties: {
      title: `Fair share plan${specialty ? `: ${specialty}` : ""}`,
      subject: "Distribution of specialty training posts in England by need",
      author: String(run.inputs.PreparedBy.value || "Fair Share"),
      description: `Made by Fair Share ${VERSION}. See the sheet About.`,
      keywords: "specialty training, fair share, distribution",
      date: (run.inputs.PreparedOn.value as number | null) ?? undefined,
    },
    sheets: guardSentences([...before, checks.sheet, ...after], checks.lines),
    names,
  };
}

/**
 * The input sheets alone: what a newcomer fills in and runs. A template with blank areas has nothing to expect
 * vacancies of, so it goes without that block.
 */
export function describeInputs(run: Run, template = false): RunWorkbook {
  const layout = new Layout(run);
  const inputs = inputsSheet(run, layout);
  const salaries = salarySheet(run, layout);
  const capacity = capacitySheet(run, layout);
  const lists = listsSheet();
  const specialty = String(run.inputs.Specialty.value ?? "");
  return {
    properties: {
      title: specialty ? `Fair Share input: ${specialty}` : "Fair Share: input workbook",
      subject: "Input of a specialty run",
      author: String(run.inputs.PreparedBy.value || "Fair Share"),
      description: "Fill in the pale cells, then run: npm run plan -- <this file>",
      keywords: "specialty training, fair share",
      date: (run.inputs.PreparedOn.value as number | null) ?? undefined,
    },
    sheets: guardSentences([
      inputs.sheet,
      areasSheet(run, layout),
      vacanciesSheet(run, layout, !template),
      capacity.sheet,
      fixedTermSheet(run).sheet,
      salaries.sheet,
      ...(template ? [] : [assumptionsSheet(run)]),
      lists.sheet,
    ]),
    names: [...inputs.names, ...capacity.names, ...salaries.names, ...lists.names],
  };
}
