import { haematology } from "../../scripts/samples/haematology";
import { paediatrics } from "../../scripts/samples/paediatrics";
import { samples } from "../../scripts/samples";
import { library } from "../../src/functions/library";
import { buildRun, type BuiltRun } from "../../src/workbook/build";
import { calculate } from "../../src/workbook/formulas/calculate";
import type { Run, Sourced, Scalar } from "../../src/workbook/inputs/run";
import { describeTemplate } from "../../src/workbook/template";
import { writeRunFile } from "../../src/xlsx";

/** Names that a formula, a file or a printer could take for something else than a name. */
export const HOSTILE_NAMES = [
  ...["=SUM(A1:A9)", '=HYPERLINK("http://example.com","North")', "+44", "@SUM(1)", "-1"],
  ...["A1", "R1C1", "RC", "TRUE", "1e5", "2022/23", "Areas[Area]", "Print_Titles"],
  ...['O\'Brien & Sons "North"', "<b>&amp;</b>", "]]>", "'leading apostrophe", "a,b;c!d"],
  ...["Leeds \u{1F600} \u{1F469}\u200D\u2695\uFE0F", "bell\u0007 and \u001B[31mred", "two\nlines"],
  ...["_x0041_", "_x005F_x0041_", "&L&F", "\u202Eturned round", `long ${"name ".repeat(59)}`],
];

type Make = () => Promise<Uint8Array>;

const runs: [string, () => Run][] = [
  ["haematology", haematology],
  ["paediatrics", paediatrics],
  ["hostile names", () => hostile(haematology())],
  ["long texts", () => longWinded(haematology())],
  ["2,000 areas", () => sized(haematology(), 2_000, 2)],
  ["30 years", () => sized(haematology(), 13, 30)],
];

/** What `npm run plan` and the samples' script write, by what it is. */
export const OUR_FILES: readonly [name: string, make: Make][] = [
  ["the sample haematology", async () => (await samples())[0][1]],
  ["the sample paediatrics", async () => (await samples())[1][1]],
  ["the template", template],
  ...runs.flatMap(([name, run]): [string, Make][] => [
    [`the plan of ${name}`, () => planned(run(), false)],
    [`the values copy of ${name}`, () => planned(run(), true)],
  ]),
];

async function template(): Promise<Uint8Array> {
  const workbook = describeTemplate();
  return writeRunFile(workbook, calculate(workbook, library));
}

let last: { key: string; built: BuiltRun } | undefined;

/** The run's workbook; plan and values copy of one run are asked for one after the other and calculated once. */
async function planned(run: Run, values: boolean): Promise<Uint8Array> {
  const key = JSON.stringify(run);
  if (last?.key !== key) last = { key, built: buildRun(run, library) };
  return writeRunFile(last.built.workbook, last.built.calculated, { values });
}

/** The run with an assumption of 4,000 characters and a reason as long as a cell can hold. */
function longWinded(run: Run): Run {
  const assumption = "assumed ".repeat(500);
  const overrideReason = "why ".repeat(8_191);
  return {
    ...run,
    areas: run.areas.map((row) => ({ ...row, values: { ...row.values, overrideReason } })),
    assumptions: [{ assumption, source: assumption }],
  };
}

/** The run with hostile names for its areas, and hostile words wherever one may type words. */
export function hostile(run: Run): Run {
  const word = (index: number): string => HOSTILE_NAMES[index % HOSTILE_NAMES.length];
  const renamed = sized(run, HOSTILE_NAMES.length, run.byYear.Years.value.length);
  const told = <T extends Record<string, Sourced<unknown>>>(fields: T): T =>
    Object.fromEntries(
      Object.entries(fields).map(([id, field], index) => [id, { ...field, source: word(index) }])
    ) as T;
  return {
    ...renamed,
    inputs: { ...told(renamed.inputs), PreparedBy: { value: word(14), source: word(15) } },
    byYear: told(renamed.byYear),
    areas: renamed.areas.map((row, index) => ({
      ...row,
      values: { ...row.values, area: word(index), overrideReason: word(index + 1) },
    })),
    capacity: renamed.capacity && {
      ...renamed.capacity,
      rows: renamed.capacity.rows.map((row, index) => ({ ...row, reason: word(index + 2) })),
    },
    fixedTerm: renamed.fixedTerm.map((row, index) => ({
      ...row,
      area: word(index),
      fundingLine: word(index + 3),
    })),
    assumptions: HOSTILE_NAMES.map((assumption, index) => ({
      assumption,
      source: word(index + 1),
    })),
  };
}

/** The run with its areas and years repeated, or cut, to a size. */
export function sized(run: Run, areas: number, years: number): Run {
  const labels = Array.from(
    { length: years },
    (_, t) => `${2022 + t}/${String(23 + t).padStart(2, "0")}`
  );
  const again = <T>(list: readonly T[], length: number): T[] =>
    Array.from({ length }, (_, index) => list[index % list.length]);
  const rows = <T>(table: readonly (readonly T[])[]): T[][] =>
    again(table, areas).map((row) => again(row, years));
  const byYear = Object.fromEntries(
    Object.entries(run.byYear).map(([id, field]) => [
      id,
      {
        ...field,
        value:
          id === "Years" || id === "FinancialYears" ? labels : again<Scalar>(field.value, years),
      },
    ])
  ) as unknown as Run["byYear"];
  const name = (index: number): string =>
    index < run.areas.length ? String(run.areas[index].values.area) : `Area ${index + 1}`;
  return {
    ...run,
    byYear,
    areas: again(run.areas, areas).map((row, index) => ({
      values: { ...row.values, area: name(index), code: null },
    })),
    ...(run.vacancies ? { vacancies: rows(run.vacancies) } : {}),
    ...(run.capacity
      ? { capacity: { places: rows(run.capacity.places), rows: again(run.capacity.rows, areas) } }
      : {}),
  };
}
